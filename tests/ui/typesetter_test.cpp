// Carets stand between what people see as characters.
#include "web/platform/typesetter.h"

#include <gtest/gtest.h>

#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

constexpr TextStyle kStyle{Family::sans, Weight::regular, false, 20};  // 10 pixels a code point

TEST(Typesetter, MeasuresOneRunLikeMany) {
  testing::EvenTypesetter type;
  std::vector<float> widths;
  type.measure_all(kStyle, {"one", "", "three"}, widths);
  EXPECT_EQ(widths, (std::vector<float>{30, 0, 50}));
  EXPECT_EQ(type.measure(kStyle, "three"), 50);
}

TEST(Typesetter, TheCaretNearestToAPlace) {
  testing::EvenTypesetter type;
  EXPECT_EQ(type.caret_at(kStyle, "word", -5), 0U);
  EXPECT_EQ(type.caret_at(kStyle, "word", 4), 0U);
  EXPECT_EQ(type.caret_at(kStyle, "word", 6), 1U);
  EXPECT_EQ(type.caret_at(kStyle, "word", 900), 4U);
  EXPECT_EQ(type.caret_x(kStyle, "word", 3), 30);
}

TEST(Typesetter, CaretsDoNotDivideWhatIsOneCharacter) {
  testing::EvenTypesetter type;
  const std::string_view accent = "e\xCC\x81x";  // e with a combining acute
  const std::string_view family = "👨‍👩‍👧!";
  EXPECT_EQ(type.next_caret(accent, 0), 3U);
  EXPECT_EQ(type.previous_caret(accent, 3), 0U);
  EXPECT_EQ(type.next_caret(family, 0), family.size() - 1);
  EXPECT_EQ(type.previous_caret(family, family.size() - 1), 0U);
  const std::string_view flags = "🇩🇪🇷🇺x";
  EXPECT_EQ(type.next_caret(flags, 0), 8U);
  EXPECT_EQ(type.next_caret(flags, 8), 16U);
  EXPECT_EQ(type.previous_caret(flags, 16), 8U);
  EXPECT_EQ(type.previous_caret(flags, 8), 0U);
  for (float x = 0; x < 60; x += 3) {
    const std::size_t at = type.caret_at(kStyle, family, x);
    EXPECT_TRUE(at == 0 || at >= family.size() - 1) << at;
  }
}

}  // namespace
}  // namespace counterpoint::ui
