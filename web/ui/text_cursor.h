// How a selection of words grows: by pointer and by keys. Knows nothing of drawing.
// Proven by tests/ui/text_cursor_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "core/text/article.h"
#include "web/ui/article_layout.h"

namespace counterpoint::ui {

// What a click takes hold of: one click a place, two a word, three a sentence, four a block.
enum class Grain { character, word, sentence, block };
Grain grain_of(int clicks);

// The unit around a byte.
Span unit_at(const Article& article, std::uint32_t byte, Grain grain);

// The selection from where the drag began to where the pointer is, in whole units of the grain. The
// head is the end that moves.
struct Range {
  std::uint32_t anchor = 0;
  std::uint32_t head = 0;
};
Range drag_range(const Article& article, std::uint32_t from, std::uint32_t to, Grain grain);

// The span as a mark wants it: blanks and stray punctuation off its ends, and in whole words if
// `snap` is set.
Span tidy_selection(const Article& article, Span span, bool snap);

// There is something to be marked: more than blanks and breaks.
bool has_words(const Article& article, Span span);

// The chord with left and right in each other's place where the words go from right to left: there
// the left arrow leads on.
std::string turn_arrows(std::string_view chord, bool right_to_left);

// Where a key moves the cursor. Chords without "Shift+": "ArrowLeft", "Ctrl+ArrowRight",
// "Alt+ArrowRight" (sentence), "Home", "Ctrl+End", "PageDown" (`page` is the height of the view)
// ... Returns false for other keys. `column` keeps the x that up and down aim at, and is below 0
// when they begin anew.
bool move_cursor(Typesetter& typesetter, ArticleLayout& layout, const Article& article,
                 std::string_view chord, float page, std::uint32_t& byte, float& column);

// The same for the end of a selection. A step by words goes on until there are some between it and
// `anchor`: not the break alone, where a paragraph ends.
bool move_head(Typesetter& typesetter, ArticleLayout& layout, const Article& article,
               std::string_view chord, float page, std::uint32_t anchor, std::uint32_t& byte,
               float& column);

}  // namespace counterpoint::ui
