// Signs by which a line of a story is known: a byline, a dateline, an invitation to subscribe.
// Proven by tests/core/format/story_clues_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

// The name in "By Jane Doe", "Von A. Müller", "Associated Press", "Reuters Staff"; nothing for
// other lines.
std::optional<std::string> parse_byline(std::string_view line);
bool is_agency(std::string_view line);

// The length of a dateline at the start of a paragraph, with its sign ("HAMBURG, Germany >> ",
// "LONDON (Reuters) - ", "MOSCOW, July 7. /TASS/. "), and the place in it; 0 when there is none.
// Behind it the story begins: no small letter.
struct Dateline {
  std::size_t length = 0;
  std::string place;
  std::string agency;
  std::string date;  // ISO 8601, where there is a whole one: "CHICAGO, March 3, 2024 — "
};
Dateline parse_dateline(std::string_view paragraph);

// Things around the story: newsletters, advertisements, sharing, rights, section names.
bool is_boilerplate(std::string_view line);

// "Photo:", "(AP Photo/…)", "FILE -", a credit.
bool is_caption(std::string_view line);

}  // namespace counterpoint
