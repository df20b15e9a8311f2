// Text for comparison. Proven by tests/core/text/chars_test.cpp.
#include "core/text/fold.h"

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {

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

}  // namespace counterpoint
