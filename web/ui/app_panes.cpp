// The panes of the interface: the story, its tabs, the charts, the panel beside them, the start.
// Proven by tests/ui/app_test.cpp.
#include <algorithm>
#include <cmath>

#include "web/ui/app.h"
#include "web/ui/story_words.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kTabs = 40;
constexpr float kAboveTabs = 5;
constexpr float kLeastStory = 120;  // of a story above a sheet; less is of no use

float sheet_height(Rect area) {
  const float height = std::floor(area.height * 0.64F);
  return area.height - height < kLeastStory ? area.height : height;
}

}  // namespace

// Of a low window it takes half: that is the side at which there is room.
float App::panel_width(float room) const {
  constexpr float kPanel = 384;
  return std::min(kPanel, std::floor(room * (ui_.low() ? 0.5F : 0.45F)));
}

void App::draw_story(Rect area) {
  const bool panel_beside = !ui_.narrow() && state_.panel_open;
  if (panel_beside) draw_panel(cut_right(area, panel_width(area.width)));
  const bool split = stories_.is_open() && !ui_.narrow();
  const float tabs = split ? 0 : tabs_height();
  if (tabs > 0) draw_article_tabs(cut_top(area, tabs));
  if (!ui_.narrow() || !state_.panel_open) {
    const Rect whole = area;
    const bool covered = find_.is_open() && FindBar::stacked(ui_, area.width);
    if (covered) cut_top(area, 2 * ui_.control_height() + 26);
    stories_.draw(ui_, session_, state_, area, lit());
    if (find_.is_open()) {
      find_.draw(ui_, whole, session_, state_, article_view().place_of_reader());
    }
    return;
  }
  // The words that the sheet speaks of stay in view above it, where there is room for both.
  const Rect sheet = cut_bottom(area, sheet_height(area));
  state_.story_covered = area.height <= 0;
  if (area.height > 0) stories_.draw(ui_, session_, state_, area, lit());
  ui_.begin_layer("panel", sheet, true);
  draw_panel(sheet);
  ui_.end_layer();
}

// The charts with the story beside them, into which they jump; on a narrow page a sheet over it.
void App::draw_sourcing(Rect area) {
  if (ui_.narrow()) {
    const Rect sheet = cut_bottom(area, sheet_height(area));
    if (area.height > 0) stories_.draw(ui_, session_, state_, area);
    ui_.begin_layer("sourcing", sheet, true);
    sourcing_.draw(ui_, sheet, session_, state_);
    ui_.end_layer();
    return;
  }
  const Rect charts = cut_left(area, std::floor(std::clamp(area.width * 0.54F, 380.0F, 900.0F)), 1);
  sourcing_.draw(ui_, charts, session_, state_);
  fill(ui_, {charts.right(), charts.y, 1, charts.height}, ui_.theme().line);
  const float tabs = tabs_height();
  if (tabs > 0) draw_article_tabs(cut_top(area, tabs));
  stories_.draw(ui_, session_, state_, area);
}

void App::show_sourcing(SourcingTab tab) {
  state_.sourcing = tab;
  show_view(View::sourcing);
}

// None for a single story, and none in a low window, whose bar names the story.
float App::tabs_height() const {
  if (session_.project().articles().size() < 2 || ui_.low()) return 0;
  return std::max(kTabs, ui_.control_height());
}

// Two stories, or one again. The panel gives way where it would leave no room for both: where it
// stands in place of one, and from another view, both are what is asked for.
void App::toggle_split() {
  const float room = ui_.environment().width;
  const bool beside = room - panel_width(room) >= StorySplit::kLeastWidth;
  const bool both = session_.focus().view == View::story && (beside || !state_.panel_open);
  if (both || !stories_.is_open()) stories_.toggle(session_);
  if (stories_.is_open() && !beside) state_.panel_open = false;
  ui_.again(2);
}

