// How a story comes in: from plain text, Markdown, or the blocks of a web page, to an article with
// its title, byline, dates and kinds of blocks. Proven by tests/core/format/story_test.cpp and
// fuzz/story_fuzz.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/article.h"
#include "core/text/status.h"

namespace counterpoint {

struct StoryDraft {
  Article article;
  std::vector<std::string> notes;  // what was found and what was left out, for people
};

// One block of a web page as the host found it: the words without markup.
struct HtmlBlock {
  std::string tag;  // "h1", "p", "li", "figcaption", "blockquote" ...
  std::string text;
  std::string hint;  // words of class, role and itemprop: "byline", "promo"
};
struct HtmlStory {
  std::vector<HtmlBlock> blocks;
  std::string title, site_name, author, published, modified, url, language;
};

inline constexpr char kNoWords[] = "There are no words to annotate in this.";  // "empty-story"

// All of them refuse with "empty-story" when there are no words and "story-too-large" above
// kMaxStoryBytes (core/format/decode.h), and keep what they cannot place as body. O(length).
Result<StoryDraft> story_from_text(std::string_view text);
Result<StoryDraft> story_from_markdown(std::string_view text);
Result<StoryDraft> story_from_html(const HtmlStory& story);

// Reads the host's block list, a JSON object {"blocks": [{"tag", "text", "hint"}], "title", ...}.
// "bad-blocks" when it is none.
Result<HtmlStory> read_html_story(std::string_view json);

}  // namespace counterpoint
