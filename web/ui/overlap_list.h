// The small list of all claims that lie under one place of the story, where there are several.
// Proven by tests/ui/overlap_list_test.cpp.
#pragma once

#include <vector>

#include "web/app/session.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

class OverlapList {
 public:
  // Shows the claims at a line of the story (in the window), until one is taken, or the user goes
  // on. Fewer than two show nothing.
  void show(std::vector<ClaimId> claims, Rect line);

  // The pointer rests at these claims: they are shown after a while, for as long as it stays on
  // their words or in the list.
  void rest(Ui& ui, const std::vector<ClaimId>& claims, Rect line);

  void hide() { *this = {}; }
  bool shown() const { return shown_; }
  const std::vector<ClaimId>& claims() const { return claims_; }

  void draw(Ui& ui, Session& session, ViewState& state);

 private:
  bool draw_row(Ui& ui, Session& session, ViewState& state, ClaimId id, Rect place);

  std::vector<ClaimId> claims_;
  Rect line_;
  Rect box_;
  bool shown_ = false;
  bool holds_ = false;    // the chosen claim is one of these: another choice closes it
  bool passing_ = false;  // came with the pointer and goes with it
  double since_ = 0;      // ms, when the pointer came to rest
};

// The claim after `now` among those under a place, the first if it is none of them; 0 for none.
ClaimId next_of(const std::vector<ClaimId>& claims, ClaimId now);

}  // namespace counterpoint::ui
