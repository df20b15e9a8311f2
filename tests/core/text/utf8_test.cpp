// UTF-8: what is valid, where characters begin, what they are.
#include "core/text/utf8.h"

#include <gtest/gtest.h>

#include "tests/support/random_text.h"

namespace counterpoint {
namespace {

using namespace std::string_literals;

struct Case {
  std::string bytes;
  std::size_t bad;  // where the first wrong byte is
};

constexpr std::size_t kValid = std::string::npos;

TEST(Utf8, FindsTheFirstByteThatIsWrong) {
  const Case cases[] = {
      {"", kValid},
      {"plain", kValid},
      {"na\xC3\xAFve \xE2\x82\xAC \xF0\x9F\x98\x80", kValid},
      {"\0"s, kValid},
      {"\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", kValid},
      {"ab\x80", 2},                   // a continuation alone
      {"\xC0\xAF", 0},                 // overlong, two bytes
      {"x\xE0\x9F\xBF", 1},            // overlong, three
      {"\xF0\x8F\xBF\xBF", 0},         // overlong, four
      {"\xED\xA0\x80", 0},             // a surrogate
      {"\xF4\x90\x80\x80", 0},         // above U+10FFFF
      {"\xF5\x80\x80\x80", 0},         // a lead that never occurs
      {"eight by\xE2\x82", 8},         // cut off
      {"sixteen letters!\xFFzz", 16},  // behind two whole machine words
  };
  for (const Case& c : cases) EXPECT_EQ(first_invalid(c.bytes), c.bad) << c.bytes;
}

TEST(Utf8, DecodesForwardsAndBackwards) {
  const std::string text = "aé€😀";
  const char32_t expected[] = {'a', 0xE9, 0x20AC, 0x1F600};
  std::size_t at = 0;
  for (const char32_t c : expected) {
    EXPECT_EQ(decode_at(text, at).code_point, c);
    const std::size_t after = at + decode_at(text, at).length;
    EXPECT_EQ(decode_before(text, after).code_point, c);
    EXPECT_EQ(next_boundary(text, at), after);
    EXPECT_EQ(previous_boundary(text, after), at);
    at = after;
  }
  EXPECT_EQ(decode_at(text, at).length, 0U);
  EXPECT_EQ(decode_before(text, 0).length, 0U);
}

TEST(Utf8, CountsUnits) {
  EXPECT_EQ(count_code_points("aé€😀"), 4U);
  EXPECT_EQ(count_utf16("aé€😀"), 5U);
}

TEST(Utf8, FloorsIntoACharacter) {
  const std::string text = "é€";
  EXPECT_EQ(floor_boundary(text, 1), 0U);
  EXPECT_EQ(floor_boundary(text, 2), 2U);
  EXPECT_EQ(floor_boundary(text, 4), 2U);
  EXPECT_EQ(floor_boundary(text, 99), text.size());
  EXPECT_FALSE(is_boundary(text, 1));
  EXPECT_TRUE(is_boundary(text, text.size()));
  EXPECT_FALSE(is_boundary(text, text.size() + 1));
}

TEST(Utf8, WritesTheReplacementForWhatIsNoCharacter) {
  std::string out;
  append_utf8(out, 0xD800);
  append_utf8(out, 0x110000);
  EXPECT_EQ(out, "\uFFFD\uFFFD");
}

TEST(Utf8Law, WhatIsWrittenIsReadBack) {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string out;
    append_utf8(out, c);
    ASSERT_TRUE(is_valid_utf8(out)) << static_cast<unsigned>(c);
    ASSERT_EQ(decode_at(out, 0).code_point, c);
    ASSERT_EQ(decode_at(out, 0).length, out.size());
  }
}

TEST(Utf8Law, AnyBytesAreWalkedToTheEndOneWayAndTheOther) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string bytes = testing::random_bytes(random, seed % 80);
    bool valid = true;
    std::size_t at = 0;
    while (at < bytes.size()) {
      const Decoded here = decode_at(bytes, at);
      ASSERT_GE(here.length, 1U);
      valid &= here.valid;
      at += here.length;
    }
    EXPECT_EQ(at, bytes.size());
    EXPECT_EQ(valid, is_valid_utf8(bytes));
    while (at > 0) {
      const Decoded here = decode_before(bytes, at);
      ASSERT_GE(here.length, 1U);
      at -= here.length;
    }
  }
}

}  // namespace
}  // namespace counterpoint
