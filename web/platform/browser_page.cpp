// The page as a place to run: canvas, frames, input. Proven by tests/browser/host_frames.test.mjs.
#include "web/platform/browser_page.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <cstring>
#include <utility>

#include "imgui_internal.h"

namespace counterpoint {
namespace {

// A click or a key needs up to this many steps until what it opens has its place: Dear ImGui takes
// in one change of a button per step, and a popover is laid out in the step after it is opened.
constexpr int kStepsForInput = 4;
constexpr double kStorePatience = 1000;  // ms from the first frame on
// settle() gives up drawing at once after so many steps and lets the browser breathe.
constexpr int kStepsToSettle = 24;

bool input_is_queued() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

// The CSS size that Dear ImGui multiplies back to exactly `device` pixels.
float css_size(int device, float scale) {
  float css = static_cast<float>(device) / scale;
  while (static_cast<int>(css * scale) < device) css = std::nextafter(css, FLT_MAX);
  return css;
}

}  // namespace

BrowserPage::BrowserPage() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.ConfigInputTrickleEventQueue = true;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
  begin_link(*this);
  tell_page({"limits", std::to_string(kMaxFileBytes)});
  tell_page({"field-limit", std::to_string(kMaxFieldBytes)});
}

BrowserPage::~BrowserPage() {
  if (alive_) renderer_.destroy();
  ImGui::DestroyContext();
}

// With the first picture, not before: the browser's graphics may still be starting, and all else
// goes on meanwhile.
void BrowserPage::begin_drawing() {
  if (drawing_) return;
  drawing_ = true;
  typesetter_.begin();  // it waits for the same
  alive_ = create_context();
  tell_page({"canvas", alive_ ? "1" : "0"});
}

bool BrowserPage::create_context() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = false;
  wanted.preserveDrawingBuffer = true;       // only what differs is drawn
  wanted.enableExtensionsByDefault = false;  // none is used, and asking for all takes long
  context_ = static_cast<int>(emscripten_webgl_create_context("#canvas", &wanted));
  if (context_ <= 0) return false;
  emscripten_webgl_make_context_current(context_);
  return renderer_.create();
}

void BrowserPage::run(PageApp app) {
  app_ = std::move(app);
  platform_.request_frames(3);
}

bool BrowserPage::receive(Words words) { return platform_.receive(words); }

const void* BrowserPage::answer(std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  answer_.resize(sizeof size);
  std::memcpy(answer_.data(), &size, sizeof size);
  answer_ += text;
  return answer_.data();
}

// It comes between frames, the last of which may be long ago: what it edits is not due at once.
const void* BrowserPage::call(Words words) {
  platform_.set_time(emscripten_get_now());
  if (!app_.call || words.empty()) return answer({});
  return answer(app_.call(words.front(), words.subspan(1)));
}

const std::uint32_t* BrowserPage::claims_at(float x, float y) {
  numbers_.assign(1, 0);
  if (app_.claims_at) app_.claims_at(x, y, numbers_);
  numbers_.front() = static_cast<std::uint32_t>(numbers_.size() - 1);
  return numbers_.data();
}

bool BrowserPage::step(double now) {
  telling_ = true;
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {platform_.environment().width, platform_.environment().height};
  io.DisplayFramebufferScale = {scale_, scale_};
  io.DeltaTime = static_cast<float>(std::max((now - last_step_) / 1000, 1e-4));
  last_step_ = now;
  platform_.begin_frame(now);
  typesetter_.begin_frame(scale_);
  ImGui::NewFrame();
  const bool current = !app_.frame || app_.frame();
  ImGui::Render();
  if (mirrors_ || platform_.wants_focus()) platform_.end_frame();
  telling_ = false;
  if (input_is_queued()) platform_.request_frames(1);
  return current;
}

