// The speakers of the project: a list of all, or the chosen one with its details and claims.
// Proven by tests/ui/speakers_view_test.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "web/app/session.h"
#include "web/ui/form.h"
#include "web/ui/mentions_list.h"
#include "web/ui/speaker_merge.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

class SpeakersView {
 public:
  void draw(Ui& ui, Rect area, Session& session, ViewState& view);

 private:
  void list(Ui& ui, Rect area, Session& session);
  void list_row(Ui& ui, Rect place, Session& session, SpeakerId id, const Speaker& speaker,
                std::size_t claims);
  void add(Ui& ui, Rect place, Session& session);
  void one(Ui& ui, Rect area, Session& session, ViewState& view, SpeakerId id);
  void head(Ui& ui, Rect row, Session& session, SpeakerId id);
  void details(Form& form, Session& session, SpeakerId id);
  void gender(Form& form, Session& session, SpeakerId id);
  void wikidata(Form& form, Session& session, SpeakerId id);
  void sign(Form& form, Session& session, SpeakerId id);
  void colours(Form& form, Session& session, SpeakerId id);
  void aliases(Form& form, Session& session, SpeakerId id);
  void claims(Form& form, Session& session, ViewState& view, SpeakerId id);

  // What needs a look at every claim, found once for each revision of the session.
  void count(const Session& session);
  std::map<SpeakerId, std::size_t> counts_;  // of claims asserted
  std::vector<ClaimId> claims_;              // of the speaker shown
  std::uint64_t counted_revision_ = 0;

  MentionsList mentions_;
  SpeakerMerge merge_;
  FormState form_;
  Scroll list_scroll_, scroll_;
  SpeakerId shown_;
  std::string new_name_, new_alias_;
};

}  // namespace counterpoint::ui
