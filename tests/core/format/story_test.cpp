// How a story comes in, from text, Markdown and the blocks of a page. A block is shown as its
// kind's first letters and its words: "head|Two presidents meet".
#include "core/format/story.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/format/decode.h"
#include "tests/support/random_text.h"

namespace counterpoint {
namespace {

std::vector<std::string> shown(const Article& article) {
  std::vector<std::string> out;
  for (const Block& block : article.blocks) {
    out.push_back(std::string(to_string(block.kind).substr(0, 4)) + "|" +
                  std::string(article.text->slice(block.span)));
  }
  return out;
}

using Blocks = std::vector<std::string>;

constexpr std::string_view kWireStory =
    "\n\nTop News\n\n"
    "Harbour talks end without a date for the next\n\n"
    "Associated Press\n\n"
    "Posted July 07, 2017\n\n"
    "July 7, 2017\n\n"
    "Updated July 7, 2017 11:22am\n\n"
    "ASSOCIATED PRESS\n\n"
    "The two ministers walk along the quay.\n\n"
    "BREMEN, Germany >> The ministers met for an hour. They will meet again.\n\n"
    "“We agree,” said one of them.\n\n"
    " **Get the latest news by email** [Sign Up](#)";

TEST(StoryFromText, TellsTheBlocksOfAWireStoryApart) {
  const Result<StoryDraft> draft = story_from_text(kWireStory);
  ASSERT_TRUE(draft.ok());
  const Article& article = draft->article;
  EXPECT_EQ(article.text->bytes(), kWireStory);
  EXPECT_EQ(shown(article),
            (Blocks{"boil|Top News", "head|Harbour talks end without a date for the next",
                    "byli|Associated Press", "date|Posted July 07, 2017", "date|July 7, 2017",
                    "date|Updated July 7, 2017 11:22am", "byli|ASSOCIATED PRESS",
                    "capt|The two ministers walk along the quay.",
                    "body|BREMEN, Germany >> The ministers met for an hour. They will meet again.",
                    "body|“We agree,” said one of them.",
                    "boil|**Get the latest news by email** [Sign Up](#)"}));
  EXPECT_EQ(article.title, "Harbour talks end without a date for the next");
  EXPECT_EQ(article.byline, "Associated Press");
  EXPECT_EQ(article.publisher, "Associated Press");
  EXPECT_EQ(article.dateline, "BREMEN, Germany");
  EXPECT_EQ(article.published, "2017-07-07");
  EXPECT_EQ(article.updated, "2017-07-07T11:22");
  ASSERT_EQ(draft->notes.size(), 1U);
  EXPECT_NE(draft->notes[0].find("2 blocks"), std::string::npos);
}

TEST(StoryFromText, TakesEachLineOfAParagraphPerLineFileAsABlock) {
  const Result<StoryDraft> draft = story_from_text(
      "A title\nThe first paragraph is a long line that no editor has broken, with all it says.\n"
      "Short.\nThe third one is long as well, and goes on for quite a while before it ends "
      "here.\n");
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(draft->article.blocks.size(), 4U);
}

TEST(StoryFromText, JoinsTheLinesOfAWrappedFile) {
  const Result<StoryDraft> draft = story_from_text(
      "A title\n\n"
      "This paragraph was broken by an editor at a width of some seventy\n"
      "columns, so that each of its lines ends in the middle of a sentence\n"
      "and goes on in the next one until it is over.\n\n"
      "And so was this one, which is the second paragraph of this story, it\n"
      "has two lines.\n");
  ASSERT_TRUE(draft.ok());
  ASSERT_EQ(draft->article.blocks.size(), 3U);
  EXPECT_EQ(draft->article.blocks[2].kind, BlockKind::body);
}

TEST(StoryFromText, FindsALink) {
  const Result<StoryDraft> draft =
      story_from_text("A title\n\nWords are here.\n\nhttps://news.example.org/2017/07/07/talks\n");
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(draft->article.url, "https://news.example.org/2017/07/07/talks");
  EXPECT_EQ(shown(draft->article).back(), "boil|https://news.example.org/2017/07/07/talks");
  EXPECT_EQ(
      story_from_text("A title\n\nWords are here.\n\nHTTP://EXAMPLE.ORG/talks\n")->article.url,
      "HTTP://EXAMPLE.ORG/talks");
  EXPECT_EQ(story_from_text("A title\n\nWords are here.\n\nhttps://\n")->article.url, "");
}

TEST(StoryFromText, ReadsTheDateBesideABylineAndBesideAJob) {
  for (const char* top : {"By Jane Doe | Updated July 7, 2017",
                          "By Jane Doe\n\nStaff Writer | Updated July 7, 2017"}) {
    const Result<StoryDraft> draft =
        story_from_text("A title\n\n" + std::string(top) + "\n\nThey met. They left.");
    ASSERT_TRUE(draft.ok());
    EXPECT_EQ(draft->article.title, "A title") << top;
    EXPECT_EQ(draft->article.byline, "Jane Doe") << top;
    EXPECT_EQ(draft->article.published, "") << top;
    EXPECT_EQ(draft->article.updated, "2017-07-07") << top;
    EXPECT_EQ(draft->article.blocks.back().kind, BlockKind::body) << top;
  }
}

TEST(StoryFromText, TakesNoLabelForAPlace) {
  const Result<StoryDraft> draft =
      story_from_text("A title\n\nBRIEFING — They met. They left.\n\nThe briefing was short.");
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(draft->article.dateline, "");
  const Result<StoryDraft> local =
      story_from_text("A title\n\nNETTLETON — They met.\n\nThey had come to Nettleton by train.");
  ASSERT_TRUE(local.ok());
  EXPECT_EQ(local->article.dateline, "NETTLETON");
}

TEST(StoryFromText, LeavesAStoryWithoutAHeadlineAlone) {
  const Result<StoryDraft> draft = story_from_text("They met. They left.\n\nNobody spoke.");
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(shown(draft->article), (Blocks{"body|They met. They left.", "body|Nobody spoke."}));
  EXPECT_EQ(draft->article.title, "");
}

TEST(StoryFromText, TakesAnyScript) {
  const Result<StoryDraft> draft =
      story_from_text("שלום עולם\n\nمرحبا بالعالم، قال الوزير.\n\n会談は終わった。 😀\n");
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(draft->article.blocks.size(), 3U);
}

TEST(StoryFromText, TakesWhatIsOnlyBoilerplate) {
  const Result<StoryDraft> draft = story_from_text("Subscribe\n\nAdvertisement\n");
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(shown(draft->article), (Blocks{"boil|Subscribe", "boil|Advertisement"}));
}

TEST(StoryFromText, RefusesNothingAndTooMuch) {
  EXPECT_EQ(story_from_text(" \n\t\n").status().code, "empty-story");
  EXPECT_EQ(story_from_text(std::string(kMaxStoryBytes + 1, 'a')).status().code, "story-too-large");
}

TEST(StoryFromText, TakesALineOfFiveMegabytes) {
  std::string line;
  while (line.size() < 5'000'000) line += "and so on ";
  const Result<StoryDraft> draft = story_from_text(line);
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(draft->article.blocks.size(), 1U);
}

TEST(StoryFromTextLaw, EveryWordIsInOneBlockAndNoByteIsLost) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string text = testing::random_text(random, seed);
    const Result<StoryDraft> draft = story_from_text(text);
    if (!draft.ok()) {
      EXPECT_EQ(draft.status().code, "empty-story");
      continue;
    }
    EXPECT_EQ(draft->article.text->bytes(), text);
    EXPECT_EQ(check(draft->article), Status{});
  }
}

