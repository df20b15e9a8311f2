// Underlines that overlap stay apart, and take no more room than they must.
#include "web/ui/mark_lanes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace counterpoint::ui {
namespace {

Mark mark(std::uint32_t start, std::uint32_t end) {
  return {{start, end}, ClaimId{1}, MarkRole::content, 0};
}

TEST(MarkLanes, MarksThatDoNotMeetShareTheFirstLane) {
  EXPECT_EQ(lanes_of({mark(0, 3), mark(3, 6), mark(9, 12)}), (std::vector<int>{0, 0, 0}));
}

TEST(MarkLanes, MarksThatOverlapAreStackedAndLanesAreUsedAgain) {
  EXPECT_EQ(lanes_of({mark(0, 9), mark(2, 4), mark(5, 7), mark(8, 12)}),
            (std::vector<int>{0, 1, 1, 1}));
  EXPECT_TRUE(lanes_of({}).empty());
}

TEST(MarkLanes, NoTwoInALaneMeetAndNoMoreLanesThanTheDeepestOverlap) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::vector<Mark> marks;
    for (int i = 0; i < 40; ++i) {
      const auto start = static_cast<std::uint32_t>(random() % 100);
      marks.push_back(mark(start, start + 1 + static_cast<std::uint32_t>(random() % 20)));
    }
    std::sort(marks.begin(), marks.end());
    const std::vector<int> lanes = lanes_of(marks);
    int deepest = 0;
    for (std::uint32_t byte = 0; byte < 130; ++byte) {
      deepest = std::max(
          deepest, static_cast<int>(std::count_if(marks.begin(), marks.end(), [&](const Mark& m) {
            return m.span.contains(byte);
          })));
    }
    EXPECT_LT(*std::max_element(lanes.begin(), lanes.end()), deepest);
    for (std::size_t a = 0; a < marks.size(); ++a) {
      for (std::size_t b = a + 1; b < marks.size(); ++b) {
        EXPECT_FALSE(lanes[a] == lanes[b] && marks[a].span.overlaps(marks[b].span));
      }
    }
  }
}

}  // namespace
}  // namespace counterpoint::ui
