// Words, shapes and icons. Seen by tests/ui/widgets_test.cpp.
#include <algorithm>
#include <cmath>

#include "core/text/line_breaks.h"
#include "core/text/utf8.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

// The pieces of a text between which a line may end, measured some at a time: what is asked of them
// may be settled long before the end of the text.
class PieceWidths {
 public:
  PieceWidths(Typesetter& type, const TextStyle& style, std::string_view words)
      : type_(type), style_(style), words_(words), ends_(line_breaks(words)) {}

  std::size_t count() const { return ends_.size(); }
  std::size_t end(std::size_t piece) const { return ends_[piece]; }
  float width(std::size_t piece) {
    while (piece >= widths_.size()) measure_some();
    return widths_[piece];
  }

 private:
  void measure_some() {
    constexpr std::size_t kAtOnce = 16;  // about a line
    const std::size_t first = widths_.size();
    const std::size_t last = std::min(first + kAtOnce, ends_.size());
    std::vector<std::string_view> pieces;
    for (std::size_t i = first; i < last; ++i) {
      const std::size_t start = i == 0 ? 0 : ends_[i - 1];
      pieces.push_back(words_.substr(start, ends_[i] - start));
    }
    std::vector<float> widths(pieces.size());
    type_.measure_all(style_, pieces, widths);
    widths_.insert(widths_.end(), widths.begin(), widths.end());
  }

  Typesetter& type_;
  const TextStyle style_;
  std::string_view words_;
  std::vector<std::uint32_t> ends_;
  std::vector<float> widths_;
};

void stroke(ImDrawList& list, const std::vector<ImVec2>& points, ImVec2 centre, float scale,
            ImU32 colour, bool closed = false) {
  for (const ImVec2& point : points) {
    list.PathLineTo({centre.x + point.x * scale, centre.y + point.y * scale});
  }
  list.PathStroke(colour, closed ? ImDrawFlags_Closed : 0, 1.5F);
}

// Polylines of the icons in a box from -8 to 8.
using Strokes = std::vector<std::vector<ImVec2>>;
Strokes strokes_of(Icon icon) {
  switch (icon) {
    case Icon::undo:
      return {{{-3, -6}, {-6, -3}, {-3, 0}},
              {{-6, -3}, {2, -3}, {5, -1}, {6, 2}, {5, 5}, {2, 6}, {-2, 6}}};
    case Icon::redo:
      return {{{3, -6}, {6, -3}, {3, 0}},
              {{6, -3}, {-2, -3}, {-5, -1}, {-6, 2}, {-5, 5}, {-2, 6}, {2, 6}}};
    case Icon::plus:
      return {{{-5, 0}, {5, 0}}, {{0, -5}, {0, 5}}};
    case Icon::close:
      return {{{-4, -4}, {4, 4}}, {{4, -4}, {-4, 4}}};
    case Icon::menu:
      return {{{-6, -4}, {6, -4}}, {{-6, 0}, {6, 0}}, {{-6, 4}, {6, 4}}};
    case Icon::download:
      return {{{0, -6}, {0, 2}},
              {{-3.5F, -1.5F}, {0, 2}, {3.5F, -1.5F}},
              {{-6, 3}, {-6, 6}, {6, 6}, {6, 3}}};
    case Icon::upload:
      return {{{0, 2}, {0, -6}},
              {{-3.5F, -2.5F}, {0, -6}, {3.5F, -2.5F}},
              {{-6, 3}, {-6, 6}, {6, 6}, {6, 3}}};
    case Icon::copy:
      return {{{-2, -2}, {6, -2}, {6, 6}, {-2, 6}, {-2, -2}},
              {{-4, 2}, {-6, 2}, {-6, -6}, {2, -6}, {2, -4}}};
    case Icon::trash:
      return {{{-6, -4}, {6, -4}},
              {{-2, -4}, {-2, -6}, {2, -6}, {2, -4}},
              {{-4.5F, -4}, {-4, 6}, {4, 6}, {4.5F, -4}}};
    case Icon::chevron_down:
      return {{{-4, -2}, {0, 2}, {4, -2}}};
    case Icon::chevron_right:
      return {{{-2, -4}, {2, 0}, {-2, 4}}};
    case Icon::chevron_left:
      return {{{2, -4}, {-2, 0}, {2, 4}}};
    case Icon::up:
      return {{{0, 5}, {0, -5}}, {{-4, -1}, {0, -5}, {4, -1}}};
    case Icon::down:
      return {{{0, -5}, {0, 5}}, {{-4, 1}, {0, 5}, {4, 1}}};
    case Icon::link:
      return {{{-1, 2}, {-4, 5}, {-6, 3}, {-3, 0}},
              {{1, -2}, {4, -5}, {6, -3}, {3, 0}},
              {{-2, 2}, {2, -2}}};
    case Icon::quote:
      return {{{-2, -4}, {-5, -1}, {-5, 4}, {-2, 4}, {-2, 0}, {-5, 0}},
              {{5, -4}, {2, -1}, {2, 4}, {5, 4}, {5, 0}, {2, 0}}};
    case Icon::check:
      return {{{-5, 0}, {-1.5F, 4}, {5, -4}}};
    case Icon::warning:
      return {{{0, -6}, {6.5F, 6}, {-6.5F, 6}, {0, -6}}, {{0, -2}, {0, 2}}, {{0, 3.6F}, {0, 4.4F}}};
    case Icon::story:
      return {{{-5, -6}, {5, -6}, {5, 6}, {-5, 6}, {-5, -6}},
              {{-2.5F, -2.5F}, {2.5F, -2.5F}},
              {{-2.5F, 0}, {2.5F, 0}},
              {{-2.5F, 2.5F}, {1, 2.5F}}};
    case Icon::grid:
      return {{{-6, -6}, {6, -6}, {6, 6}, {-6, 6}, {-6, -6}},
              {{-6, -2}, {6, -2}},
              {{-6, 2}, {6, 2}},
              {{-1, -6}, {-1, 6}}};
    case Icon::list:
      return {{{-2, -4}, {6, -4}},  {{-2, 0}, {6, 0}},  {{-2, 4}, {6, 4}},
              {{-6, -4}, {-5, -4}}, {{-6, 0}, {-5, 0}}, {{-6, 4}, {-5, 4}}};
    case Icon::chart:
      return {{{-6, -6}, {-6, 6}}, {{-6, -4}, {6, -4}}, {{-6, 0}, {2, 0}}, {{-6, 4}, {4, 4}}};
    case Icon::pencil:
      return {{{-6, 6}, {-5, 2.5F}, {3, -5.5F}, {5.5F, -3}, {-2.5F, 5}, {-6, 6}}};
    default:
      return {};
  }
}

