// One block of an article set in lines. Proven by tests/ui/block_layout_test.cpp.
#include "web/ui/block_layout.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/text/boundaries.h"
#include "core/text/line_breaks.h"
#include "core/text/script.h"
#include "web/ui/line_order.h"

namespace counterpoint::ui {
namespace {

constexpr char kRightToLeftMark[] = "\u200F";  // makes brackets face the other way

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Nobody's word is so long: an address, an encoded file, or a script that sets no blanks. It would
// be measured letter by letter wherever it is cut, so it is cut before, into pieces. Bytes.
constexpr std::uint32_t kLongestWord = 160;
constexpr std::uint32_t kPiece = 24;  // at least

void add_in_pieces(std::string_view text, Run word, std::vector<Run>& words) {
  while (word.ink - word.span.start > kLongestWord) {
    std::uint32_t end = word.span.start;
    while (end < word.span.start + kPiece) end = next_grapheme(text, end);
    if (end >= word.ink) break;
    Run piece = word;
    piece.span.end = piece.ink = end;
    words.push_back(piece);
    word.span.start = end;
  }
  words.push_back(word);
}

// Words with their blanks, between the places where a line may end. Widths are still open.
std::vector<Run> words_of_block(std::string_view text, Span block, std::string_view language) {
  std::vector<Run> words;
  std::uint32_t start = block.start;
  for (const std::uint32_t offset :
       line_breaks(text.substr(block.start, block.end - block.start), language)) {
    Run word;
    word.span = {start, block.start + offset};
    word.ink = word.span.end;
    while (word.ink > word.span.start && is_blank(text[word.ink - 1])) --word.ink;
    start = word.span.end;
    add_in_pieces(text, word, words);
  }
  return words;
}

void measure_words(Typesetter& typesetter, const TextStyle& style, std::string_view text,
                   std::vector<Run>& words) {
  std::vector<std::string_view> inks;
  inks.reserve(words.size());
  for (const Run& word : words)
    inks.push_back(text.substr(word.span.start, word.ink - word.span.start));
  std::vector<float> widths(words.size());
  typesetter.measure_all(style, inks, widths);
  const float blank = typesetter.measure(style, " ");
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i].ink_width = widths[i];
    words[i].width = widths[i] + blank * static_cast<float>(words[i].span.end - words[i].ink);
  }
}

// Fills lines greedily.
class LineFiller {
 public:
  LineFiller(Typesetter& typesetter, std::string_view text, float width, BlockLayout& layout)
      : typesetter_(typesetter), text_(text), width_(width), layout_(layout) {}

  void add(Run word) {
    while (x_ + word.ink_width > width_) {
      if (x_ > 0) {
        end_line();
      } else if (!cut(word)) {
        break;
      }
    }
    place(word);
  }

  void end_line() {
    if (line_.run_count > 0) layout_.lines.push_back(line_);
    x_ = 0;
    line_ = {};
  }

 private:
  void place(Run word) {
    if (line_.run_count == 0) {
      line_.first_run = static_cast<std::uint32_t>(layout_.runs.size());
      line_.span.start = word.span.start;
    }
    word.x = x_;
    word.blank_x = x_ + word.ink_width;
    line_.span.end = word.span.end;
    ++line_.run_count;
    x_ += word.width;
    layout_.runs.push_back(word);
  }

  // Places as much of a word that is wider than the column as fits, on a line of its own, and
  // leaves the rest in `word`. False when not even two characters could be told apart.
  bool cut(Run& word) {
    const std::string_view ink = text_.substr(word.span.start, word.ink - word.span.start);
    std::size_t fit = typesetter_.caret_at(layout_.style, ink, width_);
    while (fit > 0 && typesetter_.caret_x(layout_.style, ink, fit) > width_) {
      fit = typesetter_.previous_caret(ink, fit);
    }
    if (fit == 0) fit = typesetter_.next_caret(ink, 0);
    if (fit >= ink.size()) return false;
    Run head = word;
    head.span.end = head.ink = word.span.start + static_cast<std::uint32_t>(fit);
    head.ink_width = head.width = typesetter_.measure(layout_.style, ink.substr(0, fit));
    place(head);
    end_line();
    const float blanks = word.width - word.ink_width;
    word.span.start = head.span.end;
    word.ink_width = typesetter_.measure(layout_.style, ink.substr(fit));
    word.width = word.ink_width + blanks;
    return true;
  }

