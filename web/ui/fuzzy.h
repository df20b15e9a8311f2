// How well a few typed letters fit a line of words, as palettes of commands have it. Proven by
// tests/ui/fuzzy_test.cpp.
#pragma once

#include <optional>
#include <string_view>

namespace counterpoint::ui {

// All characters of `typed` stand in `words` in this order, blanks aside; both are folded (see
// core/text/fold.h). The more of them begin a word or follow one another, the higher the score;
// nothing if they do not fit. With nothing typed 0. O(words * typed).
std::optional<int> fuzzy_score(std::string_view words, std::string_view typed);

}  // namespace counterpoint::ui
