// The whole path in one page: bring in a story, mark claims, say who says what through whom, set
// accounts side by side, undo, export, open again.
#include "web/ui/app.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/format/project_json.h"
#include "core/model/validity.h"
#include "tests/support/app_bench.h"
#include "tests/support/hamburg.h"

namespace counterpoint::ui {
namespace {

constexpr char kStory[] =
    "Leaders meet in Hamburg\n\n"
    "Rex Tillerson said that Vladimir Putin denied such involvement.\n\n"
    "Sergey Lavrov said the assurances were accepted.\n";

using ::counterpoint::testing::AppBench;

class AppTest : public ::testing::TestWithParam<std::pair<float, float>> {
 protected:
  AppTest() : bench_(GetParam().first, GetParam().second) { bench_.frames(); }

  bool narrow() const { return GetParam().first < kNarrow; }
  const Project& project() { return bench_.project(); }

  void bring_in_story() {
    bench_.platform.events.emplace_back(Pasted{kStory, {}});
    bench_.frames();
    bench_.click(Role::button, "Start a new project");
    if (narrow()) close_panel();
  }

  void close_panel() {
    bench_.frames();
    if (bench_.find(Role::button, "Close panel") != nullptr) {
      bench_.click(Role::button, "Close panel");
    }
  }

  void mark(std::string_view words, const std::string& speaker) {
    bench_.select(words);
    bench_.type("Who says it?", speaker);
    bench_.enter("Who says it?");
    if (narrow()) close_panel();
  }

  AppBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, AppTest,
                         ::testing::Values(std::pair(1280.0F, 800.0F), std::pair(390.0F, 844.0F)));

TEST_P(AppTest, OpensWithAStoryToAnnotate) {
  EXPECT_EQ(project().articles().size(), 1U);
  EXPECT_TRUE(project().claims().empty());
  bench_.expect_well_formed();
}

TEST_P(AppTest, DialogsHaveKeysThatNothingElseHas) {
  for (const Dialog one :
       {Dialog::import, Dialog::help, Dialog::project, Dialog::give, Dialog::compare}) {
    bench_.app.state().dialog = one;
    bench_.expect_well_formed();
  }
}

TEST_P(AppTest, AStoryIsBroughtInMarkedAndAttributed) {
  bring_in_story();
  ASSERT_EQ(project().articles().size(), 1U);
  mark("denied such involvement", "Rex Tillerson");
  ASSERT_EQ(project().claims().size(), 1U);
  const Claim& claim = *project().find(ClaimId{1});
  EXPECT_EQ(words_of(project(), claim), "denied such involvement");
  EXPECT_EQ(project().find(asserter(claim))->name, "Rex Tillerson");
  EXPECT_EQ(bench_.app.session().focus().chosen, EntityId(ClaimId{1}));
  EXPECT_TRUE(check(project()).ok());
}

TEST_P(AppTest, AChainIsBuiltInTheInspector) {
  bring_in_story();
  mark("denied such involvement", "Rex Tillerson");
  bench_.app.state().show(Panel::claim);
  bench_.click(Role::button, "Add whom they quote");
  bench_.type("Speaker, link 2", "Vladimir Putin");
  bench_.enter("Speaker, link 2");
  const Claim& claim = *project().find(ClaimId{1});
  ASSERT_EQ(claim.chain.size(), 2U);
  EXPECT_EQ(project().find(claim.chain[0].speaker)->name, "Rex Tillerson");
  EXPECT_EQ(project().find(asserter(claim))->name, "Vladimir Putin");
  EXPECT_NE(bench_.find(Role::heading, "Claim by Vladimir Putin, via Rex Tillerson"), nullptr);
}

TEST_P(AppTest, ClaimsAnswerAQuestionAndStandInTheMatrix) {
  bring_in_story();
  mark("denied such involvement", "Vladimir Putin");
  bench_.app.state().show(Panel::claim);
  bench_.type("Question", "Was it denied?");
  bench_.enter("Question");
  bench_.click(Role::button, "Back this answer");
  ASSERT_EQ(project().positions().size(), 1U);
  bench_.app.session().show(View::accounts);
  bench_.frames();
  EXPECT_NE(bench_.find_beginning(Role::row_header, "Vladimir Putin"), nullptr);
  bench_.expect_well_formed();
}

TEST_P(AppTest, EverythingIsUndoneAndDoneAgainByKeys) {
  bring_in_story();
  const Project before = project();
  mark("denied such involvement", "Rex Tillerson");
  mark("the assurances were accepted", "Sergey Lavrov");
  const Project after = project();
  while (bench_.app.session().history().can_undo()) bench_.key("Ctrl+z");
  EXPECT_TRUE(project() == before);
  while (bench_.app.session().history().can_redo()) bench_.key("Ctrl+Shift+Z");
  EXPECT_TRUE(project() == after);
}

TEST_P(AppTest, ANoticeOffersToUndoItsOwnStepOnly) {
  bring_in_story();
  mark("denied such involvement", "Rex Tillerson");
  mark("the assurances were accepted", "Sergey Lavrov");
  EXPECT_NE(bench_.find(Role::status, "Claim marked."), nullptr);
  bench_.key("Ctrl+z");
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::status, "Claim marked."), nullptr)
      << "its button would take back the claim before";
  EXPECT_EQ(project().claims().size(), 1U);
}

