// The account matrix: who answers which question how, and where the answers part.
// Proven by tests/ui/accounts_view_test.cpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/model/matrix.h"
#include "web/app/session.h"
#include "web/ui/divergence_cards.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

class AccountsView {
 public:
  void draw(Ui& ui, Rect area, Session& session, ViewState& view);

 private:
  void refresh(const Session& session);
  void show_again();                                     // rows were added that no project knows of
  Cell cell(std::size_t row, std::size_t column) const;  // of rows_, not of the matrix
  const std::string& sourcing(const Project& project, PositionId id);
  void draw_title(Ui& ui, Rect row, Session& session);
  float draw_grid(Ui& ui, Session& session, ViewState& view, ImVec2 at, float width);
  float draw_stacked(Ui& ui, Session& session, ViewState& view, ImVec2 at, float width);
  float question_height(Ui& ui, const Project& project, std::size_t column, float width) const;
  void draw_question(Ui& ui, Session& session, std::size_t column, Rect rect);
  // `copy` counts the times that the row has been named before: once for each question in a narrow
  // window.
  void draw_name(Ui& ui, Session& session, ViewState& view, std::size_t row, std::size_t copy,
                 Rect rect);
  void draw_cell(Ui& ui, Session& session, std::size_t row, std::size_t column, Rect rect);
  void draw_add_row(Ui& ui, Session& session, Rect rect);
  void draw_cell_editor(Ui& ui, Session& session, ViewState& view);
  void draw_question_editor(Ui& ui, Session& session);
  void compare(Session& session, PositionId with);

  Matrix matrix_;
  std::vector<SpeakerId>
      rows_;  // of the matrix, then speakers without a position that the user put there
  std::vector<SpeakerId> added_;
  std::vector<std::size_t> places_;  // of each row in the matrix; past its end for one put there
  std::map<PositionId, std::string> sourcing_;
  std::optional<Project> seen_;  // what all this was made for: sharing makes the copy cheap
  std::uint64_t revision_ = 0;
  bool stale_ = false;
  Scroll scroll_;
  float shift_ = 0;  // sideways
  IssueId cell_issue_;
  SpeakerId cell_speaker_;
  IssueId question_;
  PositionId compare_from_;
  PickerState new_row_;
  std::string new_question_;
  DivergenceCards cards_;
};

}  // namespace counterpoint::ui
