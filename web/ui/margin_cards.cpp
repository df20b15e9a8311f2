// Cards beside the text. Proven by tests/ui/margin_cards_test.cpp.
#include "web/ui/margin_cards.h"

#include <algorithm>

#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kCardHeight = 44;

std::string card_name(const Project& project, const Claim& claim) {
  const Speaker* speaker = project.find(asserter(claim));
  return speaker == nullptr ? std::string("Nobody named") : speaker->name;
}

std::string second_line(const Project& project, const Claim& claim) {
  std::string words(to_string(claim.kind));
  if (claim.chain.size() > 1) {
    const Speaker* teller = project.find(claim.chain.front().speaker);
    if (teller != nullptr) words = "via " + teller->name;
  }
  if (claim.unsure) words += " · unsure";
  return words;
}

// True if the pointer is over it.
bool draw_card(Ui& ui, Session& session, ViewState& state, const MarginCard& card, Rect rect) {
  const Project& project = session.project();
  const Claim* claim = project.find(card.claim);
  if (claim == nullptr) return false;
  const Speaker* speaker = project.find(asserter(*claim));
  const bool chosen = session.focus().chosen == EntityId(card.claim);
  RowOptions options;
  options.selected = chosen;
  options.role = Role::button;
  options.description = words_of(project, *claim);
  const std::string name = card_name(project, *claim);
  const ItemState item =
      row(ui, "card/" + to_string(EntityId(card.claim)), rect, "Claim by " + name, options);
  // Words under the pointer light their card, as a card lights its words.
  const bool lit = session.focus().hovered == card.claim;
  if (lit && !item.hovered && !chosen) fill(ui, rect, ui.theme().hover, kRadius);
  const float bar = lit || chosen ? 4.0F : 2.0F;
  fill(ui, {rect.x, rect.y + 6, bar, rect.height - 12}, speaker_colour(ui.theme(), speaker), 1);
  Rect inner = inset(rect, 10, 5);
  Rect first = cut_top(inner, 18);
  cut_left(first, draw_tag(ui, {first.x, first.y + 9}, speaker, kTagType), 7);
  draw_words(ui, first, chrome(kTextType, Weight::semibold), ui.theme().ink, name);
  draw_words(ui, inner, chrome(kSmallType), ui.theme().muted, second_line(project, *claim));
  if (item.hovered && session.focus().hovered != card.claim) {
    session.queue([id = card.claim](Session& s) { s.hover(id); });
  }
  if (item.pressed) {
    state.show(Panel::claim);
    session.queue([id = card.claim](Session& s) { s.choose(id); });
  }
  return item.hovered;
}

// How many pass the filter, and where it is set.
void draw_filter(Ui& ui, ViewState& state, const ClaimSieve& sieve, Rect line) {
  line = inset(line, 0, 4);
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon = Icon::list;
  options.tooltip = "Show claims by speaker, question, kind, tag or doubt";
  if (!sieve.any()) {
    const Rect place = cut_left(line, button_width(ui, "Filter", options));
    if (button(ui, "cards/filter", place, "Filter", options)) {
      state.show(Panel::claims);
      state.filters_open = true;
    }
    return;
  }
  ButtonOptions all;
  all.look = ButtonLook::quiet;
  if (button(ui, "cards/all", cut_right(line, button_width(ui, "Show all", all), 4), "Show all",
             all))
    state.filter = {};
  options.icon = Icon::none;
  options.align = Align::left;
  options.checkable = options.checked = true;
  const std::string words = std::to_string(sieve.shown()) + " of " + std::to_string(sieve.total());
  if (button(ui, "cards/filter", line, words, options)) {
    state.show(Panel::claims);
    state.filters_open = true;
  }
}

}  // namespace

void place_cards(std::vector<MarginCard>& cards, float height, float gap) {
  std::stable_sort(cards.begin(), cards.end(),
                   [](const MarginCard& a, const MarginCard& b) { return a.wanted < b.wanted; });
  float free = -1e9F;
  for (MarginCard& card : cards) {
    card.y = std::max(card.wanted, free);
    free = card.y + height + gap;
  }
}

bool draw_margin_cards(Ui& ui, Session& session, ViewState& state, std::vector<MarginCard> cards,
                       const ClaimSieve& sieve, Rect area) {
  draw_filter(ui, state, sieve, cut_top(area, 36));
  std::erase_if(cards, [&](const MarginCard& card) { return !sieve.passes(card.claim); });
  place_cards(cards, kCardHeight, 6);
  bool hovered = false;
  ui.push_clip(area);
  for (const MarginCard& card : cards) {
    const Rect rect{area.x, card.y, area.width, kCardHeight};
    if (rect.bottom() < area.y || rect.y > area.bottom()) continue;
    hovered |= draw_card(ui, session, state, card, rect);
  }
  ui.pop_clip();
  return hovered;
}

std::string chain_words(const Project& project, const Claim& claim) {
  std::string words;
  for (const Attribution& link : claim.chain) {
    const Speaker* speaker = project.find(link.speaker);
    if (!words.empty()) words += " › ";
    words += speaker == nullptr ? "?" : speaker->name;
  }
  return words;
}

}  // namespace counterpoint::ui
