// How the user selects words: whole words or characters, and whether what is selected is marked at
// once. Remembered by the browser. Proven by tests/ui/selecting_test.cpp.
#pragma once

#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

Selecting read_selecting(Platform& platform);  // what was chosen last; else as it comes
// The other way from now on; remembered.
void switch_whole_words(Platform& platform, ViewState& state);
void switch_marks_at_once(Platform& platform, ViewState& state);

// The rows of a popover, two of them.
void draw_selecting(Ui& ui, ViewState& state, Rect first, Rect second);

}  // namespace counterpoint::ui
