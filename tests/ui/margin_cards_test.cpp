// Cards beside the text stand level with their words and never over one another.
#include "web/ui/margin_cards.h"

#include <gtest/gtest.h>

#include <random>

namespace counterpoint::ui {
namespace {

std::vector<float> placed(std::vector<float> wanted) {
  std::vector<MarginCard> cards;
  for (const float y : wanted) cards.push_back({ClaimId{1}, y, 0});
  place_cards(cards, 40, 6);
  std::vector<float> ys;
  for (const MarginCard& card : cards) ys.push_back(card.y);
  return ys;
}

TEST(PlaceCards, CardsStandWhereTheyWantIfThereIsRoom) {
  EXPECT_EQ(placed({10, 100, 300}), (std::vector<float>{10, 100, 300}));
  EXPECT_EQ(placed({-200, 50}), (std::vector<float>{-200, 50}));
}

TEST(PlaceCards, CardsThatWouldMeetAreMovedDown) {
  EXPECT_EQ(placed({10, 20, 30, 300}), (std::vector<float>{10, 56, 102, 300}));
  EXPECT_EQ(placed({50, 10}), (std::vector<float>{10, 56})) << "in order of their words";
}

TEST(PlaceCards, NoneIsAboveItsWordsOrOverAnother) {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::vector<MarginCard> cards;
    for (int i = 0; i < 30; ++i) {
      cards.push_back({ClaimId{1}, static_cast<float>(random() % 1000), 0});
    }
    place_cards(cards, 40, 6);
    for (std::size_t i = 0; i < cards.size(); ++i) {
      EXPECT_GE(cards[i].y, cards[i].wanted);
      EXPECT_TRUE(i == 0 || cards[i].y >= cards[i - 1].y + 46);
    }
  }
}

}  // namespace
}  // namespace counterpoint::ui
