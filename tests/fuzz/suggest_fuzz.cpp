// Any text through the tokeniser, the finder of quotations and all of the suggestions: tokens hold
// the text in order, quotations hold tokens, and spans lie in the text, on borders of characters.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/suggest/suggest.h"
#include "core/text/utf8.h"

namespace {

using namespace counterpoint;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_inside(std::string_view text, Span span) {
  require(!span.empty() && span.end <= text.size());
  require(is_boundary(text, span.start) && is_boundary(text, span.end));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!is_valid_utf8(text)) return 0;
  const Reading reading = suggest(text);
  std::uint32_t end = 0;
  for (const Token& token : reading.analysis.tokens) {
    require_inside(text, token.span);
    require(token.span.start >= end);
    end = token.span.end;
  }
  for (const Quotation& quotation : reading.analysis.quotations) {
    require_inside(text, quotation.span);
    require(quotation.tokens.last <= reading.analysis.tokens.size());
  }
  for (const Suggestion& suggestion : reading.suggestions) {
    require(!suggestion.content.empty() && !suggestion.rule.empty());
    for (const Span& part : suggestion.content) require_inside(text, part);
    if (suggestion.source) require_inside(text, *suggestion.source);
    if (suggestion.cue) require_inside(text, *suggestion.cue);
  }
  return 0;
}
