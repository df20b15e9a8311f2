// The list of claims: order, filters, counts, choosing, and how little of it is drawn.
#include "web/ui/claims_list.h"

#include <gtest/gtest.h>

#include "tests/support/hamburg.h"
#include "tests/support/view_bench.h"
#include "web/app/claim_edits.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;
using Size = std::pair<float, float>;

class ClaimsListTest : public ::testing::TestWithParam<Size> {
 protected:
  ClaimsListTest()
      : bench_(GetParam().first, GetParam().second, [this](Ui& ui, Rect area) {
          area.width = std::min(area.width, 380.0F);
          list_.draw(ui, area, bench_.session, bench_.view);
        }) {
    Draft draft(made_.project);
    lavrov_ = speaker_named(draft, "Sergey Lavrov").value();
    accepted_ = mark(draft, "the assurances were accepted", lavrov_, ClaimKind::direct);
    meet_ = mark(draft, "Leaders meet", {}, ClaimKind::unattributed);
    EXPECT_TRUE(change_claim(draft, accepted_, [](Claim& claim) {
                  claim.unsure = true;
                  claim.tags = {"assurances"};
                }).ok());
    EXPECT_TRUE(
        back_question(draft, made_.denial, "Was it denied?", made_.putin, Stance::denies).ok());
    open(draft.project());
  }

  ClaimId mark(Draft& draft, std::string_view words, SpeakerId speaker, ClaimKind kind) {
    Claim claim;
    claim.article = made_.article;
    claim.content = {{span_of(draft.project(), made_.article, words), {}}};
    claim.kind = kind;
    if (speaker) claim.chain = {{speaker, {}, {}, CueClass::unset, {}}};
    return mark_claim(draft, std::move(claim)).value();
  }

  void open(const Project& project) {
    bench_.session.open_project(project);
    bench_.frames();
  }

  // The names of the rows, in order.
  std::vector<std::string> shown() {
    bench_.frames();
    std::vector<std::string> names;
    for (const UiNode& node : bench_.platform.nodes) {
      if (node.role == Role::list_item) names.push_back(node.name);
    }
    return names;
  }

  void choose(const std::string& filter, const std::string& option) {
    bench_.click(Role::button, filter);
    bench_.click(Role::option, option);
  }

  Hamburg made_ = hamburg();
  SpeakerId lavrov_;
  ClaimId accepted_, meet_;
  ClaimsList list_;
  ViewBench bench_;

  const std::string kMeet = "Nobody named: Leaders meet";
  const std::string kDenied = "Vladimir Putin: denied such involvement";
  const std::string kAccepted = "Sergey Lavrov: the assurances were accepted";
};

INSTANTIATE_TEST_SUITE_P(Pages, ClaimsListTest, ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(ClaimsListTest, ListsClaimsInOrderOfTheText) {
  EXPECT_EQ(shown(), (std::vector<std::string>{kMeet, kDenied, kAccepted}));
  EXPECT_NE(bench_.find(Role::heading, "3 claims"), nullptr);
  bench_.expect_well_formed();
}

TEST_P(ClaimsListTest, EachFilterNarrowsAndShowsItsCounts) {
  bench_.click(Role::button, "Filter");
  bench_.expect_well_formed();
  choose("Speaker: Any speaker", "Vladimir Putin  (1)");
  EXPECT_EQ(shown(), (std::vector<std::string>{kDenied}));
  EXPECT_NE(bench_.find(Role::heading, "1 of 3 claims"), nullptr);
  bench_.click(Role::button, "Show all");
  choose("Kind: Any kind", "Direct  (1)");
  EXPECT_EQ(shown(), (std::vector<std::string>{kAccepted}));
  bench_.click(Role::button, "Show all");
  choose("Question: Any question", "Was it denied?  (1)");
  EXPECT_EQ(shown(), (std::vector<std::string>{kDenied}));
  bench_.click(Role::button, "Show all");
  choose("Tag: Any tag", "assurances  (1)");
  EXPECT_EQ(shown(), (std::vector<std::string>{kAccepted}));
  bench_.click(Role::button, "Show all");
  bench_.click(Role::checkbox, "Unsure only  (1)");
  EXPECT_EQ(shown(), (std::vector<std::string>{kAccepted}));
}

TEST_P(ClaimsListTest, FiltersThatFitNothingSaySo) {
  bench_.click(Role::button, "Filter");
  choose("Kind: Any kind", "Unattributed  (1)");
  bench_.session.queue_edit("Delete claim",
                            [id = meet_](Draft& draft) { return remove_claim(draft, id); });
  bench_.frames();
  EXPECT_TRUE(shown().empty());
  EXPECT_NE(bench_.find(Role::text, "No claim passes the filter"), nullptr);
}

TEST_P(ClaimsListTest, AClickChoosesRevealsAndOpens) {
  bench_.click(Role::list_item, kAccepted);
  EXPECT_EQ(bench_.session.focus().chosen, EntityId(accepted_));
  ASSERT_TRUE(bench_.view.reveal.has_value());
  EXPECT_EQ(bench_.view.reveal->span,
            span_of(made_.project, made_.article, "the assurances were accepted"));
  EXPECT_EQ(bench_.view.panel, Panel::claim);
  EXPECT_TRUE(bench_.view.panel_open);
}

TEST_P(ClaimsListTest, ThePointerLightsAClaimAndLeavesItDark) {
  bench_.point_at(Role::list_item, kDenied);
  EXPECT_EQ(bench_.session.focus().hovered, made_.denial);
  bench_.point_at(Role::heading, "3 claims");
  EXPECT_FALSE(bench_.session.focus().hovered);
}

TEST_P(ClaimsListTest, ALightFromElsewhereIsLeftAlone) {
  bench_.point_at(Role::heading, "3 claims");
  bench_.session.hover(accepted_);
  bench_.frames();
  EXPECT_EQ(bench_.session.focus().hovered, accepted_);
}

TEST_P(ClaimsListTest, FollowsEditsAndUndo) {
  bench_.session.queue_edit("Delete claim",
                            [id = meet_](Draft& draft) { return remove_claim(draft, id); });
  bench_.frames();
  EXPECT_EQ(shown(), (std::vector<std::string>{kDenied, kAccepted}));
  bench_.session.undo();
  EXPECT_EQ(shown(), (std::vector<std::string>{kMeet, kDenied, kAccepted}));
}

TEST_P(ClaimsListTest, DrawsOnlyWhatIsOnTheScreenAndFollowsTheChoice) {
  Draft draft(bench_.session.project());
  for (int i = 0; i < 400; ++i) mark(draft, "the assurances", lavrov_, ClaimKind::indirect);
  const ClaimId last = mark(draft, "an aide", lavrov_, ClaimKind::indirect);
  open(draft.project());
  EXPECT_LT(shown().size(), 20U);
  bench_.session.choose(last);
  EXPECT_EQ(shown().back(), "Sergey Lavrov: an aide");
  EXPECT_LT(shown().size(), 20U);
}

TEST_P(ClaimsListTest, AnEmptyStorySaysHowToBegin) {
  open(Project());
  EXPECT_NE(bench_.find(Role::text, "No claims yet"), nullptr);
}

}  // namespace
}  // namespace counterpoint::ui
