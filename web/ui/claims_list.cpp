// The claims of the open article. Proven by tests/ui/claims_list_test.cpp.
#include "web/ui/claims_list.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text/utf8.h"
#include "web/ui/form.h"

namespace counterpoint::ui {
namespace {

constexpr float kRowHeight = 66;
constexpr std::size_t kShownBytes = 300;  // of a claim's words: more than two lines hold

std::string beginning(std::string words) {
  if (words.size() > kShownBytes) words.resize(floor_boundary(words, kShownBytes));
  return words;
}

std::string counted(const std::string& words, std::size_t count) {
  return words + "  (" + std::to_string(count) + ")";
}

std::string claims_in_words(std::size_t shown, std::size_t total) {
  const std::string all = std::to_string(total) + (total == 1 ? " claim" : " claims");
  return shown == total ? all : std::to_string(shown) + " of " + all;
}

// A list of choices with the one that lets everything pass in front.
template <class Value>
class Choices {
 public:
  explicit Choices(const std::string& all) : words_{all} {}

  void add(const std::string& words, std::size_t count, Value value, bool chosen) {
    if (chosen) chosen_ = static_cast<int>(words_.size());
    words_.push_back(counted(words, count));
    values_.push_back(std::move(value));
  }

  // True when the user picked; then `picked` is that value, or nothing for all.
  bool draw(Ui& ui, const std::string& key, Rect place, const std::string& name,
            std::optional<Value>& picked) const {
    const std::optional<int> at = choose_from(ui, key, place, name, words_, chosen_);
    if (!at) return false;
    picked =
        *at == 0 ? std::nullopt : std::optional<Value>(values_[static_cast<std::size_t>(*at - 1)]);
    return true;
  }

