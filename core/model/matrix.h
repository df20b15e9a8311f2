// The account matrix: speakers by issues, computed from a project and nothing else.
// Proven by tests/core/model/matrix_test.cpp.
#pragma once

#include <vector>

#include "core/model/project.h"

namespace counterpoint {

// How what a position says reached the reader, over all claims behind it (see core/model/chain.h).
struct Sourcing {
  bool first_hand = false;         // the reporter had some of it from the speaker himself
  std::vector<SpeakerId> through;  // who told the reporter otherwise: outermost relays, each once
  std::size_t routes = 0;          // different ones
  std::size_t independent = 0;     // of them
  std::size_t depth = 0;           // how many stand between at most
  bool single_source() const { return independent == 1; }
};
Sourcing sourcing_of(const Project& project, const Position& position);

struct Cell {
  PositionId position;    // 0 where the speaker has none: nothing is recorded
  bool diverges = false;  // some divergence has this position, or a claim behind it, as a side
};

struct Matrix {
  std::vector<SpeakerId> rows;   // speakers with a position, in order of their ids
  std::vector<IssueId> columns;  // all issues, in order of their ids
  std::vector<Cell> cells;       // rows.size() * columns.size(), row by row
  std::vector<std::vector<DivergenceId>> divergences;  // of each column

  const Cell& at(std::size_t row, std::size_t column) const {
    return cells[row * columns.size() + column];
  }
};
Matrix account_matrix(const Project& project);

}  // namespace counterpoint
