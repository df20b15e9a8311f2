// What kind of character a code point is, by utf8proc's tables. Proven by
// tests/core/text/chars_test.cpp.
#include "core/text/chars.h"

#include <utf8proc.h>

#include <array>

#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// Most of what is asked for is ASCII, which needs no search.
utf8proc_category_t category(char32_t c) {
  static const auto kAscii = [] {
    std::array<utf8proc_category_t, 128> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
      table[i] = utf8proc_category(static_cast<utf8proc_int32_t>(i));
    }
    return table;
  }();
  if (c < kAscii.size()) return kAscii[c];
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

}  // namespace

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D);
  const utf8proc_category_t kind = category(c);
  return c == 0xFEFF || c == 0x85 || kind == UTF8PROC_CATEGORY_ZS || kind == UTF8PROC_CATEGORY_ZL ||
         kind == UTF8PROC_CATEGORY_ZP;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_upper(char32_t c) {
  return category(c) == UTF8PROC_CATEGORY_LU || category(c) == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) { return category(c) == UTF8PROC_CATEGORY_LL; }

bool is_letter(char32_t c) {
  const utf8proc_category_t kind = category(c);
  return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool is_ideograph(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_opening(char32_t c) {
  const utf8proc_category_t kind = category(c);
  return kind == UTF8PROC_CATEGORY_PS || kind == UTF8PROC_CATEGORY_PI;
}

bool is_closing(char32_t c) {
  const utf8proc_category_t kind = category(c);
  return kind == UTF8PROC_CATEGORY_PE || kind == UTF8PROC_CATEGORY_PF;
}

bool is_dash(char32_t c) { return category(c) == UTF8PROC_CATEGORY_PD || c == 0x2212; }

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BB || c == 0x2BC; }

bool is_mark(char32_t c) {
  const utf8proc_category_t kind = category(c);
  return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC ||
         kind == UTF8PROC_CATEGORY_ME;
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode_at(text, at);
    if (!is_space(c.code_point)) return false;
    at += c.length;
  }
  return true;
}

std::string_view strip_edges(std::string_view text, bool (*is_edge)(char32_t)) {
  const auto front = [&] { return decode_at(text, 0); };
  const auto back = [&] { return decode_before(text, text.size()); };
  while (!text.empty() && is_edge(front().code_point)) text.remove_prefix(front().length);
  while (!text.empty() && is_edge(back().code_point)) text.remove_suffix(back().length);
  return text;
}

std::string_view strip_blanks(std::string_view text) { return strip_edges(text, is_space); }

}  // namespace counterpoint
