// The story as a page: selecting by pointer and by keys, marking, choosing, scrolling to words.
#include "web/ui/article_view.h"

#include <gtest/gtest.h>

#include "tests/support/app_bench.h"
#include "tests/support/hamburg.h"
#include "web/app/claim_edits.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;

class ArticleViewTest : public ::testing::TestWithParam<std::pair<float, float>> {
 protected:
  ArticleViewTest() : bench_(GetParam().first, GetParam().second) {
    bench_.app.session().open_project(made_.project);
    if (GetParam().first < kNarrow) bench_.app.state().panel_open = false;
    bench_.frames();
  }

  const Focus& focus() { return bench_.app.session().focus(); }

  void paste_long_story(const std::string& more = "") {
    std::string text = "Title\n\n";
    for (int i = 0; i < 400; ++i) {
      text += "Paragraph " + std::to_string(i) + " has words" + more + ".\n\n";
    }
    bench_.platform.events.emplace_back(Pasted{text, {}});
    bench_.frames();
    bench_.click(Role::button, "Start a new project");
    if (GetParam().first < kNarrow) bench_.app.state().panel_open = false;
    bench_.frames();
  }

  Hamburg made_ = hamburg();
  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, ArticleViewTest,
                         ::testing::Values(std::pair(1280.0F, 800.0F), std::pair(390.0F, 844.0F)));

TEST_P(ArticleViewTest, AboveTheHeadlineStandsWhoPublishedItAndOnWhichDay) {
  const auto publish = [this](const std::string& published) {
    (void)bench_.app.session().edit("Edit story", [&](Draft& draft) {
      Article article = bench_.article();
      article.publisher = "The Harbour Post";
      article.published = published;
      return update_article(draft, focus().article, article);
    });
    bench_.frames();
  };
  publish("2017-07-07T14:30");
  EXPECT_NE(bench_.find(Role::text, "The Harbour Post  ·  7 July 2017"), nullptr);
  publish("Spring 2017");
  EXPECT_NE(bench_.find(Role::text, "The Harbour Post  ·  Spring 2017"), nullptr);
}

// Where the panel is a sheet over the story, it would lie on what marks the words.
TEST_P(ArticleViewTest, APanelOverTheStoryGivesWayToASelection) {
  bench_.app.state().panel_open = true;
  bench_.frames();
  bench_.select("Leaders meet");  // above the sheet
  bench_.frames();
  EXPECT_EQ(bench_.app.state().panel_open, GetParam().first >= kNarrow);
  bench_.click(Role::button, "Mark claim");
  EXPECT_EQ(bench_.project().claims().size(), made_.project.claims().size() + 1);
}

TEST(ArticleView, APanelGivesWayToASelectionAlsoWhenTheWindowBecomesNarrow) {
  AppBench bench(844, 390);
  bench.app.session().open_project(hamburg().project);
  bench.frames();
  bench.select("Leaders meet");
  bench.app.state().panel_open = true;
  bench.frames();
  ASSERT_TRUE(bench.app.state().panel_open) << "there is room for both";
  bench.platform.env.width = 390;
  bench.platform.env.height = 844;
  bench.frames();
  EXPECT_FALSE(bench.app.state().panel_open);
  bench.click(Role::button, "Claims");
  EXPECT_TRUE(bench.app.state().panel_open) << "as the user wants it";
}

TEST_P(ArticleViewTest, ADragPastTheEdgeScrollsFasterFurtherOutButNeverTooFast) {
  paste_long_story();
  const Rect words = bench_.rects_of("Paragraph 3 has").front();
  const Rect view = bench_.app.article_view().view();
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(words.x + 5, words.y + 5);
  bench_.frames(2);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  bench_.frames(2);
  const auto in_a_second = [&](float y) {
    io.AddMousePosEvent(words.x + 5, y);
    bench_.frames(2);
    const float before = bench_.app.article_view().scroll_top();
    bench_.frames(60);
    return bench_.app.article_view().scroll_top() - before;
  };
  const float near = in_a_second(view.bottom() - 4);
  const float at_edge = in_a_second(view.bottom());
  const float far = in_a_second(view.bottom() + 400);
  io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  bench_.frames(2);
  EXPECT_GT(near, 20);
  EXPECT_GT(at_edge, near);
  EXPECT_LT(at_edge, 300);
  EXPECT_GT(far, 400);
  EXPECT_LT(far, 605);
}

