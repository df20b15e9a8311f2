// Mends what the roles leave out. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/sources.h"

#include <algorithm>

#include "core/suggest/lexicon.h"

namespace counterpoint {
namespace {

constexpr std::uint32_t kShortPhrase = 16;  // tokens of a source that was taken for content

bool says(const View& view, std::int32_t cue) {
  const auto kind = static_cast<CueKind>(view.kind(cue));
  return kind != CueKind::noun && is_verb(view.token(cue).tag);
}

Range tokens_of(const View& view, Span span) {
  const auto& tokens = view.all.tokens;
  const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& t) { return t.span.end <= span.start; });
  const auto last = std::partition_point(first, tokens.end(),
                                         [&](const Token& t) { return t.span.start < span.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()),
          static_cast<std::uint32_t>(last - tokens.begin())};
}

bool is_phrase(const View& view, Range range) {  // a noun or pronoun, and no verb
  bool noun = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Tag tag = view.all.tokens[i].tag;
    if (is_verb(tag) || tag == Tag::md) return false;
    if (view.quotation(static_cast<std::int32_t>(i)) >= 0) return false;
    noun = noun || is_noun(tag) || is_pronoun(tag);
  }
  return noun && range.size() <= kShortPhrase;
}

// The words under a subject, without signs at the ends, on its side of the cue.
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

void set_source(const View& view, Range range, Suggestion& suggestion) {
  suggestion.source =
      Span{view.all.tokens[range.first].span.start, view.all.tokens[range.last - 1].span.end};
  suggestion.source_token = static_cast<std::int32_t>(range.first);
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const std::int32_t h = view.all.tokens[i].head;
    if (h < static_cast<std::int32_t>(range.first) || h >= static_cast<std::int32_t>(range.last)) {
      suggestion.source_token = static_cast<std::int32_t>(i);
      return;
    }
  }
}

}  // namespace

namespace {

// Who does what a verb says: its subject, or the one that it shares with the verb it is joined to
// ("X came and said", "X left, saying"), or the noun that it describes ("a letter saying"); -1 for
// none.
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

}  // namespace

void complete_source(const View& view, Range cue, Suggestion& suggestion) {
  const std::int32_t head = suggestion.cue_token;
  if (is_according(view, cue, suggestion)) return take_up_to_comma(view, cue, suggestion);
  if (suggestion.source || !says(view, head)) return;
  if (view.child(head, Relation::aux_pass) >= 0) return;
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

}  // namespace

namespace {

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

bool has_finite_verb(const View& view, Range range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Tag tag = view.all.tokens[i].tag;
    if (tag == Tag::vbd || tag == Tag::vbz || tag == Tag::vbp || tag == Tag::md) return true;
  }
  return false;
}

}  // namespace

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
  suggestion.content = {
      Span{view.all.tokens[clause.first].span.start, view.all.tokens[clause.last - 1].span.end}};
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

}  // namespace counterpoint
