// One story, or two side by side whose scrolling is linked by the questions that both answer.
// Proven by tests/ui/story_split_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "web/app/linked_places.h"
#include "web/app/session.h"
#include "web/ui/article_view.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

class StorySplit {
 public:
  // `lit` is for the open story.
  void draw(Ui& ui, Session& session, ViewState& state, Rect area, const Lit& lit = {});

  // The one that shows the open story, for whom keys and the JavaScript API are.
  ArticleView& active() { return views_[active_]; }
  bool is_open() const { return open_; }
  static constexpr float kLeastWidth = 640;  // that two stories need
  void toggle(const Session& session);       // does nothing while there is only one story

  // Work in the background, for both: true if there is more.
  bool settle_some(Ui& ui);

 private:
  void place(Session& session, ViewState& state);
  void draw_one(Ui& ui, Session& session, ViewState& state, Rect area, const Lit& lit);
  void draw_head(Ui& ui, Session& session, Rect bar, std::size_t side);
  void choose_story(Ui& ui, Session& session, Rect place, std::size_t side);
  void close_button(Ui& ui, Rect& bar);
  void link(Ui& ui, const Session& session);
  float wanted_scroll(Ui& ui, std::size_t leader);
  std::size_t other() const { return 1 - active_; }

  std::array<ArticleView, 2> views_;
  std::array<ArticleId, 2> shown_{};
  std::size_t active_ = 0;
  bool open_ = false;
  bool linked_ = true;
  std::array<float, 2> scrolled_{};  // as of the last frame
  std::size_t leader_ = 0;           // who was scrolled by the user last
  float target_ = -1;                // where the follower goes to; negative for nowhere
  std::array<std::vector<LinkedPlace>, 2> places_;  // seen from each side
  std::uint64_t revision_ = 0;
  IssueId together_;  // what both show at the moment
};

}  // namespace counterpoint::ui
