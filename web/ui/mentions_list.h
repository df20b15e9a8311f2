// Where the stories name a speaker: each place a jump, and all of them tied at once. Proven by
// tests/ui/speakers_view_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "web/app/session.h"
#include "web/ui/form.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

class MentionsList {
 public:
  void draw(Form& form, Session& session, ViewState& view, SpeakerId id);

 private:
  void refresh(const Session& session, SpeakerId id);
  void mention(Form& form, Session& session, ViewState& view, SpeakerId id, std::size_t at);

  std::vector<Place> untied_;  // of the speaker shown
  SpeakerId shown_;
  std::uint64_t revision_ = 0;
};

}  // namespace counterpoint::ui
