// How the story is set for this reader. Proven by tests/ui/reading_test.cpp.
#include "web/ui/reading.h"

#include <cmath>
#include <cstdlib>

#include "web/ui/selecting.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kEmsPerCharacter = 31.5F / 66;  // of the serif, on average over English prose

// A part: where it is kept, and its bounds.
struct Part {
  float Reading::*value;
  const char* setting;
  float least, most, step;
  const char* words;
  const char* less;
  const char* more;
};

constexpr Part kParts[] = {
    {&Reading::text_size, "text-size", 14, 30, 1, "Text size", "Smaller text", "Larger text"},
    {&Reading::characters, "column-width", 42, 102, 6, "Characters a line", "Narrower column",
     "Wider column"},
    {&Reading::spacing, "line-spacing", 1.2F, 2.2F, 0.1F, "Line spacing", "Lines closer together",
     "Lines further apart"},
};

std::string number_words(float value) {
  const int tenths = static_cast<int>(std::lround(value * 10));
  std::string words = std::to_string(tenths / 10);
  if (tenths % 10 != 0) words += "." + std::to_string(tenths % 10);
  return words;
}

void draw_part(Ui& ui, ViewState& state, int index, Rect row) {
  const Part& part = kParts[index];
  const std::string key = std::string("reading/") + part.setting;
  const float value = state.reading.*part.value;
  ButtonOptions plain;
  plain.disabled = value >= part.most - 0.01F;
  plain.name = part.more;
  const float width = std::max(36.0F, ui.control_height());
  const Rect more = cut_right(row, width, 0);
  const Rect now = cut_right(row, 46, 0);
  const Rect less = cut_right(row, width, 8);
  int by = 0;
  if (button(ui, key + "/more", more, "+", plain)) by = 1;
  plain.disabled = value <= part.least + 0.01F;
  plain.name = part.less;
  if (button(ui, key + "/less", less, "–", plain)) by = -1;
  UiNode told;
  told.key = key;
  told.name = std::string(part.words) + ": " + number_words(value);
  ui.tell(std::move(told), row);
  draw_words(ui, row, chrome(), ui.theme().ink, part.words);
  draw_words(ui, now, chrome(kTextType, Weight::semibold), ui.theme().ink, number_words(value),
             Align::centre);
  if (by != 0) {
    step_reading(ui.platform(), state.reading, static_cast<ReadingPart>(index), by);
    ui.again(3);
  }
}

}  // namespace

Reading read_reading(Platform& platform) {
  Reading reading;
  for (const Part& part : kParts) {
    const std::string kept = platform.setting(part.setting);
    const float value = std::strtof(kept.c_str(), nullptr);
    if (value >= part.least - 0.01F && value <= part.most + 0.01F) reading.*part.value = value;
  }
  return reading;
}

bool step_reading(Platform& platform, Reading& reading, ReadingPart which, int by) {
  const Part& part = kParts[static_cast<int>(which)];
  float& value = reading.*part.value;
  const float wanted = std::round(value / part.step + static_cast<float>(by)) * part.step;
  const float now = std::clamp(wanted, part.least, part.most);
  if (std::abs(now - value) < 0.01F) return false;
  value = now;
  platform.set_setting(part.setting, number_words(value));
  return true;
}

ThemeChoice read_theme(Platform& platform) {
  const std::string theme = platform.setting("theme");
  return theme == "dark"    ? ThemeChoice::dark
         : theme == "light" ? ThemeChoice::light
                            : ThemeChoice::system;
}

void choose_theme(Platform& platform, ViewState& state, ThemeChoice theme) {
  state.theme = theme;
  platform.set_setting("theme", theme == ThemeChoice::dark    ? "dark"
                                : theme == ThemeChoice::light ? "light"
                                                              : "system");
}

float column_width(const Reading& reading) {
  return std::round(reading.text_size * kEmsPerCharacter * reading.characters);
}

void draw_reading(Ui& ui, ViewState& state) {
  const float control = ui.control_height();
  const float row = control + kGap;
  Rect inner;
  if (!begin_popover(ui, kReadingPopover, 320, 20 + 2 * 24 + 7 * row + 2 * kGap, inner)) return;
  Column column(inner);
  label(ui, "reading/title", column.row(24 - kGap), chrome(kTextType, Weight::semibold),
        ui.theme().muted, "Reading", 2);
  for (int i = 0; i < 3; ++i) draw_part(ui, state, i, column.row(control));
  column.skip(kGap);
  const int theme = segmented(ui, "reading/theme", column.row(control), "Theme",
                              {"As the system", "Light", "Dark"}, static_cast<int>(state.theme));
  if (theme >= 0) choose_theme(ui.platform(), state, static_cast<ThemeChoice>(theme));
  column.skip(kGap);
  label(ui, "reading/selecting", column.row(24 - kGap), chrome(kTextType, Weight::semibold),
        ui.theme().muted, "Selecting", 2);
  const Rect words = column.row(control);
  draw_selecting(ui, state, words, column.row(control));
  ButtonOptions quiet;
  quiet.look = ButtonLook::quiet;
  quiet.disabled = state.reading == Reading{};
  if (button(ui, "reading/reset", column.row(control), "As it came", quiet)) {
    state.reading = {};
    for (const Part& part : kParts) {
      ui.platform().set_setting(part.setting, number_words(state.reading.*part.value));
    }
    ui.again(3);
  }
  end_popover(ui);
}

}  // namespace counterpoint::ui
