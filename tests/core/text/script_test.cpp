// What a typesetter must know of scripts. See core/text/script.h.
#include "core/text/script.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

TEST(Script, TheFirstLetterWithADirectionDecides) {
  const struct {
    const char* words;
    bool right_to_left;
  } cases[] = {{"", false},       {"word", false},   {"123", false},  {"Путин", false},
               {"普京", false},   {"שלום", true},    {"مرحبا", true}, {"“مرحبا”", true},
               {"12 שלום", true}, {"a שלום", false}, {"— ", false},   {"é", false},
               {"ﻻ", true},       {"😀", false},      {"فbc", true}};
  for (const auto& [words, expected] : cases) {
    EXPECT_EQ(is_right_to_left(words), expected) << words;
  }
}

TEST(Script, EmojiKeepTheirColours) {
  for (const char* words : {"😀", "a🚀", "✓", "❤️", "🇩🇪", "1️⃣"}) {
    EXPECT_TRUE(has_colours_of_its_own(words)) << words;
  }
  for (const char* words : {"", "word", "“so” — 5 €", "普京", "→", "नमस्ते", "𝒜"}) {
    EXPECT_FALSE(has_colours_of_its_own(words)) << words;
  }
}

}  // namespace
}  // namespace counterpoint
