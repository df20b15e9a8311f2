// The 2D canvas, as CanvasTypesetter needs it. Proven by tests/browser/host_text.test.mjs.
#include "web/platform/canvas_calls.h"

#include <emscripten.h>

// clang-format off
EM_JS(void, js_begin_canvas, (), {
  Module['host'].text.begin();
});
EM_JS(void, js_define_font, (int number, int serif, int weight, int italic, float size, float* lines), {
  Module['host'].text.define(number, serif, weight, italic, size, lines);
});
EM_JS(void, js_measure, (int font, const char* texts, int size, int count, float* boxes), {
  Module['host'].text.measure(font, texts, size, count, boxes);
});
EM_JS(void, js_rasterise, (const char* texts, int size, const counterpoint::PictureOrder* orders, int count, int width, int height, unsigned char* pixels), {
  Module['host'].text.rasterise(texts, size, orders, count, width, height, pixels);
});
// clang-format on
