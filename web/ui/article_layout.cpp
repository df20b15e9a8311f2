// A whole article set in a column. Proven by tests/ui/article_layout_test.cpp.
#include "web/ui/article_layout.h"

#include <algorithm>
#include <cmath>

namespace counterpoint::ui {
namespace {

// CSS pixels above and below the view that stay set in lines.
constexpr float kKeepAround = 2 * ArticleLayout::kPreparedAround;
constexpr float kLeastSpacing = 1.12F;  // of lines, in the size of their type

TextStyle make_style(Family family, float size, Weight weight, bool italic = false) {
  TextStyle style;
  style.family = family;
  style.size = std::round(size * 2) / 2;  // half pixels: fewer sizes to rasterise
  style.weight = weight;
  style.italic = italic;
  return style;
}

// An article's other details may change without any change of what is set.
bool reads_alike(const std::shared_ptr<const Article>& a, const std::shared_ptr<const Article>& b) {
  if (a == b) return true;
  return a && b && a->text == b->text && a->language == b->language && a->blocks == b->blocks;
}

}  // namespace

BlockStyle style_of(BlockKind kind, const Measure& measure) {
  const float size = measure.size;
  // A line of type so many sizes tall: as high as usual for the spacing, but never one upon
  // another.
  const auto line = [&](float type, float usual) {
    const float spaced = usual * measure.spacing / Measure::kUsualSpacing;
    return size * std::max(spaced, type * kLeastSpacing);
  };
  const auto set = [&](Family family, float type, Weight weight, float usual, float before) {
    return BlockStyle{make_style(family, size * type, weight), line(type, usual), size * before};
  };
  switch (kind) {
    case BlockKind::headline:
      return set(Family::serif, 1.85F, Weight::semibold, 2.2F, 0);
    case BlockKind::subheading:
      return set(Family::serif, 1.2F, Weight::semibold, 1.6F, 1.4F);
    case BlockKind::byline:
      return set(Family::sans, 0.76F, Weight::semibold, 1.3F, 0.8F);
    case BlockKind::dateline:
      return set(Family::sans, 0.72F, Weight::regular, 1.25F, 0.25F);
    case BlockKind::caption:
      return set(Family::sans, 0.76F, Weight::regular, 1.25F, 1.0F);
    case BlockKind::boilerplate:
      return set(Family::sans, 0.72F, Weight::regular, 1.25F, 0.9F);
    case BlockKind::body:
      break;
  }
  return set(Family::serif, 1, Weight::regular, 1.6F, 0.95F);
}

bool ArticleLayout::set(Typesetter& typesetter, std::shared_ptr<const Article> article,
                        const Measure& measure) {
  const bool same = setting_.measure == measure && setting_.fonts == typesetter.revision() &&
                    reads_alike(setting_.article, article);
  setting_ = {std::move(article), measure, typesetter.revision()};
  if (same) return false;
  places_.clear();
  kept_.clear();
  places_.resize(setting_.article->blocks.size());
  settled_ = 0;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const BlockStyle style = style_of(setting_.article->blocks[i].kind, measure);
    const float letter = typesetter.measure(style.text, "the quick minister said") / 23;
    places_[i].space = i == 0 ? 0 : style.space_before;
    places_[i].height = estimate(i, style, letter);
  }
  place_from(0);
  return true;
}

float ArticleLayout::estimate(std::size_t index, const BlockStyle& style, float letter) const {
  const float ink = letter * static_cast<float>(setting_.article->blocks[index].span.length());
  return style.line_height * std::max(1.0F, std::ceil(1.03F * ink / setting_.measure.width));
}

void ArticleLayout::place_from(std::size_t index) {
  ++version_;
  float y =
      index == 0 ? 0 : places_[index - 1].y + places_[index - 1].space + places_[index - 1].height;
  for (std::size_t i = index; i < places_.size(); ++i) {
    places_[i].y = y;
    y += places_[i].space + places_[i].height;
  }
  height_ = y;
}

// Sets a block in lines and returns by how much its height changed. Blocks after it are not moved
// yet.
float ArticleLayout::lay_out(Typesetter& typesetter, std::size_t index) {
  Placed& place = places_[index];
  const Block& block = setting_.article->blocks[index];
  const BlockStyle style = style_of(block.kind, setting_.measure);
  place.lines = std::make_unique<BlockLayout>(
      lay_out_block(typesetter, style.text, style.line_height, setting_.article->text->bytes(),
                    block.span, setting_.measure.width, setting_.article->language));
  const float grown = place.lines->height() - place.height;
  place.height = place.lines->height();
  place.exact = true;
  return grown;
}

