// The whole way from a text to suggestions. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/suggest.h"

#include "core/suggest/identity.h"
#include "core/suggest/tokens.h"

namespace counterpoint {
namespace {

Reading read(std::string_view text, const std::vector<Paragraph>& paragraphs) {
  Reading reading;
  reading.analysis.text = text;
  for (const Paragraph& paragraph : paragraphs) {
    add_paragraph(reading.analysis, paragraph.span, paragraph.heading);
  }
  name_speakers(reading.analysis, reading.suggestions);
  return reading;
}

}  // namespace

Reading suggest(const Article& article) {
  return read(article.text->bytes(), paragraphs_of(article));
}

Reading suggest(std::string_view text) { return read(text, paragraphs_of(text)); }

}  // namespace counterpoint
