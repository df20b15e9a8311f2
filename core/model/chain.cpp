// How a claim reached the reader. Proven by tests/core/model/chain_test.cpp.
#include "core/model/chain.h"

#include <algorithm>
#include <string>

#include "core/text/fold.h"

namespace counterpoint {
namespace {

bool same_words(const std::string& a, const std::string& b) {
  return !a.empty() && fold_case(a) == fold_case(b);
}

bool holds_words(const std::string& line, const std::string& words) {
  return !words.empty() && fold_case(line).find(fold_case(words)) != std::string::npos;
}

// Whether the article itself speaks when this speaker does.
bool reports(const Speaker& speaker, const Article& article) {
  return (!article.byline.empty() && holds_words(article.byline, speaker.name)) ||
         same_words(article.publisher, speaker.name);
}

// The links' speakers, neighbours that are the same once.
std::vector<SpeakerId> speakers_of(const Claim& claim) {
  std::vector<SpeakerId> speakers;
  for (const Attribution& link : claim.chain) {
    if (speakers.empty() || speakers.back() != link.speaker) speakers.push_back(link.speaker);
  }
  return speakers;
}

// Which group each route is in, found by joining those that share a relay.
std::size_t group_of(std::vector<std::size_t>& parents, std::size_t route) {
  while (parents[route] != route) route = parents[route] = parents[parents[route]];
  return route;
}

bool share_a_relay(const Route& a, const Route& b) {
  if (a.relays.empty() && b.relays.empty()) return true;
  return std::any_of(a.relays.begin(), a.relays.end(), [&](SpeakerId relay) {
    return std::find(b.relays.begin(), b.relays.end(), relay) != b.relays.end();
  });
}

}  // namespace

Route route_of(const Project& project, const Claim& claim) {
  Route route;
  std::vector<SpeakerId> speakers = speakers_of(claim);
  if (speakers.empty()) return route;
  route.attributed = true;
  route.asserter = speakers.back();
  speakers.pop_back();
  const Article* article = project.find(claim.article);
  const Speaker* outermost = speakers.empty() ? nullptr : project.find(speakers.front());
  if (article != nullptr && outermost != nullptr && reports(*outermost, *article)) {
    speakers.erase(speakers.begin());
  }
  route.relays = std::move(speakers);
  return route;
}

std::size_t independent_routes(const std::vector<Route>& routes) {
  std::vector<std::size_t> parents(routes.size());
  for (std::size_t i = 0; i < parents.size(); ++i) parents[i] = i;
  std::size_t groups = routes.size();
  for (std::size_t i = 0; i < routes.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      const std::size_t a = group_of(parents, i);
      const std::size_t b = group_of(parents, k);
      if (a == b || !share_a_relay(routes[i], routes[k])) continue;
      parents[a] = b;
      --groups;
    }
  }
  return groups;
}

std::vector<ClaimId> single_source_claims(const Project& project) {
  std::vector<ClaimId> found;
  project.positions().for_each([&](std::uint32_t, const Position& position) {
    std::vector<Route> routes;
    for (const ClaimId id : position.claims) {
      const Claim* claim = project.find(id);
      if (claim == nullptr) continue;
      Route route = route_of(project, *claim);
      if (std::find(routes.begin(), routes.end(), route) == routes.end()) {
        routes.push_back(std::move(route));
      }
    }
    const bool heard = std::any_of(routes.begin(), routes.end(),
                                   [](const Route& route) { return route.relays.empty(); });
    if (heard || independent_routes(routes) != 1) return;
    found.insert(found.end(), position.claims.begin(), position.claims.end());
  });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace counterpoint
