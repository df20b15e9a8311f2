// Where characters, words and sentences begin and end, for editing. Proven by
// tests/core/text/boundaries_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/text/article.h"
#include "core/text/span.h"

namespace counterpoint {

// The neighbouring grapheme cluster boundary (UAX #29); stays at the ends. O(length of the
// cluster).
std::uint32_t next_grapheme(std::string_view text, std::uint32_t offset);
std::uint32_t previous_grapheme(std::string_view text, std::uint32_t offset);

// The word, run of blanks or single sign at an offset; at the text's end the one before it. Words
// keep apostrophes and hyphens inside them, and numbers their points and commas.
Span word_at(std::string_view text, std::uint32_t offset);

// The start of the next word, and of this or the previous one.
std::uint32_t next_word_start(std::string_view text, std::uint32_t offset);
std::uint32_t previous_word_start(std::string_view text, std::uint32_t offset);

// The sentence at an offset, within its block, without blanks around it. Knows abbreviations,
// initials, decimals and closing quotation marks.
Span sentence_at(const Article& article, std::uint32_t offset);

// Widens a span to whole words.
Span snap_to_words(std::string_view text, Span span);

// Takes blanks, commas, semicolons, colons and dashes off both ends. Quotation marks stay.
Span trim(std::string_view text, Span span);

}  // namespace counterpoint
