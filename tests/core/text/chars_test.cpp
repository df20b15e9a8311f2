// Kinds of characters, and text without case.
#include "core/text/chars.h"

#include <gtest/gtest.h>

#include "core/text/fold.h"

namespace counterpoint {
namespace {

// The first character that `is` does not hold for, or nothing.
template <class Is>
std::u32string first_without(std::u32string_view characters, Is&& is) {
  for (const char32_t c : characters) {
    if (!is(c)) return {c};
  }
  return {};
}

TEST(Chars, KnowsKindsInManyScripts) {
  const std::u32string none;
  EXPECT_EQ(first_without(U" \t\n\u00A0\u2009\u3000\uFEFF", is_space), none);
  EXPECT_EQ(first_without(U"-–—\u2212", is_dash), none);
  EXPECT_EQ(first_without(U"AÉÅŁΔДԱaéåłδдաßשمن日한", is_letter), none);
  EXPECT_EQ(first_without(U"AÉÅŁΔДԱ", [](char32_t c) { return is_upper(c) && !is_lower(c); }),
            none);
  EXPECT_EQ(first_without(U"aéåłδдաß", [](char32_t c) { return is_lower(c) && !is_upper(c); }),
            none);
  EXPECT_EQ(first_without(U"שمن日한", [](char32_t c) { return !is_lower(c) && !is_upper(c); }),
            none);
  EXPECT_EQ(first_without(U"([{“‘«「", [](char32_t c) { return is_opening(c) && !is_closing(c); }),
            none);
  EXPECT_EQ(first_without(U")]}”’»」", [](char32_t c) { return is_closing(c) && !is_opening(c); }),
            none);
  EXPECT_TRUE(is_mark(0x301));
  EXPECT_TRUE(is_ideograph(U'日') && is_ideograph(U'か') && !is_ideograph(U'한'));
  EXPECT_TRUE(is_digit('7') && !is_digit(U'٧'));
}

TEST(Chars, KnowsNothingButBlanks) {
  EXPECT_TRUE(is_blank(""));
  EXPECT_TRUE(is_blank(" \n\u00A0\u3000"));
  EXPECT_FALSE(is_blank(" . "));
}

TEST(Chars, KnowApostrophes) {
  for (const char32_t c : {U'\'', U'’', U'ʻ', U'ʼ'}) EXPECT_TRUE(is_apostrophe(c));
  for (const char32_t c : {U'‘', U'"', U'`', U'a'}) EXPECT_FALSE(is_apostrophe(c));
}

TEST(Chars, BlanksAreStrippedFromTheEndsAlone) {
  EXPECT_EQ(strip_blanks(" \t\u00a0a b\u3000\r\n"), "a b");
  EXPECT_EQ(strip_blanks("\u2003 "), "");
  EXPECT_EQ(strip_blanks(""), "");
}

TEST(Fold, ForgetsCaseAndNothingElse) {
  EXPECT_EQ(fold_case("PUTIN Путин ÉLYSÉE"), "putin путин élysée");
  EXPECT_EQ(fold_case("İ 日本 \U0001F600 5"), fold_case("İ 日本 \U0001F600 5"));
  EXPECT_EQ(fold_case(""), "");
}

TEST(Fold, ForgetsMarksWhenAsked) {
  EXPECT_EQ(fold_marks("KØBENHAVN São Tomé ŁÓDŹ İzmir Straße Ærø"),
            "kobenhavn sao tome lodz izmir strasse aero");
  EXPECT_EQ(fold_marks("КИЇВ 日本 5’"), "ки\u0456в 日本 5’");
  EXPECT_EQ(fold_marks("e\u0301"), "e");
  EXPECT_EQ(fold_marks("\xFF"), "\uFFFD");
  EXPECT_EQ(fold_marks(""), "");
}

}  // namespace
}  // namespace counterpoint