TEST_P(ArticleViewTest, NothingIsAskedOfASelectionWithoutWords) {
  const auto end = static_cast<std::uint32_t>(bench_.article().text->bytes().find("\n\n"));
  bench_.app.state().selection = {focus().article, end, end + 1};
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::button, "Mark claim"), nullptr);
  bench_.app.state().selection = {focus().article, end, end};
  bench_.key("Ctrl+Shift+ArrowRight");
  bench_.frames();
  EXPECT_NE(bench_.find(Role::button, "Mark claim"), nullptr) << "the next word, too";
}

TEST_P(ArticleViewTest, ADragSelectsWholeWordsWithoutTheBlanks) {
  bench_.select("ssurances were acc");
  EXPECT_EQ(bench_.selected(), "assurances were accepted");
  bench_.select(" were ");
  EXPECT_EQ(bench_.selected(), "were");
}

TEST_P(ArticleViewTest, AFingerThatRestsTakesTheWordAndMovesOverMore) {
  bench_.hold("assurances", "assurances");
  EXPECT_EQ(bench_.selected(), "assurances");
  bench_.hold("assurances", "accepted");
  EXPECT_EQ(bench_.selected(), "assurances were accepted");
}

TEST_P(ArticleViewTest, WordsAreLitWhileThePointerIsOnThemAndNoLonger) {
  if (GetParam().first < kNarrow) GTEST_SKIP() << "fingers do not hover";
  const Rect words = bench_.rects_of("such involvement").front();
  for (const ImVec2 away : {ImVec2(640, 795), ImVec2(640, 10), ImVec2(1100, 700), ImVec2(-1, -1)}) {
    bench_.move({words.x + 5, words.y + words.height / 2});
    EXPECT_EQ(focus().hovered, made_.denial);
    bench_.move(away);
    EXPECT_FALSE(focus().hovered) << away.x << ", " << away.y;
  }
}

TEST_P(ArticleViewTest, WordsThatAreGoneToComeIntoViewAlsoWhereTheColumnChangesWithThem) {
  paste_long_story(" and as many more words as fill a line or two of the column");
  Session& session = bench_.app.session();
  const std::size_t at = bench_.article().text->bytes().find("Paragraph 300");
  bench_.app.state().panel_open = false;
  bench_.frames(6);
  const auto start = static_cast<std::uint32_t>(at);
  bench_.app.state().reveal = Place{session.focus().article, {start, start + 9}, {}};
  bench_.frames(1);
  bench_.app.state().panel_open = GetParam().first >= kNarrow;
  bench_.app.state().reading.text_size += 2;
  bench_.frames(6);
  const Rect words = bench_.rects_of("Paragraph 300").front();
  EXPECT_GT(words.y, 60);
  EXPECT_LT(words.bottom(), GetParam().second - 60);
}

TEST_P(ArticleViewTest, AFingerThatStraysAsItRestsTakesOnlyTheWord) {
  const Rect word = bench_.rects_of("were").front();
  const float y = word.y + word.height / 2;
  for (const float x : {word.x + 3, word.right() - 3}) {
    for (const ImVec2 stray : {ImVec2(9, 0), ImVec2(-9, 0), ImVec2(0, 9), ImVec2(0, -9)}) {
      bench_.frames(30);
      bench_.hold({x, y}, {x + stray.x, y + stray.y});
      EXPECT_EQ(bench_.selected(), "were") << stray.x << ", " << stray.y;
    }
  }
}

