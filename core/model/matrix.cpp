// The account matrix. Proven by tests/core/model/matrix_test.cpp.
#include "core/model/matrix.h"

#include <algorithm>
#include <unordered_map>

#include "core/model/chain.h"

namespace counterpoint {
namespace {

template <class I>
using Places = std::unordered_map<I, std::size_t>;

template <class I>
Places<I> places_of(const std::vector<I>& ids) {
  Places<I> places;
  for (std::size_t i = 0; i < ids.size(); ++i) places.emplace(ids[i], i);
  return places;
}

std::vector<SpeakerId> speakers_with_positions(const Project& project) {
  std::vector<SpeakerId> rows;
  project.positions().for_each(
      [&](std::uint32_t, const Position& position) { rows.push_back(position.speaker); });
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

// The positions that a side of a divergence stands for: itself, or those of the issue that its
// claim backs.
bool stands_for(const Project& project, const DivergenceSide& side, PositionId id,
                const Position& position) {
  if (side.account == EntityId(id)) return true;
  const ClaimId claim = side.account.as<EntityKind::claim>();
  return project.has(side.account) && claim &&
         std::find(position.claims.begin(), position.claims.end(), claim) != position.claims.end();
}

}  // namespace

Sourcing sourcing_of(const Project& project, const Position& position) {
  Sourcing sourcing;
  std::vector<Route> routes;
  for (const ClaimId id : position.claims) {
    const Claim* claim = project.find(id);
    if (claim == nullptr) continue;
    Route route = route_of(project, *claim);
    if (std::find(routes.begin(), routes.end(), route) != routes.end()) continue;
    sourcing.first_hand |= route.first_hand() && route.asserter == position.speaker;
    sourcing.depth = std::max(sourcing.depth, route.depth());
    const SpeakerId teller = route.relays.empty() ? route.asserter : route.relays.front();
    auto& through = sourcing.through;
    const bool known = std::find(through.begin(), through.end(), teller) != through.end();
    if (teller && !known && teller != position.speaker) through.push_back(teller);
    routes.push_back(std::move(route));
  }
  sourcing.routes = routes.size();
  sourcing.independent = independent_routes(routes);
  return sourcing;
}

Matrix account_matrix(const Project& project) {
  Matrix matrix;
  matrix.rows = speakers_with_positions(project);
  project.issues().for_each(
      [&](std::uint32_t id, const Issue&) { matrix.columns.push_back({id}); });
  matrix.cells.resize(matrix.rows.size() * matrix.columns.size());
  matrix.divergences.resize(matrix.columns.size());
  const Places<SpeakerId> row_of = places_of(matrix.rows);
  const Places<IssueId> column_of = places_of(matrix.columns);
  project.divergences().for_each([&](std::uint32_t id, const Divergence& divergence) {
    matrix.divergences[column_of.at(divergence.issue)].push_back({id});
  });
  project.positions().for_each([&](std::uint32_t id, const Position& position) {
    const std::size_t column = column_of.at(position.issue);
    Cell& cell = matrix.cells[row_of.at(position.speaker) * matrix.columns.size() + column];
    cell.position = {id};
    for (const DivergenceId divergence_id : matrix.divergences[column]) {
      const Divergence& divergence = *project.find(divergence_id);
      cell.diverges |= stands_for(project, divergence.a, cell.position, position) ||
                       stands_for(project, divergence.b, cell.position, position);
    }
  });
  return matrix;
}

}  // namespace counterpoint
