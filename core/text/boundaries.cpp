// Where characters, words and sentences begin and end. Proven by
// tests/core/text/boundaries_test.cpp.
#include "core/text/boundaries.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// True where a cluster may go on from one code point to the next, whatever stands before them.
bool may_join(char32_t before, char32_t after) {
  constexpr char32_t kJoiner = 0x200D;
  const auto is_flag_half = [](char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; };
  return before == kJoiner || (is_flag_half(before) && is_flag_half(after)) ||
         !utf8proc_grapheme_break(static_cast<utf8proc_int32_t>(before),
                                  static_cast<utf8proc_int32_t>(after));
}

bool is_word(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c) || c == '_'; }

bool is_inner(char32_t c) { return c == '\'' || c == 0x2019 || c == '-' || c == '.' || c == ','; }

// True if the character that begins at `at` belongs to the word around it.
bool in_word(std::string_view text, std::size_t at) {
  const Decoded here = decode_at(text, at);
  if (here.length == 0) return false;
  if (is_word(here.code_point)) return true;
  if (!is_inner(here.code_point) || at == 0) return false;
  const char32_t before = decode_before(text, at).code_point;
  const char32_t after = decode_at(text, at + here.length).code_point;
  const bool numeric = here.code_point == '.' || here.code_point == ',';
  return numeric ? is_digit(before) && is_digit(after) : is_word(before) && is_word(after);
}

bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 ||
         c == 0xFF1F;
}

bool is_closer(char32_t c) { return is_closing(c) || c == '"' || c == '\''; }

bool is_abbreviation(std::string_view word) {
  static constexpr std::array<std::string_view, 40> kKnown = {
      "Mr",  "Mrs", "Ms",   "Dr",  "Prof", "Sen", "Rep", "Gov",  "Gen", "Col",
      "Lt",  "Sgt", "Capt", "Maj", "Adm",  "Rev", "Hon", "St",   "Jr",  "Sr",
      "No",  "Jan", "Feb",  "Mar", "Apr",  "Jun", "Jul", "Aug",  "Sep", "Sept",
      "Oct", "Nov", "Dec",  "vs",  "etc",  "Inc", "Co",  "Corp", "Ltd", "Mt"};
  if (word.find('.') != std::string_view::npos) return true;  // U.S, a.m
  const Decoded first = decode_at(word, 0);
  if (first.length == word.size() && is_upper(first.code_point)) return true;  // an initial
  return std::find(kKnown.begin(), kKnown.end(), word) != kKnown.end();
}

// The letters and points that end just before `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
  std::size_t start = end;
  while (start > 0) {
    const Decoded c = decode_before(text, start);
    if (!is_word(c.code_point) && c.code_point != '.') break;
    start -= c.length;
  }
  return text.substr(start, end - start);
}

// Where the sentence ends whose closing sign begins at `at`, or 0 if none ends there. Looks no
// further than `end`.
std::size_t sentence_end(std::string_view text, std::size_t at, std::size_t end) {
  const Decoded sign = decode_at(text, at);
  if (!ends_sentence(sign.code_point)) return 0;
  std::size_t after = at + sign.length;
  while (after < end && (ends_sentence(decode_at(text, after).code_point) ||
                         is_closer(decode_at(text, after).code_point))) {
    after += decode_at(text, after).length;
  }
  if (sign.code_point >= 0x3000) return after;
  if (after < end && !is_space(decode_at(text, after).code_point)) return 0;
  std::size_t next = after;
  while (next < end && is_space(decode_at(text, next).code_point))
    next += decode_at(text, next).length;
  const char32_t begins = next < end ? decode_at(text, next).code_point : 0;
  if (is_lower(begins)) return 0;
  if (sign.code_point == '.' && after == at + 1 && next < end &&
      is_abbreviation(word_before(text, at)))
    return 0;
  return after;
}

}  // namespace

std::uint32_t next_grapheme(std::string_view text, std::uint32_t offset) {
  std::size_t at = offset;
  Decoded here = decode_at(text, at);
  at += here.length;
  utf8proc_int32_t state = 0;
  while (at < text.size()) {
    const Decoded next = decode_at(text, at);
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(here.code_point),
                                         static_cast<utf8proc_int32_t>(next.code_point), &state)) {
      break;
    }
    here = next;
    at += next.length;
  }
  return static_cast<std::uint32_t>(std::min(at, text.size()));
}

