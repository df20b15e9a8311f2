// The chosen claim: what each control does to the project, on a wide page and on a telephone.
#include "web/ui/claim_inspector.h"

#include <gtest/gtest.h>

#include "tests/support/hamburg.h"
#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;
using Size = std::pair<float, float>;

class ClaimInspectorTest : public ::testing::TestWithParam<Size> {
 protected:
  ClaimInspectorTest()
      : bench_(GetParam().first, GetParam().second, [this](Ui& ui, Rect area) {
          area.width = std::min(area.width, 380.0F);
          inspector_.draw(ui, area, bench_.session, bench_.view);
        }) {
    bench_.session.open_project(made_.project);
    bench_.session.choose(made_.denial);
    bench_.frames();
  }

  const Project& project() const { return bench_.session.project(); }
  const Claim& claim() const { return *project().find(made_.denial); }
  std::string undo() const { return std::string(bench_.session.history().undo_label()); }

  void select(std::string_view words) {
    const Span span = span_of(project(), made_.article, words);
    bench_.view.selection = {made_.article, span.start, span.end};
    bench_.frames();
  }

  std::string speakers() const {
    std::string names;
    for (const Attribution& link : claim().chain) {
      const Speaker* speaker = project().find(link.speaker);
      names += (names.empty() ? "" : " > ") + (speaker == nullptr ? "-" : speaker->name);
    }
    return names;
  }

