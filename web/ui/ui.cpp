// What every view is given. Proven by tests/ui/widgets_test.cpp.
#include "web/ui/ui.h"

#include <algorithm>
#include <utility>

#include "imgui_internal.h"

namespace counterpoint::ui {
namespace {

ImRect box(Rect rect) { return {rect.x, rect.y, rect.right(), rect.bottom()}; }

bool take(std::vector<std::string>& words, const std::string& word) {
  const auto at = std::find(words.begin(), words.end(), word);
  if (at == words.end()) return false;
  words.erase(at);
  return true;
}

constexpr const char* kKeysSetting = "keys";

constexpr ImGuiWindowFlags kLayerFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse |
    ImGuiWindowFlags_NoFocusOnAppearing;

}  // namespace

Ui::Ui(Platform& platform, Typesetter& typesetter) : platform_(platform), type_(typesetter) {
  key_map_ = KeyMap::read(platform_.setting(kKeysSetting));
  claim_keys();
}

void Ui::begin_frame(const Theme& theme, std::vector<PlatformEvent> events) {
  theme_ = theme;
  semantics_.begin_frame();
  fields_.clear();
  field_layers_.clear();
  raised_.clear();
  keys_.clear();
  for (std::string& name : pressed_) keys_.push_back({std::move(name), false, false});
  pressed_.clear();
  changes_.clear();
  field_keys_.clear();
  activated_.clear();
  left_.clear();
  drag_cancelled_ = asks_focus_ = in_dialog_ = false;
  undo_field_.clear();
  for (PlatformEvent& event : events) {
    if (std::holds_alternative<DragCancelled>(event)) {
      drag_cancelled_ = true;
      ImGui::ClearActiveID();  // the button's release would click the item that it pressed
    }
    long_press_ |= std::holds_alternative<LongPress>(event);
    if (auto* key = std::get_if<KeyPressed>(&event)) take_event(std::move(*key));
    if (auto* change = std::get_if<FieldChanged>(&event)) {
      changes_.erase(change->key);  // only the last one counts
      changes_.emplace(change->key, change->value);
    }
    if (auto* key = std::get_if<FieldKey>(&event)) field_keys_.emplace(key->key, key->name);
    if (auto* left = std::get_if<FieldLeft>(&event)) left_.push_back(left->key);
    if (auto* node = std::get_if<NodeActivated>(&event)) activated_.push_back(node->key);
    if (auto* node = std::get_if<NodeFocused>(&event)) focus(node->key);
    if (auto* field = std::get_if<FieldEntered>(&event)) focus(field->key);
  }
}

void Ui::take_event(KeyPressed key) {
  if (captures_) {
    if (!captured_) captured_ = std::move(key.chord);
    return;
  }
  key.chord = key_map_.meaning(key.chord);
  if (!key.chord.empty()) keys_.push_back(std::move(key));
}

void Ui::end_frame() {
  // A field is left by Escape, unless that closed what hangs on it.
  for (const auto& [field, name] : field_keys_) {
    if (name == "Escape") platform_.focus("");
  }
  // What it belonged to is not shown any more.
  if (any_popover() && !popover_.fresh && !popover_.drawn) close_popover();
  popover_.fresh = popover_.drawn = false;
  if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) long_press_ = false;
  just_focused_ = false;
  if (std::any_of(fields_.begin(), fields_.end(),
                  [](const TextField& f) { return f.take_focus; })) {
    wanted_focus_.clear();
  }
  const bool undoes_fields = !in_dialog_ || (!undo_field_.empty() && has_focus(undo_field_));
  if (std::exchange(undoes_fields_, undoes_fields) != undoes_fields) claim_keys();
  drop_covered_fields();
  platform_.show_fields(fields_);
  platform_.show_nodes(semantics_.nodes());
}

ItemState Ui::hit(const std::string& key, Rect rect) {
  ItemState state;
  const ImGuiID id = ImHashStr(key.c_str());
  if (!ImGui::ItemAdd(box(rect), id)) return state;
  state.pressed = ImGui::ButtonBehavior(box(rect), id, &state.hovered, &state.held);
  state.double_clicked = state.hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
  return state;
}

ItemState Ui::item(UiNode node, Rect rect) {
  ItemState state;
  if (!node.disabled) state = hit(node.key, rect);
  if (!node.disabled && take(activated_, node.key)) state.pressed = true;
  state.focused = focused_ == node.key;
  if (state.focused && just_focused_) bring_into_view(rect);
  node.focusable = !node.disabled;
  tell(std::move(node), rect);
  return state;
}

