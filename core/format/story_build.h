// Puts an article together from blocks of words. Used by the three ways in (story_text,
// story_markdown, story_html).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/format/story.h"

namespace counterpoint {

// A block of a story before it is placed.
struct RawBlock {
  std::string text;
  BlockKind kind = BlockKind::body;
  bool certain = false;  // the source said what it is: a heading, a figure's caption
};

// What a page or a file says of its story, in members of its own. A date or a link that cannot be
// read is left out, so that one in the text may take its place, and a note tells its words.
struct OwnDetails {
  Article article;
  std::vector<std::string> notes;

  void take_date(std::string Article::*detail, std::string_view given);
  void take_link(std::string_view given);
};

// The text of blocks that were put together by us: a blank line between them. Spans follow.
Result<StoryDraft> build_story(const std::vector<RawBlock>& blocks, OwnDetails details);

// The same for a text that already exists: its bytes are kept as they are.
Result<StoryDraft> build_story_on(std::string text, std::vector<Block> blocks,
                                  const std::vector<bool>& certain, Article details);

}  // namespace counterpoint
