// The story, set as a page. Proven by tests/ui/article_view_test.cpp.
#include "web/ui/article_view.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/text/dates.h"
#include "web/ui/margin_cards.h"
#include "web/ui/reading.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kMastheadHeight = 64;
constexpr float kFoot = 120;   // empty space under the last line
constexpr float kSheet = 100;  // at least, of what a sheet takes from the view
constexpr float kCardsWidth = 196;
constexpr float kTrack = 14;               // of the scroll bar with its marks
constexpr std::size_t kUsualDepth = 8;     // of marks over a word
constexpr std::size_t kSettleAtOnce = 12;  // blocks: about a millisecond in a browser

ImVec2 pointer() { return ImGui::GetIO().MousePos; }

}  // namespace

float ArticleView::max_scroll() const { return std::max(0.0F, scroll_.content - view_.height); }

void ArticleView::draw(Ui& ui, Session& session, ViewState& state, Rect area,
                       const StoryPane& pane) {
  if (ui.ground() != ui.theme().paper) fill(ui, area, ui.theme().paper);
  key_ = pane.key;
  follow_article(ui, session, state, pane);
  const std::shared_ptr<const Article> article = session.project().articles().get(article_.value);
  if (article == nullptr) return;
  drawn_ = ImGui::GetFrameCount();
  cards_ = {};
  view_ = area;
  cut_right(view_, kTrack);
  const float wide = column_width(state.reading);
  if (view_.width > wide + kCardsWidth + 72) cards_ = cut_right(view_, kCardsWidth, 24);
  width_ = std::min(wide, view_.width - (ui.narrow() ? 40.0F : 64.0F));
  ui.push_clip(area);
  sieve_.refresh(session.project(), session.edits(), article_, state.filter);
  const bool active = pane.alone || session.focus().article == article_;
  if (active && pane.takes_keys) take_keys(ui, session, state, *article);
  arrange(ui, article, state.reading);
  reveal(ui, state);
  follow_sheet(ui, session);
  const StoryPlace story{*article, layout_, place_};
  const bool on_handle = active && handles_.take_pointer(ui, session, state, story);
  if (handles_.dragging()) scroll_at_edges(ui);
  if (handles_.tapped()) tap_below_handle(ui, session, state);
  const bool on_story = take_pointer(ui, session, state, *article, on_handle);
  if (active) handles_.tell(ui, key_);
  draw_masthead(ui, *article);
  paint_article(ui, session, state, *article, layout_, place_,
                {article_, caret_, handles_.preview(), &sieve_, pane.lit.proposed, pane.lit.found,
                 pane.lit.found_at});
  if (active) handles_.draw(ui, session, story);
  const bool on_card = draw_cards(ui, session, state);
  const bool left = std::exchange(hovered_, on_story || on_card) && !hovered_;
  if (left) session.queue([](Session& s) { s.hover({}); });
  const Rect track{cards_.width > 0 ? cards_.right() : view_.right(), view_.y, kTrack,
                   view_.height};
  track_.draw(ui, session, article_, layout_, sieve_, scroll_, track, kMastheadHeight);
  ui.pop_clip();
  if (active) {
    mirror_.update(ui, session, layout_,
                   {article_, key_, view_, place_.x, place_.top, layout_.height()});
  }
  overlaps_.draw(ui, session, state);
  draw_popup(ui, session, state);
}

void ArticleView::draw_popup(Ui& ui, Session& session, ViewState& state) {
  const Rect before = popup_.rect;
  const bool own = state.selection.article == article_;
  const Span words = state.selection.span();
  const bool marks = own && has_words(*session.project().find(article_), words);
  if (marks && !dragging_ && !handles_.dragging()) {
    const float top = place_.top + layout_.caret(ui.type(), words.start).y0;
    draw_mark_popup(ui, session, state, popup_, {end_of_selection(ui, words), top, view_});
    room_ = is_mark_sheet(ui) ? popup_.rect.height : 0.0F;
    keep_clear_of_popup(ui, state.selection);
  } else {
    popup_ = {};
    if (state.selection.empty()) room_ = 0;
  }
  if (!(before == popup_.rect)) ui.again(2);
}

