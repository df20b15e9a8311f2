// The chords that no web page should take away: without them the reader could not leave a field,
// reload, copy or zoom. Proven by tests/ui/key_map_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

// Of KeyPressed, such as "Ctrl+r".
bool belongs_to_browser(std::string_view chord);

}  // namespace counterpoint
