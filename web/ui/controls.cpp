// The controls. Proven by tests/ui/widgets_test.cpp.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kIconSize = 16;

struct ButtonColours {
  ImU32 back = 0, edge = 0, words = 0;
};

ButtonColours colours_of(const Theme& theme, const ButtonOptions& options, const ItemState& state) {
  ButtonColours colours{0, 0, theme.ink};
  switch (options.look) {
    case ButtonLook::primary:
      colours = {theme.accent, 0, theme.on_accent};
      break;
    case ButtonLook::plain:
      colours = {theme.raised, theme.line_strong, theme.ink};
      colours.edge = fade(theme.line_strong, 0.55F);
      break;
    case ButtonLook::danger:
      colours = {0, fade(theme.danger, 0.55F), theme.danger};
      break;
    case ButtonLook::quiet:
      break;
  }
  if (options.checked) colours = {theme.accent_soft, 0, theme.accent};
  if (options.disabled) colours.words = fade(colours.words, 0.38F);
  if (options.disabled && options.look == ButtonLook::primary)
    colours.back = fade(theme.accent, 0.35F);
  static_cast<void>(state);
  return colours;
}

void hover_tint(Ui& ui, Rect rect, const ItemState& state, float radius = kRadius) {
  if (state.held) {
    fill(ui, rect, ui.theme().pressed, radius);
  } else if (state.hovered) {
    fill(ui, rect, ui.theme().hover, radius);
  }
}

void focus_ring(Ui& ui, Rect rect, const ItemState& state, float radius = kRadius) {
  if (state.focused) frame(ui, inset(rect, -2), ui.theme().focus, radius + 2, 2);
}

void tooltip(Ui& ui, Rect rect, const std::string& words, const std::string& shortcut) {
  if (words.empty() || ui.environment().coarse_pointer || ui.any_popover()) return;
  const TextStyle style = chrome(kSmallType);
  const std::string key = ui.key_words(shortcut);
  const std::string all = key.empty() ? words : words + "   " + key;
  const float width = ui.type().measure(style, all) + 16;
  const float x = std::clamp(rect.x + rect.width / 2 - width / 2, 4.0F,
                             std::max(4.0F, ui.environment().width - width - 4));
  const bool below = rect.bottom() + 34 < ui.environment().height;
  const Rect box{x, below ? rect.bottom() + 6 : rect.y - 32, width, 26};
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, ui.theme().ink, 4);
  const LineMetrics metrics = ui.type().metrics(style);
  const float y = box.y + (box.height - metrics.ascent - metrics.descent) / 2 + metrics.ascent;
  ui.type().draw(list, {box.x + 8, y}, style, all, ui.theme().paper);
}

TextStyle style_of(const ButtonOptions& options) {
  return chrome(kTextType,
                options.look == ButtonLook::primary ? Weight::semibold : Weight::regular);
}

}  // namespace

float button_width(Ui& ui, const std::string& words, const ButtonOptions& options) {
  const float icon = options.icon == Icon::none ? 0 : kIconSize + (options.words ? 6.0F : 0.0F);
  const float text = options.words ? ui.type().measure(style_of(options), words) : 0;
  return options.words ? text + icon + 24 : ui.control_height();
}

