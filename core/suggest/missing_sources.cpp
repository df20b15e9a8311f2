// Sources by place. Proven by tests/core/suggest/constructions_test.cpp.
#include "core/suggest/missing_sources.h"

#include <algorithm>

#include "core/suggest/lexicon.h"
#include "core/suggest/phrases.h"

namespace counterpoint {
namespace {

bool is_kind(const View& view, std::int32_t cue) {
  const auto kind = static_cast<CueKind>(view.kind(cue));
  return kind == CueKind::say || kind == CueKind::claim || kind == CueKind::show ||
         kind == CueKind::deny || kind == CueKind::admit;
}

bool is_mark(const View& view, std::uint32_t i) {
  return view.all.tokens[i].kind == TokenKind::quote;
}

bool in_phrase(Tag tag) {
  return is_noun(tag) || is_pronoun(tag) || tag == Tag::dt || tag == Tag::jj || tag == Tag::cd ||
         tag == Tag::pos || tag == Tag::prps || tag == Tag::hyphen;
}

// The noun phrase that ends before a token, or none.
Range phrase_before(const View& view, std::uint32_t end, std::uint32_t least) {
  std::uint32_t first = end;
  bool noun = false;
  while (first > least && in_phrase(view.all.tokens[first - 1].tag)) {
    --first;
    const Tag tag = view.all.tokens[first].tag;
    noun = noun || is_noun(tag) || is_pronoun(tag);
  }
  return noun && end - first <= kShortPhrase ? Range{first, end} : Range{end, end};
}

// The noun phrase that begins at a token, with its apposition, or none.
Range phrase_after(const View& view, std::uint32_t first, std::uint32_t most) {
  std::uint32_t last = first;
  bool noun = false;
  const auto take = [&] {
    while (last < most && in_phrase(view.all.tokens[last].tag)) {
      noun = noun || is_noun(view.all.tokens[last].tag) || is_pronoun(view.all.tokens[last].tag);
      ++last;
    }
  };
  take();
  if (!noun) return {first, first};
  const bool described =
      last + 2 < most && is_comma(view, last) && view.all.tokens[last + 1].tag == Tag::dt;
  if (!described) return {first, last};
  std::uint32_t end = last + 1;
  while (end < most && !is_comma(view, end) && view.all.tokens[end].tag != Tag::stop &&
         view.all.tokens[end].tag != Tag::cc) {
    if (has_finite_verb(view, {end, end + 1})) return {first, last};
    ++end;
  }
  return {first, end};
}

// Content without the words of the source; empty if nothing is left of it.
std::vector<Span> without(const std::vector<Span>& content, Span source) {
  std::vector<Span> kept;
  for (const Span& part : content) {
    if (!part.overlaps(source)) kept.push_back(part);
  }
  return kept;
}

// "The road is closed, a friend said.": the words right before the cue speak, what stands before
// their comma is said.
bool closes_sentence(const View& view, Range cue, Range sentence, Suggestion& suggestion) {
  constexpr std::uint32_t kTail = 6;  // tokens
  if (sentence.last - cue.last > kTail || has_finite_verb(view, {cue.last, sentence.last})) {
    return false;
  }
  const Range phrase = phrase_before(view, cue.first, sentence.first);
  if (phrase.size() == 0 || phrase.first < sentence.first + 2) return false;
  const std::uint32_t comma = phrase.first - 1;
  if (!is_comma(view, comma) && !is_mark(view, comma)) return false;
  const Span source = span_of(view, phrase.first, phrase.last);
  std::vector<Span> content = without(suggestion.content, source);
  if (content.empty()) {
    if (!has_finite_verb(view, {sentence.first, comma}) || is_mark(view, comma)) return false;
    content = {span_of(view, sentence.first, comma)};
  }
  suggestion.content = std::move(content);
  set_source(view, phrase, suggestion);
  return true;
}

// "“...,” said Doe on Monday", "..., said Doe, the mayor": who follows the cue speaks.
bool is_inverted(const View& view, Range& cue, Range sentence, Suggestion& suggestion) {
  const auto head = static_cast<std::uint32_t>(suggestion.cue_token);
  if (cue.first != head || head < sentence.first + 2) return false;
  const bool after = is_mark(view, head - 1) || is_comma(view, head - 1);
  const Range content = tokens_of(view, suggestion.content.front());
  if (!after || content.first >= head) return false;
  const Range phrase = phrase_after(view, head + 1, sentence.last);
  if (phrase.size() == 0) return false;
  std::vector<Span> said;
  for (const Span& part : suggestion.content) {
    if (part.start < view.all.tokens[head].span.start) said.push_back(part);
  }
  cue.last = head + 1;
  suggestion.cue = span_of(view, cue.first, cue.last);
  suggestion.content = std::move(said);
  set_source(view, phrase, suggestion);
  return true;
}

// "Doe, who lives next door, said": all from the name to the cue.
bool is_described(const View& view, Range cue, Range sentence, Suggestion& suggestion) {
  constexpr std::uint32_t kLongest = 40;  // tokens
  std::uint32_t end = cue.first;
  while (end > sentence.first && view.all.tokens[end - 1].tag == Tag::rb) --end;
  if (end < sentence.first + 4 || !is_comma(view, end - 1)) return false;
  const Range name = phrase_after(view, sentence.first, end);
  if (name.size() == 0 || end - sentence.first > kLongest) return false;
  if (name.last >= end || !is_comma(view, name.last)) return false;
  const Tag opens = view.all.tokens[name.last + 1].tag;
  const bool tells = opens == Tag::wp || opens == Tag::wdt || opens == Tag::dt;
  if (!tells || !is_noun(view.all.tokens[name.last - 1].tag)) return false;
  std::vector<Span> said = without(suggestion.content, span_of(view, sentence.first, end));
  if (said.empty()) return false;
  suggestion.content = std::move(said);
  set_source(view, {sentence.first, end - 1}, suggestion);
  return true;
}

// "Doe left the room, saying": the subject of the sentence.
void shares_subject(const View& view, Range cue, Range sentence, Suggestion& suggestion) {
  const Token& head = view.token(suggestion.cue_token);
  const bool before = cue.first > sentence.first + 1;
  const bool participle = head.tag == Tag::vbg && before && is_comma(view, cue.first - 1);
  const bool joined = (head.tag == Tag::vbd || head.tag == Tag::vbz) && before &&
                      view.all.tokens[cue.first - 1].tag == Tag::cc;
  if (!participle && !joined) return;
  for (std::uint32_t i = sentence.first; i < cue.first; ++i) {
    const Token& token = view.all.tokens[i];
    if (token.relation != Relation::nsubj || !view.has(token.head)) continue;
    if (view.token(token.head).relation != Relation::root) continue;
    if (token.head >= static_cast<std::int32_t>(cue.first)) continue;
    const Range phrase = phrase_of(view, static_cast<std::int32_t>(i), cue);
    const Span source = span_of(view, phrase.first, phrase.last);
    std::vector<Span> said = without(suggestion.content, source);
    if (said.empty() || said.front().start < source.end) return;
    suggestion.content = std::move(said);
    set_source(view, phrase, suggestion);
    return;
  }
}

// "Olsen said Holm denied the plan": who stands between the two verbs denies it, not Olsen.
void take_nearer(const View& view, Range cue, Suggestion& suggestion) {
  const Range source = tokens_of(view, *suggestion.source);
  if (source.last >= cue.first || !has_finite_verb(view, {cue.first, cue.first + 1})) return;
  const Range phrase = phrase_before(view, cue.first, source.last);
  if (phrase.size() == 0 || phrase.first == source.last) return;
  auto before = static_cast<std::int32_t>(phrase.first) - 1;
  if (view.lower(before) == hash_text("that")) --before;
  if (!view.has(before) || before < static_cast<std::int32_t>(source.last)) return;
  const bool says =
      is_kind(view, before) && has_finite_verb(view, {static_cast<std::uint32_t>(before),
                                                      static_cast<std::uint32_t>(before) + 1});
  if (!says) return;
  std::vector<Span> said = without(suggestion.content, span_of(view, phrase.first, phrase.last));
  if (said.empty()) return;
  suggestion.content = std::move(said);
  set_source(view, phrase, suggestion);
}

}  // namespace

void find_missing_source(const View& view, Range& cue, Suggestion& suggestion) {
  const std::int32_t head = suggestion.cue_token;
  if (!is_verb(view.token(head).tag) || !is_kind(view, head)) return;
  if (suggestion.source) return take_nearer(view, cue, suggestion);
  if (view.child(head, Relation::aux_pass) >= 0) return;
  const Range sentence = view.all.sentences[view.sentence[view.local(head)]];
  if (closes_sentence(view, cue, sentence, suggestion)) return;
  if (is_inverted(view, cue, sentence, suggestion)) return;
  if (is_described(view, cue, sentence, suggestion)) return;
  shares_subject(view, cue, sentence, suggestion);
}

}  // namespace counterpoint
