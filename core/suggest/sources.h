// Mends what the roles leave out: a verb of saying that has a subject has a source, and what is
// said before or after it is a whole clause. Proven by tests/core/suggest/suggest_test.cpp.
#pragma once

#include "core/suggest/reader.h"

namespace counterpoint {

// Gives a suggestion without a source the subject of its cue, or the short phrase beside the cue
// that was taken for content. Passive cues stay as they are.
void complete_source(const View& view, Range cue, Suggestion& suggestion);

// "..., Jane Doe told reporters": a source that swallowed part of the clause before its comma is
// cut down to what stands after it.
void cut_source(const View& view, Range cue, Suggestion& suggestion);

// Widens unquoted content to its whole clause where the cue closes the sentence ("..., he said on
// Monday.", "..., according to police.") or opens it ("According to police, ...").
void complete_content(const View& view, Range cue, Suggestion& suggestion);

// Speech that is reported in other words ends with its sentence, even where a quotation opens the
// next one: that is somebody's words, and a claim of its own.
void end_with_sentence(const View& view, Suggestion& suggestion);

}  // namespace counterpoint
