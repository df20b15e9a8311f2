// Datelines: the place that a story was written at, and its date, before its first words.
// Proven by tests/core/format/story_dateline_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace counterpoint {

// The length of a dateline in bytes at the start of a paragraph, with its sign ("HAMBURG, Germany
// >> ", "LONDON (Reuters) - ", "MOSCOW, July 7. /TASS/. "), and the place in it; 0 when there is
// none. Behind it the story begins: no small letter.
struct Dateline {
  std::size_t length = 0;
  std::string place;
  std::string agency;
  std::string date;  // ISO 8601, where there is a whole one: "CHICAGO, March 3, 2024 — "
};

// "BRIEFING — " looks like "HAMBURG — ". So words in capitals with neither country nor day of a
// month nor agency are a place only if they are known as one, or if `story`, of which the paragraph
// is, names them again as one: "in Nettleton". Labels such as "MORNING BRIEFING, July 7" are none.
Dateline parse_dateline(std::string_view paragraph, std::string_view story = {});

}  // namespace counterpoint
