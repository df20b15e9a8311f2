// Phrases, subjects and sources, as what mends suggestions needs them.
// Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/phrases.h"

#include <algorithm>

#include "core/suggest/lexicon.h"

namespace counterpoint {

Range tokens_of(const Analysis& analysis, Span span) {
  const auto& tokens = analysis.tokens;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& t) { return t.span.end <= span.start; });
  const auto last = std::partition_point(first, tokens.end(),
                                         [&](const Token& t) { return t.span.start < span.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()),
          static_cast<std::uint32_t>(last - tokens.begin())};
}

bool is_phrase(const View& view, Range range) {
  bool noun = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Tag tag = view.all.tokens[i].tag;
    if (is_verb(tag) || tag == Tag::md) return false;
    if (view.quotation(static_cast<std::int32_t>(i)) >= 0) return false;
    noun = noun || is_noun(tag) || is_pronoun(tag);
  }
  return noun && range.size() <= kShortPhrase;
}

Range phrase_of(const View& view, std::int32_t top, Range cue) {
  const Range sentence = view.all.sentences[view.sentence[view.local(top)]];
  const auto under = [&](std::uint32_t i) {
    auto k = static_cast<std::int32_t>(i);
    for (int steps = 0; view.has(k) && steps < 30; ++steps, k = view.head(k)) {
      if (k == top) return true;
    }
    return false;
  };
  const auto t = static_cast<std::uint32_t>(top);
  Range range{t, t + 1};
  while (range.first > sentence.first && !cue.contains(range.first - 1) && under(range.first - 1)) {
    --range.first;
  }
  while (range.last < sentence.last && !cue.contains(range.last) && under(range.last)) ++range.last;
  const auto sign = [&](std::uint32_t i) { return view.all.tokens[i].kind == TokenKind::sign; };
  while (range.last > t + 1 && sign(range.last - 1)) --range.last;
  const auto opens = [&](std::uint32_t i) { return sign(i) || view.all.tokens[i].tag == Tag::in; };
  while (range.first < t && opens(range.first)) ++range.first;
  return range;
}

Span span_of(const View& view, std::uint32_t first, std::uint32_t last) {
  return {view.all.tokens[first].span.start, view.all.tokens[last - 1].span.end};
}

void set_source(const View& view, Range range, Suggestion& suggestion) {
  suggestion.source = span_of(view, range.first, range.last);
  suggestion.source_token = static_cast<std::int32_t>(range.first);
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const std::int32_t h = view.all.tokens[i].head;
    if (h < static_cast<std::int32_t>(range.first) || h >= static_cast<std::int32_t>(range.last)) {
      suggestion.source_token = static_cast<std::int32_t>(i);
      return;
    }
  }
}

std::int32_t subject_of(const View& view, std::int32_t verb) {
  constexpr int kSteps = 4;
  for (int step = 0; step < kSteps && view.has(verb); ++step) {
    const std::int32_t own = view.child(verb, Relation::nsubj);
    if (own >= 0) return own;
    if (view.child(verb, Relation::nsubj_pass) >= 0) {
      return step == 0 ? -1 : view.child(verb, Relation::nsubj_pass);
    }
    const Relation relation = view.token(verb).relation;
    const bool participle = view.token(verb).tag == Tag::vbg;
    if (step == 0 && participle && view.has(verb - 1) && is_proper_noun(view.token(verb - 1).tag)) {
      return verb - 1;  // "with Jane Doe saying"
    }
    const std::int32_t head = view.head(verb);
    if (relation == Relation::acl && participle) return head;
    const bool shares = relation == Relation::conj || (relation == Relation::advcl && participle) ||
                        relation == Relation::xcomp;
    if (!shares) return -1;
    verb = head;
  }
  return -1;
}

bool is_comma(const View& view, std::uint32_t i) {
  return view.all.tokens[i].tag == Tag::comma || view.all.word(i) == ",";
}

bool is_according(const View& view, Range cue, const Suggestion& suggestion) {
  return view.all.word(cue.last - 1) == "to" &&
         view.lower(suggestion.cue_token) == hash_text("according");
}

bool has_finite_verb(const View& view, Range range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Tag tag = view.all.tokens[i].tag;
    if (tag == Tag::vbd || tag == Tag::vbz || tag == Tag::vbp || tag == Tag::md) return true;
  }
  return false;
}

}  // namespace counterpoint
