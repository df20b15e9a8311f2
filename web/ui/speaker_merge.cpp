// Merging and splitting speakers. Proven by tests/ui/speaker_merge_test.cpp.
#include "web/ui/speaker_merge.h"

#include <algorithm>
#include <utility>

#include "core/edit/commands.h"

namespace counterpoint::ui {

void SpeakerMerge::draw(Form& form, Session& session, SpeakerId id,
                        const std::vector<ClaimId>& claims, std::size_t most) {
  if (id != std::exchange(shown_, id)) {
    other_ = {};
    splitting_ = false;
    leave_.clear();
    name_.clear();
  }
  form.heading("speaker/merge", "Not quite this speaker?");
  merge(form, session, id);
  if (claims.empty()) return;
  ButtonOptions options;
  options.expandable = true;
  options.expanded = splitting_;
  if (button(form.ui(), "speaker/split", form.row(), "Split some claims off…", options)) {
    splitting_ = !splitting_;
  }
  if (!splitting_) return;
  const std::size_t shown = std::min(claims.size(), most);
  split(form, session, id, {claims.begin(), claims.begin() + static_cast<std::ptrdiff_t>(shown)});
}

void SpeakerMerge::merge(Form& form, Session& session, SpeakerId id) {
  std::vector<PickerOption> options;
  std::vector<SpeakerId> ids;
  session.project().speakers().for_each([&](std::uint32_t number, const Speaker& speaker) {
    if (SpeakerId{number} == id) return;
    options.push_back({speaker.name, speaker.role, &speaker});
    ids.push_back({number});
  });
  if (ids.empty()) return;
  const std::optional<Picked> picked =
      picker(form.ui(), "speaker/merge/other", form.row(), "Merge with", "", other_, options,
             "Merge with another speaker", false);
  if (!picked || picked->index < 0) return;
  const auto at = static_cast<std::size_t>(picked->index);
  session.queue([id, gone = ids[at], name = options[at].words](Session& s) {
    const Status status =
        s.edit("Merge speakers", [&](Draft& draft) { return merge_speakers(draft, id, gone); });
    if (status.ok()) s.notify({Notice::Kind::done, name + " was merged into this speaker.", true});
  });
}

void SpeakerMerge::split(Form& form, Session& session, SpeakerId id,
                         const std::vector<ClaimId>& claims) {
  Ui& ui = form.ui();
  for (const ClaimId claim : claims) {
    const std::string words = words_of(session.project(), *session.project().find(claim));
    const bool goes = leave_.count(claim) != 0;
    const std::string key = "speaker/split/" + to_string(EntityId(claim));
    if (!checkbox(ui, key, form.row(), words, goes)) continue;
    if (goes) {
      leave_.erase(claim);
    } else {
      leave_.insert(claim);
    }
  }
  FieldOptions look;
  look.placeholder = "Who really said them";
  const FieldState field =
      text_field(ui, "speaker/split/name", form.row(), "Name of the other speaker", name_, look);
  ButtonOptions go;
  go.look = ButtonLook::primary;
  go.disabled = leave_.empty() || name_.empty();
  const bool pressed = button(ui, "speaker/split/go", form.row(), "Split off", go);
  if ((pressed || field.entered) && !go.disabled) split_off(session, id);
}

void SpeakerMerge::split_off(Session& session, SpeakerId id) {
  Speaker second;
  second.name = std::exchange(name_, {});
  second.colour = -1;
  const std::vector<ClaimId> claims(leave_.begin(), leave_.end());
  leave_.clear();
  splitting_ = false;
  session.queue([id, second, claims](Session& s) {
    SpeakerId made;
    const Status status = s.edit("Split speaker", [&](Draft& draft) {
      const Result<SpeakerId> added = split_speaker(draft, id, second, claims);
      if (added.ok()) made = added.value();
      return added.status();
    });
    if (!status.ok()) return;
    s.choose(made);
    s.notify({Notice::Kind::done, second.name + " now has those claims.", true});
  });
}

}  // namespace counterpoint::ui
