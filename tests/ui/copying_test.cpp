// Words are copied with their source, claims have links, and a link opens the page at its claim.
#include "web/ui/copying.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "tests/support/app_bench.h"
#include "tests/support/hamburg.h"
#include "web/app/claim_link.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::AppBench;
using Size = std::pair<float, float>;

class CopyingTest : public ::testing::TestWithParam<Size> {
 protected:
  CopyingTest() : bench_(GetParam().first, GetParam().second) {
    Draft draft(made_.project);
    Article article = *draft.project().find(made_.article);
    article.url = "https://example.com/hamburg";
    EXPECT_TRUE(update_article(draft, made_.article, article).ok());
    bench_.platform.env.address = "https://counterpoint.example/";
    bench_.app.session().open_project(draft.project());
    if (GetParam().first < kNarrow) bench_.app.state().panel_open = false;
    bench_.frames();
  }

  void open_menu() {
    bench_.click_words("denied such");
    bench_.click(Role::button, "Copy and links");
  }

  Hamburg made_ = hamburg();
  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, CopyingTest, ::testing::Values(Size(1280, 800), Size(390, 844)));

TEST_P(CopyingTest, CtrlCTakesTheSelectionOrTheChosenClaim) {
  EXPECT_EQ(bench_.platform.offered_text, "");
  bench_.click_words("denied such");
  EXPECT_EQ(bench_.platform.offered_text,
            "“denied such involvement” — Vladimir Putin, via Rex Tillerson, Leaders meet in "
            "Hamburg, The Daily Example, https://example.com/hamburg");
  EXPECT_NE(bench_.platform.offered_html.find("<a href=\"https://example.com/hamburg\">"),
            std::string::npos);
  bench_.app.state().panel_open = GetParam().first >= kNarrow;
  bench_.select("the assurances");
  EXPECT_EQ(bench_.platform.offered_text.find("“the assurances” — Leaders"), 0U);
  bench_.click(Role::button, "Copy with the source");
  ASSERT_EQ(bench_.platform.copied.size(), 1U);
  EXPECT_EQ(bench_.platform.copied[0].first, bench_.platform.offered_text);
}

TEST_P(CopyingTest, TheMenuCopiesLinks) {
  open_menu();
  bench_.click(Role::menu_item, "Copy link to this claim");
  open_menu();
  bench_.click(Role::menu_item, "Copy link to the words in the published story");
  open_menu();
  bench_.click(Role::menu_item, "Copy with its source");
  ASSERT_EQ(bench_.platform.copied.size(), 3U);
  EXPECT_EQ(bench_.platform.copied[0].first,
            "https://counterpoint.example/#" + claim_fragment(bench_.project(), made_.denial));
  EXPECT_EQ(bench_.platform.copied[1].first,
            "https://example.com/hamburg#:~:text=denied%20such%20involvement");
  EXPECT_EQ(bench_.platform.copied[2].first, bench_.platform.offered_text);
  open_menu();
  bench_.click(Role::menu_item, "Open the published story at these words");
  EXPECT_EQ(bench_.platform.opened_links.size(), 1U);
}

TEST_P(CopyingTest, TheAddressNamesTheChosenClaimAndLeadsBackToIt) {
  bench_.click_words("denied such");
  const std::string fragment = claim_fragment(bench_.project(), made_.denial);
  EXPECT_EQ(bench_.platform.hash, fragment);
  bench_.app.session().choose({});
  bench_.frames();
  EXPECT_EQ(bench_.platform.hash, "");
  bench_.platform.events.emplace_back(FragmentChanged{fragment});
  bench_.frames();
  EXPECT_EQ(bench_.app.session().focus().chosen, EntityId(made_.denial));
  EXPECT_EQ(bench_.app.state().panel, Panel::claim);
}

TEST_P(CopyingTest, ALinkToAClaimThatIsNotHereSaysSo) {
  bench_.platform.events.emplace_back(FragmentChanged{"claim=c99&story=00000000"});
  bench_.frames();
  EXPECT_NE(bench_.find_beginning(Role::status, "The link leads to claim c99"), nullptr);
  EXPECT_FALSE(bench_.app.session().focus().chosen);
}

}  // namespace
}  // namespace counterpoint::ui