// The same, for lines that are to be seen: they are kept until the view is elsewhere.
float ArticleLayout::keep(Typesetter& typesetter, std::size_t index) {
  kept_.push_back(index);
  return lay_out(typesetter, index);
}

float ArticleLayout::prepare(Typesetter& typesetter, float y0, float y1) {
  if (places_.empty()) return 0;
  const std::size_t first = index_at(y0 - kPreparedAround);
  const std::size_t anchor = index_at(y0);
  const float anchor_y = places_[anchor].y;
  bool moved = false;
  float y = places_[first].y;
  for (std::size_t i = first; i < places_.size() && (i <= anchor || y < y1 + kPreparedAround);
       ++i) {
    if (!places_[i].lines) moved |= keep(typesetter, i) != 0;
    y += places_[i].space + places_[i].height;
  }
  if (moved) place_from(first);
  const float shift = places_[anchor].y - anchor_y;
  let_go_outside(y0 + shift - kKeepAround, y1 + shift + kKeepAround);
  return shift;
}

float ArticleLayout::settle(Typesetter& typesetter, std::size_t budget, float anchor_y) {
  const std::size_t first = settled_;
  if (first >= places_.size()) return 0;
  const std::size_t anchor = index_at(anchor_y);
  const float before = places_[anchor].y;
  bool moved = false;
  for (; settled_ < places_.size() && budget > 0; ++settled_) {
    if (places_[settled_].exact) continue;
    moved |= lay_out(typesetter, settled_) != 0;
    places_[settled_].lines.reset();
    --budget;
  }
  if (moved) place_from(first);
  return places_[anchor].y - before;
}

void ArticleLayout::let_go_outside(float y0, float y1) {
  std::erase_if(kept_, [&](std::size_t index) {
    Placed& place = places_[index];
    const bool outside = place.y + place.space + place.height < y0 || place.y > y1;
    if (outside) place.lines.reset();
    return outside;
  });
}

std::size_t ArticleLayout::index_at(float y) const {
  const auto after =
      std::upper_bound(places_.begin(), places_.end(), y,
                       [](float wanted, const Placed& place) { return wanted < place.y; });
  return after == places_.begin() ? 0 : static_cast<std::size_t>(after - places_.begin()) - 1;
}

std::size_t ArticleLayout::index_of(std::uint32_t byte) const {
  const auto after = std::upper_bound(
      setting_.article->blocks.begin(), setting_.article->blocks.end(), byte,
      [](std::uint32_t wanted, const Block& block) { return wanted < block.span.start; });
  return after == setting_.article->blocks.begin()
             ? 0
             : static_cast<std::size_t>(after - setting_.article->blocks.begin()) - 1;
}

// The lines of a block, set for the moment if they are not kept; its height is taken over with the
// next prepare().
const BlockLayout& ArticleLayout::lines(Typesetter& typesetter, std::size_t index) {
  if (!places_[index].lines && keep(typesetter, index) != 0) place_from(index);
  return *places_[index].lines;
}

Span ArticleLayout::bytes_between(float y0, float y1) const {
  if (places_.empty()) return {};
  return {setting_.article->blocks[index_at(y0)].span.start,
          setting_.article->blocks[index_at(y1)].span.end};
}

std::size_t ArticleLayout::line_near(std::size_t index, const BlockLayout& block, float y) const {
  const float line = std::floor((y - places_[index].y - places_[index].space) / block.line_height);
  const float last = static_cast<float>(block.lines.size() - 1);
  return static_cast<std::size_t>(std::clamp(line, 0.0F, last));
}

std::uint32_t ArticleLayout::byte_at(Typesetter& typesetter, float x, float y) {
  if (places_.empty()) return 0;
  const std::size_t index = index_at(y);
  const BlockLayout& block = lines(typesetter, index);
  if (block.lines.empty()) return setting_.article->blocks[index].span.start;
  return ui::byte_at(typesetter, block, setting_.article->text->bytes(), line_near(index, block, y),
                     x);
}

Span ArticleLayout::word_at(Typesetter& typesetter, float x, float y) {
  if (places_.empty()) return {};
  const std::size_t index = index_at(y);
  const BlockLayout& block = lines(typesetter, index);
  if (block.lines.empty() || block.mixed) return {};
  const Line& line = block.lines[line_near(index, block, y)];
  const Run* first = block.runs.data() + line.first_run;
  const Run* after = std::upper_bound(first, first + line.run_count, x,
                                      [](float wanted, const Run& run) { return wanted < run.x; });
  if (after == first || x >= (after - 1)->x + (after - 1)->ink_width) return {};
  return {(after - 1)->span.start, (after - 1)->ink};
}

