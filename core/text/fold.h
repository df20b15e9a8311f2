// Text for comparison: without case, so that "PUTIN" finds "Putin".
// Proven by tests/core/text/chars_test.cpp.
#pragma once

#include <string>
#include <string_view>

namespace counterpoint {

// Letters in lower case, everything else as it is. Not for display.
std::string fold_case(std::string_view text);

// The same without diacritics, also where they are part of the letter: "KØBENHAVN" is "kobenhavn".
std::string fold_marks(std::string_view text);

}  // namespace counterpoint
