// Text for comparison. Proven by tests/core/text/chars_test.cpp.
#include "core/text/fold.h"

#include <utf8proc.h>

#include <array>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// Letters whose mark is part of them; nothing for others.
std::string_view without_stroke(char32_t c) {
  switch (c) {
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
      return "d";
    case U'ı':
      return "i";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    default:
      return {};
  }
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) < 0x80) {  // most of what there is
      folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
      ++i;
      continue;
    }
    const Decoded here = decode_at(text, i);
    append_utf8(folded, to_lower(here.code_point));
    i += here.length;
  }
  return folded;
}

std::string fold_marks(std::string_view text) {
  constexpr auto kOptions =
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  std::string folded;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded here = decode_at(text, i);
    i += here.length;
    std::array<utf8proc_int32_t, 32> parts{};
    int last_class = UTF8PROC_BOUNDCLASS_START;
    const utf8proc_ssize_t count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(here.code_point), parts.data(),
                                static_cast<utf8proc_ssize_t>(parts.size()), kOptions, &last_class);
    for (utf8proc_ssize_t k = 0; k < count && k < 32; ++k) {
      const auto part = static_cast<char32_t>(parts[static_cast<std::size_t>(k)]);
      const std::string_view plain = without_stroke(part);
      if (plain.empty()) append_utf8(folded, part);
      folded += plain;
    }
  }
  return folded;
}

}  // namespace counterpoint
