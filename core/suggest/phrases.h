// Phrases, subjects and sources around a cue. Proven by tests/core/suggest/suggest_test.cpp.
#pragma once

#include "core/suggest/reader.h"

namespace counterpoint {

inline constexpr std::uint32_t kShortPhrase = 16;  // tokens of a source that was taken for content

// The tokens that a span touches.
Range tokens_of(const Analysis& analysis, Span span);
inline Range tokens_of(const View& view, Span span) { return tokens_of(view.all, span); }

// From the first token to the end of the last, which is left out.
Span span_of(const View& view, std::uint32_t first, std::uint32_t last);

// A noun or pronoun with what stands around it, unquoted and without a verb.
bool is_phrase(const View& view, Range range);

// The words under a noun, without signs at the ends, on its side of the cue.
Range phrase_of(const View& view, std::int32_t top, Range cue);

// Who does what a verb says: its subject, or the one that it shares with the verb it is joined to
// ("X came and said", "X left, saying"), or the noun that it describes ("a letter saying"); -1 for
// none.
std::int32_t subject_of(const View& view, std::int32_t verb);

void set_source(const View& view, Range range, Suggestion& suggestion);

bool is_comma(const View& view, std::uint32_t i);
bool is_according(const View& view, Range cue, const Suggestion& suggestion);
bool has_finite_verb(const View& view, Range range);

}  // namespace counterpoint
