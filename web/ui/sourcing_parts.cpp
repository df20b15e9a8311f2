// What the charts of the sourcing view share. Proven by tests/ui/sourcing_view_test.cpp.
#include "web/ui/sourcing_parts.h"

#include <algorithm>
#include <cmath>

#include "core/report/words.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {
namespace {

constexpr float kWide = 470;  // from here on names stand beside their bars
constexpr float kBarHeight = 16;

// How many steps of this size begin within a length.
int steps_in(float length, float step) { return static_cast<int>(std::ceil(length / step)); }

void hatch(Ui& ui, Rect rect, ImU32 colour, bool rising) {
  constexpr float kStep = 5;
  for (int i = 0; i < steps_in(rect.width + rect.height, kStep); ++i) {
    const float x = rect.x - rect.height + kStep * static_cast<float>(i);
    const float low = rising ? rect.bottom() : rect.y;
    const float high = rising ? rect.y : rect.bottom();
    ui.list().AddLine({x, low}, {x + rect.height, high}, colour, 1.5F);
  }
}

void dots(Ui& ui, Rect rect, ImU32 colour) {
  constexpr float kStep = 4;
  for (int i = 0; i < steps_in(rect.width - 3, kStep); ++i) {
    for (int k = 0; k < steps_in(rect.height - 3, kStep); ++k) {
      const float x = rect.x + 3 + kStep * static_cast<float>(i);
      const float y = rect.y + (i % 2 == 0 ? 3.0F : 5.0F) + kStep * static_cast<float>(k);
      ui.list().AddRectFilled({x - 0.9F, y - 0.9F}, {x + 0.9F, y + 0.9F}, colour);
    }
  }
}

void lines(Ui& ui, Rect rect, ImU32 colour) {
  constexpr float kStep = 4;
  for (int i = 0; i < steps_in(rect.height - 2, kStep); ++i) {
    rule(ui, rect.x, rect.right(), rect.y + 2 + kStep * static_cast<float>(i), colour);
  }
}

struct BarPlaces {
  Rect name, bar, value;
  float height = 0;
};

// Names stand left of the bars where there is room, else above them.
BarPlaces places_of(Ui& ui, ImVec2 at, float width, const Bar& bar) {
  BarPlaces places;
  const float touch = ui.environment().coarse_pointer ? 6.0F : 0.0F;
  if (width >= kWide) {
    const float name = std::floor(width * 0.32F);
    places.name = {at.x, at.y + touch, name - 10, 28};
    places.bar = {at.x + name, at.y + touch + 6, width - name - 150, kBarHeight};
    places.value = {places.bar.x, at.y + touch, width - name, 28};
    places.height = 30 + 2 * touch;
  } else {
    places.name = {at.x, at.y + 2, width, 22};
    places.bar = {at.x, at.y + 26, width - 130, kBarHeight};
    places.value = {at.x, at.y + 20, width, 28};
    places.height = 50;
  }
  if (!bar.under.empty()) {
    places.height += paragraph(ui, {0, 0}, at.x + width - places.bar.x, chrome(kSmallType), 16, 0,
                               bar.under, 3, false) +
                     4;
  }
  return places;
}

void draw_value(Ui& ui, Rect rect, const Bar& bar, const std::string& place) {
  const TextStyle strong = chrome(kTextType, Weight::semibold);
  const float value = ui.type().measure(strong, bar.value);
  draw_words(ui, rect, strong, ui.theme().ink, bar.value);
  cut_left(rect, value, 7);
  const bool at = !place.empty();
  draw_words(ui, rect, chrome(kTextType, at ? Weight::semibold : Weight::regular),
             at ? ui.theme().accent : ui.theme().muted, at ? place : bar.note);
}

}  // namespace

bool ChartScope::changed(const Session& session, ArticleId article) {
  if (revision_ == session.revision() && article_ == article) return false;
  revision_ = session.revision();
  const bool same = seen_ && article_ == article && *seen_ == session.project();
  article_ = article;
  if (!same) seen_ = session.project();
  return !same;
}

void jump_to(Ui& ui, Session& session, ViewState& view, ClaimId id, Span words) {
  const Claim* claim = session.project().find(id);
  if (claim == nullptr) return;
  view.reveal = Place{claim->article, words.empty() ? extent(*claim) : words, {}};
  session.queue([id](Session& s) { s.choose(id); });
  ui.again(3);
}

