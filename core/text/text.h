// The text of an article: bytes that never change, their SHA-256 and their offsets in other units.
// Proven by tests/core/text/text_test.cpp.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/text/offset_map.h"
#include "core/text/span.h"
#include "core/text/status.h"

namespace counterpoint {

class Text;
using TextPtr = std::shared_ptr<const Text>;

// Spans count in 32 bits, with room to spare; stories are held to less when they come in
// (core/format/story.h).
inline constexpr std::size_t kMaxTextBytes = std::size_t{1} << 30;

class Text {
  struct Key {};  // only make() builds one: a text does not move, its offset map points into it

 public:
  // Any valid UTF-8, kept byte for byte. Refuses with "invalid-utf8" (subject: the offset) and
  // "text-too-large".
  static Result<TextPtr> make(std::string bytes);

  Text(Key, std::string bytes);
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  std::string_view bytes() const { return bytes_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }
  Span all() const { return {0, size()}; }
  // The bytes of a span; what lies outside of the text is left out.
  std::string_view slice(Span span) const { return counterpoint::slice(bytes_, span); }
  const OffsetMap& offsets() const { return offsets_; }
  // 64 hexadecimal digits; digested when it is first asked for, which two threads must not do.
  const std::string& sha256() const;

 private:
  std::string bytes_;
  OffsetMap offsets_;
  mutable std::string sha256_;
};

}  // namespace counterpoint
