// Proven by tests/core/edit/draft_test.cpp.
#include "core/edit/draft.h"

namespace counterpoint {

void Draft::back_to(const Point& point) {
  for (; writes_.size() > point.writes; writes_.pop_back()) {
    Write& last = writes_.back();
    if (last.before) {
      changes_.at(last.id) = std::move(*last.before);
    } else {
      changes_.erase(last.id);
    }
  }
  now_ = point.project;
}

Transaction Draft::take(std::string label, std::string merge_key) const {
  Transaction step{std::move(label), std::move(merge_key), {}};
  for (const auto& [id, change] : changes_) step.changes.push_back(change);
  return compose(step, {});  // lets fall what ended as it began
}

}  // namespace counterpoint
