// Suggestions as the user decides on them: by keys and by buttons, what the story shows meanwhile,
// clashes.
#include "web/ui/suggestions_panel.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/edit/commands.h"
#include "core/model/validity.h"
#include "core/suggest/built_in/built_in_weights.h"
#include "tests/support/app_bench.h"
#include "web/app/importing.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;

constexpr const char* kStory =
    "Officials part ways over the dam\n\n"
    "Mayor Dana Fox said the dam was safe. “We have checked every stone,” she said.\n\n"
    "Engineer Paul Reyes said the dam was not safe.\n";

class SuggestionsPanelTest : public ::testing::TestWithParam<Size> {
 protected:
  SuggestionsPanelTest() : bench_(GetParam().first, GetParam().second) {
    bench_.app.session().open_project({});
    Import import = import_paste(Pasted{kStory, {}});
    EXPECT_TRUE(add_story(bench_.app.session(), std::move(*import.story)).ok());
    bench_.frames();
    while (bench_.app.background()) {
    }
    bench_.app.state().show(Panel::suggested);
    bench_.frames();
  }

  ~SuggestionsPanelTest() override { EXPECT_TRUE(check(bench_.project()).ok()); }

  std::vector<std::string> rows() {
    bench_.frames();
    std::vector<std::string> names;
    for (const UiNode& node : bench_.platform.nodes) {
      if (node.role == Role::list_item) names.push_back(node.name);
    }
    return names;
  }

  std::string chosen_row() {
    bench_.frames();
    for (const UiNode& node : bench_.platform.nodes) {
      if (node.role == Role::list_item && node.selected) return node.name;
    }
    return {};
  }

  AppBench bench_;
  const std::string kSafe = "Dana Fox: the dam was safe";
  const std::string kStone = "Dana Fox: “We have checked every stone,”";
  const std::string kNotSafe = "Paul Reyes: the dam was not safe";
};

