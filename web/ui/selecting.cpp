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

void switch_whole_words(Platform& platform, ViewState& state) {
  bool& on = state.selecting.whole_words;
  on = !on;
  platform.set_setting(kWholeWords, on ? "yes" : "no");
}

void switch_marks_at_once(Platform& platform, ViewState& state) {
  bool& on = state.selecting.marks_at_once;
  on = !on;
  platform.set_setting(kMarksAtOnce, on ? "yes" : "no");
}

void draw_selecting(Ui& ui, ViewState& state, Rect first, Rect second) {
  const Selecting before = state.selecting;
  if (checkbox(ui, "selecting/words", first, "Select whole words", before.whole_words)) {
    switch_whole_words(ui.platform(), state);
  }
  if (checkbox(ui, "selecting/at-once", second, "Mark as you select", before.marks_at_once)) {
    switch_marks_at_once(ui.platform(), state);
  }
  if (!(before == state.selecting)) ui.again(2);
}

}  // namespace counterpoint::ui