// Whether a family of emoji or a flag goes on depends on all before it: so back to where a cluster
// certainly begins, and forward from there.
std::uint32_t previous_grapheme(std::string_view text, std::uint32_t offset) {
  std::size_t start = offset;
  while (start > 0) {
    const Decoded here = decode_before(text, start);
    start -= here.length;
    if (start == 0 || !may_join(decode_before(text, start).code_point, here.code_point)) break;
  }
  auto at = static_cast<std::uint32_t>(start);
  for (std::uint32_t next = next_grapheme(text, at); next < offset;
       next = next_grapheme(text, at)) {
    at = next;
  }
  return at;
}

Span word_at(std::string_view text, std::uint32_t offset) {
  if (text.empty()) return {};
  std::size_t at = std::min<std::size_t>(offset, text.size());
  if (at == text.size()) at = previous_boundary(text, at);
  const auto kind = [&](std::size_t i) {
    if (in_word(text, i)) return is_ideograph(decode_at(text, i).code_point) ? 2 : 1;
    return is_space(decode_at(text, i).code_point) ? 3 : 0;
  };
  const int wanted = kind(at);
  std::size_t start = at;
  std::size_t end = next_boundary(text, at);
  if (wanted == 0 || wanted == 2) {
    return {static_cast<std::uint32_t>(start),
            next_grapheme(text, static_cast<std::uint32_t>(start))};
  }
  while (start > 0 && kind(previous_boundary(text, start)) == wanted)
    start = previous_boundary(text, start);
  while (end < text.size() && kind(end) == wanted) end = next_boundary(text, end);
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

std::uint32_t next_word_start(std::string_view text, std::uint32_t offset) {
  std::uint32_t at = offset;
  while (at < text.size()) {
    at = word_at(text, at).end;
    if (at < text.size() && in_word(text, at)) break;
  }
  return at;
}

std::uint32_t previous_word_start(std::string_view text, std::uint32_t offset) {
  std::uint32_t at = offset;
  while (at > 0) {
    at = word_at(text, static_cast<std::uint32_t>(previous_boundary(text, at))).start;
    if (in_word(text, at)) break;
  }
  return at;
}

Span sentence_at(const Article& article, std::uint32_t offset) {
  const std::string_view text = article.text->bytes();
  const Block* block = block_at(article, offset);
  if (block == nullptr && offset > 0) block = block_at(article, offset - 1);
  if (block == nullptr) return {offset, offset};
  std::size_t start = block->span.start;
  for (std::size_t at = start; at < block->span.end; at = next_boundary(text, at)) {
    const std::size_t end = sentence_end(text, at, block->span.end);
    if (end == 0) continue;
    if (end > offset) return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
    start = end;
    while (start < block->span.end && is_space(decode_at(text, start).code_point)) {
      start += decode_at(text, start).length;
    }
    if (start > offset)
      return {static_cast<std::uint32_t>(start),
              sentence_at(article, static_cast<std::uint32_t>(start)).end};
  }
  return {static_cast<std::uint32_t>(start), block->span.end};
}

Span snap_to_words(std::string_view text, Span span) {
  if (span.empty()) return span;
  Span wide = span;
  if (in_word(text, span.start)) wide.start = word_at(text, span.start).start;
  const auto last = static_cast<std::uint32_t>(previous_boundary(text, span.end));
  if (in_word(text, last)) wide.end = word_at(text, last).end;
  return wide;
}

Span trim(std::string_view text, Span span) {
  const auto stray = [](char32_t c) {
    return is_space(c) || c == ',' || c == ';' || c == ':' || is_dash(c);
  };
  while (!span.empty() && stray(decode_at(text, span.start).code_point)) {
    span.start += decode_at(text, span.start).length;
  }
  while (!span.empty() && stray(decode_before(text, span.end).code_point)) {
    span.end -= decode_before(text, span.end).length;
  }
  return span;
}

}  // namespace counterpoint
