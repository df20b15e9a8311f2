// The charts of sourcing: what they say, and that everything in them jumps into the story.
#include "web/ui/sourcing_view.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "tests/support/app_bench.h"
#include "tests/support/example.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;

class SourcingViewTest : public ::testing::TestWithParam<Size> {
 protected:
  SourcingViewTest() : bench_(GetParam().first, GetParam().second) {
    bench_.app.session().open_project(build_example());
    bench_.frames();
    bench_.key("v");
    bench_.frames();
  }

  void open(SourcingTab tab) {
    bench_.app.state().sourcing = tab;
    bench_.frames();
  }

  ClaimId chosen() {
    bench_.frames();
    return bench_.app.session().focus().chosen.as<EntityKind::claim>();
  }

  std::string words() {
    const Claim* claim = bench_.project().find(chosen());
    return claim == nullptr ? "" : words_of(bench_.project(), *claim);
  }

  // The words are on the screen, in the open story.
  bool shown(std::string_view quoted) {
    quoted = quoted.substr(0, quoted.find(" … "));
    bench_.frames();
    for (const Rect& rect : bench_.rects_of(quoted)) {
      if (rect.y < 0 || rect.bottom() > bench_.platform.environment().height) return false;
    }
    return true;
  }

  void press_beginning(Role role, std::string_view begin) {
    const UiNode* node = bench_.find_beginning(role, begin);
    ASSERT_NE(node, nullptr) << begin;
    bench_.click(role, std::string(node->name));
  }

  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, SourcingViewTest,
                         ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(SourcingViewTest, TheKeyGoesThroughTheCharts) {
  EXPECT_EQ(bench_.app.session().focus().view, View::sourcing);
  for (const SourcingTab tab : {SourcingTab::audit, SourcingTab::chain, SourcingTab::voices,
                                SourcingTab::timeline, SourcingTab::audit}) {
    EXPECT_EQ(bench_.app.state().sourcing, tab);
    bench_.expect_well_formed();
    bench_.key("v");
    bench_.frames();
  }
  bench_.click(Role::button, "Close sourcing");
  bench_.frames();
  EXPECT_EQ(bench_.app.session().focus().view, View::story);
}

TEST_P(SourcingViewTest, ABarGoesThroughItsClaims) {
  const UiNode* bar = bench_.find_beginning(Role::button, "Rex Tillerson: ");
  ASSERT_NE(bar, nullptr);
  const std::string name = bar->name;
  EXPECT_EQ(bar->description, "5 claims");
  bench_.click(Role::button, name);
  const ClaimId first = chosen();
  EXPECT_TRUE(shown(words())) << words();
  EXPECT_EQ(bench_.find(Role::button, name)->description, "5 claims, at 1 of 5");
  bench_.click(Role::button, name);
  EXPECT_NE(chosen(), first);
  for (int i = 0; i < 4; ++i) bench_.click(Role::button, name);
  EXPECT_EQ(chosen(), first) << "and begins again";
}

TEST_P(SourcingViewTest, TheAuditSaysWhatIsWrongWithTheSourcing) {
  EXPECT_NE(bench_.find(Role::heading, "Who gets the words"), nullptr);
  EXPECT_NE(bench_.find(Role::heading, "By side"), nullptr);
  EXPECT_NE(bench_.find_beginning(Role::button, "Nobody named: 2 claims"), nullptr);
  EXPECT_NE(bench_.find_beginning(Role::button, "Unnamed sources: 0 claims"), nullptr);
  const UiNode* denial = bench_.find_beginning(Role::button, "Denial: 1 cue");
  ASSERT_NE(denial, nullptr);
  EXPECT_NE(denial->description.find("charge to answer"), std::string::npos);
  EXPECT_NE(denial->description.find("“denied”"), std::string::npos);
  EXPECT_NE(bench_.find_beginning(Role::button, "Men: "), nullptr);
  EXPECT_EQ(bench_.find_beginning(Role::button, "Women: "), nullptr);
}

TEST_P(SourcingViewTest, WithoutARecordThereIsNoChartOfWomenAndMen) {
  bench_.app.session().queue_edit("Forget", [](Draft& draft) {
    Status status;
    std::vector<std::uint32_t> ids;
    draft.project().speakers().for_each(
        [&](std::uint32_t id, const Speaker&) { ids.push_back(id); });
    for (const std::uint32_t id : ids) {
      Speaker speaker = *draft.project().find(SpeakerId{id});
      speaker.gender = RecordedGender::unset;
      status = update_speaker(draft, SpeakerId{id}, std::move(speaker));
    }
    return status;
  });
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::heading, "Women and men"), nullptr);
}

