// Measures and draws words. All text of the interface goes through here, so that the browser's own
// shaping can stand behind it (web/platform/canvas_typesetter.h), or the even letters of tests.
// Proven by tests/ui/typesetter_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace counterpoint {

enum class Family : std::uint8_t { serif, sans };
enum class Weight : std::uint8_t { regular, semibold };

struct TextStyle {
  Family family = Family::sans;
  Weight weight = Weight::regular;
  bool italic = false;
  float size = 14;  // CSS pixels
  bool operator==(const TextStyle&) const = default;
};

// Above and below the baseline, both positive, CSS pixels.
struct LineMetrics {
  float ascent = 0;
  float descent = 0;
};

// A run is a piece of text in one style and one direction: a word, or a label. A line feed in it is
// set as a blank. Widths and positions are CSS pixels; offsets are bytes from the start of the run.
class Typesetter {
 public:
  virtual ~Typesetter() = default;

  // Grows when widths may have changed: another scale, a font that arrived.
  virtual std::uint64_t revision() const = 0;

  virtual LineMetrics metrics(const TextStyle& style) = 0;

  // widths[i] becomes the width of runs[i]; both have the same length. Cheaper than one by one.
  virtual void measure_all(const TextStyle& style, const std::vector<std::string_view>& runs,
                           std::vector<float>& widths) = 0;

  // Draws a run with its baseline's left end at `at`.
  virtual void draw(ImDrawList& list, ImVec2 at, const TextStyle& style, std::string_view run,
                    ImU32 colour) = 0;

  // What is drawn on the list between the two calls, all of it under one clip rectangle, may come
  // onto it with the second one, in another order and in fewer calls.
  virtual void begin_words(ImDrawList& /*list*/) {}
  virtual void end_words() {}

  float measure(const TextStyle& style, std::string_view run);

  // The x of the caret before the character at `offset`, from the run's left edge whichever way it
  // is written, and the caret nearest to x. Carets stand between grapheme clusters only. By
  // measuring the words before the caret, which keeps kerning and ligatures true enough.
  virtual float caret_x(const TextStyle& style, std::string_view run, std::size_t offset);
  virtual std::size_t caret_at(const TextStyle& style, std::string_view run, float x);

  // The neighbouring caret; stays at the ends.
  std::size_t next_caret(std::string_view run, std::size_t offset) const;
  std::size_t previous_caret(std::string_view run, std::size_t offset) const;
};

}  // namespace counterpoint
