// What was said when. Proven by tests/ui/sourcing_view_test.cpp.
#include "web/ui/timeline_view.h"

#include <algorithm>
#include <cmath>

#include "core/edit/commands.h"
#include "web/app/claim_edits.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {

struct TimelineView::Pen {
  Ui& ui;
  Session& session;
  ViewState& view;
  ImVec2 at;
  float width;
  ArticleId scope;
  const Project& project;
  float top;
};

namespace {

constexpr float kRail = 16;   // where the line of time runs, from the left
constexpr float kEntry = 40;  // where entries begin
constexpr float kRowHeight = 50;
constexpr float kScale = 76;
constexpr std::size_t kAllDrawn = 200;  // of more claims, only those in view are

std::string time_of(const Claim& claim) {
  const std::optional<PartialDate> date = parse_iso_date(claim.date);
  if (!date || date->minute < 0) return {};
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(date->minute / 60) + ":" + two(date->minute % 60);
}

}  // namespace

float TimelineView::draw(Ui& ui, Session& session, ViewState& view, ImVec2 at, float width,
                         ArticleId scope) {
  if (scope_.changed(session, scope)) timeline_ = timeline_of(session.project(), scope);
  Pen pen{ui, session, view, at, width, scope, session.project(), at.y};
  headline(pen);
  date_of_chosen(pen);
  scale(pen);
  for (std::size_t i = 0; i < timeline_.days.size(); ++i) {
    if (i > 0) gap(pen, i);
    day(pen, i);
  }
  undated(pen);
  return pen.at.y - at.y + 20;
}

void TimelineView::headline(Pen& pen) {
  const Ui& ui = pen.ui;
  std::string title = "No claim carries a date yet";
  if (timeline_.dated > 0) {
    std::size_t days = 0;
    for (const TimelineDay& one : timeline_.days) days += one.claims.empty() ? 0U : 1U;
    title = in_words(timeline_.dated, "dated claim", "dated claims") + " on " +
            in_words(days, "day", "days");
  }
  pen.at.y += told(pen.ui, "timeline/title", pen.at, pen.width,
                   serif(ui.narrow() ? 19.0F : 23.0F, Weight::semibold),
                   ui.narrow() ? 25.0F : 30.0F, ui.theme().ink, title, 1) +
              4;
  const std::string about =
      timeline_.undated.empty()
          ? "When it was said, as the claims’ cards have it."
          : in_words(timeline_.undated.size(), "claim carries", "claims carry") +
                " no date. Choose a claim, and say here or in its card when it was said.";
  pen.at.y +=
      told(pen.ui, "timeline/about", pen.at, pen.width, chrome(), 19, ui.theme().muted, about) + 10;
}

// The date of the chosen claim, to be put right at once.
void TimelineView::date_of_chosen(Pen& pen) {
  const auto id = pen.session.focus().chosen.as<EntityKind::claim>();
  const Claim* claim = pen.project.find(id);
  if (claim == nullptr) return;
  Form form(pen.ui, pen.session, form_, pen.at, std::min(pen.width, 420.0F));
  const FormField date =
      date_field(pen.width < 360 ? "2017, 2017-07 or 2017-07-07"
                                 : "2017, 2017-07, 2017-07-07 or 2017-07-07T14:30");
  const std::string key = to_string(EntityId(id)) + "/when";
  const std::string name = "When " + name_of(pen.project, asserter(*claim)) + " said it";
  if (auto typed = form.field(key, name, claim->date, date)) {
    pen.session.queue_edit(
        "Edit date",
        [id, value = *typed](Draft& draft) {
          return change_claim(draft, id, [&](Claim& changed) { changed.date = value; });
        },
        key);
  }
  pen.at.y += form.height() + 6;
}

