// How a claim reached the reader: who is said to have asserted it, and through whom it came.
// Proven by tests/core/model/chain_test.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "core/model/project.h"

namespace counterpoint {

// A chain as a route. The story's own reporter is left out of it: every chain starts there, whether
// it is written down or not.
struct Route {
  SpeakerId asserter;             // 0 when the chain ends in nobody who is named
  std::vector<SpeakerId> relays;  // who passed it on, outermost first; 0 stands for one not named
  bool attributed = false;        // false where nobody is said to have asserted it

  // How many stand between the one who asserted and the reporter. 0: the reporter had it from the
  // asserter, or asserts it himself.
  std::size_t depth() const { return relays.size(); }
  bool first_hand() const { return attributed && relays.empty(); }
  bool operator==(const Route&) const = default;
};

// Neighbouring links of one speaker count once. A speaker whom the byline or the publisher of the
// article names is its reporter.
Route route_of(const Project& project, const Claim& claim);

// How many of the routes owe nothing to one another: routes that share a relay, directly or by
// others between them, are one; so are all first-hand ones. Relays that are not named may be
// anybody, and count as one and the same.
std::size_t independent_routes(const std::vector<Route>& routes);

// The claims that rest on hearsay from one relay alone: of each position, those whose routes are
// not first-hand and come to one independent route. Sorted, each once. O(positions and claims).
std::vector<ClaimId> single_source_claims(const Project& project);

}  // namespace counterpoint
