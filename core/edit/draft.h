// A project under change: commands write here, and what they wrote becomes one transaction.
// Proven by tests/core/edit/draft_test.cpp.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "core/edit/transaction.h"
#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

class Draft {
 public:
  explicit Draft(Project base) : base_(std::move(base)), now_(base_) {}

  const Project& project() const { return now_; }

  // The way back to what project() was before.
  void back_to(Project before) { now_ = std::move(before); }

  // Adds a thing under a number that was never used in this project.
  template <class T>
  IdOf<T> add(T value) {
    const IdOf<T> id{now_.table<T>().high_water() + 1};
    put<T>(id, std::move(value));
    return id;
  }

  template <class T>
  void put(IdOf<T> id, T value) {
    now_.set<T>(id.value, std::make_shared<const T>(std::move(value)));
  }

  template <class T>
  void erase(IdOf<T> id) {
    now_.set<T>(id.value, nullptr);
  }

  // All that is another value now than at the beginning, as one step. It costs what was written:
  // tables share the rest.
  Transaction take(std::string label, std::string merge_key = {}) const;

 private:
  Project base_;
  Project now_;
};

// Runs `edit` (a function from Draft& to Status) on a draft of `project` and gives what it changed
// as one step, or its status when it refuses. The project itself is never touched.
template <class Edit>
Result<Transaction> transact(const Project& project, std::string label, Edit&& edit,
                             std::string merge_key = {}) {
  Draft draft(project);
  Status status = edit(draft);
  if (!status.ok()) return status;
  return draft.take(std::move(label), std::move(merge_key));
}

}  // namespace counterpoint
