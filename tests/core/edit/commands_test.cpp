// The commands: what each does to the small project, and what it refuses. Laws that hold for all
// are in laws_test.cpp.
#include "core/edit/commands.h"

#include <gtest/gtest.h>

#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

class CommandsTest : public ::testing::Test {
 protected:
  const Project& now() const { return draft_.project(); }
  Claim claim(std::uint32_t id) const { return *now().find(ClaimId{id}); }

  Draft draft_{testing::small_project()};
};

TEST_F(CommandsTest, MarkingPutsContentAndTagsInOrder) {
  Claim marked = claim(1);
  marked.content = {{{30, 34}, {}}, {{0, 5}, {}}, {{5, 8}, {}}, {{32, 36}, {}}};
  marked.tags = {"b", "", "a ", "b", "\u00a0\t"};
  const ClaimId id = mark_claim(draft_, marked).value();
  EXPECT_EQ(claim(id.value).content, (std::vector<Quote>{{{0, 8}, {}}, {{30, 36}, {}}}));
  EXPECT_EQ(claim(id.value).tags, (std::vector<std::string>{"a", "b"}));
}

TEST_F(CommandsTest, RemovingAClaimTakesWhatRestsOnIt) {
  Divergence divergence = *now().find(DivergenceId{1});
  divergence.a.account = ClaimId{2};
  const DivergenceId id = add_divergence(draft_, divergence).value();
  ASSERT_TRUE(remove_claim(draft_, {2}).ok());
  EXPECT_FALSE(now().has(ClaimId{2}));
  EXPECT_TRUE(now().find(PositionId{2})->claims.empty());
  EXPECT_FALSE(now().has(id));
  EXPECT_TRUE(now().has(DivergenceId{1})) << "it lies between positions, which stay";
}

TEST_F(CommandsTest, TheTextOfAnArticleCannotChange) {
  Article article = *now().find(ArticleId{1});
  article.title = "New";
  EXPECT_TRUE(update_article(draft_, {1}, article).ok());
  article.text = Text::make("Other").value();
  EXPECT_EQ(update_article(draft_, {1}, article).code, "text-is-immutable");
  EXPECT_EQ(now().find(ArticleId{1})->title, "New");
}

TEST_F(CommandsTest, BlocksChangeTheirKind) {
  ASSERT_TRUE(set_block_kind(draft_, {1}, 25, BlockKind::caption).ok());
  EXPECT_EQ(now().find(ArticleId{1})->blocks[1].kind, BlockKind::caption);
  EXPECT_EQ(set_block_kind(draft_, {1}, 9999, BlockKind::body).code, "no-block");
  EXPECT_EQ(set_block_kind(draft_, {9}, 0, BlockKind::body).code, "no-such-thing");
}

TEST_F(CommandsTest, RemovingAnArticleTakesItsClaimsAndPlaces) {
  ASSERT_TRUE(remove_article(draft_, {1}).ok());
  EXPECT_FALSE(now().has(ClaimId{1}));
  EXPECT_TRUE(now().has(ClaimId{2}));
  EXPECT_TRUE(now().find(SpeakerId{2})->mentions.empty());
  EXPECT_TRUE(now().find(DivergenceId{1})->a.pivots.empty());
  EXPECT_EQ(now().find(DivergenceId{1})->b.pivots.size(), 1U);
}

TEST_F(CommandsTest, SpeakersGetTheirOwnLettersAndColours) {
  const struct {
    const char* name;
    const char* tag;
  } kSpeakers[] = {
      {"Angela Merkel", "M"}, {"Emmanuel Macron", "EM"}, {"Elena Mogherini", "M2"}, {"Élan", "É"}};
  for (const auto& s : kSpeakers) {
    const SpeakerId id = speaker_named(draft_, s.name).value();
    EXPECT_EQ(now().find(id)->tag, s.tag) << s.name;
    EXPECT_NE(now().find(id)->colour, 0) << "the four of before have colour 0";
  }
  EXPECT_EQ(speaker_named(draft_, "").status().code, "empty-name");
}

TEST_F(CommandsTest, NamesOfSpeakersLoseTheBlanksAtTheirEnds) {
  Speaker speaker = *now().find(SpeakerId{2});
  speaker.name = " Rex W. Tillerson\t";
  ASSERT_TRUE(update_speaker(draft_, {2}, speaker).ok());
  EXPECT_EQ(now().find(SpeakerId{2})->name, "Rex W. Tillerson");
  EXPECT_EQ(now().find(speaker_named(draft_, " Ann Holt ").value())->name, "Ann Holt");
  speaker.name = " \u00A0";
  EXPECT_EQ(update_speaker(draft_, {2}, speaker).code, "empty-name");
}

