// Text for comparison. Proven by tests/core/text/chars_test.cpp.
#include "core/text/fold.h"

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {

std::string fold_case(std::string_view text) {
  std::string folded(text);
  std::size_t ascii = 0;  // most words are no more than this
  while (ascii < text.size() && static_cast<unsigned char>(text[ascii]) < 0x80) {
    const char c = text[ascii];
    folded[ascii++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  folded.resize(ascii);
  for (std::size_t i = ascii; i < text.size();) {
    const Decoded here = decode_at(text, i);
    append_utf8(folded, to_lower(here.code_point));
    i += here.length;
  }
  return folded;
}

}  // namespace counterpoint
