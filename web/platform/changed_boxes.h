// Which parts of the picture differ from the last one, so that only they are drawn. The canvas is
// cut into cells, each with a hash of all triangles that touch it, in their order: cells whose hash
// is another one are drawn anew. Proven by tests/ui/changed_boxes_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "imgui.h"

namespace counterpoint {

// Device pixels, y down.
struct PixelBox {
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;

  bool empty() const { return x0 >= x1 || y0 >= y1; }
  std::int64_t area() const { return empty() ? 0 : std::int64_t{x1 - x0} * (y1 - y0); }
  bool operator==(const PixelBox&) const = default;
};
PixelBox common(const PixelBox& a, const PixelBox& b);
PixelBox around(const PixelBox& a, const PixelBox& b);

class ChangedBoxes {
 public:
  static constexpr int kCell = 32;  // device pixels
  static constexpr std::size_t kMostBoxes = 4;

  // What must be drawn so that a canvas of so many device pixels, which shows what was given last,
  // shows `data`: few boxes that have no pixel in common. Colours of the ground are 0xRRGGBB.
  // Textures are told apart by name: forget() when one gets other pixels in the same place.
  std::vector<PixelBox> follow(const ImDrawData& data, int width, int height, std::uint32_t ground);

  // The canvas shows nothing that counts.
  void forget() { cells_.clear(); }

 private:
  void take(const ImDrawList& list, const ImDrawData& data);
  void touch(const PixelBox& box, std::uint32_t hash);

  int columns_ = 0, rows_ = 0;
  PixelBox canvas_;
  std::vector<std::uint32_t> cells_;  // hashes, row by row; none before the first picture
  std::vector<std::uint32_t> next_;
};

}  // namespace counterpoint
