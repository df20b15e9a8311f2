// Which claims of an article pass a filter. Proven by tests/app/claim_query_test.cpp.
#include "web/app/claim_query.h"

#include <algorithm>
#include <set>

namespace counterpoint {
namespace {

using IssuesOfClaims = std::map<ClaimId, std::set<IssueId>>;

IssuesOfClaims issues_of_claims(const Project& project) {
  IssuesOfClaims issues;
  project.positions().for_each([&](std::uint32_t, const Position& position) {
    for (const ClaimId claim : position.claims) issues[claim].insert(position.issue);
  });
  return issues;
}

const std::set<IssueId>& issues_of(const IssuesOfClaims& all, ClaimId id) {
  static const std::set<IssueId> none{IssueId{}};
  const auto at = all.find(id);
  return at == all.end() ? none : at->second;
}

// One flag for each part of the filter.
struct Passes {
  bool speaker, issue, kind, tag, unsure;

  bool all() const { return speaker && issue && kind && tag && unsure; }
  // All parts but one: so that the choices of that one can be counted.
  bool but(bool Passes::*part) const {
    Passes others = *this;
    others.*part = true;
    return others.all();
  }
};

Passes judge(const Claim& claim, const std::set<IssueId>& issues, const ClaimFilter& filter) {
  return {
      !filter.speaker || asserter(claim) == *filter.speaker,
      !filter.issue || issues.count(*filter.issue) > 0, !filter.kind || claim.kind == *filter.kind,
      filter.tag.empty() || std::binary_search(claim.tags.begin(), claim.tags.end(), filter.tag),
      !filter.unsure_only || claim.unsure};
}

void count(ClaimListing& listing, const Claim& claim, const std::set<IssueId>& issues,
           const Passes& passes) {
  if (passes.but(&Passes::speaker)) ++listing.by_speaker[asserter(claim)];
  if (passes.but(&Passes::kind)) ++listing.by_kind[claim.kind];
  if (passes.but(&Passes::unsure) && claim.unsure) ++listing.unsure;
  if (passes.but(&Passes::issue)) {
    for (const IssueId issue : issues) ++listing.by_issue[issue];
  }
  if (passes.but(&Passes::tag)) {
    for (const std::string& tag : claim.tags) ++listing.by_tag[tag];
  }
}

}  // namespace

ClaimListing list_claims(const Project& project, ArticleId article, const ClaimFilter& filter) {
  ClaimListing listing;
  const IssuesOfClaims all_issues = issues_of_claims(project);
  std::vector<std::pair<std::uint32_t, ClaimId>> passing;
  project.claims().for_each([&](std::uint32_t number, const Claim& claim) {
    if (claim.article != article) return;
    const ClaimId id{number};
    const std::set<IssueId>& issues = issues_of(all_issues, id);
    const Passes passes = judge(claim, issues, filter);
    ++listing.total;
    count(listing, claim, issues, passes);
    if (passes.all()) passing.emplace_back(claim.content.front().span.start, id);
  });
  std::sort(passing.begin(), passing.end());
  listing.claims.reserve(passing.size());
  for (const auto& [start, id] : passing) listing.claims.push_back(id);
  return listing;
}

void ClaimSieve::refresh(const Project& project, std::uint64_t revision, ArticleId article,
                         const ClaimFilter& filter) {
  const bool same_question = seen_ && article_ == article && filter_ == filter;
  if (same_question && revision_ == revision) return;
  revision_ = revision;
  if (same_question && *seen_ == project) return;
  seen_ = project;
  article_ = article;
  filter_ = filter;
  ++version_;
  passing_.clear();
  shown_ = total_ = 0;
  if (!filter.any()) return;
  ClaimListing listing = list_claims(project, article, filter);
  total_ = listing.total;
  shown_ = listing.claims.size();
  passing_ = std::move(listing.claims);
  std::sort(passing_.begin(), passing_.end());
}

bool ClaimSieve::passes(ClaimId id) const {
  return !filter_.any() || std::binary_search(passing_.begin(), passing_.end(), id);
}

std::vector<PositionId> positions_backed_by(const Project& project, ClaimId claim) {
  std::vector<PositionId> found;
  project.positions().for_each([&](std::uint32_t id, const Position& position) {
    const auto& claims = position.claims;
    if (std::find(claims.begin(), claims.end(), claim) != claims.end()) found.push_back({id});
  });
  return found;
}

std::vector<ClaimId> claims_behind(const Project& project, EntityId thing) {
  std::vector<ClaimId> claims;
  if (const auto claim = thing.as<EntityKind::claim>()) claims.push_back(claim);
  if (const Position* position = project.find(thing.as<EntityKind::position>())) {
    claims = position->claims;
  }
  if (const Divergence* divergence = project.find(thing.as<EntityKind::divergence>())) {
    claims = claims_behind(project, divergence->a.account);
    const std::vector<ClaimId> more = claims_behind(project, divergence->b.account);
    claims.insert(claims.end(), more.begin(), more.end());
  }
  std::sort(claims.begin(), claims.end());
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  return claims;
}

std::vector<ClaimId> claims_of(const Project& project, SpeakerId speaker) {
  std::vector<ClaimId> found;
  project.claims().for_each([&](std::uint32_t id, const Claim& claim) {
    const bool part = std::any_of(claim.chain.begin(), claim.chain.end(),
                                  [&](const Attribution& link) { return link.speaker == speaker; });
    if (part) found.push_back({id});
  });
  return found;
}

std::string passed_on_by(const Project& project, const Claim& claim) {
  std::string words;
  for (std::size_t i = 0; i + 1 < claim.chain.size(); ++i) {
    const Speaker* speaker = project.find(claim.chain[i].speaker);
    if (speaker != nullptr) words += (words.empty() ? "via " : ", ") + speaker->name;
  }
  return words;
}

}  // namespace counterpoint
