// A change as a value: what stood before, what stands after. It can be applied, inverted and
// composed. Proven by tests/core/edit/transaction_test.cpp.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

// One thing before and after. Creating has no before, deleting no after.
template <class T>
struct ChangeOf {
  std::uint32_t id = 0;
  std::shared_ptr<const T> before;
  std::shared_ptr<const T> after;
};

using Change =
    std::variant<ChangeOf<ProjectInfo>, ChangeOf<Article>, ChangeOf<Speaker>, ChangeOf<Claim>,
                 ChangeOf<Issue>, ChangeOf<Position>, ChangeOf<Divergence>>;

EntityId id_of(const Change& change);

// One undo step. Each thing occurs at most once. It holds the changed things only, shared with the
// projects before and after, so that history costs memory in proportion to what changed.
struct Transaction {
  std::string label;  // for people: "Mark claim"
  std::string
      merge_key;  // steps in a row with the same non-empty key are one step: typing in one field
  std::vector<Change> changes;

  bool empty() const { return changes.empty(); }
};

// The project after the transaction. Fails with "conflict" when a thing is not as `before` says.
Result<Project> apply(const Project& project, const Transaction& transaction);

// What takes the transaction back.
Transaction invert(const Transaction& transaction);

// Both, one after the other, as one step under the first one's label. Things that end as they began
// fall out.
Transaction compose(const Transaction& first, const Transaction& second);

}  // namespace counterpoint
