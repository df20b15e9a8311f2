// The story, set as a page: reads, selects, marks. Proven by tests/ui/article_view_test.cpp.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "web/app/claim_query.h"
#include "web/app/session.h"
#include "web/ui/article_layout.h"
#include "web/ui/article_mirror.h"
#include "web/ui/article_paint.h"
#include "web/ui/mark_handles.h"
#include "web/ui/mark_popup.h"
#include "web/ui/mark_track.h"
#include "web/ui/overlap_list.h"
#include "web/ui/text_cursor.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

// What a story shows beside the user's own marks: suggestions, and matches of a search.
struct Lit {
  const std::vector<ProposedMark>* proposed = nullptr;
  const std::vector<Span>* found = nullptr;
  std::size_t found_at = 0;  // the current one
};

// One of several places that show a story.
struct StoryPane {
  std::string key = "article";  // of its nodes
  ArticleId article;            // 0: the one that is open
  bool alone = true;            // else keys and the page's mirror are the open story's
  bool takes_keys = true;       // the text cursor's, which something else may want
  Lit lit = {};
};

class ArticleView {
 public:
  void draw(Ui& ui, Session& session, ViewState& state, Rect area, const StoryPane& pane = {});
  ArticleId article() const { return article_; }
  // Height of the view above which a story's line stands, scrolled to the top.
  float y_of(Ui& ui, std::uint32_t byte);
  float height() const { return view_.height; }
  Rect view() const { return view_; }
  // What the reader is at, as far as it is in view: words of the chosen claim, selected ones, and
  // the popup beside them.
  std::vector<Rect> in_use(Ui& ui, const Session& session, const ViewState& state);
  bool under_pointer() const;

  // --- Geometry of the open article, for the JavaScript API: bytes of the article, CSS pixels of
  // the window ---
  bool is_shown(const Session& session) const;  // in the last frame, and still the open one
  // The story is what is to be seen there: it is in its view, and nothing lies above it.
  bool is_seen_at(const Ui& ui, const Session& session, float x, float y) const;
  std::vector<Rect> rects(Ui& ui, Span span);
  std::uint32_t byte_at(Ui& ui, float x, float y);
  // The claims whose words lie there, the shortest first.
  std::vector<ClaimId> claims_at(Ui& ui, const Session& session, float x, float y);
  float scroll_top() const { return std::clamp(scroll_.offset, 0.0F, max_scroll()); }
  float scroll_height() const { return scroll_.content; }
  void scroll_to(float y) { scroll_.offset = y; }
  // Where the reader is: at the text cursor while it is in view, else at the top of what is.
  std::uint32_t place_of_reader() const;
  // The claim passes the filter of the margin and the list.
  bool passes(ClaimId id) const { return sieve_.passes(id); }
  bool settled() const { return layout_.settled(); }

  // The byte of the last click that chose nothing of the user's own, once.
  std::optional<std::uint32_t> take_click() { return std::exchange(clicked_, std::nullopt); }

  // Makes a few more heights of blocks that are out of sight exact; what is in sight stays where it
  // is. True if there is more to do.
  bool settle_some(Ui& ui);

 private:
  void follow_article(Ui& ui, Session& session, ViewState& state, const StoryPane& pane);
  void arrange(Ui& ui, std::shared_ptr<const Article> article, const Reading& reading);
  // True while the pointer is the story's.
  bool take_pointer(Ui& ui, Session& session, ViewState& state, const Article& article,
                    bool on_handle);
  void tap_below_handle(Ui& ui, Session& session, ViewState& state);
  bool words_near_pointer(Ui& ui);
  void press(Ui& ui, ViewState& state, const Article& article, std::uint32_t byte);
  void drag(Ui& ui, ViewState& state, const Article& article);
  void release(Ui& ui, Session& session, ViewState& state, const Article& article);
  void scroll_at_edges(Ui& ui);
  void choose_at(Ui& ui, Session& session, ViewState& state, std::uint32_t byte);
  void activate_part(const Session& session, ClaimId id, std::uint32_t byte);
  Rect line_at(Ui& ui, std::uint32_t byte, bool at_line_end = false);
  std::uint32_t place_of_keys(const Session& session) const;
  void take_keys(Ui& ui, Session& session, ViewState& state, const Article& article);
  void reveal(Ui& ui, ViewState& state);
  bool in_sight(Ui& ui, Span words);
  void keep_within();
  void note_top(Ui& ui);
  void follow_sheet(Ui& ui, const Session& session);
  // With so much room below its line.
  void keep_caret_in_view(Ui& ui, std::uint32_t byte, float below = 24);
  void draw_masthead(Ui& ui, const Article& article);
  bool draw_cards(Ui& ui, Session& session, ViewState& state);
  void draw_popup(Ui& ui, Session& session, ViewState& state);
  Rect end_of_selection(Ui& ui, Span words);
  void keep_clear_of_popup(Ui& ui, const TextSelection& selection);
  float max_scroll() const;

  ArticleLayout layout_;
  std::string key_;
  ArticleId article_;
  TextPtr text_;  // its words: another project's story may have its number
  Scroll scroll_;
  Rect view_;   // what the story may draw on
  Rect cards_;  // beside it; empty where there is no room
  ColumnFrame place_;
  float width_ = 0;   // of the column
  float height_ = 0;  // of the view, in the last frame
  int drawn_ = -1;    // the number of that frame
  MarkPopup popup_;
  float room_ = 0;  // that it takes from a narrow view's foot, also while an end is dragged
  std::pair<TextSelection, Rect> clear_for_;  // for which the story has made way for it
  MarkHandles handles_;
  OverlapList overlaps_;
  MarkTrack track_;
  ArticleMirror mirror_;
  ClaimSieve sieve_;  // what passes the filter of the margin and the list

  bool hovered_ = false;  // the pointer is on the story or its cards
  bool dragging_ = false;
  bool moved_ = false;      // since the press
  std::uint32_t from_ = 0;  // byte of the press
  Grain grain_ = Grain::character;
  std::uint32_t caret_ = kNoCaret;  // shown once the keyboard moves it
  float caret_column_ = -1;
  std::optional<std::uint32_t> clicked_;
  std::uint32_t top_byte_ = 0;  // first byte in view: stays in view when the text is set anew
};

}  // namespace counterpoint::ui