bool ArticleLayout::has_words_near(Typesetter& typesetter, float x, float y) {
  constexpr float kBeside = 10;  // of a finger that means the word at a line's end
  constexpr float kAbove = 4;    // lines have their own space around them
  if (places_.empty()) return false;
  const std::size_t index = index_at(y);
  const BlockLayout& block = lines(typesetter, index);
  const float top = places_[index].y + places_[index].space;
  if (y < top - kAbove || y > top + block.height() + kAbove || block.lines.empty()) return false;
  const Line& line = block.lines[line_near(index, block, y)];
  const Run* first = block.runs.data() + line.first_run;
  return std::any_of(first, first + line.run_count, [x](const Run& run) {
    return x > run.x - kBeside && x < run.x + run.ink_width + kBeside;
  });
}

ColumnRect ArticleLayout::caret(Typesetter& typesetter, std::uint32_t byte, bool at_line_end) {
  if (places_.empty()) return {};
  const std::size_t index = index_of(byte);
  const BlockLayout& block = lines(typesetter, index);
  std::size_t line = line_at(block, byte);
  if (at_line_end && line > 0 && block.lines[line].span.start == byte) --line;
  const float x = caret_x(typesetter, block, setting_.article->text->bytes(), line, byte);
  const float y =
      places_[index].y + places_[index].space + block.line_height * static_cast<float>(line);
  return {x, y, x, y + block.line_height};
}

std::vector<ColumnRect> ArticleLayout::rects(Typesetter& typesetter, Span span, float y0,
                                             float y1) {
  std::vector<ColumnRect> found;
  if (places_.empty() || span.empty()) return found;
  const std::string_view bytes = setting_.article->text->bytes();
  const std::size_t first = std::max(index_of(span.start), index_at(y0));
  for (std::size_t i = first; i < places_.size() && places_[i].y < y1; ++i) {
    const Span part = intersection(setting_.article->blocks[i].span, span);
    if (setting_.article->blocks[i].span.start >= span.end) break;
    if (part.empty()) continue;
    const BlockLayout& block = lines(typesetter, i);
    const float top = places_[i].y + places_[i].space;
    for (std::size_t n = line_at(block, part.start); n < block.lines.size(); ++n) {
      const Span on_line = intersection(block.lines[n].span, part);
      if (on_line.empty()) break;
      const float y = top + block.line_height * static_cast<float>(n);
      if (y >= y1 || y + block.line_height <= y0) continue;
      const Run& last = block.runs[block.lines[n].first_run + block.lines[n].run_count - 1];
      const std::uint32_t ink_end = std::min(on_line.end, last.ink);
      const Span inked{on_line.start, std::max(ink_end, on_line.start)};
      for (const Extent& piece : extents(typesetter, block, bytes, n, inked)) {
        found.push_back({piece.x0, y, piece.x1, y + block.line_height});
      }
    }
  }
  return found;
}

Span ArticleLayout::line_of(Typesetter& typesetter, std::uint32_t byte) {
  if (places_.empty()) return {};
  const BlockLayout& block = lines(typesetter, index_of(byte));
  if (block.lines.empty()) return {};
  const Line& line = block.lines[line_at(block, byte)];
  return {line.span.start, block.runs[line.first_run + line.run_count - 1].ink};
}

bool ArticleLayout::right_to_left(Typesetter& typesetter, std::uint32_t byte) {
  return !places_.empty() && lines(typesetter, index_of(byte)).rtl;
}

float ArticleLayout::rough_y(std::uint32_t byte) const {
  if (places_.empty()) return 0;
  const std::size_t index = index_of(byte);
  const Span span = setting_.article->blocks[index].span;
  const float part = static_cast<float>(std::min(byte, span.end) - std::min(byte, span.start)) /
                     std::max(1.0F, static_cast<float>(span.length()));
  return places_[index].y + places_[index].space + places_[index].height * std::min(part, 1.0F);
}

std::uint32_t ArticleLayout::rough_byte(float y) const {
  if (places_.empty()) return 0;
  const std::size_t index = index_at(y);
  const Span span = setting_.article->blocks[index].span;
  const float inside = y - places_[index].y - places_[index].space;
  const float part = std::clamp(inside / std::max(1.0F, places_[index].height), 0.0F, 1.0F);
  return span.start + static_cast<std::uint32_t>(part * static_cast<float>(span.length()));
}

float ArticleLayout::y_of(Typesetter& typesetter, std::uint32_t byte) {
  return caret(typesetter, byte).y0;
}

}  // namespace counterpoint::ui
