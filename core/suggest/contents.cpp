// Mends what the roles leave out of content. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/contents.h"

#include <algorithm>

#include "core/suggest/lexicon.h"
#include "core/suggest/phrases.h"

namespace counterpoint {
namespace {

constexpr std::uint32_t kShortTail = 8;  // tokens after "he said" that still close the sentence

bool has_quotation(const View& view, Range range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (view.quotation(static_cast<std::int32_t>(i)) >= 0) return true;
  }
  return false;
}

bool has_verb(const View& view, Range range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (is_verb(view.all.tokens[i].tag) || is_comma(view, i)) return true;
  }
  return false;
}

// Source and cue together, if nothing but a word or two stands between.
Range anchor_of(const View& view, Range cue, const Suggestion& suggestion) {
  if (!suggestion.source) return cue;
  const Range source = tokens_of(view, *suggestion.source);
  const bool near =
      source.last <= cue.first ? cue.first - source.last <= 2 : source.first - cue.last <= 2;
  if (!near) return {0, 0};
  return {std::min(cue.first, source.first), std::max(cue.last, source.last)};
}

// After the cue stands nothing that could be said: its listener, then a place or time, or the end.
bool closes(const View& view, std::uint32_t i, Range sentence) {
  for (int n = 0; n < 2 && i < sentence.last; ++n, ++i) {
    const Tag tag = view.all.tokens[i].tag;
    if (!is_noun(tag) && !is_pronoun(tag)) break;
  }
  if (i >= sentence.last || view.all.tokens[i].kind == TokenKind::sign) return true;
  const std::uint32_t word = view.lower(static_cast<std::int32_t>(i));
  const bool opens_clause = word == hash_text("that") || word == hash_text("if") ||
                            word == hash_text("whether") || word == hash_text("about");
  return view.all.tokens[i].tag == Tag::in && !opens_clause;
}

// "HAMBURG, Germany — Words": where the words begin.
std::uint32_t after_dateline(const View& view, Range clause) {
  constexpr std::uint32_t kLongest = 8;  // tokens
  if (clause.first != view.here.tokens.first) return clause.first;
  const std::string_view place = view.all.word(clause.first);
  const bool capitals = place.size() > 2 && std::all_of(place.begin(), place.end(), [](char c) {
                          return c >= 'A' && c <= 'Z';
                        });
  if (!capitals) return clause.first;
  for (std::uint32_t i = clause.first + 1; i < clause.last && i < clause.first + kLongest; ++i) {
    const std::string_view word = view.all.word(i);
    if (word == "—" || word == "–" || word == "--" || word == "-") return i + 1;
  }
  return clause.first;
}

}  // namespace

void complete_content(const View& view, Range cue, Suggestion& suggestion) {
  const bool according = is_according(view, cue, suggestion);
  const auto kind = static_cast<CueKind>(view.kind(suggestion.cue_token));
  if (!according && kind != CueKind::say && kind != CueKind::claim) return;
  const Range sentence = view.all.sentences[view.sentence[view.local(suggestion.cue_token)]];
  const Range anchor = anchor_of(view, cue, suggestion);
  if (anchor.size() == 0 || anchor.first < sentence.first || anchor.last > sentence.last) return;
  const Range first = tokens_of(view, suggestion.content.front());
  const Range last = tokens_of(view, suggestion.content.back());
  if (first.first < sentence.first || last.last > sentence.last) return;
  Range clause{0, 0};
  const bool after_comma = anchor.first > sentence.first + 1 && first.first < anchor.first &&
                           is_comma(view, anchor.first - 1);
  const bool short_tail =
      sentence.last - anchor.last <= kShortTail && !has_verb(view, {anchor.last, sentence.last});
  const bool tail = short_tail || (closes(view, anchor.last, sentence) &&
                                   has_finite_verb(view, {sentence.first, anchor.first}));
  if (after_comma && tail) {
    clause = {sentence.first, anchor.first - 1};
    if (first.first <= clause.first + 2) clause.first = first.first;  // without "But"
  } else if (according && anchor.first <= sentence.first + 1 && first.first >= anchor.last) {
    clause = {first.first, sentence.last - 1};
    if (first.first > anchor.last + 3) clause.first = anchor.last;
    while (clause.first < clause.last && is_comma(view, clause.first)) ++clause.first;
  }
  clause.first = after_dateline(view, clause);
  if (clause.first >= clause.last || has_quotation(view, clause)) return;
  suggestion.content = {span_of(view, clause.first, clause.last)};
}

void end_with_sentence(const View& view, Suggestion& suggestion) {
  const Range sentence = view.all.sentences[view.sentence[view.local(suggestion.cue_token)]];
  const Range first = tokens_of(view, suggestion.content.front());
  if (first.first >= sentence.last || view.quotation(static_cast<std::int32_t>(first.first)) >= 0) {
    return;
  }
  const Range last = tokens_of(view, suggestion.content.back());
  const bool opens = last.last > sentence.last &&
                     view.all.tokens[sentence.last].kind == TokenKind::quote &&
                     view.quotation(static_cast<std::int32_t>(sentence.last)) >= 0;
  if (!opens) return;
  const std::uint32_t end = view.all.tokens[sentence.last - 1].span.end;
  std::vector<Span> kept;
  for (Span part : suggestion.content) {
    part.end = std::min(part.end, end);
    if (!part.empty() && part.start < part.end) kept.push_back(part);
  }
  if (!kept.empty()) suggestion.content = std::move(kept);
}

