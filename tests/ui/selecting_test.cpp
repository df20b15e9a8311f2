// How words are selected: whole or by characters, asked about or marked at once.
#include "web/ui/selecting.h"

#include <gtest/gtest.h>

#include "tests/support/app_bench.h"
#include "web/app/importing.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;

class SelectingTest : public ::testing::TestWithParam<Size> {
 protected:
  SelectingTest() : bench_(GetParam().first, GetParam().second) {
    bench_.app.session().open_project({});
    Import import =
        import_paste(Pasted{"Rain\n\nThe minister said that it had rained all week.", {}});
    EXPECT_TRUE(add_story(bench_.app.session(), std::move(*import.story)).ok());
    bench_.app.state().panel_open = false;
    bench_.frames(8);
  }

  std::size_t claims() { return bench_.project().claims().size(); }
  std::string words_of_last() {
    const Table<Claim>& all = bench_.project().claims();
    return words_of(bench_.project(), *all.find(all.high_water()));
  }

  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, SelectingTest, ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(SelectingTest, ADragMarksWhatItSelectsOnceThatIsWanted) {
  bench_.select("minister said");
  EXPECT_EQ(claims(), 0U) << "asked first";
  bench_.key("Escape");
  bench_.key("m");
  bench_.select("it had rained");
  bench_.frames();
  EXPECT_EQ(claims(), 1U);
  EXPECT_EQ(words_of_last(), "it had rained");
  EXPECT_TRUE(bench_.app.state().selection.empty());
  EXPECT_FALSE(bench_.app.state().panel_open) << "nothing covers what is to be marked next";
  bench_.select("minister said");
  bench_.frames();
  EXPECT_EQ(claims(), 2U);
  bench_.key("Ctrl+z");
  EXPECT_EQ(claims(), 1U) << "one step each";
}

TEST_P(SelectingTest, ThatItMarksIsToBeSeenAndEnded) {
  EXPECT_EQ(bench_.find(Role::button, "Marking as you select"), nullptr);
  bench_.key("m");
  bench_.frames();
  bench_.expect_well_formed();
  EXPECT_TRUE(read_selecting(bench_.platform).marks_at_once) << "remembered";
  if (GetParam().first < kNarrow) {
    bench_.key("m");
  } else {
    bench_.click(Role::button, "Marking as you select");
  }
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::button, "Marking as you select"), nullptr);
  EXPECT_FALSE(read_selecting(bench_.platform).marks_at_once);
}

TEST_P(SelectingTest, AClickMarksNothing) {
  bench_.key("m");
  bench_.click_words("rained");
  bench_.frames();
  EXPECT_EQ(claims(), 0U);
}

TEST_P(SelectingTest, ByCharactersADragTakesWhatItCovers) {
  bench_.select("inister sai");
  EXPECT_EQ(bench_.selected(), "minister said");
  bench_.app.state().selecting.whole_words = false;
  bench_.key("Escape");
  bench_.frames(40);  // longer than a double click
  bench_.select("inister sai");
  EXPECT_EQ(bench_.selected(), "inister sai");
}

TEST_P(SelectingTest, BothAreChosenInThePopoverAndRemembered) {
  if (GetParam().first < kNarrow) return;
  bench_.click(Role::button, "Reading");
  bench_.expect_well_formed();
  bench_.click(Role::checkbox, "Select whole words");
  bench_.click(Role::checkbox, "Mark as you select");
  EXPECT_FALSE(bench_.app.state().selecting.whole_words);
  EXPECT_EQ(read_selecting(bench_.platform), bench_.app.state().selecting);
  EXPECT_TRUE(bench_.app.state().selecting.marks_at_once);
}

}  // namespace
}  // namespace counterpoint::ui
