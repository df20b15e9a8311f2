// What all typesetters share: carets. Proven by tests/ui/typesetter_test.cpp.
#include "web/platform/typesetter.h"

#include "core/text/boundaries.h"
#include "core/text/script.h"

namespace counterpoint {

float Typesetter::measure(const TextStyle& style, std::string_view run) {
  std::vector<float> width(1);
  measure_all(style, {run}, width);
  return width[0];
}

float Typesetter::caret_x(const TextStyle& style, std::string_view run, std::size_t offset) {
  const float before = measure(style, run.substr(0, offset));
  return is_right_to_left(run) ? measure(style, run) - before : before;
}

std::size_t Typesetter::caret_at(const TextStyle& style, std::string_view run, float x) {
  std::size_t before = 0;
  float before_x = 0;
  const bool backwards = is_right_to_left(run);
  const float width = backwards ? measure(style, run) : 0;
  if (backwards) x = width - x;
  while (before < run.size()) {
    const std::size_t after = next_caret(run, before);
    const float at = caret_x(style, run, after);
    const float after_x = backwards ? width - at : at;
    if (after_x >= x) return x - before_x < after_x - x ? before : after;
    before = after;
    before_x = after_x;
  }
  return before;
}

std::size_t Typesetter::next_caret(std::string_view run, std::size_t offset) const {
  return next_grapheme(run, static_cast<std::uint32_t>(offset));
}

std::size_t Typesetter::previous_caret(std::string_view run, std::size_t offset) const {
  return previous_grapheme(run, static_cast<std::uint32_t>(offset));
}

}  // namespace counterpoint
