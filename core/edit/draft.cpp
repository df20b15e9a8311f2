// Proven by tests/core/edit/draft_test.cpp.
#include "core/edit/draft.h"

namespace counterpoint {
namespace {

template <class T>
void add_changes(const Project& base, const Project& now, std::vector<Change>& out) {
  const Table<T>& before = base.table<T>();
  const Table<T>& after = now.table<T>();
  Table<T>::each_change(before, after, [&](std::uint32_t id, const T* was, const T* is) {
    const bool ends_as_it_began = was != nullptr && is != nullptr && *was == *is;
    if (!ends_as_it_began) out.push_back(ChangeOf<T>{id, before.get(id), after.get(id)});
  });
}

}  // namespace

Transaction Draft::take(std::string label, std::string merge_key) const {
  Transaction step{std::move(label), std::move(merge_key), {}};
  add_changes<ProjectInfo>(base_, now_, step.changes);
  add_changes<Article>(base_, now_, step.changes);
  add_changes<Speaker>(base_, now_, step.changes);
  add_changes<Claim>(base_, now_, step.changes);
  add_changes<Issue>(base_, now_, step.changes);
  add_changes<Position>(base_, now_, step.changes);
  add_changes<Divergence>(base_, now_, step.changes);
  return step;
}

}  // namespace counterpoint
