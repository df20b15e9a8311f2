// Sourcing, seen. Proven by tests/ui/sourcing_view_test.cpp.
#include "web/ui/sourcing_view.h"

#include <algorithm>

#include "web/ui/form.h"

namespace counterpoint::ui {
namespace {

constexpr float kWidestChart = 760;
constexpr float kOneLine = 540;     // room for the charts’ names and the choice of stories
constexpr float kTwoChoices = 160;  // for both words of that choice

}  // namespace

void SourcingView::scopes(Ui& ui, Rect line) {
  static const std::vector<std::string> kScopes = {"This story", "All stories"};
  if (line.width < kTwoChoices) {
    const auto at = choose_from(ui, "sourcing/scope", line, "Of which stories", kScopes,
                                whole_project_ ? 1 : 0);
    whole_project_ = at ? *at == 1 : whole_project_;
    return;
  }
  const int scope =
      segmented(ui, "sourcing/scope", line, "Of which stories", kScopes, whole_project_ ? 1 : 0);
  if (scope >= 0) whole_project_ = scope == 1;
}

// Says whether there was room for the choice of stories.
bool SourcingView::head(Ui& ui, Rect line, Session& session, ViewState& view) {
  static const std::vector<std::string> kTabs = {"Audit", "Chain", "Voices", "Timeline"};
  ButtonOptions close;
  close.look = ButtonLook::quiet;
  close.icon = Icon::close;
  close.words = false;
  if (button(ui, "sourcing/close", cut_right(line, line.height, 8), "Close sourcing", close)) {
    session.queue([](Session& s) { s.show(View::story); });
    if (ui.narrow()) view.panel_open = false;
  }
  const bool room = line.width >= kOneLine || ui.low();
  const bool wide = line.width >= kOneLine;
  if (room && session.project().articles().size() > 1) {
    scopes(ui, cut_right(line, wide ? 196.0F : 122.0F, wide ? 12.0F : 4.0F));
  }
  const Rect tabs = room ? cut_left(line, std::min(line.width, 330.0F)) : line;
  const int tab =
      segmented(ui, "sourcing/tabs", tabs, "Sourcing", kTabs, static_cast<int>(view.sourcing));
  if (tab >= 0) view.sourcing = static_cast<SourcingTab>(tab);
  return room;
}

void SourcingView::draw(Ui& ui, Rect area, Session& session, ViewState& view) {
  fill(ui, area, ui.theme().panel);
  rule(ui, area.x, area.right(), area.y, ui.theme().line);
  const bool tight = ui.narrow() || ui.low();
  Rect inner = inset(area, tight ? 14.0F : 24.0F, tight ? 8.0F : 12.0F);
  const float height = ui.control_height();
  const bool room = head(ui, cut_top(inner, height, 10), session, view);
  const ArticleId scope = whole_project_ ? ArticleId{} : session.focus().article;
  const auto chosen = session.focus().chosen.as<EntityKind::claim>();
  if (chosen != shown_) chain_scroll_ = {};
  shown_ = chosen;
  inner.height = area.bottom() - inner.y;
  // Without room above, the choice of stories scrolls away with the charts.
  const bool asks =
      !room && session.project().articles().size() > 1 && view.sourcing != SourcingTab::chain;
  const auto scrolled = [&](const char* key, Scroll& scroll, auto& part) {
    scroll_area(
        ui, key, {inner.x - 8, inner.y, area.right() - inner.x + 4, inner.height}, scroll,
        [&](ImVec2 at, float width) {
          const float wide = std::min(width - (ui.narrow() ? 22.0F : 36.0F), kWidestChart);
          const float above = asks ? height + 12 : 0;
          if (asks) scopes(ui, {at.x + 8, at.y, wide, height});
          return above + part.draw(ui, session, view, {at.x + 8, at.y + 4 + above}, wide, scope);
        });
  };
  switch (view.sourcing) {
    case SourcingTab::audit:
      return scrolled("sourcing/audit", audit_scroll_, audit_);
    case SourcingTab::chain:
      return scrolled("sourcing/chain", chain_scroll_, chain_);
    case SourcingTab::voices:
      if (asks) scopes(ui, cut_top(inner, height, 6));
      cut_bottom(inner, 10);
      return voices_.draw(ui, inner, session, view, scope);
    case SourcingTab::timeline:
      scrolled("sourcing/timeline", timeline_scroll_, timeline_);
      if (const auto to = timeline_.take_scroll()) {
        timeline_scroll_.offset = *to;
        ui.again(2);
      }
      return;
  }
}

}  // namespace counterpoint::ui
