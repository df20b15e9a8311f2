// Runs are told apart whatever is in them. See web/platform/run_texts.h.
#include "web/platform/run_texts.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

std::string_view text_of(const RunTexts& texts) {
  return {texts.data(), static_cast<std::size_t>(texts.size())};
}

TEST(RunTexts, AreParted) {
  RunTexts texts;
  EXPECT_EQ(text_of(texts), "");
  texts.add("");
  texts.add("one");
  texts.add("");
  EXPECT_EQ(text_of(texts), "\none\n");
  EXPECT_EQ(texts.count(), 3);
}

TEST(RunTexts, ALineFeedInARunIsABlankAndDoesNotDivideIt) {
  RunTexts texts;
  texts.add("(\nfoo");
  texts.add("two\n", "\u0640");
  EXPECT_EQ(text_of(texts), "( foo\ntwo \u0640");
}

}  // namespace
}  // namespace counterpoint