TEST_P(ArticleViewTest, AFingerThatRestsBesideTheWordsSelectsNothing) {
  const Rect title = bench_.rects_of("Leaders meet").front();
  const Rect end = bench_.rects_of("aide.").back();
  const Rect last = bench_.rects_of("email.").back();
  for (const ImVec2 blank :
       {ImVec2(title.x + 5, title.y - 12), ImVec2(title.x - 14, title.y + 5),
        ImVec2(end.right() + 30, end.y + 5), ImVec2(last.x, last.bottom() + 30)}) {
    bench_.hold("were", "were");
    ASSERT_EQ(bench_.selected(), "were");
    bench_.frames(30);
    bench_.hold(blank, blank);
    EXPECT_EQ(bench_.selected(), "") << blank.x << ", " << blank.y;
  }
}

TEST_P(ArticleViewTest, AFingerScrollsTheStoryAlsoWhereAMouseIsAtHand) {
  for (const bool coarse : {true, false}) {
    bench_.platform.env.coarse_pointer = coarse;
    bench_.frames();
    const UiNode* story = bench_.find_beginning(Role::article, "");
    ASSERT_NE(story, nullptr);
    EXPECT_FALSE(story->draggable) << "it would be selected";
  }
}

TEST_P(ArticleViewTest, TheLastHalfOfALetterIsOfItsWord) {
  bench_.frames(30);
  const Rect letter = bench_.rects_of("assurances").back();
  const ImVec2 at{letter.right() - 1, letter.y + letter.height / 2};
  bench_.drag(at, at);
  bench_.drag(at, at);  // a double click
  EXPECT_EQ(bench_.selected(), "assurances");
}

TEST_P(ArticleViewTest, AFingerThatRestsAtTheEdgeDoesNotScroll) {
  paste_long_story();
  const Rect view = bench_.find(Role::article, "Title")->rect;
  const float y = view.bottom() - 6;
  ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  bench_.platform.env.coarse_pointer = true;
  bench_.drag({view.x + 60, y}, {view.x + 60, y});
  EXPECT_EQ(bench_.app.article_view().scroll_top(), 0);
}

TEST_P(ArticleViewTest, ATapOnATouchScreenBesideAMouseChoosesTheClaim) {
  bench_.platform.env.coarse_pointer = false;
  bench_.frames();
  ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  bench_.click_words("denied such involvement");  // down for some frames
  ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_Mouse);
  EXPECT_EQ(focus().chosen, EntityId(made_.denial));
}

TEST_P(ArticleViewTest, NothingLiesOverTheEndOfWhatIsSelected) {
  paste_long_story();
  for (const int line : {2, 5, 8, 11, 14}) {
    bench_.app.article_view().scroll_to(0);
    bench_.frames();
    const std::string words = "Paragraph " + std::to_string(line);
    if (bench_.rects_of(words).back().bottom() > GetParam().second - 60) break;
    bench_.select(words);
    ASSERT_EQ(bench_.selected(), words);
    const UiNode* button = bench_.find(Role::button, "Mark claim");
    ASSERT_NE(button, nullptr);
    const Rect end = bench_.rects_of(words).back();
    const bool above = button->rect.bottom() <= end.y;
    EXPECT_TRUE(above || button->rect.y >= end.bottom()) << line;
    bench_.key("Escape");
  }
}

// From one end of the view to the other, so that the popup has no room beside it.
TEST_P(ArticleViewTest, TheEndThatTheUserIsAtComesOutFromUnderThePopup) {
  paste_long_story();
  const float foot = GetParam().second - 100;
  int line = 2;
  while (bench_.rects_of("Paragraph " + std::to_string(line + 1)).back().bottom() < foot) ++line;
  const std::string last = "Paragraph " + std::to_string(line);
  for (const bool down : {true, false}) {
    const Rect title = bench_.rects_of("Title").front();
    const Rect end = bench_.rects_of(last).front();
    const ImVec2 top{title.x + 2, title.y + 5};
    const ImVec2 bottom{end.right() - 2, end.y + 5};
    bench_.drag(down ? top : bottom, down ? bottom : top);
    bench_.frames();
    const Rect user = bench_.rects_of(down ? last : "Title").front();
    const UiNode* button = bench_.find(Role::button, "Mark claim");
    ASSERT_NE(button, nullptr);
    const bool clear = user.bottom() < button->rect.y || user.y > button->rect.bottom();
    EXPECT_TRUE(clear) << (down ? "down" : "up");
    EXPECT_GE(user.y, 0);
    const float top_now = bench_.app.article_view().scroll_top();
    bench_.frames(10);
    EXPECT_EQ(bench_.app.article_view().scroll_top(), top_now) << "the reader can scroll on";
    bench_.key("Escape");
    bench_.app.article_view().scroll_to(0);
    bench_.frames();
  }
}

