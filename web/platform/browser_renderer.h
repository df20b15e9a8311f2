// Draws Dear ImGui's lists with WebGL 2. What ImGui's own backend would do, and two things more
// that a software renderer feels: large opaque rectangles are cleared instead of shaded, and shapes
// do not read the texture. Proven by tests/browser/host_frames.test.mjs.
#pragma once

#include <cstdint>

#include "imgui.h"

namespace counterpoint {

class BrowserRenderer {
 public:
  // With the context current. False if it cannot be drawn with.
  bool create();
  // Forgets everything that the context held, lost or not.
  void destroy();

  // Draws on a canvas of so many device pixels; `ground` is 0xRRGGBB.
  void draw(ImDrawData& data, int width, int height, std::uint32_t ground);

 private:
  void update(ImTextureData& texture);
  void make(ImTextureData& texture);
  void send(const ImTextureData& texture);
  void remove(ImTextureData& texture);
  void set_up(const ImDrawData& data);
  void draw_list(const ImDrawList& list, const ImDrawData& data);
  void draw_command(const ImDrawList& list, const ImDrawCmd& command, float scale);
  void draw_elements(const ImDrawCmd& command, unsigned first, unsigned end);

  int height_ = 0;  // of the canvas
  unsigned program_ = 0, array_ = 0, vertices_ = 0, indices_ = 0;
  int place_ = -1, white_ = -1;  // uniforms
};

}  // namespace counterpoint
