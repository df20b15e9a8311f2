// Which claims of an article pass a filter.
#include "web/app/claim_query.h"

#include <gtest/gtest.h>

#include "tests/support/hamburg.h"
#include "web/app/claim_edits.h"

namespace counterpoint {
namespace {

// The Hamburg project with two more claims: one by Tillerson himself, unsure; one by nobody.
class ClaimQueryTest : public ::testing::Test {
 protected:
  ClaimQueryTest() {
    by_tillerson_ = mark("said that", {{made_.tillerson, {}, {}, CueClass::unset, {}}});
    by_nobody_ = mark("Leaders meet", {});
    EXPECT_TRUE(change_claim(draft_, by_tillerson_, [](Claim& claim) {
                  claim.unsure = true;
                  claim.tags = {"talks"};
                }).ok());
    EXPECT_TRUE(
        back_question(draft_, made_.denial, "Was it denied?", made_.putin, Stance::denies).ok());
  }

  ClaimId mark(std::string_view words, std::vector<Attribution> chain) {
    Claim claim;
    claim.article = made_.article;
    claim.content = {{span_of(made_.project, made_.article, words), {}}};
    claim.chain = std::move(chain);
    claim.kind = claim.chain.empty() ? ClaimKind::unattributed : ClaimKind::indirect;
    return mark_claim(draft_, std::move(claim)).value();
  }

  ClaimListing list(const ClaimFilter& filter) const {
    return list_claims(draft_.project(), made_.article, filter);
  }

  Hamburg made_ = hamburg();
  Draft draft_{made_.project};
  ClaimId by_tillerson_, by_nobody_;
};

TEST_F(ClaimQueryTest, ClaimsStandInOrderOfTheText) {
  EXPECT_EQ(list({}).claims, (std::vector<ClaimId>{by_nobody_, by_tillerson_, made_.denial}));
  EXPECT_EQ(list({}).total, 3U);
  EXPECT_TRUE(list_claims(draft_.project(), ArticleId{9}, {}).claims.empty());
}

TEST_F(ClaimQueryTest, EachPartOfTheFilterNarrows) {
  ClaimFilter speaker, nobody, issue, no_issue, kind, tag, unsure;
  speaker.speaker = made_.putin;
  nobody.speaker = SpeakerId{};
  issue.issue = IssueId{1};
  no_issue.issue = IssueId{};
  kind.kind = ClaimKind::unattributed;
  tag.tag = "talks";
  unsure.unsure_only = true;
  const std::vector<std::pair<ClaimFilter, std::vector<ClaimId>>> cases = {
      {speaker, {made_.denial}}, {nobody, {by_nobody_}},
      {issue, {made_.denial}},   {no_issue, {by_nobody_, by_tillerson_}},
      {kind, {by_nobody_}},      {tag, {by_tillerson_}},
      {unsure, {by_tillerson_}},
  };
  for (const auto& [filter, expected] : cases) EXPECT_EQ(list(filter).claims, expected);
}

TEST_F(ClaimQueryTest, CountsSayWhatEachChoiceWouldGive) {
  ClaimFilter filter;
  filter.kind = ClaimKind::indirect;
  const ClaimListing listing = list(filter);
  EXPECT_EQ(listing.by_kind.at(ClaimKind::indirect), 2U);
  EXPECT_EQ(listing.by_kind.at(ClaimKind::unattributed), 1U);
  EXPECT_EQ(listing.by_speaker.count(SpeakerId{}), 0U);
  EXPECT_EQ(listing.by_speaker.at(made_.putin), 1U);
  EXPECT_EQ(listing.by_issue.at(IssueId{1}), 1U);
  EXPECT_EQ(listing.by_tag.at("talks"), 1U);
  EXPECT_EQ(listing.unsure, 1U);
}

TEST_F(ClaimQueryTest, WhatBelongsToAClaimAndToASpeaker) {
  EXPECT_EQ(positions_backed_by(draft_.project(), made_.denial),
            (std::vector<PositionId>{PositionId{1}}));
  EXPECT_TRUE(positions_backed_by(draft_.project(), by_nobody_).empty());
  EXPECT_EQ(claims_of(draft_.project(), made_.tillerson),
            (std::vector<ClaimId>{made_.denial, by_tillerson_}));
}

TEST_F(ClaimQueryTest, SaysWhoPassesAClaimOn) {
  const auto route = [&](ClaimId id) {
    return passed_on_by(draft_.project(), *draft_.project().find(id));
  };
  EXPECT_EQ(route(made_.denial), "via Rex Tillerson");
  EXPECT_EQ(route(by_tillerson_), "");
  EXPECT_EQ(route(by_nobody_), "");
}

TEST_F(ClaimQueryTest, TheSieveSaysOfEachClaimWhetherItPassesAndFollowsTheProject) {
  ClaimSieve sieve;
  sieve.refresh(draft_.project(), 1, made_.article, {});
  EXPECT_TRUE(sieve.passes(made_.denial) && sieve.passes(by_nobody_));
  ClaimFilter filter;
  filter.unsure_only = true;
  sieve.refresh(draft_.project(), 1, made_.article, filter);
  EXPECT_TRUE(sieve.passes(by_tillerson_));
  EXPECT_FALSE(sieve.passes(made_.denial));
  EXPECT_EQ(std::pair(sieve.shown(), sieve.total()), std::pair(std::size_t{1}, std::size_t{3}));
  const std::uint64_t before = sieve.version();
  sieve.refresh(draft_.project(), 2, made_.article, filter);
  EXPECT_EQ(sieve.version(), before) << "only the focus has changed";
  EXPECT_TRUE(change_claim(draft_, made_.denial, [](Claim& claim) { claim.unsure = true; }).ok());
  sieve.refresh(draft_.project(), 3, made_.article, filter);
  EXPECT_TRUE(sieve.passes(made_.denial));
  EXPECT_GT(sieve.version(), before);
}

}  // namespace
}  // namespace counterpoint