  Hamburg made_ = hamburg();
  ClaimInspector inspector_;
  ViewBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, ClaimInspectorTest,
                         ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(ClaimInspectorTest, SaysWhatToDoWhenNothingIsChosen) {
  bench_.session.choose({});
  bench_.frames();
  EXPECT_NE(bench_.find(Role::text, "No claim is chosen"), nullptr);
}

TEST_P(ClaimInspectorTest, EveryItemHasANameAndAKeyOfItsOwn) {
  select("Vladimir Putin");
  bench_.expect_well_formed();
}

TEST_P(ClaimInspectorTest, KindChangesByPressAndByDigit) {
  bench_.click(Role::button, "Mixed");
  EXPECT_EQ(claim().kind, ClaimKind::mixed);
  EXPECT_EQ(undo(), "Change kind");
  bench_.key("1");
  EXPECT_EQ(claim().kind, ClaimKind::direct);
  select("said");
  bench_.key("4");
  EXPECT_EQ(claim().kind, ClaimKind::direct) << "the digits belong to the selected words";
}

TEST_P(ClaimInspectorTest, ALinkGetsAKnownSpeakerByTyping) {
  bench_.type("Speaker, link 1", "vlad");
  bench_.enter("Speaker, link 1");
  EXPECT_EQ(speakers(), "Vladimir Putin > Vladimir Putin");
  EXPECT_EQ(undo(), "Name speaker");
}

TEST_P(ClaimInspectorTest, ALinkGetsANewSpeakerByTyping) {
  bench_.type("Speaker, link 2", "An aide");
  bench_.click(Role::option, "Create “An aide”");
  EXPECT_EQ(speakers(), "Rex Tillerson > An aide");
  EXPECT_EQ(project().speakers().size(), 3U);
}

TEST_P(ClaimInspectorTest, TheChainGrowsInBothDirections) {
  bench_.click(Role::button, "Add whom they quote");
  EXPECT_EQ(speakers(), "Rex Tillerson > Vladimir Putin > -");
  bench_.click(Role::button, "More for link 1");
  bench_.click(Role::menu_item, "Add a link before");
  EXPECT_EQ(speakers(), "- > Rex Tillerson > Vladimir Putin > -");
  bench_.click(Role::button, "More for link 2");
  bench_.click(Role::menu_item, "Add a link after");
  EXPECT_EQ(speakers(), "- > Rex Tillerson > - > Vladimir Putin > -");
  EXPECT_EQ(undo(), "Add link");
}

TEST_P(ClaimInspectorTest, ALinkLeadsToItsSpeaker) {
  bench_.click(Role::button, "Open Rex Tillerson");
  EXPECT_EQ(bench_.session.focus().chosen, EntityId(made_.tillerson));
  EXPECT_EQ(bench_.view.panel, Panel::speakers);
}

TEST_P(ClaimInspectorTest, LinksMoveAndGo) {
  bench_.click(Role::button, "Move link 1 inwards");
  EXPECT_EQ(speakers(), "Vladimir Putin > Rex Tillerson");
  bench_.click(Role::button, "Move link 2 outwards");
  EXPECT_EQ(speakers(), "Rex Tillerson > Vladimir Putin");
  bench_.click(Role::button, "More for link 1");
  bench_.click(Role::menu_item, "Remove this link");
  EXPECT_EQ(speakers(), "Vladimir Putin");
  EXPECT_EQ(undo(), "Remove link");
}

TEST_P(ClaimInspectorTest, SourceAndCueAreTakenFromTheSelection) {
  select("denied");
  bench_.click(Role::button, "Take cue words, link 2, from the selection");
  EXPECT_EQ(claim().chain[1].cue, span_of(project(), made_.article, "denied"));
  EXPECT_EQ(undo(), "Set cue words");
  bench_.click(Role::button, "Clear source words, link 1");
  EXPECT_EQ(claim().chain[0].source, Span{});
  EXPECT_EQ(undo(), "Clear source words");
}

TEST_P(ClaimInspectorTest, TheCueIsJudged) {
  bench_.click(Role::button, "Effect of the cue, link 1: Neutral");
  bench_.click(Role::option, "Denial");
  EXPECT_EQ(claim().chain[0].cue_class, CueClass::denial);
  EXPECT_EQ(undo(), "Change cue");
}

TEST_P(ClaimInspectorTest, SelectedWordsJoinAndLeaveTheClaim) {
  select("Vladimir Putin");
  bench_.click(Role::button, "Add selected");
  EXPECT_EQ(words_of(project(), claim()), "Vladimir Putin … denied such involvement");
  bench_.click(Role::button, "Take out selected");
  EXPECT_EQ(words_of(project(), claim()), "denied such involvement");
}

TEST_P(ClaimInspectorTest, TheClaimBacksANewQuestion) {
  bench_.type("Question", "Was it denied?");
  bench_.enter("Question");
  EXPECT_EQ(bench_.value_of("Who answers"), "Vladimir Putin");
  bench_.click(Role::button, "Stance: Asserts");
  bench_.click(Role::option, "Denies");
  bench_.click(Role::button, "Back this answer");
  ASSERT_EQ(project().positions().size(), 1U);
  const Position& position = *project().find(PositionId{1});
  EXPECT_EQ(position.speaker, made_.putin);
  EXPECT_EQ(position.stance, Stance::denies);
  EXPECT_EQ(project().find(position.issue)->question, "Was it denied?");
  EXPECT_EQ(undo(), "Back answer");
  bench_.click(Role::list_item, "Vladimir Putin denies: Was it denied?");
  EXPECT_EQ(bench_.session.focus().chosen, EntityId(PositionId{1}));
  EXPECT_EQ(bench_.session.focus().view, View::accounts);
  bench_.session.choose(made_.denial);
  bench_.click(Role::button, "Take out of “Was it denied?”");
  EXPECT_TRUE(project().find(PositionId{1})->claims.empty());
}

TEST_P(ClaimInspectorTest, TypingANoteIsOneStepUntilTheFieldIsLeft) {
  bench_.type("Note", "S");
  bench_.type("Note", "See Lavrov");
  EXPECT_EQ(claim().note, "See Lavrov");
  bench_.leave("Note");
  bench_.type("Note", "See Lavrov too");
  bench_.session.undo();
  EXPECT_EQ(claim().note, "See Lavrov");
  bench_.session.undo();
  EXPECT_EQ(claim().note, "");
}

TEST_P(ClaimInspectorTest, TagsComeAndGo) {
  bench_.type("New tag", "hacking");
  bench_.enter("New tag");
  EXPECT_EQ(claim().tags, (std::vector<std::string>{"hacking"}));
  EXPECT_EQ(bench_.value_of("New tag"), "");
  bench_.click(Role::button, "hacking");
  EXPECT_TRUE(claim().tags.empty());
}

TEST_P(ClaimInspectorTest, ADateIsTakenWhenItIsOne) {
  bench_.type("When it was said", "yesterday");
  EXPECT_EQ(claim().date, "");
  EXPECT_EQ(bench_.value_of("When it was said"), "yesterday");
  EXPECT_NE(bench_.find_beginning(Role::alert, "This is not a date."), nullptr);
  bench_.type("When it was said", "2017-07-07");
  EXPECT_EQ(claim().date, "2017-07-07");
  EXPECT_EQ(bench_.find_beginning(Role::alert, "This is not a date."), nullptr);
}

TEST_P(ClaimInspectorTest, UnsureIsASwitch) {
  bench_.click(Role::checkbox, "Unsure");
  EXPECT_TRUE(claim().unsure);
  bench_.click(Role::checkbox, "Unsure");
  EXPECT_FALSE(claim().unsure);
}

TEST_P(ClaimInspectorTest, DeletingCanBeUndone) {
  bench_.click(Role::button, "Delete claim");
  EXPECT_EQ(project().claims().size(), 0U);
  const std::vector<Notice> notices = bench_.session.take_notices();
  ASSERT_EQ(notices.size(), 1U);
  EXPECT_TRUE(notices[0].can_undo);
  bench_.session.undo();
  EXPECT_TRUE(project() == made_.project);
}

TEST_P(ClaimInspectorTest, TheWordsLeadToTheirPlace) {
  bench_.click(Role::button, "denied such involvement");
  ASSERT_TRUE(bench_.view.reveal.has_value());
  EXPECT_EQ(bench_.view.reveal->span, extent(claim()));
}

}  // namespace
}  // namespace counterpoint::ui
