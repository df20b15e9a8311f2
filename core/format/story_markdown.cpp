// A story from Markdown, by md4c: what it looks like when it is rendered, as words.
// Proven by tests/core/format/story_test.cpp.
#include <md4c.h>

#include <array>
#include <cstdlib>
#include <utility>

#include "core/format/story.h"
#include "core/format/story_build.h"
#include "core/format/story_clues.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// Gathers blocks from md4c's events. A list item or a quotation is a block like a paragraph.
class Gatherer {
 public:
  static int enter_block(MD_BLOCKTYPE type, void* detail, void* self) {
    static_cast<Gatherer*>(self)->enter(type, detail);
    return 0;
  }
  static int leave_block(MD_BLOCKTYPE type, void*, void* self) {
    static_cast<Gatherer*>(self)->leave(type);
    return 0;
  }
  static int enter_span(MD_SPANTYPE type, void*, void* self) {
    auto& gatherer = *static_cast<Gatherer*>(self);
    if (type == MD_SPAN_IMG) gatherer.images_ = true;
    return 0;
  }
  static int leave_span(MD_SPANTYPE, void*, void*) { return 0; }
  static int text(MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* self) {
    static_cast<Gatherer*>(self)->add(type, {words, size});
    return 0;
  }

  std::vector<RawBlock> take() {
    close();
    return std::move(blocks_);
  }

 private:
  void enter(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_H) {
      close();
      const unsigned level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
      now_.kind = level == 1 && !has_headline_ ? BlockKind::headline : BlockKind::subheading;
      has_headline_ |= level == 1;
      now_.certain = true;
    } else if (type == MD_BLOCK_P || type == MD_BLOCK_LI || type == MD_BLOCK_CODE ||
               type == MD_BLOCK_TR) {
      close();
    }
  }

  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
      now_.text += ' ';
    } else {
      close();
    }
  }

  void add(MD_TEXTTYPE type, std::string_view words) {
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
      now_.text += ' ';
    } else if (type == MD_TEXT_ENTITY) {
      now_.text += entity(words);
    } else if (type != MD_TEXT_HTML && type != MD_TEXT_NULLCHAR) {
      now_.text += words;
    }
  }

  // The entities that people write by hand, and all numbers; others stay as they are written.
  static std::string entity(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kNamed = {
        {{"&amp;", "&"},
         {"&lt;", "<"},
         {"&gt;", ">"},
         {"&quot;", "\""},
         {"&apos;", "'"},
         {"&nbsp;", "\u00A0"},
         {"&ndash;", "–"},
         {"&mdash;", "—"},
         {"&hellip;", "…"},
         {"&lsquo;", "‘"},
         {"&rsquo;", "’"},
         {"&ldquo;", "“"},
         {"&rdquo;", "”"}}};
    for (const auto& [written, meant] : kNamed) {
      if (name == written) return std::string(meant);
    }
    return name.substr(0, 2) == "&#" ? numbered(name) : std::string(name);
  }

  // "&#8217;" or "&#x2019;": md4c has checked that these are digits.
  static std::string numbered(std::string_view name) {
    const bool hex = name[2] == 'x' || name[2] == 'X';
    const std::string digits(name.substr(hex ? 3 : 2));
    const unsigned long code_point = std::strtoul(digits.c_str(), nullptr, hex ? 16 : 10);
    std::string out;
    append_utf8(out, code_point == 0 || code_point > 0x10FFFF ? kReplacement
                                                              : static_cast<char32_t>(code_point));
    return out;
  }

  // What stands in a paragraph with an image alone is its caption.
  void close() {
    if (images_ && !now_.certain) {
      now_.kind = BlockKind::caption;
      now_.certain = true;
    }
    if (!now_.text.empty()) blocks_.push_back(std::move(now_));
    now_ = {};
    images_ = false;
  }

  std::vector<RawBlock> blocks_;
  RawBlock now_;
  bool images_ = false;
  bool has_headline_ = false;
};

// Takes "---\nkey: value\n---\n" off the top of a file.
void take_front_matter(std::string_view& text, OwnDetails& own) {
  Article& details = own.article;
  if (text.substr(0, 4) != "---\n") return;
  const std::size_t end = text.find("\n---", 3);
  if (end == std::string_view::npos) return;
  std::string_view matter = text.substr(4, end - 3);
  while (!matter.empty()) {
    const std::size_t feed = std::min(matter.find('\n'), matter.size());
    const std::string_view line = matter.substr(0, feed);
    matter.remove_prefix(std::min(feed + 1, matter.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    std::string value(line.substr(colon + 1));
    while (!value.empty() && (value.front() == ' ' || value.front() == '"')) value.erase(0, 1);
    while (!value.empty() && (value.back() == ' ' || value.back() == '"')) value.pop_back();
    const std::string key = fold_case(line.substr(0, colon));
    if (key == "title") details.title = value;
    if (key == "author" || key == "byline") details.byline = value;
    if (key == "publisher" || key == "source") details.publisher = value;
    if (key == "date" || key == "published") own.take_date(&Article::published, value);
    if (key == "updated") own.take_date(&Article::updated, value);
    if (key == "url" || key == "link") own.take_link(value);
    if (key == "language" || key == "lang") details.language = value;
  }
  const std::size_t after = text.find('\n', end + 1);
  text.remove_prefix(after == std::string_view::npos ? text.size() : after + 1);
}

}  // namespace

Result<StoryDraft> story_from_markdown(std::string_view text) {
  OwnDetails details;
  take_front_matter(text, details);
  Gatherer gatherer;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML;
  parser.enter_block = Gatherer::enter_block;
  parser.leave_block = Gatherer::leave_block;
  parser.enter_span = Gatherer::enter_span;
  parser.leave_span = Gatherer::leave_span;
  parser.text = Gatherer::text;
  if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &gatherer) != 0)
    return story_from_text(text);
  return build_story(gatherer.take(), std::move(details));
}

}  // namespace counterpoint
