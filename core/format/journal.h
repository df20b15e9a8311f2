// Steps as bytes, for the journal that autosave keeps: what each changed thing is afterwards, as
// compact JSON in the words of the project file. Proven by tests/core/format/journal_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/edit/transaction.h"
#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

// One entry. `after` is the project that the step led to. An article whose text the step did not
// bring in is written without it, so that editing a title costs no copy of the story.
std::string write_journal_entry(const Transaction& step, const Project& after);

// The step that an entry stands for, made on `before`. Everything is read as strictly as in a
// project file, and each changed thing is checked where it stands; only what a deletion leaves
// dangling is for check(Project).
Result<Transaction> read_journal_entry(std::string_view entry, const Project& before);

// What a snapshot and the entries after it give.
struct Replayed {
  Project project;          // valid, if the snapshot was
  std::size_t entries = 0;  // how many were made, from the first on
  std::string last_label;   // of the last one that was
  Status stopped;           // why not all of them, or ok
};
Replayed replay_journal(const Project& snapshot, const std::vector<std::string>& entries);

}  // namespace counterpoint
