// What a typesetter must know of a run's script. Proven by tests/ui/script_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

// Whether the first letter that has a direction is written from right to left.
bool is_right_to_left(std::string_view words);

// Whether there may be emoji in it, which are not tinted.
bool has_colours_of_its_own(std::string_view words);

}  // namespace counterpoint
