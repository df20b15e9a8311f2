// Puts an article together: which block is what, and what is known of the story.
// Proven by tests/core/format/story_test.cpp.
#include "core/format/story_build.h"

#include <algorithm>

#include "core/format/decode.h"
#include "core/format/fields.h"
#include "core/format/story_clues.h"
#include "core/format/story_dateline.h"
#include "core/format/story_dates.h"
#include "core/text/chars.h"
#include "core/text/web_address.h"

namespace counterpoint {
namespace {

constexpr std::size_t kHeadBlocks = 14;  // where headline, byline and dates are looked for

class Builder {
 public:
  Builder(std::string_view text, std::vector<Block>& blocks, const std::vector<bool>& certain,
          Article& details)
      : text_(text), blocks_(blocks), certain_(certain), details_(details) {}

  void run() {
    boilerplate();
    head();
    headline();
    captions();
    dateline();
    publisher();
  }

 private:
  std::string_view words(std::size_t i) const { return slice(text_, blocks_[i].span); }
  bool open(std::size_t i) const { return !certain_[i] && blocks_[i].kind == BlockKind::body; }
  Dateline dateline_of(std::size_t i) const { return parse_dateline(words(i), text_); }
  std::size_t head_end() const { return std::min(kHeadBlocks, blocks_.size()); }

  static void keep(std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
  }

  void boilerplate() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (open(i) && is_boilerplate(words(i))) blocks_[i].kind = BlockKind::boilerplate;
    }
  }

  // "Von Storch Attacks Merkel": a byline never stands above the headline, but a name may open it.
  bool may_be_headline(std::size_t i) const {
    return i == 0 && details_.title.empty() && words(i).substr(0, 4) == "Von ";
  }

  // Bylines and dates stand in lines of their own near the top.
  void head() {
    for (std::size_t i = 0; i < head_end(); ++i) {
      if (!open(i)) continue;
      TopLine top = take_dates(words(i));
      const auto name = parse_byline(top.words);
      if (name && !may_be_headline(i)) {
        blocks_[i].kind = BlockKind::byline;
        keep(details_.byline, *name);
      } else if (!top.dates.empty() && (top.words.empty() || is_job(top.words))) {
        blocks_[i].kind = BlockKind::dateline;
      } else {
        continue;
      }
      for (DateLine& date : top.dates) {
        keep(date.updated ? details_.updated : details_.published, std::move(date.date));
      }
    }
  }

  // The first short block that is left, before anything long, if a title has not named another.
  void headline() {
    const auto found = std::find_if(blocks_.begin(), blocks_.end(),
                                    [](const Block& b) { return b.kind == BlockKind::headline; });
    if (found != blocks_.end()) {
      keep(details_.title, std::string(slice(text_, found->span)));
      return;
    }
    for (std::size_t i = 0; i < head_end(); ++i) {
      if (!open(i)) continue;
      const std::string_view line = words(i);
      const bool titled = !details_.title.empty() && line == details_.title;
      const bool short_line = line.size() <= 160 && line.find('\n') == std::string_view::npos &&
                              line.back() != '.' && dateline_of(i).length == 0;
      if (!titled && !short_line) return;
      if (!details_.title.empty() && !titled) continue;
      blocks_[i].kind = BlockKind::headline;
      keep(details_.title, std::string(line));
      return;
    }
  }

