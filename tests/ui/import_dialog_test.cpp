// Bringing in a story or a project.
#include "web/ui/import_dialog.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/edit/commands.h"
#include "core/format/project_json.h"
#include "tests/support/hamburg.h"
#include "tests/support/view_bench.h"

namespace counterpoint::ui {
namespace {

using ::counterpoint::testing::ViewBench;
using Size = std::pair<float, float>;

constexpr char kStory[] =
    "Leaders meet in Hamburg\n\nBy Jane Doe\n\nThe leaders met on Friday. He said it went "
    "well.\n\nThey will meet again.\n";

class ImportDialogTest : public ::testing::TestWithParam<Size> {
 protected:
  ImportDialogTest()
      : bench_(GetParam().first, GetParam().second, [this](Ui& ui, Rect) {
          if (open_ && dialog_.draw(ui, bench_.session)) open_ = false;
          dialog_.draw_drop_hint(ui);
        }) {
    bench_.session.open_project(made_.project);
    bench_.frames();
  }

  const Project& project() const { return bench_.session.project(); }

  void drop(const std::string& name, const std::string& bytes) {
    EXPECT_TRUE(dialog_.take(FileOpened{name, {}, bytes, {}}));
    bench_.frames();
  }

  Hamburg made_ = hamburg();
  bool open_ = true;
  ImportDialog dialog_;
  ViewBench bench_;
};

INSTANTIATE_TEST_SUITE_P(Pages, ImportDialogTest,
                         ::testing::Values(Size{1280, 800}, Size{390, 844}));

TEST_P(ImportDialogTest, BeginsWithNothingToTake) {
  bench_.expect_well_formed();
  ASSERT_NE(bench_.find(Role::button, "Add to project"), nullptr);
  EXPECT_TRUE(bench_.find(Role::button, "Add to project")->disabled);
  EXPECT_TRUE(bench_.find(Role::button, "Start a new project")->disabled);
  EXPECT_NE(bench_.find(Role::text, "What is found will stand here"), nullptr);
}

TEST_P(ImportDialogTest, APastedStoryIsShownPutRightAndAdded) {
  bench_.type("Story", kStory);
  bench_.expect_well_formed();
  EXPECT_EQ(bench_.value_of("Title"), "Leaders meet in Hamburg");
  EXPECT_EQ(bench_.value_of("Byline"), "Jane Doe");
  bench_.type("Publisher", "A paper");
  bench_.click(Role::button, "Kind of part 4: Body");
  bench_.click(Role::option, "Boilerplate");
  bench_.click(Role::button, "Add to project");
  EXPECT_FALSE(open_);
  ASSERT_EQ(project().articles().size(), 2U);
  const Article& added = *project().find(ArticleId{2});
  EXPECT_EQ(added.publisher, "A paper");
  EXPECT_EQ(added.blocks[3].kind, BlockKind::boilerplate);
  EXPECT_EQ(bench_.session.focus().article, ArticleId{2});
}

TEST_P(ImportDialogTest, WhatIsPastedOutsideOfTheFieldStandsInItToo) {
  EXPECT_TRUE(dialog_.take(Pasted{kStory, {}}));
  bench_.frames();
  EXPECT_EQ(bench_.value_of("Story"), kStory);
  EXPECT_EQ(bench_.value_of("Byline"), "Jane Doe");
  bench_.type("Story", std::string(kStory) + "\nA last line.\n");  // and can be gone on with
  bench_.click(Role::button, "Add to project");
  ASSERT_EQ(project().articles().size(), 2U);
  EXPECT_NE(project().find(ArticleId{2})->text->bytes().find("A last line."), std::string::npos);
}

TEST_P(ImportDialogTest, WhatIsPastedWithItsPartsStandsInTheFieldAsWords) {
  dialog_.take(Pasted{"Talks end\nIt is over.",
                      R"({"blocks": [{"tag": "h1", "text": "Talks end"},
                                     {"tag": "p", "text": "It is over."}]})"});
  bench_.frames();
  EXPECT_EQ(bench_.value_of("Story"), "Talks end\nIt is over.");
  EXPECT_EQ(bench_.value_of("Title"), "Talks end");
}

constexpr char kOther[] = "Other talks end\n\nBy John Roe\n\nThese went on until Saturday night.\n";

TEST_P(ImportDialogTest, WhatASecondPasteReplacesIsAPressAway) {
  dialog_.take(Pasted{kStory, {}});
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::button, "Bring back what was here"), nullptr);
  bench_.type("Publisher", "A paper");
  dialog_.take(Pasted{kOther, {}});
  bench_.frames();
  bench_.expect_well_formed();
  EXPECT_EQ(bench_.value_of("Title"), "Other talks end");
  ASSERT_FALSE(bench_.platform.announced.empty());
  EXPECT_EQ(
      bench_.platform.announced.back().find("This stands in place of “Leaders meet in Hamburg”."),
      0U);
  bench_.click(Role::button, "Bring back what was here");
  EXPECT_EQ(bench_.value_of("Title"), "Leaders meet in Hamburg");
  EXPECT_EQ(bench_.value_of("Publisher"), "A paper") << "with what was put right";
  EXPECT_EQ(bench_.value_of("Story"), kStory);
  EXPECT_EQ(bench_.find(Role::button, "Bring back what was here"), nullptr);
  EXPECT_EQ(bench_.platform.announced.back(), "Back: “Leaders meet in Hamburg”.");
  bench_.click(Role::button, "Redo");
  EXPECT_EQ(bench_.value_of("Title"), "Other talks end");
}

