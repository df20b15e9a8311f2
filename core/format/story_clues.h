// Signs by which a line of a story is known: a byline, a caption, an invitation to subscribe.
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

// "Staff Writer", "Senior Political Correspondent": what a line below a byline says.
bool is_job(std::string_view line);

// Things around the story: newsletters, advertisements, sharing, rights, section names.
bool is_boilerplate(std::string_view line);

// "Photo:", "(AP Photo/…)", "FILE -", a credit.
bool is_caption(std::string_view line);

}  // namespace counterpoint