void draw_round_icon(ImDrawList& list, Icon icon, ImVec2 c, float s, ImU32 colour) {
  const auto at = [&](float x, float y) { return ImVec2(c.x + x * s, c.y + y * s); };
  switch (icon) {
    case Icon::search:
      list.AddCircle(at(-1, -1), 4.5F * s, colour, 0, 1.5F);
      list.AddLine(at(2.3F, 2.3F), at(6, 6), colour, 1.5F);
      break;
    case Icon::sun:
      list.AddCircle(c, 3 * s, colour, 0, 1.5F);
      for (int i = 0; i < 8; ++i) {
        const float angle = static_cast<float>(i) * 0.785398F;
        const float x = std::cos(angle);
        const float y = std::sin(angle);
        list.AddLine(at(5 * x, 5 * y), at(7 * x, 7 * y), colour, 1.5F);
      }
      break;
    case Icon::moon:
      list.PathArcTo(at(0, 0), 6 * s, 0.6F, 5.4F);
      list.PathArcTo(at(3, -1.5F), 4.6F * s, 4.9F, 0.9F);
      list.PathStroke(colour, 0, 1.5F);
      break;
    case Icon::person:
      list.AddCircle(at(0, -3), 2.8F * s, colour, 0, 1.5F);
      list.PathArcTo(at(0, 7), 5.5F * s, 3.3F, 6.12F);
      list.PathStroke(colour, 0, 1.5F);
      break;
    case Icon::help:
      list.AddCircle(c, 6.5F * s, colour, 0, 1.5F);
      list.PathArcTo(at(0, -1.5F), 2.2F * s, 3.1F, 7.2F);
      list.PathLineTo(at(0, 1.8F));
      list.PathStroke(colour, 0, 1.5F);
      list.AddCircleFilled(at(0, 4), 0.9F * s, colour);
      break;
    case Icon::more:
      for (const float x : {-5.0F, 0.0F, 5.0F}) list.AddCircleFilled(at(x, 0), 1.3F * s, colour);
      break;
    default:
      break;
  }
}

}  // namespace

// Looks where evenly set words would end, so that two or three looks are enough.
std::string shortened(Typesetter& type, const TextStyle& style, std::string_view words,
                      float width) {
  static constexpr char kEllipsis[] = "…";
  const float room = width - type.measure(style, kEllipsis);
  std::size_t fits = 0;
  std::size_t over = words.size();
  float reach = 0;  // of what fits
  float beyond = type.measure(style, words);
  while (room - reach > style.size / 4) {
    const auto left = static_cast<float>(over - fits);
    const auto step = static_cast<std::size_t>(left * (room - reach) / (beyond - reach));
    std::size_t middle = floor_boundary(words, std::min(fits + step, over - 1));
    if (middle <= fits) middle = next_boundary(words, fits);
    if (middle >= over) break;
    const float there = type.measure(style, words.substr(0, middle));
    (there <= room ? fits : over) = middle;
    (there <= room ? reach : beyond) = there;
  }
  while (fits > 0 && (words[fits - 1] == ' ' || words[fits - 1] == '.' || words[fits - 1] == ','))
    --fits;
  if (words.substr(0, fits).ends_with(kEllipsis)) fits -= std::string_view(kEllipsis).size();
  return std::string(words.substr(0, fits)) + kEllipsis;
}

