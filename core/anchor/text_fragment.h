// Links to words of a published page: URL fragment text directives (#:~:text=, WICG Text
// Fragments). Proven by tests/core/anchor/text_fragment_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/article.h"

namespace counterpoint {

// The parts of one directive: [prefix-,]start[,end][,-suffix], not yet encoded; empty for none.
// Browsers compare without case, blanks of any length alike, and in whole words; each part lies in
// one block of the page.
struct TextDirective {
  std::string prefix, start, end, suffix;
  bool operator==(const TextDirective&) const = default;
};

// What finds `span` (widened to whole words) in the article and nothing before it: the words
// themselves, or their beginning and end where they are long or cross blocks; with words before and
// after where they alone are short, or stand in the story elsewhere too. Start is empty for a span
// without words. O(text).
TextDirective text_directive(const Article& article, Span span);

// "text=the%20words,-after": percent-encoded so that nothing in it is taken for the syntax.
std::string to_string(const TextDirective& directive);

// The published story's link with a directive for each span; empty where the article has no http or
// https link. A fragment that the link has is kept, directives in it are replaced.
std::string link_to_words(const Article& article, const std::vector<Span>& spans);

}  // namespace counterpoint
