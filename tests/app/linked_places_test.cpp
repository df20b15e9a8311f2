// Where two stories speak of the same question.
#include "web/app/linked_places.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "tests/support/random_project.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

TEST(LinkedPlaces, ClaimsThatAnswerTheSameQuestionGoTogether) {
  Draft draft(testing::small_project());
  const Claim putin = *draft.project().find(ClaimId{1});
  const Claim lavrov = *draft.project().find(ClaimId{2});
  ASSERT_NE(putin.article, lavrov.article);
  const LinkedPlace expected{{1}, extent(putin).start, extent(lavrov).start};
  EXPECT_EQ(linked_places(draft.project(), putin.article, lavrov.article),
            std::vector<LinkedPlace>{expected});
  const LinkedPlace back{{1}, extent(lavrov).start, extent(putin).start};
  EXPECT_EQ(linked_places(draft.project(), lavrov.article, putin.article),
            std::vector<LinkedPlace>{back});
}

TEST(LinkedPlaces, WhatRemainsGoesWithTheLast) {
  Draft draft(testing::small_project());
  Claim more = *draft.project().find(ClaimId{1});
  more.content = {{{0, 4}, {}}};
  const ClaimId early = mark_claim(draft, more).value();
  ASSERT_TRUE(back_position(draft, {1}, {3}, early, Stance::denies).ok());
  const std::uint32_t there = extent(*draft.project().find(ClaimId{2})).start;
  EXPECT_EQ(linked_places(draft.project(), {1}, {2}),
            (std::vector<LinkedPlace>{
                {{1}, 0, there}, {{1}, extent(*draft.project().find(ClaimId{1})).start, there}}));
}

TEST(LinkedPlaces, StoriesThatShareNoQuestionAreNotLinked) {
  Draft draft(testing::small_project());
  ASSERT_TRUE(remove_position(draft, {2}).ok());
  EXPECT_TRUE(linked_places(draft.project(), {1}, {2}).empty());
  EXPECT_TRUE(linked_places(draft.project(), {1}, {99}).empty());
}

// Every place is where a claim of its story begins that answers the question.
TEST(LinkedPlaces, PlacesAreThoseOfAnswers) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    const Project project = testing::random_project(random, 200);
    const auto answers = [&](IssueId issue, ArticleId article, std::uint32_t byte) {
      bool found = false;
      project.positions().for_each([&](std::uint32_t, const Position& position) {
        for (const ClaimId id : position.claims) {
          const Claim& claim = *project.find(id);
          found |=
              position.issue == issue && claim.article == article && extent(claim).start == byte;
        }
      });
      return found;
    };
    for (const LinkedPlace& place : linked_places(project, {1}, {2})) {
      EXPECT_TRUE(answers(place.issue, {1}, place.here));
      EXPECT_TRUE(answers(place.issue, {2}, place.there));
    }
  }
}

}  // namespace
}  // namespace counterpoint
