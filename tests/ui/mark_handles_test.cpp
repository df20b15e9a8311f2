// Handles of the chosen claim: dragging one is one step, keys move the ends by words, and the
// claim's source and cue have theirs.
#include "web/ui/mark_handles.h"

#include <gtest/gtest.h>

#include "tests/support/app_bench.h"
#include "tests/support/hamburg.h"
#include "web/app/claim_edits.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;

class MarkHandlesTest : public ::testing::TestWithParam<Size> {
 protected:
  MarkHandlesTest() : bench_(GetParam().first, GetParam().second) {
    bench_.app.session().open_project(made_.project);
    if (GetParam().first < kNarrow) bench_.app.state().panel_open = false;
    bench_.app.session().choose(made_.denial);
    bench_.frames();
  }

  const Claim& claim() { return *bench_.project().find(made_.denial); }
  std::string words() { return words_of(bench_.project(), claim()); }
  std::string source(std::size_t link) {
    return std::string(bench_.article().text->slice(claim().chain[link].source));
  }

  // Drags the handle of this name to the middle of words of the story.
  void drag_to(const std::string& name, std::string_view target) {
    bench_.frames();
    const UiNode* handle = bench_.find(Role::button, name);
    ASSERT_NE(handle, nullptr) << name;
    const Rect at = bench_.rects_of(target).front();
    const bool coarse = bench_.platform.env.coarse_pointer;
    const ImVec2 from{handle->rect.x + handle->rect.width / 2,
                      handle->rect.y + handle->rect.height / 2};
    bench_.drag(from, {at.x + at.width / 2, at.y + at.height / 2 + (coarse ? 26.0F : 0.0F)});
  }

  Hamburg made_ = hamburg();
  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, MarkHandlesTest,
                         ::testing::Values(Size(1280, 800), Size(390, 844)));

// What is so of a mouse alone: its targets hang over no words.
class MouseHandlesTest : public MarkHandlesTest {};
INSTANTIATE_TEST_SUITE_P(Pages, MouseHandlesTest, ::testing::Values(Size(1280, 800)));

// And of a finger, with its wide targets and the sheet over the story.
class FingerHandlesTest : public MarkHandlesTest {};
INSTANTIATE_TEST_SUITE_P(Pages, FingerHandlesTest, ::testing::Values(Size(390, 844)));

TEST_P(MarkHandlesTest, ADragChangesTheWordsInOneStep) {
  drag_to("End of claim “denied such involvement”", "such");
  EXPECT_EQ(words(), "denied such");
  drag_to("Start of claim “denied such”", "Vladimir");
  EXPECT_EQ(words(), "Vladimir Putin denied such");
  bench_.key("Ctrl+z");
  EXPECT_EQ(words(), "denied such");
  bench_.key("Ctrl+z");
  EXPECT_EQ(words(), "denied such involvement");
}

TEST_P(MarkHandlesTest, ASecondFingerTakesTheDragBack) {
  const UiNode* handle = bench_.find(Role::button, "End of claim “denied such involvement”");
  ASSERT_NE(handle, nullptr);
  const Rect at = handle->rect;  // the node goes with its frame
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(at.x + 2, at.y + at.height / 2);
  bench_.frames(2);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  bench_.frames(2);
  io.AddMousePosEvent(at.x - 90, at.y + at.height / 2);
  bench_.frames(2);
  bench_.platform.events.emplace_back(DragCancelled{});
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  bench_.frames(4);
  EXPECT_EQ(words(), "denied such involvement");
  EXPECT_FALSE(bench_.app.session().history().can_undo());
}

TEST_P(MouseHandlesTest, TheNextWordsCanStillBeSelected) {
  bench_.select("said");  // right after the source's end, with its handle between them
  EXPECT_EQ(bench_.selected(), "said");
  EXPECT_EQ(source(0), "Rex Tillerson");
}

// A handle's target hangs over the next line: a finger that rests there means its words, and one
// that rests on the knob means the handle.
TEST_P(FingerHandlesTest, AFingerThatRestsTakesTheWordBelowAHandle) {
  const std::string name = "End of claim “denied such involvement”";
  const Rect end = bench_.rects_of("involvement").back();
  const ImVec2 knob{end.right(), end.bottom() - end.height * 0.14F + 7};
  bench_.hold(knob, knob);
  EXPECT_EQ(bench_.selected(), "");
  const UiNode* handle = bench_.find(Role::button, name);
  ASSERT_NE(handle, nullptr);
  const Rect target = handle->rect;
  for (const char* word : {"Sergey", "Lavrov", "said", "the", "assurances", "were", "accepted"}) {
    const Rect at = bench_.rects_of(word).back();
    const ImVec2 middle{at.x + at.width / 2, at.y + at.height / 2};
    if (!target.contains(middle.x, middle.y)) continue;
    bench_.hold(middle, middle);
    EXPECT_EQ(bench_.selected(), word);
    return;
  }
  FAIL() << "no word lies below the handle";
}