namespace {

bool is_mark(const View& view, std::uint32_t i) {
  return view.all.tokens[i].kind == TokenKind::quote;
}

// Content that ends inside a quotation goes on to where the quotation ends, unless it is the cue's
// own.
void finish_quotation(const View& view, Range cue, Suggestion& suggestion) {
  const Range content = tokens_of(view, suggestion.content.back());
  const std::int32_t q = view.quotation(static_cast<std::int32_t>(content.last) - 1);
  if (q < 0 || q == view.quotation(suggestion.cue_token)) return;
  const Quotation& quotation = view.all.quotations[static_cast<std::size_t>(q)];
  if (!quotation.closed || quotation.tokens.last <= content.last) return;
  if (cue.first >= content.last && cue.first < quotation.tokens.last) return;
  if (suggestion.source) {
    const Range source = tokens_of(view, *suggestion.source);
    if (source.first >= content.last && source.first < quotation.tokens.last) return;
  }
  suggestion.content.back().end = quotation.span.end;
}

// "they claimed | Montalvo | allegedly left the house": a subject alone is no content; its clause
// is.
void finish_clause(const View& view, Range cue, Suggestion& suggestion) {
  if (suggestion.content.size() != 1) return;
  const auto kind = static_cast<CueKind>(view.kind(suggestion.cue_token));
  if (kind != CueKind::say && kind != CueKind::claim) return;
  const Range content = tokens_of(view, suggestion.content.front());
  if (content.first != cue.last || content.size() > 3 || !is_phrase(view, content)) return;
  const Range sentence = view.all.sentences[view.sentence[view.local(suggestion.cue_token)]];
  std::uint32_t verb = content.last;
  if (verb < sentence.last && view.all.tokens[verb].tag == Tag::rb) ++verb;
  if (verb + 1 >= sentence.last || !has_finite_verb(view, {verb, verb + 1})) return;
  std::uint32_t last = sentence.last;
  if (view.all.tokens[last - 1].kind == TokenKind::sign) --last;
  if (has_quotation(view, {content.last, last})) return;
  suggestion.content = {span_of(view, content.first, last)};
}

// "said | that | Putin denied | meddling": the outer cue's "that" is no part of what was denied.
void drop_that(const View& view, Suggestion& suggestion) {
  if (suggestion.content.size() < 2) return;
  const Range first = tokens_of(view, suggestion.content.front());
  const auto word = static_cast<std::int32_t>(first.first);
  if (first.size() != 1 || view.lower(word) != hash_text("that")) return;
  suggestion.content.erase(suggestion.content.begin());
}

// "Putin, he said, denied any involvement": content goes on around who said it.
void join_clause(const View& view, Range cue, Suggestion& suggestion) {
  constexpr std::uint32_t kLongest = 12;  // tokens of a subject
  if (suggestion.content.size() != 1 || !suggestion.source) return;
  const auto kind = static_cast<CueKind>(view.kind(suggestion.cue_token));
  if (kind != CueKind::say && kind != CueKind::claim) return;
  const Range anchor = anchor_of(view, cue, suggestion);
  const Range sentence = view.all.sentences[view.sentence[view.local(suggestion.cue_token)]];
  if (anchor.size() == 0 || anchor.first < sentence.first + 2) return;
  const Range subject{sentence.first, anchor.first - 1};
  Range rest{anchor.last + 1, sentence.last};
  if (rest.first + 1 >= rest.last || subject.size() > kLongest) return;
  if (!is_comma(view, subject.last) || !is_comma(view, anchor.last)) return;
  if (!is_phrase(view, subject) || !has_finite_verb(view, {rest.first, rest.first + 1})) return;
  if (view.all.tokens[rest.last - 1].kind == TokenKind::sign) --rest.last;
  const Range content = tokens_of(view, suggestion.content.front());
  if (content.first == rest.first) rest = content;
  if (content != rest && content != subject) return;
  if (has_quotation(view, rest)) return;
  suggestion.content = {span_of(view, subject.first, subject.last),
                        span_of(view, rest.first, rest.last)};
}

}  // namespace

void cut_cue(const View& view, Range& cue, Suggestion& suggestion) {
  const auto head = static_cast<std::uint32_t>(suggestion.cue_token);
  std::uint32_t last = cue.last;
  for (std::uint32_t i = head + 1; i < cue.last; ++i) {
    const bool that = view.lower(static_cast<std::int32_t>(i)) == hash_text("that");
    if (is_mark(view, i) || (that && has_finite_verb(view, {i, cue.last}))) {
      last = i;
      break;
    }
  }
  if (last == cue.last || last <= head) return;
  const Span cut = span_of(view, last, cue.last);
  std::vector<Span>& content = suggestion.content;
  const auto next = std::find_if(content.begin(), content.end(),
                                 [&](const Span& part) { return part.start >= cut.end; });
  if (next == content.end()) return;
  next->start = cut.start;
  cue.last = last;
  suggestion.cue = span_of(view, cue.first, cue.last);
}

void finish_content(const View& view, Range cue, Suggestion& suggestion) {
  finish_quotation(view, cue, suggestion);
  finish_clause(view, cue, suggestion);
  join_clause(view, cue, suggestion);
  drop_that(view, suggestion);
}

}  // namespace counterpoint
