// One paragraph, ready for attribution. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/reader.h"

#include "core/suggest/lexicon.h"
#include "core/suggest/parser.h"
#include "core/suggest/quotations.h"
#include "core/suggest/tagger.h"

namespace counterpoint {

void read_paragraph(const Models& models, Analysis& analysis) {
  const Paragraph paragraph = analysis.paragraphs.back();
  for (std::uint32_t s = paragraph.sentences.first; s < paragraph.sentences.last; ++s) {
    const Range sentence = analysis.sentences[s];
    const std::vector<WordForm> forms = word_forms(models.clusters, analysis, sentence);
    Token* tokens = analysis.tokens.data() + sentence.first;
    tag_sentence(models.tagger, forms, tokens);
    parse_sentence(models, forms, tokens, sentence.first);
  }
  add_quotations(analysis);
}

View::View(const Models& models, const Analysis& analysis, const Paragraph& paragraph)
    : all(analysis),
      here(paragraph),
      forms(word_forms(models.clusters, analysis, paragraph.tokens)),
      quotes(quotation_of_tokens(analysis, paragraph)),
      first_child(paragraph.tokens.size(), -1),
      next_sibling(paragraph.tokens.size(), -1),
      sentence(paragraph.tokens.size(), 0) {
  for (auto i = static_cast<std::int32_t>(paragraph.tokens.last);
       i-- > static_cast<std::int32_t>(paragraph.tokens.first);) {
    const std::int32_t h = token(i).head;
    if (!has(h)) continue;
    next_sibling[local(i)] = first_child[local(h)];
    first_child[local(h)] = i;
  }
  kinds.reserve(forms.size());
  for (const WordForm& form : forms) {
    kinds.push_back(static_cast<std::uint32_t>(cue_kind(form.lower)));
  }
  for (std::uint32_t s = paragraph.sentences.first; s < paragraph.sentences.last; ++s) {
    const Range range = analysis.sentences[s];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      sentence[i - paragraph.tokens.first] = s;
    }
  }
}

std::int32_t View::child(std::int32_t i, Relation relation) const {
  for (std::int32_t c = first_child[local(i)]; c >= 0; c = next_sibling[local(c)]) {
    if (token(c).relation == relation) return c;
  }
  return -1;
}

}  // namespace counterpoint
