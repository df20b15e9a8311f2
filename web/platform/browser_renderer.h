// Draws Dear ImGui's lists with WebGL 2. What ImGui's own backend would do, and three things more
// that a software renderer feels: only what differs from the last picture is drawn, large opaque
// rectangles are cleared instead of shaded, and shapes do not read the texture. Proven by
// tests/browser/host_frames.test.mjs.
#pragma once

#include <cstdint>
#include <vector>

#include "imgui.h"
#include "web/platform/changed_boxes.h"

namespace counterpoint {

class BrowserRenderer {
 public:
  // With the context current. False if it cannot be drawn with.
  bool create();
  // Forgets everything that the context held, lost or not.
  void destroy();

  // Draws on a canvas of so many device pixels that keeps what was drawn last; `ground` is
  // 0xRRGGBB.
  void draw(ImDrawData& data, int width, int height, std::uint32_t ground);
  bool drew() const { return !boxes_.empty(); }  // the last draw() had something to change

  // Nothing that was drawn counts any more: the canvas is blank, or places in textures hold other
  // pixels.
  void forget() { changed_.forget(); }

 private:
  void update(ImTextureData& texture);
  void make(ImTextureData& texture);
  void send(const ImTextureData& texture);
  void remove(ImTextureData& texture);
  void set_up(const ImDrawData& data);
  void draw_list(const ImDrawList& list, const ImDrawData& data);
  void draw_command(const ImDrawList& list, const ImDrawCmd& command, const PixelBox& within,
                    float scale);
  void draw_elements(const ImDrawCmd& command, unsigned first, unsigned end);

  ChangedBoxes changed_;
  std::vector<PixelBox> boxes_;  // what is to be drawn now
  int height_ = 0;               // of the canvas
  unsigned program_ = 0, array_ = 0, vertices_ = 0, indices_ = 0;
  int place_ = -1, white_ = -1;  // uniforms
};

}  // namespace counterpoint
