// Undo and redo. Proven by tests/core/edit/history_test.cpp.
#include "core/edit/history.h"

#include <utility>

namespace counterpoint {

Status History::commit(Transaction step) {
  if (step.empty()) return {};
  Result<Project> next = apply(project_, step);
  if (!next.ok()) return next.status();
  project_ = std::move(next.value());
  undone_.clear();
  const bool merges = merging_ && !done_.empty() && !step.merge_key.empty() &&
                      done_.back().merge_key == step.merge_key;
  merging_ = true;
  if (!merges) {
    done_.push_back(std::move(step));
    return {};
  }
  done_.back() = compose(done_.back(), step);
  if (done_.back().empty()) {
    done_.pop_back();
    merging_ = false;  // the step before may be of the same field, which was left since
  }
  return {};
}

std::string_view History::undo_label() const {
  return done_.empty() ? std::string_view() : std::string_view(done_.back().label);
}

std::string_view History::redo_label() const {
  return undone_.empty() ? std::string_view() : std::string_view(undone_.back().label);
}

Transaction History::undo() { return travel(done_, undone_, true); }

Transaction History::redo() { return travel(undone_, done_, false); }

Transaction History::travel(std::vector<Transaction>& from, std::vector<Transaction>& to,
                            bool backwards) {
  merging_ = false;
  if (from.empty()) return {};
  Transaction step = std::move(from.back());
  from.pop_back();
  Transaction applied = backwards ? invert(step) : step;
  project_ =
      std::move(apply(project_, applied).value());  // fits: steps are taken back in their order
  to.push_back(std::move(step));
  return applied;
}

}  // namespace counterpoint
