// A text keeps its bytes, and knows their digest and their offsets.
#include "core/text/text.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

TEST(Text, KeepsEveryByte) {
  const std::string bytes("\xEF\xBB\xBFline\r\n\tnul\0é  ", 19);
  const Result<TextPtr> text = Text::make(bytes);
  ASSERT_TRUE(text.ok());
  EXPECT_EQ((*text)->bytes(), bytes);
  EXPECT_EQ((*text)->all(), (Span{0, 19}));
}

TEST(Text, KnowsItsDigestAndItsOffsets) {
  const Result<TextPtr> text = Text::make("abc");
  ASSERT_TRUE(text.ok());
  EXPECT_EQ((*text)->sha256(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ((*text)->offsets().total_utf16(), 3U);
  EXPECT_EQ((*text)->slice({1, 2}), "b");
}

TEST(Text, RefusesWhatIsNotUtf8AndSaysWhere) {
  const Result<TextPtr> text = Text::make("caf\xE9");
  ASSERT_FALSE(text.ok());
  EXPECT_EQ(text.status().code, "invalid-utf8");
  EXPECT_EQ(text.status().subject, "3");
}

}  // namespace
}  // namespace counterpoint
