// Who the source of a suggestion is. Proven by tests/core/suggest/identity_test.cpp.
#pragma once

#include <vector>

#include "core/suggest/types.h"

namespace counterpoint {

// Fills in `speaker` and `runner_up` of each suggestion that has a source. Suggestions are sorted
// by the start of their content.
void name_speakers(const Analysis& analysis, std::vector<Suggestion>& suggestions);

}  // namespace counterpoint
