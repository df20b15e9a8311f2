// Where sentences end, as news writes them. Proven by tests/core/text/sentences_test.cpp.
//
// Whether a sentence ends at a sign is decided from what stands next to it alone: the word before,
// the marks that close, the next words. So a look-up in the middle of a long text finds the same
// ends as a walk from its beginning, and reads one sentence.
#include <algorithm>
#include <optional>

#include "core/text/abbreviations.h"
#include "core/text/boundaries.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

constexpr std::size_t kWordBytes = 40;  // longer ones are no abbreviations

char32_t char_at(std::string_view text, std::size_t at) { return decode_at(text, at).code_point; }
char32_t char_before(std::string_view text, std::size_t at) {
  return decode_before(text, at).code_point;
}

bool is_wide_stop(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'｡'; }

bool is_stop(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == U'…' || c == U'؟' || c == U'۔' || c == U'।' ||
         is_wide_stop(c);
}

bool is_quote(char32_t c) { return c == '"' || c == '\'' || c == U'”' || c == U'’' || c == U'»'; }
bool closes(char32_t c) { return is_closing(c) || c == '"' || c == '\'' || c == U'“'; }
bool opens(char32_t c) { return is_opening(c) || c == '"' || c == '\'' || c == U'»'; }

template <class Is>
std::size_t skip(std::string_view text, std::size_t at, Is&& is) {
  for (Decoded c = decode_at(text, at); c.length > 0 && is(c.code_point); c = decode_at(text, at)) {
    at += c.length;
  }
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) { return skip(text, at, is_space); }

bool is_word_char(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c) || c == '.'; }

// The word that begins at `at`, with inner points and apostrophes.
std::string_view word_from(std::string_view text, std::size_t at) {
  const std::string_view near = text.substr(std::min(at, text.size()), kWordBytes);
  const std::size_t end = skip(
      near, 0, [](char32_t c) { return is_word_char(c) || c == '-' || c == '\'' || c == U'’'; });
  std::string_view word = near.substr(0, end);
  while (!word.empty() && word.back() == '.') word.remove_suffix(1);
  return word;
}

// The letters, digits and points that end at `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t start = end;
  while (end - start < kWordBytes) {
    const Decoded c = decode_before(text, start);
    if (c.length == 0 || !is_word_char(c.code_point)) break;
    start -= c.length;
  }
  return text.substr(start, end - start);
}

// What follows a stop and the marks that close after it.
struct Next {
  bool blank = false;     // there is a blank between
  bool line = false;      // and a line end in it
  bool quoted = false;    // the next word opens a quotation or a bracket
  std::size_t at = 0;     // where what follows begins
  char32_t first = 0;     // its first character; 0 at the end
  char32_t letter = 0;    // the first character after marks that open
  std::string_view word;  // the first word
};

Next look(std::string_view text, std::size_t from) {
  Next next;
  next.at = skip_blanks(text, from);
  next.blank = next.at > from;
  next.line = text.substr(from, next.at - from).find('\n') != std::string_view::npos;
  next.first = char_at(text, next.at);
  const std::size_t opened = skip(text, next.at, opens);
  next.quoted = opened > next.at;
  next.letter = char_at(text, opened);
  next.word = word_from(text, opened);
  return next;
}

// Small letters go on with a sentence, but for names like iPhone.
bool goes_on_small(const Next& next) {
  if (!is_lower(next.letter)) return false;
  return !is_upper(char_at(next.word, decode_at(next.word, 0).length));
}

// "J. Smith", "George W. Bush", "г. Москва"; not "plan B." nor "than I."
bool is_initial(std::string_view text, std::string_view letter, std::size_t at, const Next& next) {
  const char32_t c = char_at(letter, 0);
  if (begins_sentences(next.word) || (!is_upper(c) && c < 0x80)) return false;
  std::size_t before = at - letter.size();
  const bool blank = before > 0 && char_before(text, before) == ' ';
  if (blank) --before;
  const std::string_view previous = word_before(text, before);
  if (letter == "I") return !blank || is_upper(char_at(previous, 0));
  return !is_labelled(previous);
}

// "1. Ceasefire" at the start of a line.
bool is_list_number(std::string_view text, std::string_view word, std::size_t at) {
  const std::size_t start = at - word.size();
  return word.size() <= 3 && std::all_of(word.begin(), word.end(), is_digit) &&
         (start == 0 || text[start - 1] == '\n');
}

// Whether a single full stop at `at`, with a blank behind it, ends the sentence.
bool point_ends(std::string_view text, std::size_t at, const Next& next) {
  const std::string_view word = word_before(text, at);
  if (word.empty()) return true;
  const bool fresh = begins_sentences(next.word) || next.quoted;
  switch (abbreviation(word)) {
    case Abbreviation::title:
    case Abbreviation::example:
      return false;
    case Abbreviation::numbered:
    case Abbreviation::calendar:
      return !is_digit(next.letter);
    case Abbreviation::hour:
      return !follows_hour(next.word) && !is_digit(next.letter);
    case Abbreviation::common:
      return fresh;
    case Abbreviation::none:
      break;
  }
  if (decode_at(word, 0).length == word.size() && is_letter(char_at(word, 0)) &&
      !is_ideograph(char_at(word, 0))) {
    return !is_initial(text, word, at, next);
  }
  return !is_list_number(text, word, at);
}

// "Why?" Tillerson asked: up to five capitalised words and then a verb of saying.
bool is_saying_phrase(std::string_view text, std::size_t at) {
  for (int words = 0; words < 5; ++words) {
    const std::string_view word = word_from(text, at);
    if (words > 0 && is_saying(word)) return true;
    if (!is_upper(char_at(word, 0))) return false;
    at = skip(text, at + word.size(), [](char32_t c) { return c == ' ' || c == '.' || c == ','; });
  }
  return false;
}

