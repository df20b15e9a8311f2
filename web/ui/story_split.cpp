// Two stories side by side. Proven by tests/ui/story_split_test.cpp.
#include "web/ui/story_split.h"

#include <algorithm>
#include <cmath>

#include "web/ui/form.h"
#include "web/ui/story_words.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kHead = 44;
constexpr float kEye = 0.36F;      // where the reader looks, as a share of the view's height
constexpr float kApproach = 0.3F;  // of the way to the target, in each frame

std::vector<ArticleId> stories(const Project& project) {
  std::vector<ArticleId> ids;
  project.articles().for_each([&](std::uint32_t id, const Article&) { ids.push_back({id}); });
  return ids;
}

}  // namespace

void StorySplit::toggle(const Session& session) {
  const std::vector<ArticleId> ids = stories(session.project());
  open_ = !open_ && ids.size() > 1;
  if (!open_) return;
  shown_[active_] = session.focus().article;
  const auto at = std::find(ids.begin(), ids.end(), shown_[active_]);
  const bool last = at == ids.end() || at + 1 == ids.end();
  shown_[other()] = last ? ids.front() : *(at + 1);
  revision_ = 0;
}

// Which story stands where: the open one in the active half, unless the other half shows it.
void StorySplit::place(Session& session, ViewState& state) {
  const ArticleId open = session.focus().article;
  if (shown_[other()] == open) {
    active_ = other();
  } else {
    shown_[active_] = open;
  }
  if (!state.reveal || !session.project().has(state.reveal->article)) return;
  const ArticleId wanted = state.reveal->article;
  if (wanted != shown_[0] && wanted != shown_[1]) {
    session.queue([wanted](Session& s) { s.open_article(wanted); });
  }
}

void StorySplit::draw(Ui& ui, Session& session, ViewState& state, Rect area, const Lit& lit) {
  const Project& project = session.project();
  if (project.articles().size() < 2 || !project.has(shown_[other()])) open_ = false;
  const bool no_room = area.width < kLeastWidth;
  // Elsewhere the story stands under tabs of its own.
  const bool beside_panel = session.focus().view == View::story && !ui.narrow();
  if (open_ && no_room && beside_panel) return draw_one(ui, session, state, area, lit);
  if (!open_ || no_room) {
    StoryPane whole;
    whole.lit = lit;
    return active().draw(ui, session, state, area, whole);
  }
  place(session, state);
  Rect left = area;
  const Rect right = cut_right(left, std::floor(area.width / 2), 1);
  fill(ui, {left.right(), area.y, 1, area.height}, ui.theme().line);
  const std::array<Rect, 2> halves{left, right};
  for (std::size_t side = 0; side < 2; ++side) {
    Rect half = halves[side];
    draw_head(ui, session, cut_top(half, std::max(kHead, ui.control_height())), side);
    StoryPane pane{side == 0 ? "article" : "article/beside", shown_[side], false};
    if (side == active_) pane.lit = lit;
    views_[side].draw(ui, session, state, half, pane);
  }
  link(ui, session);
}

// Where the panel stands in place of the other story, the open one keeps its head, with the way
// back to both.
void StorySplit::draw_one(Ui& ui, Session& session, ViewState& state, Rect area, const Lit& lit) {
  place(session, state);
  Rect bar = cut_top(area, std::max(kHead, ui.control_height()));
  fill(ui, bar, ui.theme().paper);
  rule(ui, bar.x, bar.right(), bar.bottom() - 1, ui.theme().line);
  Rect inner = inset(bar, 12, (bar.height - ui.control_height()) / 2);
  close_button(ui, inner);
  ButtonOptions both;
  both.tooltip = "In place of the panel";
  if (button(ui, "split/both", cut_right(inner, button_width(ui, "Both", both), 8), "Both", both)) {
    state.panel_open = false;
    ui.again(2);
  }
  choose_story(ui, session, inner, active_);
  StoryPane pane;
  pane.lit = lit;
  active().draw(ui, session, state, area, pane);
}

void StorySplit::close_button(Ui& ui, Rect& bar) {
  const Rect place = cut_right(bar, ui.control_height(), 6);
  if (!icon_button(ui, "split/close", place, Icon::close, "Show one story")) return;
  open_ = false;
  ui.again(2);
}