TEST_P(ImportDialogTest, AFileThatCannotBeTakenLeavesWhatIsThere) {
  dialog_.take(Pasted{kStory, {}});
  bench_.frames();
  bench_.type("Publisher", "A paper");
  drop("x.bin", std::string("\0\1\2\3\0\0", 6));
  EXPECT_EQ(bench_.value_of("Title"), "Leaders meet in Hamburg");
  EXPECT_EQ(bench_.value_of("Publisher"), "A paper");
  EXPECT_EQ(bench_.value_of("Story"), kStory);
  EXPECT_NE(bench_.find(Role::text, "What was here is still here."), nullptr);
  EXPECT_EQ(bench_.find(Role::button, "Bring back what was here"), nullptr);
  drop("story.txt", kOther);
  EXPECT_EQ(bench_.find(Role::text, "What was here is still here."), nullptr);
  EXPECT_EQ(bench_.value_of("Title"), "Other talks end");
}

TEST_P(ImportDialogTest, UndoBringsBackWhatWasThere) {
  drop("story.txt", kStory);
  dialog_.take(Pasted{kOther, {}});
  bench_.frames();
  bench_.key("Ctrl+z");
  EXPECT_EQ(bench_.value_of("Title"), "Leaders meet in Hamburg");
  bench_.key("Ctrl+Shift+Z");
  EXPECT_EQ(bench_.value_of("Title"), "Other talks end");
  bench_.key("Ctrl+z");
  bench_.key("Ctrl+z");
  EXPECT_NE(bench_.find(Role::text, "What is found will stand here"), nullptr);
  EXPECT_TRUE(project() == made_.project);
}

TEST_P(ImportDialogTest, InItsOtherFieldsTheBrowserUndoes) {
  const auto ours = [&](bool in_fields) {
    const std::vector<KeyClaim>& keys = bench_.platform.keys;
    return std::find(keys.begin(), keys.end(), KeyClaim{"Ctrl+z", in_fields}) != keys.end();
  };
  bench_.type("Story", kStory);
  EXPECT_TRUE(ours(true));
  bench_.type("Title", "Mine");
  EXPECT_TRUE(ours(false));
  EXPECT_FALSE(ours(true));
  bench_.key("Escape");
  bench_.frames();
  EXPECT_FALSE(open_);
  EXPECT_TRUE(ours(true)) << "outside of dialogs";
}

TEST_P(ImportDialogTest, APasteIntoTheFieldIsSaidToBeAdded) {
  bench_.type("Story", kStory);
  bench_.type("Story", std::string(kStory) + kOther);
  EXPECT_NE(bench_.find(Role::status, "This was added to “Leaders meet in Hamburg”."), nullptr);
  bench_.click(Role::button, "Bring back what was here");
  EXPECT_EQ(bench_.value_of("Story"), kStory);
}

TEST_P(ImportDialogTest, WhatIsPutRightBetweenTwoLettersStays) {
  dialog_.take(Pasted{kStory, {}});
  bench_.frames();
  bench_.type("Story", std::string(kStory) + "x");
  bench_.type("Publisher", "A paper");
  bench_.type("Title", "Mine");
  bench_.type("Story", std::string(kStory) + "xy");
  EXPECT_EQ(bench_.value_of("Publisher"), "A paper");
  EXPECT_EQ(bench_.value_of("Title"), "Mine");
  EXPECT_EQ(bench_.value_of("Byline"), "Jane Doe");
  bench_.type("Publisher", "B paper");
  bench_.type("Story", std::string(kStory) + "xyz");
  bench_.key("Ctrl+z");
  EXPECT_EQ(bench_.value_of("Story"), std::string(kStory) + "xy");
  EXPECT_EQ(bench_.value_of("Publisher"), "B paper");
  bench_.key("Ctrl+z");
  EXPECT_EQ(bench_.value_of("Publisher"), "A paper");
}

