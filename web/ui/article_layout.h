// A whole article set in a column: where each block stands, and which byte is where. Only blocks
// near the view are kept in lines, so that memory is in proportion to what is seen; the others have
// a height, at first estimated. Proven by tests/ui/article_layout_test.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/text/article.h"
#include "web/platform/typesetter.h"
#include "web/ui/block_layout.h"

namespace counterpoint::ui {

// The column: width and size of the body's type in CSS pixels, height of its lines in sizes.
struct Measure {
  float width = 0;
  float size = 0;
  float spacing = kUsualSpacing;
  static constexpr float kUsualSpacing = 1.6F;
  bool operator==(const Measure&) const = default;
};

// How the kinds of blocks are set; all follow from the body's size and spacing.
struct BlockStyle {
  TextStyle text;
  float line_height = 0;  // CSS pixels
  float space_before = 0;
};
BlockStyle style_of(BlockKind kind, const Measure& measure);

// A place on the column: x from its left edge, y from the article's top, CSS pixels.
struct ColumnRect {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

class ArticleLayout {
 public:
  static constexpr float kPreparedAround = 1000;  // CSS pixels, see prepare()

  // What the layout depends on. A change of any of them lays everything out anew.
  struct Setting {
    std::shared_ptr<const Article> article;  // its text, blocks and language
    Measure measure;
    std::uint64_t fonts = 0;  // Typesetter::revision()
  };

  // Takes over the setting. True if it differs from the last one: all heights are estimates again.
  bool set(Typesetter& typesetter, std::shared_ptr<const Article> article, const Measure& measure);

  // Another number when what was set in lines stands elsewhere, or all is set anew.
  std::uint64_t version() const { return version_; }

  float height() const { return height_; }
  bool empty() const { return places_.empty(); }

  // Sets the blocks between y0 and y1, and so far above and below, in lines. Blocks above y0 may
  // get another height than was estimated: returns by how much what is at y0 moved down, to be
  // added to the scroll offset.
  float prepare(Typesetter& typesetter, float y0, float y1);

  // Sets up to `budget` more blocks, so that heights become exact; returns by how much what stood
  // at `anchor_y` moved down.
  float settle(Typesetter& typesetter, std::size_t budget, float anchor_y);
  bool settled() const { return settled_ == places_.size(); }

  // Calls f(top y, block, layout) for each prepared block that lies between y0 and y1.
  template <class F>
  void for_each_between(float y0, float y1, F&& f) const {
    for (std::size_t i = index_at(y0); i < places_.size() && places_[i].y < y1; ++i) {
      if (places_[i].lines)
        f(places_[i].y + places_[i].space, setting_.article->blocks[i], *places_[i].lines);
    }
  }

  // The bytes of the blocks between y0 and y1.
  Span bytes_between(float y0, float y1) const;

  // The byte whose caret is nearest to a point; points beside the text count for the nearest line.
  std::uint32_t byte_at(Typesetter& typesetter, float x, float y);

  // The word, without blanks, whose ink is there; empty beside words and in lines that are written
  // in both directions.
  Span word_at(Typesetter& typesetter, float x, float y);

  // Words stand there or nearly so; in margins, after a short line and between blocks none do.
  bool has_words_near(Typesetter& typesetter, float x, float y);

  // Where the caret before a byte stands: x0 == x1. At a line's end it belongs to the next line,
  // unless `at_line_end`.
  ColumnRect caret(Typesetter& typesetter, std::uint32_t byte, bool at_line_end = false);

  // One rectangle a line for the bytes of a span, of line height, or several where words are
  // written in both directions. Only for lines between y0 and y1.
  std::vector<ColumnRect> rects(Typesetter& typesetter, Span span, float y0, float y1);

  // The bytes of the line that holds `byte`, blanks at its end left out.
  Span line_of(Typesetter& typesetter, std::uint32_t byte);

  // The block that holds a byte is written from right to left: its lines begin at the right.
  bool right_to_left(Typesetter& typesetter, std::uint32_t byte);

  // About where a byte stands, without setting its block in lines. O(log n).
  float rough_y(std::uint32_t byte) const;
  // About which byte stands at y: one whose rough_y is not below it.
  std::uint32_t rough_byte(float y) const;

  // The y of the top of the line that holds a byte.
  float y_of(Typesetter& typesetter, std::uint32_t byte);

 private:
  struct Placed {
    float y = 0;       // of the space before the block
    float space = 0;   // space before
    float height = 0;  // of the lines
    bool exact = false;
    std::unique_ptr<BlockLayout> lines;
  };

  // The line that is nearest to y.
  std::size_t line_near(std::size_t index, const BlockLayout& block, float y) const;
  std::size_t index_at(float y) const;
  std::size_t index_of(std::uint32_t byte) const;
  float lay_out(Typesetter& typesetter, std::size_t index);
  float keep(Typesetter& typesetter, std::size_t index);
  void place_from(std::size_t index);
  void let_go_outside(float y0, float y1);
  const BlockLayout& lines(Typesetter& typesetter, std::size_t index);
  float estimate(std::size_t index, const BlockStyle& style, float letter) const;

  Setting setting_;
  std::vector<Placed> places_;
  std::vector<std::size_t> kept_;  // blocks that are set in lines
  std::uint64_t version_ = 0;
  float height_ = 0;
  std::size_t settled_ = 0;  // blocks before this one have exact heights
};

}  // namespace counterpoint::ui