// Once for a selection and a size of the view, so that the reader can scroll on: the line of the
// end that the user is at comes out from under the popup.
void ArticleView::keep_clear_of_popup(Ui& ui, const TextSelection& selection) {
  const std::pair<TextSelection, Rect> now{selection, view_};
  if (now == std::exchange(clear_for_, now)) return;
  const bool at_end = selection.head >= selection.anchor;
  Rect line = line_at(ui, selection.head, at_end);
  if (at_end && ui.environment().coarse_pointer) line.height += kHandle;
  const bool in_view = line.y < view_.bottom() && line.bottom() > view_.y;
  if (!in_view || line.bottom() <= popup_.rect.y || line.y >= popup_.rect.bottom()) return;
  keep_within();
  const float by = std::min(line.bottom() - popup_.rect.y, line.y - view_.y);
  scroll_.offset = std::clamp(scroll_.offset + by, 0.0F, max_scroll());
  ui.again(2);
}

// In the window. The end may be out of sight while words before it are not: then the view's edge.
Rect ArticleView::end_of_selection(Ui& ui, Span words) {
  const ColumnRect end = layout_.caret(ui.type(), words.end, true);
  const float height = end.y1 - end.y0;
  float y = place_.top + end.y0;
  const bool in_sight =
      place_.top + layout_.rough_y(words.start) < view_.bottom() && place_.top + end.y1 > view_.y;
  if (in_sight) y = std::clamp(y, view_.y, std::max(view_.y, view_.bottom() - height));
  return {place_.x + end.x0, y, 0, height};
}

void ArticleView::follow_article(Ui& ui, Session& session, ViewState& state,
                                 const StoryPane& pane) {
  const bool follows = !pane.article;
  const ArticleId open = follows ? session.focus().article : pane.article;
  const ArticleId wanted = follows && state.reveal ? state.reveal->article : open;
  const Article* article = session.project().find(wanted);
  const TextPtr text = article == nullptr ? nullptr : article->text;
  if (wanted == article_ && text == text_) return;
  if (state.selection.article == article_) state.selection = {};
  article_ = wanted;
  text_ = text;
  dragging_ = false;
  from_ = 0;
  scroll_.offset = 0;
  top_byte_ = 0;
  caret_ = kNoCaret;
  if (follows && state.reveal && session.focus().article != wanted) {
    session.queue([wanted](Session& s) { s.open_article(wanted); });
  }
  ui.again(2);
}

// Sets what is in view in lines, and keeps what the reader sees in its place while heights become
// exact.
void ArticleView::arrange(Ui& ui, std::shared_ptr<const Article> article, const Reading& reading) {
  const float head = kMastheadHeight;
  if (layout_.set(ui.type(), std::move(article), {width_, reading.text_size, reading.spacing})) {
    if (top_byte_ > 0) scroll_.offset = head + layout_.y_of(ui.type(), top_byte_);
  }
  keep_within();  // before, too: blocks are set around where the view will be
  const float y = scroll_.offset - head;
  scroll_.offset += layout_.prepare(ui.type(), y, y + view_.height);
  if (!layout_.settled()) ui.platform().request_background();
  keep_within();
  const float scale = ui.environment().scale;
  const float top = view_.y + head - scroll_.offset;
  place_ = {std::round(view_.x + (view_.width - width_) / 2), std::round(top * scale) / scale,
            view_.y, view_.bottom()};
  note_top(ui);
}

// What stays in sight when the text is set anew.
void ArticleView::note_top(Ui& ui) {
  const float y = scroll_.offset - kMastheadHeight;
  top_byte_ = y < 0 ? 0 : layout_.byte_at(ui.type(), 0, y + 4);
}

