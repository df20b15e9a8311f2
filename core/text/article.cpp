// One story: its blocks, and what makes them valid. Proven by tests/core/text/article_test.cpp.
#include "core/text/article.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

constexpr std::array<std::string_view, 7> kWords = {
    "headline", "subheading", "byline", "dateline", "caption", "body", "boilerplate"};

bool same_text(const TextPtr& a, const TextPtr& b) {
  return a == b || (a && b && a->bytes() == b->bytes());
}

Status wrong(std::string code, std::string message, std::size_t block) {
  return {std::move(code), std::move(message), "blocks/" + std::to_string(block)};
}

Status check_block(std::string_view text, Span span, std::size_t index) {
  if (span.empty()) return wrong("empty-span", "The block has no text.", index);
  if (span.end > text.size()) {
    return wrong("span-outside-text", "The block ends after the end of the text.", index);
  }
  if (!is_boundary(text, span.start) || !is_boundary(text, span.end)) {
    return wrong("span-splits-character", "The block begins or ends inside a character.", index);
  }
  return {};
}

}  // namespace

std::string_view to_string(BlockKind kind) { return kWords[static_cast<std::size_t>(kind)]; }

std::optional<BlockKind> parse_block_kind(std::string_view word) {
  const auto* at = std::find(kWords.begin(), kWords.end(), word);
  if (at == kWords.end()) return std::nullopt;
  return static_cast<BlockKind>(at - kWords.begin());
}

bool operator==(const Article& a, const Article& b) {
  const auto fields = [](const Article& x) {
    return std::tie(x.title, x.publisher, x.byline, x.dateline, x.published, x.updated, x.url,
                    x.language, x.blocks, x.unknown);
  };
  return fields(a) == fields(b) && same_text(a.text, b.text);
}

const Block* block_at(const Article& article, std::uint32_t offset) {
  const auto next = std::partition_point(article.blocks.begin(), article.blocks.end(),
                                         [&](const Block& b) { return b.span.end <= offset; });
  return next != article.blocks.end() && next->span.contains(offset) ? &*next : nullptr;
}

Status check(const Article& article) {
  if (!article.text) return {"no-text", "The article has no text.", "text"};
  const std::string_view text = article.text->bytes();
  std::uint32_t done = 0;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    const Span span = article.blocks[i].span;
    Status status = check_block(text, span, i);
    if (!status.ok()) return status;
    if (span.start < done) {
      return wrong("blocks-not-sorted", "The block begins before the one before it ends.", i);
    }
    if (!is_blank(text.substr(done, span.start - done))) {
      return wrong("text-outside-blocks", "There is text before this block that is in no block.",
                   i);
    }
    done = span.end;
  }
  if (is_blank(text.substr(done))) return {};
  return wrong("text-outside-blocks", "There is text after the last block.", article.blocks.size());
}

}  // namespace counterpoint
