// The wire between C++ and the page's JavaScript. Proven by tests/browser/host_*.test.mjs.
#include "web/platform/browser_link.h"

#include <emscripten.h>

#include <cstdint>
#include <cstdlib>
#include <vector>

#include "web/platform/browser_page.h"

// clang-format off
EM_JS(void, js_begin, (void* page), {
  // The views move when the memory grows, so they are asked for anew each time.
  Module['host'].begin(Module, page, {bytes: () => HEAPU8, words: () => HEAPU32, floats: () => HEAPF32});
});
EM_JS(void, js_tell, (const void* words, int count, int has_bytes), {
  Module['host'].receive(words, count, has_bytes);
});
// clang-format on

namespace counterpoint {
namespace {

struct Slice {
  const char* data;
  std::uint32_t size;
};

void send(std::initializer_list<std::string_view> words, const std::string_view* bytes) {
  std::vector<Slice> slices;
  for (const std::string_view word : words) {
    slices.push_back({word.data(), static_cast<std::uint32_t>(word.size())});
  }
  if (bytes != nullptr) {
    slices.push_back({bytes->data(), static_cast<std::uint32_t>(bytes->size())});
  }
  js_tell(slices.data(), static_cast<int>(slices.size()), bytes != nullptr ? 1 : 0);
}

// A block is, for each word, its size (32 bits) and its bytes.
std::vector<std::string_view> read_block(const char* block, std::uint32_t size) {
  std::vector<std::string_view> words;
  for (std::uint32_t at = 0; at + 4 <= size;) {
    std::uint32_t length = 0;
    __builtin_memcpy(&length, block + at, 4);
    words.emplace_back(block + at + 4, length);
    at += 4 + length;
  }
  return words;
}

}  // namespace

void begin_link(BrowserPage& page) { js_begin(&page); }

void tell_page(std::initializer_list<std::string_view> words) { send(words, nullptr); }

void tell_page(std::initializer_list<std::string_view> words, std::string_view bytes) {
  send(words, &bytes);
}

}  // namespace counterpoint

// What the page's JavaScript calls. Coordinates are CSS pixels of the canvas, times milliseconds.
extern "C" {
using counterpoint::BrowserPage;

EMSCRIPTEN_KEEPALIVE void* cp_alloc(std::uint32_t size) { return std::malloc(size); }
EMSCRIPTEN_KEEPALIVE void cp_free(void* block) { std::free(block); }

EMSCRIPTEN_KEEPALIVE int cp_event(BrowserPage* page, const char* block, std::uint32_t size) {
  return page->receive(counterpoint::read_block(block, size)) ? 1 : 0;
}

// The answer stands until the next call: its size (32 bits), then its bytes.
EMSCRIPTEN_KEEPALIVE const void* cp_call(BrowserPage* page, const char* block, std::uint32_t size) {
  return page->call(counterpoint::read_block(block, size));
}
EMSCRIPTEN_KEEPALIVE const std::uint32_t* cp_claims_at(BrowserPage* page, float x, float y) {
  return page->claims_at(x, y);
}

EMSCRIPTEN_KEEPALIVE int cp_frame(BrowserPage* page, double now) { return page->frame(now); }
EMSCRIPTEN_KEEPALIVE void cp_wake(BrowserPage* page) { page->platform().wake(); }
EMSCRIPTEN_KEEPALIVE void cp_think(BrowserPage* page, double now) { page->think(now); }
EMSCRIPTEN_KEEPALIVE int cp_settle(BrowserPage* page, double now, int mirror) {
  return page->settle(now, mirror != 0);
}
EMSCRIPTEN_KEEPALIVE int cp_background(BrowserPage* page, double budget) {
  return page->background(budget);
}
EMSCRIPTEN_KEEPALIVE void cp_model(BrowserPage* page, const char* bytes, std::uint32_t size) {
  page->model({bytes, size});
}
EMSCRIPTEN_KEEPALIVE void cp_resize(BrowserPage* page, int width, int height, float scale) {
  page->resize(width, height, scale);
}
EMSCRIPTEN_KEEPALIVE int cp_context(BrowserPage* page, int alive) {
  return page->context(alive != 0);
}
EMSCRIPTEN_KEEPALIVE void cp_fonts_changed(BrowserPage* page) { page->fonts_changed(); }
EMSCRIPTEN_KEEPALIVE void cp_flush_mirror(BrowserPage* page) { page->flush_mirror(); }

EMSCRIPTEN_KEEPALIVE void cp_mouse_move(BrowserPage* page, float x, float y, int touch) {
  page->mouse_move(x, y, touch != 0);
}
EMSCRIPTEN_KEEPALIVE void cp_mouse_button(BrowserPage* page, int button, int down) {
  page->mouse_button(button, down != 0);
}
EMSCRIPTEN_KEEPALIVE void cp_mouse_leave(BrowserPage* page) { page->mouse_leave(); }
EMSCRIPTEN_KEEPALIVE void cp_wheel(BrowserPage* page, float dx, float dy) { page->wheel(dx, dy); }
EMSCRIPTEN_KEEPALIVE void cp_modifiers(BrowserPage* page, int bits) { page->modifiers(bits); }
EMSCRIPTEN_KEEPALIVE int cp_drew(BrowserPage* page) { return page->drew(); }
EMSCRIPTEN_KEEPALIVE int cp_drags_at(BrowserPage* page, float x, float y) {
  return page->platform().drags_at(x, y);
}
}
