// The order of rows and columns. Proven by tests/core/edit/ordering_test.cpp.
#include <algorithm>

#include "core/edit/commands.h"
#include "core/edit/write.h"
#include "core/model/matrix.h"

namespace counterpoint {
namespace {

// Numbers all of them as they stand in `ids`, and writes those whose number is another.
template <class T>
void number(Draft& draft, const std::vector<IdOf<T>>& ids) {
  std::uint32_t order = 0;
  for (const IdOf<T> id : ids) {
    ++order;
    if (draft.project().find(id)->order == order) continue;
    T value = *draft.project().find(id);
    value.order = order;
    draft.put<T>(id, std::move(value));
  }
}

// Takes those for which moves(id) is true out of the row and puts them before `before`, in their
// own order; at the end where that is 0 or one of them.
template <class T, class Moves>
Status move(Draft& draft, std::vector<IdOf<T>> ids, IdOf<T> before, Moves&& moves) {
  if (before && !draft.project().has(before)) return missing(before);
  const auto stays = [&](IdOf<T> id) { return !moves(id); };
  const auto first_moved = std::stable_partition(ids.begin(), ids.end(), stays);
  const auto to = std::find(ids.begin(), first_moved, before);
  std::rotate(to, first_moved, ids.end());
  number<T>(draft, ids);
  return {};
}

}  // namespace

Status move_speaker(Draft& draft, SpeakerId id, SpeakerId before) {
  if (!draft.project().has(id)) return missing(id);
  if (id == before) return {};
  return move<Speaker>(draft, rows_in_order(draft.project()), before,
                       [&](SpeakerId each) { return each == id; });
}

Status move_side(Draft& draft, const std::string& side, SpeakerId before) {
  const Project project = draft.project();
  const Speaker* next = project.find(before);
  if (next != nullptr && next->side == side) return {};
  return move<Speaker>(draft, rows_in_order(project), before,
                       [&](SpeakerId each) { return project.find(each)->side == side; });
}

Status move_issue(Draft& draft, IssueId id, IssueId before) {
  if (!draft.project().has(id)) return missing(id);
  if (id == before) return {};
  return move<Issue>(draft, columns_in_order(draft.project()), before,
                     [&](IssueId each) { return each == id; });
}

}  // namespace counterpoint
