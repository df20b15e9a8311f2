// Divergences: pivots by a click on each word, the type, the state.
#include "web/ui/divergence_cards.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "tests/support/hamburg.h"
#include "tests/support/view_bench.h"
#include "web/app/claim_edits.h"

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

TEST(WordsIn, LeavesOutBlanksAndSigns) {
  std::string words;
  const std::string_view text = "He said: \"don't\" — 3.5 % of Москва.";
  for (const Span word : words_in(text, {0, static_cast<std::uint32_t>(text.size())})) {
    words += std::string(slice(text, word)) + "|";
  }
  EXPECT_NE(words.find("He|said|don't|"), std::string::npos) << words;
  EXPECT_NE(words.find("of|Москва|"), std::string::npos) << words;
}

// Putin denies, Tillerson accepts; the divergence between both.
class DivergenceCardsTest : public ::testing::TestWithParam<std::pair<float, float>> {
 protected:
  DivergenceCardsTest()
      : bench_(GetParam().first, GetParam().second, [this](Ui& ui, Rect area) {
          scroll_area(ui, "cards", area, scroll_, [&](ImVec2 at, float width) {
            return cards_.draw(ui, at, width - 12, bench_.session, bench_.view);
          });
        }) {
    Draft draft(made_.project);
    EXPECT_TRUE(
        back_question(draft, made_.denial, "Was it denied?", made_.putin, Stance::denies).ok());
    EXPECT_TRUE(
        set_position(draft, {IssueId{1}, made_.tillerson, Stance::accepts, {}, {}, {}}).ok());
    Divergence divergence;
    divergence.issue = {1};
    divergence.a.account = PositionId{1};
    divergence.b.account = PositionId{2};
    EXPECT_TRUE(add_divergence(draft, divergence).ok());
    bench_.session.open_project(draft.project());
    bench_.frames();
  }

  const Divergence& divergence() const { return *bench_.session.project().find(DivergenceId{1}); }

  std::string pivots() const {
    std::string words;
    for (const Place& place : divergence().a.pivots) {
      words += (words.empty() ? "" : " | ") + std::string(words_at(made_.project, place));
    }
    return words;
  }

  Hamburg made_ = hamburg();
  DivergenceCards cards_;
  Scroll scroll_;
  testing::ViewBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, DivergenceCardsTest,
                         ::testing::Values(std::pair(1280.0F, 800.0F), std::pair(390.0F, 844.0F)));

TEST_P(DivergenceCardsTest, TheTypeIsChosen) {
  bench_.expect_well_formed();
  bench_.click(Role::button, "Contradicts");
  bench_.click(Role::menu_item, "Omits");
  EXPECT_EQ(divergence().type, DivergenceType::omits);
}

TEST_P(DivergenceCardsTest, TheStateIsSetOnEveryPage) {
  if (GetParam().first < kNarrow) {
    bench_.click(Role::button, "State: Open");
    bench_.click(Role::option, "Explained");
  } else {
    bench_.click(Role::button, "Explained");
  }
  EXPECT_EQ(divergence().state, DivergenceState::explained);
}

TEST_P(DivergenceCardsTest, PivotsAreChosenWithoutAPointer) {
  bench_.platform.events.emplace_back(NodeActivated{"divergence/d1/a/c1"});
  bench_.frames();
  bench_.click(Role::checkbox, "denied");
  bench_.click(Role::checkbox, "such");
  EXPECT_EQ(pivots(), "denied such");
  EXPECT_TRUE(bench_.find(Role::checkbox, "denied")->checked);
  bench_.click(Role::checkbox, "denied");
  EXPECT_EQ(pivots(), "such");
  bench_.key("Escape");
  EXPECT_EQ(bench_.find(Role::checkbox, "such"), nullptr);
}

TEST_P(DivergenceCardsTest, DeletingCanBeUndone) {
  const Project before = bench_.session.project();
  bench_.click(Role::button, "Delete divergence");
  EXPECT_TRUE(bench_.session.project().divergences().empty());
  bench_.session.undo();
  EXPECT_TRUE(bench_.session.project() == before);
}

}  // namespace
}  // namespace counterpoint::ui