TEST_P(AppTest, TheExportedFileOpensAsTheSameProject) {
  bring_in_story();
  mark("denied such involvement", "Rex Tillerson");
  const Project made = project();
  bench_.key("Ctrl+s");
  ASSERT_EQ(bench_.platform.saved_files.size(), 1U);
  const std::string bytes = bench_.platform.saved_files[0].bytes;
  AppBench other(GetParam().first, GetParam().second);
  other.platform.events.emplace_back(FileOpened{"mine.json", "", bytes, ""});
  other.frames();
  other.click(Role::button, "Open project");
  EXPECT_TRUE(other.project() == made);
}

TEST_P(AppTest, TheWorkIsThereAfterTheTabWasClosed) {
  bring_in_story();
  mark("denied such involvement", "Rex Tillerson");
  bench_.frames(60);  // a second: longer than the quiet that saving waits for
  ASSERT_FALSE(bench_.store().documents.empty());
  EXPECT_NE(bench_.find_beginning(Role::status, "Saved"), nullptr);
}

TEST_P(AppTest, AFileThatCannotBeReadChangesNothing) {
  bring_in_story();
  const Project before = project();
  bench_.platform.events.emplace_back(
      FileOpened{"photo.jpg", "", std::string("\xFF\xD8\0\0", 4), ""});
  bench_.frames();
  EXPECT_NE(bench_.find_beginning(Role::alert, "The file “photo.jpg” could not be taken."),
            nullptr);
  bench_.click(Role::button, "Close");
  EXPECT_TRUE(project() == before);
}

TEST_P(AppTest, TheExampleShowsItsMatrix) {
  bench_.click(Role::button,
               project().info().title.empty() ? "Untitled project" : project().info().title);
  bench_.click(Role::menu_item, "Annotated example");
  EXPECT_GT(project().claims().size(), 10U);
  EXPECT_EQ(bench_.app.session().focus().view, View::accounts);
  bench_.expect_well_formed();
}

// A story as a newspaper's page gives it, kept outside of the repository.
TEST_P(AppTest, ARealStoryGoesThroughWhereThereIsOne) {
  std::ifstream file(COUNTERPOINT_SHARED_DIR "/stories/hamburg-2017-07-07.txt", std::ios::binary);
  if (!file) GTEST_SKIP() << "no story in " COUNTERPOINT_SHARED_DIR;
  std::ostringstream bytes;
  bytes << file.rdbuf();
  bench_.platform.events.emplace_back(FileOpened{"story.txt", "", bytes.str(), ""});
  bench_.frames();
  EXPECT_EQ(bench_.value_of("Dateline"), "HAMBURG, Germany");
  EXPECT_EQ(bench_.value_of("Published"), "2017-07-07");
  bench_.click(Role::button, "Start a new project");
  if (narrow()) close_panel();
  const std::vector<Block>& blocks = bench_.article().blocks;
  EXPECT_TRUE(std::any_of(blocks.begin(), blocks.end(),
                          [](const Block& b) { return b.kind == BlockKind::boilerplate; }));
  const std::string_view words = "Rex Tillerson";
  const auto at = static_cast<std::uint32_t>(bench_.article().text->bytes().find(words));
  bench_.app.state().reveal = Place{bench_.app.session().focus().article, {at, at + 13}, {}};
  bench_.frames(30);
  mark(words, "Rex Tillerson");
  ASSERT_EQ(project().claims().size(), 1U);
  EXPECT_EQ(words_of(project(), *project().find(ClaimId{1})), words);
  const Result<Project> again = read_project(write_project(project()));
  ASSERT_TRUE(again.ok()) << again.status().message;
  EXPECT_TRUE(again.value() == project());
}

// What the status bar advises can be done there.
TEST_P(AppTest, GoesOnInACopyOfWhatAnotherTabHas) {
  bench_.app.session().open_project(hamburg().project);
  bench_.frames(60);
  const std::string id = bench_.store().newest_first.front();
  bench_.platform.events.emplace_back(StoreLock{id, false});
  bench_.frames();
  EXPECT_NE(bench_.find_beginning(Role::status, "Not saved: this project is open"), nullptr);
  bench_.click(Role::button, "Go on in a copy");
  bench_.frames(60);
  EXPECT_NE(bench_.find_beginning(Role::status, "Saved in this browser"), nullptr);
  EXPECT_EQ(bench_.store().documents.size(), 2U);
  EXPECT_EQ(bench_.find(Role::button, "Go on in a copy"), nullptr);
}

}  // namespace
}  // namespace counterpoint::ui
