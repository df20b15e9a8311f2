// Which rows and columns are shown. Proven by tests/ui/account_grid_test.cpp.
#include "web/ui/account_grid.h"

#include <algorithm>

#include "core/text/fold.h"

namespace counterpoint::ui {
namespace {

bool holds(const std::string& text, const std::string& folded) {
  return fold_case(text).find(folded) != std::string::npos;
}

bool names(const Speaker& speaker, const std::string& folded) {
  return holds(speaker.name, folded) || holds(speaker.role, folded) || holds(speaker.side, folded);
}

bool passes(const Project& project, const Cell& cell, AccountsShown shown) {
  switch (shown) {
    case AccountsShown::all:
      return true;
    case AccountsShown::diverging:
      return cell.diverges;
    case AccountsShown::single_source:
      return cell.sourcing.single_source() && !cell.sourcing.through.empty();
    case AccountsShown::gaps: {
      const Position* position = project.find(cell.position);
      return position == nullptr || position->stance == Stance::not_reported;
    }
  }
  return true;
}

// Words that only questions hold leave all speakers, and the other way round.
void keep_named(const Project& project, const std::string& words, std::vector<SpeakerId>& rows,
                std::vector<IssueId>& columns) {
  const std::string folded = fold_case(words);
  const auto no_speaker = [&](SpeakerId id) { return !names(*project.find(id), folded); };
  const auto no_issue = [&](IssueId id) { return !holds(project.find(id)->question, folded); };
  const bool in_rows = !std::all_of(rows.begin(), rows.end(), no_speaker);
  const bool in_columns = !std::all_of(columns.begin(), columns.end(), no_issue);
  if (in_rows || !in_columns) std::erase_if(rows, no_speaker);
  if (in_columns || !in_rows) std::erase_if(columns, no_issue);
}

// Rows and columns in which some cell passes.
void keep_cells(const Project& project, const Matrix& matrix, AccountsShown shown,
                std::vector<SpeakerId>& rows, std::vector<IssueId>& columns) {
  std::set<SpeakerId> live_rows;
  std::set<IssueId> live_columns;
  for (const SpeakerId row : rows) {
    for (const IssueId column : columns) {
      if (!passes(project, matrix.find(row, column), shown)) continue;
      live_rows.insert(row);
      live_columns.insert(column);
    }
  }
  std::erase_if(rows, [&](SpeakerId id) { return live_rows.count(id) == 0; });
  std::erase_if(columns, [&](IssueId id) { return live_columns.count(id) == 0; });
}

std::vector<GridRow> with_heads(const Project& project, const std::vector<SpeakerId>& rows,
                                const Folds& folds) {
  std::vector<GridRow> shape;
  std::size_t head = 0;
  for (const SpeakerId id : rows) {
    const std::string& side = project.find(id)->side;
    if (!side.empty() && (shape.empty() || shape[head].side != side)) {
      head = shape.size();
      shape.push_back({{}, side, {}, folds.sides.count(side) != 0});
    }
    if (!side.empty()) shape[head].members.push_back(id);
    if (side.empty() || !shape[head].folded) {
      shape.push_back({id, {}, {}, folds.things.count(id) != 0});
    }
  }
  return shape;
}

}  // namespace

GridShape grid_shape(const Project& project, const Matrix& matrix,
                     const std::vector<SpeakerId>& added, const AccountFilter& filter,
                     const Folds& folds) {
  std::vector<SpeakerId> rows = matrix.rows;
  if (!added.empty()) {
    const std::set<SpeakerId> shown(rows.begin(), rows.end());
    const std::set<SpeakerId> put(added.begin(), added.end());
    rows = rows_in_order(project);
    std::erase_if(rows, [&](SpeakerId id) { return shown.count(id) == 0 && put.count(id) == 0; });
  }
  GridShape shape;
  shape.columns = matrix.columns;
  const std::size_t all_rows = rows.size();
  if (!filter.words.empty()) keep_named(project, filter.words, rows, shape.columns);
  if (filter.shown != AccountsShown::all) {
    keep_cells(project, matrix, filter.shown, rows, shape.columns);
  }
  shape.hidden_rows = all_rows - rows.size();
  shape.hidden_columns = matrix.columns.size() - shape.columns.size();
  shape.rows = with_heads(project, rows, folds);
  return shape;
}

}  // namespace counterpoint::ui
