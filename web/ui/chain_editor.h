// The attribution of a claim as a list of links, from who told the reader to who is said to have
// asserted it. Proven by tests/ui/claim_inspector_test.cpp.
#pragma once

#include <map>
#include <string>

#include "web/app/session.h"
#include "web/ui/form.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

class ChainEditor {
 public:
  void draw(Form& form, Session& session, ViewState& view, ClaimId id);

  // Puts the keyboard into the innermost link's speaker in the next frame.
  void ask_for_speaker() { asks_ = true; }

 private:
  struct Link;  // what the functions below share of one link

  void reporter(Form& form, const Session& session, const Claim& claim);
  void link_card(Form& form, Session& session, ViewState& view, const Link& link);
  void link_head(Form& form, Session& session, const Link& link);
  void link_menu(Form& form, Session& session, const Link& link);
  void link_speaker(Form& form, Session& session, ViewState& view, const Link& link);
  void link_words(Form& form, Session& session, ViewState& view, const Link& link, bool cue);
  void cue_class(Form& form, Session& session, const Link& link);

  std::map<std::string, PickerState> pickers_;
  bool asks_ = false;
};

// Asks the article view for a place, and on a narrow page puts the sheet away.
void reveal(Ui& ui, ViewState& view, ArticleId article, Span span);

}  // namespace counterpoint::ui
