// From byte offsets to code points and UTF-16 units, and back, in O(log n).
// Proven by tests/core/text/offset_map_test.cpp; measured by tests/bench/text_bench.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace counterpoint {

// Works on the text that it was made from, which must be valid UTF-8 and outlive it.
//
// The text is cut into pieces of 128 bytes. Each piece that is not pure ASCII has a checkpoint: how
// many code points and UTF-16 units begin before it. A look-up finds the last checkpoint by
// bisection and counts at most one piece; what lies between that piece and the next checkpoint is
// ASCII, where all units are one. So an English text costs next to nothing, and the worst text (no
// ASCII at all) 12 bytes for every 128.
class OffsetMap {
 public:
  OffsetMap() = default;
  explicit OffsetMap(std::string_view text);

  // Offsets inside of a character count from its start; offsets past the end count as the end.
  std::uint32_t code_points(std::uint32_t byte) const;
  std::uint32_t utf16(std::uint32_t byte) const;

  // Numbers past the end give the end; a UTF-16 offset inside of a pair gives the start of its
  // character.
  std::uint32_t byte_of_code_point(std::uint32_t n) const;
  std::uint32_t byte_of_utf16(std::uint32_t n) const;

  std::uint32_t total_bytes() const { return static_cast<std::uint32_t>(text_.size()); }
  std::uint32_t total_code_points() const { return total_.code_points; }
  std::uint32_t total_utf16() const { return total_.utf16; }
  std::size_t memory() const { return checkpoints_.capacity() * sizeof(Counts); }

 private:
  struct Counts {
    std::uint32_t byte = 0;
    std::uint32_t code_points = 0;
    std::uint32_t utf16 = 0;
  };

  Counts at_byte(std::uint32_t byte) const;
  std::uint32_t byte_of(std::uint32_t Counts::*unit, std::uint32_t n) const;
  template <class Less>
  const Counts* last_before(Less&& starts_after) const;

  std::string_view text_;
  std::vector<Counts> checkpoints_;
  Counts total_;
};

}  // namespace counterpoint