bool overlap(Rect a, Rect b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

TEST_P(ArticleViewTest, ANoticeKeepsClearOfTheWordsThatItTellsOf) {
  const std::string more = ", which reach from one edge of the column to the other";
  paste_long_story(more);
  const bool narrow = GetParam().first < kNarrow;
  for (int line = 0; line < 20; ++line) {
    bench_.app.article_view().scroll_to(200);
    bench_.frames(320);  // the notice before it goes
    const std::string words = "Paragraph " + std::to_string(line) + " has words" + more;
    if (bench_.rects_of(words).front().y < 60) continue;
    if (bench_.rects_of(words).back().bottom() > GetParam().second - (narrow ? 90 : 40)) break;
    bench_.select(words);
    ASSERT_EQ(bench_.selected(), words);
    bench_.key("Enter");
    bench_.frames(10);
    const UiNode* notice = bench_.find(Role::status, "Claim marked.");
    ASSERT_NE(notice, nullptr) << line;
    for (const Rect& rect : bench_.rects_of(words)) {
      EXPECT_FALSE(overlap(notice->rect, rect)) << line;
    }
    if (narrow) bench_.app.state().panel_open = false;
    bench_.app.session().choose({});  // whose handles hang over the next line
  }
}

TEST_P(ArticleViewTest, ANoticeKeepsClearOfThePopup) {
  paste_long_story();
  bench_.select("Paragraph 0");
  bench_.key("Enter");
  bench_.app.session().choose({});
  if (GetParam().first < kNarrow) bench_.app.state().panel_open = false;
  bench_.frames();
  int line = 1;  // the last in sight
  while (bench_.rects_of("Paragraph " + std::to_string(line + 1)).back().bottom() <
         GetParam().second - 100) {
    ++line;
  }
  bench_.select("Paragraph " + std::to_string(line));
  const UiNode* notice = bench_.find(Role::status, "Claim marked.");
  const UiNode* button = bench_.find(Role::button, "Mark claim");
  ASSERT_NE(notice, nullptr);
  ASSERT_NE(button, nullptr);
  EXPECT_FALSE(overlap(notice->rect, button->rect));
  EXPECT_FALSE(overlap(notice->rect, bench_.rects_of("Paragraph " + std::to_string(line)).back()));
}

TEST(MarkPopupInLowWindows, ItLeavesLinesOfTheStoryAndScrolls) {
  for (const auto& [width, height] : {std::pair(390.0F, 420.0F), std::pair(320.0F, 256.0F),
                                      std::pair(667.0F, 300.0F), std::pair(844.0F, 260.0F)}) {
    const Hamburg made = hamburg();
    AppBench bench(width, height);
    bench.platform.env.coarse_pointer = true;
    bench.app.session().open_project(made.project);
    bench.app.session().choose(made.denial);  // a row more
    bench.app.state().panel_open = false;
    bench.frames();
    bench.app.state().reveal =
        Place{made.article, span_of(made.project, made.article, "accepted"), {}};
    bench.app.state().reveal_in_middle = true;
    bench.hold("accepted", "accepted");
    bench.frames();
    ASSERT_EQ(bench.selected(), "accepted") << width;
    const Rect words = bench.rects_of("accepted").front();
    const UiNode* button = bench.find(Role::button, "Mark claim");
    ASSERT_NE(button, nullptr);
    const Rect mark = button->rect;
    EXPECT_TRUE(words.bottom() < mark.y || words.y > mark.bottom()) << width;
    EXPECT_GE(words.y, 52) << width;
    EXPECT_GE(mark.y, 0) << width;
    EXPECT_LE(mark.bottom(), height) << width;
    bench.click(Role::button, "As cue");  // scrolled into view
    EXPECT_EQ(bench.project().find(made.denial)->chain.back().cue,
              span_of(made.project, made.article, "accepted"))
        << width;
  }
}

TEST_P(ArticleViewTest, AClickChoosesAClaimAndAnotherPlaceLetsGo) {
  bench_.click_words("denied such involvement");
  EXPECT_EQ(focus().chosen, EntityId(made_.denial));
  EXPECT_EQ(bench_.app.state().panel, Panel::claim);
  bench_.app.state().panel_open = GetParam().first >= kNarrow;
  bench_.click_words("an aide");  // not below a handle
  EXPECT_FALSE(focus().chosen);
}

TEST_P(ArticleViewTest, TheKeysMoveSelectAndMark) {
  bench_.click_words("Sergey");
  bench_.key("Home");
  bench_.key("Ctrl+Shift+ArrowRight");
  EXPECT_FALSE(bench_.selected().empty());
  const std::string words = bench_.selected();
  bench_.key("Enter");
  ASSERT_EQ(bench_.project().claims().size(), 2U);
  const Claim& claim = *bench_.project().find(ClaimId{2});
  EXPECT_NE(words.find(words_of(bench_.project(), claim)), std::string::npos);
}

TEST_P(ArticleViewTest, ADigitGivesTheNextClaimItsKind) {
  bench_.select("the assurances were accepted");
  EXPECT_EQ(bench_.selected(), "the assurances were accepted");
  bench_.key("3");
  bench_.key("Enter");
  ASSERT_EQ(bench_.project().claims().size(), 2U);
  EXPECT_EQ(bench_.project().find(ClaimId{2})->kind, ClaimKind::mixed);
}

TEST_P(ArticleViewTest, ANameThatWasTypedIsTakenByTheButtonToo) {
  bench_.select("the assurances were accepted");
  bench_.type("Who says it?", "Sergey Lavrov");
  bench_.click(Role::button, "Mark claim");
  const Claim* claim = bench_.project().find(ClaimId{2});
  ASSERT_NE(claim, nullptr);
  ASSERT_NE(bench_.project().find(asserter(*claim)), nullptr);
  EXPECT_EQ(bench_.project().find(asserter(*claim))->name, "Sergey Lavrov");
}

TEST_P(ArticleViewTest, EscapeLetsGoOfTheSelection) {
  bench_.select("the assurances");
  EXPECT_FALSE(bench_.app.state().selection.empty());
  bench_.key("Escape");
  EXPECT_TRUE(bench_.app.state().selection.empty());
  EXPECT_EQ(bench_.project().claims().size(), 1U);
}

TEST_P(ArticleViewTest, KeysAreForTheOpenMenuNotForTheStoryBehindIt) {
  bench_.select("the assurances");
  bench_.app.ui().open_popover("menu/project", {20, 20, 100, 30});
  bench_.frames();
  for (const char* chord : {"Enter", "h", "g", "Ctrl+z"}) bench_.key(chord);
  EXPECT_EQ(bench_.project().claims().size(), 1U);
  EXPECT_EQ(focus().view, View::story);
  bench_.key("Escape");
  EXPECT_FALSE(bench_.app.ui().any_popover());
  EXPECT_EQ(bench_.selected(), "the assurances") << "it was the menu's";
  bench_.key("h");
  EXPECT_EQ(bench_.project().claims().size(), 2U);
}

TEST_P(ArticleViewTest, SelectedWordsBecomeTheCueOfTheOpenClaim) {
  bench_.app.session().choose(made_.denial);
  bench_.select("denied");
  bench_.click(Role::button, "As cue");
  EXPECT_EQ(bench_.project().find(made_.denial)->chain.back().cue,
            span_of(made_.project, made_.article, "denied"));
}

TEST_P(ArticleViewTest, OverlapsAreChosenInTurnTheShortestFirst) {
  Draft draft(made_.project);
  Claim inner = *draft.project().find(made_.denial);
  inner.content = {{span_of(made_.project, made_.article, "such involvement"), {}}};
  const ClaimId shortest = mark_claim(draft, std::move(inner)).value();
  bench_.app.session().open_project(draft.project());
  bench_.click_words("such involvement");
  EXPECT_EQ(focus().chosen, EntityId(shortest));
  bench_.app.state().panel_open = GetParam().first >= kNarrow;
  bench_.click_words("such involvement");
  EXPECT_EQ(focus().chosen, EntityId(made_.denial));
}

TEST_P(ArticleViewTest, TheNextClaimIsCountedFromTheReaderAndPassesTheFilter) {
  Draft draft(made_.project);
  const auto mark = [&](std::string_view words, bool unsure) {
    Claim claim;
    claim.article = made_.article;
    claim.content = {{span_of(made_.project, made_.article, words), {}}};
    claim.unsure = unsure;
    return mark_claim(draft, std::move(claim)).value();
  };
  const ClaimId first = mark("Leaders meet", true);
  const ClaimId last = mark("the assurances", true);
  bench_.app.session().open_project(draft.project());
  bench_.click_words("said that");
  bench_.key("Home");
  bench_.key("ArrowRight");
  bench_.key("]");
  EXPECT_EQ(focus().chosen, EntityId(made_.denial));
  bench_.key("[");
  EXPECT_EQ(focus().chosen, EntityId(first));
  bench_.app.state().filter.unsure_only = true;
  bench_.frames();
  bench_.key("]");
  EXPECT_EQ(focus().chosen, EntityId(last)) << "the denial is not unsure";
}

// Its story has the number of the one before.
TEST_P(ArticleViewTest, AnotherProjectsStoryBeginsAtItsTopWithNothingSelected) {
  paste_long_story();
  bench_.app.article_view().scroll_to(900);
  bench_.app.ui().again(1);
  bench_.frames();
  bench_.key("Home");  // shows the text cursor
  bench_.key("Shift+End");
  ASSERT_FALSE(bench_.selected().empty());
  ASSERT_GT(bench_.app.article_view().place_of_reader(), 0U);
  const ArticleId before = focus().article;
  bench_.app.session().open_project(made_.project);
  EXPECT_TRUE(bench_.app.state().selection.empty());
  bench_.frames();
  ASSERT_EQ(focus().article, before);
  EXPECT_EQ(bench_.app.article_view().scroll_top(), 0);
  EXPECT_EQ(bench_.app.article_view().place_of_reader(), 0U);
  bench_.key("Enter");
  EXPECT_EQ(bench_.project().claims().size(), 1U);
}

TEST_P(ArticleViewTest, WordsFarDownAreBroughtIntoView) {
  paste_long_story();
  const Article& article = bench_.article();
  const auto start = static_cast<std::uint32_t>(article.text->bytes().find("Paragraph 333 "));
  bench_.app.state().reveal = Place{focus().article, {start, start + 9}, {}};
  bench_.frames(40);
  const std::vector<Rect> rects = bench_.rects_of("Paragraph 333 ");
  ASSERT_FALSE(rects.empty());
  EXPECT_GT(rects.front().y, 0);
  EXPECT_LT(rects.front().bottom(), GetParam().second);
}

// A reader who goes from one claim on the page to another finds the page where it was.
TEST_P(ArticleViewTest, WordsInSightAreLeftWhereTheyAre) {
  paste_long_story();
  const auto reveal = [&](std::string_view words) {
    const auto start = static_cast<std::uint32_t>(bench_.article().text->bytes().find(words));
    bench_.app.state().reveal = Place{focus().article, {start, start + 9}, {}};
    bench_.frames(40);
  };
  reveal("Paragraph 333 ");
  const float top = bench_.app.article_view().scroll_top();
  reveal("Paragraph 334 ");
  EXPECT_EQ(bench_.app.article_view().scroll_top(), top);
  bench_.app.state().reveal_in_middle = true;
  reveal("Paragraph 334 ");
  EXPECT_GT(bench_.app.article_view().scroll_top(), top);
  bench_.app.article_view().scroll_to(top + 2000);
  reveal("Paragraph 334 ");
  EXPECT_NE(bench_.app.article_view().scroll_top(), top + 2000);
}

}  // namespace
}  // namespace counterpoint::ui
