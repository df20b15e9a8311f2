// The whole way from a text to suggestions: tokens, parts of speech, relations, quotations,
// attributions, speakers. Proven by tests/core/suggest/suggest_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "core/suggest/types.h"
#include "core/suggest/weights.h"
#include "core/text/article.h"

namespace counterpoint {

// Suggestions are sorted by the start of their content.
struct Reading {
  Analysis analysis;  // views the text that was read
  std::vector<Suggestion> suggestions;
};

// Reads a story, or a text with a paragraph a line. The text is valid UTF-8 and outlives the
// reading. Linear in its length; paragraphs are read one by one, each in the same way whatever
// stands around it.
Reading suggest(const Article& article);
Reading suggest(std::string_view text);
Reading suggest(std::string_view text, const Models& models);  // with other weights

}  // namespace counterpoint
