// The page as a place to run: canvas, frames, input. main.cpp gives it what to draw and to answer.
// Proven by tests/browser/host_frames.test.mjs.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "web/platform/browser_link.h"
#include "web/platform/browser_platform.h"
#include "web/platform/browser_renderer.h"
#include "web/platform/canvas_typesetter.h"

namespace counterpoint {

// What the page runs. All but `frame` may be empty.
struct PageApp {
  // Between NewFrame and Render of ImGui. False where what it drew is no longer what there is: the
  // next one follows at once, before more input.
  std::function<bool()> frame;
  // A call of window.counterpoint: a message, and what goes with it as bytes.
  std::function<std::string(std::string_view json, Words attached)> call;
  std::function<void(float x, float y, std::vector<std::uint32_t>&)> claims_at;  // numbers
  std::function<void(std::string_view bytes)> model;  // the weights that were asked for
  std::function<bool()> background;                   // true while there is more to do
  std::function<bool()> settled;                      // nothing of its own is still to come
};

class BrowserPage {
 public:
  BrowserPage();
  ~BrowserPage();
  BrowserPage(const BrowserPage&) = delete;
  BrowserPage& operator=(const BrowserPage&) = delete;

  BrowserPlatform& platform() { return platform_; }
  Typesetter& typesetter() { return typesetter_; }

  // From here on the page's JavaScript asks for frames.
  void run(PageApp app);

  // --- For the page's JavaScript (browser_link.cpp). ---
  bool receive(Words words);
  const void* call(Words words);
  // A count, then the numbers of the claims; they stand until the next call.
  const std::uint32_t* claims_at(float x, float y);
  bool frame(double now);  // draws; true if another frame is wanted
  void think(double now);  // runs the application without drawing: within a gesture
  // Draws what is outstanding, now, and brings the page's elements in line if `mirror`. False if
  // more is to come.
  bool settle(double now, bool mirror);
  void flush_mirror();
  bool background(double budget);
  void model(std::string_view bytes) {
    if (app_.model) app_.model(bytes);
  }
  void resize(int width, int height, float scale);  // device pixels
  bool drew() const { return renderer_.drew(); }    // something, in the last picture
  bool context(bool alive);                         // whether it can be drawn with now
  void fonts_changed();

  void mouse_move(float x, float y, bool touch);
  void mouse_button(int button, bool down);
  void mouse_leave();
  void wheel(float dx, float dy);
  void modifiers(int bits);

 private:
  bool step(double now);  // as PageApp::frame
  void steps(double now);
  void present();
  void draw_picture();
  bool may_show(double now);
  void begin_drawing();
  bool create_context();
  const void* answer(std::string_view text);

  BrowserPlatform platform_;
  CanvasTypesetter typesetter_;
  BrowserRenderer renderer_;
  PageApp app_;
  std::string answer_;
  std::vector<std::uint32_t> numbers_;
  int width_ = 0, height_ = 0;  // device pixels
  float scale_ = 1;
  double last_step_ = 0;
  std::uint32_t rounds_ = 0;  // of the typesetter's pages in the last picture
  bool telling_ = false;      // within a frame: what the page does for it may call back
  int modifiers_ = 0;
  int context_ = 0;   // of WebGL; 0 when there is none
  double began_ = 0;  // time of the first frame, ms
  bool told_opened_ = false;
  bool drawing_ = false;  // the context was asked for
  // The page has elements. Not before its first picture, beside which the browser would set and
  // draw them.
  bool mirrors_ = false;
  bool alive_ = false;  // it is there and not lost
};

}  // namespace counterpoint
