// Apply, invert, compose. Proven by tests/core/edit/transaction_test.cpp.
#include "core/edit/transaction.h"

#include <map>

namespace counterpoint {
namespace {

template <class T>
bool same(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b) {
  return a == b || (a && b && *a == *b);
}

template <class T>
Status apply_one(Project& project, const ChangeOf<T>& change) {
  const std::shared_ptr<const T> current = project.table<T>().get(change.id);
  if (!same(current, change.before)) {
    const std::string name = to_string(EntityId(kind_of<T>, change.id));
    return {"conflict", "This change was made on another version of " + name + ".", name};
  }
  project.set<T>(change.id, change.after);
  return {};
}

// Lets `into` end where `next` ends. Both are changes of the same thing.
void extend(Change& into, const Change& next) {
  std::visit(
      [&](auto& change) { change.after = std::get<std::decay_t<decltype(change)>>(next).after; },
      into);
}

bool changes_nothing(const Change& change) {
  return std::visit([](const auto& c) { return same(c.before, c.after); }, change);
}

}  // namespace

EntityId id_of(const Change& change) {
  return std::visit([]<class T>(const ChangeOf<T>& c) { return EntityId(kind_of<T>, c.id); },
                    change);
}

Result<Project> apply(const Project& project, const Transaction& transaction) {
  Project next = project;
  for (const Change& change : transaction.changes) {
    Status status = std::visit([&](const auto& c) { return apply_one(next, c); }, change);
    if (!status.ok()) return status;
  }
  return next;
}

Transaction invert(const Transaction& transaction) {
  Transaction inverse = transaction;
  for (Change& change : inverse.changes) {
    std::visit([](auto& c) { std::swap(c.before, c.after); }, change);
  }
  return inverse;
}

Transaction compose(const Transaction& first, const Transaction& second) {
  Transaction both = first;
  std::map<EntityId, std::size_t> place;
  for (std::size_t i = 0; i < both.changes.size(); ++i) place[id_of(both.changes[i])] = i;
  for (const Change& change : second.changes) {
    const auto [at, is_new] = place.emplace(id_of(change), both.changes.size());
    if (is_new) {
      both.changes.push_back(change);
    } else {
      extend(both.changes[at->second], change);
    }
  }
  std::erase_if(both.changes, changes_nothing);
  return both;
}

}  // namespace counterpoint
