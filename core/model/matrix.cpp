// The account matrix. Proven by tests/core/model/matrix_test.cpp.
#include "core/model/matrix.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/model/chain.h"

namespace counterpoint {
namespace {

std::uint64_t cell_key(SpeakerId speaker, IssueId issue) {
  return std::uint64_t{speaker.value} << 32 | issue.value;
}

// All of a table by order and id; those with 0 last.
template <class T>
std::vector<IdOf<T>> in_order(const Table<T>& table) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
  table.for_each([&](std::uint32_t id, const T& value) {
    places.emplace_back(value.order - 1, id);  // 0 becomes the greatest
  });
  std::sort(places.begin(), places.end());
  std::vector<IdOf<T>> ids;
  ids.reserve(places.size());
  for (const auto& [order, id] : places) ids.push_back({id});
  return ids;
}

template <class I>
void insert_sorted(std::vector<I>& ids, I id) {
  ids.insert(std::lower_bound(ids.begin(), ids.end(), id), id);
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

std::vector<IssueId> columns_in_order(const Project& project) {
  return in_order<Issue>(project.issues());
}

std::vector<SpeakerId> rows_in_order(const Project& project) {
  std::vector<SpeakerId> rows = in_order<Speaker>(project.speakers());
  std::map<std::string_view, std::size_t> places{{"", rows.size()}};  // of each side
  std::vector<std::pair<std::size_t, SpeakerId>> placed;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    placed.emplace_back(places.emplace(project.find(rows[i])->side, i).first->second, rows[i]);
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = placed[i].second;
  return rows;
}

const Cell& Matrix::find(SpeakerId speaker, IssueId issue) const {
  static const Cell none;
  const auto at = cells_.find(cell_key(speaker, issue));
  return at == cells_.end() ? none : at->second;
}

const std::vector<DivergenceId>& Matrix::divergences(IssueId issue) const {
  static const std::vector<DivergenceId> none;
  const auto at = divergences_.find(issue);
  return at == divergences_.end() ? none : at->second;
}

Matrix account_matrix(const Project& project) {
  MatrixKeeper keeper;
  return keeper.follow(project);
}

const Matrix& MatrixKeeper::follow(const Project& project) {
  Dirty dirty;
  derived_ = 0;
  note_names(project, dirty);
  note_positions(project, dirty);
  note_claims(project, dirty);
  note_divergences(project, dirty);
  Table<Issue>::each_change(seen_.issues(), project.issues(),
                            [&](std::uint32_t, const Issue* before, const Issue* after) {
                              dirty.columns |= before == nullptr || after == nullptr ||
                                               before->order != after->order;
                            });
  if (dirty.all) {
    dirty.positions.clear();
    project.positions().for_each(
        [&](std::uint32_t id, const Position&) { dirty.positions.push_back({id}); });
  } else {
    std::sort(dirty.positions.begin(), dirty.positions.end());
    dirty.positions.erase(std::unique(dirty.positions.begin(), dirty.positions.end()),
                          dirty.positions.end());
  }
  for (const PositionId id : dirty.positions) derive(project, id);
  if (dirty.columns) matrix_.columns = columns_in_order(project);
  if (dirty.rows) {
    matrix_.rows = rows_in_order(project);
    std::vector<SpeakerId> answering;
    project.positions().for_each(
        [&](std::uint32_t, const Position& position) { answering.push_back(position.speaker); });
    std::sort(answering.begin(), answering.end());
    std::erase_if(matrix_.rows, [&](SpeakerId id) {
      return !std::binary_search(answering.begin(), answering.end(), id);
    });
  }
  if (derived_ > 0 || dirty.rows || dirty.columns) ++version_;
  seen_ = project;
  return matrix_;
}

// Who is the reporter of an article, and in which order the rows stand.
void MatrixKeeper::note_names(const Project& project, Dirty& dirty) const {
  Table<Article>::each_change(seen_.articles(), project.articles(),
                              [&](std::uint32_t, const Article* before, const Article* after) {
                                if (before == nullptr || after == nullptr)
                                  return;  // its claims come or go with it
                                dirty.all |= before->byline != after->byline ||
                                             before->publisher != after->publisher;
                              });
  Table<Speaker>::each_change(seen_.speakers(), project.speakers(),
                              [&](std::uint32_t, const Speaker* before, const Speaker* after) {
                                if (before == nullptr || after == nullptr) {
                                  dirty.rows = true;
                                  return;
                                }
                                dirty.all |= before->name != after->name;
                                dirty.rows |=
                                    before->side != after->side || before->order != after->order;
                              });
}

void MatrixKeeper::note_positions(const Project& project, Dirty& dirty) {
  Table<Position>::each_change(
      seen_.positions(), project.positions(),
      [&](std::uint32_t number, const Position* before, const Position* after) {
        const PositionId id{number};
        if (before != nullptr) {
          for (const ClaimId claim : before->claims) {
            const auto at = backs_.find(claim);
            std::erase(at->second, id);
            if (at->second.empty()) backs_.erase(at);
          }
          // The cell may already be that of a position which came in this one's place.
          const auto cell = matrix_.cells_.find(cell_key(before->speaker, before->issue));
          if (cell != matrix_.cells_.end() && cell->second.position == id) {
            matrix_.cells_.erase(cell);
          }
          ++derived_;
        }
        const bool same_row =
            before != nullptr && after != nullptr && before->speaker == after->speaker;
        dirty.rows |= !same_row;
        if (after == nullptr) return;
        for (const ClaimId claim : after->claims) backs_[claim].push_back(id);
        matrix_.cells_[cell_key(after->speaker, after->issue)].position = id;
        dirty.positions.push_back(id);
      });
}

void MatrixKeeper::note_backed(ClaimId claim, Dirty& dirty) const {
  const auto at = backs_.find(claim);
  if (at == backs_.end()) return;
  dirty.positions.insert(dirty.positions.end(), at->second.begin(), at->second.end());
}

void MatrixKeeper::note_claims(const Project& project, Dirty& dirty) const {
  if (seen_.claims().empty()) return;  // all positions are new as well
  Table<Claim>::each_change(seen_.claims(), project.claims(),
                            [&](std::uint32_t id, const Claim* before, const Claim* after) {
                              if (before != nullptr && after != nullptr &&
                                  before->chain == after->chain &&
                                  before->article == after->article) {
                                return;
                              }
                              note_backed({id}, dirty);
                            });
}

void MatrixKeeper::count_side(const DivergenceSide& side, IssueId issue, int by, Dirty& dirty) {
  const auto at = sides_.emplace(std::pair(side.account, issue), 0).first;
  at->second += by;
  if (at->second == 0) sides_.erase(at);
  if (const auto position = side.account.as<EntityKind::position>()) {
    dirty.positions.push_back(position);
  } else {
    note_backed(side.account.as<EntityKind::claim>(), dirty);
  }
}

void MatrixKeeper::note_divergences(const Project& project, Dirty& dirty) {
  Table<Divergence>::each_change(
      seen_.divergences(), project.divergences(),
      [&](std::uint32_t number, const Divergence* before, const Divergence* after) {
        const DivergenceId id{number};
        if (before != nullptr) {
          const auto list = matrix_.divergences_.find(before->issue);
          std::erase(list->second, id);
          if (list->second.empty()) matrix_.divergences_.erase(list);
          count_side(before->a, before->issue, -1, dirty);
          count_side(before->b, before->issue, -1, dirty);
        }
        if (after != nullptr) {
          insert_sorted(matrix_.divergences_[after->issue], id);
          count_side(after->a, after->issue, 1, dirty);
          count_side(after->b, after->issue, 1, dirty);
        }
        ++derived_;  // what a question's head says of it
      });
}

bool MatrixKeeper::is_side(EntityId account, IssueId issue) const {
  return sides_.count({account, issue}) != 0;
}

void MatrixKeeper::derive(const Project& project, PositionId id) {
  const Position* position = project.find(id);
  if (position == nullptr) return;
  ++derived_;
  Cell& cell = matrix_.cells_[cell_key(position->speaker, position->issue)];
  cell.position = id;
  cell.sourcing = sourcing_of(project, *position);
  cell.diverges = is_side(id, position->issue) ||
                  std::any_of(position->claims.begin(), position->claims.end(),
                              [&](ClaimId claim) { return is_side(claim, position->issue); });
}

}  // namespace counterpoint
