// One block of an article set in lines: where each word stands. Proven by
// tests/ui/block_layout_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.h"
#include "web/platform/typesetter.h"

namespace counterpoint::ui {

// A word (or a piece of one that is wider than the column) with the blanks that follow it. Bytes
// count from the start of the article, x from the left edge of the column, in CSS pixels.
struct Run {
  Span span;          // with its blanks
  std::uint32_t ink;  // end of the word itself; span.end when no blanks follow
  float x = 0;        // of the word's left edge
  float blank_x = 0;  // of its blanks' left edge
  float ink_width = 0;
  float width = 0;         // with its blanks
  bool rtl = false;        // the word is written from right to left
  bool blank_rtl = false;  // so are the blanks after it
};

struct Line {
  Span span;
  std::uint32_t first_run = 0;
  std::uint32_t run_count = 0;
};

// Lines of equal height, so that line n begins at n * line_height. Every byte of the block is on
// exactly one line, in exactly one run, but for blanks before the first word.
struct BlockLayout {
  TextStyle style;
  float line_height = 0;
  float baseline = 0;  // from the top of a line
  bool rtl = false;    // a line begins at the right
  bool mixed = false;  // some runs are written from right to left
  std::vector<Line> lines;
  std::vector<Run> runs;

  float height() const { return line_height * static_cast<float>(lines.size()); }
};

// Sets bytes [block.start, block.end) of `text` in lines no wider than `width`, except where a
// single character is.
BlockLayout lay_out_block(Typesetter& typesetter, const TextStyle& style, float line_height,
                          std::string_view text, Span block, float width,
                          std::string_view language);

// Draws a run of a line whose left end and baseline are at `at`.
void draw_run(Typesetter& typesetter, ImDrawList& list, ImVec2 at, const BlockLayout& layout,
              const Run& run, std::string_view text, ImU32 colour);

// The line that holds a byte; the last line for the block's end.
std::size_t line_at(const BlockLayout& layout, std::uint32_t byte);

// The x of the caret before a byte on its line, and the byte whose caret is nearest to x on a line.
float caret_x(Typesetter& typesetter, const BlockLayout& layout, std::string_view text,
              std::size_t line, std::uint32_t byte);
// Both hold for every order of words: a byte that byte_at finds at the x of a caret has its own
// caret there.
std::uint32_t byte_at(Typesetter& typesetter, const BlockLayout& layout, std::string_view text,
                      std::size_t line, float x);

// Where the bytes of a span stand on a line, from left to right, in as few pieces as can be.
struct Extent {
  float x0 = 0, x1 = 0;
};
std::vector<Extent> extents(Typesetter& typesetter, const BlockLayout& layout,
                            std::string_view text, std::size_t line, Span span);

}  // namespace counterpoint::ui
