// Proven by tests/core/edit/draft_test.cpp.
#include "core/edit/draft.h"

namespace counterpoint {

Transaction Draft::take(std::string label, std::string merge_key) const {
  Transaction step{std::move(label), std::move(merge_key), {}};
  for (const auto& [id, change] : changes_) step.changes.push_back(change);
  return compose(step, {});  // lets fall what ended as it began
}

}  // namespace counterpoint
