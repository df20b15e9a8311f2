// Cuts text into tokens, sentences and paragraphs. Proven by tests/core/suggest/tokens_test.cpp and
// fuzz/tokens_fuzz.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "core/suggest/types.h"
#include "core/text/article.h"

namespace counterpoint {

// The tokens of a piece of text. Every character that is not blank is in exactly one; clitics
// and signs stand alone, words with hyphens stay whole, abbreviations keep their points ("U.S.").
// O(n).
std::vector<Token> tokenise(std::string_view text, Span within);

// Appends a paragraph with its tokens and sentences; nothing is tagged yet.
void add_paragraph(Analysis& analysis, Span span, bool heading);

// Ends with a full stop, which may stand before closing marks; headlines in capitals do not.
bool ends_sentence(std::string_view line);

// One paragraph for each block of a story (bylines, datelines and boilerplate are left out), or for
// each line of a text; very long ones are cut between sentences. The first line is a heading if it
// is short and no sentence.
std::vector<Paragraph> paragraphs_of(const Article& article);
std::vector<Paragraph> paragraphs_of(std::string_view text);

}  // namespace counterpoint
