// A range of text, in UTF-8 bytes. The only unit inside core; others exist at borders (see
// offset_map.h). Proven by tests/core/text/span_test.cpp.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace counterpoint {

// Half-open [start, end) of byte offsets in one article.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  std::uint32_t length() const { return end - start; }
  bool empty() const { return start >= end; }
  bool contains(std::uint32_t offset) const { return start <= offset && offset < end; }
  bool contains(Span other) const { return start <= other.start && other.end <= end; }
  // Shares at least one byte; an empty span overlaps nothing.
  bool overlaps(Span other) const {
    return std::max(start, other.start) < std::min(end, other.end);
  }
  auto operator<=>(const Span&) const = default;  // by start, then by end
};

// What both have in common; empty where they do not meet.
inline Span intersection(Span a, Span b) {
  const std::uint32_t start = std::max(a.start, b.start);
  return {start, std::max(start, std::min(a.end, b.end))};
}

// From the first byte of either to the last byte of either.
inline Span hull(Span a, Span b) { return {std::min(a.start, b.start), std::max(a.end, b.end)}; }

// The bytes of a span; what lies outside of the text is left out.
inline std::string_view slice(std::string_view text, Span span) {
  if (span.empty() || span.start >= text.size()) return {};
  return text.substr(span.start, span.length());
}

}  // namespace counterpoint
