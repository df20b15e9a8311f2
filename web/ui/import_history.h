// What stood in the import dialog before, so that a paste over it loses nothing.
// Proven by tests/ui/import_history_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/app/importing.h"

namespace counterpoint::ui {

// What stands in the dialog.
struct ImportState {
  std::optional<FileOpened> file;  // kept while another encoding may be asked for
  std::string pasted;              // in the field
  std::size_t unseen_words = 0;    // pasted, and too many to stand there
  Import import;
  std::optional<Article> as_read;  // its story, before anything was put right
  bool corrected = false;          // by hand, since its words came
  std::string encoding_failure;    // why the encoding that was tried cannot be

  void hold(Import read);

  bool is_nothing() const { return pasted.empty() && import.empty(); }
  bool is_empty() const { return pasted.empty() && !import.story && !import.project; }
  // And nothing else: it is not come back to.
  bool is_failure() const { return is_empty() && !import.failure.ok(); }
  // Of the story or project, for people; "what was here" where it has none.
  std::string title() const;
  // What it takes in memory, roughly.
  std::size_t bytes() const;
};

// The same story is read anew, as its words have changed: what was put right stays so, where the
// words that it was said of are still there.
void carry_over(const ImportState& before, ImportState& after);

enum class ImportStep {
  typed,     // letter by letter; steps that follow one another are one, up to a correction
  added,     // many words at once, among those that were there
  replaced,  // by something else that came in
  removed,   // by the user, who cleared it or wrote over it
  skipped,   // by the user, for the next of what waits
};

// How the words of the field came to be others.
ImportStep step_between(const std::string& before, const std::string& after);

class ImportHistory {
 public:
  // What stands there is about to give way.
  void push(ImportState before, ImportStep step);

  bool can_undo() const { return !past_.empty(); }
  bool can_redo() const { return !future_.empty(); }
  // Swaps what stands there for what did before. Gives what had come up as that was skipped, which
  // has to wait again.
  std::optional<ImportState> undo(ImportState& here);
  // Swaps what stands there for what was undone last.
  void redo(ImportState& here) { move(future_, past_, here); }

  // The last step over something that was more than typing: what it did, and what stood there
  // before; null without one.
  struct Step {
    ImportState state;
    ImportStep step;

    std::string words() const;  // for people: "This stands in place of “Talks end”."
  };
  const Step* last_paste() const;
  // Undoes it, and what was typed since.
  std::optional<ImportState> undo_paste(ImportState& here);

  // Hands over, and forgets, what something else took the place of and what nobody has removed
  // since: the latest first.
  std::vector<ImportState> take_replaced();

 private:
  static constexpr std::size_t kMost = 20;                          // steps
  static constexpr std::size_t kMostBytes = std::size_t{32} << 20;  // of all, but the last is kept
  using Steps = std::vector<Step>;

  std::optional<std::size_t> paste_at() const;  // where in past_ it is
  bool is_too_much() const;
  static void move(Steps& from, Steps& to, ImportState& here);

  Steps past_, future_;
};

}  // namespace counterpoint::ui