TEST_P(MarkHandlesTest, AnEndDoesNotCrossTheOther) {
  drag_to("End of claim “denied such involvement”", "Rex");
  EXPECT_EQ(words(), "denied");
}

TEST_P(MarkHandlesTest, AClickOnAHandleChangesNothing) {
  const UiNode* handle = bench_.find(Role::button, "End of claim “denied such involvement”");
  ASSERT_NE(handle, nullptr);
  const ImVec2 at{handle->rect.x + 2, handle->rect.y + 5};
  bench_.drag(at, at);
  EXPECT_EQ(words(), "denied such involvement");
  EXPECT_EQ(bench_.app.session().focus().chosen, EntityId(made_.denial)) << "it stays open";
  EXPECT_FALSE(bench_.app.session().history().can_undo());
}

TEST_P(FingerHandlesTest, ATapBesideTheKnobChoosesAnotherClaimThatLiesThere) {
  const UiNode* handle = bench_.find(Role::button, "End of claim “denied such involvement”");
  ASSERT_NE(handle, nullptr);
  const Rect target = handle->rect;
  const std::string_view sentence = "Lavrov said \"the assurances were accepted";
  const auto at = bench_.article().text->bytes().find(sentence);
  if (at == std::string_view::npos) FAIL() << "not in the story: " << sentence;
  const auto start = static_cast<std::uint32_t>(at);
  ClaimId other;
  (void)bench_.app.session().edit("Mark claim", [&](Draft& draft) {
    const Span words{start, start + static_cast<std::uint32_t>(sentence.size())};
    const Result<ClaimId> made =
        mark_words(draft, bench_.app.session().focus().article, words, ClaimKind::unattributed, {});
    other = made.value();
    return made.status();
  });
  bench_.frames();
  for (const char* word : {"Sergey", "Lavrov", "said", "the", "assurances", "were", "accepted"}) {
    const Rect rect = bench_.rects_of(word).back();
    const ImVec2 middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
    if (!target.contains(middle.x, middle.y)) continue;
    bench_.drag(middle, middle);
    EXPECT_EQ(bench_.app.session().focus().chosen, EntityId(other)) << word;
    return;
  }
  FAIL() << "no word lies below the handle";
}

TEST_P(MarkHandlesTest, SourceAndCueHaveHandlesOnceTheyAreActive) {
  bench_.click_words("Vladimir Putin");
  EXPECT_EQ(bench_.app.session().focus().chosen, EntityId(made_.denial)) << "it stays open";
  drag_to("Start of source “Vladimir Putin”", "Putin");
  EXPECT_EQ(source(1), "Putin");
  EXPECT_EQ(words(), "denied such involvement");
}

TEST_P(MarkHandlesTest, TheKeysMoveTheEndsByWordsInOneStep) {
  bench_.key(",");
  EXPECT_EQ(words(), "denied such");
  bench_.key(",");
  bench_.key(",");
  EXPECT_EQ(words(), "denied") << "something is left";
  bench_.key("<");
  EXPECT_EQ(words(), "Putin denied");
  bench_.key("<");
  bench_.key(">");
  EXPECT_EQ(words(), "Putin denied");
  bench_.key("Ctrl+z");
  EXPECT_EQ(words(), "denied such involvement");
}

TEST_P(MarkHandlesTest, TheKeysGoFromSpanToSpan) {
  bench_.key(";");  // after the content, round to the first: Tillerson
  bench_.key(".");
  EXPECT_EQ(source(0), "Rex Tillerson said");
  bench_.key("-");
  EXPECT_TRUE(claim().chain[0].source.empty());
  EXPECT_EQ(words(), "denied such involvement");
}

TEST_P(MarkHandlesTest, ASecondPieceComesAndGoes) {
  bench_.select("the assurances");
  bench_.key("+");
  ASSERT_EQ(claim().content.size(), 2U);
  bench_.click_words("assurances");
  bench_.key(".");
  EXPECT_EQ(words(), "denied such involvement … the assurances were");
  bench_.key("-");
  EXPECT_EQ(words(), "denied such involvement");
  bench_.key("-");
  EXPECT_EQ(words(), "denied such involvement") << "the last piece stays";
}

