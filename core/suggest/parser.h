// Which word governs which: a greedy arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011).
// Proven by tests/core/suggest/syntax_test.cpp.
#pragma once

#include <vector>

#include "core/suggest/features.h"
#include "core/suggest/weights.h"

namespace counterpoint {

enum Move { kShift, kLeft, kRight };
inline constexpr int kMoves = 3;

// A half-parsed sentence. Tokens count from 0; the root stands behind the last one, at `size`.
struct ParseState {
  explicit ParseState(std::size_t tokens);

  bool done() const { return static_cast<std::size_t>(next) == size && stack.empty(); }
  bool allows(Move move) const;
  void apply(Move move);

  std::size_t size;
  std::int32_t next = 0;                                 // first token of the buffer
  std::vector<std::int32_t> stack;                       // back() is its top
  std::vector<std::int32_t> head;                        // -1 while unknown
  std::vector<std::int32_t> left, left2, right, right2;  // outermost children, -1 for none
  std::vector<std::int32_t> lefts, rights;               // how many children
};

void move_features(const ParseState& state, const std::vector<WordForm>& forms, const Token* tokens,
                   Features& out);

// For the relation of `child` to its head in a parsed sentence. `first` is subtracted from heads.
void label_features(const std::vector<WordForm>& forms, const Token* tokens, const ParseState& tree,
                    std::size_t child, Features& out);

// Sets head and relation of each token of a tagged sentence. `first` is the index of its first
// token in the analysis. O(n).
void parse_sentence(const Models& models, const std::vector<WordForm>& forms, Token* tokens,
                    std::uint32_t first);

}  // namespace counterpoint