TEST(StoryFromMarkdown, BecomesTheWordsThatAreSeen) {
  const Result<StoryDraft> draft = story_from_markdown(
      "---\ntitle: From the front\nauthor: \"Jane Doe\"\ndate: 7 July 2017\nurl: "
      "https://x.example/a\n"
      "lang: en\n---\n"
      "# Talks *end*\n\nThe [ministers](https://x.example) **met** &amp; left.\nThey "
      "&#8220;agreed&#x201D;.\n\n"
      "## Reactions\n\n> We agree.\n\n- one\n- two\n\n![Two men at a table](a.png)\n");
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(
      shown(draft->article),
      (Blocks{"head|Talks end", "body|The ministers met & left. They “agreed”.", "subh|Reactions",
              "body|We agree.", "body|one", "body|two", "capt|Two men at a table"}));
  EXPECT_EQ(draft->article.title, "From the front");
  EXPECT_EQ(draft->article.byline, "Jane Doe");
  EXPECT_EQ(draft->article.published, "2017-07-07");
  EXPECT_EQ(draft->article.url, "https://x.example/a");
  EXPECT_EQ(draft->article.language, "en");
}

TEST(StoryFromMarkdown, LeavesOutADateAndALinkThatCannotBeReadAndSaysSo) {
  const Result<StoryDraft> draft = story_from_markdown(
      "---\ndate: 07/08/2017\nupdated: soon\nurl: /posts/1\n---\n# Talks end\n\nThey met.\n");
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(draft->article.published + draft->article.updated + draft->article.url, "");
  ASSERT_EQ(draft->notes.size(), 3U);
  EXPECT_EQ(
      draft->notes[0].find("The story gives “07/08/2017” for “Published”, which is not a date."),
      0U);
  EXPECT_EQ(draft->notes[1].find("The story gives “soon” for “Updated”"), 0U);
  EXPECT_EQ(
      draft->notes[2].find("The story gives “/posts/1” for “Link”, which is not a web address."),
      0U);
  EXPECT_EQ(story_from_markdown("---\ndate: 2017-07\n---\nWords.")->article.published, "2017-07");
}