TEST_P(MarkHandlesTest, OnAFocusedHandleTheArrowsMoveIt) {
  const UiNode* handle = bench_.find(Role::button, "End of claim “denied such involvement”");
  ASSERT_NE(handle, nullptr);
  bench_.platform.events.emplace_back(NodeFocused{handle->key, true});
  bench_.frames();
  bench_.key("ArrowLeft");
  EXPECT_EQ(words(), "denied such");
  bench_.key("ArrowRight");
  EXPECT_EQ(words(), "denied such involvement");
}

// The sheet that opens with the claim takes the story's lower part.
TEST_P(FingerHandlesTest, TheLastWordsOfAClaimThatOpensAreInSightWithTheirHandle) {
  std::string text = "Title";
  for (int i = 0; i < 40; ++i) text += "\n\nParagraph " + std::to_string(i) + " stands for itself.";
  text += "\n\n";
  bench_.platform.events.emplace_back(Pasted{text, {}});
  bench_.frames();
  bench_.click(Role::button, "Start a new project");
  bench_.app.state().panel_open = false;
  bench_.frames();
  for (const int line : {4, 6, 8, 10}) {
    const std::string first = "Paragraph " + std::to_string(line) + " stands";
    const auto start = static_cast<std::uint32_t>(bench_.article().text->bytes().find(first));
    const auto end = static_cast<std::uint32_t>(
        bench_.article().text->bytes().find("stands", start + first.size()));
    (void)bench_.app.session().edit("Mark claim", [&](Draft& draft) {
      return mark_words(draft, bench_.app.session().focus().article, {start, end},
                        ClaimKind::unattributed, {})
          .status();
    });
    bench_.app.session().choose({});
    bench_.app.state().panel_open = false;
    bench_.frames();
    bench_.click_words(first);
    bench_.frames();
    ASSERT_TRUE(bench_.app.state().panel_open) << line;
    const Span all{start, end};
    const std::vector<Rect> rects = bench_.app.article_view().rects(bench_.app.ui(), all);
    EXPECT_LE(rects.back().bottom() + 36, bench_.app.article_view().view().bottom()) << line;
    EXPECT_GE(rects.front().y, bench_.app.article_view().view().y) << line;
  }
}

TEST_P(FingerHandlesTest, FingersHaveRoom) {
  for (const UiNode& node : bench_.platform.nodes) {
    if (node.key.rfind("handle/", 0) != 0) continue;
    EXPECT_GE(node.rect.width, 44);
    EXPECT_GE(node.rect.height, 44);
    EXPECT_TRUE(node.draggable);
  }
}

TEST(SelectionHandles, ASecondFingerPutsTheSelectionBack) {
  const Hamburg made = hamburg();
  AppBench bench(390, 844);
  bench.app.session().open_project(made.project);
  bench.app.state().panel_open = false;
  bench.select("denied such");
  bench.frames();
  const std::string before = bench.selected();
  const UiNode* handle = bench.find(Role::button, "End of selection “denied such”");
  ASSERT_NE(handle, nullptr);
  const Rect at = handle->rect;  // the node goes with its frame
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(at.x + 22, at.y + 22);
  bench.frames(2);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  bench.frames(2);
  io.AddMousePosEvent(at.x + 120, at.y + 20);
  bench.frames(2);
  bench.platform.events.emplace_back(DragCancelled{});
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  bench.frames(4);
  EXPECT_EQ(bench.selected(), before);
}

TEST(SelectionHandles, AFingerMovesTheEndsOfASelection) {
  const Hamburg made = hamburg();
  AppBench bench(390, 844);
  bench.app.session().open_project(made.project);
  bench.app.state().panel_open = false;
  bench.frames();
  bench.select("the assurances");
  const UiNode* handle = bench.find(Role::button, "End of selection “the assurances”");
  ASSERT_NE(handle, nullptr);
  const Rect at = bench.rects_of("accepted").front();
  bench.drag({handle->rect.x + 22, handle->rect.y + 22},
             {at.x + at.width / 2, at.y + at.height / 2 + 26});
  EXPECT_EQ(bench.selected(), "the assurances were accepted");
}

}  // namespace
}  // namespace counterpoint::ui
