// Pictures never overlap on a page, and a page is used well. See web/platform/shelf_atlas.h.
#include "web/platform/shelf_atlas.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace counterpoint {
namespace {

constexpr int kEdge = 512;

struct Box {
  int x, y, width, height;
};

bool overlap(const Box& a, const Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

std::vector<Box> fill(ShelfAtlas& atlas, std::mt19937& random) {
  std::vector<Box> boxes;
  for (int refused = 0; refused < 20;) {
    const int width = 4 + static_cast<int>(random() % 90);
    const int height = 10 + static_cast<int>(random() % 14);
    const auto place = atlas.place(width, height);
    if (place) boxes.push_back({place->x, place->y, width, height});
    if (!place) ++refused;
  }
  return boxes;
}

TEST(ShelfAtlas, PlacesWithoutOverlapAndInside) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    ShelfAtlas atlas(kEdge, kEdge);
    const std::vector<Box> boxes = fill(atlas, random);
    int area = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      const Box& box = boxes[i];
      EXPECT_TRUE(box.x >= 0 && box.y >= 0 && box.x + box.width <= kEdge &&
                  box.y + box.height <= kEdge);
      for (std::size_t j = 0; j < i; ++j) ASSERT_FALSE(overlap(box, boxes[j]));
      area += box.width * box.height;
    }
    EXPECT_GT(area, kEdge * kEdge * 6 / 10) << "less than 60 % of the page is used";
  }
}

TEST(ShelfAtlas, RefusesWhatIsTooLarge) {
  ShelfAtlas atlas(kEdge, kEdge);
  EXPECT_FALSE(atlas.place(kEdge + 1, 10));
  EXPECT_FALSE(atlas.place(10, kEdge + 1));
  EXPECT_TRUE(atlas.place(kEdge, kEdge));
  EXPECT_FALSE(atlas.place(1, 1));
}

TEST(ShelfAtlas, IsAsNewAfterClearing) {
  ShelfAtlas atlas(kEdge, kEdge);
  ASSERT_TRUE(atlas.place(kEdge, kEdge));
  atlas.clear();
  const auto place = atlas.place(20, 20);
  ASSERT_TRUE(place);
  EXPECT_EQ(place->x, 0);
  EXPECT_EQ(place->y, 0);
}

}  // namespace
}  // namespace counterpoint
