// Sets words with the browser's own shaping. Proven by tests/browser/host_text.test.mjs.
#include "web/platform/canvas_typesetter.h"

#include <algorithm>
#include <cmath>

#include "core/text/script.h"
#include "core/text/utf8.h"
#include "web/platform/canvas_calls.h"
#include "web/platform/run_texts.h"

namespace counterpoint {
namespace {

constexpr std::size_t kMostRuns = 300000;  // past it everything is forgotten, and measured anew
constexpr int kTallest = 900;              // device pixels of a picture: less than any page
constexpr int kBorder = 1;                 // device pixels around a picture, for smoothed edges

// At coarse pixels the eye sees half a pixel of a word's place; at fine ones it does not.
int shifts_for(float scale) { return scale < 1.5F ? 4 : scale < 2.5F ? 2 : 1; }

std::int16_t outward(float value) { return static_cast<std::int16_t>(std::ceil(value) + kBorder); }

}  // namespace

void CanvasTypesetter::begin() { js_begin_canvas(); }

void CanvasTypesetter::begin_frame(float scale) {
  ++frame_;
  if (scale != scale_) {
    scale_ = scale;
    shifts_ = shifts_for(scale);
    forget();
  } else if (runs_.size() > kMostRuns) {
    clear();
  }
  pages_.begin_frame(scale < 1.5F ? 1024 : 2048);
}

void CanvasTypesetter::forget() {
  ++revision_;
  fonts_.clear();
  clear();
}

void CanvasTypesetter::clear() {
  runs_.clear();
  inks_.clear();
  pictures_.clear();
  pending_.clear();
  carets_.clear();
  pages_.clear();
}

std::uint32_t CanvasTypesetter::font_of(const TextStyle& style) {
  for (std::uint32_t i = 0; i < fonts_.size(); ++i) {
    if (fonts_[i].style == style) return i;
  }
  const auto number = static_cast<std::uint32_t>(fonts_.size());
  float lines[2] = {};
  js_define_font(static_cast<int>(number), style.family == Family::serif,
                 style.weight == Weight::semibold ? 600 : 400, style.italic, style.size * scale_,
                 lines);
  fonts_.push_back({style, {lines[0] / scale_, lines[1] / scale_}});
  return number;
}

LineMetrics CanvasTypesetter::metrics(const TextStyle& style) {
  return fonts_[font_of(style)].metrics;
}

// Measures the runs from `first` on, which were just added to the table.
void CanvasTypesetter::measure_new(std::uint32_t font, std::uint32_t first) {
  const std::size_t count = runs_.size() - first;
  if (count == 0) return;
  RunTexts texts;
  for (auto run = first; run < runs_.size(); ++run) texts.add(runs_.words(run));
  std::vector<float> boxes(count * 5);
  js_measure(static_cast<int>(font), texts.data(), texts.size(), texts.count(), boxes.data());
  inks_.resize(runs_.size());
  for (std::size_t i = 0; i < count; ++i) {
    const float* box = &boxes[i * 5];
    Ink& ink = inks_[first + i];
    ink.width = box[0];
    const bool blank = box[1] + box[3] <= 0 || box[2] + box[4] <= 0;
    if (blank) continue;
    ink.left = static_cast<std::int16_t>(-outward(box[1]));
    ink.top = static_cast<std::int16_t>(-outward(box[2]));
    ink.right = static_cast<std::int16_t>(outward(box[3]) + 1);  // it may be shifted
    ink.bottom = outward(box[4]);
  }
}

std::uint32_t CanvasTypesetter::run_of(const TextStyle& style, std::string_view words) {
  const std::uint32_t font = font_of(style);
  std::uint32_t run = runs_.find(font, words);
  if (run != kNone) return run;
  run = runs_.add(font, words);
  measure_new(font, run);
  return run;
}

void CanvasTypesetter::measure_all(const TextStyle& style,
                                   const std::vector<std::string_view>& runs,
                                   std::vector<float>& widths) {
  const std::uint32_t font = font_of(style);
  const auto first = static_cast<std::uint32_t>(runs_.size());
  std::vector<std::uint32_t> numbers(runs.size());
  for (std::size_t i = 0; i < runs.size(); ++i) {
    numbers[i] = runs_.find(font, runs[i]);
    if (numbers[i] == kNone) numbers[i] = runs_.add(font, runs[i]);
  }
  measure_new(font, first);
  for (std::size_t i = 0; i < runs.size(); ++i) widths[i] = inks_[numbers[i]].width / scale_;
}

std::uint32_t CanvasTypesetter::picture_of(std::uint32_t run, int shift, std::uint32_t tone) {
  Ink& ink = inks_[run];
  std::uint32_t number = ink.first_picture;
  while (number != kNone && (pictures_[number].shift != shift || pictures_[number].tone != tone)) {
    number = pictures_[number].next;
  }
  if (number == kNone) {
    number = static_cast<std::uint32_t>(pictures_.size());
    pictures_.push_back({ink.first_picture, tone, shift, 0, {}});
    ink.first_picture = number;
  }
  Picture& picture = pictures_[number];
  picture.drawn_in = frame_;
  if (pages_.holds(picture.place)) {
    pages_.use(picture.place);
  } else {
    picture.place = pages_.add(ink.right - ink.left, ink.bottom - ink.top);
    pending_.push_back({run, number});
  }
  return number;
}

void CanvasTypesetter::draw(ImDrawList& list, ImVec2 at, const TextStyle& style,
                            std::string_view words, ImU32 colour) {
  if (words.empty() || (colour & IM_COL32_A_MASK) == 0) return;
  const std::uint32_t run = run_of(style, words);
  const Ink& ink = inks_[run];
  if (ink.right <= ink.left) return;
  if (ink.bottom - ink.top > kTallest) return;  // hundreds of marks over one letter: left out
  if (ink.right - ink.left > pages_.max_width()) {
    return draw_in_halves(list, at, style, words, colour);
  }
  // The origin: a fraction of a pixel across, a whole one down.
  const auto steps = static_cast<float>(shifts_);
  const float across = std::floor(at.x * scale_ * steps + 0.5F);
  const float left = std::floor(across / steps);
  const int shift = static_cast<int>(across - left * steps);
  const float x0 = (left + ink.left) / scale_;
  const float y0 = (std::round(at.y * scale_) + ink.top) / scale_;
  const float x1 = (left + ink.right) / scale_;
  const float y1 = (std::round(at.y * scale_) + ink.bottom) / scale_;
  const ImVec2 low = list.GetClipRectMin();
  const ImVec2 high = list.GetClipRectMax();
  if (x1 <= low.x || y1 <= low.y || x0 >= high.x || y0 >= high.y) return;

  const bool colourful = has_colours_of_its_own(words);
  const std::uint32_t tone = colourful ? colour | IM_COL32_A_MASK : 0;
  const ImU32 tint = colourful ? colour | ~IM_COL32_A_MASK : colour;
  const TextPages::Place place = pictures_[picture_of(run, shift, tone)].place;
  if (place.round == 0) return;
  quads_.add(list, {place, {x0, y0}, {x1, y1}, tint});
}

// A run that is wider than a texture page, such as a word of a thousand letters.
void CanvasTypesetter::draw_in_halves(ImDrawList& list, ImVec2 at, const TextStyle& style,
                                      std::string_view words, ImU32 colour) {
  const std::size_t middle = next_caret(words, words.size() / 2);
  if (middle == 0 || middle >= words.size()) return;
  const std::string_view head = words.substr(0, middle);
  const std::string_view tail = words.substr(middle);
  const std::string_view first = is_right_to_left(words) ? tail : head;
  draw(list, at, style, first, colour);
  draw(list, {at.x + measure(style, first), at.y}, style, first == head ? tail : head, colour);
}

void CanvasTypesetter::rasterise() {
  const std::vector<Pending> needed = take_needed();
  for (std::size_t done = 0; done < needed.size();) done = rasterise_some(needed, done);
}

// Leaves those that wait for a frame with them, but not those whose page was emptied.
std::vector<CanvasTypesetter::Pending> CanvasTypesetter::take_needed() {
  const auto is_needed = [this](const Pending& one) {
    return pictures_[one.picture].drawn_in == frame_;
  };
  const auto rest = std::stable_partition(pending_.begin(), pending_.end(), is_needed);
  const std::vector<Pending> needed(pending_.begin(), rest);
  pending_.erase(pending_.begin(), rest);
  std::erase_if(pending_,
                [this](const Pending& one) { return !pages_.holds(pictures_[one.picture].place); });
  return needed;
}

// Draws as many of the missing pictures as one canvas takes, and copies them to their pages.
std::size_t CanvasTypesetter::rasterise_some(const std::vector<Pending>& needed,
                                             std::size_t first) {
  const int width = pages_.max_width() + 8;
  ShelfAtlas sheet(width, 1024);
  std::vector<AtlasPlace> places;
  std::vector<PictureOrder> orders;
  RunTexts texts;
  int bottom = 0;
  std::size_t next = first;
  for (; next < needed.size(); ++next) {
    const auto [run, number] = needed[next];
    const Ink& ink = inks_[run];
    const Picture& picture = pictures_[number];
    const auto place = sheet.place(ink.right - ink.left, ink.bottom - ink.top);
    if (!place) break;
    places.push_back(*place);
    bottom = std::max(bottom, place->y + ink.bottom - ink.top);
    texts.add(runs_.words(run));
    orders.push_back({static_cast<int>(runs_.style(run)), is_right_to_left(runs_.words(run)),
                      picture.tone,
                      static_cast<float>(place->x - ink.left) +
                          static_cast<float>(picture.shift) / static_cast<float>(shifts_),
                      static_cast<float>(place->y - ink.top)});
  }
  if (places.empty()) return first + 1;  // higher than a sheet: left out
  const auto bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(bottom) * 4;
  if (pixels_.size() < bytes) pixels_.resize(bytes);
  js_rasterise(texts.data(), texts.size(), orders.data(), texts.count(), width, bottom,
               pixels_.data());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Picture& picture = pictures_[needed[first + i].picture];
    const auto at = static_cast<std::size_t>(places[i].y * width + places[i].x) * 4;
    pages_.write(picture.place, &pixels_[at], width * 4, picture.tone == 0);
  }
  return next;
}

}  // namespace counterpoint
