// Labelled controls over values of the project.
#include "web/ui/form.h"

#include <gtest/gtest.h>

#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;

// A form with one of each control over plain values, in a page of this size.
class FormTest : public ::testing::TestWithParam<std::pair<float, float>> {
 protected:
  FormTest()
      : bench_(GetParam().first, GetParam().second, [this](Ui& ui, Rect area) {
          area.width = std::min(area.width, 300.0F);
          scroll_area(ui, "form", area, scroll_, [&](ImVec2 at, float width) {
            Form form(ui, bench_.session, state_, at, width - 14);
            draw(form);
            return form.height();
          });
        }) {}

  void draw(Form& form) {
    FormField required;
    required.problem = [](const std::string& words) {
      return words.empty() ? std::string("It needs a name.") : std::string();
    };
    if (auto typed = form.field("name", "Name", name_, required)) name_ = *typed;
    if (auto typed = form.field("date", "Date", date_, date_field(""))) date_ = *typed;
    if (auto picked = form.chooser("colour", "Colour", colours_, colour_)) colour_ = *picked;
    const Form::Chips chips = form.chips("tags", "Tags", "New tag", tags_, typed_, "Add");
    if (chips.removed >= 0) tags_.erase(tags_.begin() + chips.removed);
    if (!chips.added.empty()) tags_.push_back(chips.added);
  }

  std::string name_ = "Rex";
  std::vector<std::string> colours_ = {"Red", "Green", "Blue"};
  std::string date_;
  int colour_ = 0;
  std::vector<std::string> tags_ = {"one", "two"};
  std::string typed_;
  FormState state_;
  Scroll scroll_;
  ViewBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, FormTest,
                         ::testing::Values(std::pair(1280.0F, 800.0F), std::pair(390.0F, 844.0F)));

TEST_P(FormTest, AFieldGivesWhatWasTyped) {
  bench_.type("Name", "Sergey");
  EXPECT_EQ(name_, "Sergey");
  bench_.expect_well_formed();
}

TEST_P(FormTest, AWrongValueIsHeldUntilItIsRightOrLeft) {
  bench_.type("Name", "");
  EXPECT_EQ(name_, "Rex");
  EXPECT_EQ(bench_.value_of("Name"), "");
  EXPECT_NE(bench_.find(Role::alert, "It needs a name."), nullptr);
  bench_.type("Name", "S");
  EXPECT_EQ(name_, "S");
  EXPECT_EQ(bench_.find(Role::alert, "It needs a name."), nullptr);
  bench_.type("Name", "");
  bench_.leave("Name");
  bench_.frames();
  EXPECT_EQ(bench_.value_of("Name"), "S");
  EXPECT_EQ(bench_.find(Role::alert, "It needs a name."), nullptr);
}

TEST_P(FormTest, ADateInWordsStaysAsItIsTypedUntilTheFieldIsLeft) {
  bench_.type("Date", "7 July 2017");
  EXPECT_EQ(date_, "2017-07-07");
  EXPECT_EQ(bench_.value_of("Date"), "7 July 2017");
  bench_.leave("Date");
  bench_.frames();
  EXPECT_EQ(bench_.value_of("Date"), "2017-07-07");
  bench_.type("Date", "last week");
  EXPECT_EQ(date_, "2017-07-07");
  EXPECT_NE(bench_.value_of("Date"), date_);
  bench_.leave("Date");
  bench_.frames();
  EXPECT_EQ(bench_.value_of("Date"), "2017-07-07");
}

TEST_P(FormTest, AChooserOpensPicksAndCloses) {
  bench_.click(Role::button, "Colour: Red");
  EXPECT_TRUE(bench_.find(Role::button, "Colour: Red")->expanded);
  EXPECT_TRUE(bench_.find(Role::option, "Red")->selected);
  bench_.click(Role::option, "Blue");
  EXPECT_EQ(colour_, 2);
  EXPECT_EQ(bench_.find(Role::option, "Blue"), nullptr);
}

TEST_P(FormTest, AChooserLeavesTheValueOnEscape) {
  bench_.click(Role::button, "Colour: Red");
  bench_.key("Escape");
  EXPECT_EQ(colour_, 0);
  EXPECT_EQ(bench_.find(Role::option, "Blue"), nullptr);
}

TEST_P(FormTest, ALongListScrolls) {
  colours_.clear();
  for (int i = 0; i < 60; ++i) colours_.push_back("Colour " + std::to_string(i));
  bench_.click(Role::button, "Colour: Colour 0");
  bench_.click(Role::option, "Colour 59");
  EXPECT_EQ(colour_, 59);
}

TEST_P(FormTest, ChipsComeByEnterOrLeavingAndGoByPress) {
  bench_.type("New tag", "three");
  bench_.enter("New tag");
  bench_.type("New tag", "four");
  bench_.leave("New tag");
  bench_.click(Role::button, "one");
  EXPECT_EQ(tags_, (std::vector<std::string>{"two", "three", "four"}));
}

TEST(DisplayWord, ReadsAsASentenceBegins) {
  EXPECT_EQ(display_word("different-number-or-date"), "Different number or date");
  EXPECT_EQ(display_word("body"), "Body");
  EXPECT_EQ(display_word(""), "");
}

}  // namespace
}  // namespace counterpoint::ui
