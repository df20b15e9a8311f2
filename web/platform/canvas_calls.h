// The 2D canvas, as CanvasTypesetter needs it (web/js/canvas-text.js).
// Proven by tests/browser/host_text.test.mjs.
#pragma once

#include <cstdint>

namespace counterpoint {

// One picture to draw: its font, its place (the origin on the baseline) and how.
struct PictureOrder {
  int font;
  int right_to_left;
  std::uint32_t tone;  // 0 for white, else as ImU32
  float x, y;
};

}  // namespace counterpoint

extern "C" {
// Draws a first stroke that nobody sees.
void js_begin_canvas();
// Sizes are device pixels. `lines` gets ascent and descent.
void js_define_font(int number, int serif, int weight, int italic, float size, float* lines);
// Texts are parted by line feeds. Each gives five numbers: width, and how far its ink reaches to
// the left, up, right and down of its origin.
void js_measure(int font, const char* texts, int size, int count, float* boxes);
// Draws all on a cleared sheet of this size and gives its RGBA pixels.
void js_rasterise(const char* texts, int size, const counterpoint::PictureOrder* orders, int count,
                  int width, int height, std::uint8_t* pixels);
}
