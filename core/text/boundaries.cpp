// Where characters and words begin and end. Proven by tests/core/text/boundaries_test.cpp.
#include "core/text/boundaries.h"

#include <utf8proc.h>

#include <algorithm>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

constexpr char32_t kJoiner = 0x200D;

utf8proc_int32_t raw(char32_t c) { return static_cast<utf8proc_int32_t>(c); }

// A place at or before `at`, which is a boundary, where a cluster certainly begins: the characters
// on both sides never join, whatever stands before them (a joiner may, as in families of emoji).
// The walk is bounded, so that a text of a million flags does not make each step through it a walk
// to its beginning.
std::size_t cluster_start(std::string_view text, std::size_t at) {
  constexpr int kMost = 4096;
  for (int steps = 0; at > 0 && steps < kMost; ++steps) {
    const Decoded before = decode_before(text, at);
    const char32_t here = decode_at(text, at).code_point;
    const bool apart = utf8proc_grapheme_break(raw(before.code_point), raw(here));
    if (apart && before.code_point != kJoiner) break;
    at -= before.length;
  }
  return at;
}

// The end of the cluster that begins at `at`.
std::size_t cluster_end(std::string_view text, std::size_t at) {
  utf8proc_int32_t state = 0;
  Decoded here = decode_at(text, at);
  at += here.length;
  while (at < text.size()) {
    const Decoded next = decode_at(text, at);
    if (utf8proc_grapheme_break_stateful(raw(here.code_point), raw(next.code_point), &state)) break;
    here = next;
    at += next.length;
  }
  return at;
}

bool is_word(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c) || c == '_'; }

// Signs that hold a word together: don't, e-mail, U.S, 3,500, 11:22.
bool joins(char32_t before, char32_t sign, char32_t after) {
  if (sign == ',' || sign == ':') return is_digit(before) && is_digit(after);
  const bool joiner = sign == '\'' || sign == 0x2019 || sign == '-' || sign == 0x2010 ||
                      sign == 0x2011 || sign == '.' || sign == 0xB7;
  return joiner && is_word(before) && is_word(after);
}

// True if the character that begins at `at` belongs to the word around it.
bool in_word(std::string_view text, std::size_t at) {
  const Decoded here = decode_at(text, at);
  if (here.length == 0) return false;
  if (is_word(here.code_point)) return true;
  return joins(decode_before(text, at).code_point, here.code_point,
               decode_at(text, at + here.length).code_point);
}

enum class Kind { sign, letters, ideograph, blank };

Kind kind_at(std::string_view text, std::size_t at) {
  const char32_t c = decode_at(text, at).code_point;
  if (is_space(c)) return Kind::blank;
  if (is_ideograph(c)) return Kind::ideograph;
  return in_word(text, at) ? Kind::letters : Kind::sign;
}

Span span_of(std::size_t start, std::size_t end) {
  return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::uint32_t next_grapheme(std::string_view text, std::uint32_t offset) {
  if (offset >= text.size()) return static_cast<std::uint32_t>(text.size());
  std::size_t at = cluster_start(text, floor_boundary(text, offset));
  while (at <= offset) at = cluster_end(text, at);
  return static_cast<std::uint32_t>(at);
}

std::uint32_t previous_grapheme(std::string_view text, std::uint32_t offset) {
  const std::size_t limit = std::min<std::size_t>(offset, text.size());
  if (limit == 0) return 0;
  std::size_t at = cluster_start(text, previous_boundary(text, limit));
  for (std::size_t end = cluster_end(text, at); end < limit; end = cluster_end(text, at)) at = end;
  return static_cast<std::uint32_t>(at);
}

Span word_at(std::string_view text, std::uint32_t offset) {
  if (text.empty()) return {};
  const std::size_t at =
      offset < text.size() ? floor_boundary(text, offset) : previous_boundary(text, text.size());
  const Kind wanted = kind_at(text, at);
  if (wanted == Kind::sign || wanted == Kind::ideograph) {
    const std::uint32_t end = next_grapheme(text, static_cast<std::uint32_t>(at));
    return {std::min(static_cast<std::uint32_t>(at), previous_grapheme(text, end)), end};
  }
  std::size_t start = at;
  std::size_t end = next_boundary(text, at);
  while (start > 0 && kind_at(text, previous_boundary(text, start)) == wanted) {
    start = previous_boundary(text, start);
  }
  while (end < text.size() && kind_at(text, end) == wanted) end = next_boundary(text, end);
  return span_of(start, end);
}

Span word_near(std::string_view text, std::uint32_t offset) {
  if (offset == 0 || offset > text.size()) return word_at(text, offset);
  const std::uint32_t before = previous_grapheme(text, offset);
  const bool behind = in_word(text, before) && (offset == text.size() || !in_word(text, offset));
  return word_at(text, behind ? before : offset);
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
  std::uint32_t at = std::min(offset, static_cast<std::uint32_t>(text.size()));
  while (at > 0) {
    at = word_at(text, static_cast<std::uint32_t>(previous_boundary(text, at))).start;
    if (in_word(text, at)) break;
  }
  return at;
}

Span snap_to_words(std::string_view text, Span span) {
  if (span.empty()) return span;
  Span wide = span;
  if (in_word(text, span.start)) wide.start = word_at(text, span.start).start;
  const auto last = static_cast<std::uint32_t>(previous_boundary(text, span.end));
  if (in_word(text, last)) wide.end = word_at(text, last).end;
  return wide;
}

}  // namespace counterpoint
