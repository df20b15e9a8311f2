// The account matrix: who answers which question how, and where the answers part. Beside it, in a
// wide window, the open cell with its words lit in their story, or claims to be dragged into cells.
// Proven by tests/ui/accounts_view_test.cpp.
#pragma once

#include <string>

#include "web/app/session.h"
#include "web/ui/account_table.h"
#include "web/ui/accounts_state.h"
#include "web/ui/article_view.h"
#include "web/ui/cell_editor.h"
#include "web/ui/claims_tray.h"
#include "web/ui/divergence_cards.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

class AccountsView {
 public:
  void draw(Ui& ui, Rect area, Session& session, ViewState& view);

 private:
  void keep_valid(const Session& session);
  void draw_title(Ui& ui, Rect row, Session& session);
  float draw_filter(Ui& ui, Rect row);
  float draw_heads(Ui& ui, Rect area, Session& session);
  float draw_table(Ui& ui, Session& session, ImVec2 at, float width);
  void draw_add_row(Ui& ui, Session& session, Rect rect);
  void draw_pane(Ui& ui, Rect area, Session& session, ViewState& view);
  void draw_answer(Ui& ui, Rect area, Session& session, ViewState& view);
  void draw_comparing(Ui& ui, Rect bar);
  void reveal_divergence(const Session& session, float top, float room);
  void draw_cell_sheet(Ui& ui, Session& session, ViewState& view);
  void draw_question_editor(Ui& ui, Session& session);
  void draw_row_menu(Ui& ui, Session& session, ViewState& view);
  void draw_side_menu(Ui& ui, Session& session);

  AccountsState state_;
  AccountTable table_;
  CellEditor editor_;
  ClaimsTray tray_;
  ArticleView story_;    // the words behind the open cell
  ArticleId shown_;      // in it
  EntityId followed_;    // the position whose words were last brought into view
  bool says_ = false;    // that an account waits for another
  EntityId revealed_;    // what was chosen in the last frame
  int drawn_ = -1;       // the number of that frame
  bool beside_ = false;  // there is room for the pane
  Scroll scroll_, answer_scroll_;
  PickerState new_row_;
  std::string new_question_;
  DivergenceCards cards_;
};

}  // namespace counterpoint::ui