TEST(StoryFromMarkdown, KeepsATextThatIsNone) {
  const Result<StoryDraft> draft = story_from_markdown("---\nnot closed\n\nWords.");
  ASSERT_TRUE(draft.ok());
  EXPECT_NE(draft->article.text->bytes().find("Words."), std::string_view::npos);
  EXPECT_EQ(story_from_markdown("").status().code, "empty-story");
  EXPECT_EQ(story_from_markdown("---\n---\n").status().code, "empty-story");
}

TEST(StoryFromMarkdownLaw, IsAlwaysValid) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::string text = testing::random_text(random, seed);
    for (std::size_t at = 0; at < text.size(); at += 23) {
      if (text[at] == ' ') text[at] = "#*>`[&|-"[seed % 8];
    }
    const Result<StoryDraft> draft = story_from_markdown(text);
    if (!draft.ok()) continue;
    EXPECT_EQ(check(draft->article), Status{});
  }
}

TEST(StoryFromHtml, PlacesBlocksByTagAndHint) {
  HtmlStory story;
  story.blocks = {{"h1", "Talks\n  end", ""},
                  {"p", "By Jane Doe", "article-Byline"},
                  {"time", "July 7, 2017", ""},
                  {"figcaption", "Two men.", ""},
                  {"p", "BREMEN — They met.", ""},
                  {"h2", "Reactions", ""},
                  {"blockquote", "We agree.", ""},
                  {"p", "More of this", "promo"},
                  {"p", " \n ", ""},
                  {"p", "Sign up", ""}};
  story.site_name = "The Harbour Post";
  story.url = "https://x.example/a";
  story.modified = "2017-07-08T09:00:00+02:00";
  const Result<StoryDraft> draft = story_from_html(story);
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(shown(draft->article),
            (Blocks{"head|Talks end", "byli|By Jane Doe", "date|July 7, 2017", "capt|Two men.",
                    "body|BREMEN — They met.", "subh|Reactions", "body|We agree.",
                    "boil|More of this", "boil|Sign up"}));
  EXPECT_EQ(draft->article.title, "Talks end");
  EXPECT_EQ(draft->article.byline, "Jane Doe");
  EXPECT_EQ(draft->article.publisher, "The Harbour Post");
  EXPECT_EQ(draft->article.published, "2017-07-07");
  EXPECT_EQ(draft->article.updated.substr(0, 16), "2017-07-08T09:00");
  EXPECT_EQ(draft->article.dateline, "BREMEN");
}

