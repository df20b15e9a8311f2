// Typed letters against lines of words.
#include "web/ui/fuzzy.h"

#include <gtest/gtest.h>

namespace counterpoint::ui {
namespace {

bool better(std::string_view one, std::string_view other, std::string_view typed) {
  return fuzzy_score(one, typed).value() > fuzzy_score(other, typed).value();
}

TEST(Fuzzy, LettersMustStandInOrder) {
  EXPECT_TRUE(fuzzy_score("export as json", "exjs"));
  EXPECT_TRUE(fuzzy_score("export as json", "json"));
  EXPECT_TRUE(fuzzy_score("export as json", "e a j"));
  EXPECT_FALSE(fuzzy_score("export as json", "jsonx"));
  EXPECT_FALSE(fuzzy_score("export as json", "nosj"));
  EXPECT_FALSE(fuzzy_score("", "a"));
  EXPECT_EQ(fuzzy_score("anything", ""), 0);
}

TEST(Fuzzy, BeginningsAndRunsOfLettersCountMore) {
  EXPECT_TRUE(better("find in the story", "afield on an inn", "fin"));
  EXPECT_TRUE(better("dark theme", "add more kinds", "dk"));
  EXPECT_TRUE(better("next claim", "open the text", "next"));
  EXPECT_TRUE(better("undo", "sound on", "undo"));
}

// A later, better place counts, not the first one.
TEST(Fuzzy, TheBestPlaceCounts) {
  EXPECT_EQ(fuzzy_score("x a xxx ab", "ab"), fuzzy_score("x x xxx ab", "ab"));
}

}  // namespace
}  // namespace counterpoint::ui
