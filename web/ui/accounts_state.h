// What the parts of the accounts view share: the open cell, what is being compared or carried, what
// is shown and folded.
#pragma once

#include <vector>

#include "web/ui/account_grid.h"

namespace counterpoint::ui {

struct AccountsState {
  IssueId issue;  // of the open cell
  SpeakerId speaker;
  PositionId compare_from;    // waits for the account that differs
  ClaimId carried;            // a claim that the pointer holds over the matrix
  bool lists_claims = false;  // the pane beside the matrix shows claims instead of the open cell
  AccountFilter filter;
  Folds folds;
  std::vector<SpeakerId> added;  // rows without a position that the user put there

  bool has_cell() const { return issue && speaker; }
  void open(IssueId which, SpeakerId who) {
    issue = which;
    speaker = who;
    lists_claims = false;
  }
};

}  // namespace counterpoint::ui
