// Places for small pictures on a texture page. Proven by tests/ui/shelf_atlas_test.cpp.
#include "web/platform/shelf_atlas.h"

namespace counterpoint {

std::optional<AtlasPlace> ShelfAtlas::place(int width, int height) {
  if (width > width_) return std::nullopt;
  Shelf* best = nullptr;
  for (Shelf& shelf : shelves_) {
    // A shelf may be up to a third higher than what stands on it.
    const bool fits =
        shelf.height >= height && shelf.height * 3 <= height * 4 && shelf.used + width <= width_;
    if (fits && (best == nullptr || shelf.height < best->height)) best = &shelf;
  }
  if (best == nullptr) {
    const int shelf_height = height + (height >= 12 ? height / 8 : 1);  // room for near sizes
    const int high = bottom_ + shelf_height <= height_ ? shelf_height : height;
    if (bottom_ + high > height_) return std::nullopt;
    shelves_.push_back({bottom_, high, 0});
    bottom_ += high;
    best = &shelves_.back();
  }
  const AtlasPlace place{best->used, best->y};
  best->used += width;
  return place;
}

void ShelfAtlas::clear() {
  shelves_.clear();
  bottom_ = 0;
}

}  // namespace counterpoint