  Typesetter& typesetter_;
  std::string_view text_;
  float width_;
  BlockLayout& layout_;
  Line line_;
  float x_ = 0;
};

const Run* run_at(const BlockLayout& layout, const Line& line, std::uint32_t byte) {
  const Run* first = layout.runs.data() + line.first_run;
  const Run* end = first + line.run_count;
  const Run* after = std::upper_bound(first, end, byte, [](std::uint32_t wanted, const Run& run) {
    return wanted < run.span.start;
  });
  return after == first ? first : after - 1;
}

// Signs between words from right to left are read that way, though they have no direction of their
// own, by which the typesetter goes.
bool is_turned(const Run& run, std::string_view ink) {
  return run.rtl && direction_of(ink) != Direction::right;
}

}  // namespace

BlockLayout lay_out_block(Typesetter& typesetter, const TextStyle& style, float line_height,
                          std::string_view text, Span block, float width,
                          std::string_view language) {
  BlockLayout layout;
  layout.style = style;
  layout.line_height = line_height;
  const LineMetrics metrics = typesetter.metrics(style);
  layout.baseline = (line_height - (metrics.ascent + metrics.descent)) / 2 + metrics.ascent;
  std::vector<Run> words = words_of_block(text, block, language);
  measure_words(typesetter, style, text, words);
  LineFiller filler(typesetter, text, width, layout);
  for (const Run& word : words) filler.add(word);
  filler.end_line();
  order_runs(typesetter, layout, text, block, width);
  return layout;
}

void draw_run(Typesetter& typesetter, ImDrawList& list, ImVec2 at, const BlockLayout& layout,
              const Run& run, std::string_view text, ImU32 colour) {
  const std::string_view ink = text.substr(run.span.start, run.ink - run.span.start);
  const ImVec2 origin{at.x + run.x, at.y};
  if (!is_turned(run, ink)) return typesetter.draw(list, origin, layout.style, ink, colour);
  typesetter.draw(list, origin, layout.style, kRightToLeftMark + std::string(ink), colour);
}

std::size_t line_at(const BlockLayout& layout, std::uint32_t byte) {
  const auto after = std::upper_bound(
      layout.lines.begin(), layout.lines.end(), byte,
      [](std::uint32_t wanted, const Line& line) { return wanted < line.span.start; });
  return after == layout.lines.begin() ? 0
                                       : static_cast<std::size_t>(after - layout.lines.begin()) - 1;
}

float caret_x(Typesetter& typesetter, const BlockLayout& layout, std::string_view text,
              std::size_t line, std::uint32_t byte) {
  if (layout.lines.empty()) return 0;
  const Run& run = *run_at(layout, layout.lines[line], byte);
  if (byte <= run.span.start) return run.rtl ? run.x + run.ink_width : run.x;
  if (byte < run.ink) {
    const std::string_view ink = text.substr(run.span.start, run.ink - run.span.start);
    const float inside = typesetter.caret_x(layout.style, ink, byte - run.span.start);
    return run.x + (is_turned(run, ink) ? run.ink_width - inside : inside);
  }
  const bool at_ink_end = byte == run.ink || run.ink == run.span.end;  // or past the block's end
  if (at_ink_end) return run.rtl ? run.x : run.x + run.ink_width;
  const float blanks = run.width - run.ink_width;
  const float part = static_cast<float>(std::min(byte, run.span.end) - run.ink) /
                     static_cast<float>(run.span.end - run.ink);
  return run.blank_x + blanks * (run.blank_rtl ? 1 - part : part);
}