TEST_P(ImportDialogTest, AStoryThatDoesNotStandInTheFieldIsNotLostToALetter) {
  drop("story.txt", kStory);
  bench_.type("Story", "x");
  bench_.type("Story", "xy");
  bench_.click(Role::button, "Bring back what was here");
  EXPECT_EQ(bench_.value_of("Title"), "Leaders meet in Hamburg");
}

TEST_P(ImportDialogTest, ALongPasteIsReadButNotKeptInTheField) {
  std::string words = kStory;
  while (words.size() < 200'000) words += "\nMore and more was said that day.\n";
  bench_.type("Story", words);
  EXPECT_EQ(bench_.value_of("Story"), "");
  EXPECT_EQ(bench_.value_of("Title"), "Leaders meet in Hamburg");
  bench_.click(Role::button, "Add to project");
  EXPECT_EQ(project().find(ArticleId{2})->text->size(), words.size());
}

TEST_P(ImportDialogTest, AStoryStartsAProjectOfItsOwn) {
  drop("story.txt", kStory);
  bench_.click(Role::button, "Start a new project");
  EXPECT_FALSE(open_);
  EXPECT_EQ(project().articles().size(), 1U);
  EXPECT_EQ(project().info().title, "Leaders meet in Hamburg");
}

TEST_P(ImportDialogTest, AProjectIsShownAndOpened) {
  Draft draft(made_.project);
  const Status status = set_project_info(draft, {"Hamburg 2017", {}, {}});
  ASSERT_TRUE(status.ok());
  bench_.session.open_project(Project());
  drop("mine.json", write_project(draft.project()));
  EXPECT_NE(bench_.find(Role::text, "Hamburg 2017"), nullptr);
  EXPECT_NE(bench_.find_beginning(Role::text, "1 story, 1 claim, 2 speakers"), nullptr);
  bench_.click(Role::button, "Open project");
  EXPECT_FALSE(open_);
  EXPECT_TRUE(project() == draft.project());
}

TEST_P(ImportDialogTest, WhatIsWrongIsSaidAndNothingIsLost) {
  drop("broken.json", "{\"format\": ");
  EXPECT_NE(bench_.find_beginning(Role::alert, "The file “broken.json” could not be taken."),
            nullptr);
  EXPECT_TRUE(bench_.find(Role::button, "Add to project")->disabled);
  EXPECT_TRUE(project() == made_.project);
  bench_.expect_well_formed();
}

TEST_P(ImportDialogTest, ADoubtfulEncodingIsAskedFor) {
  drop("story.txt", "The caf\xE9 meeting\n\nHe said \x93yes\x94 there.\n");
  EXPECT_NE(bench_.find(Role::text, "The café meeting"), nullptr);
  EXPECT_TRUE(bench_.find(Role::button, "Add to project")->disabled);
  bench_.expect_well_formed();
  bench_.type("Publisher", "A paper");
  bench_.click(Role::button, "UTF-8");
  EXPECT_TRUE(bench_.find(Role::button, "Add to project")->disabled);
  bench_.click(Role::button, "Yes, Windows-1252");
  EXPECT_EQ(bench_.value_of("Publisher"), "A paper");
  EXPECT_FALSE(bench_.find(Role::button, "Add to project")->disabled);
  bench_.click(Role::button, "Add to project");
  EXPECT_EQ(project().articles().size(), 2U);
}

TEST_P(ImportDialogTest, AFileIsPickedByTheBrowser) {
  bench_.click(Role::button, "Open a file…");
  ASSERT_EQ(bench_.platform.picked.size(), 1U);
  EXPECT_EQ(bench_.platform.picked[0], kImportAccept);
}

TEST_P(ImportDialogTest, FilesAboveThePageShowWhereTheyGo) {
  EXPECT_FALSE(dialog_.take(FilesHover{true}));
  bench_.frames();
  EXPECT_NE(bench_.find(Role::text, "Drop a story or a project"), nullptr);
  EXPECT_FALSE(dialog_.take(FilesHover{false}));
  bench_.frames();
  EXPECT_EQ(bench_.find(Role::text, "Drop a story or a project"), nullptr);
}

TEST_P(ImportDialogTest, WhatIsLeftIsKeptUntilItIsCleared) {
  drop("story.txt", kStory);
  bench_.type("Publisher", "A paper");
  bench_.key("Escape");
  EXPECT_FALSE(open_);
  EXPECT_TRUE(project() == made_.project);
  EXPECT_EQ(bench_.session.take_notices().size(), 1U);
  open_ = true;
  bench_.frames();
  bench_.expect_well_formed();
  EXPECT_EQ(bench_.value_of("Publisher"), "A paper");
  bench_.click(Role::button, "Clear");
  EXPECT_EQ(bench_.find(Role::textbox, "Publisher"), nullptr);
  bench_.click(Role::button, "Bring back what was here");
  EXPECT_EQ(bench_.value_of("Publisher"), "A paper");
  bench_.click(Role::button, "Add to project");
  open_ = true;
  bench_.frames();
  EXPECT_NE(bench_.find(Role::text, "What is found will stand here"), nullptr);
}

TEST_P(ImportDialogTest, NothingIsLeftWithoutANotice) {
  bench_.key("Escape");
  EXPECT_FALSE(open_);
  EXPECT_TRUE(bench_.session.take_notices().empty());
}

TEST_P(ImportDialogTest, FilesThatAreGivenAtOnceComeUpInTurn) {
  dialog_.take(FileOpened{"a.txt", {}, kStory, {}});
  dialog_.take(FileOpened{"b.txt", {}, kOther, {}, true});
  dialog_.take(FileRefused{"c.txt", "“c.txt” has 40 MB.", true});
  bench_.frames();
  bench_.expect_well_formed();
  EXPECT_EQ(bench_.value_of("Title"), "Leaders meet in Hamburg");
  EXPECT_NE(bench_.find(Role::status,
                        "2 more wait: “b.txt”, “c.txt”. They come up when you have brought in "
                        "this one, or skipped it."),
            nullptr);
  bench_.click(Role::button, "Add to project");
  EXPECT_TRUE(open_);
  EXPECT_EQ(bench_.value_of("Title"), "Other talks end");
  bench_.frames(60);  // it has been seen
  bench_.click(Role::button, "Skip this one");
  EXPECT_NE(bench_.find_beginning(Role::alert, "The file “c.txt”"), nullptr)
      << "the one that was refused says why";
  EXPECT_EQ(project().articles().size(), 2U);
}

TEST_P(ImportDialogTest, WhatIsNoDateAndNoLinkIsSaidBesideItsField) {
  bench_.type("Story", kStory);
  bench_.type("Published", "yesterday");
  bench_.expect_well_formed();
  EXPECT_NE(bench_.find_beginning(Role::alert, "“yesterday” is not a date."), nullptr);
  EXPECT_EQ(bench_.value_of("Published"), "yesterday") << "nothing is lost";
  bench_.type("Published", "7 July 2017");
  EXPECT_EQ(bench_.find_beginning(Role::alert, ""), nullptr);
  bench_.type("Link", "javascript:alert(1)");
  EXPECT_NE(bench_.find_beginning(Role::alert,
                                  "“javascript:alert(1)” is not a web address. "
                                  "A web address begins with https://"),
            nullptr);
  bench_.type("Link", " https://example.org/a ");
  bench_.click(Role::button, "Add to project");
  ASSERT_EQ(project().articles().size(), 2U);
  EXPECT_EQ(project().find(ArticleId{2})->published, "2017-07-07");
  EXPECT_EQ(project().find(ArticleId{2})->url, "https://example.org/a");
}

TEST_P(ImportDialogTest, AWrongDetailIsShownWhenTheStoryIsToBeTaken) {
  bench_.type("Story", kStory);
  bench_.type("Updated", "yesterday");
  bench_.leave("Updated");
  bench_.move({GetParam().first / 2, GetParam().second - 150});
  ImGui::GetIO().AddMouseWheelEvent(0, 100);  // back to the top
  bench_.frames();
  for (const char* name : {"Add to project", "Start a new project"}) {
    bench_.platform.announced.clear();
    bench_.click(Role::button, name);
    EXPECT_TRUE(open_);
    EXPECT_TRUE(project() == made_.project);
    ASSERT_FALSE(bench_.platform.announced.empty());
    EXPECT_EQ(bench_.platform.announced.back().find("“yesterday” is not a date."), 0U);
    const UiNode* why = bench_.find_beginning(Role::alert, "“yesterday” is not a date.");
    ASSERT_NE(why, nullptr);
    EXPECT_LE(why->rect.bottom(), bench_.find(Role::button, name)->rect.y);
    EXPECT_GT(why->rect.height, 30) << "it is seen whole";
  }
}

TEST_P(ImportDialogTest, ALongPasteThatDoesNotStandInItsFieldIsCountedThere) {
  std::string words = kStory;
  while (words.size() < 70000) words += "Words of a story. ";
  EXPECT_TRUE(dialog_.take(Pasted{words, {}}));
  bench_.frames();
  const auto& fields = bench_.platform.fields;
  const auto story = std::find_if(fields.begin(), fields.end(),
                                  [](const TextField& f) { return f.label == "Story"; });
  ASSERT_NE(story, fields.end());
  EXPECT_NE(story->placeholder.find(" words were pasted."), std::string::npos);
}

}  // namespace
}  // namespace counterpoint::ui
