// A story from the blocks of a web page. Proven by tests/core/format/story_test.cpp.
#include <algorithm>

#include "core/format/json.h"
#include "core/format/story.h"
#include "core/format/story_build.h"
#include "core/format/story_clues.h"
#include "core/format/story_dates.h"
#include "core/text/chars.h"
#include "core/text/fold.h"

namespace counterpoint {
namespace {

bool has(std::string_view words, std::string_view word) {
  return words.find(word) != std::string_view::npos;
}

// One line: runs of blanks become one, those at the ends none.
std::string flatten(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank) {
      line += c;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

RawBlock place(const HtmlBlock& block, bool& has_headline) {
  RawBlock raw{flatten(block.text), BlockKind::body, false};
  const std::string hint = fold_case(block.hint);
  const auto is = [&](BlockKind kind) {
    raw.kind = kind;
    raw.certain = true;
  };
  if (block.tag == "h1" && !has_headline) {
    is(BlockKind::headline);
    has_headline = true;
  } else if (block.tag.size() == 2 && block.tag[0] == 'h' && block.tag[1] >= '1' &&
             block.tag[1] <= '6') {
    is(BlockKind::subheading);
  } else if (block.tag == "figcaption" || has(hint, "caption")) {
    is(BlockKind::caption);
  } else if (has(hint, "byline") || has(hint, "author")) {
    is(BlockKind::byline);
  } else if (has(hint, "dateline") || has(hint, "timestamp") || block.tag == "time") {
    is(BlockKind::dateline);
  } else if (has(hint, "promo") || has(hint, "newsletter") || has(hint, "related") ||
             has(hint, "advert") || has(hint, "social") || has(hint, "share") ||
             block.tag == "aside" || block.tag == "footer" || block.tag == "nav") {
    is(BlockKind::boilerplate);
  }
  return raw;
}

std::string text_member(JsonValue object, std::string_view name) {
  const std::optional<JsonValue> value = member(object, name);
  return value && value->is(JsonKind::string) ? value->text() : std::string();
}

}  // namespace

Result<StoryDraft> story_from_html(const HtmlStory& story) {
  std::vector<RawBlock> blocks;
  bool has_headline = false;
  for (const HtmlBlock& block : story.blocks) {
    if (!is_blank(block.text)) blocks.push_back(place(block, has_headline));
  }
  if (!has_headline && !story.title.empty()) {
    const std::string title = flatten(story.title);
    const auto same = std::find_if(blocks.begin(), blocks.end(),
                                   [&](const RawBlock& b) { return b.text == title; });
    if (same != blocks.end()) {
      same->kind = BlockKind::headline;
      same->certain = true;
    }
  }
  OwnDetails own;
  Article& details = own.article;
  details.title = flatten(story.title);
  details.publisher = story.site_name;
  details.byline = story.author;
  own.take_date(&Article::published, story.published);
  own.take_date(&Article::updated, story.modified);
  own.take_link(story.url);
  details.language = story.language;
  for (const RawBlock& block : blocks) {
    if (block.kind == BlockKind::headline) details.title = block.text;
    if (block.kind == BlockKind::byline && details.byline.empty()) {
      const std::string words = take_dates(block.text).words;
      details.byline = parse_byline(words).value_or(words);
    }
    if (block.kind == BlockKind::dateline || block.kind == BlockKind::byline) {
      for (DateLine& date : take_dates(block.text).dates) {
        std::string& known = date.updated ? details.updated : details.published;
        if (block.kind == BlockKind::dateline || known.empty()) known = std::move(date.date);
      }
    }
  }
  return build_story(blocks, std::move(own));
}

Result<HtmlStory> read_html_story(std::string_view json) {
  const Status bad{"bad-blocks", "The page's blocks could not be read.", {}};
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document.ok()) return document.status();
  const JsonValue root = document.value().root();
  if (!root.is(JsonKind::object)) return bad;
  HtmlStory story;
  const std::pair<const char*, std::string*> fields[] = {
      {"title", &story.title},         {"site_name", &story.site_name}, {"author", &story.author},
      {"published", &story.published}, {"modified", &story.modified},   {"url", &story.url},
      {"language", &story.language}};
  for (const auto& [name, field] : fields) *field = text_member(root, name);
  const std::optional<JsonValue> blocks = member(root, "blocks");
  if (!blocks || !blocks->is(JsonKind::array)) return bad;
  blocks->each_element([&](JsonValue block) {
    if (block.is(JsonKind::object)) {
      story.blocks.push_back(
          {text_member(block, "tag"), text_member(block, "text"), text_member(block, "hint")});
    }
    return true;
  });
  return story;
}

}  // namespace counterpoint
