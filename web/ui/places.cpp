// Scroll areas, popovers, dialogs, menus. Proven by tests/ui/widgets_test.cpp.
#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kBarWidth = 10;
constexpr float kPopoverEdge = 10;  // around what is inside

bool over(Rect rect) {
  return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
         rect.contains(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y);
}

void scroll_bar(Ui& ui, const std::string& key, Rect rect, Scroll& scroll) {
  if (scroll.content <= rect.height) return;
  const Rect track{rect.right() - kBarWidth, rect.y, kBarWidth, rect.height};
  const float length = std::max(28.0F, rect.height * rect.height / scroll.content);
  const float room = rect.height - length;
  const float most = scroll.content - rect.height;
  Rect thumb{track.x + 2, track.y + room * scroll.offset / most, kBarWidth - 4, length};
  const ItemState bar = ui.hit(key + "/bar", track);
  if (bar.held) {
    const float wanted =
        (ImGui::GetIO().MousePos.y - track.y - length / 2) / std::max(1.0F, room) * most;
    scroll.offset = std::clamp(wanted, 0.0F, most);
    ui.again(2);
  }
  fill(ui, thumb, fade(ui.theme().ink, bar.held ? 0.5F : bar.hovered ? 0.38F : 0.2F), 3);
}

Rect popover_rect(Ui& ui, float width, float height) {
  const Environment& environment = ui.environment();
  if (ui.narrow()) {
    return {0, environment.height - height, environment.width, height};
  }
  const Rect anchor = ui.popover_anchor();
  const float x = std::clamp(anchor.x, 8.0F, std::max(8.0F, environment.width - width - 8));
  const bool below = anchor.bottom() + 6 + height < environment.height || anchor.y - height - 6 < 0;
  const float y = below ? anchor.bottom() + 6 : anchor.y - height - 6;
  const float most = std::max(8.0F, environment.height - height - 8);
  return {x, std::clamp(y, 8.0F, most), width, height};
}

}  // namespace

void shadow(Ui& ui, Rect rect, float radius) {
  ImDrawList& list = ui.list();
  list.PushClipRectFullScreen();
  for (int i = 6; i >= 1; --i) {
    const auto spread = static_cast<float>(i) * 2;
    list.AddRectFilled({rect.x - spread, rect.y - spread + 4},
                       {rect.right() + spread, rect.bottom() + spread + 4},
                       fade(ui.theme().shade, 0.07F), radius + spread);
  }
  list.PopClipRect();
}

namespace {

// From here on what is drawn is scrolled, until end_scroll(). Gives what scrolled around it.
Scroll* begin_scroll(Ui& ui, Rect rect, Scroll& scroll) {
  if (over(rect) && ImGui::GetIO().MouseWheel != 0) {
    scroll.offset -= ImGui::GetIO().MouseWheel * kPixelsPerWheelUnit;
    ImGui::GetIO().MouseWheel = 0;
    ui.again(2);
  }
  const float most = std::max(0.0F, scroll.content - rect.height);
  scroll.offset = std::clamp(scroll.offset, 0.0F, most);
  ui.push_clip(rect);
  return ui.set_scroll(&scroll);
}

void end_scroll(Ui& ui, const std::string& key, Rect rect, Scroll& scroll, float height) {
  if (std::abs(height - scroll.content) > 0.5F) ui.again(2);
  scroll.content = height;
  scroll_bar(ui, key, rect, scroll);
  ui.pop_clip();
}

}  // namespace

void scroll_area(Ui& ui, const std::string& key, Rect rect, Scroll& scroll,
                 const std::function<float(ImVec2, float)>& body) {
  Scroll* const outer = begin_scroll(ui, rect, scroll);
  const float height = body({rect.x, rect.y - std::floor(scroll.offset)}, rect.width);
  ui.set_scroll(outer);
  end_scroll(ui, key, rect, scroll, height);
}

float popover_room(const Ui& ui) {
  const float height = ui.environment().height;
  return ui.narrow() ? height * 0.8F : height - 16;
}

