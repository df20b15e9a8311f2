// Notices that lie over the page.
#include "web/ui/toast.h"

#include <gtest/gtest.h>

#include "tests/support/small_project.h"
#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;
using Side = ToastPlace::Side;

class ToastTest : public ::testing::Test {
 protected:
  ToastTest()
      : bench_(390, 844, [this](Ui& ui, Rect area) {
          room_.page = area;
          if (!toast_.is_open(bench_.session, bench_.platform.now_ms)) return;
          toast_.draw(ui, bench_.session, room_);
        }) {
    room_.places = {{800, Side::above}, {100, Side::below}, {400, Side::middle}};
  }

  void show(const std::string& words, bool can_undo = false) {
    toast_.show({Notice::Kind::done, words, can_undo}, bench_.session, bench_.platform.now_ms);
    bench_.frames();
  }

  Rect rect(const std::string& words) {
    const UiNode* node = bench_.find(Role::status, words);
    return node == nullptr ? Rect{} : node->rect;
  }

  Toast toast_;
  ToastRoom room_;
  ViewBench bench_;
};

TEST_F(ToastTest, AMessageOfAnyLengthIsReadWholeAndForLongEnough) {
  const std::string brief = "Claim marked.";
  show(brief);
  const float line = rect(brief).height;
  bench_.platform.now_ms += 6000;
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::status, brief), nullptr);

  std::string words = "Not saved: the browser has no more room for this page.";
  for (int i = 0; i < 4; ++i) words += " Export the project to keep it, then make room.";
  show(words);
  EXPECT_GT(rect(words).height, line + 3 * 18);
  EXPECT_TRUE(bench_.has_drawn("room.")) << "its last word";
  bench_.platform.now_ms += 6000;
  bench_.frames();
  EXPECT_NE(bench_.find(Role::status, words), nullptr) << "nobody reads it in six seconds";
  bench_.platform.now_ms += 60000;
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::status, words), nullptr);
}

TEST_F(ToastTest, ItTakesTheFirstClearPlaceAndStaysThere) {
  room_.used = {{0, 700, 390, 100}};
  show("Claim marked.");
  EXPECT_EQ(rect("Claim marked.").y, 100);
  room_.used.clear();
  bench_.frames();
  EXPECT_EQ(rect("Claim marked.").y, 100) << "it does not jump under the eye";
  room_.used = {{0, 90, 390, 50}};
  bench_.frames();
  EXPECT_EQ(rect("Claim marked.").bottom(), 800);
}

TEST_F(ToastTest, WhereAllIsUsedItTakesTheLast) {
  room_.used = {{0, 0, 390, 844}};
  show("Claim marked.");
  const Rect at = rect("Claim marked.");
  EXPECT_EQ(at.y + at.height / 2, 400);
}

TEST_F(ToastTest, UndoTakesBackItsStepAndTheNoticeGoes) {
  bench_.session.open_project(testing::small_project());
  const Project before = bench_.session.project();
  std::ignore = bench_.session.edit("Ask", [](Draft& draft) {
    draft.add(Issue{"New?", "", {}});
    return Status{};
  });
  show("Asked.", /*can_undo=*/true);
  bench_.click(Role::button, "Undo");
  EXPECT_TRUE(bench_.session.project() == before);
  EXPECT_EQ(bench_.find(Role::status, "Asked."), nullptr);
}

}  // namespace
}  // namespace counterpoint::ui
