// Commands on issues and positions. Proven by tests/core/edit/commands_test.cpp.
#include <algorithm>

#include "core/edit/cascade.h"
#include "core/edit/commands.h"
#include "core/edit/write.h"

namespace counterpoint {

Result<IssueId> add_issue(Draft& draft, Issue issue) {
  return add_checked<Issue>(draft, std::move(issue));
}

Status update_issue(Draft& draft, IssueId id, Issue issue) {
  return put_checked<Issue>(draft, id, std::move(issue));
}

Status remove_issue(Draft& draft, IssueId id) {
  if (!draft.project().has(id)) return missing(id);
  std::vector<DivergenceId> gone;
  draft.project().divergences().for_each([&](std::uint32_t number, const Divergence& divergence) {
    if (divergence.issue == id) gone.push_back(DivergenceId{number});
  });
  for (const DivergenceId divergence : gone) draft.erase<Divergence>(divergence);
  drop_positions(draft, [&](const Position& position) { return position.issue == id; });
  draft.erase<Issue>(id);
  return {};
}

Result<PositionId> set_position(Draft& draft, Position position) {
  const PositionId id = position_of(draft.project(), position.issue, position.speaker);
  if (!id) return add_checked<Position>(draft, std::move(position));
  Status status = put_checked<Position>(draft, id, std::move(position));
  if (!status.ok()) return status;
  return id;
}

Result<PositionId> back_position(Draft& draft, IssueId issue, SpeakerId speaker, ClaimId claim,
                                 Stance stance) {
  const PositionId id = position_of(draft.project(), issue, speaker);
  Position position{issue, speaker, stance, {}, {}, {}};
  if (id) position = *draft.project().find(id);
  const bool backed =
      std::find(position.claims.begin(), position.claims.end(), claim) != position.claims.end();
  if (!backed) position.claims.push_back(claim);
  return set_position(draft, std::move(position));
}

Status remove_position(Draft& draft, PositionId id) {
  if (!draft.project().has(id)) return missing(id);
  drop_divergences(draft, [&](EntityId account) { return account == EntityId(id); });
  draft.erase<Position>(id);
  return {};
}

}  // namespace counterpoint
