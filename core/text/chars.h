// What kind of character a code point is, as far as stories need it: blanks, letters and their
// case, digits, quotation marks. Small own tables for the scripts that have cases; everything else
// that is not a sign counts as a letter without case. Proven by tests/core/text/chars_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpoint {

bool is_space(char32_t c);  // Unicode White_Space, and the byte order mark
bool is_digit(char32_t c);  // 0 to 9
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_letter(char32_t c);      // with or without case, ideographs and kana included
bool is_ideograph(char32_t c);   // Han, kana: scripts written without blanks between words
bool is_opening(char32_t c);     // brackets and quotation marks that open: ( [ { “ ‘ « „ 「
bool is_closing(char32_t c);     // ) ] } ” ’ » 」
bool is_dash(char32_t c);        // - – — ― and the minus sign
bool is_apostrophe(char32_t c);  // ' ’ ʻ ʼ
bool is_mark(char32_t c);        // combining marks: they belong to the character before them

char32_t to_lower(char32_t c);

// True when there is nothing but blanks.
bool is_blank(std::string_view text);

// Without what `is_edge` holds for at its ends.
std::string_view strip_edges(std::string_view text, bool (*is_edge)(char32_t));

// Without the blanks there.
std::string_view strip_blanks(std::string_view text);

}  // namespace counterpoint
