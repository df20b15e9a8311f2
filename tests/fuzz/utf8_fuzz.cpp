// Any bytes as UTF-8: walking never leaves the text, both ways agree on what is valid, and offsets,
// sentences and words of a valid text are sound.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/text/boundaries.h"
#include "core/text/offset_map.h"
#include "core/text/utf8.h"

namespace {

using namespace counterpoint;

void require(bool holds) {
  if (!holds) std::abort();
}

bool walk(std::string_view bytes) {
  bool valid = true;
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded here = decode_at(bytes, at);
    require(here.length >= 1 && at + here.length <= bytes.size());
    valid &= here.valid;
    at += here.length;
  }
  return valid;
}

void look_around(std::string_view text, Span all, std::uint32_t at) {
  require(next_grapheme(text, at) > at || at >= text.size());
  require(previous_grapheme(text, at) < at || at == 0);
  require(at >= text.size() || word_at(text, at).contains(at));
  require(all.contains(sentence_at(text, all, at)));
  const OffsetMap map(text);
  const auto floor = static_cast<std::uint32_t>(floor_boundary(text, at));
  require(map.byte_of_code_point(map.code_points(at)) == floor);
  require(map.byte_of_utf16(map.utf16(at)) == floor);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const bool valid = walk(text);
  require(valid == is_valid_utf8(text));
  if (!valid || size == 0) return 0;
  const Span all{0, static_cast<std::uint32_t>(size)};
  look_around(text, all, data[0] % static_cast<std::uint32_t>(size + 1));
  for (const Span sentence : sentences(text, all)) {
    require(sentence_at(text, all, sentence.start) == sentence);
  }
  require(trim(text, trim(text, all)) == trim(text, all));
  return 0;
}
