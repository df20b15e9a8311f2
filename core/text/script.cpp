// What a typesetter must know of a run's script. Proven by tests/core/text/script_test.cpp.
#include "core/text/script.h"

#include <cstdint>

namespace counterpoint {
namespace {

std::uint8_t byte(std::string_view words, std::size_t at) {
  return at < words.size() ? static_cast<std::uint8_t>(words[at]) : 0;
}

// The code point at `at`, from valid UTF-8; moves `at` behind it.
std::uint32_t next(std::string_view words, std::size_t& at) {
  const std::uint8_t lead = byte(words, at);
  const std::size_t more = lead < 0xC0 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  std::uint32_t code = more == 0 ? lead : lead & (0x3FU >> more);
  for (std::size_t i = 1; i <= more; ++i) code = code << 6 | (byte(words, at + i) & 0x3FU);
  at += more + 1;
  return code;
}

bool is_rtl_letter(std::uint32_t code) {
  return code == 0x200F || (code >= 0x590 && code < 0x900) || (code >= 0xFB1D && code < 0xFE00) ||
         (code >= 0xFE70 && code < 0xFEFF) || (code >= 0x10800 && code < 0x11000) ||
         (code >= 0x1E800 && code < 0x1F000);
}

bool is_ltr_letter(std::uint32_t code) {
  if (code < 0x80) return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
  const bool punctuation = (code >= 0x2000 && code < 0x2C00) || (code >= 0x3000 && code < 0x3005);
  return code >= 0xC0 && !punctuation;
}

}  // namespace

Direction direction_of(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::uint32_t code = next(words, at);
    if (is_rtl_letter(code)) return Direction::right;
    if (is_ltr_letter(code)) return Direction::left;
  }
  return Direction::none;
}

bool has_colours_of_its_own(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const std::uint32_t code = next(words, at);
    if (code < 0x2300) continue;
    if (code < 0x2C00 || code == 0x3030 || code == 0x303D || code == 0x3297 || code == 0x3299 ||
        code == 0xFE0F || (code >= 0x1F000 && code < 0x20000)) {
      return true;
    }
  }
  return false;
}

}  // namespace counterpoint
