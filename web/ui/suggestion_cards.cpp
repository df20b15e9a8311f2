// The cards of the suggestions: who, what, and why. Proven by tests/ui/suggestions_panel_test.cpp.
#include <algorithm>
#include <cmath>

#include "web/ui/form.h"
#include "web/ui/story_words.h"
#include "web/ui/suggestion_words.h"
#include "web/ui/suggestions_panel.h"

namespace counterpoint::ui {

void SuggestionsPanel::list(Ui& ui, Rect area, Session& session, ViewState& view) {
  const float row = ui.control_height();
  const float above = heads_scroll_ ? row + kGap : 0;  // of the filters
  if (follow_) {
    for (std::size_t i = 0; i < heights_.size(); ++i) {
      if (i != at_) heights_[i] = kCard;
    }
    const float top = above + kCard * static_cast<float>(at_);
    // As high as it will be: what was drawn last may have been shorter, or nothing.
    scroll_.content = kCard * static_cast<float>(heights_.size()) + area.height;
    scroll_.offset = std::max(0.0F, top - (heads_scroll_ ? 4 : kCard));
    follow_ = false;
    ui.again(2);
  }
  scroll_area(ui, "suggest/list", area, scroll_, [&](ImVec2 at, float width) {
    if (heads_scroll_) filters(ui, {at.x, at.y, width - 12, row});
    float y = at.y + above;
    for (std::size_t i = 0; i < open_.shown.size(); ++i) {
      const float height = heights_[i];
      const bool near = y + height > area.y - 2 * kCard && y < area.bottom() + 2 * kCard;
      if (near) {
        heights_[i] = card(ui, {at.x, y, width - 12, height - 4}, session, view, i);
      } else if (i != at_) {
        heights_[i] = kCard;
      }
      y += height;
    }
    if (heads_scroll_) foot(ui, {at.x, y, width - 12, row}, session);
    return y - at.y + (heads_scroll_ ? row : 0);
  });
}

// One suggestion. Returns the height that it wants.
float SuggestionsPanel::card(Ui& ui, Rect place, Session& session, ViewState& view,
                             std::size_t at) {
  const Article& article = *session.project().find(article_);
  const Suggestion& one = suggesting_.suggestions(article_)[open_.shown[at]];
  const bool current = at == at_;
  RowOptions options;
  options.selected = current;
  options.description = display_word(to_string(one.kind)) + ", " + percent(one.score);
  const std::string words = content_of(article, one);
  const Rect head{place.x, place.y, place.width, current ? kCard - 4 : place.height};
  if (current) fill(ui, place, ui.theme().accent_soft, kRadius);
  const ItemState state = row(ui, "suggest/" + std::to_string(open_.shown[at]), head,
                              who_of(one) + ": " + words, options);
  Rect inner = inset(place, 10, 5);
  Rect top = cut_top(inner, 18, 1);
  draw_words(ui, cut_right(top, 120, 6), chrome(kSmallType), ui.theme().muted, options.description,
             Align::right);
  draw_words(ui, top, chrome(kTextType, Weight::semibold), ui.theme().ink, who_of(one));
  const int lines = current ? 5 : 2;
  const float used = paragraph(ui, {inner.x, inner.y}, inner.width, serif(kQuoteType), 18,
                               ui.theme().ink, words, lines);
  if (state.pressed) {
    at_ = at;
    show_current(session, view);
    ui.again(2);
  }
  if (!current) return kCard;
  cut_top(inner, used, 4);
  return 5 + 19 + used + 4 + details(ui, inner, session, view, one) + 10;
}

// Why it is proposed, and what can be done with it.
float SuggestionsPanel::details(Ui& ui, Rect place, Session& session, ViewState& view,
                                const Suggestion& one) {
  const Article& article = *session.project().find(article_);
  const float from = place.y;
  const float evidence =
      paragraph(ui, {place.x, place.y}, place.width, chrome(kTextType, Weight::semibold), 17,
                ui.theme().muted, evidence_of(article, one), 3);
  cut_top(place, evidence, 2);
  std::string why = reasons_of(one.reasons);
  if (!one.runner_up.empty() && why.find(one.runner_up) == std::string::npos) {
    why += " It may also be " + one.runner_up + ".";
  }
  UiNode node;
  node.key = "suggest/why";
  node.role = Role::text;
  node.name = "Why: " + why;
  const float reasons =
      paragraph(ui, {place.x, place.y}, place.width, chrome(), 17, ui.theme().muted, why, 6);
  ui.tell(std::move(node), {place.x, place.y, place.width, reasons});
  cut_top(place, reasons, 6);
  const float height = ui.control_height();
  Rect buttons{place.x, place.y, place.width, height};
  ButtonOptions options;
  options.shortcut = "Backspace";
  const float width = (buttons.width - 2 * kGap) / 3;
  const bool refused =
      button(ui, "suggest/refuse", cut_left(buttons, width, kGap), "Refuse", options);
  options.shortcut = "e";
  options.tooltip = "Accept it and open it";
  const bool changed = button(ui, "suggest/edit", cut_left(buttons, width, kGap), "Edit", options);
  options.tooltip.clear();
  options.shortcut = "Enter";
  options.look = ButtonLook::primary;
  const bool accepted = button(ui, "suggest/accept", buttons, "Accept", options);
  if (accepted || changed) accept(ui, session, view, changed);
  if (refused) refuse(ui, session, view);
  return place.y + height - from;
}

void SuggestionsPanel::nothing(Ui& ui, Rect area, ViewState& view) const {
  const float y = area.y + std::min(70.0F, area.height / 5);
  const bool below = open_.below > 0;
  const std::string hint =
      below ? in_words(open_.below, "weaker one", "weaker ones") + " below this score."
            : "Everything that was found is marked or refused.";
  label(ui, "suggest/none", {area.x, y, area.width, 24}, chrome(kHeadType, Weight::semibold),
        ui.theme().muted, "Nothing left to decide", 0, Align::centre);
  label(ui, "suggest/hint", {area.x, y + 26, area.width, 20}, chrome(), ui.theme().muted, hint, 0,
        Align::centre);
  const float width = button_width(ui, "See the claims");
  const Rect place{area.x + (area.width - width) / 2, y + 60, width, ui.control_height()};
  if (button(ui, "suggest/claims", place, "See the claims")) view.show(Panel::claims);
}

}  // namespace counterpoint::ui