  // Captions say so, or stand between an agency's credit and the paragraph with the dateline.
  void captions() {
    std::size_t first = blocks_.size();
    for (std::size_t i = 0; i < head_end() && first == blocks_.size(); ++i) {
      if (dateline_of(i).length > 0) first = i;
    }
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!open(i)) continue;
      const bool after_credit = i > 0 && i < first && first < blocks_.size() &&
                                words(i).size() < 400 && blocks_[i - 1].kind == BlockKind::byline &&
                                is_agency(words(i - 1));
      if (is_caption(words(i)) || after_credit) blocks_[i].kind = BlockKind::caption;
    }
  }

  void dateline() {
    for (std::size_t i = 0; i < head_end(); ++i) {
      if (blocks_[i].kind != BlockKind::body) continue;
      const Dateline found = dateline_of(i);
      if (found.length == 0) continue;
      keep(details_.dateline, found.place);
      if (!found.date.empty()) keep(details_.published, found.date);
      if (!found.agency.empty()) keep(details_.publisher, found.agency);
      return;
    }
  }

  void publisher() {
    if (is_agency(details_.byline)) keep(details_.publisher, details_.byline);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const std::string_view line = words(i);
      if (!open(i) || web_scheme(line) == 0) continue;
      if (const std::optional<std::string> link = read_web_address(line)) {
        keep(details_.url, *link);
        blocks_[i].kind = BlockKind::boilerplate;
      }
    }
  }

  std::string_view text_;
  std::vector<Block>& blocks_;
  const std::vector<bool>& certain_;
  Article& details_;
};

std::string not_taken(std::string_view given, const char* field, const char* form) {
  return "The story gives “" + shown(given) + "” for “" + field + "”, which is not " + form;
}

std::string count_note(const std::vector<Block>& blocks) {
  const auto boilerplate = std::count_if(blocks.begin(), blocks.end(), [](const Block& b) {
    return b.kind == BlockKind::boilerplate;
  });
  if (boilerplate == 0) return {};
  return std::to_string(boilerplate) + (boilerplate == 1 ? " block was" : " blocks were") +
         " set aside as not part of the story.";
}

}  // namespace

void OwnDetails::take_date(std::string Article::*detail, std::string_view given) {
  const char* field = detail == &Article::updated ? "Updated" : "Published";
  const std::optional<std::string> date = read_date(given);
  if (!date) notes.push_back(not_taken(given, field, kDateForm));
  article.*detail = date.value_or("");
}

void OwnDetails::take_link(std::string_view given) {
  const std::optional<std::string> link = read_web_address(given);
  if (!link) notes.push_back(not_taken(given, "Link", kWebAddressForm));
  article.url = link.value_or("");
}

Result<StoryDraft> build_story_on(std::string text, std::vector<Block> blocks,
                                  const std::vector<bool>& certain, Article details) {
  if (blocks.empty()) return Status{"empty-story", kNoWords, {}};
  if (text.size() > kMaxStoryBytes) {
    return Status{
        "story-too-large", "Stories of up to 32 MB can be brought in: cut it into parts.", {}};
  }
  Builder(text, blocks, certain, details).run();
  Result<TextPtr> made = Text::make(std::move(text));
  if (!made.ok()) return made.status();
  details.text = std::move(made.value());
  details.blocks = std::move(blocks);
  StoryDraft draft{std::move(details), {}};
  if (std::string note = count_note(draft.article.blocks); !note.empty())
    draft.notes.push_back(std::move(note));
  Status status = check(draft.article);
  if (!status.ok()) return status;
  return draft;
}

Result<StoryDraft> build_story(const std::vector<RawBlock>& raw, OwnDetails details) {
  std::string text;
  std::vector<Block> blocks;
  std::vector<bool> certain;
  for (const RawBlock& block : raw) {
    if (is_blank(block.text)) continue;
    if (!text.empty()) text += "\n\n";
    const auto start = static_cast<std::uint32_t>(text.size());
    text += block.text;
    blocks.push_back({block.kind, {start, static_cast<std::uint32_t>(text.size())}, {}});
    certain.push_back(block.certain);
  }
  if (!text.empty()) text += '\n';
  Result<StoryDraft> draft =
      build_story_on(std::move(text), std::move(blocks), certain, std::move(details.article));
  if (draft.ok())
    draft->notes.insert(draft->notes.begin(), details.notes.begin(), details.notes.end());
  return draft;
}

}  // namespace counterpoint