TEST_F(CommandsTest, SpeakersAreFoundByNameAndAlias) {
  EXPECT_EQ(find_speaker(now(), "VLADIMIR putin"), SpeakerId{3});
  EXPECT_EQ(find_speaker(now(), "tillerson"), SpeakerId{2});
  EXPECT_EQ(find_speaker(now(), "Trump"), SpeakerId{});
  EXPECT_EQ(speaker_named(draft_, "tillerson").value(), SpeakerId{2});
}

TEST_F(CommandsTest, RemovingASpeakerKeepsTheWordsOfItsLinks) {
  ASSERT_TRUE(remove_speaker(draft_, {2}).ok());
  EXPECT_EQ(claim(1).chain.size(), 3U);
  EXPECT_FALSE(claim(1).chain[1].speaker);
  EXPECT_FALSE(claim(1).chain[1].source.empty());
  ASSERT_TRUE(remove_speaker(draft_, {1}).ok());
  EXPECT_EQ(claim(1).chain.size(), 2U) << "the reporter's link had no words";
  ASSERT_TRUE(remove_speaker(draft_, {3}).ok());
  EXPECT_FALSE(now().has(PositionId{1}));
  EXPECT_FALSE(now().has(DivergenceId{1}));
}

TEST_F(CommandsTest, AnIssueGoesWithItsPositionsAndDivergences) {
  ASSERT_TRUE(remove_issue(draft_, {1}).ok());
  EXPECT_TRUE(now().positions().empty());
  EXPECT_TRUE(now().divergences().empty());
  EXPECT_EQ(add_issue(draft_, {"", "", {}}).status().code, "empty-question");
  EXPECT_EQ(add_issue(draft_, {"Again?", "", {}}).value(), IssueId{2}) << "a number is used once";
}

TEST_F(CommandsTest, APairHasOnePosition) {
  EXPECT_EQ(set_position(draft_, {{1}, {3}, Stance::silent, {}, "", {}}).value(), PositionId{1});
  EXPECT_EQ(now().find(PositionId{1})->stance, Stance::silent);
  EXPECT_EQ(set_position(draft_, {{1}, {2}, Stance::asserts, {}, "", {}}).value(), PositionId{3});
  EXPECT_EQ(back_position(draft_, {1}, {3}, {2}, Stance::asserts).value(), PositionId{1});
  EXPECT_EQ(now().find(PositionId{1})->claims, std::vector<ClaimId>{{2}});
  EXPECT_EQ(now().find(PositionId{1})->stance, Stance::silent) << "a stance that was given stays";
  EXPECT_EQ(back_position(draft_, {1}, {3}, {2}, Stance::asserts).value(), PositionId{1});
  EXPECT_EQ(now().find(PositionId{1})->claims.size(), 1U) << "a claim backs it once";
}

TEST_F(CommandsTest, RemovingAPositionTakesItsDivergences) {
  ASSERT_TRUE(remove_position(draft_, {2}).ok());
  EXPECT_FALSE(now().has(DivergenceId{1}));
  EXPECT_TRUE(now().has(ClaimId{2}));
}

TEST_F(CommandsTest, WhatIsNotThereIsRefusedByName) {
  const Project before = now();
  const std::pair<Status, const char*> kRefusals[] = {
      {update_article(draft_, {9}, {}), "a9"},    {remove_article(draft_, {9}), "a9"},
      {update_speaker(draft_, {9}, {}), "s9"},    {remove_speaker(draft_, {9}), "s9"},
      {update_claim(draft_, {9}, {}), "c9"},      {remove_claim(draft_, {9}), "c9"},
      {update_issue(draft_, {9}, {}), "i9"},      {remove_issue(draft_, {9}), "i9"},
      {remove_position(draft_, {9}), "p9"},       {remove_divergence(draft_, {9}), "d9"},
      {update_divergence(draft_, {9}, {}), "d9"},
  };
  for (const auto& [status, id] : kRefusals) {
    EXPECT_EQ(status.code, "no-such-thing") << id;
    EXPECT_EQ(status.subject, id);
  }
  EXPECT_EQ(now(), before);
  EXPECT_TRUE(draft_.take("Nothing").empty());
}

}  // namespace
}  // namespace counterpoint
