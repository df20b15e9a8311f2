// The word lists of divergences, by table.
#include "core/suggest/divergence_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace counterpoint {
namespace {

TEST(DivergenceWords, FormsOfOneWordHaveOneStem) {
  const std::vector<std::vector<std::string>> words = {
      {"report", "reports", "reported", "reporting"},
      {"deny", "denies", "denied", "denying"},
      {"hope", "hopes", "hoped", "hoping"},
      {"stop", "stops", "stopped", "stopping"},
      {"rise", "rises", "rose", "risen", "rising"},
      {"close", "closes", "closed", "closing"},
      {"minister", "ministers"},
      {"city", "cities"},
      {"press", "pressed", "pressing"},
  };
  for (const auto& forms : words) {
    for (const std::string& form : forms) EXPECT_EQ(stem(form), stem(forms.front())) << form;
  }
}

TEST(DivergenceWords, DifferentWordsKeepDifferentStems) {
  const std::vector<std::pair<std::string, std::string>> words = {
      {"rise", "rest"}, {"plant", "plan"}, {"bus", "bu"}, {"press", "present"}, {"red", "re"}};
  for (const auto& [a, b] : words) EXPECT_NE(stem(a), stem(b)) << a;
}

TEST(DivergenceWords, ReadNumbers) {
  EXPECT_EQ(number_of("1,500"), 1500);
  EXPECT_EQ(number_of("12th"), 12);
  EXPECT_EQ(number_of("twelve"), 12);
  EXPECT_DOUBLE_EQ(number_of("27.5").value_or(0), 27.5);
  EXPECT_EQ(number_of("half"), 0.5);
  EXPECT_FALSE(number_of("b12"));
  EXPECT_FALSE(number_of("12a"));
  EXPECT_FALSE(number_of(""));
  EXPECT_FALSE(number_of("harbour"));
}

TEST(DivergenceWords, KnowOpposites) {
  const auto risen = opposite(stem("risen")), fell = opposite(stem("fell"));
  ASSERT_TRUE(risen && fell);
  EXPECT_EQ(risen->pair, fell->pair);
  EXPECT_EQ(risen->side, -fell->side);
  EXPECT_FALSE(opposite(stem("harbour")));
}

TEST(DivergenceWords, KnowDegrees) {
  const auto may = degree("may"), will = degree("will");
  ASSERT_TRUE(may && will);
  EXPECT_EQ(may->scale, will->scale);
  EXPECT_LT(may->level, will->level);
}

TEST(DivergenceWords, KnowDays) {
  EXPECT_EQ(calendar("tuesday"), 2);
  EXPECT_EQ(calendar("may"), 105);
  EXPECT_EQ(calendar("harbour"), 0);
}

}  // namespace
}  // namespace counterpoint
