// What the accounts view asks of the session, each as one undo step with its notice.
// Proven by tests/ui/accounts_view_test.cpp.
#pragma once

#include "web/app/session.h"
#include "web/ui/accounts_state.h"

namespace counterpoint::ui {

void queue_stance(Session& session, IssueId issue, SpeakerId speaker, Stance stance);

// Puts a claim behind an answer, which is made with the stance that the claim's cue suggests.
void queue_backing(Session& session, IssueId issue, SpeakerId speaker, ClaimId claim);

// Marks where two answers part, and opens the divergence.
void queue_divergence(Session& session, PositionId from, PositionId with);

// Opens a cell: its words are lit in the stories.
void queue_choice(Session& session, PositionId id);

}  // namespace counterpoint::ui
