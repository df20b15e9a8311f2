// Which parts of the picture differ from the last one. Proven by tests/ui/changed_boxes_test.cpp.
#include "web/platform/changed_boxes.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "core/text/mix.h"

namespace counterpoint {
namespace {

// Of the bits of a vertex or a rectangle.
template <class T>
std::uint32_t hash_of(const T& value, std::uint32_t hash) {
  std::uint32_t words[sizeof(T) / sizeof(std::uint32_t)];
  std::memcpy(words, &value, sizeof words);
  for (const std::uint32_t word : words) hash = mix(hash, word);
  return hash;
}

// Beyond any canvas, and still a number of pixels.
int pixel(float at) { return static_cast<int>(std::clamp(at, -1e6F, 1e6F)); }

// All pixels that a shape may touch.
PixelBox pixels(ImVec2 low, ImVec2 high, const ImDrawData& data) {
  const auto x = [&](float at) { return (at - data.DisplayPos.x) * data.FramebufferScale.x; };
  const auto y = [&](float at) { return (at - data.DisplayPos.y) * data.FramebufferScale.y; };
  return {pixel(std::floor(x(low.x))), pixel(std::floor(y(low.y))), pixel(std::ceil(x(high.x))),
          pixel(std::ceil(y(high.y)))};
}

// So many that finding the best way to join them would take longer than drawing more.
constexpr std::size_t kMany = 40;

using Cells = std::vector<std::uint32_t>;

// Adds a run of cells in one row: to the box above it where that is as wide.
void add_run(std::vector<PixelBox>& boxes, const PixelBox& run) {
  const auto above = std::find_if(boxes.begin(), boxes.end(), [&](const PixelBox& box) {
    return box.y1 == run.y0 && box.x0 == run.x0 && box.x1 == run.x1;
  });
  if (above != boxes.end()) {
    above->y1 = run.y1;
  } else {
    boxes.push_back(run);
  }
}

// The cells that differ, in boxes, unless they are too many; `whole`: rows are not cut where cells
// within are the same.
std::vector<PixelBox> boxes_of(const Cells& a, const Cells& b, int columns, int rows, bool whole) {
  std::vector<PixelBox> boxes;
  for (int y = 0; y < rows; ++y) {
    const auto differs = [&](int x) {
      const auto i = static_cast<std::size_t>(y * columns + x);
      return a[i] != b[i];
    };
    PixelBox run{0, y, 0, y + 1};
    for (int x = 0; x < columns; ++x) {
      if (!differs(x)) continue;
      const bool goes_on = !run.empty() && (whole || run.x1 == x);
      if (!goes_on && !run.empty()) add_run(boxes, run);
      if (!goes_on) run.x0 = x;
      run.x1 = x + 1;
    }
    if (!run.empty()) add_run(boxes, run);
    if (boxes.size() > kMany) break;
  }
  return boxes;
}

// In cells. Fewer and larger boxes where there would be very many.
std::vector<PixelBox> boxes_of(const Cells& a, const Cells& b, int columns, int rows) {
  std::vector<PixelBox> boxes = boxes_of(a, b, columns, rows, false);
  if (boxes.size() > kMany) boxes = boxes_of(a, b, columns, rows, true);
  if (boxes.size() > kMany) return {{0, 0, columns, rows}};
  return boxes;
}

// Cells: a box more costs about what drawing so many more does.
constexpr std::int64_t kWorthABox = 48;

// Joins boxes where that adds least, until there are few, each is worth it, and none has a cell of
// another.
void join(std::vector<PixelBox>& boxes, std::size_t most) {
  for (;;) {
    std::size_t best_a = 0;
    std::size_t best_b = 0;
    std::int64_t least = 0;
    bool overlap = false;
    for (std::size_t a = 0; a < boxes.size(); ++a) {
      for (std::size_t b = a + 1; b < boxes.size(); ++b) {
        const std::int64_t more =
            around(boxes[a], boxes[b]).area() - boxes[a].area() - boxes[b].area();
        const bool over = !common(boxes[a], boxes[b]).empty();
        if (best_b != 0 && (over < overlap || (over == overlap && more >= least))) continue;
        best_a = a;
        best_b = b;
        least = more;
        overlap = over;
      }
    }
    const bool needed = overlap || boxes.size() > most || least <= kWorthABox;
    if (best_b == 0 || !needed) return;
    boxes[best_a] = around(boxes[best_a], boxes[best_b]);
    boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(best_b));
  }
}

}  // namespace

PixelBox common(const PixelBox& a, const PixelBox& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

PixelBox around(const PixelBox& a, const PixelBox& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

std::vector<PixelBox> ChangedBoxes::follow(const ImDrawData& data, int width, int height,
                                           std::uint32_t ground) {
  const PixelBox canvas{0, 0, width, height};
  const bool known = !cells_.empty() && canvas == canvas_;
  canvas_ = canvas;
  columns_ = (width + kCell - 1) / kCell;
  rows_ = (height + kCell - 1) / kCell;
  next_.assign(static_cast<std::size_t>(columns_ * rows_), ground);
  for (const ImDrawList* list : data.CmdLists) take(*list, data);
  std::swap(cells_, next_);
  if (!known) return {canvas};
  std::vector<PixelBox> boxes = boxes_of(cells_, next_, columns_, rows_);
  join(boxes, kMostBoxes);
  for (PixelBox& box : boxes) {
    box = common({box.x0 * kCell, box.y0 * kCell, box.x1 * kCell, box.y1 * kCell}, canvas);
  }
  return boxes;
}

void ChangedBoxes::take(const ImDrawList& list, const ImDrawData& data) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    if (command.UserCallback != nullptr) continue;
    const ImVec4& clip = command.ClipRect;
    const PixelBox seen = common(pixels({clip.x, clip.y}, {clip.z, clip.w}, data), canvas_);
    if (seen.empty()) continue;
    const std::uint32_t begun =
        hash_of(clip, mix(0, static_cast<std::uint32_t>(command.GetTexID())));
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    for (unsigned at = 0; at + 3 <= command.ElemCount; at += 3) {
      ImVec2 low = vertices[index[at]].pos;
      ImVec2 high = low;
      std::uint32_t hash = begun;
      for (unsigned corner = at; corner < at + 3; ++corner) {
        const ImDrawVert& vertex = vertices[index[corner]];
        hash = hash_of(vertex, hash);
        low = {std::min(low.x, vertex.pos.x), std::min(low.y, vertex.pos.y)};
        high = {std::max(high.x, vertex.pos.x), std::max(high.y, vertex.pos.y)};
      }
      touch(common(pixels(low, high, data), seen), hash);
    }
  }
}

void ChangedBoxes::touch(const PixelBox& box, std::uint32_t hash) {
  if (box.empty()) return;
  for (int y = box.y0 / kCell; y <= (box.y1 - 1) / kCell; ++y) {
    for (int x = box.x0 / kCell; x <= (box.x1 - 1) / kCell; ++x) {
      std::uint32_t& cell = next_[static_cast<std::size_t>(y * columns_ + x)];
      cell = mix(cell, hash);
    }
  }
}

}  // namespace counterpoint
