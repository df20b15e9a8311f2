// The order of the words of a line. Proven by tests/ui/line_order_test.cpp.
#include "web/ui/line_order.h"

#include <algorithm>

#include "core/text/chars.h"
#include "core/text/script.h"
#include "core/text/utf8.h"

namespace counterpoint::ui {
namespace {

// What a word counts as: by its first letter, or a number, or neither (UAX #9's L, R, EN, ON).
enum class Kind { left, right, number, neutral };

bool has_digit(std::string_view words) {
  return std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Kind kind_of(std::string_view words) {
  const Direction direction = direction_of(words);
  if (direction != Direction::none) {
    return direction == Direction::left ? Kind::left : Kind::right;
  }
  return has_digit(words) ? Kind::number : Kind::neutral;
}

bool is_sign(char32_t c) { return !is_letter(c) && !is_digit(c) && !is_mark(c); }

// The bytes of a run that are left without the signs at its edges.
Span core_of(std::string_view text, const Run& run) {
  Span core{run.span.start, run.ink};
  while (!core.empty() && is_sign(decode_at(text, core.start).code_point)) {
    core.start += decode_at(text, core.start).length;
  }
  while (!core.empty() && is_sign(decode_before(text, core.end).code_point)) {
    core.end -= decode_before(text, core.end).length;
  }
  return core;
}

// The pieces of a run: signs before, the word, signs after, with the run's blanks at the last.
void append_pieces(Typesetter& typesetter, const TextStyle& style, std::string_view text,
                   const Run& run, std::vector<Run>& out) {
  const Span core = core_of(text, run);
  const bool whole = core.empty() || (core.start == run.span.start && core.end == run.ink);
  if (whole) return out.push_back(run);
  for (const Span ink : {Span{run.span.start, core.start}, core, Span{core.end, run.ink}}) {
    if (ink.empty()) continue;
    Run piece;
    piece.span = {ink.start, ink.end == run.ink ? run.span.end : ink.end};
    piece.ink = ink.end;
    piece.ink_width = piece.width = typesetter.measure(style, slice(text, ink));
    if (ink.end == run.ink) piece.width += run.width - run.ink_width;
    out.push_back(piece);
  }
}

// Signs around a word belong to what is around them, unless the word goes the block's way anyway.
void split_signs(Typesetter& typesetter, BlockLayout& layout, std::string_view text, Kind base) {
  std::vector<Run> runs;
  runs.reserve(layout.runs.size() + 8);
  for (Line& line : layout.lines) {
    const auto first = static_cast<std::uint32_t>(runs.size());
    for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
      const Run& run = layout.runs[r];
      const Kind kind = kind_of(slice(text, {run.span.start, run.ink}));
      const bool against = (kind == Kind::left || kind == Kind::right) && kind != base;
      if (against) {
        append_pieces(typesetter, layout.style, text, run, runs);
      } else {
        runs.push_back(run);
      }
    }
    line.first_run = first;
    line.run_count = static_cast<std::uint32_t>(runs.size()) - first;
  }
  layout.runs = std::move(runs);
}

// W7: after letters from left to right, numbers are as these.
void resolve_numbers(std::vector<Kind>& kinds, Kind base) {
  Kind strong = base;
  for (Kind& kind : kinds) {
    if (kind == Kind::left || kind == Kind::right) strong = kind;
    if (kind == Kind::number && strong == Kind::left) kind = Kind::left;
  }
}

// Numbers are surrounded by what goes from right to left.
Kind side(Kind kind) { return kind == Kind::number ? Kind::right : kind; }

// N1 and N2: what has no direction takes that of both its neighbours, else the block's.
void resolve_neutrals(std::vector<Kind>& kinds, Kind base) {
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i] != Kind::neutral) continue;
    std::size_t end = i;
    while (end < kinds.size() && kinds[end] == Kind::neutral) ++end;
    const Kind before = i == 0 ? base : side(kinds[i - 1]);
    const Kind after = end == kinds.size() ? base : side(kinds[end]);
    std::fill(kinds.begin() + static_cast<std::ptrdiff_t>(i),
              kinds.begin() + static_cast<std::ptrdiff_t>(end), before == after ? before : base);
  }
}

int level_of(Kind kind, bool rtl) {
  if (kind == Kind::number) return 2;
  if (kind == Kind::right) return 1;
  return rtl ? 2 : 0;
}

// The words of a run, or the blanks after them.
struct Item {
  Run* run;
  bool blank;
  int level;
  float width;
};

// L2: from the highest level to the lowest odd one, each stretch of at least that level is turned.
void reorder(std::vector<Item>& items) {
  int highest = 0;
  for (const Item& item : items) highest = std::max(highest, item.level);
  for (int level = highest; level >= 1; --level) {
    for (auto at = items.begin(); at != items.end();) {
      const auto first =
          std::find_if(at, items.end(), [&](const Item& item) { return item.level >= level; });
      at = std::find_if(first, items.end(), [&](const Item& item) { return item.level < level; });
      std::reverse(first, at);
    }
  }
}

void place_line(BlockLayout& layout, const Line& line, const std::vector<Kind>& kinds,
                float width) {
  std::vector<Item> items;
  float ink = 0;  // of the line without the blanks at its end
  float trailing = 0;
  for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
    Run& run = layout.runs[r];
    const bool last = r + 1 == line.first_run + line.run_count;
    const Kind here = side(kinds[r]);
    int between = layout.rtl ? 1 : 0;
    if (!last && here == side(kinds[r + 1])) between = level_of(here, layout.rtl);
    const float blank = run.width - run.ink_width;
    items.push_back({&run, false, level_of(kinds[r], layout.rtl), run.ink_width});
    items.push_back({&run, true, between, blank});
    ink += last ? run.ink_width : run.width;
    if (last) trailing = blank;
  }
  reorder(items);
  float x = layout.rtl ? std::max(0.0F, width - ink) - trailing : 0.0F;
  for (const Item& item : items) {
    (item.blank ? item.run->blank_x : item.run->x) = x;
    (item.blank ? item.run->blank_rtl : item.run->rtl) = item.level % 2 == 1;
    x += item.width;
  }
}

}  // namespace

void order_runs(Typesetter& typesetter, BlockLayout& layout, std::string_view text, Span block,
                float width) {
  const auto words = [&](const Run& run) {
    return text.substr(run.span.start, run.ink - run.span.start);
  };
  layout.mixed = std::any_of(layout.runs.begin(), layout.runs.end(), [&](const Run& run) {
    return direction_of(words(run)) == Direction::right;
  });
  if (!layout.mixed) return;
  layout.rtl = direction_of(slice(text, block)) == Direction::right;
  const Kind base = layout.rtl ? Kind::right : Kind::left;
  split_signs(typesetter, layout, text, base);
  std::vector<Kind> kinds;
  kinds.reserve(layout.runs.size());
  for (const Run& run : layout.runs) kinds.push_back(kind_of(words(run)));
  resolve_numbers(kinds, base);
  resolve_neutrals(kinds, base);
  for (const Line& line : layout.lines) place_line(layout, line, kinds, width);
}

}  // namespace counterpoint::ui
