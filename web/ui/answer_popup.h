// Asks which question the open claim answers: the likeliest stands first, so that Q and Enter put
// the claim into the matrix. Proven by tests/ui/keystrokes_test.cpp.
#pragma once

#include "web/app/session.h"
#include "web/ui/ui.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

class AnswerPopup {
 public:
  // Opens beside `anchor` for the chosen claim; says what is missing where there is none.
  void open(Ui& ui, Session& session, Rect anchor);
  void draw(Ui& ui, Session& session);

 private:
  void answer(Session& session, const std::string& question);

  ClaimId claim_;
  IssueId last_;  // the one that was answered last
  PickerState picker_;
};

}  // namespace counterpoint::ui
