// One story: an immutable text, what is known about it, and its blocks.
// Proven by tests/core/text/article_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"
#include "core/text/status.h"
#include "core/text/text.h"
#include "core/text/unknown.h"

namespace counterpoint {

// What a piece of the text is for its reader. Body is what is left when it is nothing else.
enum class BlockKind { headline, subheading, byline, dateline, caption, body, boilerplate };

inline constexpr BlockKind kAllBlockKinds[] = {
    BlockKind::headline, BlockKind::subheading, BlockKind::byline,     BlockKind::dateline,
    BlockKind::caption,  BlockKind::body,       BlockKind::boilerplate};

std::string_view to_string(BlockKind kind);  // the words that files use: "headline"
std::optional<BlockKind> parse_block_kind(std::string_view word);

// A paragraph, or what stands for one. Blanks between blocks belong to none.
struct Block {
  BlockKind kind = BlockKind::body;
  Span span;
  Unknown unknown;
  bool operator==(const Block&) const = default;
};

// All metadata may be empty. Dates are ISO 8601, a date or a local date and time without zone
// ("2017-07-07", "2017-07-07T11:22"), or stand as the story wrote them where that could not be
// read.
struct Article {
  std::string title;
  std::string publisher;
  std::string byline;
  std::string dateline;  // the place only: "HAMBURG, Germany"
  std::string published;
  std::string updated;
  std::string url;
  std::string language;  // BCP 47: "en", "pt-BR"
  TextPtr text;          // never null in a valid article
  std::vector<Block>
      blocks;  // sorted, not overlapping; each byte that is not blank is in exactly one
  Unknown unknown;

  friend bool operator==(const Article& a, const Article& b);
};

// The block that holds a byte, or null: blanks between blocks are in none. O(log n).
const Block* block_at(const Article& article, std::uint32_t offset);

// The first thing that is wrong, or ok. The subject is the path inside the article: "blocks/3".
// Codes: "no-text", "empty-span", "span-outside-text", "span-splits-character",
// "blocks-not-sorted", "text-outside-blocks".
Status check(const Article& article);

}  // namespace counterpoint
