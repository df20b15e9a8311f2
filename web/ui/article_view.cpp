// The story, set as a page. Proven by tests/ui/article_view_test.cpp.
#include "web/ui/article_view.h"

#include <algorithm>
#include <cmath>

#include "web/ui/margin_cards.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kColumnEms = 31.5F;  // about 66 characters
constexpr float kMastheadHeight = 64;
constexpr float kFoot = 120;  // empty space under the last line
constexpr float kCardsWidth = 196;
constexpr float kTrack = 12;               // of the scroll bar with its marks
constexpr std::size_t kSettleAtOnce = 12;  // blocks: about a millisecond in a browser

ImVec2 pointer() { return ImGui::GetIO().MousePos; }

void let_go(TextSelection& selection) { selection.anchor = selection.head; }

MirroredBlock mirror_block(const Session& session, const Article& article, ArticleId id,
                           const Block& block, const BlockLayout& lines, float top) {
  MirroredBlock mirrored;
  mirrored.id = block.span.start;
  mirrored.revision = session.revision();
  mirrored.level = block.kind == BlockKind::headline     ? 1
                   : block.kind == BlockKind::subheading ? 2
                                                         : 0;
  mirrored.y = top;
  mirrored.font_size = lines.style.size;
  mirrored.line_height = lines.line_height;
  mirrored.bold = lines.style.weight == Weight::semibold;
  mirrored.italic = lines.style.italic;
  mirrored.text = article.text->slice(block.span);
  for (const Line& line : lines.lines) {
    const Run& last = lines.runs[line.first_run + line.run_count - 1];
    mirrored.lines.push_back({line.span.start - block.span.start, line.span.end - block.span.start,
                              0, last.x + last.ink_width});
  }
  std::vector<Mark> marks;
  session.marks(id).overlapping(block.span, marks);
  for (const Mark& mark : marks) {
    if (mark.role != MarkRole::content) continue;
    const Span part = intersection(mark.span, block.span);
    const Speaker* speaker = speaker_of(session.project(), mark);
    mirrored.marks.push_back({part.start - block.span.start, part.end - block.span.start,
                              "mark/" + to_string(EntityId(mark.claim)),
                              speaker == nullptr ? "Claim" : "Claim by " + speaker->name});
  }
  return mirrored;
}

}  // namespace

float ArticleView::max_scroll() const { return std::max(0.0F, scroll_.content - view_.height); }

void ArticleView::draw(Ui& ui, Session& session, ViewState& state, Rect area) {
  fill(ui, area, ui.theme().paper);
  follow_article(ui, session, state);
  const Article* article = session.project().find(article_);
  if (article == nullptr) return;
  cards_ = {};
  view_ = area;
  cut_right(view_, kTrack);
  const float wide = std::round(state.text_size * kColumnEms);
  if (view_.width > wide + kCardsWidth + 72) cards_ = cut_right(view_, kCardsWidth, 24);
  width_ = std::min(wide, view_.width - (ui.narrow() ? 40.0F : 64.0F));
  ui.push_clip(area);
  take_keys(ui, state, *article);
  arrange(ui, *article, state.text_size);
  reveal(ui, state);
  take_pointer(ui, session, state, *article);
  draw_masthead(ui, *article);
  paint_article(ui, session, state, *article, layout_, place_, caret_);
  const bool over_card = draw_cards(ui, session, state);
  const bool beside =
      area.contains(pointer().x, pointer().y) && !view_.contains(pointer().x, pointer().y);
  if (beside && !over_card && session.focus().hovered) {
    session.queue([](Session& s) { s.hover({}); });
  }
  draw_track(ui, session);
  ui.pop_clip();
  mirror(ui, session, *article);
  const Rect before = popup_.rect;
  if (!state.selection.empty() && !dragging_) {
    const ColumnRect end = layout_.caret(ui.type(), state.selection.span().end, true);
    draw_mark_popup(ui, session, state, popup_,
                    {place_.x + end.x0, place_.top + end.y0, 0, end.y1 - end.y0});
  } else {
    popup_ = {};
  }
  if (!(before == popup_.rect)) ui.again(2);
}

