// Which rows and columns of the account matrix are shown, and in what shape: sides as groups,
// filters, folds. Nothing is drawn here. Proven by tests/ui/account_grid_test.cpp.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/model/matrix.h"

namespace counterpoint::ui {

enum class AccountsShown { all, diverging, single_source, gaps };

struct AccountFilter {
  std::string words;  // of a question, or of a speaker's name, role or side; letters' case aside
  AccountsShown shown = AccountsShown::all;
  bool any() const { return !words.empty() || shown != AccountsShown::all; }
  bool operator==(const AccountFilter&) const = default;
};

struct Folds {
  std::set<EntityId> things;    // speakers and issues
  std::set<std::string> sides;  // their rows become one
  bool operator==(const Folds&) const = default;
};

struct GridRow {
  SpeakerId speaker;               // 0: the head of a side
  std::string side;                // of a head
  std::vector<SpeakerId> members;  // of a head: those that pass the filter
  bool folded = false;
  bool is_head() const { return !speaker; }
};

struct GridShape {
  std::vector<GridRow> rows;
  std::vector<IssueId> columns;
  std::size_t hidden_rows = 0, hidden_columns = 0;  // by the filter
};

// `added` are speakers without a position that the user put into the matrix.
// O(rows * columns) with a filter for cells, else O(rows + columns).
GridShape grid_shape(const Project& project, const Matrix& matrix,
                     const std::vector<SpeakerId>& added, const AccountFilter& filter,
                     const Folds& folds);

}  // namespace counterpoint::ui
