// What the page proposes for the open story, one after another: accept, refuse, change; and where
// claims seem to clash. Proven by tests/ui/suggestions_panel_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/app/suggesting.h"
#include "web/ui/article_paint.h"
#include "web/ui/view_state.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

class SuggestionsPanel {
 public:
  explicit SuggestionsPanel(Suggesting& suggesting) : suggesting_(suggesting) {}

  void draw(Ui& ui, Rect area, Session& session, ViewState& view);

  // Enter accepts, Backspace refuses, arrows move, E accepts and opens, Escape leaves. Called while
  // the panel is open and no words are selected.
  void take_keys(Ui& ui, Session& session, ViewState& view);

  // What the story shows while the panel is open: dotted, apart from the user's own marks.
  const std::vector<ProposedMark>& marks(const Session& session);

  // The suggestion at a byte of the open story becomes the current one. True if there is one.
  bool go_to(const Session& session, std::uint32_t byte);

  // The first suggestion that does not end before a byte of the open story becomes the current one,
  // as soon as there are any; after the last, the last.
  void begin_at(Session& session, ViewState& view, std::uint32_t byte);

  // How many wait for the user in the open story.
  std::size_t waiting(const Session& session);

 private:
  static constexpr float kCard = 66;  // height of one that is not current

  // What is decided waits until the list is drawn: it shrinks by it.
  void refresh(const Session& session);
  void begin();
  const Suggestion* current() const;
  void step(Session& session, ViewState& view, int by);
  void show_current(const Session& session, ViewState& view);
  void accept(Ui& ui, Session& session, ViewState& view, bool to_change);
  void refuse(Ui& ui, Session& session, ViewState& view);
  void say(Ui& ui, const Session& session, const std::string& done);

  void head(Ui& ui, Rect row, Session& session);
  void accept_all(Ui& ui, Rect& row, Session& session);
  void filters(Ui& ui, Rect row);
  bool reading(Ui& ui, Rect& area);
  void no_model(Ui& ui, Rect area);
  void foot(Ui& ui, Rect row, Session& session);
  void list(Ui& ui, Rect area, Session& session, ViewState& view);
  float card(Ui& ui, Rect place, Session& session, ViewState& view, std::size_t at);
  float details(Ui& ui, Rect place, Session& session, ViewState& view, const Suggestion& one);
  void nothing(Ui& ui, Rect area, ViewState& view) const;
  void clash_list(Ui& ui, Rect area, Session& session, ViewState& view);
  float clash_card(Ui& ui, Rect place, Session& session, ViewState& view, const Clash& clash);

  Suggesting& suggesting_;
  SuggestFilter filter_;
  bool clashes_ = false;  // shows these instead
  OpenProposals open_;
  std::size_t at_ = 0;                  // the current one, in open_.shown
  std::optional<std::uint32_t> begin_;  // byte, until there is a current one
  bool follow_ = false;                 // the list scrolls to it once
  bool heads_scroll_ = false;           // with the list, where there is no height for both
  Scroll scroll_, clash_scroll_;
  std::optional<std::uint64_t> refused_at_;  // Session::edits() when one was refused last
  std::vector<float> heights_;               // of the cards, as they were drawn
  std::vector<ProposedMark> marks_;

  // What open_ was made for.
  ArticleId article_;
  std::uint64_t seen_session_ = 0, seen_proposals_ = 0;
  SuggestFilter seen_filter_;
};

}  // namespace counterpoint::ui