bool button(Ui& ui, const std::string& key, Rect rect, const std::string& words,
            const ButtonOptions& options) {
  UiNode node;
  node.key = key;
  node.role = options.role;
  node.name = options.name.empty() ? words : options.name;
  node.description = options.tooltip;
  node.disabled = options.disabled;
  node.checkable = options.checkable;
  node.checked = options.checkable && options.checked;
  node.selected = options.role == Role::tab && options.checked;
  node.expandable = options.expandable;
  node.expanded = options.expanded;
  const ItemState state = ui.item(std::move(node), rect);
  const ButtonColours colours = colours_of(ui.theme(), options, state);
  if (colours.back != 0) fill(ui, rect, colours.back, kRadius);
  if (colours.edge != 0) frame(ui, rect, colours.edge, kRadius);
  hover_tint(ui, rect, state);
  focus_ring(ui, rect, state);
  Rect inner = inset(rect, options.words ? 12.0F : 0.0F, 0);
  if (options.icon != Icon::none) {
    const float text = options.words ? ui.type().measure(style_of(options), words) + 6 : 0;
    const float all = std::min(inner.width, kIconSize + text);
    const float x = options.align == Align::left ? inner.x : inner.x + (inner.width - all) / 2;
    draw_icon(ui, options.icon, {x + kIconSize / 2, rect.y + rect.height / 2}, kIconSize,
              colours.words);
    inner = {x + kIconSize + 6, rect.y, inner.right() - x - kIconSize - 6, rect.height};
  }
  if (options.words) {
    const Align align = options.icon == Icon::none ? options.align : Align::left;
    draw_words(ui, inner, style_of(options), colours.words, words, align);
  }
  if (state.hovered && !state.held) {
    const std::string tip = !options.tooltip.empty() ? options.tooltip : options.words ? "" : words;
    tooltip(ui, rect, tip.empty() && !options.shortcut.empty() ? words : tip, options.shortcut);
  }
  return state.pressed;
}

bool checkbox(Ui& ui, const std::string& key, Rect rect, const std::string& words, bool checked) {
  UiNode node;
  node.key = key;
  node.role = Role::checkbox;
  node.name = words;
  node.checkable = true;
  node.checked = checked;
  const ItemState state = ui.item(std::move(node), rect);
  const Rect box{rect.x, rect.y + rect.height / 2 - 8, 16, 16};
  fill(ui, box, checked ? ui.theme().accent : ui.theme().raised, 4);
  if (!checked) frame(ui, box, ui.theme().line_strong, 4);
  if (checked) draw_icon(ui, Icon::check, {box.x + 8, box.y + 8}, 13, ui.theme().on_accent);
  hover_tint(ui, box, state, 4);
  focus_ring(ui, box, state, 4);
  Rect words_rect = rect;
  cut_left(words_rect, 16, 8);
  draw_words(ui, words_rect, chrome(), ui.theme().ink, words);
  return state.pressed;
}

namespace {

// The widths that words need beside one another, in the largest type in which they have room.
std::vector<float> widths_of(Ui& ui, const std::vector<std::string>& words, float room,
                             float& size) {
  std::vector<float> widths(words.size());
  for (size = 13;; size -= 0.5F) {
    float total = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      total += widths[i] = ui.type().measure(chrome(size), words[i]) + 12;
    }
    if (total <= room || size <= 10.5F) return widths;
  }
}

// In the place of the page's own field, as web/js/page.css sets it.
void draw_words_of(Ui& ui, const TextField& field) {
  constexpr float kLine = 1.3F;
  constexpr float kFaint = 0.72F;  // of what stands in an empty field
  const bool empty = field.value.empty();
  const std::string& words = empty ? field.placeholder : field.value;
  const ImU32 colour = empty ? fade(ui.theme().ink, kFaint) : ui.theme().ink;
  const TextStyle style = field.serif ? serif(field.font_size) : chrome(field.font_size);
  if (!field.multiline) return draw_words(ui, field.rect, style, colour, words);
  const float line = std::floor(field.font_size * kLine);
  paragraph(ui, {field.rect.x, field.rect.y}, field.rect.width, style, line, colour, words,
            std::max(1, static_cast<int>(field.rect.height / line)));
}

}  // namespace

