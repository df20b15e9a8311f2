// An open cell of the account matrix: what a speaker answers to a question, the claims behind it, a
// note. Proven by tests/ui/accounts_view_test.cpp.
#pragma once

#include "web/app/session.h"
#include "web/ui/accounts_state.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

class CellEditor {
 public:
  // As tall as it needs to be for the open cell.
  static float height(const Ui& ui, const Project& project, const AccountsState& state);

  void draw(Ui& ui, Rect area, Session& session, ViewState& view, AccountsState& state);

 private:
  void stances(Ui& ui, Column& column, Session& session, const AccountsState& state);
  void claims(Ui& ui, Column& column, Session& session, ViewState& view, PositionId id);
  void add_claim(Ui& ui, Rect row, Session& session, const AccountsState& state);
  void foot(Ui& ui, Column& column, Session& session, AccountsState& state, PositionId id);

  PickerState picker_;
};

}  // namespace counterpoint::ui
