// Any text as a story, by each of the ways in: what comes out is a valid article, and plain text
// keeps every byte.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/format/story.h"
#include "core/text/utf8.h"

namespace {

using namespace counterpoint;

void require(bool holds) {
  if (!holds) std::abort();
}

void require_valid(const Result<StoryDraft>& draft) {
  require(!draft.ok() || check(draft->article).ok());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Result<HtmlStory> page = read_html_story(text);
  if (page.ok()) require_valid(story_from_html(*page));
  if (!is_valid_utf8(text)) return 0;
  const Result<StoryDraft> plain = story_from_text(text);
  require_valid(plain);
  require(!plain.ok() || plain->article.text->bytes() == text);
  require_valid(story_from_markdown(text));
  return 0;
}
