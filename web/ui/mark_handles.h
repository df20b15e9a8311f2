// Handles at the ends of the chosen claim's spans, and of a selection under a finger: they are
// dragged, moved by keys, and told as controls. Proven by tests/ui/mark_handles_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/mark_index.h"
#include "web/app/session.h"
#include "web/ui/article_layout.h"
#include "web/ui/article_paint.h"
#include "web/ui/mark_edges.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

// The story as it stands on the page in this frame.
struct StoryPlace {
  const Article& article;
  ArticleLayout& layout;
  const ColumnFrame& frame;
};

class MarkHandles {
 public:
  // Hit-tests the handles, before the story itself: they lie on top of it. A drag is kept as view
  // state until it ends, and is then one edit. True while the pointer is on one or drags it.
  bool take_pointer(Ui& ui, Session& session, ViewState& state, StoryPlace story);

  // Moves the ends of the active span by words, gives it up, and goes to the claim's next span.
  void take_keys(Ui& ui, Session& session, const ViewState& state, const Article& article);

  void draw(Ui& ui, const Session& session, StoryPlace story);

  // Tells assistive technology of the handles: after the story's node, of which they are a part.
  void tell(Ui& ui, const std::string& story);

  bool dragging() const { return held_.has_value(); }

  // In this frame a finger tapped beside a handle's knob, and neither moved the handle nor rested
  // on it: what lies below may be meant.
  bool tapped() const { return tapped_; }

  // The mark that is being dragged, with the span that it would get; null while none is.
  const Mark* preview() const;

  // The span of the chosen claim that keys act upon.
  void activate(const Mark& mark) { active_ = mark; }
  std::optional<Mark> active(const Session& session) const;

 private:
  struct Handle {
    std::string key, name;
    Mark mark;  // of no claim for the selection
    Edge edge = Edge::start;
    Rect target;  // what the pointer may press
    ColumnRect at;
    bool hovered = false;
    bool left = false;   // it closes the words at their left
    bool above = false;  // its knob
    ImVec2 knob;
  };
  struct Held {
    Mark mark;  // as it was
    Edge edge = Edge::start;
    Span now;
    bool moved = false;
    TextSelection before;
    bool by_knob = false;
  };

  static bool on_knob(const Handle& handle);
  bool takes_rest(Ui& ui, const Handle& handle, StoryPlace story) const;
  void place(Ui& ui, const Session& session, const ViewState& state, StoryPlace story);
  void place_mark(Ui& ui, const Mark& mark, StoryPlace story);
  void place_edge(Ui& ui, const Mark& mark, Edge edge, StoryPlace story);
  float dragged_to(Ui& ui, StoryPlace story) const;
  void drag(Ui& ui, ViewState& state, StoryPlace story);
  void take_back(ViewState& state);
  void let_go(Session& session);
  bool take_focused(Ui& ui, Session& session, const Article& article);
  void step(Session& session, const Article& article, const Mark& mark, Edge edge, int by);

  std::vector<Handle> handles_;
  std::optional<Held> held_;
  Mark active_;
  bool tapped_ = false;
  mutable Mark preview_;
};

// The marks of the chosen claim in order of the text, if it is of this article.
std::vector<Mark> marks_of_chosen(const Session& session);

}  // namespace counterpoint::ui
