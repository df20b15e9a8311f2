// Where lines may end (UAX #14).
#include "core/text/line_breaks.h"

#include <gtest/gtest.h>

#include "core/text/utf8.h"
#include "tests/support/random_text.h"

namespace counterpoint {
namespace {

// The text with a bar wherever a line may end.
std::string barred(std::string_view text) {
  std::string out;
  std::uint32_t from = 0;
  for (const std::uint32_t at : line_breaks(text, "en-US")) {
    out += std::string(text.substr(from, at - from)) + '|';
    from = at;
  }
  return out;
}

TEST(LineBreaks, LieBetweenWords) {
  EXPECT_EQ(barred("Trump said: “No.”"), "Trump |said: |“No.”|");
  EXPECT_EQ(barred("well-known fact"), "well-|known |fact|");
  EXPECT_EQ(barred("3.5 million"), "3.5 |million|");
  EXPECT_EQ(barred("日本語"), "日|本|語|");
  EXPECT_EQ(barred("Mr.\u00A0Putin"), "Mr.\u00A0Putin|");
  EXPECT_EQ(barred(""), "");
}

TEST(LineBreaks, DoNotShowTheLinesOfAWrappedFile) { EXPECT_EQ(barred("one\ntwo"), "one\n|two|"); }

TEST(LineBreaksLaw, AscendOnCharactersToTheEnd) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string text = testing::random_text(random, seed);
    std::uint32_t last = 0;
    for (const std::uint32_t at : line_breaks(text)) {
      EXPECT_GT(at, last);
      EXPECT_TRUE(is_boundary(text, at));
      last = at;
    }
    EXPECT_EQ(last, text.size());
  }
}

}  // namespace
}  // namespace counterpoint