// 「…」と述べた: the sentence goes on after the quotation.
bool goes_on_wide(std::string_view text, std::size_t end) {
  const char32_t next = char_at(text, end);
  return next == U'と' || next == U'、' || next == U'，' || next == U'」' || next == U'”';
}

// The end of the sentence whose run of stops begins at `at`, if one ends there.
std::optional<std::size_t> sentence_end(std::string_view text, std::size_t at) {
  const char32_t sign = char_at(text, at);
  const std::size_t stops = skip(text, at, is_stop);
  std::size_t end = skip(text, stops, closes);
  if (is_wide_stop(sign)) {
    if (end > stops && goes_on_wide(text, end)) return std::nullopt;
    return end;
  }
  Next next = look(text, end);
  if (next.blank && next.first == U'»' && is_space(char_at(text, next.at + 2))) {
    end = next.at + 2;  // « Oui. »
    next = look(text, end);
  }
  if (next.first == 0) return end;
  if (!next.blank) return std::nullopt;
  if (is_dash(next.first)) return next.line ? std::optional(end) : std::nullopt;
  if (goes_on_small(next)) return std::nullopt;
  if (next.first == '.' || next.first == ',' || next.first == ';' || next.first == ':') {
    return std::nullopt;
  }
  if (sign == '.' && stops == at + 1 && end == stops) {
    return point_ends(text, at, next) ? std::optional(end) : std::nullopt;
  }
  const bool asked = sign == '?' || sign == '!';
  const bool quoted = end > stops && is_quote(char_at(text, stops));
  if (asked && quoted && is_saying_phrase(text, next.at)) return std::nullopt;
  return end;
}

struct Cut {
  std::size_t end;   // of the sentence before
  std::size_t next;  // where the next one begins
};

// The cut that is decided at `at`: at the first of a run of stops, or of a run of blanks with an
// empty line in it.
std::optional<Cut> cut_at(std::string_view text, std::size_t at) {
  const char32_t c = char_at(text, at);
  const char32_t before = at == 0 ? 0 : char_before(text, at);
  if (is_stop(c) && !is_stop(before)) {
    const std::optional<std::size_t> end = sentence_end(text, at);
    if (end) return Cut{*end, skip_blanks(text, *end)};
  }
  if (is_space(c) && !is_space(before)) {
    const std::size_t next = skip_blanks(text, at);
    const std::string_view blanks = text.substr(at, next - at);
    if (std::count(blanks.begin(), blanks.end(), '\n') > 1) return Cut{at, next};
  }
  return std::nullopt;
}

// The first cut at or after `from`; at the end of the text if there is no other.
Cut next_cut(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); at = next_boundary(text, at)) {
    if (const auto cut = cut_at(text, at)) return *cut;
  }
  std::size_t end = text.size();
  while (end > from && is_space(char_before(text, end))) end = previous_boundary(text, end);
  return {end, text.size()};
}

// Where the sentence begins that holds `offset`.
std::size_t start_before(std::string_view text, std::size_t offset) {
  for (std::size_t at = std::min(offset, text.size()); at > 0;) {
    at = previous_boundary(text, at);
    const auto cut = cut_at(text, at);
    if (cut && cut->next <= offset && cut->next < text.size()) return cut->next;
  }
  return skip_blanks(text, 0);
}

Span shifted(Span within, std::size_t start, std::size_t end) {
  return {within.start + static_cast<std::uint32_t>(start),
          within.start + static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<Span> sentences(std::string_view text, Span within) {
  const std::string_view piece = slice(text, within);
  std::vector<Span> found;
  for (std::size_t start = skip_blanks(piece, 0); start < piece.size();) {
    const Cut cut = next_cut(piece, start);
    found.push_back(shifted(within, start, cut.end));
    start = cut.next;
  }
  return found;
}

Span sentence_at(std::string_view text, Span within, std::uint32_t offset) {
  const std::string_view piece = slice(text, within);
  const std::size_t local = std::max(offset, within.start) - within.start;
  const std::size_t start = start_before(piece, floor_boundary(piece, local));
  if (start >= piece.size()) return {within.start, within.start};
  return shifted(within, start, next_cut(piece, start).end);
}

Span sentence_at(const Article& article, std::uint32_t offset) {
  const Block* block = block_at(article, offset);
  if (block == nullptr && offset > 0) block = block_at(article, offset - 1);
  if (block == nullptr) return {offset, offset};
  return sentence_at(article.text->bytes(), block->span, offset);
}

std::uint32_t next_sentence_end(const Article& article, std::uint32_t offset) {
  const std::string_view text = article.text->bytes();
  for (auto block = std::partition_point(article.blocks.begin(), article.blocks.end(),
                                         [&](const Block& b) { return b.span.end <= offset; });
       block != article.blocks.end(); ++block) {
    Span here = sentence_at(text, block->span, offset);
    if (here.end <= offset) {
      const auto next = static_cast<std::uint32_t>(skip_blanks(text, offset));
      here = sentence_at(text, block->span, next);
    }
    if (here.end > offset) return here.end;
  }
  return offset;
}

std::uint32_t previous_sentence_start(const Article& article, std::uint32_t offset) {
  const auto after = std::partition_point(article.blocks.begin(), article.blocks.end(),
                                          [&](const Block& b) { return b.span.start < offset; });
  if (after == article.blocks.begin()) return offset;
  const Span within = (after - 1)->span;
  return sentence_at(article.text->bytes(), within, std::min(offset, within.end) - 1).start;
}

}  // namespace counterpoint