void ArticleView::follow_article(Ui& ui, Session& session, ViewState& state) {
  const ArticleId wanted = state.reveal ? state.reveal->article : session.focus().article;
  if (wanted == article_) return;
  article_ = wanted;
  scroll_.offset = 0;
  top_byte_ = 0;
  caret_ = kNoCaret;
  state.selection = {};
  if (state.reveal && session.focus().article != wanted) {
    session.queue([wanted](Session& s) { s.open_article(wanted); });
  }
  ui.again(2);
}

// Sets what is in view in lines, and keeps what the reader sees in its place while heights become
// exact.
void ArticleView::arrange(Ui& ui, const Article& article, float text_size) {
  const float head = kMastheadHeight;
  if (layout_.set(ui.type(), article, width_, text_size)) {
    if (top_byte_ > 0) scroll_.offset = head + layout_.y_of(ui.type(), top_byte_);
  }
  const float y = scroll_.offset - head;
  scroll_.offset += layout_.prepare(ui.type(), y, y + view_.height);
  if (!layout_.settled()) ui.platform().request_background();
  scroll_.content = head + layout_.height() + kFoot;
  scroll_.offset = std::clamp(scroll_.offset, 0.0F, max_scroll());
  const float scale = ui.environment().scale;
  const float top = view_.y + head - scroll_.offset;
  place_ = {std::round(view_.x + (view_.width - width_) / 2), std::round(top * scale) / scale,
            view_.y, view_.bottom()};
  top_byte_ = scroll_.offset < head ? 0 : layout_.byte_at(ui.type(), 0, scroll_.offset - head + 4);
}

bool ArticleView::settle_some(Ui& ui) {
  if (layout_.settled()) return false;
  const float moved = layout_.settle(ui.type(), kSettleAtOnce, scroll_.offset - kMastheadHeight);
  scroll_.offset += moved;
  if (moved != 0 || layout_.settled()) ui.again(1);
  return !layout_.settled();
}

void ArticleView::reveal(Ui& ui, ViewState& state) {
  if (!state.reveal || state.reveal->article != article_) return;
  const float y = layout_.y_of(ui.type(), state.reveal->span.start);
  scroll_.offset = std::clamp(kMastheadHeight + y - view_.height * 0.38F, 0.0F, max_scroll());
  state.reveal.reset();
  ui.again(3);
}

void ArticleView::take_pointer(Ui& ui, Session& session, ViewState& state, const Article& article) {
  UiNode node;
  node.key = "article";
  node.role = Role::article;
  node.name = article.title.empty() ? "Story" : article.title;
  node.draggable = !ui.environment().coarse_pointer;
  const ItemState item = ui.item(std::move(node), view_);
  ImGuiIO& io = ImGui::GetIO();
  if ((item.hovered || item.held) && io.MouseWheel != 0) {
    scroll_.offset =
        std::clamp(scroll_.offset - io.MouseWheel * kPixelsPerWheelUnit, 0.0F, max_scroll());
    io.MouseWheel = 0;
    ui.again(2);
  }
  const bool in_view = item.hovered || dragging_;
  if (!in_view) return;
  const std::uint32_t byte = byte_at(ui, pointer().x, pointer().y);
  ui.platform().set_pointer(Pointer::text);
  if (item.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Left))
    press(ui, session, state, article, byte);
  if (dragging_) drag(ui, state, article);
  if (dragging_ && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) release(session, state, article);
  const bool on_words = pointer().x > place_.x - 4 && pointer().x < place_.x + width_ + 4;
  const std::vector<ClaimId> under =
      on_words ? session.marks(article_).claims_at(session.project(), byte)
               : std::vector<ClaimId>();
  const ClaimId hovered = under.empty() ? ClaimId{} : under.front();
  if (hovered != session.focus().hovered)
    session.queue([hovered](Session& s) { s.hover(hovered); });
}

void ArticleView::press(Ui& ui, const Session& session, ViewState& state, const Article& article,
                        std::uint32_t byte) {
  static_cast<void>(session);
  ui.platform().focus("");
  dragging_ = true;
  moved_ = false;
  grain_ = grain_of(ImGui::GetIO().MouseClickedCount[ImGuiMouseButton_Left]);
  caret_ = kNoCaret;
  const bool extends = ImGui::GetIO().KeyShift && state.selection.article == article_;
  from_ = extends ? state.selection.anchor : byte;
  const Range range = drag_range(article, from_, byte, grain_);
  state.selection = {article_, range.anchor, range.head};
  moved_ = extends || grain_ != Grain::character;
}

