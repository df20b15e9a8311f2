// Notices over the page. Proven by tests/ui/toast_test.cpp.
#include "web/ui/toast.h"

#include <algorithm>
#include <utility>

#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr double kShownMs = 5000;     // at least, and
constexpr double kMsForALetter = 60;  // so that it can be read to its end
constexpr float kHeight = 40;         // of one line
constexpr float kLine = 18;
constexpr float kSide = 16;  // left and right of its words
constexpr float kUndo = 54;  // its button
constexpr float kUndoGap = 8;
constexpr float kSpare = 12;  // between it and words, whose handles hang below them

float room_to_undo(const Notice& notice) { return notice.can_undo ? kUndo + kUndoGap : 0; }

float width_of(Ui& ui, const Notice& notice, Rect page) {
  const float words = ui.type().measure(chrome(), notice.text);
  return std::min(page.width - 2 * kSide, words + 40 + room_to_undo(notice));
}

float height_of(Ui& ui, const Notice& notice, float width) {
  const float room = width - 2 * kSide - room_to_undo(notice);
  const float words =
      paragraph(ui, {0, 0}, room, chrome(), kLine, 0, notice.text, 0, /*draw=*/false);
  return kHeight - kLine + words;
}

float top_of(const ToastPlace& place, float height) {
  switch (place.side) {
    case ToastPlace::Side::below:
      return place.y;
    case ToastPlace::Side::above:
      return place.y - height;
    case ToastPlace::Side::middle:
      return place.y - height / 2;
  }
  return place.y;
}

bool overlap(Rect toast, Rect used) {
  return toast.x < used.right() && used.x < toast.right() && toast.y < used.bottom() + kSpare &&
         used.y < toast.bottom() + kSpare;
}

// True if it was pressed.
bool draw_undo(Ui& ui, Rect box) {
  UiNode node;
  node.key = "toast/undo";
  node.role = Role::button;
  node.name = "Undo";
  const ItemState item = ui.item(std::move(node), box);
  const ImU32 colour = ui.theme().paper;
  draw_words(ui, box, chrome(kTextType, Weight::semibold), colour, "Undo", Align::right);
  if (item.hovered) rule(ui, box.x + 18, box.right(), box.y + box.height / 2 + 9, colour);
  return item.pressed;
}

}  // namespace

void Toast::show(Notice notice, const Session& session, double now_ms) {
  const auto letters = static_cast<double>(notice.text.size());
  notice_ = std::move(notice);
  until_ = now_ms + std::max(kShownMs, letters * kMsForALetter);
  edits_ = session.edits();
  place_ = 0;
}

bool Toast::is_open(const Session& session, double now_ms) {
  if (!notice_) return false;
  // What would be taken back is no longer what it tells of.
  const bool stale = notice_->can_undo && edits_ != session.edits();
  if (stale || until_ < now_ms) notice_.reset();
  return notice_.has_value();
}

// The first place that is clear, or the last. It stays at one while that is clear.
Rect Toast::place(Ui& ui, const ToastRoom& room) {
  const Rect page = room.page;
  const float width = width_of(ui, *notice_, page);
  const float height = height_of(ui, *notice_, width);
  const auto rect_at = [&](std::size_t place) {
    const float top = std::max(page.y + 2, top_of(room.places[place], height));
    return Rect{page.x + (page.width - width) / 2, top, width, height};
  };
  const auto is_clear = [&](std::size_t place) {
    return std::none_of(room.used.begin(), room.used.end(),
                        [&](Rect one) { return overlap(rect_at(place), one); });
  };
  if (place_ >= room.places.size() || !is_clear(place_)) {
    place_ = 0;
    while (place_ + 1 < room.places.size() && !is_clear(place_)) ++place_;
  }
  return rect_at(place_);
}

void Toast::draw(Ui& ui, Session& session, const ToastRoom& room) {
  const Rect rect = place(ui, room);
  ui.begin_layer("toast", rect, true);
  const bool error = notice_->kind == Notice::Kind::error;
  fill(ui, rect, error ? ui.theme().danger : ui.theme().ink, 8);
  Rect inner = inset(rect, kSide, 0);
  const bool undone = notice_->can_undo && draw_undo(ui, cut_right(inner, kUndo, kUndoGap));
  UiNode status;
  status.key = "toast";
  status.role = Role::status;
  status.name = notice_->text;
  ui.tell(std::move(status), rect);
  paragraph(ui, {inner.x, inner.y + (kHeight - kLine) / 2}, inner.width, chrome(), kLine,
            ui.theme().paper, notice_->text);
  ui.end_layer();
  if (!undone) return;
  session.queue([](Session& s) { s.undo(); });
  notice_.reset();
}

}  // namespace counterpoint::ui
