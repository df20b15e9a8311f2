// A column of labelled controls. Proven by tests/ui/form_test.cpp.
#include "web/ui/form.h"

#include <algorithm>
#include <utility>

#include "core/format/story_dates.h"

namespace counterpoint::ui {
namespace {

constexpr float kNameHeight = 18;
constexpr float kLineHeight = 20;  // of a field with several lines
constexpr float kListHeight = 360;

float list_width(Ui& ui, const std::vector<std::string>& words, float least) {
  float width = least;
  for (const std::string& word : words) {
    width = std::max(width, ui.type().measure(chrome(), word) + 64);
  }
  return std::min(width, 420.0F);
}

// The rows of an open list; gives the one pressed.
std::optional<int> list_rows(Ui& ui, const std::string& key, ImVec2 at, float width,
                             const std::vector<std::string>& words, int chosen) {
  std::optional<int> picked;
  const float height = ui.control_height();
  UiNode list;
  list.key = key + "/choices";
  list.role = Role::listbox;
  list.name = "Choices";
  ui.tell(std::move(list), {at.x, at.y, width, height * static_cast<float>(words.size())});
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Rect line{at.x, at.y + height * static_cast<float>(i), width, height};
    RowOptions options;
    options.role = Role::option;
    options.parent = key + "/choices";
    options.selected = static_cast<int>(i) == chosen;
    if (row(ui, key + "/" + std::to_string(i), line, words[i], options).pressed) {
      picked = static_cast<int>(i);
    }
    draw_words(ui, inset(line, 10, 0), chrome(), ui.theme().ink, words[i]);
  }
  return picked;
}

}  // namespace

Rect Form::row(float height, float gap) {
  const float tall = height > 0 ? height : ui_.control_height();
  const Rect place{x_, y_, width_, tall};
  y_ += tall + gap;
  return place;
}

void Form::heading(const std::string& key, const std::string& words) {
  y_ += 10;
  rule(ui_, x_, x_ + width_, y_, ui_.theme().line);
  y_ += 8;
  label(ui_, key, row(22, 6), chrome(kTextType, Weight::semibold), ui_.theme().ink, words, 3);
}

void Form::note(const std::string& key, const std::string& words) {
  const TextStyle style = chrome();
  const float tall = paragraph(ui_, {x_, y_}, width_, style, 18, ui_.theme().muted, words);
  UiNode node;
  node.key = key;
  node.name = words;
  ui_.tell(std::move(node), row(tall));
}

void Form::name_above(const std::string& words) {
  draw_words(ui_, row(kNameHeight, 2), chrome(kSmallType), ui_.theme().muted, words);
}

std::optional<std::string> Form::field(const std::string& key, const std::string& name,
                                       const std::string& value, const FormField& options) {
  name_above(name);
  const bool held = state_.held_field == key;
  std::string shown = held ? state_.held_value : value;
  FieldOptions look;
  look.placeholder = options.placeholder;
  look.multiline = options.lines > 1;
  look.serif = options.serif;
  const float tall = options.lines > 1 ? kLineHeight * static_cast<float>(options.lines) + 14 : 0;
  const FieldState state = text_field(ui_, key, row(tall), name, shown, look);
  const std::string problem = options.problem ? options.problem(shown) : std::string();
  const std::string kept = options.kept && problem.empty() ? options.kept(shown) : shown;
  const bool stays = problem.empty() && kept == shown;
  std::optional<std::string> taken;
  if (state.changed && problem.empty()) taken = kept;
  if (state.changed && !stays) state_ = {key, shown};
  if (held && (stays || state.left)) state_ = {};
  if (!problem.empty() && state_.held_field == key) {
    this->problem(key, problem);
  }
  if (state.left) session_.queue([](Session& session) { session.end_merging(); });
  return taken;
}

void Form::problem(const std::string& key, const std::string& words) {
  skip(banner(ui_, key + "/problem", {x_, y_ - 2}, width_, BannerTone::warning, words) + 4);
}

std::optional<int> Form::chooser(const std::string& key, const std::string& name,
                                 const std::vector<std::string>& words, int chosen) {
  name_above(name);
  return choose_from(ui_, key, row(), name, words, chosen);
}

