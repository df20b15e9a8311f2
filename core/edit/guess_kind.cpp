// A first guess at a claim's kind. Proven by tests/core/edit/guess_kind_test.cpp.
#include "core/edit/guess_kind.h"

#include "core/text/utf8.h"

namespace counterpoint {
namespace {

constexpr char32_t kOpening[] = {0x201C, 0x00AB, 0x201E};
constexpr char32_t kClosing[] = {0x201D, 0x00BB};

template <std::size_t N>
bool is_one_of(const char32_t (&marks)[N], char32_t c) {
  for (const char32_t mark : marks) {
    if (mark == c) return true;
  }
  return false;
}

bool is_word_character(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0xC0;
}

}  // namespace

ClaimKind guess_kind(const Article& article, Span span) {
  const Block* block = block_at(article, span.start);
  if (block == nullptr) return ClaimKind::indirect;
  const std::string_view bytes = article.text->bytes();
  bool quoted = false;
  bool inside = false;
  bool outside = false;
  for (std::uint32_t at = block->span.start; at < span.end && at < bytes.size();) {
    const Decoded c = decode_at(bytes, at);
    // U+201C closes what a low mark opened, as in German.
    if (is_one_of(kClosing, c.code_point) || (c.code_point == 0x201C && quoted)) {
      quoted = false;
    } else if (is_one_of(kOpening, c.code_point)) {
      quoted = true;
    } else if (c.code_point == '"') {
      quoted = !quoted;
    } else if (at >= span.start && is_word_character(c.code_point)) {
      (quoted ? inside : outside) = true;
    }
    at += c.length;
  }
  if (!inside) return ClaimKind::indirect;
  return outside ? ClaimKind::mixed : ClaimKind::direct;
}

}  // namespace counterpoint
