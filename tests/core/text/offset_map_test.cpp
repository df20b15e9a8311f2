// The offset map agrees with counting, and costs next to nothing for English.
#include "core/text/offset_map.h"

#include <gtest/gtest.h>

#include "core/text/utf8.h"
#include "tests/support/random_text.h"

namespace counterpoint {
namespace {

// Every boundary of the text, both units, there and back, against counting from the beginning.
void expect_agrees_with_counting(const std::string& text) {
  const OffsetMap map(text);
  std::uint32_t points = 0;
  std::uint32_t units = 0;
  for (std::uint32_t at = 0;; ++points) {
    ASSERT_EQ(map.code_points(at), points) << "at byte " << at;
    ASSERT_EQ(map.utf16(at), units) << "at byte " << at;
    ASSERT_EQ(map.byte_of_code_point(points), at);
    ASSERT_EQ(map.byte_of_utf16(units), at);
    const Decoded here = decode_at(text, at);
    if (here.length == 0) break;
    for (std::uint32_t inside = 1; inside < here.length; ++inside) {
      ASSERT_EQ(map.code_points(at + inside), points) << "inside of the character at byte " << at;
    }
    if (here.length == 4) {
      ASSERT_EQ(map.byte_of_utf16(units + 1), at);
    }
    units += here.length == 4 ? 2 : 1;
    at += here.length;
  }
  EXPECT_EQ(map.total_code_points(), points);
  EXPECT_EQ(map.total_utf16(), units);
  EXPECT_EQ(map.total_bytes(), text.size());
}

TEST(OffsetMap, AgreesAtTheBordersOfItsPieces) {
  for (std::size_t before = 120; before <= 132; ++before) {
    SCOPED_TRACE(before);
    expect_agrees_with_counting(std::string(before, 'a') + "😀é€" + std::string(300, 'b') + "日");
  }
}

TEST(OffsetMap, TakesPlacesPastTheEndAsTheEnd) {
  const std::string text = "né";
  const OffsetMap map(text);
  EXPECT_EQ(map.code_points(99), 2U);
  EXPECT_EQ(map.utf16(99), 2U);
  EXPECT_EQ(map.byte_of_code_point(99), 3U);
  EXPECT_EQ(map.byte_of_utf16(99), 3U);
}

TEST(OffsetMap, OfNothingIsNothing) {
  expect_agrees_with_counting("");
  EXPECT_EQ(OffsetMap().code_points(5), 0U);
}

TEST(OffsetMap, CostsNothingForAsciiAndATenthAtMost) {
  const std::string english(1 << 20, 'e');
  EXPECT_EQ(OffsetMap(english).memory(), 0U);
  std::string chinese;
  while (chinese.size() < 1 << 20) chinese += "中";
  EXPECT_LE(OffsetMap(chinese).memory(), chinese.size() / 10);
}

TEST(OffsetMapLaw, AgreesWithCountingOnAnyText) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::string text = testing::random_text(random, seed * 7);
    if (seed % 2 == 0) text.insert(0, std::string(seed * 11, 'x'));
    expect_agrees_with_counting(text);
  }
}

}  // namespace
}  // namespace counterpoint
