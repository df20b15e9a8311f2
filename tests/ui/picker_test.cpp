// A field with a list beside it: by typing, by keys, by pointer.
#include <gtest/gtest.h>

#include "tests/support/view_bench.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

class PickerTest : public ::testing::Test {
 protected:
  PickerTest()
      : bench_(1280, 800, [this](Ui& ui, Rect) {
          const auto picked = picker(ui, "who", {40, y_, 240, 32}, "Who", shown_, state_, options_,
                                     "Type a name", create_);
          if (picked) picked_ = picked;
        }) {
    bench_.frames();
  }

  // The options on the screen, in order.
  std::vector<std::string> listed() {
    std::vector<std::string> names;
    for (const UiNode& node : bench_.platform.nodes) {
      if (node.role == Role::option) names.push_back(node.name);
    }
    return names;
  }

  std::string picked_words() const { return picked_ ? picked_->words : "-"; }

  float y_ = 100;
  std::string shown_ = "Nobody";
  bool create_ = true;
  PickerState state_;
  std::vector<PickerOption> options_ = {{"Ivanka Trump", "Adviser", nullptr},
                                        {"Trump", "President", nullptr},
                                        {"Trumpet maker", "", nullptr},
                                        {"Rex Tillerson", "Secretary of State", nullptr}};
  std::optional<Picked> picked_;
  testing::ViewBench bench_;
};

TEST_F(PickerTest, ShowsWhatIsChosenWhileNobodyTypes) {
  EXPECT_EQ(bench_.value_of("Who"), "Nobody");
  EXPECT_TRUE(listed().empty());
  EXPECT_FALSE(bench_.find(Role::combobox, "Who")->expanded);
}

TEST_F(PickerTest, TheBestFitStandsFirst) {
  bench_.type("Who", "trump");
  EXPECT_EQ(listed(), (std::vector<std::string>{"Trump", "Trumpet maker", "Ivanka Trump"}));
  bench_.enter("Who");
  EXPECT_EQ(picked_words(), "Trump");
  EXPECT_EQ(picked_->index, 1);
  EXPECT_TRUE(listed().empty());
}

TEST_F(PickerTest, NotesAreSearchedToo) {
  bench_.type("Who", "secretary");
  EXPECT_EQ(listed(), (std::vector<std::string>{"Rex Tillerson", "Create “secretary”"}));
}

TEST_F(PickerTest, ArrowsMoveAndTheFieldPointsAtTheOption) {
  bench_.type("Who", "trump");
  bench_.field_key("Who", "ArrowDown");
  EXPECT_EQ(bench_.find(Role::combobox, "Who")->active,
            bench_.find(Role::option, "Trumpet maker")->key);
  EXPECT_TRUE(bench_.find(Role::option, "Trumpet maker")->selected);
  for (int i = 0; i < 5; ++i) bench_.field_key("Who", "ArrowDown");
  for (int i = 0; i < 9; ++i) bench_.field_key("Who", "ArrowUp");
  EXPECT_TRUE(bench_.find(Role::option, "Trump")->selected);
}

TEST_F(PickerTest, ArrowDownOpensTheWholeList) {
  bench_.platform.events.emplace_back(FieldEntered{"who"});
  bench_.frames();
  bench_.field_key("Who", "ArrowDown");
  EXPECT_EQ(listed().size(), 4U);
  EXPECT_TRUE(bench_.find(Role::option, "Ivanka Trump")->selected);
}

TEST_F(PickerTest, NewWordsAreOfferedUnlessTheyAreKnown) {
  bench_.type("Who", "Sergey");
  bench_.click(Role::option, "Create “Sergey”");
  ASSERT_TRUE(picked_.has_value());
  EXPECT_TRUE(picked_->is_new);
  EXPECT_EQ(picked_->words, "Sergey");
  create_ = false;
  bench_.type("Who", "Sergey");
  EXPECT_TRUE(listed().empty());
}

TEST_F(PickerTest, TabTakesWhatWasTypedForAndEscapeDoesNot) {
  bench_.type("Who", "rex");
  bench_.field_key("Who", "Escape");
  EXPECT_EQ(picked_words(), "-");
  EXPECT_EQ(bench_.value_of("Who"), "Nobody");
  bench_.type("Who", "rex");
  bench_.field_key("Who", "Tab");
  EXPECT_EQ(picked_words(), "Rex Tillerson");
}

TEST_F(PickerTest, AClickElsewhereClosesIt) {
  bench_.type("Who", "rex");
  bench_.drag({900, 600}, {900, 600});
  EXPECT_TRUE(listed().empty());
  EXPECT_EQ(picked_words(), "-");
}

TEST_F(PickerTest, NearTheFootTheListOpensUpwards) {
  y_ = 750;
  bench_.type("Who", "trump");
  EXPECT_LT(bench_.find(Role::option, "Trump")->rect.bottom(), 750);
}

TEST_F(PickerTest, TwoOptionsOfOneNameAreTwo) {
  options_ = {{"J. Smith", "Aide", nullptr}, {"J. Smith", "Senator", nullptr}};
  bench_.type("Who", "smith");
  bench_.expect_well_formed();
  bench_.field_key("Who", "ArrowDown");
  bench_.enter("Who");
  ASSERT_TRUE(picked_.has_value());
  EXPECT_EQ(picked_->index, 1);
}

}  // namespace
}  // namespace counterpoint::ui
