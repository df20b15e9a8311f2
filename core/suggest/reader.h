// One paragraph, ready for attribution: its tokens with looks, children and quotations.
// Proven by tests/core/suggest/suggest_test.cpp.
#pragma once

#include <vector>

#include "core/suggest/features.h"
#include "core/suggest/weights.h"

namespace counterpoint {

// Tags and parses the last paragraph of the analysis, and finds its quotations.
void read_paragraph(const Models& models, Analysis& analysis);

// What is looked up for every token of a paragraph. Indexes are those of the analysis.
struct View {
  View(const Models& models, const Analysis& analysis, const Paragraph& paragraph);

  const Token& token(std::int32_t i) const { return all.tokens[static_cast<std::size_t>(i)]; }
  bool has(std::int32_t i) const {
    return i >= 0 && here.tokens.contains(static_cast<std::uint32_t>(i));
  }
  std::uint32_t lower(std::int32_t i) const { return has(i) ? forms[local(i)].lower : 0; }
  std::uint32_t cluster(std::int32_t i) const { return has(i) ? forms[local(i)].cluster : 0; }
  std::uint32_t tag(std::int32_t i) const {
    return has(i) ? static_cast<std::uint32_t>(token(i).tag) : 99;
  }
  std::uint32_t relation(std::int32_t i) const {
    return has(i) ? static_cast<std::uint32_t>(token(i).relation) : 99;
  }
  std::int32_t head(std::int32_t i) const { return has(i) ? token(i).head : -1; }
  std::int32_t quotation(std::int32_t i) const { return has(i) ? quotes[local(i)] : -1; }
  std::size_t local(std::int32_t i) const {
    return static_cast<std::size_t>(i) - here.tokens.first;
  }
  std::uint32_t kind(std::int32_t i) const { return has(i) ? kinds[local(i)] : 0; }
  // The first child with a relation, or -1.
  std::int32_t child(std::int32_t i, Relation relation) const;

  const Analysis& all;
  const Paragraph& here;
  std::vector<WordForm> forms;
  std::vector<std::uint32_t> kinds;       // CueKind
  std::vector<std::int32_t> quotes;       // see quotation_of_tokens
  std::vector<std::int32_t> first_child;  // local indexes hold global ones; -1 for none
  std::vector<std::int32_t> next_sibling;
  std::vector<std::uint32_t> sentence;  // index into Analysis::sentences
};

}  // namespace counterpoint
