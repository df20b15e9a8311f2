// A project under change: commands write here, and what they wrote becomes one transaction.
// Proven by tests/core/edit/draft_test.cpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/edit/transaction.h"
#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

class Draft {
 public:
  explicit Draft(const Project& base) : now_(base) {}
  // A copy would cost as much as all that was written; point() is for free.
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  Draft(Draft&&) = default;
  Draft& operator=(Draft&&) = default;

  const Project& project() const { return now_; }

  // How far the writing has come, and the way back there, which costs what was written since.
  struct Point {
    Project project;
    std::size_t writes = 0;
  };
  Point point() const { return {now_, writes_.size()}; }
  void back_to(const Point& point);

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
    // What is added comes after all that was: it needs no search.
    const bool last = changes_.empty() || changes_.rbegin()->first < name;
    auto at = last ? changes_.end() : changes_.lower_bound(name);
    if (at == changes_.end() || at->first != name) {
      writes_.push_back({name, std::nullopt});
      at = changes_.emplace_hint(at, name, ChangeOf<T>{id, now_.table<T>().get(id), nullptr});
    } else {
      writes_.push_back({name, at->second});
    }
    std::get<ChangeOf<T>>(at->second).after = value;
    now_.set<T>(id, std::move(value));
  }

  // A write, by what it replaced: nothing where it was the first to this thing.
  struct Write {
    EntityId id;
    std::optional<Change> before;
  };

  Project now_;
  std::map<EntityId, Change> changes_;
  std::vector<Write> writes_;  // oldest first
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
