// A story from plain text: its bytes stay as they are. Proven by tests/core/format/story_test.cpp.
#include <algorithm>

#include "core/format/story.h"
#include "core/format/story_build.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// The lines of a text, without blanks at their ends; empty ones too.
std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  std::size_t start = 0;
  while (start <= text.size()) {
    const std::size_t feed = std::min(text.find('\n', start), text.size());
    std::size_t a = start;
    std::size_t b = feed;
    while (a < b && is_space(decode_at(text, a).code_point)) a += decode_at(text, a).length;
    while (b > a && is_space(decode_before(text, b).code_point)) b -= decode_before(text, b).length;
    lines.push_back({static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b)});
    start = feed + 1;
  }
  return lines;
}

// True where lines were broken at some width, so that a line feed does not end a paragraph: most
// lines that are followed by another are long, and about as long as the longest.
bool is_hard_wrapped(const std::vector<Span>& lines) {
  std::size_t longest = 0;
  for (const Span line : lines) longest = std::max<std::size_t>(longest, line.length());
  if (longest < 40 || longest > 100) return false;
  std::size_t followed = 0;
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].empty() || lines[i + 1].empty()) continue;
    ++followed;
    if (lines[i].length() * std::size_t{10} >= longest * std::size_t{7}) ++full;
  }
  return followed >= 3 && full * 10 >= followed * 7;
}

}  // namespace

Result<StoryDraft> story_from_text(std::string_view text) {
  const std::vector<Span> lines = lines_of(text);
  const bool wrapped = is_hard_wrapped(lines);
  std::vector<Block> blocks;
  bool joins = false;
  for (const Span line : lines) {
    if (line.empty()) {
      joins = false;
    } else if (joins) {
      blocks.back().span.end = line.end;
    } else {
      blocks.push_back({BlockKind::body, line, {}});
      joins = wrapped;
    }
  }
  std::vector<bool> certain(blocks.size(), false);
  return build_story_on(std::string(text), std::move(blocks), certain, {});
}

}  // namespace counterpoint
