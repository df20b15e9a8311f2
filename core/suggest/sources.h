// Mends what the roles leave out of sources: a verb of saying that has a subject has a source.
// Proven by tests/core/suggest/suggest_test.cpp.
#pragma once

#include "core/suggest/reader.h"

namespace counterpoint {

// Gives a suggestion without a source the subject of its cue, or the short phrase beside the cue
// that was taken for content. Passive cues stay as they are.
void complete_source(const View& view, Range cue, Suggestion& suggestion);

// "..., Jane Doe told reporters": a source that swallowed part of the clause before its comma is
// cut down to what stands after it.
void cut_source(const View& view, Range cue, Suggestion& suggestion);

// Puts the ends of a source right: possessives with their noun, descriptions with the name before
// them; and takes who was taken for what is said.
void mend_source(const View& view, Range cue, Suggestion& suggestion);

}  // namespace counterpoint
