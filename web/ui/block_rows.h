// The parts of a story, a line for each: how it begins, and what it is.
// Proven by tests/ui/story_details_test.cpp and tests/ui/import_dialog_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/ui/form.h"

namespace counterpoint::ui {

// What the user did with one of the parts: gave it a kind, or pressed its words.
struct BlockAnswer {
  int index = -1;  // of the part; -1 when nothing was done
  std::optional<BlockKind> kind;
};

// Draws only the lines that are within `seen`, or near it.
BlockAnswer block_rows(Form& form, const std::string& key, const std::vector<Block>& blocks,
                       std::string_view text, Rect seen);

}  // namespace counterpoint::ui
