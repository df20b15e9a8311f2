// What is offered first: the likeliest speaker, question and stance.
#include "web/app/guesses.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "tests/support/hamburg.h"

namespace counterpoint {
namespace {

class GuessesTest : public ::testing::Test {
 protected:
  Span span(std::string_view words) { return span_of(draft_.project(), made_.article, words); }
  std::string first_speaker(std::string_view words) {
    const auto likely = likely_speakers(draft_.project(), made_.article, span(words));
    return draft_.project().find(likely.front())->name;
  }

  Hamburg made_ = hamburg();
  Draft draft_{made_.project};
  SpeakerId lavrov_ = speaker_named(draft_, "Sergey Lavrov").value();
};

TEST_F(GuessesTest, TheNearestNameInTheSentenceSaysIt) {
  EXPECT_EQ(first_speaker("denied such involvement"), "Vladimir Putin");
  EXPECT_EQ(first_speaker("Vladimir Putin denied such involvement"), "Rex Tillerson");
  EXPECT_EQ(first_speaker("the assurances were accepted"), "Sergey Lavrov");
}

TEST_F(GuessesTest, AnAliasCountsAsTheName) {
  Speaker aide;
  aide.name = "Somebody Else";
  aide.aliases = {"an aide"};
  ASSERT_TRUE(add_speaker(draft_, aide).ok());
  EXPECT_EQ(first_speaker("according to"), "Somebody Else");
}

TEST_F(GuessesTest, WhereNobodyIsNamedTheLastSpeakerGoesOn) {
  EXPECT_EQ(first_speaker("Get the latest news"), "Vladimir Putin")
      << "who asserts the claim before";
}

TEST_F(GuessesTest, EverySpeakerIsOfferedOnce) {
  EXPECT_EQ(likely_speakers(draft_.project(), made_.article, span("denied")).size(), 3U);
  EXPECT_EQ(likely_speakers(draft_.project(), {99}, {0, 1}).size(), 3U);
}

TEST_F(GuessesTest, TheQuestionThatSharesWordsComesFirst) {
  const IssueId length = add_issue(draft_, {"How long did they meet?", "", {}, 0}).value();
  const IssueId denied = add_issue(draft_, {"Did Putin deny being involved?", "", {}, 0}).value();
  const IssueId other = add_issue(draft_, {"Who will watch?", "", {}, 0}).value();
  const Claim& claim = *draft_.project().find(made_.denial);
  EXPECT_EQ(likely_issues(draft_.project(), claim, {}),
            (std::vector<IssueId>{denied, length, other}));
  EXPECT_EQ(likely_issues(draft_.project(), claim, other),
            (std::vector<IssueId>{denied, other, length}));
}

TEST_F(GuessesTest, TheCueSaysHow) {
  Claim claim = *draft_.project().find(made_.denial);
  claim.chain.back().cue_class = CueClass::denial;
  EXPECT_EQ(likely_stance(claim), Stance::denies);
  claim.chain.back().cue_class = CueClass::admission;
  EXPECT_EQ(likely_stance(claim), Stance::accepts);
  claim.chain.back().cue_class = CueClass::doubt;
  EXPECT_EQ(likely_stance(claim), Stance::asserts);
  claim.chain.clear();
  EXPECT_EQ(likely_stance(claim), Stance::asserts);
}

}  // namespace
}  // namespace counterpoint
