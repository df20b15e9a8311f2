// A greedy arc-hybrid parser. Proven by tests/core/suggest/syntax_test.cpp.
#include "core/suggest/parser.h"

#include <algorithm>
#include <array>

namespace counterpoint {
namespace {

constexpr std::uint32_t kNothing = 98;

std::uint32_t distance(std::int32_t a, std::int32_t b) {
  const std::int32_t d = std::abs(a - b);
  return static_cast<std::uint32_t>(d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : d < 25 ? 7 : 8);
}

}  // namespace

ParseState::ParseState(std::size_t tokens)
    : size(tokens),
      head(tokens + 1, -1),
      left(tokens + 1, -1),
      left2(tokens + 1, -1),
      right(tokens + 1, -1),
      right2(tokens + 1, -1),
      lefts(tokens + 1, 0),
      rights(tokens + 1, 0) {}

bool ParseState::allows(Move move) const {
  const bool at_root = static_cast<std::size_t>(next) == size;
  if (move == kShift) return !at_root;
  if (move == kRight) return stack.size() > 1;
  return at_root ? stack.size() == 1 : !stack.empty();
}

void ParseState::apply(Move move) {
  if (move == kShift) {
    stack.push_back(next++);
    return;
  }
  const std::int32_t child = stack.back();
  stack.pop_back();
  const std::int32_t parent = move == kLeft ? next : stack.back();
  const auto p = static_cast<std::size_t>(parent);
  head[static_cast<std::size_t>(child)] = parent;
  if (move == kLeft) {
    left2[p] = left[p];
    left[p] = child;
    ++lefts[p];
  } else {
    right2[p] = right[p];
    right[p] = child;
    ++rights[p];
  }
}

void move_features(const ParseState& state, const std::vector<WordForm>& forms, const Token* tokens,
                   Features& out) {
  const auto end = static_cast<std::int32_t>(state.size);
  const auto word = [&](std::int32_t i) {
    return i < 0 || i >= end ? 0u : forms[static_cast<std::size_t>(i)].lower;
  };
  const auto cluster = [&](std::int32_t i) {
    return i < 0 || i >= end ? 0u : forms[static_cast<std::size_t>(i)].cluster;
  };
  const auto tag = [&](std::int32_t i) {
    return i < 0      ? kNothing
           : i == end ? kNothing + 1
           : i > end  ? kNothing + 2
                      : static_cast<std::uint32_t>(tokens[i].tag);
  };
  const auto of = [](const std::vector<std::int32_t>& links, std::int32_t i) {
    return i < 0 ? -1 : links[static_cast<std::size_t>(i)];
  };
  const auto count = [&](const std::vector<std::int32_t>& counts, std::int32_t i) {
    return i < 0 ? 0u
                 : static_cast<std::uint32_t>(std::min(counts[static_cast<std::size_t>(i)], 3));
  };
  const std::size_t depth = state.stack.size();
  const std::int32_t s0 = depth > 0 ? state.stack[depth - 1] : -1;
  const std::int32_t s1 = depth > 1 ? state.stack[depth - 2] : -1;
  const std::int32_t s2 = depth > 2 ? state.stack[depth - 3] : -1;
  const std::int32_t b0 = state.next;
  const std::uint32_t s0w = word(s0), s0t = tag(s0), s1w = word(s1), s1t = tag(s1);
  const std::uint32_t b0w = word(b0), b0t = tag(b0), b1w = word(b0 + 1), b1t = tag(b0 + 1);
  const std::uint32_t b2t = tag(b0 + 2), s2t = tag(s2);
  const std::uint32_t s0l = tag(of(state.left, s0)), s0r = tag(of(state.right, s0));
  const std::uint32_t b0l = tag(of(state.left, b0)), s1l = tag(of(state.left, s1));
  const std::uint32_t s1r = tag(of(state.right, s1));
  const std::uint32_t s0c = cluster(s0), s1c = cluster(s1), b0c = cluster(b0);
  const std::uint32_t gap = s0 < 0 ? 9 : distance(s0, b0);
  const std::uint32_t gap1 = s1 < 0 ? 9 : distance(s1, s0);
  out.clear();
  out.add(101, {s0w, s0t});
  out.add(102, {s0t});
  out.add(103, {b0w, b0t});
  out.add(104, {b0t});
  out.add(105, {b1w});
  out.add(106, {b1t, b0t});
  out.add(107, {s1w, s1t});
  out.add(108, {s1t});
  out.add(109, {s0w, b0w});
  out.add(110, {s0w, s0t, b0t});
  out.add(111, {s0t, b0w, b0t});
  out.add(112, {s0t, b0t});
  out.add(113, {s0t, b0t, b1t});
  out.add(114, {b0t, b1t, b2t});
  out.add(115, {s1t, s0t, b0t});
  out.add(116, {s1t, s0t, b0w});
  out.add(117, {s2t, s1t, s0t});
  out.add(118, {s1w, s0t, b0t});
  out.add(119, {s1t, s0w, b0t});
  out.add(120, {s1w, s0w});
  out.add(121, {s0t, s0l, b0t});
  out.add(122, {s0t, s0r, b0t});
  out.add(123, {s0t, b0t, b0l});
  out.add(124, {s0w, s0r, b0t});
  out.add(125, {s1t, s1r, s0t, b0t});
  out.add(126, {s1t, s1l, s0t});
  out.add(127, {s0t, b0t, gap});
  out.add(128, {s1t, s0t, gap1});
  out.add(129, {s0t, count(state.lefts, s0), count(state.rights, s0), b0t});
  out.add(130, {s0w, count(state.rights, s0), b0t});
  out.add(131, {b0t, count(state.lefts, b0), s0t});
  out.add(132, {s0t, tag(of(state.right2, s0)), s0r, b0t});
  out.add(133, {s0t, tag(of(state.left2, s0)), s0l, b0t});
  out.add(134, {s1t, s0t, s0l, s0r});
  out.add(135, {s1w, count(state.lefts, s1), count(state.rights, s1), s0t});
  out.add(136, {tag(s0 + 1), tag(b0 - 1), s0t, b0t});
  out.add(137, {s0t, b0w, b1t});
  out.add(138, {s1t, s1r, s0t, s0l});
  out.add(139, {word(of(state.left, s0)), s0t, s1t, b0t});
  out.add(140, {s2t, s1t, s0t, b0t});
  out.add(141, {s0c, b0c});
  out.add(142, {s0c, s0t, b0t});
  out.add(143, {s0t, b0c, b0t});
  out.add(144, {s1c, s0c});
  out.add(145, {s1t, s0c, b0t});
  out.add(146, {s0c, b0t, b1t});
}

void label_features(const std::vector<WordForm>& forms, const Token* tokens, const ParseState& tree,
                    std::size_t child, Features& out) {
  const auto end = static_cast<std::int32_t>(tree.size);
  const auto c = static_cast<std::int32_t>(child);
  const std::int32_t h = tree.head[child];
  const auto word = [&](std::int32_t i) {
    return i < 0 || i >= end ? 0u : forms[static_cast<std::size_t>(i)].lower;
  };
  const auto tag = [&](std::int32_t i) {
    return i < 0 || i >= end ? (i == end ? kNothing : kNothing + 1)
                             : static_cast<std::uint32_t>(tokens[i].tag);
  };
  const std::uint32_t side = h < c ? 1 : 0;
  const std::uint32_t far = distance(h, c) + 16 * side;
  const std::uint32_t cw = word(c), ct = tag(c), hw = word(h), ht = tag(h);
  const std::int32_t leftmost = tree.left[child];
  const std::int32_t rightmost = tree.right[child];
  const auto hi = static_cast<std::size_t>(h < 0 ? end : h);
  const bool outer = tree.left[hi] == c || tree.right[hi] == c;
  out.clear();
  out.add(201, {cw, side});
  out.add(202, {ct, side});
  out.add(203, {hw, side});
  out.add(204, {ht, ct, side});
  out.add(205, {ht, ct, far});
  out.add(206, {cw, hw});
  out.add(207, {cw, ht, side});
  out.add(208, {hw, ct, side});
  out.add(209, {word(leftmost), ct, ht, side});
  out.add(210, {tag(leftmost), ct, ht, side});
  out.add(211, {tag(rightmost), ct, ht, side});
  out.add(212, {tag(c - 1), ct, ht, side});
  out.add(213, {tag(c + 1), ct, ht, side});
  out.add(214, {tag(tree.left[hi]), ht, ct, side});
  out.add(215, {tag(tree.right[hi]), ht, ct, side});
  out.add(216, {outer, ht, ct, side});
  out.add(217, {word(tree.left2[child]), ct, ht, side});
  out.add(218, {word(leftmost), hw, side});
  out.add(219, {word(tree.right[hi]), ht, ct, side});
  out.add(220, {ht, ct, side, static_cast<std::uint32_t>(std::min(tree.lefts[hi], 4)),
                static_cast<std::uint32_t>(std::min(tree.rights[hi], 4))});
  out.add(221, {forms[child].suffix2, ht, side});
  out.add(222, {word(tree.left[hi]), ht, ct, side});
  out.add(224, {forms[child].cluster, ct, ht, side});
  out.add(225, {h < 0 || h >= end ? 0u : forms[static_cast<std::size_t>(h)].cluster, ct, side});
  out.add(226, {h < 0 || h >= end ? 0u : forms[static_cast<std::size_t>(h)].cluster,
                forms[child].cluster, side});
  out.add(223, {word(tree.left2[hi]), ct, side});
}

namespace {

Move best_move(const Weights& weights, const ParseState& state, const std::vector<WordForm>& forms,
               const Token* tokens, Features& features) {
  std::array<Move, kMoves> allowed{};
  std::size_t count = 0;
  for (const Move move : {kShift, kLeft, kRight}) {
    if (state.allows(move)) allowed[count++] = move;
  }
  if (count == 1) return allowed[0];
  Scores<kMoves> scores;
  move_features(state, forms, tokens, features);
  scores.add(weights, features);
  return *std::max_element(allowed.begin(), allowed.begin() + count,
                           [&](Move a, Move b) { return scores[a] < scores[b]; });
}

}  // namespace

void parse_sentence(const Models& models, const std::vector<WordForm>& forms, Token* tokens,
                    std::uint32_t first) {
  if (models.moves.classes() != kMoves || models.labels.classes() != kRelations) return;
  ParseState state(forms.size());
  Features features;
  while (!state.done()) state.apply(best_move(models.moves, state, forms, tokens, features));
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const bool root = state.head[i] == static_cast<std::int32_t>(forms.size());
    tokens[i].head = root ? -1 : state.head[i] + static_cast<std::int32_t>(first);
    Scores<kRelations> scores;
    label_features(forms, tokens, state, i, features);
    scores.add(models.labels, features);
    std::size_t best = 0;
    for (std::size_t r = 1; r < kRelations; ++r) {
      if (scores[r] > scores[best]) best = r;
    }
    tokens[i].relation = static_cast<Relation>(best);
    if (root) tokens[i].relation = Relation::root;
  }
}

}  // namespace counterpoint
