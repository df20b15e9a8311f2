// UTF-8, byte by byte. Proven by tests/core/text/utf8_test.cpp.
#include "core/text/utf8.h"

#include <algorithm>
#include <cstring>

namespace counterpoint {
namespace {

constexpr unsigned byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

// How many bytes a sequence has, by its first byte; 0 for bytes that cannot begin one.
constexpr std::uint32_t sequence_length(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

constexpr bool is_scalar(char32_t c) { return c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF); }

constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800,
                                  0x10000};  // by length: below is an overlong form

std::size_t skip_ascii(std::string_view text, std::size_t i) {
  std::uint64_t eight;
  while (i + sizeof eight <= text.size()) {
    std::memcpy(&eight, text.data() + i, sizeof eight);
    if ((eight & 0x8080808080808080u) != 0) break;
    i += sizeof eight;
  }
  while (i < text.size() && byte_at(text, i) < 0x80) ++i;
  return i;
}

}  // namespace

Decoded decode_sequence(std::string_view text, std::size_t offset) {
  const unsigned lead = byte_at(text, offset);
  const Decoded bad{kReplacement, 1, false};
  const std::uint32_t length = sequence_length(lead);
  if (length == 0 || offset + length > text.size()) return bad;
  char32_t c = lead & (0x7Fu >> length);
  for (std::uint32_t i = 1; i < length; ++i) {
    if (!is_continuation(text[offset + i])) return bad;
    c = (c << 6) | (byte_at(text, offset + i) & 0x3Fu);
  }
  if (c < kSmallest[length] || !is_scalar(c)) return bad;
  return {c, length};
}

Decoded decode_before(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  if (offset == 0) return {};
  const std::size_t start = previous_boundary(text, offset);
  const Decoded found = decode_at(text, start);
  if (start + found.length == offset) return found;
  return {kReplacement, 1, false};
}

std::size_t first_invalid(std::string_view text) {
  for (std::size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
    const Decoded here = decode_at(text, i);
    if (!here.valid) return i;
    i += here.length;
  }
  return std::string_view::npos;
}

bool is_boundary(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return offset == text.size();
  return !is_continuation(text[offset]);
}

std::size_t next_boundary(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return text.size();
  ++offset;
  while (offset < text.size() && is_continuation(text[offset])) ++offset;
  return offset;
}

std::size_t previous_boundary(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  if (offset == 0) return 0;
  return floor_boundary(text, offset - 1);
}

std::size_t floor_boundary(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return text.size();
  while (offset > 0 && is_continuation(text[offset])) --offset;
  return offset;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::size_t count_utf16(std::string_view text) {
  const auto pairs = std::count_if(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) >= 0xF0; });
  return count_code_points(text) + static_cast<std::size_t>(pairs);
}

void append_utf8(std::string& out, char32_t c) {
  if (!is_scalar(c)) c = kReplacement;
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

}  // namespace counterpoint
