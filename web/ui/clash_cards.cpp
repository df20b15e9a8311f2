// Claims that seem to clash, in the suggestions panel. Proven by
// tests/ui/suggestions_panel_test.cpp.
#include <cmath>

#include "web/ui/form.h"
#include "web/ui/suggestions_panel.h"

namespace counterpoint::ui {
namespace {

constexpr float kClash = 190;

std::string speaker_of_claim(const Project& project, ClaimId id) {
  const Speaker* who = project.find(asserter(*project.find(id)));
  return who == nullptr ? "Nobody named" : who->name;
}

}  // namespace

void SuggestionsPanel::clash_list(Ui& ui, Rect area, Session& session, ViewState& view) {
  const std::vector<Clash>& clashes = suggesting_.clashes(session.project());
  if (clashes.empty()) {
    const float y = area.y + std::min(70.0F, area.height / 5);
    label(ui, "clash/none", {area.x, y, area.width, 24}, chrome(kHeadType, Weight::semibold),
          ui.theme().muted, "No clash found", 0, Align::centre);
    paragraph(ui, {area.x + 12, y + 28}, area.width - 24, chrome(), 18, ui.theme().muted,
              "Claims by different speakers are compared in what they assert and deny, in numbers, "
              "dates, who acts, and how strong the words are. Mark or accept more claims.");
    return;
  }
  scroll_area(ui, "clash/list", area, clash_scroll_, [&](ImVec2 at, float width) {
    float y = at.y;
    for (const Clash& clash : clashes) {
      y += clash_card(ui, {at.x, y, width - 12, kClash}, session, view, clash) + kGap;
    }
    return y - at.y;
  });
}

float SuggestionsPanel::clash_card(Ui& ui, Rect place, Session& session, ViewState& view,
                                   const Clash& clash) {
  const Project& project = session.project();
  const std::string key =
      "clash/" + to_string(EntityId(clash.a)) + "-" + to_string(EntityId(clash.b));
  frame(ui, place, ui.theme().line, kRadius);
  Rect inner = inset(place, 10, 8);
  Rect top = cut_top(inner, 18, 2);
  draw_words(ui, cut_right(top, 60, 6), chrome(kSmallType), ui.theme().muted,
             std::to_string(std::lround(clash.what.score * 100)) + " %", Align::right);
  label(ui, key, top, chrome(kTextType, Weight::semibold), ui.theme().ink,
        display_word(to_string(clash.what.type)), 3);
  for (const bool first : {true, false}) {
    const ClaimId id = first ? clash.a : clash.b;
    const Span pivot = first ? clash.what.pivot_a : clash.what.pivot_b;
    const Claim& claim = *project.find(id);
    const Rect side = cut_top(inner, 42, 2);
    RowOptions options;
    options.role = Role::button;
    options.description = words_of(project, claim);
    const std::string name = speaker_of_claim(project, id) + ": “" +
                             std::string(words_at(project, Place{claim.article, pivot, {}})) + "”";
    const ItemState state = row(ui, key + (first ? "/a" : "/b"), side, name, options);
    const Speaker* speaker = project.find(asserter(claim));
    fill(ui, {side.x, side.y + 4, 3, side.height - 8}, speaker_colour(ui.theme(), speaker), 2);
    Rect words = inset(side, 9, 3);
    draw_words(ui, cut_top(words, 17), chrome(kTextType, Weight::semibold), ui.theme().ink, name);
    draw_words(ui, words, serif(kQuoteType), ui.theme().muted, words_of(project, claim));
    if (!state.pressed) continue;
    view.reveal = Place{claim.article, pivot, {}};
    session.queue([id](Session& s) { s.choose(id); });
    ui.again(2);
  }
  const std::string why = clash.what.reasons.front();
  paragraph(ui, {inner.x, inner.y}, inner.width, chrome(kSmallType), 16, ui.theme().muted, why, 2);
  Rect buttons{inner.x, place.bottom() - ui.control_height() - 6, inner.width, ui.control_height()};
  ButtonOptions options;
  const float width = (buttons.width - kGap) / 2;
  if (button(ui, key + "/refuse", cut_left(buttons, width, kGap), "Refuse", options)) {
    session.queue([this, &ui, clash](Session&) {
      suggesting_.refuse_clash(clash);
      ui.platform().announce("Refused.");
    });
  }
  options.look = ButtonLook::primary;
  if (button(ui, key + "/accept", buttons, "Mark divergence", options)) {
    session.queue([clash](Session& s) {
      const Status status = s.edit(
          "Mark divergence", [&](Draft& draft) { return accept_clash(draft, clash).status(); });
      if (status.ok()) s.notify({Notice::Kind::done, "Divergence marked.", true});
    });
  }
  return place.height;
}

}  // namespace counterpoint::ui
