// Divergences: pivots by a click on each word, the type, the state.
#include "web/ui/divergence_cards.h"

#include <gtest/gtest.h>

namespace counterpoint::ui {
namespace {

constexpr std::string_view kText = "he accepted the assurances";

Place word(std::string_view words) {
  const auto at = static_cast<std::uint32_t>(kText.find(words));
  return {ArticleId{1}, {at, at + static_cast<std::uint32_t>(words.size())}, {}};
}

std::string shown(const std::vector<Place>& pivots) {
  std::string words;
  for (const Place& place : pivots) {
    words += (words.empty() ? "" : " | ") + std::string(slice(kText, place.span));
  }
  return words;
}

TEST(TogglePivot, WordsThatTouchBecomeOnePivot) {
  std::vector<Place> pivots;
  toggle_pivot(pivots, word("accepted"), kText);
  toggle_pivot(pivots, word("assurances"), kText);
  EXPECT_EQ(shown(pivots), "accepted | assurances");
  toggle_pivot(pivots, word("the"), kText);
  EXPECT_EQ(shown(pivots), "accepted the assurances");
}

TEST(TogglePivot, AWordIsTakenOutOfTheMiddleAndTheEnds) {
  std::vector<Place> pivots = {word("accepted the assurances")};
  toggle_pivot(pivots, word("the"), kText);
  EXPECT_EQ(shown(pivots), "accepted | assurances");
  toggle_pivot(pivots, word("accepted"), kText);
  EXPECT_EQ(shown(pivots), "assurances");
  toggle_pivot(pivots, word("assurances"), kText);
  EXPECT_TRUE(pivots.empty());
}

TEST(TogglePivot, WordsOfAnotherArticleStayApart) {
  std::vector<Place> pivots = {word("accepted")};
  Place other = word("the");
  other.article = ArticleId{2};
  toggle_pivot(pivots, other, kText);
  EXPECT_EQ(pivots.size(), 2U);
  EXPECT_EQ(pivots[0].article, ArticleId{1});
}

}  // namespace
}  // namespace counterpoint::ui
