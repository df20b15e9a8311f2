// Handles at the ends of spans. Proven by tests/ui/mark_handles_test.cpp.
#include "web/ui/mark_handles.h"

#include <algorithm>
#include <cmath>

#include "core/text/utf8.h"
#include "web/app/claim_edits.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kReach = 5;    // of a mouse beside an end, CSS pixels: the blank between two words,
                               // so that it can still select either
constexpr float kFinger = 44;  // width and height of what a finger may press
constexpr float kKnob = 4;     // radius
constexpr float kKnobTarget = 13;
constexpr float kStemTop = 0.14F;   // of a line's height, where the stem begins
constexpr float kStemFoot = 0.86F;  // and ends
constexpr float kKnobRest = 12;     // from its middle, for a finger that rests
constexpr std::size_t kNameBytes = 40;

bool is_selection(const Mark& mark) { return !mark.claim; }

// The same mark of the same claim, wherever it reaches now.
bool same_mark(const Mark& a, const Mark& b) {
  return a.claim == b.claim && a.role == b.role && a.part == b.part;
}

std::string name_of(const Mark& mark, Edge edge, const Article& article) {
  std::string words(article.text->slice(mark.span));
  if (words.size() > kNameBytes) words = words.substr(0, floor_boundary(words, kNameBytes)) + "…";
  const char* what = is_selection(mark)              ? "selection"
                     : mark.role == MarkRole::source ? "source"
                     : mark.role == MarkRole::cue    ? "cue"
                                                     : "claim";
  return std::string(edge == Edge::start ? "Start of " : "End of ") + what + " “" + words + "”";
}

const char* label_of(MarkRole role) {
  if (role == MarkRole::content) return "Change the claim's words";
  return role == MarkRole::source ? "Change source words" : "Change cue words";
}

// A finger's target hangs below the line, outside of the words; a mouse's stands beside their end.
Rect target_of(Rect caret, bool left, bool coarse) {
  if (coarse) {
    const float x = left ? caret.x - kFinger + 6 : caret.x - 6;
    return {x, caret.bottom() - 8, kFinger, kFinger};
  }
  const float x = left ? caret.x - kReach : caret.x;
  return {x, caret.y, kReach, caret.height};
}

void queue_span(Session& session, const Mark& mark, Span span, std::string merge_key) {
  session.queue_edit(
      label_of(mark.role), [mark, span](Draft& draft) { return set_mark_span(draft, mark, span); },
      std::move(merge_key));
}

}  // namespace

std::vector<Mark> marks_of_chosen(const Session& session) {
  const auto id = session.focus().chosen.as<EntityKind::claim>();
  const Claim* claim = session.project().find(id);
  if (claim == nullptr || claim->article != session.focus().article) return {};
  std::vector<Mark> marks = marks_of(id, *claim);
  std::sort(marks.begin(), marks.end());
  return marks;
}

std::optional<Mark> MarkHandles::active(const Session& session) const {
  const std::vector<Mark> marks = marks_of_chosen(session);
  if (marks.empty()) return std::nullopt;
  const auto is_content = [](const Mark& mark) { return mark.role == MarkRole::content; };
  auto at = std::find_if(marks.begin(), marks.end(),
                         [&](const Mark& mark) { return same_mark(mark, active_); });
  if (at == marks.end()) at = std::find_if(marks.begin(), marks.end(), is_content);
  return at == marks.end() ? marks.front() : *at;
}

const Mark* MarkHandles::preview() const {
  if (!held_ || is_selection(held_->mark)) return nullptr;
  preview_ = held_->mark;
  preview_.span = held_->now;
  return &preview_;
}

void MarkHandles::place_edge(Ui& ui, const Mark& mark, Edge edge, StoryPlace story) {
  Span span = mark.span;
  if (held_ && same_mark(held_->mark, mark)) span = held_->now;
  Handle handle;
  handle.mark = mark;
  handle.edge = edge;
  handle.at = edge == Edge::start ? story.layout.caret(ui.type(), span.start)
                                  : story.layout.caret(ui.type(), span.end, true);
  const Rect caret{story.frame.x + handle.at.x0, story.frame.top + handle.at.y0, 0,
                   handle.at.y1 - handle.at.y0};
  if (caret.bottom() < story.frame.y0 || caret.y > story.frame.y1) return;
  const std::string role = is_selection(mark) ? "selection" : to_string(EntityId(mark.claim));
  handle.key = "handle/" + role + "/" + std::to_string(static_cast<int>(mark.role)) + "/" +
               std::to_string(mark.part) + (edge == Edge::start ? "/start" : "/end");
  handle.name = name_of(mark, edge, story.article);
  const bool rtl = story.layout.right_to_left(ui.type(), span.start);
  handle.left = (edge == Edge::start) != rtl;
  handle.above = edge == Edge::start && !ui.environment().coarse_pointer;
  const bool coarse = ui.environment().coarse_pointer;
  handle.target = target_of(caret, handle.left, coarse);
  const float radius = coarse ? 2 * kKnob : kKnob;
  const float x = std::round(caret.x) + (handle.left ? -1 : 1);
  handle.knob = {x, handle.above ? caret.y + caret.height * kStemTop - radius + 1
                                 : caret.y + caret.height * kStemFoot + radius - 1};
  handles_.push_back(std::move(handle));
}

