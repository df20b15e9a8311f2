// The speakers: adding, editing, deleting, and the way to their claims.
#include "web/ui/speakers_view.h"

#include <gtest/gtest.h>

#include "tests/support/hamburg.h"
#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;
using Size = std::pair<float, float>;

class SpeakersViewTest : public ::testing::TestWithParam<Size> {
 protected:
  SpeakersViewTest()
      : bench_(GetParam().first, GetParam().second, [this](Ui& ui, Rect area) {
          area.width = std::min(area.width, 380.0F);
          speakers_.draw(ui, area, bench_.session, bench_.view);
        }) {
    bench_.session.open_project(made_.project);
    bench_.frames();
  }

  const Project& project() const { return bench_.session.project(); }
  const Speaker& putin() const { return *project().find(made_.putin); }
  void open_putin() { bench_.click(Role::list_item, "Vladimir Putin"); }

  Hamburg made_ = hamburg();
  SpeakersView speakers_;
  ViewBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, SpeakersViewTest,
                         ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(SpeakersViewTest, ListsAllAndOpensOne) {
  bench_.expect_well_formed();
  open_putin();
  EXPECT_EQ(bench_.session.focus().chosen, EntityId(made_.putin));
  EXPECT_NE(bench_.find(Role::heading, "Vladimir Putin"), nullptr);
  bench_.expect_well_formed();
  bench_.click(Role::button, "All speakers");
  EXPECT_NE(bench_.find(Role::list_item, "Rex Tillerson"), nullptr);
}

TEST_P(SpeakersViewTest, AddsASpeakerAndOpensIt) {
  bench_.type("New speaker", "Sergey Lavrov");
  bench_.click(Role::button, "Add");
  ASSERT_EQ(project().speakers().size(), 3U);
  EXPECT_NE(bench_.find(Role::heading, "Sergey Lavrov"), nullptr);
  EXPECT_EQ(bench_.session.history().undo_label(), "Add speaker");
}

TEST_P(SpeakersViewTest, AddingAKnownNameOpensThatSpeaker) {
  bench_.type("New speaker", "rex tillerson");
  bench_.enter("New speaker");
  EXPECT_EQ(project().speakers().size(), 2U);
  EXPECT_EQ(bench_.session.focus().chosen, EntityId(made_.tillerson));
}

TEST_P(SpeakersViewTest, EveryDetailCanBeEdited) {
  open_putin();
  bench_.type("Name", "V. Putin");
  bench_.type("Role", "President");
  bench_.type("Affiliation", "Russia");
  bench_.type("Side", "Moscow");
  bench_.type("Note", "Not quoted himself");
  bench_.type("Letter tag", "VP");
  bench_.click(Role::button, "Type: Person");
  bench_.click(Role::option, "Unnamed");
  bench_.click(Role::button, "Olive");
  EXPECT_EQ(putin().name, "V. Putin");
  EXPECT_EQ(putin().role, "President");
  EXPECT_EQ(putin().affiliation, "Russia");
  EXPECT_EQ(putin().side, "Moscow");
  EXPECT_EQ(putin().note, "Not quoted himself");
  EXPECT_EQ(putin().tag, "VP");
  EXPECT_EQ(putin().type, SpeakerType::unnamed);
  EXPECT_EQ(putin().colour, 6);
}

TEST_P(SpeakersViewTest, ANameIsNeverEmptied) {
  open_putin();
  bench_.type("Name", "");
  EXPECT_EQ(putin().name, "Vladimir Putin");
  EXPECT_EQ(bench_.value_of("Name"), "") << "the user may be about to type another";
  EXPECT_NE(bench_.find(Role::alert, "A speaker needs a name."), nullptr);
  EXPECT_TRUE(bench_.session.take_notices().empty());
  bench_.leave("Name");
  EXPECT_EQ(bench_.value_of("Name"), "Vladimir Putin");
  bench_.type("Name", " ");
  EXPECT_EQ(putin().name, "Vladimir Putin");
  EXPECT_NE(bench_.find(Role::alert, "A speaker needs a name."), nullptr);
}

TEST_P(SpeakersViewTest, ABlankAtTheEndOfANameIsThereOnlyWhileItIsTyped) {
  open_putin();
  bench_.type("Name", "Vladimir ");
  EXPECT_EQ(putin().name, "Vladimir");
  EXPECT_EQ(bench_.value_of("Name"), "Vladimir ");
  bench_.leave("Name");
  bench_.frames();
  EXPECT_EQ(bench_.value_of("Name"), "Vladimir");
}

TEST_P(SpeakersViewTest, ATagHasOneToThreeLetters) {
  open_putin();
  bench_.type("Letter tag", "PUTIN");
  EXPECT_EQ(putin().tag, made_.project.find(made_.putin)->tag);
  bench_.type("Letter tag", "ПУТ");
  EXPECT_EQ(putin().tag, "ПУТ");
}

TEST_P(SpeakersViewTest, OtherNamesComeAndGo) {
  open_putin();
  bench_.type("New other name", "the Russian leader");
  bench_.enter("New other name");
  EXPECT_EQ(putin().aliases, (std::vector<std::string>{"the Russian leader"}));
  bench_.click(Role::button, "the Russian leader");
  EXPECT_TRUE(putin().aliases.empty());
}

TEST_P(SpeakersViewTest, TheClaimsOfASpeakerLeadToTheText) {
  open_putin();
  bench_.click(Role::list_item, "denied such involvement");
  EXPECT_EQ(bench_.session.focus().chosen, EntityId(made_.denial));
  EXPECT_EQ(bench_.view.panel, Panel::claim);
  EXPECT_TRUE(bench_.view.reveal.has_value());
}

TEST_P(SpeakersViewTest, DeletingCanBeUndone) {
  open_putin();
  bench_.click(Role::button, "Delete speaker");
  EXPECT_EQ(project().speakers().size(), 1U);
  EXPECT_NE(bench_.find(Role::list_item, "Rex Tillerson"), nullptr);
  bench_.session.undo();
  EXPECT_TRUE(project() == made_.project);
}

TEST_P(SpeakersViewTest, EveryPlaceThatNamesThemIsTiedAndLeadsThere) {
  open_putin();
  bench_.click(Role::button, "Tie 1 place that names them");
  ASSERT_EQ(putin().mentions.size(), 1U);
  EXPECT_EQ(words_at(project(), putin().mentions[0]), "Vladimir Putin");
  bench_.expect_well_formed();
  const UiNode* line = bench_.find_beginning(Role::list_item, "Rex Tillerson said that Vladimir");
  ASSERT_NE(line, nullptr);
  bench_.click(Role::list_item, line->name);
  ASSERT_TRUE(bench_.view.reveal);
  EXPECT_EQ(*bench_.view.reveal, putin().mentions[0]);
  bench_.click(Role::button, "Untie this place");
  EXPECT_TRUE(putin().mentions.empty());
}

TEST_P(SpeakersViewTest, SelectedWordsAreTied) {
  open_putin();
  const Span words = span_of(project(), made_.article, "an aide");
  bench_.view.selection = {made_.article, words.start, words.end};
  bench_.frames();
  bench_.click(Role::button, "Tie the selected words");
  ASSERT_EQ(putin().mentions.size(), 1U);
  EXPECT_EQ(putin().mentions[0].span, words);
}

TEST_P(SpeakersViewTest, AWikidataItemIsCheckedAndOpenedOnlyWhenAsked) {
  open_putin();
  bench_.type("Wikidata item", "Putin");
  EXPECT_TRUE(putin().wikidata.empty());
  bench_.type("Wikidata item", "Q7747");
  EXPECT_EQ(putin().wikidata, "Q7747");
  EXPECT_TRUE(bench_.platform.opened_links.empty());
  bench_.click(Role::button, "Open Q7747 on Wikidata");
  EXPECT_EQ(bench_.platform.opened_links,
            std::vector<std::string>{"https://www.wikidata.org/wiki/Q7747"});
}

}  // namespace
}  // namespace counterpoint::ui
