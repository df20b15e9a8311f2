// Where a run's carets stand: its prefixes, measured by the browser.
// Proven by tests/browser/host_text.test.mjs.
#include <algorithm>
#include <cmath>

#include "core/text/script.h"
#include "core/text/utf8.h"
#include "web/platform/canvas_calls.h"
#include "web/platform/canvas_typesetter.h"
#include "web/platform/run_texts.h"

namespace counterpoint {
namespace {

constexpr std::size_t kMostCarets = 4096;
constexpr char kTatweel[] = "\u0640";  // the stroke that draws out an Arabic word

// Between two Arabic letters, which are joined if the first of them joins at all.
bool joins_at(std::string_view words, std::size_t at) {
  const auto is_arabic = [](char32_t c) { return c >= 0x620 && c < 0x6D4; };
  return is_arabic(decode_before(words, at).code_point) &&
         is_arabic(decode_at(words, at).code_point);
}

}  // namespace

const CanvasTypesetter::Carets& CanvasTypesetter::carets_of(const TextStyle& style,
                                                            std::string_view words) {
  const std::uint32_t run = run_of(style, words);
  if (carets_.size() > kMostCarets) carets_.clear();
  Carets& carets = carets_[run];
  if (!carets.offsets.empty()) return carets;
  const bool backwards = is_right_to_left(words);
  RunTexts prefixes;
  std::vector<bool> drawn_out;  // the prefix ends in a tatweel, which does not count
  for (std::size_t at = 0; at < words.size();) {
    at = next_caret(words, at);
    carets.offsets.push_back(static_cast<std::uint32_t>(at));
    drawn_out.push_back(backwards && joins_at(words, at));
    prefixes.add(words.substr(0, at), drawn_out.back() ? kTatweel : "");
  }
  std::vector<float> boxes(carets.offsets.size() * 5);
  js_measure(static_cast<int>(runs_.style(run)), prefixes.data(), prefixes.size(), prefixes.count(),
             boxes.data());
  const float width = inks_[run].width;
  carets.offsets.insert(carets.offsets.begin(), 0);
  carets.xs.push_back(backwards ? width / scale_ : 0);
  for (std::size_t i = 0; i < carets.offsets.size() - 1; ++i) {
    float before = boxes[i * 5];
    if (drawn_out[i]) before -= inks_[run_of(style, kTatweel)].width;
    const float x = (backwards ? width - before : before) / scale_;
    // Joining may narrow what stands before: carets do not go back for it.
    carets.xs.push_back(backwards ? std::min(x, carets.xs.back()) : x);
  }
  return carets;
}

float CanvasTypesetter::caret_x(const TextStyle& style, std::string_view words,
                                std::size_t offset) {
  if (words.empty()) return 0;
  const Carets& carets = carets_of(style, words);
  const auto at = std::lower_bound(carets.offsets.begin(), carets.offsets.end(), offset);
  if (at == carets.offsets.end()) return carets.xs.back();
  return carets.xs[static_cast<std::size_t>(at - carets.offsets.begin())];
}

std::size_t CanvasTypesetter::caret_at(const TextStyle& style, std::string_view words, float x) {
  if (words.empty()) return 0;
  const Carets& carets = carets_of(style, words);
  const auto nearer = [x](float a, float b) { return std::fabs(a - x) < std::fabs(b - x); };
  const auto nearest = std::min_element(carets.xs.begin(), carets.xs.end(), nearer);
  return carets.offsets[static_cast<std::size_t>(nearest - carets.xs.begin())];
}

}  // namespace counterpoint
