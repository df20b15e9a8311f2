// Draws one view, or the whole interface, without a browser.
#include "tests/support/view_bench.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/text/utf8.h"

namespace counterpoint::testing {

LineMetrics EvenTypesetter::metrics(const TextStyle& style) {
  return {style.size * 0.8F, style.size * 0.2F};
}

void EvenTypesetter::measure_all(const TextStyle& style, const std::vector<std::string_view>& runs,
                                 std::vector<float>& widths) {
  widths.clear();
  for (const std::string_view run : runs) {
    widths.push_back(style.size * 0.5F * static_cast<float>(count_code_points(run)));
  }
}

void EvenTypesetter::draw(ImDrawList&, ImVec2, const TextStyle&, std::string_view run, ImU32) {
  drawn.emplace_back(run);
}

Bench::Bench(float width, float height) {
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.ConfigInputTrickleEventQueue = false;
  platform.env.width = width;
  platform.env.height = height;
  platform.env.coarse_pointer = width < ui::kNarrow;
}

Bench::~Bench() { ImGui::DestroyContext(context_); }

bool Bench::has_drawn(const std::string& words) const {
  const std::vector<std::string>& drawn = typesetter_.drawn;
  return std::find(drawn.begin(), drawn.end(), words) != drawn.end();
}

void Bench::frame() {
  typesetter_.drawn.clear();
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {platform.env.width, platform.env.height};
  io.DeltaTime = 1.0F / 60;
  platform.now_ms += 1000.0 / 60;
  ImGui::NewFrame();
  draw_frame();
  ImGui::Render();
}

void Bench::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

const UiNode* Bench::find(Role role, const std::string& name) const {
  for (const UiNode& node : platform.nodes) {
    if (node.role == role && node.name == name) return &node;
  }
  return nullptr;
}

const UiNode* Bench::find_beginning(Role role, std::string_view begin) const {
  for (const UiNode& node : platform.nodes) {
    if (node.role == role && std::string_view(node.name).substr(0, begin.size()) == begin) {
      return &node;
    }
  }
  return nullptr;
}

std::string Bench::key_of(Role role, const std::string& name) const {
  const UiNode* node = find(role, name);
  EXPECT_NE(node, nullptr) << "there is no " << to_string(role) << " named " << name;
  return node == nullptr ? std::string() : node->key;
}

const UiNode* Bench::find_field(const std::string& name) const {
  const UiNode* plain = find(Role::textbox, name);
  return plain != nullptr ? plain : find(Role::combobox, name);
}

std::string Bench::key_of_field(const std::string& name) const {
  const UiNode* node = find_field(name);
  EXPECT_NE(node, nullptr) << "there is no field named " << name;
  return node == nullptr ? std::string() : node->key;
}

void Bench::field_key(const std::string& field_name, const std::string& name) {
  platform.events.emplace_back(FieldKey{key_of_field(field_name), name});
  frames();
}

void Bench::point_at(Role role, const std::string& name) {
  frames();
  const std::string item = key_of(role, name);
  platform.events.emplace_back(NodeFocused{item, false});
  frames();
  const UiNode* node = find(role, name);
  if (node == nullptr) return;
  const Rect rect = node->rect;
  ImGui::GetIO().AddMousePosEvent(rect.x + rect.width / 2, rect.y + rect.height / 2);
  frames(2);
}

void Bench::click(Role role, const std::string& name) {
  point_at(role, name);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  frame();
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  frames();
}

void Bench::move(ImVec2 to) {
  frames(1);  // the pointer of this page
  ImGui::GetIO().AddMousePosEvent(to.x, to.y);
  frames();
}

void Bench::drag(ImVec2 from, ImVec2 to) {
  frames(1);  // the pointer of this page
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(from.x, from.y);
  frames(2);
  io.AddMouseButtonEvent(0, true);
  frames(2);
  io.AddMousePosEvent((from.x + to.x) / 2, (from.y + to.y) / 2);
  frames(2);
  io.AddMousePosEvent(to.x, to.y);
  frames(2);
  io.AddMouseButtonEvent(0, false);
  frames();
}

void Bench::type(const std::string& field_name, const std::string& words) {
  frames();
  const std::string field = key_of_field(field_name);
  platform.events.emplace_back(FieldEntered{field});
  platform.events.emplace_back(FieldChanged{field, words});
  frames();
}

void Bench::enter(const std::string& field_name) { field_key(field_name, "Enter"); }

void Bench::leave(const std::string& field_name) {
  platform.events.emplace_back(FieldLeft{key_of_field(field_name)});
  frames();
}

void Bench::key(const std::string& chord) {
  platform.events.emplace_back(KeyPressed{chord, false, false});
  frames();
}

std::string Bench::value_of(const std::string& field_name) const {
  const UiNode* node = find_field(field_name);
  EXPECT_NE(node, nullptr) << "there is no field named " << field_name;
  return node == nullptr ? std::string() : node->value;
}

void Bench::expect_well_formed() {
  frames();
  std::set<std::string> keys;
  for (const UiNode& node : platform.nodes) {
    EXPECT_TRUE(keys.insert(node.key).second) << "two items with the key " << node.key;
    EXPECT_FALSE(node.name.empty()) << node.key << " has no name";
    EXPECT_GE(node.rect.x, 0) << node.key;
    EXPECT_LE(node.rect.right(), platform.env.width + 0.5F) << node.key;
  }
}

ViewBench::ViewBench(float width, float height, Draw draw)
    : Bench(width, height), draw_(std::move(draw)) {}

void ViewBench::draw_frame() {
  ui_.begin_frame(ui::make_theme(false, false), platform.take_events());
  const Rect all{0, 0, platform.env.width, platform.env.height};
  ui_.begin_layer("root", all, false);
  draw_(ui_, all);
  ui_.end_layer();
  ui_.end_frame();
  session.drain();
}

}  // namespace counterpoint::testing
