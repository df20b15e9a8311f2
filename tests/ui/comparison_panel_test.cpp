// A student's work beside its key, through the interface.
#include "web/ui/comparison_panel.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "core/format/project_json.h"
#include "tests/support/app_bench.h"
#include "tests/support/hamburg.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;

class ComparisonPanelTest : public ::testing::TestWithParam<std::pair<float, float>> {
 protected:
  ComparisonPanelTest() : bench_(GetParam().first, GetParam().second) {
    bench_.app.session().open_project(exercise_of(made_.project));
    bench_.frames(30);
  }

  void compare_with(const std::string& json) {
    bench_.app.state().dialog = Dialog::compare;
    bench_.frames();
    bench_.click(Role::button, "Choose the file…");
    EXPECT_EQ(bench_.platform.picked.back(), ".json");
    bench_.platform.events.emplace_back(FileOpened{"key.json", "application/json", json, ""});
    bench_.frames();
  }

  Hamburg made_ = hamburg();
  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, ComparisonPanelTest,
                         ::testing::Values(std::pair(1280.0F, 800.0F), std::pair(390.0F, 844.0F)));

TEST_P(ComparisonPanelTest, AMissedClaimIsShownWhereItStands) {
  compare_with(write_project(made_.project));
  EXPECT_EQ(bench_.app.state().dialog, Dialog::none);
  EXPECT_NE(bench_.find(Role::text, "Claims, the same words: 0 of 1, 0 given (F1 0.00)"), nullptr);
  bench_.expect_well_formed();
  bench_.click(Role::list_item, "Vladimir Putin: denied such involvement");
  bench_.frames();
  EXPECT_EQ(bench_.selected(), "denied such involvement");
}

TEST_P(ComparisonPanelTest, AnotherFileIsRefusedAndSaysWhy) {
  compare_with("{");
  EXPECT_EQ(bench_.app.state().dialog, Dialog::compare);
  compare_with(write_project(Project()));
  EXPECT_EQ(bench_.app.state().dialog, Dialog::none) << "a key without stories asks for nothing";
}

TEST_P(ComparisonPanelTest, ComparingStops) {
  compare_with(write_project(made_.project));
  bench_.click(Role::button, "Stop comparing");
  EXPECT_EQ(bench_.find(Role::button, "Stop comparing"), nullptr);
}

}  // namespace
}  // namespace counterpoint::ui