TEST_P(SourcingViewTest, OfOneStoryOnly) {
  bench_.click(Role::button, "This story");
  bench_.frames();
  EXPECT_EQ(bench_.find_beginning(Role::button, "Sergey Lavrov: "), nullptr);
  press_beginning(Role::button, "Last word: ");
  EXPECT_TRUE(shown(words()));
}

TEST_P(SourcingViewTest, TheChainOfAClaim) {
  open(SourcingTab::chain);
  press_beginning(Role::button, "Vladimir Putin: any involvement");
  EXPECT_EQ(words(), "any involvement");
  EXPECT_NE(
      bench_.find(Role::heading, "Hearsay: one stands between Vladimir Putin and the reporter"),
      nullptr);
  EXPECT_NE(bench_.find(Role::button, "Rex Tillerson: “said”"), nullptr);
  const UiNode* link = bench_.find(Role::button, "Vladimir Putin: “denied”");
  ASSERT_NE(link, nullptr);
  EXPECT_NE(link->description.find("charge to answer"), std::string::npos);
  bench_.click(Role::button, "Vladimir Putin: “denied”");
  EXPECT_TRUE(shown("denied any involvement"));
  bench_.expect_well_formed();
  bench_.click(Role::button, "Rex Tillerson speaks for Vladimir Putin: 1 claim");
  EXPECT_EQ(words(), "any involvement");
  press_beginning(Role::button, "Vladimir Putin: the American president was satisfied");
  EXPECT_EQ(words(), "the American president was satisfied with the answers");
  EXPECT_TRUE(shown("satisfied with the answers")) << "it stands in the other story";
}

TEST_P(SourcingViewTest, ALineOfTheGraphJumps) {
  open(SourcingTab::voices);
  bench_.click(Role::button, "Rex Tillerson speaks for Vladimir Putin: 2 claims");
  EXPECT_EQ(words(), "any involvement");
  EXPECT_TRUE(shown("any involvement"));
  bench_.click(Role::button, "Rex Tillerson speaks for Vladimir Putin: 2 claims");
  EXPECT_EQ(words(), "to see proof and evidence");
}

TEST_P(SourcingViewTest, TheGraphIsFiltered) {
  open(SourcingTab::voices);
  bench_.click(Role::button, "Vladimir Putin, 3 own");
  bench_.frames();
  EXPECT_EQ(bench_.find_beginning(Role::button, "Sergey Lavrov speaks"), nullptr);
  bench_.click(Role::button, "Show all speakers");
  bench_.frames();
  EXPECT_NE(bench_.find_beginning(Role::button, "Sergey Lavrov speaks"), nullptr);
  bench_.click(Role::button, "Claims for a line: Any number");
  bench_.click(Role::option, "2 or more");
  bench_.frames();
  EXPECT_EQ(bench_.find_beginning(Role::button, "Pressed by nobody"), nullptr);
  EXPECT_NE(bench_.find_beginning(Role::button, "Rex Tillerson speaks"), nullptr);
}

TEST_P(SourcingViewTest, ATimelineByDay) {
  open(SourcingTab::timeline);
  EXPECT_NE(bench_.find(Role::heading, "15 dated claims on 3 days"), nullptr);
  EXPECT_NE(bench_.find(Role::heading, "6 July 2017"), nullptr);
  press_beginning(Role::button, "Vladimir Putin: the American president was satisfied");
  EXPECT_EQ(words(), "the American president was satisfied with the answers");
  EXPECT_TRUE(shown("satisfied with the answers"));
}

