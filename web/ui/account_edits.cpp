// What the accounts view asks of the session. Proven by tests/ui/accounts_view_test.cpp.
#include "web/ui/account_edits.h"

#include "core/edit/commands.h"
#include "web/app/guesses.h"
#include "web/ui/account_words.h"

namespace counterpoint::ui {

void queue_stance(Session& session, IssueId issue, SpeakerId speaker, Stance stance) {
  session.queue_edit("Set position", [issue, speaker, stance](Draft& draft) {
    Position next{issue, speaker, stance, {}, {}, {}};
    if (const PositionId now = position_of(draft.project(), issue, speaker)) {
      next = *draft.project().find(now);
      next.stance = stance;
    }
    return set_position(draft, std::move(next)).status();
  });
}

void queue_backing(Session& session, IssueId issue, SpeakerId speaker, ClaimId claim) {
  session.queue([issue, speaker, claim](Session& s) {
    const Claim* behind = s.project().find(claim);
    if (behind == nullptr) return;
    const Stance stance = likely_stance(*behind);
    PositionId id;
    const Status status = s.edit("Back answer", [&](Draft& draft) {
      const Result<PositionId> made = back_position(draft, issue, speaker, claim, stance);
      if (made.ok()) id = made.value();
      return made.status();
    });
    if (!status.ok()) return;
    s.choose(id);
    const Position& position = *s.project().find(id);
    s.notify({Notice::Kind::done,
              s.project().find(speaker)->name + ": " + stance_words(position.stance) + ".", true});
  });
}

void queue_divergence(Session& session, PositionId from, PositionId with) {
  session.queue([from, with](Session& s) {
    DivergenceId id;
    const Status status = s.edit("Mark divergence", [&](Draft& draft) {
      const Position* position = draft.project().find(from);
      if (position == nullptr) return Status{};
      Divergence divergence;
      divergence.issue = position->issue;
      divergence.a.account = from;
      divergence.b.account = with;
      const Result<DivergenceId> added = add_divergence(draft, std::move(divergence));
      if (added.ok()) id = added.value();
      return added.status();
    });
    if (!status.ok() || !id) return;
    s.choose(id);
    s.notify({Notice::Kind::done, "Divergence marked. Click the words that clash.", true});
  });
}

void queue_choice(Session& session, PositionId id) {
  session.queue([id](Session& s) {
    if (s.focus().chosen != EntityId(id)) s.choose(id);
  });
}

}  // namespace counterpoint::ui
