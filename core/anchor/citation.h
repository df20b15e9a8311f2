// Words with their source, as they are pasted elsewhere. Proven by
// tests/core/anchor/citation_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/article.h"

namespace counterpoint {

struct Citation {
  std::string text;  // “words … more” — Speaker, Title, Publisher, 2017-07-07, https://…
  std::string html;  // the same, the title linked where the story has an http or https link
  bool operator==(const Citation&) const = default;
};

// `who` says it, in words ("Vladimir Putin, via Rex Tillerson"); empty for nobody. What the article
// does not say is left out. Spans are in order; what lies between them becomes "…".
Citation cite(const Article& article, const std::vector<Span>& spans, std::string_view who);

}  // namespace counterpoint
