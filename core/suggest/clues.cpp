// What holds for a suggestion. Proven by tests/core/suggest/confidence_test.cpp.
#include "core/suggest/clues.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/suggest/cues.h"
#include "core/suggest/lexicon.h"
#include "core/suggest/phrases.h"

namespace counterpoint {
namespace {

struct Group {
  const char* name;
  std::size_t size;
};

// Of each group at most one value holds.
enum GroupId {
  kAlways,
  kCueScore,
  kCueKind,
  kCueTag,
  kCueWord,
  kCueRelation,
  kCueLength,
  kCueNegated,
  kCueModal,
  kCueQuoted,
  kSourceForm,
  kSourcePlace,
  kSourceRelation,
  kSourceVerb,
  kSourceLong,
  kSourceComma,
  kSourceQuoted,
  kContentMarks,
  kContentLength,
  kContentOpens,
  kContentPlace,
  kContentParts,
  kContentVerb,
  kContentModal,
  kContentNumber,
  kContentPast,
  kContentName,
  kContentQuestion,
  kContentPersons,
  kHeading,
  kBesideQuotation,
};
constexpr Group kGroups[] = {
    {"always", 1},
    {"score of the cue", 14},
    {"kind of the cue", 20},
    {"tag of the cue", 9},
    {"word of the cue", 9},
    {"relation of the cue", 9},
    {"length of the cue", 3},
    {"negated cue", 1},
    {"cue with a modal", 1},
    {"cue in a quotation", 1},
    {"form of the source", 13},
    {"place of the source", 6},
    {"relation of the source", 4},
    {"verb in the source", 1},
    {"long source", 1},
    {"comma in the source", 1},
    {"source in a quotation", 1},
    {"marks around the content", 3},
    {"length of the content", 5},
    {"first word of the content", 7},
    {"place of the content", 5},
    {"content in parts", 1},
    {"verb in the content", 1},
    {"modal in the content", 1},
    {"number in the content", 1},
    {"past in the content", 1},
    {"name in the content", 1},
    {"question in the content", 1},
    {"persons in the content", 3},
    {"heading", 1},
    {"beside a quotation", 1},
};

constexpr std::size_t base_of(std::size_t group) {
  std::size_t base = 0;
  for (std::size_t g = 0; g < group; ++g) base += kGroups[g].size;
  return base;
}

static_assert(base_of(std::size(kGroups)) == kClues);

// Words that tell something by themselves, by what they tell.
enum class Word {
  other,
  said,
  say,
  told,
  according,
  reported,
  added,
  saying,
  wrote,
  he,
  they,
  it,
  first_person,
  you,
  that,
  which,
  a,
  never,
  our,
  your,
};

Word word_of(const View& view, std::int32_t i) {
  static const std::unordered_map<std::uint32_t, Word> words = [] {
    const std::pair<Word, const char*> table[] = {
        {Word::said, "said"},
        {Word::say, "say"},
        {Word::say, "says"},
        {Word::told, "told"},
        {Word::told, "tell"},
        {Word::told, "tells"},
        {Word::according, "according"},
        {Word::reported, "reported"},
        {Word::reported, "report"},
        {Word::reported, "reports"},
        {Word::added, "added"},
        {Word::added, "adds"},
        {Word::added, "noted"},
        {Word::added, "notes"},
        {Word::added, "explained"},
        {Word::saying, "saying"},
        {Word::saying, "telling"},
        {Word::saying, "adding"},
        {Word::wrote, "wrote"},
        {Word::wrote, "writes"},
        {Word::wrote, "tweeted"},
        {Word::he, "he"},
        {Word::he, "she"},
        {Word::they, "they"},
        {Word::it, "it"},
        {Word::first_person, "i"},
        {Word::first_person, "we"},
        {Word::you, "you"},
        {Word::that, "that"},
        {Word::which, "which"},
        {Word::which, "who"},
        {Word::a, "a"},
        {Word::a, "an"},
        {Word::never, "never"},
        {Word::never, "not"},
        {Word::never, "n't"},
        {Word::our, "our"},
        {Word::our, "my"},
        {Word::our, "us"},
        {Word::our, "me"},
        {Word::your, "your"},
    };
    std::unordered_map<std::uint32_t, Word> by_hash;
    for (const auto& [word, text] : table) by_hash.emplace(hash_text(text), word);
    return by_hash;
  }();
  const auto found = words.find(view.lower(i));
  return found == words.end() ? Word::other : found->second;
}

std::size_t score_step(std::int32_t score) {  // by halves of a unit
  return static_cast<std::size_t>(std::clamp(score * 2 / kLogOdds + 4, 0, 13));
}

std::size_t tag_class(Tag tag) {
  switch (tag) {
    case Tag::vb:
      return 0;
    case Tag::vbd:
      return 1;
    case Tag::vbg:
      return 2;
    case Tag::vbn:
      return 3;
    case Tag::vbp:
      return 4;
    case Tag::vbz:
      return 5;
    case Tag::in:
      return 6;
    default:
      return is_noun(tag) ? 7 : 8;
  }
}

std::size_t relation_class(Relation relation) {
  switch (relation) {
    case Relation::root:
      return 0;
    case Relation::ccomp:
      return 1;
    case Relation::xcomp:
      return 2;
    case Relation::advcl:
      return 3;
    case Relation::acl:
      return 4;
    case Relation::acl_relcl:
      return 5;
    case Relation::conj:
      return 6;
    case Relation::parataxis:
      return 7;
    default:
      return 8;
  }
}

std::size_t cue_word(Word word) {
  const auto number = static_cast<std::size_t>(word);
  return number >= 1 && number <= 8 ? number - 1 : 8;
}

std::size_t pronoun_form(Word word) {
  switch (word) {
    case Word::he:
      return 1;
    case Word::they:
      return 2;
    case Word::it:
      return 3;
    case Word::first_person:
      return 4;
    case Word::you:
      return 5;
    case Word::that:
    case Word::which:
      return 6;
    default:
      return 7;
  }
}

std::size_t source_form(const View& view, const Suggestion& s) {
  if (!s.source) return 0;
  const Range source = tokens_of(view, *s.source);
  const auto first = static_cast<std::int32_t>(source.first);
  const Tag tag = view.token(s.source_token).tag;
  const bool relative = tag == Tag::wp || tag == Tag::wdt;
  if (source.size() == 1 && (is_pronoun(tag) || relative || tag == Tag::dt)) {
    return pronoun_form(word_of(view, first));
  }
  if (is_proper_noun(tag)) return 8;
  if (tag == Tag::nns) return 9;
  if (tag != Tag::nn) return 12;
  return word_of(view, first) == Word::a ? 10 : 11;
}

std::size_t source_place(Range source, Range cue) {
  if (source.last <= cue.first) {
    const std::uint32_t gap = cue.first - source.last;
    return gap == 0 ? 0 : gap <= 2 ? 1 : 2;
  }
  return source.first - cue.last == 0 ? 3 : source.first - cue.last <= 2 ? 4 : 5;
}

std::size_t source_relation(const View& view, const Suggestion& s) {
  const Token& token = view.token(s.source_token);
  if (token.relation == Relation::nsubj) return token.head == s.cue_token ? 0 : 1;
  return token.head == s.cue_token ? 2 : 3;
}

std::size_t length_class(std::uint32_t n) {
  return n <= 1 ? 0 : n == 2 ? 1 : n <= 5 ? 2 : n <= 10 ? 3 : 4;
}

std::size_t content_opens(const View& view, std::uint32_t first) {
  const auto i = static_cast<std::int32_t>(first);
  if (word_of(view, i) == Word::that) return 0;
  switch (view.token(i).tag) {
    case Tag::to:
      return 1;
    case Tag::wp:
    case Tag::wdt:
    case Tag::wrb:
      return 2;
    case Tag::in:
      return 3;
    case Tag::quote:
    case Tag::open:
      return 4;
    case Tag::vbg:
      return 5;
    default:
      return 6;
  }
}

std::size_t content_place(Range first, Range last, Range cue) {
  if (last.last <= cue.first) return cue.first - last.last <= 4 ? 0 : 1;
  if (first.first < cue.first) return 2;
  return first.first == cue.last ? 3 : 4;
}

class Collector {
 public:
  void add(GroupId group, std::size_t value = 0) {
    clues.push_back(static_cast<std::uint8_t>(base_of(group) + value));
  }
  void add_if(bool holds, GroupId group) {
    if (holds) add(group);
  }
  Clues clues;
};

void add_cue(const View& view, const Found& found, std::int32_t head, Collector& out) {
  const Token& token = view.token(head);
  const bool finite = has_finite_verb(view, found.cue);
  out.add(kCueScore, score_step(found.cue_score));
  out.add(kCueKind, view.kind(head) * 2 + (finite ? 1 : 0));
  out.add(kCueTag, tag_class(token.tag));
  out.add(kCueWord, cue_word(word_of(view, head)));
  out.add(kCueRelation, relation_class(token.relation));
  out.add(kCueLength, std::min(found.cue.size(), 3u) - 1);
  bool negated = false;
  bool modal = false;
  for (std::uint32_t i = found.cue.first; i < found.cue.last; ++i) {
    negated = negated || word_of(view, static_cast<std::int32_t>(i)) == Word::never;
    modal = modal || view.all.tokens[i].tag == Tag::md;
  }
  out.add_if(negated, kCueNegated);
  out.add_if(modal, kCueModal);
  out.add_if(view.quotation(head) >= 0, kCueQuoted);
}

void add_source(const View& view, const Found& found, const Suggestion& s, Collector& out) {
  out.add(kSourceForm, source_form(view, s));
  if (!s.source) return;
  const Range source = tokens_of(view, *s.source);
  out.add(kSourcePlace, source_place(source, found.cue));
  out.add(kSourceRelation, source_relation(view, s));
  // The first word is none: taggers take the "Posts" that opens a sentence for a verb.
  out.add_if(has_finite_verb(view, {source.first + 1, source.last}), kSourceVerb);
  out.add_if(source.size() > 8, kSourceLong);
  bool comma = false;
  for (std::uint32_t i = source.first; i < source.last; ++i) comma = comma || is_comma(view, i);
  out.add_if(comma, kSourceComma);
  out.add_if(view.quotation(s.source_token) >= 0, kSourceQuoted);
}

// What the words of the content tell: figures, names and the past are reported as facts; "will" and
// "I" more often go with opinions.
void add_words(const View& view, const Suggestion& s, Collector& out) {
  std::uint32_t has = 0;
  std::size_t persons = 0;
  for (const Span& part : s.content) {
    const Range range = tokens_of(view, part);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Tag tag = view.all.tokens[i].tag;
      has |= tag == Tag::md ? 1u : tag == Tag::cd ? 2u : tag == Tag::vbd ? 4u : 0u;
      has |= is_proper_noun(tag) ? 8u : view.all.word(i) == "?" ? 16u : 0u;
      has |= has_finite_verb(view, {i, i + 1}) ? 32u : 0u;
      const Word word = word_of(view, static_cast<std::int32_t>(i));
      if (word == Word::first_person || word == Word::our) persons |= 1;
      if (word == Word::you || word == Word::your) persons |= 2;
    }
  }
  out.add_if((has & 1u) != 0, kContentModal);
  out.add_if((has & 2u) != 0, kContentNumber);
  out.add_if((has & 4u) != 0, kContentPast);
  out.add_if((has & 8u) != 0, kContentName);
  out.add_if((has & 16u) != 0, kContentQuestion);
  out.add_if((has & 32u) != 0, kContentVerb);
  if (persons > 0) out.add(kContentPersons, persons - 1);
}

void add_content(const View& view, const Found& found, const Suggestion& s, Collector& out) {
  const Range first = tokens_of(view, s.content.front());
  const Range last = tokens_of(view, s.content.back());
  std::uint32_t size = 0;
  for (const Span& part : s.content) size += tokens_of(view, part).size();
  out.add(kContentMarks, static_cast<std::size_t>(s.kind));
  out.add(kContentLength, length_class(size));
  out.add(kContentOpens, content_opens(view, first.first));
  out.add(kContentPlace, content_place(first, last, found.cue));
  out.add_if(s.content.size() > 1, kContentParts);
  add_words(view, s, out);
}

}  // namespace

Clues clues_of(const View& view, const Found& found, const Suggestion& suggestion) {
  Collector out;
  out.add(kAlways);
  add_cue(view, found, suggestion.cue_token, out);
  add_source(view, found, suggestion, out);
  add_content(view, found, suggestion, out);
  out.add_if(view.here.heading, kHeading);
  out.add_if(found.beside_quotation, kBesideQuotation);
  return std::move(out.clues);
}

std::string clue_name(std::size_t clue) {
  for (const Group& group : kGroups) {
    if (clue < group.size) {
      return group.name + (group.size == 1 ? std::string() : " " + std::to_string(clue));
    }
    clue -= group.size;
  }
  return "-";
}

}  // namespace counterpoint
