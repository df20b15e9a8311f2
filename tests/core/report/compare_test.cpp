// An exercise and its key: what a blank project leaves out, and how a student's work is compared
// with the key.
#include "core/report/compare.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "core/model/validity.h"
#include "tests/support/random_project.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

class CompareTest : public ::testing::Test {
 protected:
  Comparison result() const {
    const Result<Comparison> made = compare(key_, work_.project());
    EXPECT_TRUE(made.ok()) << made.status().message;
    return made.ok() ? made.value() : Comparison{};
  }

  Project key_ = testing::small_project();
  Draft work_{key_};
};

TEST_F(CompareTest, AKeyAgreesWithItself) {
  const Comparison all = result();
  EXPECT_EQ(all.exact.f1(), 1);
  EXPECT_EQ(all.attributed.f1(), 1);
  EXPECT_EQ(all.stances.f1(), 1);
  EXPECT_EQ(all.parted.f1(), 1);
  EXPECT_EQ(all.kappa, 1);
  ASSERT_EQ(all.claims.size(), 2U);
  EXPECT_TRUE(all.claims[0].same_chain && all.claims[0].same_cue && all.claims[0].same_kind);
  EXPECT_TRUE(all.divergences[0].pivots_meet);
}

TEST_F(CompareTest, AnUntouchedExerciseMissesEverything) {
  work_ = Draft(exercise_of(key_));
  const Comparison all = result();
  EXPECT_EQ(all.exact.f1(), 0);
  EXPECT_EQ(all.exact.wanted, 2U);
  for (const ClaimComparison& claim : all.claims) EXPECT_EQ(claim.words, Agreement::missed);
  for (const CellComparison& cell : all.cells) EXPECT_EQ(cell.stance, Agreement::missed);
  EXPECT_EQ(all.divergences[0].type, Agreement::missed);
  EXPECT_LT(all.kappa, 0.5);
}

TEST_F(CompareTest, WordsTooManyAndTooFewAreCounted) {
  Claim claim = *key_.find(ClaimId{1});
  const Span span = claim.content.front().span;
  claim.content.front().span = {span.start + 2, span.end + 3};
  ASSERT_TRUE(update_claim(work_, {1}, claim).ok());
  const Comparison all = result();
  EXPECT_EQ(all.claims[0].words, Agreement::differs);
  EXPECT_EQ(all.claims[0].lacking, 2U);
  EXPECT_EQ(all.claims[0].beyond, 3U);
  EXPECT_EQ(all.exact.right, 1U);
  EXPECT_EQ(all.overlapping.right, 2U);
}

TEST_F(CompareTest, AnotherSpeakerChainOrCueIsTold) {
  Claim claim = *key_.find(ClaimId{1});
  claim.chain.back().speaker = {4};
  claim.chain.back().cue_class = CueClass::doubt;
  ASSERT_TRUE(update_claim(work_, {1}, claim).ok());
  const ClaimComparison one = result().claims[0];
  EXPECT_EQ(one.words, Agreement::same);
  EXPECT_FALSE(one.same_speaker || one.same_chain || one.same_cue);
  EXPECT_EQ(result().attributed.right, 1U);
}

TEST_F(CompareTest, ASpeakerWhomTheStudentNamedIsKnownByNameOrAlias) {
  work_ = Draft(exercise_of(key_));
  ASSERT_TRUE(remove_speaker(work_, {3}).ok());
  Speaker putin;
  putin.name = key_.find(SpeakerId{3})->name;
  const SpeakerId again = add_speaker(work_, putin).value();
  ASSERT_NE(again, SpeakerId{3});
  Claim claim = *key_.find(ClaimId{1});
  for (Attribution& link : claim.chain) {
    if (link.speaker == SpeakerId{3}) link.speaker = again;
  }
  ASSERT_TRUE(mark_claim(work_, claim).ok());
  EXPECT_TRUE(result().claims[0].same_chain);
}

TEST_F(CompareTest, ASpeakerWhoWasRenamedIsKnownById) {
  Speaker renamed = *key_.find(SpeakerId{3});
  renamed.name = "Quite another name";
  renamed.aliases.clear();
  ASSERT_TRUE(update_speaker(work_, {3}, renamed).ok());
  EXPECT_TRUE(result().claims[0].same_speaker);
}

TEST_F(CompareTest, AnotherStanceAndAnExtraCellAreTold) {
  Position position = *key_.find(PositionId{1});
  position.stance = Stance::declines;
  ASSERT_TRUE(set_position(work_, position).ok());
  ASSERT_TRUE(set_position(work_, {{1}, {1}, Stance::silent, {}, "", {}}).ok());
  const Comparison all = result();
  EXPECT_EQ(all.stances.right, 1U);
  EXPECT_EQ(all.stances.given, 3U);
  int differs = 0, extra = 0;
  for (const CellComparison& cell : all.cells) {
    differs += cell.stance == Agreement::differs;
    extra += cell.stance == Agreement::extra;
  }
  EXPECT_EQ(std::pair(differs, extra), std::pair(1, 1));
}

