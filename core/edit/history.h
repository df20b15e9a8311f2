// Undo and redo: a project with the steps that led to it and those taken back.
// Proven by tests/core/edit/history_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/edit/transaction.h"

namespace counterpoint {

class History {
 public:
  explicit History(Project project = {}) : project_(std::move(project)) {}

  const Project& project() const { return project_; }

  // Makes a step. What had been undone can no longer be redone. An empty step changes nothing and
  // leaves no trace. Fails, and changes nothing, when the step does not fit the project.
  Status commit(Transaction step);

  bool can_undo() const { return !done_.empty(); }
  bool can_redo() const { return !undone_.empty(); }

  // "Mark claim"; empty when there is nothing.
  std::string_view undo_label() const;
  std::string_view redo_label() const;

  // Takes the last step back, or makes the last undone one again, and returns what was applied for
  // it: for indexes and autosave. Returns an empty transaction where there is nothing to do.
  Transaction undo();
  Transaction redo();

  // The next step starts anew even if its merge key is that of the last one: the user left the
  // field.
  void end_merging() { merging_ = false; }

 private:
  Transaction travel(std::vector<Transaction>& from, std::vector<Transaction>& to, bool backwards);

  Project project_;
  std::vector<Transaction> done_;
  std::vector<Transaction> undone_;
  bool merging_ = false;
};

}  // namespace counterpoint
