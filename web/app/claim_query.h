// Which claims of an article pass a filter, in order of the text, and how many each choice of the
// filter would give. Proven by tests/app/claim_query_test.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/project.h"

namespace counterpoint {

// What is empty lets everything pass.
struct ClaimFilter {
  std::optional<SpeakerId> speaker;  // the asserter; 0 for claims without one
  std::optional<IssueId> issue;      // backed by the claim; 0 for claims that back none
  std::optional<ClaimKind> kind;
  std::string tag;
  bool unsure_only = false;

  bool any() const { return speaker || issue || kind || !tag.empty() || unsure_only; }
  bool operator==(const ClaimFilter&) const = default;
};

// Each count is what the list would hold if that one choice were made, all others of the filter
// kept.
struct ClaimListing {
  std::vector<ClaimId> claims;  // by start of the content, then by id
  std::size_t total = 0;        // of the article, whatever the filter
  std::map<SpeakerId, std::size_t> by_speaker;
  std::map<IssueId, std::size_t> by_issue;
  std::map<ClaimKind, std::size_t> by_kind;
  std::map<std::string, std::size_t> by_tag;
  std::size_t unsure = 0;
};

// O(claims log claims). Callers keep the answer while the project stays the same.
ClaimListing list_claims(const Project& project, ArticleId article, const ClaimFilter& filter);

// Which claims pass, for views that ask of each: kept while the project and the question stay the
// same.
class ClaimSieve {
 public:
  // `revision` tells cheaply that nothing has changed at all.
  void refresh(const Project& project, std::uint64_t revision, ArticleId article,
               const ClaimFilter& filter);

  // O(log claims); with an empty filter everything passes.
  bool passes(ClaimId id) const;
  bool any() const { return filter_.any(); }
  std::size_t shown() const { return shown_; }
  std::size_t total() const { return total_; }
  // Grows whenever another set of claims passes, or the claims themselves have changed.
  std::uint64_t version() const { return version_; }

 private:
  std::vector<ClaimId> passing_;  // by id; empty without a filter
  std::size_t shown_ = 0, total_ = 0;
  std::uint64_t version_ = 0, revision_ = 0;
  std::optional<Project> seen_;  // a copy is cheap, and so is comparing it with itself
  ArticleId article_;
  ClaimFilter filter_;
};

// The positions that a claim backs, by id. O(positions).
std::vector<PositionId> positions_backed_by(const Project& project, ClaimId claim);

// The claims that a thing stands on, by id: a claim on itself, a position on those behind it, a
// divergence on those of both sides.
std::vector<ClaimId> claims_behind(const Project& project, EntityId thing);

// The claims that a speaker is part of, as any link of the chain, by id. O(claims).
std::vector<ClaimId> claims_of(const Project& project, SpeakerId speaker);

// "via Rex Tillerson": those of a claim's chain who pass it on, outermost first; empty where nobody
// who is named does.
std::string passed_on_by(const Project& project, const Claim& claim);

}  // namespace counterpoint