int segmented(Ui& ui, const std::string& key, Rect rect, const std::string& name,
              const std::vector<std::string>& words, int chosen) {
  UiNode group;
  group.key = key;
  group.role = Role::group;
  group.name = name;
  ui.tell(std::move(group), rect);
  fill(ui, rect, ui.theme().hover, kRadius);
  float size = 0;
  const std::vector<float> widths = widths_of(ui, words, rect.width, size);
  const float total = std::accumulate(widths.begin(), widths.end(), 0.0F);
  const float slack = (rect.width - total) / static_cast<float>(words.size());
  int pressed = -1;
  float x = rect.x;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Rect piece{x, rect.y, widths[i] + slack, rect.height};
    x += piece.width;
    const bool is_chosen = static_cast<int>(i) == chosen;
    UiNode node;
    node.key = key + "/" + words[i];
    node.role = Role::button;
    node.name = words[i];
    node.checkable = true;
    node.checked = is_chosen;
    const ItemState state = ui.item(std::move(node), piece);
    const Rect inner = inset(piece, 2);
    if (is_chosen) {
      fill(ui, inner, ui.theme().raised, kRadius - 1);
      frame(ui, inner, ui.theme().line, kRadius - 1);
    }
    hover_tint(ui, inner, state, kRadius - 1);
    focus_ring(ui, inner, state, kRadius - 1);
    const Weight weight = is_chosen ? Weight::semibold : Weight::regular;
    draw_words(ui, inner, chrome(size, weight), is_chosen ? ui.theme().ink : ui.theme().muted,
               words[i], Align::centre);
    if (state.pressed) pressed = static_cast<int>(i);
  }
  return pressed;
}

FieldState text_field(Ui& ui, const std::string& key, Rect rect, const std::string& name,
                      std::string& value, const FieldOptions& options) {
  FieldState state;
  if (std::optional<std::string> typed = ui.take_change(key)) {
    state.changed = *typed != value;
    value = std::move(*typed);
  }
  state.entered = ui.take_field_key(key, "Enter");
  state.escaped = ui.field_escapes(key);
  state.up = ui.take_field_key(key, "ArrowUp");
  state.down = ui.take_field_key(key, "ArrowDown");
  state.tabbed = ui.take_field_key(key, "Tab");
  state.left = ui.take_left(key);
  state.focused = ui.has_focus(key);
  if (!options.bare) {
    fill(ui, rect, ui.theme().raised, kRadius);
    frame(ui, rect, state.focused ? ui.theme().focus : fade(ui.theme().line_strong, 0.6F), kRadius,
          state.focused ? 2.0F : 1.0F);
  }
  TextField field;
  field.key = key;
  field.rect = options.multiline ? inset(rect, 9, 7) : inset(rect, 9, 1);
  field.value = value;
  field.label = name;
  field.placeholder = options.placeholder;
  field.multiline = options.multiline;
  field.serif = options.serif;
  field.font_size =
      ui.environment().coarse_pointer ? std::max(16.0F, options.font_size) : options.font_size;
  if (ui.is_field_covered(key)) draw_words_of(ui, field);
  const ImU32 ink = ui.theme().ink;
  field.colour = ((ink >> IM_COL32_R_SHIFT & 255U) << 16) |
                 ((ink >> IM_COL32_G_SHIFT & 255U) << 8) | (ink >> IM_COL32_B_SHIFT & 255U);
  UiNode node;
  node.key = key;
  node.role = options.has_list ? Role::combobox : Role::textbox;
  node.expandable = options.has_list;
  node.expanded = options.list_open;
  node.active = options.at_option;
  node.controls = options.list;
  node.name = name;
  node.value = value;
  node.focusable = true;
  ui.tell(std::move(node), rect);
  ui.add_field(std::move(field));
  return state;
}

ItemState row(Ui& ui, const std::string& key, Rect rect, const std::string& name,
              const RowOptions& options) {
  UiNode node;
  node.key = key;
  node.role = options.role;
  node.name = name;
  node.description = options.description;
  node.parent = options.parent;
  node.selected = options.selected;
  node.disabled = options.disabled;
  const ItemState state = ui.item(std::move(node), rect);
  if (options.selected) fill(ui, rect, ui.theme().accent_soft, kRadius);
  hover_tint(ui, rect, state);
  focus_ring(ui, inset(rect, 2), state);
  return state;
}

}  // namespace counterpoint::ui
