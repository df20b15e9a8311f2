// The chosen claim: its words, kind, attribution, the answers it backs, note, tags and date.
// Proven by tests/ui/claim_inspector_test.cpp.
#pragma once

#include "web/app/session.h"
#include "web/ui/backing_editor.h"
#include "web/ui/chain_editor.h"
#include "web/ui/form.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

class ClaimInspector {
 public:
  // Draws the claim that is chosen in the session, or a word on how to choose one.
  void draw(Ui& ui, Rect area, Session& session, ViewState& view);

  // Puts the keyboard into the speaker's field: after a claim was marked without one.
  void ask_for_speaker() { chain_.ask_for_speaker(); }

 private:
  void head(Ui& ui, Rect row, Session& session, ViewState& view, ClaimId id);
  void words(Form& form, Session& session, ViewState& view, ClaimId id);
  void pieces(Form& form, Session& session, ViewState& view, ClaimId id);
  void word_buttons(Form& form, Session& session, const ViewState& view, ClaimId id);
  void kind(Form& form, Session& session, const ViewState& view, ClaimId id);
  void details(Form& form, Session& session, ClaimId id);
  void tags(Form& form, Session& session, ClaimId id);

  ChainEditor chain_;
  BackingEditor backing_;
  FormState form_;
  Scroll scroll_;
  ClaimId shown_;
  std::string new_tag_;
};

}  // namespace counterpoint::ui
