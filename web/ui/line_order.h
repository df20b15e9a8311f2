// The order in which the words of a line stand, where some are written from right to left: the
// Unicode Bidirectional Algorithm (UAX #9) word by word; within a word the typesetter follows it.
// Proven by tests/ui/line_order_test.cpp.
#pragma once

#include <string_view>

#include "web/ui/block_layout.h"

namespace counterpoint::ui {

// Gives the runs of a block that is set in lines their places on a column of this width, if any of
// them is written from right to left. A block whose first letter is begins each line at the right.
// Signs at the edges of words that go against the block become runs of their own.
void order_runs(Typesetter& typesetter, BlockLayout& layout, std::string_view text, Span block,
                float width);

}  // namespace counterpoint::ui