void Ui::tell(UiNode node, Rect rect) {
  const ImRect clip_box = ImGui::GetCurrentWindow()->ClipRect;
  ImRect seen = box(rect);
  if (seen.Overlaps(clip_box)) {
    seen.ClipWith(clip_box);
  } else if (scroll_ == nullptr) {
    return;  // out of reach; what is merely scrolled away is told, so that Tab can reach it
  } else {   // sideways it stands at the edge, as the page itself does not scroll
    seen.Min.x =
        std::clamp(seen.Min.x, clip_box.Min.x, std::max(clip_box.Min.x, clip_box.Max.x - 1));
    seen.Max.x = std::clamp(seen.Max.x, seen.Min.x + 1, std::max(seen.Min.x + 1, clip_box.Max.x));
  }
  in_dialog_ |= node.modal && node.role == Role::dialog;
  if (node.parent.empty() && popover_.inside && node.key != popover_.node) {
    node.parent = popover_.node;
  }
  node.rect = {seen.Min.x, seen.Min.y, seen.GetWidth(), seen.GetHeight()};
  semantics_.add(std::move(node));
}

bool Ui::drags() const {
  constexpr float kFrom = 8;  // pixels
  return ImGui::IsMouseDragging(ImGuiMouseButton_Left, drag_from(kFrom));
}

bool Ui::take_key(std::string_view name) {
  if (is_behind()) return false;
  const auto at = std::find_if(keys_.begin(), keys_.end(),
                               [&](const KeyPressed& key) { return key.chord == name; });
  if (at == keys_.end()) return false;
  keys_.erase(at);
  return true;
}

void Ui::set_ground(ImU32 colour) {
  ground_ = colour;
  const auto channel = [&](int shift) { return (colour >> shift) & 0xFF; };
  platform_.set_ground(channel(IM_COL32_R_SHIFT) << 16 | channel(IM_COL32_G_SHIFT) << 8 |
                       channel(IM_COL32_B_SHIFT));
}

void Ui::press_key(std::string_view name) {
  pressed_.emplace_back(name);
  again(2);
}

void Ui::set_key_map(KeyMap map) {
  key_map_ = std::move(map);
  platform_.set_setting(kKeysSetting, key_map_.written());
  claim_keys();
}

std::string Ui::key_words(std::string_view name) const {
  return chord_words(key_map_.chord_of(name), environment().mac);
}

void Ui::capture_key(bool on) {
  captures_ = on;
  captured_.reset();
  claim_keys();
}

void Ui::claim_keys() {
  std::vector<KeyClaim> claims = key_map_.claims(undoes_fields_);
  if (captures_) claims.push_back({std::string(kAnyChord), false});
  platform_.claim_keys(claims);
}

std::optional<std::string> Ui::take_change(const std::string& field) {
  const auto at = changes_.find(field);
  if (at == changes_.end()) return std::nullopt;
  std::string value = std::move(at->second);
  changes_.erase(at);
  return value;
}

bool Ui::field_escapes(const std::string& field) const {
  const auto [first, last] = field_keys_.equal_range(field);
  return std::any_of(first, last, [](const auto& key) { return key.second == "Escape"; });
}

bool Ui::take_field_key(const std::string& field, std::string_view name) {
  const auto [first, last] = field_keys_.equal_range(field);
  const auto at = std::find_if(first, last, [&](const auto& key) { return key.second == name; });
  if (at == last) return false;
  field_keys_.erase(at);
  return true;
}

bool Ui::take_left(const std::string& field) { return take(left_, field); }

void Ui::focus(const std::string& key) {
  focused_ = key;
  just_focused_ = true;
}

void Ui::bring_into_view(Rect rect) {
  if (scroll_ == nullptr) return;
  const Rect view = clip();
  if (rect.y < view.y) scroll_->offset -= view.y - rect.y + kGap;
  if (rect.bottom() > view.bottom()) scroll_->offset += rect.bottom() - view.bottom() + kGap;
  scroll_->offset =
      std::clamp(scroll_->offset, 0.0F, std::max(0.0F, scroll_->content - view.height));
  again(2);
}

