// Places that datelines give without their country. Proven by
// tests/core/format/known_places_test.cpp.
#pragma once

#include <string_view>
#include <vector>

namespace counterpoint {

// The capitals of states, and of the states of the USA, Germany, Canada and Australia; the cities
// that news agencies let stand alone, and other large ones that much news comes from. In English,
// in their own names ("KØBENHAVN", "МОСКВА") and in the German ones that differ ("MAILAND"), each
// in capitals. What is a word in the first place is left out unless it is a capital: ESSEN, CORK
// and NICE need a country, a date, an agency or their story, PROVIDENCE does not.
std::vector<std::string_view> known_places();

// In whatever case, with or without points, apostrophes, hyphens and marks: "St Petersburg".
bool is_known_place(std::string_view place);

}  // namespace counterpoint
