// Places that datelines give without their country. Proven by
// tests/core/format/story_dateline_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

// Large cities, capitals of countries, of the states of the USA and of Germany, in their English
// names and their own ("KÖLN", "МОСКВА"). The case of letters does not count.
bool is_known_place(std::string_view place);

}  // namespace counterpoint
