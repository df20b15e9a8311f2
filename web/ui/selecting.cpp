// How the user selects words. Proven by tests/ui/selecting_test.cpp.
#include "web/ui/selecting.h"

#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr const char* kWholeWords = "select-words";
constexpr const char* kMarksAtOnce = "mark-at-once";

}  // namespace

Selecting read_selecting(Platform& platform) {
  Selecting selecting;
  selecting.whole_words = platform.setting(kWholeWords) != "no";
  selecting.marks_at_once = platform.setting(kMarksAtOnce) == "yes";
  return selecting;
}

void choose_selecting(Platform& platform, ViewState& state, Selecting selecting) {
  state.selecting = selecting;
  platform.set_setting(kWholeWords, selecting.whole_words ? "yes" : "no");
  platform.set_setting(kMarksAtOnce, selecting.marks_at_once ? "yes" : "no");
}

void draw_selecting(Ui& ui, ViewState& state, Rect first, Rect second) {
  Selecting wanted = state.selecting;
  if (checkbox(ui, "selecting/words", first, "Select whole words", wanted.whole_words)) {
    wanted.whole_words = !wanted.whole_words;
  }
  if (checkbox(ui, "selecting/at-once", second, "Mark as you select", wanted.marks_at_once)) {
    wanted.marks_at_once = !wanted.marks_at_once;
  }
  if (wanted == state.selecting) return;
  choose_selecting(ui.platform(), state, wanted);
  ui.again(2);
}

}  // namespace counterpoint::ui
