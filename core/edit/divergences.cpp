// Commands on divergences. Proven by tests/core/edit/commands_test.cpp.
#include "core/edit/commands.h"
#include "core/edit/write.h"

namespace counterpoint {

Result<DivergenceId> add_divergence(Draft& draft, Divergence divergence) {
  return add_checked<Divergence>(draft, std::move(divergence));
}

Status update_divergence(Draft& draft, DivergenceId id, Divergence divergence) {
  return put_checked<Divergence>(draft, id, std::move(divergence));
}

Status remove_divergence(Draft& draft, DivergenceId id) {
  if (!draft.project().has(id)) return missing(id);
  draft.erase<Divergence>(id);
  return {};
}

}  // namespace counterpoint