void ArticleView::drag(Ui& ui, ViewState& state, const Article& article) {
  if (ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3)) moved_ = true;
  if (!moved_) return;
  // At the edges the text comes towards the pointer, faster the further it is outside.
  const float over = std::max(0.0F, pointer().y - (view_.bottom() - 24)) -
                     std::max(0.0F, view_.y + 24 - pointer().y);
  if (over != 0) {
    scroll_.offset = std::clamp(scroll_.offset + over * 0.35F, 0.0F, max_scroll());
    ui.again(2);
  }
  const std::uint32_t byte = byte_at(ui, pointer().x, pointer().y);
  const Range range = drag_range(article, from_, byte, grain_);
  state.selection = {article_, range.anchor, range.head};
}

// A drag leaves a tidy selection; a click without one chooses the shortest claim under it, and
// again the next.
void ArticleView::release(Session& session, ViewState& state, const Article& article) {
  dragging_ = false;
  if (moved_ && !state.selection.empty()) {
    const bool snap = state.snap_to_words && grain_ == Grain::character;
    const Span span = tidy_selection(article, state.selection.span(), snap);
    state.selection = {article_, span.start, span.end};
    return;
  }
  let_go(state.selection);
  const std::vector<ClaimId> under = session.marks(article_).claims_at(session.project(), from_);
  if (under.empty()) {
    session.queue([](Session& s) { s.choose({}); });
    return;
  }
  const auto now =
      std::find(under.begin(), under.end(), session.focus().chosen.as<EntityKind::claim>());
  const ClaimId next = now == under.end() || now + 1 == under.end() ? under.front() : *(now + 1);
  state.show(Panel::claim);
  session.queue([next](Session& s) { s.choose(next); });
}

void ArticleView::take_keys(Ui& ui, ViewState& state, const Article& article) {
  const std::vector<KeyPressed> keys = ui.keys();
  for (const KeyPressed& key : keys) {
    if (key.in_field) continue;
    std::string_view chord = key.chord;
    const bool extends =
        chord.substr(0, 6) == "Shift+" || chord.find("+Shift+") != std::string_view::npos;
    std::string plain(chord);
    if (const std::size_t at = plain.find("Shift+"); at != std::string::npos) plain.erase(at, 6);
    std::uint32_t byte = state.selection.article == article_ ? state.selection.head : 0;
    if (caret_ == kNoCaret && state.selection.article != article_) byte = top_byte_;
    const bool shown = caret_ != kNoCaret || !state.selection.empty();
    const bool scrolls =
        !shown && !extends &&
        (plain == "PageUp" || plain == "PageDown" || plain == "Ctrl+Home" || plain == "Ctrl+End");
    if (scrolls) {
      const float page = view_.height - 60;
      const float by = plain == "PageUp"      ? -page
                       : plain == "PageDown"  ? page
                       : plain == "Ctrl+Home" ? -1e9F
                                              : 1e9F;
      scroll_.offset = std::clamp(scroll_.offset + by, 0.0F, max_scroll());
      ui.take_key(key.chord);
      ui.again(2);
      continue;
    }
    if (!move_cursor(ui.type(), layout_, article, plain, view_.height - 60, byte, caret_column_))
      continue;
    ui.take_key(key.chord);
    caret_ = byte;
    if (!extends || state.selection.article != article_) state.selection = {article_, byte, byte};
    state.selection.head = byte;
    keep_caret_in_view(ui, byte);
  }
}

void ArticleView::keep_caret_in_view(Ui& ui, std::uint32_t byte) {
  const ColumnRect caret = layout_.caret(ui.type(), byte);
  const float top = kMastheadHeight + caret.y0 - 24;
  const float bottom = kMastheadHeight + caret.y1 + 24;
  if (top < scroll_.offset) scroll_.offset = top;
  if (bottom > scroll_.offset + view_.height) scroll_.offset = bottom - view_.height;
  scroll_.offset = std::clamp(scroll_.offset, 0.0F, max_scroll());
  ui.again(2);
}

