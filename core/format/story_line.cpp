// Lines of a story. Proven by tests/core/format/story_line_test.cpp.
#include "core/format/story_line.h"

#include <algorithm>
#include <array>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// Words of a byline that are not capitalised: "By Jane Doe and John Roe of the news desk",
// "Von Anna Meier und Karl von der Au".
bool is_byline_filler(std::string_view word) {
  static constexpr std::array<std::string_view, 33> kFillers = {
      "and",      "of",     "the",    "de",      "von",
      "van",      "for",    "in",     "with",    "at",
      "desk",     "news",   "staff",  "sample",  "correspondent",
      "reporter", "editor", "writer", "writers", "special",
      "und",      "der",    "den",    "zu",      "da",
      "di",       "du",     "la",     "le",      "el",
      "al",       "bin",    "ter"};
  return std::find(kFillers.begin(), kFillers.end(), word) != kFillers.end();
}

bool is_small(char32_t c) { return is_letter(c) && !is_upper(c); }

bool is_edge(char32_t c) { return is_space(c) || c == '*' || c == '_'; }

}  // namespace

std::string_view strip(std::string_view line) { return strip_edges(line, is_edge); }

bool is_capitalised_name(std::string_view name) {
  std::size_t words = 0;
  while (!name.empty()) {
    const std::size_t blank = std::min(name.find_first_of(" ,"), name.size());
    const std::string_view word = name.substr(0, blank);
    name.remove_prefix(std::min(blank + 1, name.size()));
    if (word.empty()) continue;
    if (is_small(decode_at(word, 0).code_point) && (words == 0 || !is_byline_filler(word)))
      return false;
    ++words;
  }
  return words >= 1 && words <= 10;
}

}  // namespace counterpoint
