// Routes of claims: who asserts, through whom, how deep, and which of them are independent.
#include "core/model/chain.h"

#include <gtest/gtest.h>

#include "core/edit/draft.h"
#include "tests/support/hamburg.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

std::vector<Attribution> chain_of(const std::vector<std::uint32_t>& speakers) {
  std::vector<Attribution> chain;
  for (const std::uint32_t speaker : speakers)
    chain.push_back({{speaker}, {}, {}, CueClass::unset, {}});
  return chain;
}

// The route of a chain of these speakers in the small project, whose second article has no byline.
Route route(const std::vector<std::uint32_t>& speakers) {
  const Project project = testing::small_project();
  Claim claim = *project.find(ClaimId{2});
  claim.chain = chain_of(speakers);
  return route_of(project, claim);
}

TEST(Chain, ReadsWhoAssertsAndThroughWhom) {
  const struct {
    std::vector<std::uint32_t> chain;
    Route route;
    bool first_hand;
  } kCases[] = {
      {{}, {{}, {}, false}, false},        {{3}, {{3}, {}, true}, true},
      {{2, 3}, {{3}, {{2}}, true}, false}, {{1, 2, 3}, {{3}, {{1}, {2}}, true}, false},
      {{0, 3}, {{3}, {{0}}, true}, false}, {{2, 0}, {{0}, {{2}}, true}, false},
      {{3, 3}, {{3}, {}, true}, true},     {{2, 2, 3}, {{3}, {{2}}, true}, false},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(::testing::PrintToString(c.chain));
    EXPECT_EQ(route(c.chain), c.route);
    EXPECT_EQ(route(c.chain).first_hand(), c.first_hand);
  }
}

TEST(Chain, TheReporterIsNoRelay) {
  Hamburg made = hamburg();  // by "A. Reporter" in "The Daily Example"
  Draft draft(made.project);
  Claim claim = *draft.project().find(made.denial);
  for (const char* name : {"A. Reporter", "the daily example"}) {
    Speaker speaker;
    speaker.name = name;
    speaker.tag = "R";
    const SpeakerId reporter = draft.add(speaker);
    claim.chain = chain_of({reporter.value, made.tillerson.value, made.putin.value});
    EXPECT_EQ(route_of(draft.project(), claim), (Route{made.putin, {made.tillerson}, true}));
    claim.chain = chain_of({reporter.value});
    EXPECT_EQ(route_of(draft.project(), claim), (Route{reporter, {}, true}))
        << "asserts it himself";
  }
}

TEST(Chain, RoutesThatShareARelayAreOne) {
  const Route own{{9}, {}, true};
  const Route through_1{{9}, {{1}}, true};
  const Route through_2{{9}, {{2}}, true};
  const Route through_both{{9}, {{1}, {2}}, true};
  const Route through_nobody{{9}, {{0}}, true};
  const struct {
    std::vector<Route> routes;
    std::size_t independent;
  } kCases[] = {
      {{}, 0},
      {{own}, 1},
      {{own, own}, 1},
      {{own, through_1}, 2},
      {{through_1, through_2}, 2},
      {{through_1, through_2, through_both}, 1},
      {{through_both, through_1, own, through_nobody}, 3},
      {{through_nobody, through_nobody}, 1},
  };
  for (const auto& c : kCases) EXPECT_EQ(independent_routes(c.routes), c.independent);
}

TEST(Chain, FindsWhatRestsOnOneSource) {
  Draft draft(testing::small_project());
  EXPECT_EQ(single_source_claims(draft.project()), std::vector<ClaimId>{{1}})
      << "the denial is told by one; the acceptance is first-hand";
  Position position = *draft.project().find(PositionId{1});
  position.claims.push_back({2});  // told by another, without anybody between
  draft.put(PositionId{1}, position);
  EXPECT_TRUE(single_source_claims(draft.project()).empty());
}

}  // namespace
}  // namespace counterpoint