 private:
  std::vector<std::string> words_;
  std::vector<Value> values_;
  int chosen_ = 0;
};

// What a row says, in words.
struct RowWords {
  const std::string& who;
  const std::string& quote;
  const std::string& route;
  const std::string& kind;
};

void draw_claim(Ui& ui, Rect inner, const Claim& claim, const Speaker* speaker,
                const RowWords& words) {
  Rect top = cut_top(inner, 18, 1);
  cut_left(top, draw_tag(ui, {top.x, top.y + 9}, speaker, kTagType), 6);
  draw_words(ui, cut_right(top, std::min(130.0F, top.width / 2), 6), chrome(kSmallType),
             claim.unsure ? ui.theme().warning : ui.theme().muted, words.kind, Align::right);
  const TextStyle bold = chrome(kTextType, Weight::semibold);
  draw_words(ui, top, bold, ui.theme().ink, words.who);
  cut_left(top, ui.type().measure(bold, words.who), 6);
  if (top.width > 40) draw_words(ui, top, chrome(kSmallType), ui.theme().muted, words.route);
  paragraph(ui, {inner.x, inner.y}, inner.width, serif(kQuoteType), 18, ui.theme().ink, words.quote,
            2);
}

}  // namespace

void ClaimsList::draw(Ui& ui, Rect area, Session& session, ViewState& view, std::size_t suggested) {
  refresh(session, view);
  head(ui, cut_top(area, ui.control_height(), 4), view);
  if (view.filters_open && !filters_scroll(ui, view)) {
    cut_top(area, filters(ui, area, session.project(), view.filter), kGap);
  }
  refresh(session, view);
  if (listing_.claims.empty()) {
    nothing(ui, area, view, suggested);
  } else {
    follow_choice(session, area.height);
    rows(ui, area, session, view);
  }
}

void ClaimsList::refresh(const Session& session, const ViewState& view) {
  const ArticleId article = session.focus().article;
  const bool same_question = seen_article_ == article && seen_filter_ == view.filter;
  if (same_question && seen_revision_ == session.revision()) return;
  seen_revision_ = session.revision();
  if (same_question && seen_ && *seen_ == session.project()) return;
  listing_ = list_claims(session.project(), article, view.filter);
  seen_ = session.project();
  seen_article_ = article;
  seen_filter_ = view.filter;
}

// A claim chosen elsewhere comes into the list's view, once.
void ClaimsList::follow_choice(const Session& session, float height) {
  const EntityId chosen = session.focus().chosen;
  if (chosen == std::exchange(followed_, chosen) || chosen.kind != EntityKind::claim) return;
  const auto at =
      std::find(listing_.claims.begin(), listing_.claims.end(), chosen.as<EntityKind::claim>());
  if (at == listing_.claims.end()) return;
  const float top = kRowHeight * static_cast<float>(at - listing_.claims.begin());
  if (top < scroll_.offset || top + kRowHeight > scroll_.offset + height) {
    scroll_.offset = std::max(0.0F, top - height / 3);
    scroll_.content = kRowHeight * static_cast<float>(listing_.claims.size());
  }
}

void ClaimsList::head(Ui& ui, Rect row, ViewState& view) {
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon = Icon::list;
  options.checkable = true;
  options.checked = view.filters_open || view.filter.any();
  options.expandable = true;
  options.expanded = view.filters_open;
  const Rect place = cut_right(row, button_width(ui, "Filter", options), kGap);
  if (button(ui, "claims/filter", place, "Filter", options)) {
    view.filters_open = !view.filters_open;
    ui.again(2);
  }
  label(ui, "claims/title", row, chrome(kHeadType, Weight::semibold), ui.theme().ink,
        claims_in_words(listing_.claims.size(), listing_.total), 2);
}

float ClaimsList::filters(Ui& ui, Rect area, const Project& project, ClaimFilter& filter) {
  const float height = ui.control_height();
  Column column({area.x, area.y, area.width, area.height}, 6);
  Rect first = column.row(height);
  const Rect left = cut_left(first, (first.width - 6) / 2, 6);
  speaker_filter(ui, left, project, filter);
  kind_filter(ui, first, filter);
  Rect second = column.row(height);
  const Rect left_too = cut_left(second, (second.width - 6) / 2, 6);
  issue_filter(ui, left_too, project, filter);
  tag_filter(ui, second, filter);
  Rect third = column.row(height);
  ButtonOptions clear;
  clear.look = ButtonLook::quiet;
  clear.disabled = !filter.any();
  const Rect right = cut_right(third, button_width(ui, "Show all", clear), 6);
  if (checkbox(ui, "claims/unsure", third, counted("Unsure only", listing_.unsure),
               filter.unsure_only)) {
    filter.unsure_only = !filter.unsure_only;
  }
  if (button(ui, "claims/clear", right, "Show all", clear)) filter = {};
  return column.y() - area.y;
}

void ClaimsList::speaker_filter(Ui& ui, Rect place, const Project& project, ClaimFilter& filter) {
  Choices<SpeakerId> choices("Any speaker");
  for (const auto& [id, count] : listing_.by_speaker) {
    const Speaker* speaker = project.find(id);
    choices.add(speaker == nullptr ? "Nobody named" : speaker->name, count, id,
                filter.speaker == id);
  }
  choices.draw(ui, "claims/speaker", place, "Speaker", filter.speaker);
}

void ClaimsList::issue_filter(Ui& ui, Rect place, const Project& project, ClaimFilter& filter) {
  Choices<IssueId> choices("Any question");
  for (const auto& [id, count] : listing_.by_issue) {
    const Issue* issue = project.find(id);
    choices.add(issue == nullptr ? "Answers none" : issue->question, count, id, filter.issue == id);
  }
  choices.draw(ui, "claims/issue", place, "Question", filter.issue);
}

void ClaimsList::kind_filter(Ui& ui, Rect place, ClaimFilter& filter) {
  Choices<ClaimKind> choices("Any kind");
  for (const auto& [kind, count] : listing_.by_kind) {
    choices.add(display_word(to_string(kind)), count, kind, filter.kind == kind);
  }
  choices.draw(ui, "claims/kind", place, "Kind", filter.kind);
}

void ClaimsList::tag_filter(Ui& ui, Rect place, ClaimFilter& filter) {
  Choices<std::string> choices("Any tag");
  for (const auto& [tag, count] : listing_.by_tag) {
    choices.add(tag, count, tag, filter.tag == tag);
  }
  std::optional<std::string> picked;
  if (choices.draw(ui, "claims/tag", place, "Tag", picked)) filter.tag = picked.value_or("");
}

// In a low window they scroll with the rows, if there are any.
bool ClaimsList::filters_scroll(const Ui& ui, const ViewState& view) const {
  return view.filters_open && ui.low() && !listing_.claims.empty();
}

void ClaimsList::rows(Ui& ui, Rect area, Session& session, ViewState& view) {
  bool any_hovered = false;
  scroll_area(ui, "claims/list", area, scroll_, [&](ImVec2 at, float width) {
    const float top = at.y;
    if (filters_scroll(ui, view)) {
      at.y += filters(ui, {at.x, at.y, width - 12, 0}, session.project(), view.filter) + kGap;
    }
    const std::size_t count = listing_.claims.size();
    // One row more on each side, so that Tab leads on to them.
    const float above = std::max(0.0F, (area.y - at.y) / kRowHeight - 1);
    const auto first = std::min(count, static_cast<std::size_t>(above));
    const auto many = static_cast<std::size_t>(area.height / kRowHeight) + 4;
    for (std::size_t i = first; i < std::min(count, first + many); ++i) {
      const Rect place{at.x, at.y + kRowHeight * static_cast<float>(i), width - 12, kRowHeight - 4};
      any_hovered |= claim_row(ui, place, session, view, listing_.claims[i]);
    }
    return at.y - top + kRowHeight * static_cast<float>(count);
  });
  if (!any_hovered && hovers_) session.queue([](Session& s) { s.hover({}); });
  hovers_ = any_hovered;
}

// One claim: who, its words in two lines, its kind. True while the pointer is on it.
bool ClaimsList::claim_row(Ui& ui, Rect place, Session& session, ViewState& view, ClaimId id) {
  const Project& project = session.project();
  const Claim& claim = *project.find(id);
  const Speaker* speaker = project.find(asserter(claim));
  const std::string who = speaker == nullptr ? "Nobody named" : speaker->name;
  const std::string words = beginning(words_of(project, claim));
  const std::string route = passed_on_by(project, claim);
  std::string kind = display_word(to_string(claim.kind));
  if (claim.unsure) kind += " · unsure";
  RowOptions options;
  options.selected = session.focus().chosen == EntityId(id);
  options.description = route.empty() ? kind : route + ", " + kind;
  const std::string name = who + ": " + words;
  const ItemState state = row(ui, "claims/" + to_string(EntityId(id)), place, name, options);
  const bool lit = session.focus().hovered == id;
  if (lit && !state.hovered) fill(ui, place, ui.theme().hover, kRadius);
  fill(ui, {place.x, place.y + 4, 3, place.height - 8}, speaker_colour(ui.theme(), speaker), 2);
  if (ui.shows(place)) {
    draw_claim(ui, inset(place, 10, 5), claim, speaker, {who, words, route, kind});
  }
  if (state.hovered && !lit) session.queue([id](Session& s) { s.hover(id); });
  if (state.pressed) {
    session.queue([id](Session& s) { s.choose(id); });
    followed_ = id;
    view.reveal = Place{claim.article, extent(claim), {}};
    view.show(Panel::claim);
    ui.again(2);
  }
  return state.hovered;
}

void ClaimsList::nothing(Ui& ui, Rect area, ViewState& view, std::size_t suggested) const {
  const bool none_at_all = listing_.total == 0;
  const std::string words = none_at_all ? "No claims yet" : "No claim passes the filter";
  const std::string hint = none_at_all ? "Drag over words in the story, then say whose they are."
                                       : "Choose “Show all” to see the others.";
  const float y = area.y + std::min(90.0F, area.height / 4);
  label(ui, "claims/none", {area.x, y, area.width, 24}, chrome(kHeadType, Weight::semibold),
        ui.theme().muted, words, 0, Align::centre);
  draw_words(ui, {area.x, y + 26, area.width, 20}, chrome(), ui.theme().muted, hint, Align::centre);
  if (!none_at_all || suggested == 0) return;
  const std::string look = suggested == 1 ? "Look at 1 suggestion"
                                          : "Look at " + std::to_string(suggested) + " suggestions";
  const float width = button_width(ui, look, {});
  const Rect place{area.x + (area.width - width) / 2, y + 62, width, ui.control_height()};
  if (button(ui, "claims/suggested", place, look)) view.show(Panel::suggested);
}

}  // namespace counterpoint::ui
