// UTF-8, byte by byte: is it valid, where do characters begin, what are they. Nothing here throws,
// and no function reads outside of the view it is given. Proven by tests/core/text/utf8_test.cpp
// and fuzz/utf8_fuzz.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpoint {

inline constexpr char32_t kReplacement = 0xFFFD;

// What begins at a place: one code point and how many bytes it takes. Where the bytes are not
// valid, the replacement character and 1. At the end of the text, 0 and 0.
struct Decoded {
  char32_t code_point = 0;
  std::uint32_t length = 0;
  bool valid = true;
};

// The same where the bytes there are not ASCII.
Decoded decode_sequence(std::string_view text, std::size_t offset);

inline Decoded decode_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1};
  return decode_sequence(text, offset);
}

// The code point that ends at `offset`; 0 and 0 at the beginning. `offset` is a boundary.
Decoded decode_before(std::string_view text, std::size_t offset);

// The offset of the first byte that does not belong to a valid sequence (no overlong forms, no
// surrogates, nothing above U+10FFFF), or npos.
std::size_t first_invalid(std::string_view text);
inline bool is_valid_utf8(std::string_view text) {
  return first_invalid(text) == std::string_view::npos;
}

constexpr bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

// True between two characters, at 0 and at the end. False past the end.
bool is_boundary(std::string_view text, std::size_t offset);

// The nearest boundary strictly after or before; the end and 0 are the last ones.
std::size_t next_boundary(std::string_view text, std::size_t offset);
std::size_t previous_boundary(std::string_view text, std::size_t offset);
// `offset` itself if it is a boundary, else the start of its character.
std::size_t floor_boundary(std::string_view text, std::size_t offset);

// How many code points, and UTF-16 units, a valid text has.
std::size_t count_code_points(std::string_view text);
std::size_t count_utf16(std::string_view text);

// Appends one code point; surrogates and what is above U+10FFFF become the replacement character.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace counterpoint
