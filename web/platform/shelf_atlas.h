// Places for small pictures on a texture page: rows ("shelves") of about equal height, filled from
// left to right. A page is emptied as a whole. Proven by tests/ui/shelf_atlas_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace counterpoint {

struct AtlasPlace {
  int x = 0, y = 0;
};

class ShelfAtlas {
 public:
  ShelfAtlas(int width, int height) : width_(width), height_(height) {}

  // None when the page has no room for it.
  std::optional<AtlasPlace> place(int width, int height);
  void clear();

 private:
  struct Shelf {
    int y, height, used;
  };

  int width_, height_;
  int bottom_ = 0;  // of the lowest shelf
  std::vector<Shelf> shelves_;
};

}  // namespace counterpoint
