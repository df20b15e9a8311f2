// Which answers a claim backs, and backing another: a question, who answers it, and how.
// Proven by tests/ui/claim_inspector_test.cpp.
#pragma once

#include <string>

#include "web/app/session.h"
#include "web/ui/form.h"

namespace counterpoint::ui {

class BackingEditor {
 public:
  void draw(Form& form, Session& session, ClaimId id);

 private:
  void backed(Form& form, Session& session, ClaimId id, PositionId position);
  void add(Form& form, Session& session, ClaimId id);
  void question(Form& form, const Project& project);
  void answer(Form& form, Session& session, ClaimId id);

  ClaimId shown_;
  std::string question_;  // picked or typed, not yet backed
  SpeakerId speaker_;     // 0 for the one who asserts the claim
  Stance stance_ = Stance::asserts;
  PickerState question_picker_, speaker_picker_;
};

}  // namespace counterpoint::ui
