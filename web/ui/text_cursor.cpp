// How a selection of words grows. Proven by tests/ui/text_cursor_test.cpp.
#include "web/ui/text_cursor.h"

#include <algorithm>
#include <string>

#include "core/text/boundaries.h"

namespace counterpoint::ui {
namespace {

std::uint32_t line_edge(Typesetter& typesetter, ArticleLayout& layout, std::uint32_t byte,
                        bool end) {
  const Span line = layout.line_of(typesetter, byte);
  return end ? line.end : line.start;
}

std::uint32_t vertical(Typesetter& typesetter, ArticleLayout& layout, std::uint32_t byte, float by,
                       float& column) {
  const ColumnRect caret = layout.caret(typesetter, byte);
  if (column < 0) column = caret.x0;
  const float middle = (caret.y0 + caret.y1) / 2;
  const float line = caret.y1 - caret.y0;
  for (float step = by; std::abs(step) < std::abs(by) + 200;
       step += by > 0 ? line / 2 : -line / 2) {
    const std::uint32_t target = layout.byte_at(typesetter, column, middle + step);
    if (layout.caret(typesetter, target).y0 != caret.y0) return target;
    if (middle + step < 0 || middle + step > layout.height()) break;
  }
  return byte;
}

}  // namespace

std::string turn_arrows(std::string_view chord, bool right_to_left) {
  std::string turned(chord);
  if (!right_to_left) return turned;
  if (const std::size_t at = turned.find("ArrowLeft"); at != std::string::npos) {
    turned.replace(at, 9, "ArrowRight");
  } else if (const std::size_t other = turned.find("ArrowRight"); other != std::string::npos) {
    turned.replace(other, 10, "ArrowLeft");
  }
  return turned;
}

Grain grain_of(int clicks) {
  if (clicks <= 1) return Grain::character;
  if (clicks == 2) return Grain::word;
  return clicks == 3 ? Grain::sentence : Grain::block;
}

Span unit_at(const Article& article, std::uint32_t byte, Grain grain) {
  switch (grain) {
    case Grain::character:
      return {byte, byte};
    case Grain::word:
      return word_near(article.text->bytes(), byte);
    case Grain::sentence:
      return sentence_at(article, byte);
    case Grain::block:
      break;
  }
  const Block* block = block_at(article, byte);
  return block == nullptr ? Span{byte, byte} : block->span;
}

Range drag_range(const Article& article, std::uint32_t from, std::uint32_t to, Grain grain) {
  const Span first = unit_at(article, from, grain);
  const Span last = unit_at(article, to, grain);
  if (to < from) return {std::max(first.end, last.end), std::min(first.start, last.start)};
  return {std::min(first.start, last.start), std::max(first.end, last.end)};
}

Span tidy_selection(const Article& article, Span span, bool snap) {
  const std::string_view bytes = article.text->bytes();
  const Span wide = snap ? snap_to_words(bytes, span) : span;
  return trim(bytes, wide);
}

bool has_words(const Article& article, Span span) {
  return !tidy_selection(article, span, false).empty();
}

bool move_cursor(Typesetter& typesetter, ArticleLayout& layout, const Article& article,
                 std::string_view pressed, float page, std::uint32_t& byte, float& column) {
  const std::string turned = turn_arrows(pressed, layout.right_to_left(typesetter, byte));
  const std::string_view chord = turned;
  const std::string_view bytes = article.text->bytes();
  const bool vertical_move =
      chord == "ArrowUp" || chord == "ArrowDown" || chord == "PageUp" || chord == "PageDown";
  if (!vertical_move) column = -1;
  if (chord == "ArrowLeft") {
    byte = previous_grapheme(bytes, byte);
  } else if (chord == "ArrowRight") {
    byte = next_grapheme(bytes, byte);
  } else if (chord == "Ctrl+ArrowLeft") {
    byte = previous_word_start(bytes, byte);
  } else if (chord == "Ctrl+ArrowRight") {
    byte = next_word_start(bytes, byte);
  } else if (chord == "Alt+ArrowLeft") {
    byte = previous_sentence_start(article, byte);
  } else if (chord == "Alt+ArrowRight") {
    byte = next_sentence_end(article, byte);
  } else if (chord == "ArrowUp") {
    byte = vertical(typesetter, layout, byte, -1, column);
  } else if (chord == "ArrowDown") {
    byte = vertical(typesetter, layout, byte, 1, column);
  } else if (chord == "PageUp") {
    byte = vertical(typesetter, layout, byte, -page, column);
  } else if (chord == "PageDown") {
    byte = vertical(typesetter, layout, byte, page, column);
  } else if (chord == "Home") {
    byte = line_edge(typesetter, layout, byte, false);
  } else if (chord == "End") {
    byte = line_edge(typesetter, layout, byte, true);
  } else if (chord == "Ctrl+Home") {
    byte = 0;
  } else if (chord == "Ctrl+End") {
    byte = article.text->size();
  } else {
    return false;
  }
  return true;
}

bool move_head(Typesetter& typesetter, ArticleLayout& layout, const Article& article,
               std::string_view chord, float page, std::uint32_t anchor, std::uint32_t& byte,
               float& column) {
  const bool by_words = chord.substr(0, 10) == "Ctrl+Arrow";
  for (;;) {
    const std::uint32_t before = byte;
    if (!move_cursor(typesetter, layout, article, chord, page, byte, column)) return false;
    const Span span{std::min(anchor, byte), std::max(anchor, byte)};
    if (!by_words || byte == before || span.empty() || has_words(article, span)) return true;
  }
}

}  // namespace counterpoint::ui
