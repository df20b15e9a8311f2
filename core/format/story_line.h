// Lines of a story, looked at by their ends and their capitals. Proven by
// tests/core/format/story_line_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

// Without blanks, of whatever kind, and Markdown's stars and underlines at its ends.
std::string_view strip(std::string_view line);

// One to ten words, the first of them capitalised and the others too or usual in bylines.
bool is_capitalised_name(std::string_view name);

}  // namespace counterpoint
