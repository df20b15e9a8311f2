// What every command does at its end: write a value, check it where it stands, take it back if it
// is wrong.
#pragma once

#include <utility>

#include "core/edit/draft.h"
#include "core/model/validity.h"

namespace counterpoint {

// "no-such-thing" with the id as subject.
Status missing(EntityId id);

template <class T>
Result<IdOf<T>> add_checked(Draft& draft, T value) {
  const Project before = draft.project();
  const IdOf<T> id = draft.add<T>(std::move(value));
  Status status = check(draft.project(), id);
  if (status.ok()) return id;
  draft.back_to(before);
  return status;
}

template <class T>
Status put_checked(Draft& draft, IdOf<T> id, T value) {
  if (!draft.project().has(id)) return missing(id);
  const Project before = draft.project();
  draft.put<T>(id, std::move(value));
  Status status = check(draft.project(), id);
  if (!status.ok()) draft.back_to(before);
  return status;
}

}  // namespace counterpoint
