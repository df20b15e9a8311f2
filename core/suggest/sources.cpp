// Mends what the roles leave out of sources. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/sources.h"

#include <algorithm>

#include "core/suggest/lexicon.h"
#include "core/suggest/phrases.h"

namespace counterpoint {
namespace {

bool says(const View& view, std::int32_t cue) {
  const auto kind = static_cast<CueKind>(view.kind(cue));
  return kind != CueKind::noun && is_verb(view.token(cue).tag);
}

// "According to X, ...": all up to the comma is the source, and none of it is content.
void take_up_to_comma(const View& view, Range cue, Suggestion& suggestion) {
  constexpr std::uint32_t kLong = 16;  // tokens
  const Range sentence = view.all.sentences[view.sentence[view.local(suggestion.cue_token)]];
  if (cue.first > sentence.first + 1) return;
  const std::uint32_t end = std::min(sentence.last, cue.last + kLong);
  std::uint32_t comma = cue.last + 1;
  while (comma < end && !is_comma(view, comma)) ++comma;
  if (comma >= end) return;
  if (suggestion.source && tokens_of(view, *suggestion.source).last >= comma) return;
  std::vector<Span> kept;
  const std::uint32_t after = view.all.tokens[comma].span.end;
  for (Span part : suggestion.content) {
    const Range range = tokens_of(view, part);
    if (range.last <= comma + 1) continue;
    if (range.first <= comma) part.start = view.all.tokens[comma + 1].span.start;
    kept.push_back(part);
  }
  if (kept.empty() || kept.front().start < after) return;
  suggestion.content = std::move(kept);
  set_source(view, {cue.last, comma}, suggestion);
}

// Holds a verb that no "who" or "that" opens the way for: more than a subject.
bool is_clause(const View& view, Range range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Tag tag = view.all.tokens[i].tag;
    const bool opens = tag == Tag::wdt || tag == Tag::wp || tag == Tag::wps || tag == Tag::wrb;
    if (opens || view.lower(static_cast<std::int32_t>(i)) == hash_text("that")) return false;
    if (has_finite_verb(view, {i, i + 1})) return true;
  }
  return false;
}

// "Reporters were told by Holm that ...": the one after "by" speaks, and who is told is no part of
// what was said.
void take_agent(const View& view, Range cue, Suggestion& suggestion) {
  const auto by = static_cast<std::int32_t>(cue.last);
  if (!view.has(by) || view.lower(by) != hash_text("by")) return;
  const std::int32_t agent = view.head(by);
  if (agent <= by || !view.has(agent)) return;
  const Range words = phrase_of(view, agent, {cue.first, cue.last + 1});
  std::vector<Span> said;
  for (const Span part : suggestion.content) {
    if (part.start >= view.all.tokens[words.last - 1].span.end) said.push_back(part);
  }
  if (said.empty()) return;
  suggestion.content = std::move(said);
  set_source(view, words, suggestion);
}

}  // namespace

void complete_source(const View& view, Range cue, Suggestion& suggestion) {
  const std::int32_t head = suggestion.cue_token;
  if (is_according(view, cue, suggestion)) return take_up_to_comma(view, cue, suggestion);
  if (suggestion.source || !says(view, head)) return;
  if (view.child(head, Relation::aux_pass) >= 0) return take_agent(view, cue, suggestion);
  if (suggestion.content.size() > 1) {
    for (auto part = suggestion.content.begin(); part != suggestion.content.end(); ++part) {
      const Range range = tokens_of(view, *part);
      // Beside the cue, with at most a sign or an adverb between.
      const bool beside = (range.last <= cue.first && cue.first - range.last <= 2) ||
                          (range.first >= cue.last && range.first - cue.last <= 1);
      if (!beside || !is_phrase(view, range)) continue;
      set_source(view, range, suggestion);
      suggestion.content.erase(part);
      return;
    }
  }
  const std::int32_t subject = subject_of(view, head);
  if (subject < 0 || cue.contains(static_cast<std::uint32_t>(subject))) return;
  const Range range = phrase_of(view, subject, cue);
  if (is_clause(view, range)) return;
  Suggestion mended = suggestion;
  set_source(view, range, mended);
  const Span source = *mended.source;
  for (const Span& part : suggestion.content) {
    const bool edge = part.start < source.start && source.end < part.end;
    if (edge) return;  // in the middle of the content: not the subject after all
  }
  std::vector<Span> kept;
  for (Span part : suggestion.content) {
    if (part.overlaps(source)) {
      if (part.start >= source.start)
        part.start = std::min(part.end, source.end);
      else
        part.end = source.start;
    }
    const Range left = tokens_of(view, part);
    const bool words = std::any_of(
        view.all.tokens.data() + left.first, view.all.tokens.data() + left.last,
        [](const Token& t) { return t.kind == TokenKind::word || t.kind == TokenKind::number; });
    if (part.empty() || !words) continue;
    kept.push_back(
        {view.all.tokens[left.first].span.start, view.all.tokens[left.last - 1].span.end});
  }
  if (kept.empty()) return;
  mended.content = std::move(kept);
  suggestion = std::move(mended);
}