Form::Chips Form::chips(const std::string& key, const std::string& names,
                        const std::string& new_name, const std::vector<std::string>& words,
                        std::string& typed, const std::string& placeholder) {
  Chips result;
  name_above(names);
  ButtonOptions options;
  options.icon = Icon::close;
  options.tooltip = "Remove";
  Rect line{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const float wide = std::min(button_width(ui_, words[i], options), width_);
    if (line.width < wide) line = row(std::max(28.0F, ui_.control_height() - 4), 6);
    const Rect chip = cut_left(line, wide, 6);
    if (button(ui_, key + "/" + words[i], chip, words[i], options)) {
      result.removed = static_cast<int>(i);
    }
  }
  FieldOptions look;
  look.placeholder = placeholder;
  const FieldState state = text_field(ui_, key + "/new", row(), new_name, typed, look);
  if (state.entered || state.left) result.added = std::exchange(typed, {});
  if (state.escaped) typed.clear();
  return result;
}

std::optional<int> choose_from(Ui& ui, const std::string& key, Rect rect, const std::string& name,
                               const std::vector<std::string>& words, int chosen) {
  const bool known = chosen >= 0 && chosen < static_cast<int>(words.size());
  const std::string shown = known ? words[static_cast<std::size_t>(chosen)] : std::string("—");
  const std::string list_key = key + "/list";
  UiNode node;
  node.key = key;
  node.role = Role::button;
  node.name = name + ": " + shown;
  node.expandable = true;
  node.expanded = ui.popover_is_open(list_key);
  const ItemState state = ui.item(std::move(node), rect);
  fill(ui, rect, ui.theme().raised, kRadius);
  if (state.hovered) fill(ui, rect, ui.theme().hover, kRadius);
  frame(ui, rect, state.focused ? ui.theme().focus : fade(ui.theme().line_strong, 0.55F), kRadius,
        state.focused ? 2.0F : 1.0F);
  Rect words_rect = inset(rect, 10, 0);
  const Rect arrow = cut_right(words_rect, 14, 4);
  draw_words(ui, words_rect, chrome(), ui.theme().ink, shown);
  draw_icon(ui, Icon::chevron_down, {arrow.x + 7, rect.y + rect.height / 2}, 14, ui.theme().muted);
  if (state.pressed) ui.open_popover(list_key, rect);
  const float all = ui.control_height() * static_cast<float>(words.size());
  Rect inner;
  if (!begin_popover(ui, list_key, list_width(ui, words, rect.width), all + 20, inner,
                     kListHeight + 20)) {
    return std::nullopt;
  }
  const std::optional<int> picked =
      list_rows(ui, list_key, {inner.x, inner.y}, inner.width, words, chosen);
  end_popover(ui);
  if (picked) ui.close_popover();
  return picked;
}

bool icon_button(Ui& ui, const std::string& key, Rect rect, Icon icon, const std::string& name,
                 bool disabled) {
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon = icon;
  options.words = false;
  options.disabled = disabled;
  return button(ui, key, rect, name, options);
}

float banner(Ui& ui, const std::string& key, ImVec2 at, float width, BannerTone tone,
             const std::string& words) {
  const Theme& theme = ui.theme();
  const ImU32 colour = tone == BannerTone::error     ? theme.danger
                       : tone == BannerTone::warning ? theme.warning
                                                     : theme.accent;
  const TextStyle style = chrome();
  const float room = width - 44;
  const float tall = paragraph(ui, {at.x + 34, at.y + 8}, room, style, 19, colour, words, 0, false);
  const Rect box{at.x, at.y, width, tall + 16};
  fill(ui, box, fade(colour, 0.09F), kRadius);
  fill(ui, {box.x, box.y, 3, box.height}, colour, 2);
  draw_icon(ui, tone == BannerTone::hint ? Icon::help : Icon::warning,
            {box.x + 18, box.y + 8 + 9.5F}, 15, colour);
  paragraph(ui, {at.x + 34, at.y + 8}, room, style, 19, theme.ink, words);
  UiNode node;
  node.key = key;
  node.role = tone == BannerTone::hint ? Role::status : Role::alert;
  node.name = words;
  ui.tell(std::move(node), box);
  return box.height;
}

FormField date_field(std::string placeholder) {
  FormField field;
  field.placeholder = std::move(placeholder);
  field.problem = [](const std::string& value) {
    return read_date(value) ? std::string() : std::string("This is not ") + kDateForm;
  };
  field.kept = [](const std::string& value) { return read_date(value).value_or(value); };
  return field;
}

std::string display_word(std::string_view word) {
  std::string shown(word);
  std::replace(shown.begin(), shown.end(), '-', ' ');
  if (!shown.empty() && shown[0] >= 'a' && shown[0] <= 'z') {
    shown[0] = static_cast<char>(shown[0] - 'a' + 'A');
  }
  return shown;
}

}  // namespace counterpoint::ui