// The story's name, which changes it; on the right, too, whether the two are linked, and the way
// back to one.
void StorySplit::draw_head(Ui& ui, Session& session, Rect bar, std::size_t side) {
  const bool is_active = side == active_;
  fill(ui, bar, is_active ? ui.theme().paper : ui.theme().desk);
  rule(ui, bar.x, bar.right(), bar.bottom() - 1, ui.theme().line);
  Rect inner = inset(bar, 12, (bar.height - ui.control_height()) / 2);
  if (side == 1) {
    close_button(ui, inner);
    ButtonOptions link;
    link.icon = Icon::link;
    link.look = ButtonLook::quiet;
    link.words = false;
    link.checkable = true;
    link.checked = linked_;
    link.tooltip = "Scroll both by the questions that they answer";
    if (button(ui, "split/link", cut_right(inner, ui.control_height(), 8), "Linked scrolling",
               link)) {
      linked_ = !linked_;
    }
  } else if (const Issue* issue = linked_ ? session.project().find(together_) : nullptr) {
    const Rect words = cut_right(inner, inner.width * 0.45F, 10);
    label(ui, "split/together", words, chrome(kSmallType), ui.theme().muted, issue->question, 0,
          Align::right);
  }
  choose_story(ui, session, inner, side);
}

void StorySplit::choose_story(Ui& ui, Session& session, Rect place, std::size_t side) {
  std::vector<std::string> titles;
  const std::vector<ArticleId> ids = stories(session.project());
  int now = 0;
  for (const ArticleId id : ids) {
    if (id == shown_[side]) now = static_cast<int>(titles.size());
    titles.push_back(title_of(*session.project().find(id)));
  }
  const auto chosen = choose_from(ui, "split/" + std::to_string(side), place,
                                  side == 0 ? "Left story" : "Right story", titles, now);
  if (!chosen) return;
  const ArticleId wanted = ids[static_cast<std::size_t>(*chosen)];
  if (wanted == shown_[1 - side]) std::swap(shown_[0], shown_[1]);
  shown_[side] = wanted;
  active_ = side;
  revision_ = 0;
  session.queue([wanted](Session& s) { s.open_article(wanted); });
}

// Where the other story has to stand so that the answers to the question that the reader looks at
// are level.
float StorySplit::wanted_scroll(Ui& ui, std::size_t leader) {
  ArticleView& here = views_[leader];
  const float eye = here.scroll_top() + here.height() * kEye;
  const LinkedPlace* nearest = nullptr;
  float least = here.height();
  for (const LinkedPlace& place : places_[leader]) {
    const float away = std::abs(here.y_of(ui, place.here) - eye);
    if (away >= least) continue;
    least = away;
    nearest = &place;
  }
  if (nearest == nullptr) return -1;
  together_ = nearest->issue;
  const float level = here.y_of(ui, nearest->here) - here.scroll_top();
  return std::max(0.0F, views_[1 - leader].y_of(ui, nearest->there) - level);
}

// Whoever moved leads, and the other follows: at once where motion is not wanted.
void StorySplit::link(Ui& ui, const Session& session) {
  if (revision_ != session.revision()) {
    revision_ = session.revision();
    for (std::size_t side = 0; side < 2; ++side) {
      places_[side] = linked_places(session.project(), shown_[side], shown_[1 - side]);
    }
  }
  for (std::size_t side = 0; side < 2 && linked_; ++side) {
    if (std::abs(views_[side].scroll_top() - scrolled_[side]) < 0.5F) continue;
    leader_ = side;
    target_ = wanted_scroll(ui, side);
    break;
  }
  ArticleView& follower = views_[1 - leader_];
  if (linked_ && target_ >= 0) {
    const float most = std::max(0.0F, follower.scroll_height() - follower.height());
    const float to = std::min(target_, most);
    const float way = to - follower.scroll_top();
    const bool there = std::abs(way) < 1 || ui.environment().reduced_motion;
    follower.scroll_to(there ? to : follower.scroll_top() + way * kApproach);
    if (there) target_ = -1;
    ui.again(2);
  }
  scrolled_ = {views_[0].scroll_top(), views_[1].scroll_top()};
}

bool StorySplit::settle_some(Ui& ui) {
  const bool more = active().settle_some(ui);
  return (open_ && views_[other()].settle_some(ui)) || more;
}

}  // namespace counterpoint::ui
