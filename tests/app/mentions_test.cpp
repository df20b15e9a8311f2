// Places that name a speaker: which are found, and what tying them does.
#include "web/app/mentions.h"

#include <gtest/gtest.h>

#include "tests/support/hamburg.h"
#include "tests/support/random_project.h"

namespace counterpoint {
namespace {

class MentionsTest : public ::testing::Test {
 protected:
  std::vector<std::string> found(SpeakerId id) const {
    std::vector<std::string> words;
    for (const Place& place : untied_mentions(draft_.project(), id)) {
      words.emplace_back(words_at(draft_.project(), place));
    }
    return words;
  }

  Hamburg made_ = hamburg();
  Draft draft_{made_.project};
};

TEST_F(MentionsTest, NamesAndOtherNamesAreFoundAsWholeWords) {
  EXPECT_EQ(found(made_.putin), std::vector<std::string>{"Vladimir Putin"});
  Speaker aide;
  aide.name = "Somebody";
  aide.aliases = {"an aide", "lead"};
  const SpeakerId id = add_speaker(draft_, aide).value();
  EXPECT_EQ(found(id), std::vector<std::string>{"an aide"}) << "“Leaders” is another word";
}

TEST_F(MentionsTest, ASurnameWillDoWhereItIsOneSpeakersAlone) {
  Article article;
  article.text = Text::make("Putin met his cousin. Igor Putin left.").value();
  article.blocks.push_back({BlockKind::body, article.text->all(), {}});
  ASSERT_TRUE(add_article(draft_, article).ok());
  EXPECT_EQ(found(made_.putin).size(), 3U);
  const SpeakerId igor = speaker_named(draft_, "Igor Putin").value();
  EXPECT_EQ(found(igor), std::vector<std::string>{"Igor Putin"});
  EXPECT_EQ(found(made_.putin), std::vector<std::string>{"Vladimir Putin"});
}

TEST_F(MentionsTest, WhatIsTiedIsNotOfferedAgainToAnybody) {
  const std::vector<Place> places = untied_mentions(draft_.project(), made_.putin);
  ASSERT_TRUE(tie_mentions(draft_, made_.putin, places).ok());
  EXPECT_EQ(draft_.project().find(made_.putin)->mentions, places);
  EXPECT_TRUE(untied_mentions(draft_.project(), made_.putin).empty());
  ASSERT_TRUE(tie_mentions(draft_, made_.tillerson, places).ok());
  EXPECT_TRUE(draft_.project().find(made_.tillerson)->mentions.empty()) << "they are Putin's";
  ASSERT_TRUE(untie_mention(draft_, made_.putin, places[0]).ok());
  EXPECT_EQ(untied_mentions(draft_.project(), made_.putin), places);
}

TEST_F(MentionsTest, ASpeakerThatIsGoneIsTold) {
  EXPECT_EQ(tie_mentions(draft_, {99}, {}).code, "no-such-thing");
  EXPECT_EQ(untie_mention(draft_, {99}, {}).code, "no-such-thing");
  EXPECT_TRUE(untied_mentions(draft_.project(), {99}).empty());
}

TEST_F(MentionsTest, WikidataIdsAreQAndANumber) {
  EXPECT_TRUE(is_wikidata_id("Q217"));
  for (const char* wrong : {"", "Q", "217", "q217", "Q0", "Q21a", "Q 217"}) {
    EXPECT_FALSE(is_wikidata_id(wrong)) << wrong;
  }
}

// Whatever the project: tying all that is found leaves nothing to be found, twice is once, and the
// places of all speakers stay apart.
TEST(Mentions, TyingAllLeavesNone) {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    Draft draft(testing::random_project(random, 100));
    std::vector<SpeakerId> ids;
    draft.project().speakers().for_each(
        [&](std::uint32_t id, const Speaker&) { ids.push_back({id}); });
    for (const SpeakerId id : ids) {
      const std::vector<Place> places = untied_mentions(draft.project(), id);
      ASSERT_TRUE(tie_mentions(draft, id, places).ok());
      EXPECT_TRUE(untied_mentions(draft.project(), id).empty());
      const Project once = draft.project();
      ASSERT_TRUE(tie_mentions(draft, id, places).ok());
      EXPECT_EQ(draft.project(), once);
    }
  }
}

}  // namespace
}  // namespace counterpoint