// Above the headline: who published it, and when.
void ArticleView::draw_masthead(Ui& ui, const Article& article) {
  std::string words = article.publisher;
  if (!article.published.empty()) words += (words.empty() ? "" : "  ·  ") + article.published;
  const Rect line{place_.x, place_.top - 34, width_, 18};
  if (line.bottom() < view_.y) return;
  draw_words(ui, line, chrome(12, Weight::semibold), ui.theme().muted, words);
}

bool ArticleView::draw_cards(Ui& ui, Session& session, ViewState& state) {
  if (cards_.width <= 0) return false;
  std::vector<Mark> marks;
  const float y = scroll_.offset - kMastheadHeight;
  session.marks(article_).overlapping(layout_.bytes_between(y, y + view_.height), marks);
  std::vector<MarginCard> cards;
  for (const Mark& mark : marks) {
    if (mark.role != MarkRole::content || mark.part != 0) continue;
    const float wanted = place_.top + layout_.y_of(ui.type(), mark.span.start);
    if (wanted > view_.y - 40 && wanted < view_.bottom()) cards.push_back({mark.claim, wanted, 0});
  }
  return draw_margin_cards(ui, session, state, std::move(cards), cards_);
}

// The scroll bar, with a tick for each mark in its speaker's colour.
void ArticleView::draw_track(Ui& ui, const Session& session) {
  const float room = view_.height;
  const Rect track{cards_.width > 0 ? cards_.right() : view_.right(), view_.y, kTrack, room};
  const float length = static_cast<float>(session.project().find(article_)->text->size());
  float last = -10;
  session.marks(article_).for_each([&](const Mark& mark) {
    if (mark.role != MarkRole::content || length <= 0) return;
    const float y = std::floor(track.y + room * static_cast<float>(mark.span.start) / length);
    if (y < last + 2) return;  // one tick a place is enough
    last = y;
    const ImU32 colour = speaker_colour(ui.theme(), speaker_of(session.project(), mark));
    fill(ui, {track.x + 3, y, kTrack - 5, 2}, fade(colour, 0.8F));
  });
  if (scroll_.content <= room) return;
  const Rect thumb{track.x + 2, track.y + room * scroll_.offset / scroll_.content, kTrack - 4,
                   std::max(24.0F, room * room / scroll_.content)};
  const ItemState item = ui.hit("article/track", track);
  if (item.held) {
    const float at = (pointer().y - track.y) / room;
    scroll_.offset = std::clamp(at * scroll_.content - room / 2, 0.0F, max_scroll());
    ui.again(2);
  }
  fill(ui, thumb, fade(ui.theme().ink, item.held ? 0.35F : item.hovered ? 0.28F : 0.16F), 4);
}

// The article as real text, for the browser's find, for screen readers and for touch.
void ArticleView::mirror(Ui& ui, const Session& session, const Article& article) {
  MirroredArticle mirrored;
  mirrored.title = article.title;
  mirrored.language = article.language;
  mirrored.parent = "article";
  mirrored.view = view_;
  mirrored.x = place_.x;
  mirrored.y = place_.top;
  mirrored.height = layout_.height();
  const float y = scroll_.offset - kMastheadHeight;
  layout_.for_each_between(
      y - view_.height, y + 2 * view_.height,
      [&](float top, const Block& block, const BlockLayout& lines) {
        mirrored.blocks.push_back(mirror_block(session, article, article_, block, lines, top));
      });
  ui.platform().show_article(mirrored);
}

std::vector<Rect> ArticleView::rects(Ui& ui, Span span) {
  std::vector<Rect> found;
  for (const ColumnRect& rect : layout_.rects(ui.type(), span, -1e9F, 1e9F)) {
    found.push_back(
        {place_.x + rect.x0, place_.top + rect.y0, rect.x1 - rect.x0, rect.y1 - rect.y0});
  }
  return found;
}

std::uint32_t ArticleView::byte_at(Ui& ui, float x, float y) {
  return layout_.byte_at(ui.type(), x - place_.x, y - place_.top);
}

}  // namespace counterpoint::ui