// All days true to scale, a bar for each; a story that came out is a mark below. Pressed, the list
// goes to the nearest day.
void TimelineView::scale(Pen& pen) {
  if (timeline_.days.size() < 2) return;
  Ui& ui = pen.ui;
  const PartialDate& from = timeline_.days.front().date;
  const PartialDate& to = timeline_.days.back().date;
  const auto first = static_cast<float>(day_number(from));
  const float days = std::max(1.0F, static_cast<float>(day_number(to)) - first);
  const Rect box{pen.at.x, pen.at.y, pen.width, kScale};
  const float base = box.bottom() - 24;
  const float left = box.x + 12, room = box.width - 32;
  const float thick = std::clamp(room / (days + 1) * 0.7F, 1.5F, 16.0F);
  std::size_t most = 1;
  for (const TimelineDay& one : timeline_.days) most = std::max(most, one.claims.size());
  const ItemState state = ui.hit("timeline/scale", box);
  const float pointer = ImGui::GetIO().MousePos.x;
  std::size_t nearest = 0;
  float least = box.width;
  for (std::size_t i = 0; i < timeline_.days.size(); ++i) {
    const TimelineDay& one = timeline_.days[i];
    const float x = left + room * (static_cast<float>(day_number(one.date)) - first) / days;
    if (std::abs(pointer - x) < least) {
      least = std::abs(pointer - x);
      nearest = i;
    }
    const float tall = 44.0F * static_cast<float>(one.claims.size()) / static_cast<float>(most);
    if (tall > 0) fill(ui, {x - thick / 2, base - tall, thick, tall}, ui.theme().accent, 1);
    for (const ArticleId id : one.published) {
      static_cast<void>(id);
      ui.list().AddTriangleFilled({x - 4, base + 8}, {x + 4, base + 8}, {x, base + 2},
                                  ui.theme().ink);
    }
  }
  rule(ui, left - 8, left + room + 8, base, ui.theme().line_strong);
  const Rect words{box.x, base + 7, box.width - 12, 17};
  draw_words(ui, words, chrome(kSmallType), ui.theme().muted, day_in_words(from));
  draw_words(ui, words, chrome(kSmallType), ui.theme().muted, day_in_words(to), Align::right);
  if (state.hovered) {
    draw_words(ui, words, chrome(kSmallType, Weight::semibold), ui.theme().ink,
               day_in_words(timeline_.days[nearest].date) + ": " +
                   in_words(timeline_.days[nearest].claims.size(), "claim", "claims"),
               Align::centre);
  }
  if (state.pressed) wanted_day_ = nearest;
  UiNode node;
  node.key = "timeline/scale";
  node.name = "From " + day_in_words(from) + " to " + day_in_words(to) + ", " +
              in_words(static_cast<std::size_t>(days), "day", "days");
  ui.tell(std::move(node), box);
  pen.at.y += kScale + 8;
}

void TimelineView::day(Pen& pen, std::size_t number) {
  Ui& ui = pen.ui;
  const TimelineDay& one = timeline_.days[number];
  const float top = pen.at.y;
  if (wanted_day_ == number) {
    wanted_day_.reset();
    scroll_to_ = top - pen.top - 8;
  }
  const std::string key = "timeline/day/" + std::to_string(number);
  label(ui, key, {pen.at.x + kEntry, pen.at.y, pen.width - kEntry, 28},
        serif(kLeadType, Weight::semibold), ui.theme().ink, day_in_words(one.date), 2);
  pen.at.y += 30;
  for (const ArticleId id : one.published) published(pen, id);
  for (const ClaimId id : one.claims) claim(pen, id);
  const float x = pen.at.x + kRail;
  ui.list().AddLine({x, top + 14}, {x, pen.at.y}, ui.theme().line_strong, 2);
  const bool whole_day = one.date.day > 0;  // a month or a year is an open circle
  ui.list().AddCircleFilled({x, top + 14}, 6, whole_day ? ui.theme().accent : ui.theme().panel);
  ui.list().AddCircle({x, top + 14}, 6, ui.theme().accent, 0, 2);
  pen.at.y += 4;
}

