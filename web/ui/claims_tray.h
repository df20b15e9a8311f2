// Claims beside the matrix, to be dragged into its cells: those that answer nothing yet come first.
// Proven by tests/ui/accounts_view_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "web/app/session.h"
#include "web/ui/accounts_state.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

class ClaimsTray {
 public:
  void draw(Ui& ui, Rect area, Session& session, ViewState& view, AccountsState& state);

 private:
  void refresh(const Session& session);
  void claim_row(Ui& ui, Rect place, Session& session, ViewState& view, AccountsState& state,
                 ClaimId id);

  std::vector<ClaimId> claims_;
  std::size_t unplaced_ = 0;  // of them, at the front
  bool all_ = false;          // show those, too, that stand behind an answer
  std::uint64_t revision_ = 0;
  std::optional<Project> seen_;
  Scroll scroll_;
};

}  // namespace counterpoint::ui
