// Colours and sizes. Proven by tests/ui/theme_test.cpp (contrast).
#pragma once

#include <array>

#include "core/model/entities.h"
#include "imgui.h"
#include "web/platform/typesetter.h"

namespace counterpoint::ui {

struct Theme {
  bool dark = false;
  ImU32 desk, paper, panel, raised;      // behind everything; the story; side panels; popovers
  ImU32 line, line_strong;               // hairlines; borders of controls
  ImU32 ink, muted, faint;               // text; second text; decoration only
  ImU32 accent, on_accent, accent_soft;  // the one accent
  ImU32 danger, warning, good;
  ImU32 selection, hover, pressed, focus, shade;
  std::array<ImU32, kSpeakerColours> speaker;  // Okabe-Ito, darkened or lightened to 4.5:1 on paper
  ImU32 nobody;                                // marks without a speaker
};

// The theme for an environment. High contrast widens the distance of every pair.
Theme make_theme(bool dark, bool high_contrast);

ImU32 speaker_colour(const Theme& theme, const Speaker* speaker);

// The colour with its alpha multiplied.
ImU32 fade(ImU32 colour, float alpha);

// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
float contrast(ImU32 a, ImU32 b);

// Sizes, in CSS pixels.
inline constexpr float kGap = 8;
inline constexpr float kRadius = 6;
inline constexpr float kNarrow = 720;     // below this width panels become sheets
inline constexpr float kLow = 460;        // below this height bars and heads give way
inline constexpr float kNarrowLow = 640;  // and sheets stand at the side down to this width

// Sizes of type. There are few: each one costs the browser some milliseconds when it first sets it.
inline constexpr float kTagType = 10;  // sans
inline constexpr float kSmallType = 12;
inline constexpr float kTextType = 13;
inline constexpr float kHeadType = 15;
inline constexpr float kQuoteType = 14;  // serif
inline constexpr float kProseType = 16;
inline constexpr float kLeadType = 18;
inline constexpr float kTitleType = 21;
inline constexpr float kPageType = 25;
inline constexpr float kStartType = 30;

inline TextStyle chrome(float size = kTextType, Weight weight = Weight::regular) {
  return {Family::sans, weight, false, size};
}
inline TextStyle serif(float size, Weight weight = Weight::regular, bool italic = false) {
  return {Family::serif, weight, italic, size};
}

}  // namespace counterpoint::ui