void App::draw_article_tabs(Rect bar) {
  fill(ui_, bar, ui_.theme().desk);
  rule(ui_, bar.x, bar.right(), bar.bottom() - 1, ui_.theme().line);
  const auto count = static_cast<float>(session_.project().articles().size());
  const float width = std::min(260.0F, (bar.width - (ui_.narrow() ? 16.0F : 140.0F)) / count);
  float x = bar.x + 8;
  UiNode tabs;
  tabs.key = "tabs";
  tabs.role = Role::tab_list;
  tabs.name = "Stories";
  ui_.tell(std::move(tabs), bar);
  if (!ui_.narrow() && session_.focus().view == View::story) {
    ButtonOptions both;
    both.look = ButtonLook::quiet;
    both.shortcut = "b";
    both.tooltip = "Two stories, scrolled together by the questions that they answer";
    const Rect box = cut_right(bar, button_width(ui_, "Side by side", both), 8);
    const float height = ui_.control_height();
    const float top = std::floor((box.height + kAboveTabs - height) / 2);  // on the tabs' line
    const Rect place{box.x, box.y + top, box.width, height};
    if (button(ui_, "split/open", place, "Side by side", both)) toggle_split();
  }
  session_.project().articles().for_each([&](std::uint32_t number, const Article& article) {
    const ArticleId id{number};
    const Rect target{x, bar.y, width, bar.height};  // of a finger, all of the bar
    const Rect tab{x, bar.y + kAboveTabs, width, bar.height - kAboveTabs};
    x += width;
    const bool open = session_.focus().article == id;
    UiNode node;
    node.key = "tab/" + to_string(EntityId(id));
    node.role = Role::tab;
    node.parent = "tabs";
    node.name = title_of(article);
    node.selected = open;
    const std::string name = node.name;
    const ItemState item =
        ui_.item(std::move(node), ui_.environment().coarse_pointer ? target : tab);
    if (open) fill(ui_, tab, ui_.theme().paper, 6);
    if (item.hovered && !open) fill(ui_, tab, ui_.theme().hover, 6);
    if (item.focused) frame_of_focus(tab);
    const Weight weight = open ? Weight::semibold : Weight::regular;
    draw_words(ui_, inset(tab, 12, 0), chrome(kTextType, weight),
               open ? ui_.theme().ink : ui_.theme().muted, name);
    if (item.pressed) session_.queue([id](Session& s) { s.open_article(id); });
  });
}

void App::frame_of_focus(Rect rect) {
  counterpoint::ui::frame(ui_, rect, ui_.theme().focus, kRadius, 2);
}

void App::draw_panel(Rect area) {
  fill(ui_, area, ui_.theme().panel);
  rule(ui_, area.x, area.right(), area.y, ui_.theme().line);
  ui_.list().AddRectFilled({area.x, area.y}, {area.x + 1, area.bottom()}, ui_.theme().line);
  const float room = ui_.low() ? 2.0F : 8.0F;  // above and below the head's controls
  Rect head = inset(cut_top(area, ui_.control_height() + 2 * room), 12, room);
  ButtonOptions close;
  close.look = ButtonLook::quiet;
  close.icon = Icon::close;
  close.words = false;
  if (button(ui_, "panel/close", cut_right(head, head.height, 8), "Close panel", close))
    state_.panel_open = false;
  std::vector<std::string> words = {"Claim", "Claims", "Suggested", "Speakers", "Story"};
  if (comparing_.has()) words.emplace_back("Key");
  if (!comparing_.has() && state_.panel == Panel::compared) state_.panel = Panel::claims;
  const int pressed =
      segmented(ui_, "panel/tabs", head, "Panel", words, static_cast<int>(state_.panel));
  if (pressed >= 0) state_.panel = static_cast<Panel>(pressed);
  area = inset(area, 14, 4);
  switch (state_.panel) {
    case Panel::claim:
      inspector_.draw(ui_, area, session_, state_);
      break;
    case Panel::claims:
      claims_.draw(ui_, area, session_, state_, suggestions_.waiting(session_));
      if (state_.panel == Panel::suggested) review();  // as the list proposed
      break;
    case Panel::suggested:
      suggestions_.draw(ui_, area, session_, state_);
      break;
    case Panel::speakers:
      speakers_.draw(ui_, area, session_, state_);
      break;
    case Panel::story:
      details_.draw(ui_, area, session_, state_);
      break;
    case Panel::compared:
      comparison_.draw(ui_, area, session_, state_);
      break;
  }
}

// A sheet over the story would lie on what marks the words: it gives way as they are selected, and
// as the window becomes narrow.
void App::make_room_to_mark() {
  const bool narrowed = !std::exchange(was_narrow_, ui_.narrow());
  const bool asks = narrowed || !(state_.selection == suggested_for_);
  if (!ui_.narrow() || state_.selection.empty() || !asks) return;
  state_.panel_open = false;
  if (session_.focus().view == View::sourcing) show_view(View::story);
}

// An empty project: how to begin.
void App::draw_start(Rect area) {
  fill(ui_, area, ui_.theme().paper);
  const float width = std::min(520.0F, area.width - 48);
  Column column(
      {area.x + (area.width - width) / 2, area.y + area.height * 0.26F, width, area.height}, 12);
  label(ui_, "start/title", column.row(44), serif(kStartType, Weight::semibold), ui_.theme().ink,
        "Bring in a story", 1);
  const float height = paragraph(
      ui_, {column.x(), column.y()}, width, serif(kLeadType), 28, ui_.theme().muted,
      "Paste it from a news page, or open a text, Markdown or HTML file. It stays in this "
      "browser: nothing is sent anywhere.");
  column.skip(height + 12);
  Rect buttons = column.row(ui_.control_height());
  ButtonOptions primary;
  primary.look = ButtonLook::primary;
  primary.icon = Icon::plus;
  if (button(ui_, "start/import",
             cut_left(buttons, button_width(ui_, "Bring in a story", primary), 8),
             "Bring in a story", primary)) {
    open_dialog(Dialog::import);
  }
  if (button(ui_, "start/example", cut_left(buttons, button_width(ui_, "See the example", {})),
             "See the example")) {
    open_example();
  }
}

}  // namespace counterpoint::ui
