// Where characters, words and sentences begin and end, for cursors and selections. Proven by
// tests/core/text/boundaries_test.cpp and sentences_test.cpp (the table of sentences).
//
// Texts are valid UTF-8, offsets are bytes, and those past the end count as the end. A look-up
// reads about as far as its answer reaches: a character, a word, a sentence.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/article.h"
#include "core/text/span.h"

namespace counterpoint {

// The nearest border between grapheme clusters (UAX #29) strictly after or before; stays at the
// ends.
std::uint32_t next_grapheme(std::string_view text, std::uint32_t offset);
std::uint32_t previous_grapheme(std::string_view text, std::uint32_t offset);

// The word, run of blanks or single sign at an offset; at the text's end the one before it. Words
// keep apostrophes and hyphens inside them, numbers their points, commas and colons, and
// abbreviations the points between their letters ("U.S", "p.m"). An ideograph is a word.
Span word_at(std::string_view text, std::uint32_t offset);

// The word that a press near this place means: a press on the last half of a word's last letter is
// nearest to the place behind it. Else as word_at().
Span word_near(std::string_view text, std::uint32_t offset);

// The start of the next word, and of this or the previous one.
std::uint32_t next_word_start(std::string_view text, std::uint32_t offset);
std::uint32_t previous_word_start(std::string_view text, std::uint32_t offset);

// The sentences of a piece of text (usually a block), without the blanks between them. An empty
// line always ends one. Knows abbreviations ("U.S.", "Sen.", "Jan. 5", "No. 5"), initials,
// decimals, ellipses, quotation marks and brackets that close after the full stop, and questions
// inside of quotations ("Why?" Tillerson asked).
std::vector<Span> sentences(std::string_view text, Span within);

// The sentence of `within` at an offset; between two, the one before. Empty in a blank piece only.
Span sentence_at(std::string_view text, Span within, std::uint32_t offset);

// The sentence at an offset, within its block; empty outside of blocks.
Span sentence_at(const Article& article, std::uint32_t offset);

// The end of this or the next sentence, the start of this or the previous one: strictly after or
// before, across blocks, and the offset itself where there is none.
std::uint32_t next_sentence_end(const Article& article, std::uint32_t offset);
std::uint32_t previous_sentence_start(const Article& article, std::uint32_t offset);

// Widens a span to whole words, or to whole sentences of their blocks.
Span snap_to_words(std::string_view text, Span span);
Span snap_to_sentences(const Article& article, Span span);

// A selection without what nobody means to select: blanks, commas, semicolons, colons and dashes
// at both ends, full stops at the start; quotation marks and brackets at the ends whose partner
// lies outside. Stays: the full stop, question or exclamation mark at the end, which belongs to
// the words; the sign of a negative number; an apostrophe that ends a plural ("the Russians'").
// Empty when nothing is left.
Span trim(std::string_view text, Span span);

}  // namespace counterpoint
