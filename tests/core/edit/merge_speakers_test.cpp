// Merging two speakers and splitting one: nothing is lost, and nothing is left pointing nowhere.
#include <gtest/gtest.h>

#include <set>

#include "core/edit/commands.h"
#include "core/model/validity.h"
#include "tests/support/random_project.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

// The small project: 1 a reporter, 2 Tillerson, 3 Putin, 4 Lavrov; 3 and 4 answer issue 1 and part.
class MergeSpeakersTest : public ::testing::Test {
 protected:
  const Project& now() const { return draft_.project(); }

  Draft draft_{testing::small_project()};
};

TEST_F(MergeSpeakersTest, NamesAndDetailsComeTogether) {
  Speaker keep = *now().find(SpeakerId{3});
  Speaker gone = *now().find(SpeakerId{4});
  keep.role = "President";
  keep.note = "One";
  gone.role = "Minister";
  gone.side = "Moscow";
  gone.gender = RecordedGender::man;
  gone.note = "Two";
  gone.aliases = {"The Kremlin", keep.name};
  ASSERT_TRUE(update_speaker(draft_, {3}, keep).ok());
  ASSERT_TRUE(update_speaker(draft_, {4}, gone).ok());
  ASSERT_TRUE(merge_speakers(draft_, {3}, {4}).ok());
  const Speaker& merged = *now().find(SpeakerId{3});
  EXPECT_EQ(merged.name, keep.name);
  EXPECT_EQ(merged.role, "President") << "what was said stays";
  EXPECT_EQ(merged.gender, RecordedGender::man);
  EXPECT_EQ(merged.side, "Moscow") << "what was not comes from the other";
  EXPECT_EQ(merged.note, "One\nTwo");
  EXPECT_EQ(find_speaker(now(), gone.name), SpeakerId{3});
  EXPECT_EQ(find_speaker(now(), "the kremlin"), SpeakerId{3});
  EXPECT_FALSE(now().has(SpeakerId{4}));
}

TEST_F(MergeSpeakersTest, PositionsOnOneIssueBecomeOne) {
  ASSERT_TRUE(merge_speakers(draft_, {3}, {4}).ok());
  ASSERT_EQ(now().positions().size(), 1U);
  const Position& position = *now().find(PositionId{1});
  EXPECT_EQ(position.stance, Stance::denies);
  EXPECT_EQ(position.claims, (std::vector<ClaimId>{{1}, {2}}));
  EXPECT_TRUE(now().divergences().empty()) << "one cannot part with oneself";
}

TEST_F(MergeSpeakersTest, ADivergenceWithAThirdStays) {
  const PositionId third = set_position(draft_, {{1}, {2}, Stance::asserts, {}, "", {}}).value();
  Divergence divergence;
  divergence.issue = {1};
  divergence.a.account = PositionId{2};
  divergence.b.account = third;
  const DivergenceId id = add_divergence(draft_, divergence).value();
  ASSERT_TRUE(merge_speakers(draft_, {3}, {4}).ok());
  ASSERT_TRUE(now().has(id));
  EXPECT_EQ(now().find(id)->a.account, EntityId(PositionId{1}));
}

TEST_F(MergeSpeakersTest, LinksKeepTheirWords) {
  ASSERT_TRUE(merge_speakers(draft_, {3}, {2}).ok());
  const std::vector<Attribution>& chain = now().find(ClaimId{1})->chain;
  ASSERT_EQ(chain.size(), 3U);
  EXPECT_EQ(chain[1].speaker, SpeakerId{3});
  EXPECT_FALSE(chain[1].source.empty());
}

TEST_F(MergeSpeakersTest, WhatCannotBeIsRefused) {
  EXPECT_EQ(merge_speakers(draft_, {3}, {3}).code, "same-speaker");
  EXPECT_EQ(merge_speakers(draft_, {3}, {9}).subject, "s9");
  EXPECT_EQ(split_speaker(draft_, {9}, {}, {}).status().subject, "s9");
  EXPECT_EQ(split_speaker(draft_, {3}, {}, {{9}}).status().subject, "c9");
  EXPECT_EQ(split_speaker(draft_, {3}, {}, {}).status().code, "empty-name");
  EXPECT_EQ(now(), testing::small_project());
}