bool begin_popover(Ui& ui, const std::string& key, float width, float height, Rect& inner,
                   float most) {
  if (!ui.popover_is_open(key)) return false;
  ui.popover_.drawn = ui.popover_.inside = true;
  const float shown = std::min({height, most, popover_room(ui)});
  const Rect rect = popover_rect(ui, width, shown);
  std::vector<Rect>& hung = ui.popover_.hung;
  hung = std::exchange(ui.popover_.hangs, {});
  hung.push_back(rect);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool clicked_elsewhere = ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
                                 std::none_of(hung.begin(), hung.end(), [&](Rect one) {
                                   return one.contains(mouse.x, mouse.y);
                                 });
  if ((!ui.popover_.fresh && clicked_elsewhere) || ui.take_key("Escape")) {
    ui.close_popover();
    return false;
  }
  ui.begin_layer(ui.popover_.node, rect, true);
  UiNode node;
  node.key = ui.popover_.node;
  node.role = Role::group;
  node.name = "Popup";
  node.modal = true;
  ui.tell(std::move(node), rect);
  shadow(ui, rect, 10);
  fill(ui, rect, ui.theme().raised, 10);
  frame(ui, rect, ui.theme().line, 10);
  inner = inset(rect, kPopoverEdge);
  ui.popover_view_ = {};
  if (shown >= height) return true;
  ui.popover_view_ = inner;
  ui.popover_.scroll.content = height - 2 * kPopoverEdge;
  begin_scroll(ui, inner, ui.popover_.scroll);
  inner = {inner.x, inner.y - std::floor(ui.popover_.scroll.offset), inner.width - kBarWidth - 2,
           ui.popover_.scroll.content};
  return true;
}

void end_popover(Ui& ui) {
  Scroll& scroll = ui.popover_.scroll;
  const Rect view = ui.popover_view_;
  if (view.height > 0) end_scroll(ui, "popover", view, scroll, scroll.content);
  ui.end_layer();
  ui.popover_.inside = false;
}

bool dialog(Ui& ui, const std::string& key, const std::string& title, float width, float height,
            const std::function<void(Rect)>& body) {
  const Environment& environment = ui.environment();
  const Rect all{0, 0, environment.width, environment.height};
  ui.begin_layer(key + "/shade", all, true);
  fill(ui, all, ui.theme().shade);
  ui.end_layer();
  Rect rect = all;
  if (!ui.narrow() && !ui.low()) {
    const float w = std::min(width, all.width - 48);
    const float h = std::min(height, all.height - 48);
    rect = {std::floor((all.width - w) / 2), std::floor((all.height - h) / 2), w, h};
  }
  ui.begin_layer(key, rect, true);
  shadow(ui, rect, 12);
  const bool whole = rect == all;
  fill(ui, rect, ui.theme().raised, whole ? 0.0F : 12.0F);
  UiNode node;
  node.key = key;
  node.role = Role::dialog;
  node.name = title;
  node.modal = true;
  ui.tell(std::move(node), rect);
  Rect inner = inset(rect, whole ? 16.0F : 24.0F);
  Rect head = cut_top(inner, ui.control_height(), 12);
  ButtonOptions close;
  close.look = ButtonLook::quiet;
  close.icon = Icon::close;
  close.words = false;
  close.shortcut = "Escape";
  const Rect cross = cut_right(head, ui.control_height(), 8);
  label(ui, key + "/title", head, serif(kTitleType, Weight::semibold), ui.theme().ink, title, 2);
  body(inner);
  bool closes = button(ui, key + "/close", cross, "Close", close);
  ui.end_layer();
  if (ui.take_key("Escape")) closes = true;
  return closes;
}

int menu(Ui& ui, const std::string& key, const std::vector<MenuEntry>& entries, float width) {
  const float height = ui.control_height();
  float total = 20;
  for (const MenuEntry& entry : entries) total += height + (entry.rule_before ? 9.0F : 0.0F);
  Rect inner;
  if (!begin_popover(ui, key, width, total, inner)) return -1;
  UiNode node;
  node.key = key + "/entries";
  node.role = Role::menu;
  node.name = "Menu";
  ui.tell(std::move(node), inner);
  int pressed = -1;
  Column column(inner, 0);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const MenuEntry& entry = entries[i];
    if (entry.rule_before) {
      rule(ui, inner.x, inner.right(), column.y() + 4, ui.theme().line);
      column.skip(9);
    }
    const Rect line = column.row(height);
    RowOptions options;
    options.role = Role::menu_item;
    options.parent = key + "/entries";
    options.disabled = entry.disabled;
    if (row(ui, key + "/" + entry.key, line, entry.words, options).pressed)
      pressed = static_cast<int>(i);
    const ImU32 colour = entry.disabled ? fade(ui.theme().ink, 0.4F) : ui.theme().ink;
    draw_icon(ui, entry.icon, {line.x + 16, line.y + height / 2}, 16, fade(colour, 0.75F));
    Rect words = inset(line, 10, 0);
    cut_left(words, 24);
    draw_words(ui, words, chrome(kSmallType), ui.theme().muted, ui.key_words(entry.shortcut),
               Align::right);
    draw_words(ui, words, chrome(), colour, entry.words);
  }
  end_popover(ui);
  if (pressed >= 0) ui.close_popover();
  return pressed;
}

}  // namespace counterpoint::ui
