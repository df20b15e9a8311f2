// From a cue to its source and content: each word around the cue gets a role, by a linear-chain
// model (a conditional random field when it learns, Viterbi when it reads).
// Proven by tests/core/suggest/suggest_test.cpp.
#pragma once

#include <array>
#include <vector>

#include "core/suggest/reader.h"

namespace counterpoint {

enum Role { kOutside, kCue, kSourceBegins, kSource, kContentBegins, kContent };
inline constexpr int kRoles = 6;
inline constexpr int kStart = kRoles;  // what stands before the first word

// The sentences around a cue that its frame may reach into.
Range frame_window(const View& view, std::int32_t cue);

// The features of every token of a window, to learn from; transitions are features of the role
// before.
struct FrameFeatures {
  using Kept = std::vector<std::uint32_t>;
  std::vector<Kept> own;
  std::vector<std::array<Kept, kRoles + 1>> after;  // by the role of the token before
};
FrameFeatures frame_features(const View& view, Range window, std::int32_t cue);

// Whether one role may follow another. `token` and `cue` count in the window.
bool may_follow(int before, int role, std::size_t token, std::size_t cue);

// The best roles of a window, with at most one source and at least one word of content.
std::vector<Role> best_roles(const Weights& weights, const View& view, Range window,
                             std::int32_t cue);

}  // namespace counterpoint