// How long nothing was said.
void TimelineView::gap(Pen& pen, std::size_t number) {
  const PartialDate& before = timeline_.days[number - 1].date;
  const PartialDate& after = timeline_.days[number].date;
  const long days = day_number(after) - day_number(before);
  const float height = days > 1 ? 30.0F : 10.0F;
  const float x = pen.at.x + kRail;
  constexpr float kDash = 6;
  for (int i = 0; kDash * static_cast<float>(i) + 3 < height; ++i) {
    const float y = pen.at.y + kDash * static_cast<float>(i);
    pen.ui.list().AddLine({x, y}, {x, y + 3}, pen.ui.theme().line_strong, 2);
  }
  if (days > 1 && before.day > 0 && after.day > 0) {
    draw_words(pen.ui, {pen.at.x + kEntry, pen.at.y, pen.width - kEntry, height},
               chrome(kSmallType), pen.ui.theme().muted, std::to_string(days) + " days later");
  }
  pen.at.y += height;
}

void TimelineView::published(Pen& pen, ArticleId id) {
  Ui& ui = pen.ui;
  const Article& article = *pen.project.find(id);
  const Rect place{pen.at.x + kEntry - 6, pen.at.y, pen.width - kEntry, ui.control_height()};
  const std::string name = "Published: " + title_of(article);
  RowOptions options;
  options.role = Role::button;
  options.description = article.publisher;
  if (row(ui, "timeline/story/" + std::to_string(id.value), place, name, options).pressed) {
    pen.session.queue([id](Session& s) { s.open_article(id); });
  }
  Rect inner = inset(place, 6, 0);
  draw_icon(ui, Icon::story, {inner.x + 8, inner.y + inner.height / 2}, 15, ui.theme().muted);
  cut_left(inner, 16, 9);
  draw_words(ui, inner, chrome(), ui.theme().muted, name);
  pen.at.y += place.height + 2;
}

void TimelineView::claim(Pen& pen, ClaimId id) {
  Ui& ui = pen.ui;
  const Rect place{pen.at.x + kEntry - 6, pen.at.y, pen.width - kEntry, kRowHeight - 2};
  pen.at.y += kRowHeight;
  const Rect seen = ui.clip();
  const bool near =
      place.bottom() > seen.y - 3 * kRowHeight && place.y < seen.bottom() + 3 * kRowHeight;
  if (!near && timeline_.dated > kAllDrawn) return;
  const Claim& one = *pen.project.find(id);
  const std::string words = words_of(pen.project, one);
  const std::string who = name_of(pen.project, asserter(one));
  const std::string time = time_of(one);
  RowOptions options;
  options.role = Role::button;
  options.selected = pen.session.focus().chosen.as<EntityKind::claim>() == id;
  options.description = one.date;
  const ItemState state =
      row(ui, "timeline/claim/" + std::to_string(id.value), place, who + ": " + words, options);
  Rect inner = inset(place, 6, 4);
  cut_left(inner, draw_tag(ui, {inner.x, inner.y + 10}, pen.project.find(asserter(one))), 9);
  Rect top = cut_top(inner, 20);
  if (!time.empty()) {
    draw_words(ui, cut_right(top, 44, 6), chrome(kTextType, Weight::semibold), ui.theme().muted,
               time, Align::right);
  }
  draw_words(ui, top, chrome(kTextType, Weight::semibold), ui.theme().ink, who);
  draw_words(ui, inner, serif(kProseType), ui.theme().ink, words);
  if (state.pressed) jump_to(ui, pen.session, pen.view, id);
}

void TimelineView::undated(Pen& pen) {
  if (timeline_.undated.empty()) return;
  pen.at.y += 12;
  Bar bar;
  bar.key = "timeline/undated";
  bar.name = "Without a date";
  bar.value = in_words(timeline_.undated.size(), "claim", "claims");
  bar.note = percent_of(timeline_.undated.size(), timeline_.undated.size() + timeline_.dated);
  bar.share = static_cast<float>(timeline_.undated.size()) /
              static_cast<float>(timeline_.undated.size() + timeline_.dated);
  bar.colour = pen.ui.theme().nobody;
  bar.texture = Texture::open;
  bar.under = "Goes through them, one after another.";
  bar.claims = &timeline_.undated;
  pen.at.y += draw_bar(pen.ui, pen.session, pen.view, cycle_, pen.at, pen.width, bar);
}

}  // namespace counterpoint::ui
