// What a typesetter must know of a run's script. Proven by tests/core/text/script_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

// Which way the first letter that has a direction is written (a right-to-left mark counts as one);
// none without such a letter.
enum class Direction { none, left, right };  // from the left, from the right
Direction direction_of(std::string_view words);

inline bool is_right_to_left(std::string_view words) {
  return direction_of(words) == Direction::right;
}

// Whether there may be emoji in it, which are not tinted.
bool has_colours_of_its_own(std::string_view words);

}  // namespace counterpoint
