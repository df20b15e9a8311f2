// What signs alone tell, beyond the model: quotations that go on in the next paragraph, transcripts
// ("SMITH: ..."), credits of pictures, quotations without a cue.
// Proven by tests/core/suggest/rules_test.cpp.
#pragma once

#include <vector>

#include "core/suggest/reader.h"

namespace counterpoint {

// Adds to the suggestions of a whole text, or replaces those that a rule knows better. Suggestions
// come and stay sorted by the start of their content.
void apply_rules(const Analysis& analysis, std::vector<Suggestion>& suggestions);

}  // namespace counterpoint
