// Links to a claim of the open project, in the page's own address: "#claim=c3&story=1a2b3c4d".
// Proven by tests/app/claim_link_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

// What comes after the '#'. The story's mark (the start of its text's SHA-256) keeps a link from
// leading to a claim of the same number in another project. Empty for no such claim.
std::string claim_fragment(const Project& project, ClaimId id);

struct ClaimLink {
  ClaimId claim;
  std::string story;  // may be missing in links that people write
  bool operator==(const ClaimLink&) const = default;
};

// Nothing where the fragment is not one of ours.
std::optional<ClaimLink> read_claim_fragment(std::string_view fragment);

// The claim that is meant, or what is wrong: "claim-not-here".
Result<ClaimId> find_linked(const Project& project, const ClaimLink& link);

}  // namespace counterpoint