void ArticleView::keep_within() {
  scroll_.content = kMastheadHeight + layout_.height() + kFoot + room_;
  scroll_.offset = std::clamp(scroll_.offset, 0.0F, max_scroll());
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
  const Span words = state.reveal->span;
  state.reveal.reset();
  if (std::exchange(state.reveal_in_middle, false) || !in_sight(ui, words)) {
    const float y = layout_.y_of(ui.type(), words.start);
    scroll_.offset = std::clamp(kMastheadHeight + y - view_.height * 0.38F, 0.0F, max_scroll());
    note_top(ui);  // the column may be another one in the next frame: a panel opens with the words
  }
  ui.again(3);
}

// With a line or so to spare, so that the reader sees what stands around them.
bool ArticleView::in_sight(Ui& ui, Span words) {
  constexpr float kSpare = 40;
  const float top = kMastheadHeight + layout_.caret(ui.type(), words.start).y0 - scroll_.offset;
  const float bottom =
      kMastheadHeight + layout_.caret(ui.type(), words.end, true).y1 - scroll_.offset;
  return top >= kSpare && bottom <= view_.height - kSpare;
}

// When a sheet opens over the story's lower part, the chosen claim stays in view above it: of a
// long one the beginning, of others also the last words with their handle.
void ArticleView::follow_sheet(Ui& ui, const Session& session) {
  const bool shrank = view_.height < height_ - kSheet;
  height_ = view_.height;
  const std::optional<Mark> mark = handles_.active(session);
  if (!shrank || !ui.narrow() || !mark) return;
  keep_caret_in_view(ui, mark->span.end, kHandle);
  keep_caret_in_view(ui, mark->span.start);
}

std::uint32_t ArticleView::place_of_reader() const {
  const bool seen = caret_ != kNoCaret && caret_ >= top_byte_ &&
                    place_.top + layout_.rough_y(caret_) < view_.bottom();
  return seen ? caret_ : top_byte_;
}

// Where the keyboard is: the text cursor, else the last click, if that was on the chosen claim,
// else the claim itself.
std::uint32_t ArticleView::place_of_keys(const Session& session) const {
  if (caret_ != kNoCaret) return caret_;
  const std::optional<Mark> mark = handles_.active(session);
  if (!mark) return from_;
  const auto chosen = session.project().find(mark->claim);
  const Span all = extent(*chosen);
  return all.contains(from_) ? from_ : all.start;
}

void ArticleView::take_keys(Ui& ui, Session& session, ViewState& state, const Article& article) {
  handles_.take_keys(ui, session, state, article);
  if (ui.take_key("Ctrl+a") && !article.blocks.empty()) {
    state.selection = {article_, article.blocks.front().span.start, article.blocks.back().span.end};
    caret_ = state.selection.head;
    ui.again(2);
  }
  if (ui.take_key("o")) choose_at(ui, session, state, place_of_keys(session));
  const float page = view_.height - 60;
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
      const float by = plain == "PageUp"      ? -page
                       : plain == "PageDown"  ? page
                       : plain == "Ctrl+Home" ? -1e9F
                                              : 1e9F;
      scroll_.offset = std::clamp(scroll_.offset + by, 0.0F, max_scroll());
      ui.take_key(key.chord);
      ui.again(2);
      continue;
    }
    const bool begun = extends && state.selection.article == article_;
    const std::uint32_t from = begun ? state.selection.anchor : byte;
    const bool moved =
        extends ? move_head(ui.type(), layout_, article, plain, page, from, byte, caret_column_)
                : move_cursor(ui.type(), layout_, article, plain, page, byte, caret_column_);
    if (!moved) continue;
    ui.take_key(key.chord);
    caret_ = byte;
    if (!begun) state.selection = {article_, byte, byte};
    state.selection.head = byte;
    keep_caret_in_view(ui, byte);
  }
}

