// A project under change: commands write here, and what they wrote becomes one transaction.
// Proven by tests/core/edit/draft_test.cpp.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "core/edit/transaction.h"
#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

class Draft {
 public:
  explicit Draft(const Project& base) : now_(base) {}

  const Project& project() const { return now_; }

  // Adds a thing under a number that was never used in this project.
  template <class T>
  IdOf<T> add(T value) {
    const IdOf<T> id{now_.table<T>().high_water() + 1};
    write<T>(id.value, std::make_shared<const T>(std::move(value)));
    return id;
  }

  template <class T>
  void put(IdOf<T> id, T value) {
    write<T>(id.value, std::make_shared<const T>(std::move(value)));
  }

  template <class T>
  void erase(IdOf<T> id) {
    write<T>(id.value, nullptr);
  }

  // All that was written, as one step.
  Transaction take(std::string label, std::string merge_key = {}) const;

 private:
  template <class T>
  void write(std::uint32_t id, std::shared_ptr<const T> value) {
    const EntityId name(kind_of<T>, id);
    auto at = changes_.find(name);
    if (at == changes_.end()) {
      at = changes_.emplace(name, ChangeOf<T>{id, now_.table<T>().get(id), nullptr}).first;
    }
    std::get<ChangeOf<T>>(at->second).after = value;
    now_ = now_.with<T>(id, std::move(value));
  }

  Project now_;
  std::map<EntityId, Change> changes_;
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
