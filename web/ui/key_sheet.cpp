// The sheet of keys. Proven by tests/ui/key_sheet_test.cpp.
#include "web/ui/key_sheet.h"

#include "core/text/fold.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr const char* kField = "keys/find";

// The rows that belong to one line of the sheet: a key and its second chords.
std::size_t end_of_line(std::size_t first) {
  const std::vector<Key>& table = keys();
  std::size_t end = first + 1;
  while (end < table.size() && table[end].words.empty()) ++end;
  return end;
}

std::string words_or_none(const std::string& words) { return words.empty() ? "no key" : words; }

}  // namespace

void KeySheet::leave(Ui& ui) {
  if (changing_.empty()) return;
  changing_.clear();
  pressed_.clear();
  against_ = {};
  ui.capture_key(false);
  ui.again(2);
}

void KeySheet::change(Ui& ui, const Key& key) {
  leave(ui);
  changing_ = key.chord;
  ui.capture_key(true);
  ui.platform().focus("");  // so that no button takes the key
  ui.platform().announce("Press the new key for: " + std::string(key.words) +
                         ". Escape leaves it.");
  ui.again(2);
}

void KeySheet::bind(Ui& ui) {
  KeyMap map = ui.key_map();
  if (map.bind(changing_, pressed_).ok()) ui.set_key_map(std::move(map));
  leave(ui);
}

// Takes the key that was pressed for the row that waits.
void KeySheet::listen(Ui& ui) {
  if (changing_.empty()) return;
  const std::optional<std::string> pressed = ui.take_captured();
  if (!pressed) return;
  if (*pressed == "Escape") return leave(ui);
  pressed_ = *pressed;
  against_ = ui.key_map().check(changing_, pressed_);
  if (against_.ok()) return bind(ui);
  ui.platform().announce(against_.message);
  ui.again(2);
}

void KeySheet::draw(Ui& ui, Rect area) {
  listen(ui);
  head(ui, cut_top(area, ui.control_height(), 8));
  scroll_area(ui, "help/scroll", area, scroll_, [&](ImVec2 at, float width) {
    Column column({at.x, at.y, width - 16, 0}, 2);
    std::string_view group;
    for (std::size_t i = 0; i < keys().size(); i = end_of_line(i)) {
      const Key& key = keys()[i];
      if (!fits(key)) continue;
      if (key.group != group) {
        group = key.group;
        column.skip(10);
        label(ui, "help/" + std::string(group), column.row(26), chrome(kTextType, Weight::semibold),
              ui.theme().accent, std::string(group), 3);
      }
      draw_row(ui, column, key);
    }
    return column.y() - at.y;
  });
}

void KeySheet::head(Ui& ui, Rect line) {
  if (ui.key_map().any_changed()) {
    const Rect reset = cut_right(line, button_width(ui, "All as they came"), 8);
    if (button(ui, "keys/reset", reset, "All as they came")) {
      leave(ui);
      ui.set_key_map({});
    }
  }
  FieldOptions look;
  look.placeholder = "Find a key by what it does";
  if (text_field(ui, kField, line, "Find a key", looked_for_, look).changed) ui.again(2);
}

// The line's words hold what is looked for, or one of its chords is it.
bool KeySheet::fits(const Key& first) const {
  const std::string wanted = fold_case(looked_for_);
  return wanted.empty() || fold_case(first.words).find(wanted) != std::string::npos ||
         fold_case(first.group).find(wanted) != std::string::npos;
}

void KeySheet::draw_row(Ui& ui, Column& column, const Key& key) {
  Rect line = column.row(ui.environment().coarse_pointer ? ui.control_height() : 28);
  Rect chords = cut_right(line, std::min(300.0F, line.width * 0.46F), 8);
  label(ui, "help/" + std::string(key.chord), line, chrome(), ui.theme().ink,
        std::string(key.words));
  const auto first = static_cast<std::size_t>(&key - keys().data());
  for (std::size_t i = end_of_line(first); i > first; --i) draw_chord(ui, chords, keys()[i - 1]);
  for (std::size_t i = first; i < end_of_line(first); ++i) {
    if (keys()[i].chord == changing_) draw_change(ui, column, keys()[i]);
  }
}

void KeySheet::draw_chord(Ui& ui, Rect& line, const Key& key) {
  const std::string words = words_or_none(ui.key_words(key.chord));
  const float width = std::max(36.0F, ui.type().measure(chrome(), words) + 24);
  const Rect box = cut_right(line, std::min(width, line.width), 4);
  if (key.fixed) {
    return label(ui, "key/" + std::string(key.chord), box, chrome(), ui.theme().muted, words, 0,
                 Align::centre);
  }
  ButtonOptions options;
  options.checkable = true;
  options.checked = changing_ == key.chord;
  const Key& row = row_of(key);
  options.name = words + ": change the key for “" + std::string(row.words) + "”" +
                 (&row == &key ? "" : ", the second");
  if (button(ui, "key/" + std::string(key.chord), box, words, options)) {
    options.checked ? leave(ui) : change(ui, key);
  }
}

// Below the line whose key is changed: what to do, or what speaks against what was pressed.
void KeySheet::draw_change(Ui& ui, Column& column, const Key& key) {
  const Rect line = column.row(ui.control_height() + 8);
  fill(ui, line, ui.theme().accent_soft, kRadius);
  Rect inner = inset(line, 10, 4);
  ButtonOptions plain;
  if (button(ui, "keys/leave", cut_right(inner, button_width(ui, "Leave it", plain), 6), "Leave it",
             plain)) {
    return leave(ui);
  }
  if (against_.code == "key-used" &&
      button(ui, "keys/take", cut_right(inner, button_width(ui, "Use it here", plain), 6),
             "Use it here", plain)) {
    return bind(ui);
  }
  if (against_.ok() && ui.key_map().changed(key.chord) &&
      button(ui, "keys/back", cut_right(inner, button_width(ui, "As it came", plain), 6),
             "As it came", plain)) {
    KeyMap map = ui.key_map();
    map.reset(key.chord);
    ui.set_key_map(std::move(map));
    return leave(ui);
  }
  const std::string words = against_.ok() ? "Press the new key; Esc leaves it." : against_.message;
  label(ui, "keys/change", inner, chrome(), against_.ok() ? ui.theme().ink : ui.theme().danger,
        words);
}

}  // namespace counterpoint::ui