void ArticleView::keep_caret_in_view(Ui& ui, std::uint32_t byte, float below) {
  const ColumnRect caret = layout_.caret(ui.type(), byte);
  const float top = kMastheadHeight + caret.y0 - 24;
  const float bottom = kMastheadHeight + caret.y1 + below;
  if (top < scroll_.offset) scroll_.offset = top;
  if (bottom > scroll_.offset + view_.height) scroll_.offset = bottom - view_.height;
  scroll_.offset = std::clamp(scroll_.offset, 0.0F, max_scroll());
  ui.again(2);
}

// Above the headline: who published it, and on which day, or when in the words that were printed.
void ArticleView::draw_masthead(Ui& ui, const Article& article) {
  const std::optional<PartialDate> date = parse_iso_date(article.published);
  const std::string day = date ? day_in_words(*date) : article.published;
  const std::string dot = article.publisher.empty() || day.empty() ? "" : "  ·  ";
  const std::string words = article.publisher + dot + day;
  const Rect line{place_.x, place_.top - 34, width_, 18};
  if (words.empty() || line.bottom() < view_.y) return;
  label(ui, key_ + "/masthead", line, chrome(kSmallType, Weight::semibold), ui.theme().muted,
        words);
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
  return draw_margin_cards(ui, session, state, std::move(cards), sieve_, cards_);
}

float ArticleView::y_of(Ui& ui, std::uint32_t byte) {
  return kMastheadHeight + layout_.y_of(ui.type(), byte);
}

bool ArticleView::is_shown(const Session& session) const {
  const Article* open = session.project().find(session.focus().article);
  return drawn_ == ImGui::GetFrameCount() && open != nullptr &&
         article_ == session.focus().article && text_ == open->text;
}

bool ArticleView::is_seen_at(const Ui& ui, const Session& session, float x, float y) const {
  return is_shown(session) && view_.contains(x, y) && !ui.is_covered(x, y);
}

bool ArticleView::under_pointer() const { return view_.contains(pointer().x, pointer().y); }

std::vector<Rect> ArticleView::rects(Ui& ui, Span span) {
  std::vector<Rect> found;
  for (const ColumnRect& rect : layout_.rects(ui.type(), span, -1e9F, 1e9F)) {
    found.push_back(
        {place_.x + rect.x0, place_.top + rect.y0, rect.x1 - rect.x0, rect.y1 - rect.y0});
  }
  return found;
}

std::vector<Rect> ArticleView::in_use(Ui& ui, const Session& session, const ViewState& state) {
  std::vector<Rect> found;
  const float y0 = view_.y - place_.top;
  const auto add = [&](Span span) {
    for (const ColumnRect& rect : layout_.rects(ui.type(), span, y0, y0 + view_.height)) {
      found.push_back(
          {place_.x + rect.x0, place_.top + rect.y0, rect.x1 - rect.x0, rect.y1 - rect.y0});
    }
  };
  for (const Mark& mark : marks_of_chosen(session)) {
    if (mark.role == MarkRole::content) add(mark.span);
  }
  if (state.selection.article == article_) add(state.selection.span());
  if (popup_.rect.height > 0) found.push_back(popup_.rect);
  return found;
}

std::vector<ClaimId> ArticleView::claims_at(Ui& ui, const Session& session, float x, float y) {
  const MarkIndex& marks = session.marks(article_);
  const Span word = layout_.word_at(ui.type(), x - place_.x, y - place_.top);
  // Where no mark ends within the word, it is all one, and its letters need not be measured.
  std::vector<Mark> over;
  over.reserve(kUsualDepth);
  if (!word.empty()) marks.overlapping(word, over);
  const bool one = !word.empty() && std::all_of(over.begin(), over.end(), [&](const Mark& mark) {
    return mark.span.start <= word.start && mark.span.end >= word.end;
  });
  if (one) return MarkIndex::claims_of(session.project(), over);
  return marks.claims_at(session.project(), byte_at(ui, x, y));
}

std::uint32_t ArticleView::byte_at(Ui& ui, float x, float y) {
  return layout_.byte_at(ui.type(), x - place_.x, y - place_.top);
}

}  // namespace counterpoint::ui