// Four pairs: two agree on a stance, one differs, one is empty in both. Worked by hand.
TEST_F(CompareTest, KappaIsCohens) {
  Draft key{Project()};
  const IssueId issue = add_issue(key, {"Why?", "", {}, 0}).value();
  std::vector<SpeakerId> who;
  for (const char* name : {"A", "B", "C", "D"}) who.push_back(speaker_named(key, name).value());
  const auto answer = [&](Draft& draft, std::size_t i, Stance stance) {
    ASSERT_TRUE(set_position(draft, {issue, who[i], stance, {}, "", {}}).ok());
  };
  Draft work(key.project());
  answer(key, 0, Stance::asserts);
  answer(key, 1, Stance::denies);
  answer(key, 2, Stance::asserts);
  answer(work, 0, Stance::asserts);
  answer(work, 1, Stance::denies);
  answer(work, 2, Stance::denies);
  // agreed 3/4; by chance (2*1 + 1*2 + 1*1) / 16
  EXPECT_NEAR(compare(key.project(), work.project()).value().kappa, (0.75 - 0.3125) / 0.6875, 1e-9);
}

TEST_F(CompareTest, ADivergenceIsFoundEitherWayRound) {
  Divergence turned = *key_.find(DivergenceId{1});
  std::swap(turned.a, turned.b);
  turned.type = DivergenceType::omits;
  ASSERT_TRUE(update_divergence(work_, {1}, turned).ok());
  const Comparison all = result();
  ASSERT_EQ(all.divergences.size(), 1U);
  EXPECT_EQ(all.divergences[0].type, Agreement::differs);
  EXPECT_TRUE(all.divergences[0].pivots_meet);
  EXPECT_EQ(all.parted.right, 1U);
}

TEST_F(CompareTest, OtherStoriesAreRefused) {
  const Result<Comparison> made = compare(key_, Project());
  EXPECT_EQ(made.status().code, "another-text");
  EXPECT_FALSE(made.status().message.empty());
  EXPECT_TRUE(compare(Project(), key_).ok()) << "a key without stories asks nothing of them";
}

TEST_F(CompareTest, AnExerciseHoldsNoAnswers) {
  Draft draft(key_);
  Issue issue = *key_.find(IssueId{1});
  issue.note = "He denied it.";
  ASSERT_TRUE(update_issue(draft, {1}, issue).ok());
  const Project blank = exercise_of(draft.project());
  EXPECT_TRUE(check(blank).ok());
  EXPECT_EQ(blank.articles().size(), key_.articles().size());
  EXPECT_EQ(blank.speakers().size(), key_.speakers().size());
  EXPECT_EQ(blank.issues().size(), key_.issues().size());
  EXPECT_TRUE(blank.claims().empty() && blank.positions().empty() && blank.divergences().empty());
  EXPECT_TRUE(blank.find(IssueId{1})->note.empty());
}

TEST_F(CompareTest, TheTableHasALineForEach) {
  const Comparison all = result();
  const std::string csv = comparison_csv(key_, work_.project(), all);
  const auto lines = std::count(csv.begin(), csv.end(), '\n');
  EXPECT_EQ(static_cast<std::size_t>(lines),
            1 + all.claims.size() + all.cells.size() + all.divergences.size());
  EXPECT_EQ(score_lines(all)[0], "Claims, the same words: 2 of 2, 2 given (F1 1.00)");
}

// Whatever the projects: with itself all agrees, every claim and position stands in exactly one
// line, and what is missed one way round is extra the other way.
TEST(Compare, EveryThingIsComparedOnce) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    const Project key = testing::random_project(random, 120);
    Draft draft(key);
    std::string name;
    for (int i = 0; i < 40; ++i) (void)testing::random_command(random, draft, name);
    const Project& work = draft.project();
    const Comparison own = compare(key, key).value();
    EXPECT_EQ(own.exact.right, key.claims().size());
    EXPECT_EQ(own.stances.right, key.positions().size());
    EXPECT_EQ(own.kappa, 1);
    const Result<Comparison> there = compare(key, work);
    const Result<Comparison> back = compare(work, key);
    if (!there.ok() || !back.ok()) continue;  // a story was removed or added
    std::size_t missed = 0, extra = 0, both = 0;
    for (const ClaimComparison& claim : there->claims) {
      missed += claim.words == Agreement::missed;
      extra += claim.words == Agreement::extra;
      both += claim.key && claim.work;
    }
    EXPECT_EQ(missed + both, key.claims().size());
    EXPECT_EQ(extra + both, work.claims().size());
    EXPECT_EQ(there->overlapping.right, back->overlapping.right);
    EXPECT_EQ(there->exact.right, back->exact.right);
    std::size_t cells = 0;
    for (const CellComparison& cell : there->cells)
      cells += (cell.key ? 1 : 0) + (cell.work ? 1 : 0);
    EXPECT_EQ(cells, key.positions().size() + work.positions().size());
  }
}

}  // namespace
}  // namespace counterpoint
