// How the story is set for this reader: size of the text, width of the column, space between the
// lines. Remembered by the browser. Proven by tests/ui/reading_test.cpp.
#pragma once

#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

enum class ReadingPart { size, column, spacing };

Reading read_reading(Platform& platform);  // what was chosen last; else as it comes
// One step up or down, within bounds; remembered. False if it is at its bound.
bool step_reading(Platform& platform, Reading& reading, ReadingPart part, int by);
void choose_theme(Platform& platform, ViewState& state, ThemeChoice theme);  // and remembers it
ThemeChoice read_theme(Platform& platform);

// The column's width for so many characters a line, in CSS pixels.
float column_width(const Reading& reading);

inline constexpr const char* kReadingPopover = "reading";
void draw_reading(Ui& ui, ViewState& state);  // the popover, while it is open

}  // namespace counterpoint::ui
