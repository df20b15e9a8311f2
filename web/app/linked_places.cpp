// Where two stories speak of the same question. Proven by tests/app/linked_places_test.cpp.
#include "web/app/linked_places.h"

#include <algorithm>
#include <map>

namespace counterpoint {
namespace {

// Where the claims of an article begin that answer each question, in order.
std::map<IssueId, std::vector<std::uint32_t>> answers(const Project& project, ArticleId article) {
  std::map<IssueId, std::vector<std::uint32_t>> places;
  project.positions().for_each([&](std::uint32_t, const Position& position) {
    for (const ClaimId id : position.claims) {
      const Claim* claim = project.find(id);
      if (claim == nullptr || claim->article != article) continue;
      places[position.issue].push_back(extent(*claim).start);
    }
  });
  for (auto& [issue, starts] : places) {
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  }
  return places;
}

}  // namespace

std::vector<LinkedPlace> linked_places(const Project& project, ArticleId here, ArticleId there) {
  std::vector<LinkedPlace> places;
  const auto others = answers(project, there);
  for (const auto& [issue, starts] : answers(project, here)) {
    const auto other = others.find(issue);
    if (other == others.end()) continue;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      places.push_back({issue, starts[i], other->second[std::min(i, other->second.size() - 1)]});
    }
  }
  std::sort(places.begin(), places.end(), [](const LinkedPlace& a, const LinkedPlace& b) {
    return a.here != b.here ? a.here < b.here : a.issue < b.issue;
  });
  return places;
}

}  // namespace counterpoint
