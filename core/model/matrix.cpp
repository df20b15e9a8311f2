// The account matrix. Proven by tests/core/model/matrix_test.cpp.
#include "core/model/matrix.h"

#include <algorithm>
#include <set>
#include <unordered_map>

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
  std::set<std::vector<SpeakerId>> routes;
  for (const ClaimId id : position.claims) {
    const Claim* claim = project.find(id);
    if (claim == nullptr) continue;
    std::vector<SpeakerId> route;
    for (const Attribution& link : claim->chain) route.push_back(link.speaker);
    if (!routes.insert(route).second) continue;
    const bool own_words = route.size() == 1 && route.front() == position.speaker;
    sourcing.first_hand |= own_words;
    if (own_words || route.empty()) continue;
    const SpeakerId teller = route.front();
    auto& through = sourcing.through;
    const bool known = std::find(through.begin(), through.end(), teller) != through.end();
    if (!known && teller != position.speaker) through.push_back(teller);
  }
  sourcing.routes = routes.size();
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
