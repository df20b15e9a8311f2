// Bringing in a story or a project: paste, pick or drop; see what was found, put it right, take it.
// What is left without being taken stays. Proven by tests/ui/import_dialog_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/app/importing.h"
#include "web/app/session.h"
#include "web/ui/form.h"
#include "web/ui/import_history.h"

namespace counterpoint::ui {

inline constexpr char kImportDialog[] = "import-dialog";
inline constexpr char kStoryField[] = "import/paste";

class ImportDialog {
 public:
  // Takes an event that brings something in. True if it did, so that the dialog should be opened.
  bool take(const PlatformEvent& event);

  // It was opened: what is typed next is meant for its field.
  void enter(Ui& ui) const;

  // What nobody has brought in yet is here, and lives no longer than the page.
  bool holds_something() const { return !here_.is_empty() || !waiting_.empty(); }

  // Draws the dialog. True when it should be closed: the user has taken what was found, or left.
  bool draw(Ui& ui, Session& session);

  // Over the whole page while files are held above it. Call it whether the dialog is open or not.
  void draw_drop_hint(Ui& ui) const;

 private:
  void receive(ImportState state, bool follows, ImportStep step = ImportStep::replaced);
  void show(ImportState state, ImportStep step);
  bool gather();
  bool go_on(Ui& ui);
  void show_next(Ui& ui, ImportStep step);
  bool is_seen(Ui& ui) const;
  void leave(Ui& ui, Session& session);
  void take_keys(Ui& ui);
  enum class Way { undo, redo, undo_paste };
  void bring_back(Ui& ui, Way way);
  void source(Ui& ui, Rect area);
  float found(Ui& ui, Session& session, ImVec2 at, float width, Rect seen);
  void kept(Form& form);
  void before(Form& form);
  void nothing(Form& form) const;
  void failure(Form& form, const std::string& words, const std::string& safe) const;
  void notes(Form& form) const;
  void encoding(Form& form);
  void details(Form& form, Session& session, Rect seen);
  void parts(Form& form, Rect seen);
  void project(Form& form) const;
  enum class Taking { nothing, project, added, started };
  Taking footer(Ui& ui, Rect row, const Session& session) const;
  bool take_up(Ui& ui, Session& session, Taking how);

  ImportState here_;
  std::string refused_;  // why what came last was not taken: what was here stays
  ImportHistory history_;
  std::vector<ImportState> waiting_;  // given with what is here, or before it; the next one first
  bool kept_ = false;                 // what is here was left, or has waited, and is come back to
  bool tells_ = false;          // that something gave way, which assistive technology is to hear
  bool asks_to_mend_ = false;   // what is wrong in a detail is to be shown
  std::optional<double> came_;  // when what is here came up in its turn, by Platform::time_ms
  FormState form_;
  Scroll scroll_;
  bool files_over_ = false;
};

}  // namespace counterpoint::ui