TEST_P(SourcingViewTest, AClaimGetsItsDateInTheTimeline) {
  open(SourcingTab::timeline);
  press_beginning(Role::button, "Without a date: 2 claims");
  const ClaimId id = chosen();
  bench_.type("When Nobody named said it", "yesterday");
  bench_.frames();
  EXPECT_EQ(bench_.project().find(id)->date, "") << "not a date";
  bench_.type("When Nobody named said it", "2017-07");
  bench_.frames();
  EXPECT_EQ(bench_.project().find(id)->date, "2017-07");
  EXPECT_NE(bench_.find(Role::heading, "July 2017"), nullptr);
  EXPECT_EQ(bench_.app.session().history().undo_label(), "Edit date");
  bench_.key("Ctrl+z");
  bench_.frames();
  EXPECT_EQ(bench_.project().find(id)->date, "");
}

TEST_P(SourcingViewTest, AClaimsCardLeadsToItsDiagram) {
  bench_.app.session().show(View::story);
  bench_.app.session().choose(ClaimId{3});
  bench_.app.state().show(Panel::claim);
  bench_.frames();
  bench_.click(Role::button, "The chain as a diagram");
  bench_.frames();
  EXPECT_EQ(bench_.app.session().focus().view, View::sourcing);
  EXPECT_NE(bench_.find(Role::button, "Vladimir Putin: “denied”"), nullptr);
  bench_.click(Role::button, "Choose another");
  bench_.frames();
  EXPECT_NE(bench_.find(Role::heading, "How a claim came to the reader"), nullptr);
  bench_.key("v");
  bench_.key("g");
  bench_.frames();
  EXPECT_EQ(bench_.app.session().focus().view, View::story);
}

// A crowd: each of 60 speakers says one thing, and ten of them pass on what the next says.
Project crowd() {
  Project project = build_example();
  const Claim like = *project.find(ClaimId{2});
  for (std::uint32_t i = 0; i < 60; ++i) {
    Speaker speaker;
    speaker.name = "Voice " + std::to_string(i);
    speaker.tag = "V";
    project.set(100 + i, std::make_shared<const Speaker>(speaker));
    Claim claim = like;
    claim.chain = {{{100 + i}, {}, {}, CueClass::unset, {}}};
    if (i < 10) claim.chain.push_back({{100 + (i + 1) % 10}, {}, {}, CueClass::unset, {}});
    project.set(100 + i, std::make_shared<const Claim>(claim));
  }
  return project;
}

TEST_P(SourcingViewTest, OfACrowdOnlyStrongLinesAreShownUntilAskedFor) {
  bench_.app.session().open_project(crowd());
  bench_.app.session().show(View::sourcing);
  open(SourcingTab::voices);
  EXPECT_EQ(bench_.find_beginning(Role::button, "Voice 3 speaks"), nullptr);
  EXPECT_NE(bench_.find_beginning(Role::button, "Rex Tillerson speaks"), nullptr);
  bench_.click(Role::button, "Claims for a line: 2 or more");
  bench_.click(Role::option, "Any number");
  bench_.frames();
  EXPECT_NE(bench_.find_beginning(Role::button, "Voice 3 speaks for Voice 4"), nullptr);
  EXPECT_NE(bench_.find_beginning(Role::button, "Voice 9 speaks for Voice 0"), nullptr)
      << "the line that closes the circle";
  bench_.click(Role::button, "Smaller");
  bench_.frames();
  bench_.expect_well_formed();
}

TEST_P(SourcingViewTest, AnEmptyProjectSaysSo) {
  AppBench fresh(GetParam().first, GetParam().second);
  fresh.frames();
  fresh.key("v");
  for (int i = 0; i < 4; ++i) {
    fresh.frames();
    EXPECT_NE(fresh.find_beginning(Role::heading, ""), nullptr);
    fresh.expect_well_formed();
    fresh.key("v");
  }
}

TEST_P(SourcingViewTest, WomenAndMenAreRecordedInTheSpeakersCard) {
  bench_.app.session().show(View::story);
  bench_.app.session().choose(SpeakerId{1});
  bench_.app.state().show(Panel::speakers);
  bench_.frames();
  bench_.click(Role::button, "Woman or man: Man");
  bench_.click(Role::option, "Woman");
  bench_.frames();
  EXPECT_EQ(bench_.project().find(SpeakerId{1})->gender, RecordedGender::woman);
  bench_.key("Ctrl+z");
  bench_.frames();
  EXPECT_EQ(bench_.project().find(SpeakerId{1})->gender, RecordedGender::man);
}

}  // namespace
}  // namespace counterpoint::ui
