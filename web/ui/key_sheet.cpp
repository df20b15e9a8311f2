// The sheet of keys. Proven by tests/ui/key_sheet_test.cpp.
#include "web/ui/key_sheet.h"

#include "core/text/fold.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr const char* kField = "keys/find";
constexpr float kLine = 18;  // of words that take several

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

void KeySheet::enter(Ui& ui) const { ui.want_focus(kField); }

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
  if (looked_for_.empty() && ui.take_field_key(kField, "Escape")) ui.press_key("Escape");
}

// The line's words hold what is looked for, or one of its chords is it.
bool KeySheet::fits(const Key& first) const {
  const std::string wanted = fold_case(looked_for_);
  return wanted.empty() || fold_case(first.words).find(wanted) != std::string::npos ||
         fold_case(first.group).find(wanted) != std::string::npos;
}

void KeySheet::draw_row(Ui& ui, Column& column, const Key& key) {
  const bool coarse = ui.environment().coarse_pointer;
  const float least = coarse ? ui.control_height() : 28;
  const float keys_width = std::min(300.0F, column.width() * 0.46F);
  const float tall = paragraph(ui, {0, 0}, column.width() - keys_width - 8, chrome(), kLine, 0,
                               key.words, 0, false);
  Rect line = column.row(std::max(least, tall + 8));
  Rect chords = cut_right(line, keys_width, 8);
  chords = {chords.x, chords.y + (chords.height - least) / 2, chords.width, least};
  UiNode told;
  told.key = "help/" + std::string(key.chord);
  told.name = std::string(key.words);
  ui.tell(std::move(told), line);
  paragraph(ui, {line.x, line.y + (line.height - tall) / 2}, line.width, chrome(), kLine,
            ui.theme().ink, key.words);
  const auto first = static_cast<std::size_t>(&key - keys().data());
  for (std::size_t i = end_of_line(first); i > first; --i) draw_chord(ui, chords, keys()[i - 1]);
  for (std::size_t i = first; i < end_of_line(first); ++i) {
    if (keys()[i].chord == changing_) draw_change(ui, column, keys()[i]);
  }
}

void KeySheet::draw_chord(Ui& ui, Rect& line, const Key& key) {
  const std::string words = words_or_none(ui.key_words(key.chord));
  const float width = std::max(ui.environment().coarse_pointer ? 44.0F : 36.0F,
                               ui.type().measure(chrome(), words) + 24);
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
  const std::string words = against_.ok() ? "Press the new key; Esc leaves it." : against_.message;
  // On a phone they stand above the buttons.
  const float above = ui.narrow() ? 4 + paragraph(ui, {0, 0}, column.width() - 20, chrome(), kLine,
                                                  0, words, 0, false)
                                  : 0;
  const Rect line = column.row(ui.control_height() + 8 + above);
  fill(ui, line, ui.theme().accent_soft, kRadius);
  Rect inner = inset(line, 10, 4);
  Rect said = ui.narrow() ? cut_top(inner, above) : inner;
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
  if (!ui.narrow()) said = inner;
  const float tall = paragraph(ui, {0, 0}, said.width, chrome(), kLine, 0, words, 0, false);
  UiNode told;
  told.key = "keys/change";
  told.name = words;
  ui.tell(std::move(told), said);
  paragraph(ui, {said.x, said.y + std::max(0.0F, (said.height - tall) / 2)}, said.width, chrome(),
            kLine, against_.ok() ? ui.theme().ink : ui.theme().danger, words);
}

}  // namespace counterpoint::ui
