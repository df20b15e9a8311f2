// Finds who speaks where neither the roles nor the parse tell.
// Proven by tests/core/suggest/constructions_test.cpp.
#pragma once

#include "core/suggest/reader.h"

namespace counterpoint {

// Gives an active verb of saying without a source the phrase that its place in the sentence names:
// "..., a friend said.", "“...,” said Doe on Monday", "Doe, who lives there, said", "Doe left,
// saying". Suggestions with a source stay as they are.
void find_missing_source(const View& view, Range& cue, Suggestion& suggestion);

}  // namespace counterpoint