void ClaimCycle::step(Ui& ui, Session& session, ViewState& view, const std::string& key,
                      const std::vector<ClaimId>& claims) {
  if (claims.empty()) return;
  at_ = key == key_ ? (at_ + 1) % claims.size() : 0;
  key_ = key;
  const Claim* claim = session.project().find(claims[at_]);
  if (claim == nullptr) return;
  ui.platform().announce(place(key, claims.size()) + ": " + words_of(session.project(), *claim));
  jump_to(ui, session, view, claims[at_]);
}

std::string ClaimCycle::place(const std::string& key, std::size_t claims) const {
  if (key != key_ || at_ >= claims) return {};
  return std::to_string(at_ + 1) + " of " + std::to_string(claims);
}

std::string percent_of(std::size_t part, std::size_t whole) {
  return std::to_string(whole == 0 ? 0 : (part * 100 + whole / 2) / whole) + " %";
}

std::string name_of(const Project& project, SpeakerId id) {
  const Speaker* speaker = project.find(id);
  return speaker == nullptr ? "Nobody named" : speaker->name;
}

void fill_textured(Ui& ui, Rect rect, ImU32 colour, Texture texture) {
  if (texture == Texture::solid) return fill(ui, rect, colour, 1.5F);
  fill(ui, rect, fade(colour, 0.16F), 1.5F);
  ui.list().PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true);
  if (texture == Texture::hatch || texture == Texture::cross) hatch(ui, rect, colour, true);
  if (texture == Texture::cross) hatch(ui, rect, colour, false);
  if (texture == Texture::dots) dots(ui, rect, colour);
  if (texture == Texture::lines) lines(ui, rect, colour);
  ui.list().PopClipRect();
  frame(ui, rect, colour, 1.5F);
}

float told(Ui& ui, const std::string& key, ImVec2 at, float width, const TextStyle& style,
           float line_height, ImU32 colour, const std::string& words, int heading_level) {
  const float height = paragraph(ui, at, width, style, line_height, colour, words);
  UiNode node;
  node.key = key;
  node.role = heading_level > 0 ? Role::heading : Role::text;
  node.level = heading_level;
  node.name = words;
  ui.tell(std::move(node), {at.x, at.y, width, height});
  return height;
}

float draw_bar(Ui& ui, Session& session, ViewState& view, ClaimCycle& cycle, ImVec2 at, float width,
               const Bar& bar) {
  const BarPlaces places = places_of(ui, at, width, bar);
  const std::size_t claims = bar.claims == nullptr ? 0 : bar.claims->size();
  const std::string place = cycle.place(bar.key, claims);
  RowOptions options;
  options.role = Role::button;
  options.disabled = claims == 0;
  options.description =
      in_words(claims, "claim", "claims") + (place.empty() ? "" : ", at " + place);
  if (!bar.under.empty()) options.description += ". " + bar.under;
  const std::string told_name =
      bar.name + ": " + bar.value + (bar.note.empty() ? "" : ", " + bar.note);
  const Rect hit{at.x - 6, at.y, width + 6, places.height - 2};
  const ItemState state = row(ui, bar.key, hit, told_name, options);
  Rect name = places.name;
  if (bar.tag) {
    const Speaker* speaker = session.project().find(*bar.tag);
    cut_left(name, draw_tag(ui, {name.x, name.y + name.height / 2}, speaker), 7);
  }
  draw_words(ui, name, chrome(), claims == 0 ? ui.theme().muted : ui.theme().ink, bar.name);
  Rect length = places.bar;
  length.width = bar.share <= 0 ? 0 : std::max(3.0F, std::floor(length.width * bar.share));
  if (length.width > 0) fill_textured(ui, length, bar.colour, bar.texture);
  ui.list().AddRectFilled({places.bar.x - 1, places.bar.y - 4},
                          {places.bar.x, places.bar.bottom() + 4}, ui.theme().line_strong);
  Rect value = places.value;
  cut_left(value, length.right() + 8 - value.x);
  draw_value(ui, value, bar, place);
  if (!bar.under.empty()) {
    const float top = std::max(places.name.bottom(), places.bar.bottom() + 4);
    paragraph(ui, {places.bar.x, top}, at.x + width - places.bar.x, chrome(kSmallType), 16,
              ui.theme().muted, bar.under, 3);
  }
  if (state.pressed && bar.claims != nullptr) cycle.step(ui, session, view, bar.key, *bar.claims);
  return places.height;
}

}  // namespace counterpoint::ui