// As many steps as the input that is queued needs, and one more where it changed what was drawn.
void BrowserPage::steps(double now) {
  bool current = step(now);
  for (int i = 1; i < kStepsForInput && (!current || input_is_queued()); ++i) {
    current = step(now + i * 0.1);
  }
  if (!platform_.opened() || std::exchange(told_opened_, true)) return;
  begin_drawing();  // whoever waits for the page then waits for graphics no more
  tell_page({"opened"});
}

void BrowserPage::present() {
  begin_drawing();
  typesetter_.rasterise();
  if (alive_) draw_picture();
  if (!mirrors_) platform_.mirror_soon();
}

void BrowserPage::draw_picture() {
  const std::uint32_t rounds = typesetter_.rounds();
  if (rounds != rounds_) renderer_.forget();
  rounds_ = rounds;
  renderer_.draw(*ImGui::GetDrawData(), width_, height_, platform_.ground());
}

bool BrowserPage::frame(double now) {
  if (telling_ || platform_.frames_wanted() == 0) return platform_.stay_awake();
  const bool shows = may_show(now);  // not what this frame opens: those who wait for it come first
  steps(now);
  if (shows) {
    present();
  } else {
    platform_.request_frames(1);
  }
  return platform_.stay_awake();
}

// What the store had is the first thing to be seen, unless it keeps the user waiting.
bool BrowserPage::may_show(double now) {
  if (began_ == 0) began_ = now;
  return platform_.opened() || now > began_ + kStorePatience;
}

void BrowserPage::think(double now) {
  // While a frame moves the focus, a field tells at once that it was left: that is for the next.
  if (!telling_) steps(now);
  platform_.request_frames(2);
}

bool BrowserPage::settle(double now, bool mirror) {
  if (telling_ || !may_show(now)) return false;
  for (int i = 0; i < kStepsToSettle && platform_.frames_wanted() > 0; ++i) {
    step(now + i * 0.1);
    if (platform_.frames_wanted() == 0) present();
  }
  if (mirror) flush_mirror();
  if (platform_.frames_wanted() > 0 || (app_.settled && !app_.settled())) return false;
  if (alive_) glFinish();
  return true;
}

void BrowserPage::flush_mirror() {
  telling_ = true;
  if (!std::exchange(mirrors_, true)) platform_.end_frame();
  platform_.flush_mirror();
  telling_ = false;
}

bool BrowserPage::background(double budget) {
  const double end = emscripten_get_now() + budget;
  while (app_.background && app_.background()) {
    if (emscripten_get_now() >= end) return true;
  }
  return false;
}

void BrowserPage::resize(int width, int height, float scale) {
  width_ = width;
  height_ = height;
  scale_ = scale;
  platform_.resize(css_size(width, scale), css_size(height, scale), scale);
  platform_.request_frames(2);
}

bool BrowserPage::context(bool alive) {
  if (context_ <= 0) return false;
  // Old objects go while the context is lost: a restored one does not know them.
  if (!alive) renderer_.destroy();
  alive_ = alive && renderer_.create();
  if (!alive_) return false;
  typesetter_.restore();
  platform_.request_frames(3);
  return true;
}

void BrowserPage::fonts_changed() {
  typesetter_.forget();
  platform_.request_frames(2);
}

void BrowserPage::mouse_move(float x, float y, bool touch) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  io.AddMousePosEvent(x, y);
  platform_.request_frames(2);
}

void BrowserPage::mouse_button(int button, bool down) {
  ImGui::GetIO().AddMouseButtonEvent(button, down);
  platform_.request_frames(3);
}

void BrowserPage::mouse_leave() {
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  platform_.request_frames(2);
}

void BrowserPage::wheel(float dx, float dy) {
  ImGui::GetIO().AddMouseWheelEvent(-dx / kPixelsPerWheelUnit, -dy / kPixelsPerWheelUnit);
  platform_.request_frames(2);
}

void BrowserPage::modifiers(int bits) {
  if (bits == modifiers_) return;
  modifiers_ = bits;
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, (bits & 1) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (bits & 2) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (bits & 4) != 0);
  io.AddKeyEvent(ImGuiMod_Super, (bits & 8) != 0);
}

}  // namespace counterpoint
