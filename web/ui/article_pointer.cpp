// What the pointer does with the story: selecting, choosing, scrolling. Proven by
// tests/ui/article_view_test.cpp.
#include <algorithm>
#include <cmath>
#include <string>

#include "core/edit/guess_kind.h"
#include "web/ui/article_view.h"
#include "web/ui/mark_popup.h"

namespace counterpoint::ui {
namespace {

constexpr float kDragged = 3;           // pixels, from which on a press is a drag
constexpr float kEdge = 24;             // of the view, in which a drag scrolls
constexpr float kFastest = 600;         // CSS pixels a second, to which scrolling at an edge grows
constexpr float kHalfWay = 60;          // into and past the edge, where it is half as fast
constexpr float kLongestFrame = 0.05F;  // seconds: after a pause nothing leaps

ImVec2 pointer() { return ImGui::GetIO().MousePos; }

void let_go(TextSelection& selection) { selection.anchor = selection.head; }

}  // namespace

bool ArticleView::take_pointer(Ui& ui, Session& session, ViewState& state, const Article& article,
                               bool on_handle) {
  UiNode node;
  node.key = key_;
  node.role = Role::article;
  node.name = article.title.empty() ? "Story" : article.title;
  const ItemState item = ui.item(std::move(node), view_);
  ImGuiIO& io = ImGui::GetIO();
  if ((item.hovered || item.held) && io.MouseWheel != 0) {
    scroll_.offset =
        std::clamp(scroll_.offset - io.MouseWheel * kPixelsPerWheelUnit, 0.0F, max_scroll());
    io.MouseWheel = 0;
    ui.again(2);
  }
  const bool in_view = (item.hovered || dragging_) && !on_handle;
  if (!in_view) {
    overlaps_.rest(ui, {}, {});
    return on_handle;
  }
  const std::uint32_t byte = byte_at(ui, pointer().x, pointer().y);
  ui.platform().set_pointer(Pointer::text);
  if (item.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    press(ui, state, article, byte);
    if (session.focus().article != article_) {
      session.queue([id = article_](Session& s) { s.open_article(id); });
    }
  }
  if (dragging_ && ui.drag_cancelled()) {
    dragging_ = false;
    let_go(state.selection);
  }
  if (dragging_) drag(ui, state, article);
  if (dragging_ && ImGui::IsMouseReleased(ImGuiMouseButton_Left))
    release(ui, session, state, article);
  const bool on_words = pointer().x > place_.x - 4 && pointer().x < place_.x + width_ + 4;
  const std::vector<ClaimId> under =
      on_words ? session.marks(article_).claims_at(session.project(), byte)
               : std::vector<ClaimId>();
  overlaps_.rest(ui, dragging_ ? std::vector<ClaimId>() : under, line_at(ui, byte));
  const ClaimId hovered = under.empty() ? ClaimId{} : under.front();
  if (hovered != session.focus().hovered)
    session.queue([hovered](Session& s) { s.hover(hovered); });
  return true;
}

void ArticleView::press(Ui& ui, ViewState& state, const Article& article, std::uint32_t byte) {
  ui.platform().focus("");
  caret_ = kNoCaret;
  if (ui.long_press() && !words_near_pointer(ui)) return let_go(state.selection);
  dragging_ = true;
  grain_ = ui.long_press() ? Grain::word
                           : grain_of(ImGui::GetIO().MouseClickedCount[ImGuiMouseButton_Left]);
  const bool extends = ImGui::GetIO().KeyShift && state.selection.article == article_;
  from_ = extends ? state.selection.anchor : byte;
  const Range range = drag_range(article, from_, byte, grain_);
  state.selection = {article_, range.anchor, range.head};
  moved_ = extends || grain_ != Grain::character;
}

// A handle's target hangs over the next line: what is marked there, but for the handle's own words,
// can be chosen. Else the handle is a control, and its claim stays open.
void ArticleView::tap_below_handle(Ui& ui, Session& session, ViewState& state) {
  if (!words_near_pointer(ui)) return;
  const std::uint32_t byte = byte_at(ui, pointer().x, pointer().y);
  const auto is_here = [byte](const Mark& mark) { return mark.span.contains(byte); };
  const std::optional<Mark> active = handles_.active(session);
  if (active && is_here(*active)) return;
  const std::vector<Mark> own = marks_of_chosen(session);
  const bool marked = std::any_of(own.begin(), own.end(), is_here) ||
                      !session.marks(article_).claims_at(session.project(), byte).empty();
  if (marked) choose_at(ui, session, state, byte);
}

bool ArticleView::words_near_pointer(Ui& ui) {
  return layout_.has_words_near(ui.type(), pointer().x - place_.x, pointer().y - place_.top);
}

void ArticleView::scroll_at_edges(Ui& ui) {
  // At the edges the text comes towards the pointer, faster the further it is outside, but never
  // too fast for a line to be read and stopped at.
  const float over = std::max(0.0F, pointer().y - (view_.bottom() - kEdge)) -
                     std::max(0.0F, view_.y + kEdge - pointer().y);
  const float speed = kFastest * over / (std::abs(over) + kHalfWay);
  const float time = std::min(ImGui::GetIO().DeltaTime, kLongestFrame);
  const float before = scroll_.offset;
  scroll_.offset = std::clamp(scroll_.offset + speed * time, 0.0F, max_scroll());
  if (scroll_.offset != before) ui.again(2);
}

void ArticleView::drag(Ui& ui, ViewState& state, const Article& article) {
  if (!ImGui::IsMouseDragging(ImGuiMouseButton_Left, ui.drag_from(kDragged))) return;
  moved_ = true;
  scroll_at_edges(ui);
  // Not beyond what is in view, which comes on by itself.
  const float y = std::clamp(pointer().y, view_.y, view_.bottom() - 1);
  const Range range = drag_range(article, from_, byte_at(ui, pointer().x, y), grain_);
  state.selection = {article_, range.anchor, range.head};
}

// A drag leaves a tidy selection; a click without one chooses a claim.
void ArticleView::release(Ui& ui, Session& session, ViewState& state, const Article& article) {
  dragging_ = false;
  if (moved_ && !state.selection.empty()) {
    const bool snap = state.selecting.whole_words && grain_ == Grain::character;
    const bool back = state.selection.head < state.selection.anchor;
    const Span span = tidy_selection(article, state.selection.span(), snap);
    state.selection = {article_, back ? span.end : span.start, back ? span.start : span.end};
    // Not for clicks: two take a word, of which the third makes a sentence.
    const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, ui.drag_from(kDragged));
    const bool dragged = way.x != 0 || way.y != 0;
    if (state.selecting.marks_at_once && dragged && !span.empty()) {
      queue_mark(session, state, guess_kind(article, span), {});
    }
    return;
  }
  let_go(state.selection);
  choose_at(ui, session, state, from_);
}

