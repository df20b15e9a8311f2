// Two speakers that are one, and one that is two: merging another into the speaker shown, and
// splitting some of its claims off to a new one. Proven by tests/ui/speaker_merge_test.cpp.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "web/app/session.h"
#include "web/ui/form.h"

namespace counterpoint::ui {

class SpeakerMerge {
 public:
  // `claims` are those that the speaker is part of. Only the first `most` are listed for splitting.
  void draw(Form& form, Session& session, SpeakerId id, const std::vector<ClaimId>& claims,
            std::size_t most);

 private:
  void merge(Form& form, Session& session, SpeakerId id);
  void split(Form& form, Session& session, SpeakerId id, const std::vector<ClaimId>& claims);
  void split_off(Session& session, SpeakerId id);

  SpeakerId shown_;
  PickerState other_;
  bool splitting_ = false;
  std::set<ClaimId> leave_;
  std::string name_;
};

}  // namespace counterpoint::ui