void draw_words(Ui& ui, Rect rect, const TextStyle& style, ImU32 colour, std::string_view words,
                Align align) {
  if (words.empty() || rect.width <= 0) return;
  float width = ui.type().measure(style, words);
  std::string cut;
  if (width > rect.width + 0.5F) {
    cut = shortened(ui.type(), style, words, rect.width);
    words = cut;
    width = ui.type().measure(style, words);
  }
  const LineMetrics metrics = ui.type().metrics(style);
  float x = rect.x;
  if (align == Align::centre) x += (rect.width - width) / 2;
  if (align == Align::right) x += rect.width - width;
  const float y = rect.y + (rect.height - metrics.ascent - metrics.descent) / 2 + metrics.ascent;
  ui.type().draw(ui.list(), {x, y}, style, words, colour);
}

void label(Ui& ui, const std::string& key, Rect rect, const TextStyle& style, ImU32 colour,
           const std::string& words, int heading_level, Align align) {
  draw_words(ui, rect, style, colour, words, align);
  UiNode node;
  node.key = key;
  node.role = heading_level > 0 ? Role::heading : Role::text;
  node.level = heading_level;
  node.name = words;
  ui.tell(std::move(node), rect);
}

float paragraph(Ui& ui, ImVec2 at, float width, const TextStyle& style, float line_height,
                ImU32 colour, std::string_view words, int max_lines, bool draw) {
  const LineMetrics metrics = ui.type().metrics(style);
  const float rise = (line_height - metrics.ascent - metrics.descent) / 2 + metrics.ascent;
  std::size_t start = 0;
  std::size_t fits = 0;
  float reach = 0;  // of what fits, from `start`
  int lines = 0;
  const auto finish_line = [&](std::size_t end) {
    ++lines;
    const bool last = max_lines > 0 && lines == max_lines && end < words.size();
    if (draw && last) {
      const Rect line{at.x, at.y + line_height * static_cast<float>(lines - 1), width, line_height};
      draw_words(ui, line, style, colour, words.substr(start));
    } else if (draw) {
      std::string_view line = words.substr(start, end - start);
      while (!line.empty() && (line.back() == ' ' || line.back() == '\n')) line.remove_suffix(1);
      const float y = at.y + line_height * static_cast<float>(lines - 1) + rise;
      ui.type().draw(ui.list(), {at.x, y}, style, line, colour);
    }
    start = end;
    reach = 0;
    return last;
  };
  PieceWidths pieces(ui.type(), style, words);
  for (std::size_t i = 0; i < pieces.count(); ++i) {
    const bool over = reach + pieces.width(i) > width + 0.5F;
    if (over && fits > start && finish_line(fits)) return line_height * static_cast<float>(lines);
    fits = pieces.end(i);
    reach += pieces.width(i);
  }
  if (start < words.size()) finish_line(words.size());
  return line_height * static_cast<float>(lines);
}

void fill(Ui& ui, Rect rect, ImU32 colour, float radius) {
  ui.list().AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour, radius);
}

void frame(Ui& ui, Rect rect, ImU32 colour, float radius, float thickness) {
  const float half = thickness / 2;
  ui.list().AddRect({rect.x + half, rect.y + half}, {rect.right() - half, rect.bottom() - half},
                    colour, radius, 0, thickness);
}

void rule(Ui& ui, float x0, float x1, float y, ImU32 colour) {
  ui.list().AddRectFilled({x0, y}, {x1, y + 1}, colour);
}

void draw_icon(Ui& ui, Icon icon, ImVec2 centre, float size, ImU32 colour) {
  const float scale = size / 16;
  for (const auto& points : strokes_of(icon)) stroke(ui.list(), points, centre, scale, colour);
  draw_round_icon(ui.list(), icon, centre, scale, colour);
}

float draw_tag(Ui& ui, ImVec2 left_centre, const Speaker* speaker, float size) {
  const std::string_view letters =
      speaker == nullptr ? std::string_view("?") : std::string_view(speaker->tag);
  const TextStyle style = chrome(size, Weight::semibold);
  const float height = size * 1.5F;
  const float width = std::max(height, ui.type().measure(style, letters) + size * 0.7F);
  const Rect box{left_centre.x, left_centre.y - height / 2, width, height};
  fill(ui, box, speaker_colour(ui.theme(), speaker), 3);
  draw_words(ui, box, style, ui.theme().dark ? IM_COL32(15, 16, 18, 255) : IM_COL32_WHITE, letters,
             Align::centre);
  return width;
}

}  // namespace counterpoint::ui
