// The account matrix as a table: speakers in rows, questions in columns, or question by question in
// a narrow window. Its heads stay in place while the rest moves; rows, columns and claims are
// dragged. Proven by tests/ui/accounts_view_test.cpp.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/model/matrix.h"
#include "web/app/session.h"
#include "web/ui/account_grid.h"
#include "web/ui/accounts_state.h"
#include "web/ui/ui.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

class AccountTable {
 public:
  // Keeps up with the project, the filter and the folds.
  void refresh(const Session& session, const AccountsState& state);

  // Draws from `at` down and returns the height.
  float draw(Ui& ui, Session& session, AccountsState& state, ImVec2 at, float width);

  // Arrows move the open cell; digits set its stance, C compares it, Enter opens it. `scroll` is of
  // the area that the table is in, with something of this height above it.
  void take_keys(Ui& ui, Session& session, AccountsState& state, Scroll& scroll, float above);

  // What the user wants to do with a row or a column: its menu is drawn by the view.
  SpeakerId menu_speaker;
  std::string menu_side;
  IssueId menu_issue;

  const Matrix& matrix() const { return keeper_.matrix(); }
  const GridShape& shape() const { return shape_; }

 private:
  enum class Drag { none, speaker, side, issue, cell };
  // Where rows and columns stand, from the table's corner; one more than there are of each.
  struct Layout {
    Rect table, cells;  // cells: what the part that moves may draw on
    Rect body;          // what is in sight of the rows
    float head = 0;     // height of the questions above them
    std::vector<float> rows, columns;
  };

  void lay_out(const Ui& ui, ImVec2 at, float width);
  void scroll_sideways(Ui& ui, float room);
  Rect side_bar(Rect seen) const;
  void draw_side_bar(Ui& ui, Rect track);
  Rect cell_rect(std::size_t row, std::size_t column) const;
  float draw_grid(Ui& ui, Session& session, AccountsState& state, ImVec2 at, float width);
  float draw_stacked(Ui& ui, Session& session, AccountsState& state, ImVec2 at, float width);
  void tell_row(Ui& ui, const std::string& key, const std::string& name, Rect rect);
  float question_height(Ui& ui, const Project& project, IssueId issue, float width) const;
  void draw_question(Ui& ui, Session& session, IssueId issue, bool folded, Rect rect);
  void draw_speaker(Ui& ui, Session& session, const GridRow& row, const std::string& key,
                    Rect rect);
  void draw_side(Ui& ui, AccountsState& state, const GridRow& row, const std::string& key,
                 Rect rect);
  void draw_cell(Ui& ui, Session& session, AccountsState& state, SpeakerId speaker, IssueId issue,
                 Rect rect, bool small);
  void draw_answer(Ui& ui, const Project& project, const Cell& cell, Rect rect);
  void rest_on(Ui& ui, const Project& project, PositionId id, Rect rect);
  void draw_words_of(Ui& ui, const Project& project, const Position& position, Rect rect);
  void draw_side_cell(Ui& ui, const Project& project, const GridRow& row, IssueId issue, Rect rect);
  void press_cell(Ui& ui, Session& session, AccountsState& state, SpeakerId speaker, IssueId issue,
                  Rect rect);
  void begin_drag(const Ui& ui, Drag kind, EntityId what, const std::string& side,
                  const ItemState& item);
  void follow_drag(Ui& ui, Session& session, AccountsState& state);
  void drop(Session& session, AccountsState& state, std::size_t row, std::size_t column);
  std::size_t row_at(float y) const;
  std::size_t column_at(float x) const;
  const std::string& sourcing(const Project& project, PositionId id);

  MatrixKeeper keeper_;
  GridShape shape_;
  std::uint64_t revision_ = 0, version_ = 0;
  AccountFilter filter_;
  Folds folds_;
  std::vector<SpeakerId> added_;
  std::map<PositionId, std::string> sourcing_;
  Layout layout_;
  float shift_ = 0;  // sideways
  Drag drag_ = Drag::none;
  EntityId dragged_;
  std::string dragged_side_;
  PositionId hovered_;  // the answer that the pointer rests on, and since when
  double hovered_since_ = 0;
  std::string focus_next_;  // the item that gets the keyboard's focus, once it is drawn
};

}  // namespace counterpoint::ui
