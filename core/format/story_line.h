// Lines of a story, looked at by their ends and their capitals. Proven by
// tests/core/format/story_line_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

// Without blanks and Markdown's stars and underlines at its ends.
inline std::string_view strip(std::string_view line) {
  const auto edge = [](char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '*' || c == '_';
  };
  while (!line.empty() && edge(line.front())) line.remove_prefix(1);
  while (!line.empty() && edge(line.back())) line.remove_suffix(1);
  return line;
}

// One to ten words, the first of them capitalised and the others too or usual in bylines.
bool is_capitalised_name(std::string_view name);

}  // namespace counterpoint