TEST(StoryFromHtml, ReadsTheDateBesideAByline) {
  HtmlStory story;
  story.blocks = {{"h1", "Talks end", ""},
                  {"p", "By Jane Doe, Staff Writer | Updated July 7, 2017", "article-byline"},
                  {"p", "They met. They left.", ""}};
  story.published = "2017-07-06T09:00:00+02:00";
  const Result<StoryDraft> draft = story_from_html(story);
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(draft->article.byline, "Jane Doe, Staff Writer");
  EXPECT_EQ(draft->article.published, "2017-07-06T09:00");
  EXPECT_EQ(draft->article.updated, "2017-07-07");
}

TEST(StoryFromHtml, LeavesOutADateAndALinkThatCannotBeReadAndSaysSo) {
  HtmlStory story;
  story.blocks = {{"h1", "Talks end", ""}, {"p", "They met. They left.", ""}};
  story.published = "07/08/2017";
  story.url = "/posts/1";
  const Result<StoryDraft> draft = story_from_html(story);
  ASSERT_TRUE(draft.ok());
  EXPECT_EQ(draft->article.published + draft->article.url, "");
  ASSERT_EQ(draft->notes.size(), 2U);
  EXPECT_EQ(draft->notes[0].find("The story gives “07/08/2017” for “Published”"), 0U);
}

TEST(StoryFromHtml, ADateInTheTextStandsInForOneThatCannotBeRead) {
  HtmlStory story;
  story.blocks = {{"h1", "Talks end", ""}, {"p", "July 8, 2017", ""}, {"p", "They met.", ""}};
  story.published = "07/08/2017";
  EXPECT_EQ(story_from_html(story)->article.published, "2017-07-08");
}

TEST(ReadHtmlStory, ReadsTheHostsBlocks) {
  const Result<HtmlStory> story = read_html_story(
      R"({"title": "T", "url": 5, "blocks": [{"tag": "p", "text": "Words"}, 7, {"text": "More"}]})");
  ASSERT_TRUE(story.ok());
  EXPECT_EQ(story->title, "T");
  EXPECT_EQ(story->url, "");
  ASSERT_EQ(story->blocks.size(), 2U);
  EXPECT_EQ(story->blocks[1].text, "More");
}

TEST(ReadHtmlStory, RefusesWhatIsNone) {
  for (const char* json : {"", "[]", "{}", "{\"blocks\": 3}", "{\"blocks\": [", "null"}) {
    EXPECT_FALSE(read_html_story(json).ok()) << json;
  }
}

// The real story, where it is at hand; its words are not part of this repository.
TEST(RealStory, ComesOutWell) {
  std::ifstream file(std::string(COUNTERPOINT_SHARED_DIR) + "/stories/hamburg-2017-07-07.txt");
  if (!file) GTEST_SKIP() << "no story at hand";
  std::ostringstream bytes;
  bytes << file.rdbuf();
  const Result<DecodedFile> decoded = decode_file(bytes.str());
  ASSERT_TRUE(decoded.ok() && decoded->certain);
  const Result<StoryDraft> draft = story_from_text(decoded->text);
  ASSERT_TRUE(draft.ok());
  const Article& article = draft->article;
  EXPECT_EQ(article.title.substr(0, 21), "Trump confronts Putin");
  EXPECT_EQ(article.byline, "Associated Press");
  EXPECT_EQ(article.publisher, "Associated Press");
  EXPECT_EQ(article.dateline, "HAMBURG, Germany");
  EXPECT_EQ(article.published, "2017-07-07");
  EXPECT_EQ(article.updated, "2017-07-07T11:22");
  std::string kinds;
  for (const Block& block : article.blocks) kinds += to_string(block.kind).substr(0, 2);
  EXPECT_EQ(kinds.substr(0, 18),
            "boheby"
            "dadada"
            "bycabo");
  EXPECT_EQ(kinds.substr(kinds.size() - 4), "bobo");
  EXPECT_EQ(article.blocks.back().kind, BlockKind::boilerplate);
  EXPECT_EQ(kinds.find("he", 4), std::string::npos);
}

}  // namespace
}  // namespace counterpoint
