// How one claim came to the reader. Proven by tests/core/report/chain_diagram_test.cpp.
#include "core/report/chain_diagram.h"

#include <algorithm>

namespace counterpoint {
namespace {

void join(ChainStop& stop, const Attribution& link) {
  if (stop.source.empty()) stop.source = link.source;
  if (stop.cue.empty()) stop.cue = link.cue;
  if (stop.cue_class == CueClass::unset) stop.cue_class = link.cue_class;
}

std::vector<ChainStop> stops_of(const Claim& claim, const Route& route) {
  std::vector<ChainStop> stops;
  for (const Attribution& link : claim.chain) {
    const bool same = !stops.empty() && stops.back().speaker == link.speaker;
    if (!same) stops.push_back({false, link.speaker, {}, {}, CueClass::unset});
    join(stops.back(), link);
  }
  const bool names_reporter = stops.size() > route.relays.size() + 1;
  if (!names_reporter) stops.insert(stops.begin(), ChainStop());
  stops.front().story = true;
  return stops;
}

void add_new(std::vector<Route>& routes, Route route) {
  if (std::find(routes.begin(), routes.end(), route) == routes.end()) {
    routes.push_back(std::move(route));
  }
}

}  // namespace

ChainDiagram chain_diagram(const Project& project, ClaimId id) {
  ChainDiagram diagram;
  const Claim* claim = project.find(id);
  if (claim == nullptr) return diagram;
  const Route route = route_of(project, *claim);
  diagram.stops = stops_of(*claim, route);
  diagram.depth = route.depth();
  diagram.attributed = route.attributed;
  diagram.first_hand = route.first_hand();
  std::vector<Route> routes{route};
  project.positions().for_each([&](std::uint32_t, const Position& position) {
    const auto& claims = position.claims;
    if (std::find(claims.begin(), claims.end(), id) == claims.end()) return;
    for (const ClaimId other : claims) {
      const Claim* value = project.find(other);
      if (value == nullptr || other == id) continue;
      diagram.others.push_back(other);
      add_new(routes, route_of(project, *value));
    }
  });
  std::sort(diagram.others.begin(), diagram.others.end());
  diagram.others.erase(std::unique(diagram.others.begin(), diagram.others.end()),
                       diagram.others.end());
  diagram.routes = routes.size();
  diagram.independent = independent_routes(routes);
  const bool heard = std::any_of(routes.begin(), routes.end(),
                                 [](const Route& one) { return one.relays.empty(); });
  diagram.single_source = !heard && diagram.independent == 1;
  return diagram;
}

std::string reporter_name(const Project& project, ArticleId id) {
  const Article* article = project.find(id);
  if (article == nullptr) return "The story";
  for (const std::string* words : {&article->byline, &article->publisher, &article->title}) {
    if (!words->empty()) return *words;
  }
  return "The story";
}

}  // namespace counterpoint
