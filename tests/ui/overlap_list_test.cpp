// Where several claims overlap, a list names them all: after a click, after `o`, and when the
// pointer rests there.
#include "web/ui/overlap_list.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "tests/support/app_bench.h"
#include "tests/support/hamburg.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;

TEST(NextOf, GoesRound) {
  const std::vector<ClaimId> claims = {ClaimId{4}, ClaimId{2}, ClaimId{9}};
  EXPECT_EQ(next_of(claims, ClaimId{}), ClaimId{4});
  EXPECT_EQ(next_of(claims, ClaimId{4}), ClaimId{2});
  EXPECT_EQ(next_of(claims, ClaimId{9}), ClaimId{4});
  EXPECT_EQ(next_of(claims, ClaimId{7}), ClaimId{4});
  EXPECT_EQ(next_of({}, ClaimId{4}), ClaimId{});
}

class OverlapListTest : public ::testing::TestWithParam<Size> {
 protected:
  OverlapListTest() : bench_(GetParam().first, GetParam().second) {
    Draft draft(made_.project);
    inner_ = mark(draft, "such involvement");
    outer_ = mark(draft, "Vladimir Putin denied such involvement");
    bench_.app.session().open_project(draft.project());
    if (GetParam().first < kNarrow) bench_.app.state().panel_open = false;
    bench_.frames();
  }

  ClaimId mark(Draft& draft, std::string_view words) {
    Claim claim = *draft.project().find(made_.denial);
    claim.content = {{span_of(made_.project, made_.article, words), {}}};
    return mark_claim(draft, std::move(claim)).value();
  }

  bool listed() { return bench_.find(Role::text, "3 claims here") != nullptr; }
  EntityId chosen() { return bench_.app.session().focus().chosen; }

  Hamburg made_ = hamburg();
  AppBench bench_;
  ClaimId inner_, outer_;
};

INSTANTIATE_TEST_SUITE_P(Pages, OverlapListTest,
                         ::testing::Values(Size(1280, 800), Size(390, 844)));

TEST_P(OverlapListTest, AClickShowsAllThatLieThere) {
  bench_.click_words("such");
  EXPECT_EQ(chosen(), EntityId(inner_));
  EXPECT_TRUE(listed());
  bench_.click(Role::button, "Vladimir Putin: Vladimir Putin denied such involvement");
  EXPECT_EQ(chosen(), EntityId(outer_));
  EXPECT_FALSE(listed());
}

TEST_P(OverlapListTest, TheKeyGoesRoundThem) {
  bench_.click_words("such");
  bench_.key("o");
  EXPECT_EQ(chosen(), EntityId(made_.denial));
  bench_.key("o");
  EXPECT_EQ(chosen(), EntityId(outer_));
  bench_.key("o");
  EXPECT_EQ(chosen(), EntityId(inner_));
  EXPECT_TRUE(listed());
  bench_.key("Escape");
  EXPECT_FALSE(listed());
  EXPECT_EQ(chosen(), EntityId(inner_));
}

TEST_P(OverlapListTest, AClaimAloneHasNoList) {
  bench_.click_words("Vladimir");
  EXPECT_EQ(chosen(), EntityId(outer_));
  EXPECT_EQ(bench_.find_beginning(Role::text, "1 claim"), nullptr);
  EXPECT_FALSE(listed());
}

TEST_P(OverlapListTest, APointerThatRestsShowsIt) {
  if (bench_.platform.env.coarse_pointer) GTEST_SKIP();
  const Rect at = bench_.rects_of("such").front();
  ImGui::GetIO().AddMousePosEvent(at.x + at.width / 2, at.y + at.height / 2);
  bench_.frames();
  bench_.platform.now_ms += 1000;
  bench_.frames();
  EXPECT_TRUE(listed());
  EXPECT_FALSE(chosen());
  ImGui::GetIO().AddMousePosEvent(at.x, at.y - 200);
  bench_.frames();
  EXPECT_FALSE(listed());
}

}  // namespace
}  // namespace counterpoint::ui
