// The account matrix: speakers by issues, computed from a project and nothing else.
// Proven by tests/core/model/matrix_test.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>
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
  bool operator==(const Sourcing&) const = default;
};
Sourcing sourcing_of(const Project& project, const Position& position);

struct Cell {
  PositionId position;    // 0 where the speaker has none: nothing is recorded
  bool diverges = false;  // some divergence has this position, or a claim behind it, as a side
  Sourcing sourcing;
  bool operator==(const Cell&) const = default;
};

struct Matrix {
  // Speakers with a position. Those of a side stand together, in the order of their first; those of
  // none stand last. Within that by Speaker::order and id.
  std::vector<SpeakerId> rows;
  std::vector<IssueId> columns;  // all issues, by Issue::order and id

  const Cell& find(SpeakerId speaker, IssueId issue) const;  // an empty one where there is none
  const Cell& at(std::size_t row, std::size_t column) const {
    return find(rows[row], columns[column]);
  }
  const std::vector<DivergenceId>& divergences(IssueId issue) const;  // by id
  std::size_t filled() const { return cells_.size(); }

  bool operator==(const Matrix&) const = default;

 private:
  friend class MatrixKeeper;
  std::unordered_map<std::uint64_t, Cell> cells_;                       // those with a position
  std::unordered_map<IssueId, std::vector<DivergenceId>> divergences_;  // none is empty
};

// The whole of it. O(positions, their claims, and divergences).
Matrix account_matrix(const Project& project);

// Speakers in the order of rows, whether they have a position or not.
std::vector<SpeakerId> rows_in_order(const Project& project);
std::vector<IssueId> columns_in_order(const Project& project);

// Keeps a matrix in step with a project. follow() derives what has changed since the last project
// and leaves the rest: an edit costs its own cells, plus a sort of rows or columns where those have
// changed. A speaker's name and an article's byline decide who is the reporter, so that a change of
// them derives every cell again.
class MatrixKeeper {
 public:
  const Matrix& follow(const Project& project);
  const Matrix& matrix() const { return matrix_; }

  std::size_t derived() const { return derived_; }  // cells, in the last call of follow
  // Grows whenever the matrix has become another.
  std::uint64_t version() const { return version_; }

 private:
  struct Dirty {
    std::vector<PositionId> positions;
    bool all = false, rows = false, columns = false;
  };
  void note_names(const Project& project, Dirty& dirty) const;
  void note_positions(const Project& project, Dirty& dirty);
  void note_claims(const Project& project, Dirty& dirty) const;
  void note_divergences(const Project& project, Dirty& dirty);
  void count_side(const DivergenceSide& side, IssueId issue, int by, Dirty& dirty);
  void note_backed(ClaimId claim, Dirty& dirty) const;
  bool is_side(EntityId account, IssueId issue) const;
  void derive(const Project& project, PositionId id);

  Matrix matrix_;
  Project seen_;
  std::unordered_map<ClaimId, std::vector<PositionId>> backs_;  // none is empty
  std::map<std::pair<EntityId, IssueId>, int> sides_;  // how many divergences have it as a side
  std::size_t derived_ = 0;
  std::uint64_t version_ = 0;
};

}  // namespace counterpoint
