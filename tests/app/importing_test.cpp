// From a file or a paste to a story or a project, or to what is wrong with it.
#include "web/app/importing.h"

#include <gtest/gtest.h>

#include "core/format/project_json.h"
#include "tests/support/hamburg.h"

namespace counterpoint {
namespace {

constexpr char kPlain[] =
    "Leaders meet in Hamburg\n\nBy Jane Doe\n\nThe leaders met on Friday. He said it went "
    "well.\n\nThey will meet again.\n";
constexpr char kBlocks[] =
    R"({"blocks": [{"tag": "h1", "text": "Leaders meet in Hamburg"},)"
    R"( {"tag": "p", "text": "The leaders met on Friday."}], "title": "Leaders meet in Hamburg",)"
    R"( "site_name": "The Daily Example", "url": "https://example.org/1"})";

FileOpened file(std::string name, std::string bytes, std::string html_story = {}) {
  return {std::move(name), {}, std::move(bytes), std::move(html_story)};
}

std::string body(const Import& import) { return std::string(import.story->text->bytes()); }

TEST(Importing, PlainTextBecomesAStory) {
  const Import import = import_file(file("story.txt", kPlain));
  ASSERT_TRUE(import.story.has_value()) << import.failure.message;
  EXPECT_EQ(import.name, "story.txt");
  EXPECT_EQ(import.story->title, "Leaders meet in Hamburg");
  EXPECT_EQ(import.story->byline, "Jane Doe");
  EXPECT_FALSE(import.doubtful.has_value());
}

TEST(Importing, AHeadlineMayBeginWithAName) {
  const Import import =
      import_paste({"Von Storch Attacks Merkel\n\nBERLIN (Reuters) - They met on Monday.", {}});
  ASSERT_TRUE(import.story);
  EXPECT_EQ(import.story->title, "Von Storch Attacks Merkel");
  EXPECT_EQ(import.story->byline, "");
}

TEST(Importing, MarkdownIsReadAsSuch) {
  const Import import = import_file(file("STORY.MD", "# Leaders meet\n\nThey *met* on Friday.\n"));
  ASSERT_TRUE(import.story.has_value()) << import.failure.message;
  EXPECT_EQ(import.story->title, "Leaders meet");
  EXPECT_EQ(body(import).find('*'), std::string::npos);
}

TEST(Importing, AWebPageComesInByItsBlocks) {
  for (const Import& import :
       {import_file(file("page.html", "", kBlocks)), import_paste({"ignored", kBlocks})}) {
    ASSERT_TRUE(import.story.has_value()) << import.failure.message;
    EXPECT_EQ(import.story->publisher, "The Daily Example");
    EXPECT_EQ(import.story->url, "https://example.org/1");
  }
}

TEST(Importing, RichTextWithoutWordsFallsBackToPlainText) {
  const Import import = import_paste({kPlain, R"({"blocks": []})"});
  ASSERT_TRUE(import.story.has_value()) << import.failure.message;
  EXPECT_EQ(import.story->title, "Leaders meet in Hamburg");
}

TEST(Importing, AProjectIsKnownByItsNameOrItsContent) {
  const Project project = hamburg().project;
  const std::string json = write_project(project);
  for (const Import& import :
       {import_file(file("a.json", json)), import_file(file("a.txt", json)),
        import_file(file("a.json", "\xEF\xBB\xBF" + json)), import_paste({"\n " + json, {}})}) {
    ASSERT_TRUE(import.project.has_value()) << import.failure.message;
    EXPECT_TRUE(*import.project == project);
  }
}

TEST(Importing, AWrongProjectSaysWhereItIsWrong) {
  std::string json = write_project(hamburg().project);
  json.replace(json.find("denied such involvement\""), 6, "DENIED");
  const Import import = import_file(file("mine.json", json));
  EXPECT_FALSE(import.project.has_value());
  EXPECT_FALSE(import.failure.ok());
  EXPECT_NE(import.failure.message.find("mine.json"), std::string::npos) << import.failure.message;
  EXPECT_NE(import.failure.message.find("/claims/0"), std::string::npos) << import.failure.message;
}

TEST(Importing, WhatCannotBeReadSaysWhy) {
  const std::vector<std::pair<Import, std::string>> cases = {
      {import_file(file("empty.txt", "")), "empty-file"},
      {import_file(file("blank.txt", " \n\n ")), "empty-file"},
      {import_file(file("photo.jpg", std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0", 11))),
       "binary-file"},
      {import_file(file("other.json", "{\"a\": 1}")), "not-a-project"},
      {import_file(file("page.html", "", "[]")), "bad-blocks"},
      {import_paste({"", ""}), "empty-story"},
      {import_refusal({"big.txt", "It is larger than 64 MB."}), "file-refused"},
  };
  for (const auto& [import, code] : cases) {
    EXPECT_EQ(import.failure.code, code) << import.name << ": " << import.failure.message;
    EXPECT_FALSE(import.story.has_value()) << import.name;
    EXPECT_FALSE(import.failure.message.empty());
  }
}

TEST(Importing, ADoubtfulEncodingIsAskedForAndCanBeGiven) {
  const FileOpened latin = file("story.txt", "The caf\xE9 meeting\n\nHe said \x93yes\x94 there.\n");
  const Import guess = import_file(latin);
  ASSERT_TRUE(guess.story.has_value()) << guess.failure.message;
  EXPECT_EQ(guess.doubtful, Encoding::windows_1252);
  const Import sure = import_file(latin, Encoding::windows_1252);
  ASSERT_TRUE(sure.story.has_value());
  EXPECT_FALSE(sure.doubtful.has_value());
  EXPECT_NE(body(sure).find("café"), std::string::npos);
  EXPECT_EQ(import_file(latin, Encoding::utf8).failure.code, "wrong-encoding");
}

TEST(Importing, TheTellingLineIsTheFirstThatIsNotPlain) {
  EXPECT_EQ(telling_line("plain\nthe café\nnaïve"), "the café");
  EXPECT_EQ(telling_line("é"), "é");
  EXPECT_EQ(telling_line("plain"), "");
  const std::string far = std::string(400, 'x') + "é" + std::string(400, 'y');
  EXPECT_NE(telling_line(far).find("é"), std::string::npos);
  EXPECT_LT(telling_line(far).size(), 200U);
}

TEST(Importing, AStoryIsAddedInOneStepAndComesToTheFront) {
  const Project before = hamburg().project;
  Session session;
  session.open_project(before);
  ASSERT_TRUE(add_story(session, *import_file(file("a.txt", kPlain)).story).ok());
  EXPECT_EQ(session.project().articles().size(), 2U);
  EXPECT_EQ(session.focus().article, ArticleId{2});
  EXPECT_EQ(session.history().undo_label(), "Add story");
  session.undo();
  EXPECT_TRUE(session.project() == before);
}

TEST(Importing, ANewProjectHoldsTheStoryAloneUnderItsTitle) {
  Session session;
  session.open_project(hamburg().project);
  start_project(session, *import_file(file("a.txt", kPlain)).story);
  EXPECT_EQ(session.project().articles().size(), 1U);
  EXPECT_TRUE(session.project().claims().empty());
  EXPECT_EQ(session.project().info().title, "Leaders meet in Hamburg");
  EXPECT_FALSE(session.history().can_undo());
}

TEST(Importing, DatesAndLinksThatAreTypedAreReadAsAStorysAre) {
  Article story;
  story.title = "yesterday";
  story.published = "7 July 2017";
  story.updated = "yesterday";
  story.url = "javascript:alert(1)";
  EXPECT_EQ(detail_problem(story, &Article::title), "");
  EXPECT_EQ(detail_problem(story, &Article::published), "");
  EXPECT_EQ(detail_problem(story, &Article::updated).find("“yesterday” is not a date."), 0U);
  EXPECT_EQ(detail_problem(story, &Article::url).find("“javascript:alert(1)” is not a web"), 0U);
  EXPECT_TRUE(has_problem(story));
  for (const auto detail : {&Article::published, &Article::updated, &Article::title})
    settle_detail(story, detail);
  EXPECT_EQ(story.published, "2017-07-07");
  EXPECT_EQ(story.updated, "yesterday") << "what cannot be read stays";
  EXPECT_EQ(story.title, "yesterday");
  story.updated = story.url = "";
  EXPECT_FALSE(has_problem(story));
}

}  // namespace
}  // namespace counterpoint
