// Find in the story: a bar above it with what is looked for, words or a regular expression, how
// many there are, and where one stands; and all of them marked at once, after a look. Proven by
// tests/ui/find_bar_test.cpp and tests/browser/find.test.mjs.
#pragma once

#include <string>
#include <vector>

#include "core/text/find.h"
#include "core/text/status.h"
#include "web/app/session.h"
#include "web/ui/view_state.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

class FindBar {
 public:
  // Opens it with the selected words, if there are any.
  void open(Ui& ui, const Session& session, const ViewState& view);
  void close() { open_ = false; }
  bool is_open() const { return open_; }

  // In a story of this width it takes two rows, and all of the width: the story begins below them.
  static bool stacked(const Ui& ui, float width);

  // Draws the bar over the top of the story. `reader` is the byte from which the next match counts
  // while something is typed.
  void draw(Ui& ui, Rect story, Session& session, ViewState& view, std::uint32_t reader);

  // To the next match in the open story, or back; round at the ends.
  void step(const Session& session, ViewState& view, int by);

  // Matches in the open story, and which is the current one.
  const std::vector<Span>& found(const Session& session);
  std::size_t current() const { return at_; }

 private:
  // What is looked for, and where.
  struct Query {
    TextPtr text;
    std::string wanted;
    FindOptions options;
    bool pattern = false;  // a regular expression
    bool operator==(const Query&) const = default;
  };

  void refresh(const Session& session);
  void look();
  void go_to(ViewState& view);
  float height(const Ui& ui, bool stacked) const;
  void head(Ui& ui, Rect& row, const Session& session, ViewState& view);
  void field(Ui& ui, Rect place, const Session& session, ViewState& view, std::uint32_t reader);
  void switches(Ui& ui, Rect& row);
  void preview(Ui& ui, Rect place, Session& session);
  void mark_all(Session& session);

  bool open_ = false;
  bool previews_ = false;
  ArticleId article_;
  Query query_;
  Query seen_;  // that found_ was made for
  std::vector<Span> found_;
  Status wrong_;  // with the pattern
  std::size_t at_ = 0;
};

}  // namespace counterpoint::ui
