// Mends what the roles leave out of content: what is said before or after a cue is a whole clause,
// and a whole quotation. Proven by tests/core/suggest/suggest_test.cpp.
#pragma once

#include "core/suggest/reader.h"

namespace counterpoint {

// A cue that swallowed the beginning of a clause or a quotation gives it back.
void cut_cue(const View& view, Range& cue, Suggestion& suggestion);

// Widens unquoted content to its whole clause where the cue closes the sentence ("..., he said on
// Monday.", "..., according to police.") or opens it ("According to police, ...").
void complete_content(const View& view, Range cue, Suggestion& suggestion);

// Speech that is reported in other words ends with its sentence, even where a quotation opens the
// next one: that is somebody's words, and a claim of its own.
void end_with_sentence(const View& view, Suggestion& suggestion);

// Content that stops short goes on to the end of its quotation or clause.
void finish_content(const View& view, Range cue, Suggestion& suggestion);

}  // namespace counterpoint
