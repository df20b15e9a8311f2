// From byte offsets to other units and back. Proven by tests/core/text/offset_map_test.cpp.
#include "core/text/offset_map.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace counterpoint {
namespace {

constexpr std::uint32_t kPiece = 128;  // bytes; a trade of memory for the length of the last count

constexpr unsigned starts(char c) { return is_continuation(c) ? 0 : 1; }
constexpr unsigned starts_pair(char c) { return static_cast<unsigned char>(c) >= 0xF0 ? 1 : 0; }

bool is_ascii(std::string_view piece) {
  unsigned any = 0;
  for (char c : piece) any |= static_cast<unsigned char>(c);
  return any < 0x80;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text) : text_(text) {
  Counts now;
  for (std::size_t i = 0; i < text.size(); i += kPiece) {
    const std::string_view piece = text.substr(i, kPiece);
    now.byte = static_cast<std::uint32_t>(i);
    if (is_ascii(piece)) {
      now.code_points += static_cast<std::uint32_t>(piece.size());
      now.utf16 += static_cast<std::uint32_t>(piece.size());
      continue;
    }
    checkpoints_.push_back(now);
    for (char c : piece) {
      now.code_points += starts(c);
      now.utf16 += starts(c) + starts_pair(c);
    }
  }
  now.byte = static_cast<std::uint32_t>(text.size());
  total_ = now;
  checkpoints_.shrink_to_fit();
}

// The last checkpoint, whose piece has to be counted; none where all that stands before is ASCII.
template <class Less>
const OffsetMap::Counts* OffsetMap::last_before(Less&& starts_after) const {
  const auto next = std::partition_point(checkpoints_.begin(), checkpoints_.end(),
                                         [&](const Counts& c) { return !starts_after(c); });
  return next == checkpoints_.begin() ? nullptr : &*(next - 1);
}

OffsetMap::Counts OffsetMap::at_byte(std::uint32_t byte) const {
  byte = static_cast<std::uint32_t>(floor_boundary(text_, byte));
  const Counts* piece = last_before([&](const Counts& c) { return c.byte > byte; });
  if (piece == nullptr) return {byte, byte, byte};
  Counts now = *piece;
  const std::uint32_t piece_end = std::min(byte, now.byte + kPiece);
  for (; now.byte < piece_end; ++now.byte) {
    now.code_points += starts(text_[now.byte]);
    now.utf16 += starts(text_[now.byte]) + starts_pair(text_[now.byte]);
  }
  const std::uint32_t ascii = byte - now.byte;
  return {byte, now.code_points + ascii, now.utf16 + ascii};
}

std::uint32_t OffsetMap::code_points(std::uint32_t byte) const { return at_byte(byte).code_points; }

std::uint32_t OffsetMap::utf16(std::uint32_t byte) const { return at_byte(byte).utf16; }

std::uint32_t OffsetMap::byte_of(std::uint32_t Counts::*unit, std::uint32_t n) const {
  if (n >= total_.*unit) return total_.byte;
  const Counts* piece = last_before([&](const Counts& c) { return c.*unit > n; });
  if (piece == nullptr) return n;
  Counts now = *piece;
  const std::uint32_t piece_end = std::min(total_.byte, now.byte + kPiece);
  for (; now.byte < piece_end; ++now.byte) {
    Counts next = now;
    next.code_points += starts(text_[now.byte]);
    next.utf16 += starts(text_[now.byte]) + starts_pair(text_[now.byte]);
    if (next.*unit > n) return now.byte;
    now.code_points = next.code_points;
    now.utf16 = next.utf16;
  }
  return now.byte + (n - now.*unit);
}

std::uint32_t OffsetMap::byte_of_code_point(std::uint32_t n) const {
  return byte_of(&Counts::code_points, n);
}

std::uint32_t OffsetMap::byte_of_utf16(std::uint32_t n) const { return byte_of(&Counts::utf16, n); }

}  // namespace counterpoint