// The shortest claim under a byte, and again the next; where several lie, a list says which. Words
// of the chosen claim's source or cue become those that keys act upon.
void ArticleView::choose_at(Ui& ui, Session& session, ViewState& state, std::uint32_t byte) {
  const std::vector<ClaimId> under = session.marks(article_).claims_at(session.project(), byte);
  for (const Mark& mark : marks_of_chosen(session)) {
    if (!mark.span.contains(byte)) continue;
    handles_.activate(mark);
    if (under.empty()) return ui.again(1);
  }
  if (under.empty()) {
    clicked_ = byte;
    session.queue([](Session& s) { s.choose({}); });
    return;
  }
  const ClaimId next = next_of(under, session.focus().chosen.as<EntityKind::claim>());
  activate_part(session, next, byte);
  overlaps_.show(under, line_at(ui, byte));
  if (overlaps_.shown()) {
    ui.platform().announce(std::to_string(under.size()) + " claims here. O leads to the next.");
  }
  // In a narrow window the claim's sheet would cover the list.
  if (!overlaps_.shown() || !ui.narrow()) state.show(Panel::claim);
  session.queue([next](Session& s) { s.choose(next); });
}

void ArticleView::activate_part(const Session& session, ClaimId id, std::uint32_t byte) {
  for (const Mark& mark : marks_of(id, *session.project().find(id))) {
    if (mark.role == MarkRole::content && mark.span.contains(byte)) handles_.activate(mark);
  }
}

// The line of a byte, in the window, as narrow as a caret.
Rect ArticleView::line_at(Ui& ui, std::uint32_t byte, bool at_line_end) {
  const ColumnRect caret = layout_.caret(ui.type(), byte, at_line_end);
  return {place_.x + caret.x0, place_.top + caret.y0, 0, caret.y1 - caret.y0};
}

}  // namespace counterpoint::ui