void MarkHandles::place_mark(Ui& ui, const Mark& mark, StoryPlace story) {
  place_edge(ui, mark, Edge::start, story);
  place_edge(ui, mark, Edge::end, story);
}

// A mouse finds handles at all spans of the claim; under a finger only the active one has them, so
// that the others can be tapped, and a selection has its own.
void MarkHandles::place(Ui& ui, const Session& session, const ViewState& state, StoryPlace story) {
  handles_.clear();
  const bool coarse = ui.environment().coarse_pointer;
  const bool selects = !state.selection.empty();
  if (selects && coarse && state.selection.article == session.focus().article) {
    Mark mark;
    mark.span = state.selection.span();
    place_mark(ui, mark, story);
  }
  if (selects && !dragging()) return;  // the words to be marked come first
  const std::optional<Mark> now = active(session);
  for (const Mark& mark : marks_of_chosen(session)) {
    if (!coarse || same_mark(mark, *now)) place_mark(ui, mark, story);
  }
  // Where two meet, the active span's is taken.
  std::stable_partition(handles_.begin(), handles_.end(), [&](const Handle& handle) {
    return is_selection(handle.mark) || (now && same_mark(handle.mark, *now));
  });
}

bool MarkHandles::take_pointer(Ui& ui, Session& session, ViewState& state, StoryPlace story) {
  place(ui, session, state, story);
  tapped_ = false;
  bool over = dragging();
  const std::optional<Mark> now = active(session);
  const bool clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  for (Handle& handle : handles_) {
    handle.hovered = false;
    if (ui.long_press() && !held_ && !(clicked && takes_rest(ui, handle, story))) continue;
    handle.hovered = ui.hit(handle.key, handle.target).hovered;
    if (now && same_mark(*now, handle.mark) && !ui.environment().coarse_pointer) {
      const Rect knob{handle.target.x + kReach / 2 - kKnobTarget / 2,
                      handle.above ? handle.target.y - kKnobTarget + 2 : handle.target.bottom() - 8,
                      kKnobTarget, kKnobTarget};
      handle.hovered |= ui.hit(handle.key + "/knob", knob).hovered;
    }
    over |= handle.hovered;
    if (handle.hovered && !held_ && clicked) {
      ui.platform().focus("");
      held_ =
          Held{handle.mark, handle.edge, handle.mark.span, false, state.selection, on_knob(handle)};
      if (!is_selection(handle.mark)) active_ = handle.mark;
    }
  }
  if (held_ && (ui.drag_cancelled() || ui.take_key("Escape"))) take_back(state);
  if (held_) {
    drag(ui, state, story);
    if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
      tapped_ =
          !held_->moved && !held_->by_knob && ui.environment().coarse_pointer && !ui.long_press();
      let_go(session);
    }
  }
  if (over) ui.platform().set_pointer(Pointer::resize_columns);
  return over;
}

bool MarkHandles::on_knob(const Handle& handle) {
  const ImVec2 at = ImGui::GetIO().MousePos;
  return std::hypot(at.x - handle.knob.x, at.y - handle.knob.y) <= kKnobRest;
}

// A finger that rests means the word below it, upon which a handle's target may lie, unless it
// rests on the knob itself, or there is no word.
bool MarkHandles::takes_rest(Ui& ui, const Handle& handle, StoryPlace story) const {
  const ImVec2 at = ImGui::GetIO().MousePos;
  return on_knob(handle) ||
         !story.layout.has_words_near(ui.type(), at.x - story.frame.x, at.y - story.frame.top);
}

// Of a claim nothing has changed yet; a selection follows its handle.
void MarkHandles::take_back(ViewState& state) {
  if (is_selection(held_->mark)) state.selection = held_->before;
  held_.reset();
}

// What is dragged stays in view, with the target below it, while the story scrolls at its edges.
float MarkHandles::dragged_to(Ui& ui, StoryPlace story) const {
  const float y = ImGui::GetIO().MousePos.y;
  if (!ui.environment().coarse_pointer) return std::clamp(y, story.frame.y0, story.frame.y1 - 1);
  const ColumnRect line = story.layout.caret(
      ui.type(), held_->edge == Edge::start ? held_->now.start : held_->now.end, true);
  const float foot = story.frame.y1 - (line.y1 - line.y0) - kFinger;
  // A finger covers what it points at: its target hangs below the line that it means.
  return std::clamp(y - kFinger / 2 - 4, story.frame.y0, std::max(story.frame.y0, foot));
}