void cut_source(const View& view, Range cue, Suggestion& suggestion) {
  if (!suggestion.source) return;
  const Range source = tokens_of(view, *suggestion.source);
  if (source.last > cue.first || cue.first - source.last > 1) return;
  std::uint32_t comma = source.last;
  while (comma > source.first && !is_comma(view, comma - 1)) --comma;
  if (comma == source.first || source.last - comma > kShortPhrase) return;
  bool verb = false;
  for (std::uint32_t i = source.first; i < comma; ++i) {
    verb = verb || view.all.tokens[i].tag == Tag::vbg;
  }
  verb = verb || has_finite_verb(view, {source.first, comma});
  const std::int32_t who = view.child(static_cast<std::int32_t>(source.first), Relation::acl_relcl);
  if (!verb || who >= 0 || !is_phrase(view, {comma, source.last})) return;
  for (std::uint32_t i = source.first; i < comma; ++i) {  // "X, who left the room, said"
    if (view.all.tokens[i].tag == Tag::wp || view.all.tokens[i].tag == Tag::wdt) return;
  }
  set_source(view, {comma, source.last}, suggestion);
}

namespace {

bool in_noun_phrase(Tag tag) {
  return is_noun(tag) || tag == Tag::jj || tag == Tag::cd || tag == Tag::pos || tag == Tag::hyphen;
}

// "Labour's" of "Labour's Home Secretary Jane Doe said": up to the end of its nouns.
void end_after_possessive(const View& view, Range cue, Suggestion& suggestion) {
  const Range source = tokens_of(view, *suggestion.source);
  if (view.all.tokens[source.last - 1].tag != Tag::pos) return;
  std::uint32_t last = source.last;
  while (view.has(static_cast<std::int32_t>(last)) && !cue.contains(last) &&
         in_noun_phrase(view.all.tokens[last].tag)) {
    ++last;
  }
  if (last > source.last) set_source(view, {source.first, last}, suggestion);
}

// "Jane Doe, | professor of law at Yale | said": the name that the description follows.
void begin_with_name(const View& view, Suggestion& suggestion) {
  const Range source = tokens_of(view, *suggestion.source);
  const Range sentence = view.all.sentences[view.sentence[view.local(suggestion.cue_token)]];
  if (source.first < sentence.first + 3 || !is_comma(view, source.first - 1)) return;
  if (source.first > static_cast<std::uint32_t>(suggestion.cue_token)) return;
  std::uint32_t first = source.first - 1;
  while (first > sentence.first && is_proper_noun(view.all.tokens[first - 1].tag)) --first;
  if (first != sentence.first || source.first - 1 - first < 2) return;
  if (view.all.tokens[source.first].kind != TokenKind::word) return;
  set_source(view, {first, source.last}, suggestion);
}

// "Officials | tell | BBC News all is well": who stands before the verb speaks, what holds a verb
// is said.
void swap_roles(const View& view, Range cue, Suggestion& suggestion) {
  if (suggestion.content.size() != 1) return;
  const Range source = tokens_of(view, *suggestion.source);
  const Range content = tokens_of(view, suggestion.content.front());
  const bool swapped = content.last == cue.first && source.first >= cue.last &&
                       has_finite_verb(view, source) && is_phrase(view, content);
  if (!swapped || !says(view, suggestion.cue_token)) return;
  std::uint32_t first = source.first;  // after the listener
  while (first < source.last && is_proper_noun(view.all.tokens[first].tag)) ++first;
  if (first + 2 >= source.last) first = source.first;
  suggestion.content = {
      {view.all.tokens[first].span.start, view.all.tokens[source.last - 1].span.end}};
  set_source(view, content, suggestion);
}

// "A judge threw out the case, | saying": a clause before a participle is cut to its subject.
void cut_to_subject(const View& view, Range cue, Suggestion& suggestion) {
  const Range source = tokens_of(view, *suggestion.source);
  const bool participle = view.token(suggestion.cue_token).tag == Tag::vbg &&
                          source.last <= cue.first && is_comma(view, cue.first - 1);
  if (!participle || !is_clause(view, source)) return;
  for (std::uint32_t i = source.first; i < source.last; ++i) {
    const Token& token = view.all.tokens[i];
    const bool subject = token.relation == Relation::nsubj && token.head >= 0 &&
                         source.contains(static_cast<std::uint32_t>(token.head));
    if (!subject) continue;
    const Range phrase = phrase_of(view, static_cast<std::int32_t>(i), cue);
    if (phrase.first == source.first) set_source(view, phrase, suggestion);
    return;
  }
}

// "..., said Jane Doe, the mayor of the town": where the description ends is a guess, so that the
// name beside the cue is taken alone. Where a clause ends ("Jane Doe, who ...") is clearer.
void end_at_comma(const View& view, Range cue, Suggestion& suggestion) {
  const Range source = tokens_of(view, *suggestion.source);
  if (source.first != cue.last || !says(view, suggestion.cue_token)) return;
  std::uint32_t comma = source.first;
  while (comma < source.last && !is_comma(view, comma)) ++comma;
  if (comma + 1 >= source.last || comma == source.first) return;
  if (!is_proper_noun(view.all.tokens[comma - 1].tag)) return;
  const Tag opens = view.all.tokens[comma + 1].tag;
  if (opens == Tag::wp || opens == Tag::wdt || opens == Tag::wps) return;
  set_source(view, {source.first, comma}, suggestion);
}

}  // namespace

void mend_source(const View& view, Range cue, Suggestion& suggestion) {
  if (!suggestion.source || suggestion.source_token < 0) return;
  swap_roles(view, cue, suggestion);
  cut_to_subject(view, cue, suggestion);
  end_after_possessive(view, cue, suggestion);
  begin_with_name(view, suggestion);
  end_at_comma(view, cue, suggestion);
}

}  // namespace counterpoint