INSTANTIATE_TEST_SUITE_P(Pages, SuggestionsPanelTest,
                         ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(SuggestionsPanelTest, ListsWhatIsProposedInOrderOfTheText) {
  EXPECT_EQ(rows(), (std::vector<std::string>{kSafe, kStone, kNotSafe}));
  EXPECT_EQ(chosen_row(), kSafe);
  EXPECT_TRUE(bench_.project().claims().empty());
  bench_.expect_well_formed();
}

TEST_P(SuggestionsPanelTest, KeysAcceptRefuseAndMove) {
  bench_.key("Enter");
  EXPECT_EQ(rows(), (std::vector<std::string>{kStone, kNotSafe}));
  EXPECT_EQ(bench_.project().claims().size(), 1u);
  EXPECT_EQ(chosen_row(), kStone);
  bench_.key("ArrowDown");
  EXPECT_EQ(chosen_row(), kNotSafe);
  bench_.key("Backspace");
  EXPECT_EQ(rows(), (std::vector<std::string>{kStone}));
  EXPECT_EQ(bench_.project().claims().size(), 1u);
  EXPECT_NE(bench_.find(Role::text, "1 right, 1 refused: 50 % right"), nullptr);
  bench_.key("Escape");
  EXPECT_EQ(bench_.app.state().panel, Panel::claims);
}

TEST_P(SuggestionsPanelTest, UndoBringsTheSuggestionBack) {
  bench_.key("Enter");
  bench_.key("Ctrl+z");
  EXPECT_EQ(rows().size(), 3u);
  EXPECT_TRUE(bench_.project().claims().empty());
}

TEST_P(SuggestionsPanelTest, EAcceptsAndOpensTheClaim) {
  bench_.key("e");
  bench_.frames();
  EXPECT_EQ(bench_.app.state().panel, Panel::claim);
  EXPECT_TRUE(bench_.app.session().focus().chosen.as<EntityKind::claim>());
}

TEST_P(SuggestionsPanelTest, ButtonsDoTheSame) {
  bench_.click(Role::button, "Accept");
  EXPECT_EQ(bench_.project().claims().size(), 1u);
  bench_.click(Role::button, "Refuse");
  EXPECT_EQ(rows(), (std::vector<std::string>{kNotSafe}));
  bench_.click(Role::button, "Take back");
  EXPECT_EQ(rows(), (std::vector<std::string>{kStone, kNotSafe}));
}

TEST_P(SuggestionsPanelTest, TheFrameThatRefusesStillHasAllCards) {
  const auto cards = [&] {
    return std::count_if(bench_.platform.nodes.begin(), bench_.platform.nodes.end(),
                         [](const UiNode& node) { return node.role == Role::list_item; });
  };
  bench_.frames();
  ASSERT_EQ(cards(), 3);
  bench_.platform.events.emplace_back(NodeActivated{"suggest/refuse"});
  bench_.frames(1);
  EXPECT_EQ(cards(), 3) << "the list was changed while it was drawn";
  bench_.frames();
  EXPECT_EQ(cards(), 2);
}

// The story goes in the same frame, so that there is nothing to mark.
TEST_P(SuggestionsPanelTest, WhatCouldNotBeAcceptedIsNotSaidToBe) {
  for (const char* button : {"suggest/accept", "suggest/all"}) {
    bench_.frames();
    bench_.platform.announced.clear();
    bench_.app.session().queue_edit("Remove story", [&](Draft& draft) {
      return remove_article(draft, bench_.app.session().focus().article);
    });
    bench_.platform.events.emplace_back(NodeActivated{button});
    bench_.frames(1);
    EXPECT_EQ(bench_.platform.announced,
              (std::vector<std::string>{"The story is not there any more."}))
        << button;
    EXPECT_EQ(bench_.app.state().panel, Panel::suggested);
    bench_.app.session().undo();
  }
}

TEST_P(SuggestionsPanelTest, AllAtOnceIsOneStep) {
  bench_.click(Role::button, "Accept all 3");
  EXPECT_EQ(bench_.project().claims().size(), 3u);
  EXPECT_EQ(bench_.app.session().history().undo_label(), "Accept 3 suggestions");
  EXPECT_NE(bench_.find(Role::button, "See the claims"), nullptr);
  bench_.key("Ctrl+z");
  EXPECT_TRUE(bench_.project().claims().empty());
  EXPECT_EQ(rows().size(), 3u) << "they can be looked at one by one";
}

TEST_P(SuggestionsPanelTest, WhatWasRefusedInOneProjectIsAskedInAnother) {
  bench_.click(Role::button, "Refuse");
  EXPECT_EQ(rows().size(), 2u);
  bench_.app.session().open_project(Project(bench_.project()));
  EXPECT_EQ(rows().size(), 0U) << "it is another's story, and is read anew";
  while (bench_.app.background()) {
  }
  EXPECT_EQ(rows(), (std::vector<std::string>{kSafe, kStone, kNotSafe}));
  EXPECT_NE(bench_.find(Role::text, "Nothing decided yet"), nullptr);
  EXPECT_EQ(bench_.find(Role::button, "Take back"), nullptr);
}

TEST_P(SuggestionsPanelTest, TheReasonIsTold) {
  const UiNode* why = bench_.find_beginning(Role::text, "Why: ");
  ASSERT_NE(why, nullptr);
  EXPECT_NE(why->name.find("“said”"), std::string::npos) << why->name;
  EXPECT_NE(why->name.find("Dana Fox"), std::string::npos) << why->name;
}

TEST_P(SuggestionsPanelTest, ScoreAndKindChooseWhatIsShown) {
  bench_.click(Role::button, "Kind: Any kind");
  bench_.click(Role::option, "Direct");
  EXPECT_EQ(rows(), (std::vector<std::string>{kStone}));
}

TEST_P(SuggestionsPanelTest, WhileWordsAreSelectedEnterMarksThem) {
  const auto at = static_cast<std::uint32_t>(bench_.article().text->bytes().find("dam was safe"));
  bench_.app.state().selection = {bench_.app.session().focus().article, at, at + 3};
  bench_.frames();
  bench_.key("Enter");
  bench_.frames();
  ASSERT_EQ(bench_.project().claims().size(), 1u);
  bench_.project().claims().for_each([&](std::uint32_t, const Claim& claim) {
    EXPECT_EQ(words_of(bench_.project(), claim), "dam");
  });
}

TEST_P(SuggestionsPanelTest, BeginsWhereTheReaderIs) {
  bench_.app.state().show(Panel::claims);
  bench_.frames();
  bench_.key("Home");
  bench_.key("Ctrl+End");
  bench_.key("r");
  EXPECT_EQ(chosen_row(), "Paul Reyes: the dam was not safe");
  bench_.app.state().show(Panel::claims);
  bench_.frames();
  bench_.key("Ctrl+Home");
  bench_.key("r");
  EXPECT_EQ(chosen_row(), kSafe);
}

TEST_P(SuggestionsPanelTest, UndoTakesBackARefusalThatWasTheLastThingDone) {
  bench_.key("Enter");
  bench_.key("Backspace");
  EXPECT_EQ(rows().size(), 1u);
  bench_.key("Ctrl+z");
  EXPECT_EQ(rows().size(), 2u);
  EXPECT_EQ(bench_.project().claims().size(), 1u);
  bench_.key("Ctrl+z");
  EXPECT_TRUE(bench_.project().claims().empty());
}

// Sixty paragraphs with a suggestion in each, and no panel.
class LongReviewTest : public SuggestionsPanelTest {
 protected:
  LongReviewTest() {
    std::string story = "Dams\n\n";
    for (int i = 0; i < 60; ++i) {
      story += "Engineer Paul Reyes said dam number " + std::to_string(i) + " was not safe.\n\n";
    }
    bench_.app.session().open_project({});
    Import import = import_paste(Pasted{story, {}});
    EXPECT_TRUE(add_story(bench_.app.session(), std::move(*import.story)).ok());
    bench_.app.state().panel_open = false;
    bench_.frames();
    while (bench_.app.background()) {
    }
  }

  // The number of the dam that the current suggestion is about.
  int chosen_dam() {
    const std::string row = chosen_row(), before = "Paul Reyes: dam number ";
    EXPECT_EQ(row.substr(0, before.size()), before);
    return std::atoi(row.substr(std::min(row.size(), before.size())).c_str());
  }
  void scroll(float y) {
    bench_.app.article_view().scroll_to(y);
    bench_.frames();
  }
};

INSTANTIATE_TEST_SUITE_P(Pages, LongReviewTest, ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(LongReviewTest, TheListShowsTheOneThatAReviewBeginsWith) {
  bench_.key("Ctrl+End");  // scrolls
  bench_.key("r");
  bench_.frames();
  const UiNode* accept = bench_.find(Role::button, "Accept");
  ASSERT_NE(accept, nullptr);
  EXPECT_GT(accept->rect.y, 0);
  EXPECT_LT(accept->rect.bottom(), GetParam().second);
}

TEST_P(LongReviewTest, ATextCursorOutOfViewIsNotWhereTheReaderIs) {
  bench_.key("ArrowDown");  // the cursor at the story's top
  scroll(1e6F);
  bench_.key("r");
  EXPECT_GT(chosen_dam(), 30) << "in view";

  bench_.app.state().panel_open = false;
  bench_.key("Ctrl+End");  // the cursor at its end
  scroll(0);
  bench_.key("r");
  EXPECT_EQ(chosen_dam(), 0);
}

TEST_P(LongReviewTest, WhatTheListOfClaimsProposesBeginsInViewToo) {
  scroll(1e6F);
  bench_.app.state().show(Panel::claims);
  bench_.frames();
  bench_.click(Role::button, "Look at 60 suggestions");
  EXPECT_GT(chosen_dam(), 30);
}

TEST_P(SuggestionsPanelTest, SaysWhenTheModelIsNotThereAndTriesAgain) {
  bench_.app.suggesting() = {};
  bench_.frames();
  EXPECT_NE(bench_.find(Role::text, "The reading model is loading…"), nullptr);
  bench_.app.take_model("other bytes");
  while (bench_.app.background()) {
  }
  bench_.frames();
  const std::string rest = " Without it there are no suggestions; all else works.";
  EXPECT_NE(bench_.find(Role::text, "The reading model came damaged." + rest), nullptr);
  const int wanted = bench_.platform.models_wanted;
  bench_.click(Role::button, "Try again");
  EXPECT_EQ(bench_.platform.models_wanted, wanted + 1);
  EXPECT_EQ(bench_.find(Role::button, "Try again"), nullptr);
  bench_.platform.events.emplace_back(ModelFailed{"It is not there."});
  bench_.frames();
  EXPECT_NE(bench_.find(Role::text, "It is not there." + rest), nullptr);
  bench_.app.take_model(built_in_weights());
  bench_.frames();
  while (bench_.app.background()) {
  }
  EXPECT_EQ(rows().size(), 3u);
}

TEST_P(SuggestionsPanelTest, ClashesBecomeDivergences) {
  bench_.click(Role::button, "Accept all 3");
  bench_.click(Role::button, "Clashes (1)");
  EXPECT_NE(bench_.find(Role::heading, "Contradicts"), nullptr);
  bench_.click(Role::button, "Mark divergence");
  EXPECT_EQ(bench_.project().divergences().size(), 1u);
  bench_.frames();
  EXPECT_NE(bench_.find(Role::button, "Clashes (0)"), nullptr);
}

}  // namespace
}  // namespace counterpoint::ui
