// Merging and splitting speakers, by pointer and keys.
#include "web/ui/speaker_merge.h"

#include <gtest/gtest.h>

#include "tests/support/hamburg.h"
#include "tests/support/view_bench.h"
#include "web/ui/speakers_view.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;
using Size = std::pair<float, float>;

class SpeakerMergeTest : public ::testing::TestWithParam<Size> {
 protected:
  SpeakerMergeTest()
      : bench_(GetParam().first, GetParam().second, [this](Ui& ui, Rect area) {
          area.width = std::min(area.width, 380.0F);
          speakers_.draw(ui, area, bench_.session, bench_.view);
        }) {
    bench_.session.open_project(made_.project);
    bench_.session.choose(made_.putin);
    bench_.frames();
  }

  const Project& project() const { return bench_.session.project(); }
  std::string undo() const { return std::string(bench_.session.history().undo_label()); }

  Hamburg made_ = hamburg();
  SpeakersView speakers_;
  ViewBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, SpeakerMergeTest,
                         ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(SpeakerMergeTest, AnotherSpeakerIsMergedIntoTheOneShown) {
  bench_.type("Merge with", "Rex");
  bench_.enter("Merge with");
  ASSERT_EQ(project().speakers().size(), 1U);
  EXPECT_EQ(project().find(made_.putin)->aliases, std::vector<std::string>{"Rex Tillerson"});
  EXPECT_EQ(undo(), "Merge speakers");
  bench_.session.undo();
  EXPECT_TRUE(project() == made_.project);
}

TEST_P(SpeakerMergeTest, ClaimsAreSplitOffToANewSpeaker) {
  bench_.click(Role::button, "Split some claims off…");
  bench_.click(Role::checkbox, "denied such involvement");
  bench_.type("Name of the other speaker", "Dmitry Peskov");
  bench_.expect_well_formed();
  bench_.click(Role::button, "Split off");
  ASSERT_EQ(project().speakers().size(), 3U);
  const Claim& denial = *project().find(made_.denial);
  EXPECT_EQ(project().find(asserter(denial))->name, "Dmitry Peskov");
  EXPECT_EQ(bench_.session.focus().chosen, EntityId(asserter(denial)));
  EXPECT_EQ(undo(), "Split speaker");
}

}  // namespace
}  // namespace counterpoint::ui