void MarkHandles::drag(Ui& ui, ViewState& state, StoryPlace story) {
  held_->moved |= ImGui::IsMouseDragging(ImGuiMouseButton_Left, ui.drag_from(2));
  if (!held_->moved) return;
  const float x = ImGui::GetIO().MousePos.x - story.frame.x;
  const std::uint32_t byte =
      story.layout.byte_at(ui.type(), x, dragged_to(ui, story) - story.frame.top);
  held_->now =
      move_edge(story.article, held_->mark.span, held_->edge, byte, state.selecting.whole_words);
  if (!is_selection(held_->mark)) return;
  const bool start = held_->edge == Edge::start;
  state.selection.anchor = start ? held_->now.end : held_->now.start;
  state.selection.head = start ? held_->now.start : held_->now.end;
}

void MarkHandles::let_go(Session& session) {
  const Held done = *held_;
  held_.reset();
  if (is_selection(done.mark) || done.now == done.mark.span) return;
  session.end_merging();
  queue_span(session, done.mark, done.now, {});
}

void MarkHandles::step(Session& session, const Article& article, const Mark& mark, Edge edge,
                       int by) {
  const Span span = step_edge(article, mark.span, edge, by);
  active_ = mark;
  if (span == mark.span) return;
  queue_span(session, mark, span, "span/" + to_string(EntityId(mark.claim)));
}

// With the keyboard on a handle, the arrows move it.
bool MarkHandles::take_focused(Ui& ui, Session& session, const Article& article) {
  for (const Handle& handle : handles_) {
    if (!ui.has_focus(handle.key) || is_selection(handle.mark)) continue;
    for (const Mark& mark : marks_of_chosen(session)) {
      if (!same_mark(mark, handle.mark)) continue;
      // In words from right to left, the left arrow leads on.
      const int right = handle.left == (handle.edge == Edge::start) ? 1 : -1;
      if (ui.take_key("ArrowRight")) step(session, article, mark, handle.edge, right);
      if (ui.take_key("ArrowLeft")) step(session, article, mark, handle.edge, -right);
      return true;
    }
  }
  return false;
}

void MarkHandles::take_keys(Ui& ui, Session& session, const ViewState& state,
                            const Article& article) {
  take_focused(ui, session, article);
  const std::optional<Mark> mark = active(session);
  if (!mark || !state.selection.empty()) return;
  if (ui.take_key(".")) step(session, article, *mark, Edge::end, 1);
  if (ui.take_key(",")) step(session, article, *mark, Edge::end, -1);
  if (ui.take_key(">")) step(session, article, *mark, Edge::start, 1);
  if (ui.take_key("<")) step(session, article, *mark, Edge::start, -1);
  if (ui.take_key("-")) {
    session.queue_edit("Take out words", [gone = *mark](Draft& draft) -> Status {
      const Claim* claim = draft.project().find(gone.claim);
      if (claim != nullptr && gone.role == MarkRole::content && claim->content.size() == 1) {
        return {"no-content", "These are the claim's only words. Delete removes the claim.",
                to_string(EntityId(gone.claim))};
      }
      return remove_mark(draft, gone);
    });
  }
  if (ui.take_key(";")) {
    const std::vector<Mark> marks = marks_of_chosen(session);
    const auto at = std::find(marks.begin(), marks.end(), *mark);
    active_ = at == marks.end() || at + 1 == marks.end() ? marks.front() : *(at + 1);
    ui.platform().announce(name_of(active_, Edge::start, article).substr(9));
    ui.again(2);
  }
}

void MarkHandles::draw(Ui& ui, const Session& session, StoryPlace story) {
  const std::optional<Mark> now = active(session);
  for (const Handle& handle : handles_) {
    const bool strong = is_selection(handle.mark) || (now && same_mark(*now, handle.mark)) ||
                        handle.hovered || ui.has_focus(handle.key);
    const ImU32 colour =
        is_selection(handle.mark)
            ? ui.theme().accent
            : speaker_colour(ui.theme(), speaker_of(session.project(), handle.mark));
    const float x = handle.knob.x;
    const float y0 = story.frame.top + handle.at.y0;
    const float height = handle.at.y1 - handle.at.y0;
    const float radius = ui.environment().coarse_pointer ? 2 * kKnob : kKnob;
    const float top = y0 + height * kStemTop;
    const float foot = y0 + height * kStemFoot;
    fill(ui, {x - 1, top, 2, foot - top}, strong ? colour : fade(colour, 0.35F));
    if (!strong) continue;
    const ImVec2 knob = handle.knob;
    ui.list().AddCircleFilled(knob, radius + 1.5F, ui.theme().paper);
    ui.list().AddCircleFilled(knob, radius, colour);
    if (ui.has_focus(handle.key)) ui.list().AddCircle(knob, radius + 3, ui.theme().focus, 0, 2);
  }
}

void MarkHandles::tell(Ui& ui, const std::string& story) {
  for (const Handle& handle : handles_) {
    UiNode node;
    node.key = handle.key;
    node.role = Role::button;
    node.name = handle.name;
    node.description = "Drag it, or move it by words with the left and right arrows";
    node.parent = story;
    node.focusable = true;
    node.draggable = true;
    ui.tell(std::move(node), handle.target);
  }
}

}  // namespace counterpoint::ui