TEST_F(MergeSpeakersTest, SplittingTakesClaimsPositionsAndMentions) {
  Speaker spokesman;
  spokesman.name = "A spokesman";
  spokesman.colour = -1;
  const SpeakerId id = split_speaker(draft_, {3}, spokesman, {{1}}).value();
  EXPECT_EQ(now().find(ClaimId{1})->chain[2].speaker, id);
  EXPECT_EQ(now().find(PositionId{1})->speaker, id) << "all of its claims left";
  EXPECT_TRUE(now().has(DivergenceId{1}));
  EXPECT_TRUE(check(now()).ok());
}

TEST_F(MergeSpeakersTest, SplittingDividesAPosition) {
  ASSERT_TRUE(back_position(draft_, {1}, {3}, {2}, Stance::denies).ok());
  Speaker other;
  other.name = "Another";
  const SpeakerId id = split_speaker(draft_, {3}, other, {{1}}).value();
  EXPECT_EQ(now().find(PositionId{1})->claims, std::vector<ClaimId>{{2}});
  const Position& position = *now().find(position_of(now(), {1}, id));
  EXPECT_EQ(position.claims, std::vector<ClaimId>{{1}});
  EXPECT_EQ(position.stance, Stance::denies);
}

// The words of every claim, and which of them back which issue: by whom does not matter.
std::set<std::pair<IssueId, ClaimId>> backed(const Project& project) {
  std::set<std::pair<IssueId, ClaimId>> pairs;
  project.positions().for_each([&](std::uint32_t, const Position& position) {
    for (const ClaimId claim : position.claims) pairs.emplace(position.issue, claim);
  });
  return pairs;
}

TEST(MergeSpeakersLaws, NoClaimIsLostAndUndoBringsAllBack) {
  for (std::uint32_t seed = 1; seed <= 80; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    const Project before = testing::random_project(random, 120);
    const auto keep = testing::random_id<Speaker>(random, before);
    const auto gone = testing::random_id<Speaker>(random, before);
    Draft draft(before);
    if (!merge_speakers(draft, keep, gone).ok()) continue;
    const Project& after = draft.project();
    ASSERT_TRUE(check(after).ok()) << check(after).message;
    EXPECT_FALSE(after.has(gone));
    EXPECT_EQ(after.claims().size(), before.claims().size());
    EXPECT_EQ(backed(after), backed(before));
    after.claims().for_each([&](std::uint32_t id, const Claim& claim) {
      EXPECT_EQ(claim.content, before.find(ClaimId{id})->content);
    });
    const Result<Project> back = apply(after, invert(draft.take("Merge speakers")));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back.value(), before);
  }
}

TEST(MergeSpeakersLaws, MergingTheHalvesBackGivesTheSameAccounts) {
  for (std::uint32_t seed = 1; seed <= 80; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    const Project before = testing::random_project(random, 120);
    const auto id = testing::random_id<Speaker>(random, before);
    std::vector<ClaimId> leave;
    before.claims().for_each([&](std::uint32_t claim, const Claim&) {
      if (random.one_in(2)) leave.push_back({claim});
    });
    Draft draft(before);
    Speaker second;
    second.name = "Second half";
    const Result<SpeakerId> half = split_speaker(draft, id, second, leave);
    if (!half.ok()) continue;
    ASSERT_TRUE(check(draft.project()).ok()) << check(draft.project()).message;
    EXPECT_EQ(backed(draft.project()), backed(before));
    ASSERT_TRUE(merge_speakers(draft, id, half.value()).ok());
    EXPECT_EQ(backed(draft.project()), backed(before));
    EXPECT_EQ(draft.project().positions().size(), before.positions().size());
    EXPECT_EQ(draft.project().divergences().size(), before.divergences().size());
  }
}

}  // namespace
}  // namespace counterpoint
