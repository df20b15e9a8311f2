// The whole way from a text to suggestions. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/suggest.h"

#include "core/suggest/attributions.h"
#include "core/suggest/identity.h"
#include "core/suggest/quotations.h"
#include "core/suggest/rules.h"
#include "core/suggest/tokens.h"

namespace counterpoint {
namespace {

Reading read(std::string_view text, const std::vector<Paragraph>& paragraphs,
             const Models& models) {
  Reading reading;
  reading.analysis.text = text;
  for (const Paragraph& paragraph : paragraphs) {
    add_paragraph(reading.analysis, paragraph.span, paragraph.heading);
    read_paragraph(models, reading.analysis);
  }
  join_quotations(reading.analysis);
  for (const Paragraph& paragraph : reading.analysis.paragraphs) {
    for (Suggestion& found : find_attributions(models, reading.analysis, paragraph)) {
      reading.suggestions.push_back(std::move(found));
    }
  }
  apply_rules(reading.analysis, reading.suggestions);
  name_speakers(reading.analysis, reading.suggestions);
  return reading;
}

}  // namespace

Reading suggest(const Article& article) {
  return read(article.text->bytes(), paragraphs_of(article), built_in_models());
}

Reading suggest(std::string_view text) { return suggest(text, built_in_models()); }

Reading suggest(std::string_view text, const Models& models) {
  return read(text, paragraphs_of(text), models);
}

}  // namespace counterpoint
