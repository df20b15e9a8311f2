// Sets words with the browser's own shaping: each run is measured and drawn by a 2D canvas in
// device pixels, kept as a picture on a texture page, and placed on whole device pixels. So every
// script and emoji that the reader's system has comes out kerned, joined and sharp.
// Proven by tests/browser/host_text.test.mjs.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "web/platform/run_table.h"
#include "web/platform/text_pages.h"
#include "web/platform/typesetter.h"
#include "web/platform/word_quads.h"

namespace counterpoint {

class CanvasTypesetter final : public Typesetter {
 public:
  // --- Typesetter ---
  std::uint64_t revision() const override { return revision_; }
  LineMetrics metrics(const TextStyle& style) override;
  void measure_all(const TextStyle& style, const std::vector<std::string_view>& runs,
                   std::vector<float>& widths) override;
  void draw(ImDrawList& list, ImVec2 at, const TextStyle& style, std::string_view run,
            ImU32 colour) override;
  void begin_words(ImDrawList& list) override { quads_.begin(list); }
  void end_words() override { quads_.end(); }
  float caret_x(const TextStyle& style, std::string_view run, std::size_t offset) override;
  std::size_t caret_at(const TextStyle& style, std::string_view run, float x) override;

  // --- For BrowserPage ---
  // Draws a first stroke, which costs the browser more than the next hundred.
  void begin();
  // Before ImGui's NewFrame. Another scale measures everything anew.
  void begin_frame(float scale);
  // After ImGui's Render: draws the words that the frame misses. Those of frames before it that
  // never came to be seen stay as they are.
  void rasterise();
  void forget();                        // a font arrived
  void restore() { pages_.restore(); }  // the textures are gone
  std::uint32_t rounds() const { return pages_.rounds(); }

 private:
  // What is known of a run, in device pixels from its origin on the baseline; y down.
  struct Ink {
    float width = 0;
    std::int16_t left = 0, top = 0, right = 0, bottom = 0;
    std::uint32_t first_picture = kNone;
  };
  // A run as it was drawn at a fraction of a pixel, and, when it has colours of its own, in a tone.
  struct Picture {
    std::uint32_t next = kNone;
    std::uint32_t tone = 0;  // 0: white, to be tinted
    int shift = 0;
    std::uint64_t drawn_in = 0;  // the last frame
    TextPages::Place place;
  };
  struct Font {
    TextStyle style;
    LineMetrics metrics;
  };
  // Offsets of a run's carets and where they stand, CSS pixels.
  struct Carets {
    std::vector<std::uint32_t> offsets;
    std::vector<float> xs;
  };
  struct Pending {
    std::uint32_t run, picture;
  };
  static constexpr std::uint32_t kNone = RunTable::kNone;

  std::uint32_t font_of(const TextStyle& style);
  std::uint32_t run_of(const TextStyle& style, std::string_view words);
  void measure_new(std::uint32_t font, std::uint32_t first);
  std::uint32_t picture_of(std::uint32_t run, int shift, std::uint32_t tone);
  void draw_in_halves(ImDrawList& list, ImVec2 at, const TextStyle& style, std::string_view words,
                      ImU32 colour);
  const Carets& carets_of(const TextStyle& style, std::string_view words);
  std::vector<Pending> take_needed();
  std::size_t rasterise_some(const std::vector<Pending>& needed, std::size_t first);
  void clear();

  std::uint64_t frame_ = 0;
  float scale_ = 1;
  int shifts_ = 4;  // how many fractions of a device pixel are told apart
  std::uint64_t revision_ = 1;
  std::vector<Font> fonts_;
  RunTable runs_;
  std::vector<Ink> inks_;  // by run
  std::vector<Picture> pictures_;
  std::vector<Pending> pending_;
  std::unordered_map<std::uint32_t, Carets> carets_;  // by run
  TextPages pages_;
  WordQuads quads_{pages_};
  std::vector<std::uint8_t> pixels_;
};

}  // namespace counterpoint
