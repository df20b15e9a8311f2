// Colours. Proven by tests/ui/theme_test.cpp.
#include "web/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace counterpoint::ui {
namespace {

constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
  return IM_COL32((hex >> 16) & 255U, (hex >> 8) & 255U, hex & 255U, alpha);
}

Theme light() {
  Theme t{};
  t.desk = rgb(0xF1EEE6);
  t.paper = rgb(0xFDFCF9);
  t.panel = rgb(0xF8F6F0);
  t.raised = rgb(0xFFFFFF);
  t.line = rgb(0xDFDACD);
  t.line_strong = rgb(0x8F887A);
  t.ink = rgb(0x1D1A15);
  t.muted = rgb(0x625C50);
  t.faint = rgb(0xB4AD9E);
  t.accent = rgb(0x1B4B7A);
  t.on_accent = rgb(0xFFFFFF);
  t.accent_soft = rgb(0xE2EAF2);
  t.danger = rgb(0xA3261B);
  t.warning = rgb(0x855300);
  t.good = rgb(0x2A6637);
  t.selection = rgb(0xC9DDF1);
  t.hover = rgb(0x1D1A15, 14);
  t.pressed = rgb(0x1D1A15, 30);
  t.focus = rgb(0x1B6EC2);
  t.shade = rgb(0x1D1A15, 90);
  t.speaker = {rgb(0x0068A3), rgb(0xB34700), rgb(0x00704F), rgb(0x9C3F76),
               rgb(0x8A5A00), rgb(0x5B4FB5), rgb(0x6B6200), rgb(0x4A4A4A)};
  t.nobody = rgb(0x6E675B);
  return t;
}

Theme dark() {
  Theme t{};
  t.dark = true;
  t.desk = rgb(0x131416);
  t.paper = rgb(0x1B1C1F);
  t.panel = rgb(0x17181B);
  t.raised = rgb(0x26282C);
  t.line = rgb(0x33363B);
  t.line_strong = rgb(0x7D8189);
  t.ink = rgb(0xEBE7DF);
  t.muted = rgb(0xABA69B);
  t.faint = rgb(0x5A5D63);
  t.accent = rgb(0x8FBCEB);
  t.on_accent = rgb(0x0E1B28);
  t.accent_soft = rgb(0x26374A);
  t.danger = rgb(0xF08A80);
  t.warning = rgb(0xE0AE55);
  t.good = rgb(0x86CB95);
  t.selection = rgb(0x2F4D6C);
  t.hover = rgb(0xFFFFFF, 16);
  t.pressed = rgb(0xFFFFFF, 34);
  t.focus = rgb(0x9CCBFF);
  t.shade = rgb(0x000000, 140);
  t.speaker = {rgb(0x56B4E9), rgb(0xFF8A4C), rgb(0x33C79A), rgb(0xE39AC6),
               rgb(0xF0B23E), rgb(0xB0A6FF), rgb(0xE2D84A), rgb(0xC4C0B8)};
  t.nobody = rgb(0x9A958B);
  return t;
}

void sharpen(Theme& t) {
  t.ink = t.muted = t.dark ? rgb(0xFFFFFF) : rgb(0x000000);
  t.paper = t.panel = t.desk = t.raised = t.dark ? rgb(0x000000) : rgb(0xFFFFFF);
  t.line = t.line_strong = t.ink;
  t.faint = t.ink;
}

float luminance(ImU32 colour) {
  const auto channel = [&](int shift) {
    const float c = static_cast<float>((colour >> shift) & 255U) / 255.0F;
    return c <= 0.04045F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F);
  };
  return 0.2126F * channel(IM_COL32_R_SHIFT) + 0.7152F * channel(IM_COL32_G_SHIFT) +
         0.0722F * channel(IM_COL32_B_SHIFT);
}

}  // namespace

Theme make_theme(bool is_dark, bool high_contrast) {
  Theme theme = is_dark ? dark() : light();
  if (high_contrast) sharpen(theme);
  return theme;
}

ImU32 speaker_colour(const Theme& theme, const Speaker* speaker) {
  if (speaker == nullptr) return theme.nobody;
  return theme.speaker[static_cast<std::size_t>(speaker->colour)];
}

ImU32 fade(ImU32 colour, float alpha) {
  const auto old = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 255U);
  const auto now = static_cast<ImU32>(std::clamp(old * alpha, 0.0F, 255.0F));
  return (colour & ~IM_COL32_A_MASK) | (now << IM_COL32_A_SHIFT);
}

float contrast(ImU32 a, ImU32 b) {
  const float la = luminance(a) + 0.05F;
  const float lb = luminance(b) + 0.05F;
  return la > lb ? la / lb : lb / la;
}

}  // namespace counterpoint::ui