namespace {

// How far x is from the stretch of this width that begins at `left`; 0 within it.
float distance(float x, float left, float width) {
  return std::max({0.0F, left - x, x - left - width});
}

std::uint32_t byte_in(Typesetter& typesetter, const BlockLayout& layout, std::string_view text,
                      const Run& run, float x) {
  const std::string_view ink = text.substr(run.span.start, run.ink - run.span.start);
  float inside = std::clamp(x - run.x, 0.0F, run.ink_width);
  if (is_turned(run, ink)) inside = run.ink_width - inside;
  return run.span.start +
         static_cast<std::uint32_t>(typesetter.caret_at(layout.style, ink, inside));
}

// With words in both directions the nearest word or stretch of blanks decides. Where two meet, it
// is the byte whose caret stands there: that of the other may stand at the far end of its words.
std::uint32_t byte_on_mixed(Typesetter& typesetter, const BlockLayout& layout,
                            std::string_view text, std::size_t number, float x) {
  const Line& line = layout.lines[number];
  const std::uint32_t last =
      line.first_run + line.run_count - 1;  // the blanks after it are not hit
  float least = std::numeric_limits<float>::max();
  for (std::uint32_t r = line.first_run; r <= last; ++r) {
    const Run& run = layout.runs[r];
    least = std::min(least, distance(x, run.x, run.ink_width));
    if (r == last) break;
    least = std::min(least, distance(x, run.blank_x, run.width - run.ink_width));
  }
  std::uint32_t best = line.span.start;
  float off = std::numeric_limits<float>::max();
  const auto consider = [&](std::uint32_t byte) {
    const float now = std::abs(caret_x(typesetter, layout, text, number, byte) - x);
    if (now >= off) return;
    off = now;
    best = byte;
  };
  for (std::uint32_t r = line.first_run; r <= last; ++r) {
    const Run& run = layout.runs[r];
    if (distance(x, run.x, run.ink_width) <= least + 0.5F) {
      consider(byte_in(typesetter, layout, text, run, x));
    }
    if (r == last) break;
    if (distance(x, run.blank_x, run.width - run.ink_width) > least + 0.5F) continue;
    consider(run.ink);
    consider(run.span.end);
  }
  return best;
}

}  // namespace

std::uint32_t byte_at(Typesetter& typesetter, const BlockLayout& layout, std::string_view text,
                      std::size_t line_number, float x) {
  if (layout.lines.empty()) return 0;
  const Line& line = layout.lines[line_number];
  if (layout.mixed) return byte_on_mixed(typesetter, layout, text, line_number, x);
  const Run* first = layout.runs.data() + line.first_run;
  const Run* end = first + line.run_count;
  const Run* after =
      std::upper_bound(first, end, x, [](float wanted, const Run& run) { return wanted < run.x; });
  const Run& run = after == first ? *first : *(after - 1);
  if (x <= run.x) return run.span.start;
  const float past_ink = x - run.x - run.ink_width;
  if (past_ink < 0) return byte_in(typesetter, layout, text, run, x);
  const float blanks = run.width - run.ink_width;
  const bool last = &run + 1 == end;
  return !last && past_ink > blanks / 2 ? run.span.end : run.ink;
}

std::vector<Extent> extents(Typesetter& typesetter, const BlockLayout& layout,
                            std::string_view text, std::size_t line_number, Span span) {
  const auto x_of = [&](std::uint32_t byte) {
    return caret_x(typesetter, layout, text, line_number, byte);
  };
  if (!layout.mixed) return {{x_of(span.start), x_of(span.end)}};
  std::vector<Extent> pieces;
  const Line& line = layout.lines[line_number];
  for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
    const Run& run = layout.runs[r];
    const Span ink = intersection(span, {run.span.start, run.ink});
    if (!ink.empty()) {
      const float a = x_of(ink.start);
      const float b =
          ink.end == run.ink ? (run.rtl ? run.x : run.x + run.ink_width) : x_of(ink.end);
      pieces.push_back({std::min(a, b), std::max(a, b)});
    }
    if (intersection(span, {run.ink, run.span.end}).empty()) continue;
    pieces.push_back({run.blank_x, run.blank_x + run.width - run.ink_width});
  }
  std::sort(pieces.begin(), pieces.end(),
            [](const Extent& a, const Extent& b) { return a.x0 < b.x0; });
  std::vector<Extent> joined;
  for (const Extent& piece : pieces) {
    if (!joined.empty() && piece.x0 <= joined.back().x1 + 0.5F) {
      joined.back().x1 = std::max(joined.back().x1, piece.x1);
    } else {
      joined.push_back(piece);
    }
  }
  return joined;
}

}  // namespace counterpoint::ui
