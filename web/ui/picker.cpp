// A field with a list beside it. Proven by tests/ui/picker_test.cpp.
#include <algorithm>

#include "core/text/fold.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr std::size_t kMostShown = 8;
constexpr float kLeastWidth = 220;

// How well an option fits what was typed; the least is best, kNoFit is not at all.
enum Fit { kWhole, kBeginning, kInside, kInNote, kNoFit };

Fit fit(const PickerOption& option, const std::string& folded) {
  const std::string words = fold_case(option.words);
  if (words == folded) return kWhole;
  const std::size_t at = words.find(folded);
  if (at == 0) return kBeginning;
  if (at != std::string::npos) return kInside;
  return fold_case(option.note).find(folded) != std::string::npos ? kInNote : kNoFit;
}

// The options that are shown, by index, and whether to offer a new one after them.
struct Shown {
  std::vector<std::size_t> options;
  bool offers_new = false;

  int rows() const { return static_cast<int>(options.size()) + (offers_new ? 1 : 0); }
  bool is_new(int row) const { return row >= static_cast<int>(options.size()); }
};

Shown choose(const std::vector<PickerOption>& options, const std::string& typed, bool create) {
  const std::string folded = fold_case(typed);
  std::vector<std::pair<Fit, std::size_t>> fitting;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const Fit how = fit(options[i], folded);
    if (how != kNoFit) fitting.emplace_back(how, i);
  }
  std::sort(fitting.begin(), fitting.end());
  const bool known = !fitting.empty() && fitting.front().first == kWhole;
  Shown shown;
  shown.offers_new = create && !typed.empty() && !known;
  for (const auto& [how, index] : fitting) {
    if (shown.options.size() < kMostShown) shown.options.push_back(index);
  }
  return shown;
}

std::string option_key(const std::string& key, int row) { return key + "/" + std::to_string(row); }

// Under the field, or above it where there is no room. In a low window it is where there is more.
Rect list_rect(Ui& ui, Rect field, int rows) {
  const Environment& page = ui.environment();
  const float under = page.height - field.bottom() - 8;
  const float over = field.y - 8;
  const float all = ui.control_height() * static_cast<float>(rows) + 8;
  const float height = std::min(all, std::max({under, over, ui.control_height() + 8}));
  const float width = std::min(std::max(field.width, kLeastWidth), page.width - 8);
  const float x = std::clamp(field.x, 4.0F, std::max(4.0F, page.width - width - 4));
  const bool below = height <= under || under >= over;
  return {x, below ? field.bottom() + 4 : field.y - height - 4, width, height};
}

// One line of the list. True when it is pressed.
bool draw_option(Ui& ui, const std::string& key, Rect line, const PickerOption* option,
                 const std::string& list, const std::string& typed, bool at) {
  const std::string words = option == nullptr ? "Create “" + typed + "”" : option->words;
  RowOptions options;
  options.role = Role::option;
  options.parent = list;
  options.selected = at;
  if (option != nullptr) options.description = option->note;
  const bool pressed = row(ui, key, line, words, options).pressed;
  Rect inner = inset(line, 8, 0);
  const float centre = line.y + line.height / 2;
  if (option == nullptr) {
    draw_icon(ui, Icon::plus, {inner.x + 8, centre}, 14, ui.theme().accent);
    cut_left(inner, 16, 8);
  } else if (option->speaker != nullptr) {
    cut_left(inner, draw_tag(ui, {inner.x, centre}, option->speaker), 8);
  }
  const TextStyle style = chrome();
  draw_words(ui, inner, style, ui.theme().ink, words);
  cut_left(inner, ui.type().measure(style, words), 12);
  if (option != nullptr && inner.width > 40) {
    draw_words(ui, inner, chrome(kSmallType), ui.theme().muted, option->note, Align::right);
  }
  return pressed;
}

// The open list. Gives the row pressed, or -1.
int draw_list(Ui& ui, const std::string& key, Rect rect, const Shown& shown,
              const std::vector<PickerOption>& options, PickerState& state) {
  int pressed = -1;
  ui.begin_layer(key + "/list", rect, true);
  UiNode list;
  list.key = key + "/list";
  list.role = Role::listbox;
  list.name = "Choices";
  ui.tell(std::move(list), rect);
  shadow(ui, rect, 8);
  fill(ui, rect, ui.theme().raised, 8);
  frame(ui, rect, ui.theme().line, 8);
  scroll_area(ui, key + "/scroll", inset(rect, 4), state.scroll, [&](ImVec2 at, float width) {
    Column column({at.x, at.y, width, 0}, 0);
    for (int i = 0; i < shown.rows(); ++i) {
      const PickerOption* option =
          shown.is_new(i) ? nullptr : &options[shown.options[static_cast<std::size_t>(i)]];
      if (draw_option(ui, option_key(key, i), column.row(ui.control_height()), option,
                      key + "/list", state.typed, i == state.at)) {
        pressed = i;
      }
    }
    return column.y() - at.y;
  });
  ui.end_layer();
  return pressed;
}

bool clicked_outside(Rect list) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  return ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !list.contains(mouse.x, mouse.y);
}

}  // namespace

std::optional<Picked> picker(Ui& ui, const std::string& key, Rect rect, const std::string& name,
                             const std::string& shown_words, PickerState& state,
                             const std::vector<PickerOption>& options,
                             const std::string& placeholder, bool create) {
  std::string value = state.open ? state.typed : shown_words;
  FieldOptions look;
  look.placeholder = placeholder;
  look.has_list = true;
  look.list_open = state.open;
  if (state.open) {
    look.at_option = option_key(key, state.at);
    look.list = key + "/list";
  }
  const FieldState field = text_field(ui, key, rect, name, value, look);
  if (field.changed) state = {value, 0, true, {}};
  if (field.focused && field.down && !state.open) state = {"", -1, true, {}};
  if (!state.open) return std::nullopt;
  if (field.changed) ui.again(2);
  const Shown shown = choose(options, state.typed, create);
  const int last = std::max(0, shown.rows() - 1);
  if (field.down) ++state.at;
  if (field.up) --state.at;
  state.at = std::clamp(state.at, 0, last);
  const Rect list = list_rect(ui, rect, shown.rows());
  if (field.down || field.up) {  // what the arrows are at stays in sight
    const float top = ui.control_height() * static_cast<float>(state.at);
    const float least = top + ui.control_height() - (list.height - 8);
    state.scroll.offset = std::clamp(state.scroll.offset, std::min(least, top), top);
  }
  int picked = -1;
  if (shown.rows() > 0) picked = draw_list(ui, key, list, shown, options, state);
  const bool takes = field.entered || (field.tabbed && !state.typed.empty());
  if (takes && shown.rows() > 0) picked = state.at;
  std::optional<Picked> answer;
  if (picked >= 0 && shown.is_new(picked)) answer = Picked{-1, true, state.typed};
  if (picked >= 0 && !shown.is_new(picked)) {
    const std::size_t index = shown.options[static_cast<std::size_t>(picked)];
    answer = Picked{static_cast<int>(index), false, options[index].words};
  }
  const bool leaves = field.escaped || field.tabbed || (clicked_outside(list) && !field.changed);
  if (field.escaped) ui.take_field_key(key, "Escape");  // it closes the list, and no more
  if (answer || leaves) state = {};
  return answer;
}

}  // namespace counterpoint::ui