// The page's fields lie above the canvas, so one that a layer over its own covers would shine
// through, whichever of the two was drawn first.
void Ui::drop_covered_fields() {
  const auto covered = [&](std::size_t i) {
    const Rect field = fields_[i].rect;
    return std::any_of(raised_.begin() + static_cast<std::ptrdiff_t>(field_layers_[i]),
                       raised_.end(), [&](Rect layer) {
                         return layer.x < field.right() && field.x < layer.right() &&
                                layer.y < field.bottom() && field.y < layer.bottom();
                       });
  };
  std::vector<TextField> seen;
  std::vector<std::string> dropped;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (covered(i)) {
      dropped.push_back(std::move(fields_[i].key));
    } else {
      seen.push_back(std::move(fields_[i]));
    }
  }
  fields_ = std::move(seen);
  if (dropped != covered_) again(1);  // their words come or go
  covered_ = std::move(dropped);
}

bool Ui::is_field_covered(const std::string& key) const {
  return std::find(covered_.begin(), covered_.end(), key) != covered_.end();
}

void Ui::add_field(TextField field) {
  if (field.key == focused_ && just_focused_) bring_into_view(field.rect);
  field.take_focus = !wanted_focus_.empty() && wanted_focus_ == field.key;
  field.keep_caret = field.take_focus && keep_caret_;
  field.own_undo = field.key == undo_field_;
  field.clip = clip();
  fields_.push_back(std::move(field));
  field_layers_.push_back(layer_);
}

void Ui::open_popover(const std::string& key, Rect anchor) {
  popover_ = {};
  popover_.key = key;
  popover_.node = "popover/" + key;
  popover_.anchor = anchor;
  popover_.fresh = true;
  again(3);
}

void Ui::close_popover() {
  popover_ = {};
  again(2);
}

void Ui::begin_layer(const std::string& key, Rect rect, bool raised) {
  scrolls_below_.push_back(set_scroll(nullptr));
  ImGui::SetNextWindowPos({rect.x, rect.y});
  ImGui::SetNextWindowSize({rect.width, rect.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  const ImGuiWindowFlags order = raised ? 0 : ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(key.c_str(), nullptr, kLayerFlags | order);
  if (raised) {
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    raised_.push_back(rect);
    if (popover_.inside) popover_.hangs.push_back(rect);
  }
  layers_below_.push_back(layer_);
  if (raised) layer_ = raised_.size();
  ImGui::PopStyleVar(3);
}

void Ui::end_layer() {
  ImGui::End();
  layer_ = layers_below_.back();
  layers_below_.pop_back();
  scroll_ = scrolls_below_.back();
  scrolls_below_.pop_back();
}

bool Ui::is_covered(float x, float y) const {
  return std::any_of(raised_.begin(), raised_.end(),
                     [&](Rect layer) { return layer.contains(x, y); });
}

void Ui::push_clip(Rect rect) {
  ImGui::PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
}

void Ui::pop_clip() { ImGui::PopClipRect(); }

Rect Ui::clip() const {
  const ImRect& box_now = ImGui::GetCurrentWindow()->ClipRect;
  return {box_now.Min.x, box_now.Min.y, box_now.GetWidth(), box_now.GetHeight()};
}

Rect inset(Rect rect, float by) { return inset(rect, by, by); }

Rect inset(Rect rect, float x, float y) {
  return {rect.x + x, rect.y + y, std::max(0.0F, rect.width - 2 * x),
          std::max(0.0F, rect.height - 2 * y)};
}

Rect cut_left(Rect& rect, float width, float gap) {
  const Rect piece{rect.x, rect.y, width, rect.height};
  rect.x += width + gap;
  rect.width = std::max(0.0F, rect.width - width - gap);
  return piece;
}

Rect cut_right(Rect& rect, float width, float gap) {
  const Rect piece{rect.right() - width, rect.y, width, rect.height};
  rect.width = std::max(0.0F, rect.width - width - gap);
  return piece;
}

Rect cut_top(Rect& rect, float height, float gap) {
  const Rect piece{rect.x, rect.y, rect.width, height};
  rect.y += height + gap;
  rect.height = std::max(0.0F, rect.height - height - gap);
  return piece;
}

Rect cut_bottom(Rect& rect, float height, float gap) {
  const Rect piece{rect.x, rect.bottom() - height, rect.width, height};
  rect.height = std::max(0.0F, rect.height - height - gap);
  return piece;
}

}  // namespace counterpoint::ui
