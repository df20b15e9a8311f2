// How one thing in the import dialog gives way to another, waits for its turn, and comes back: what
// nobody has brought in, cleared or skipped comes up again. Proven by
// tests/ui/import_turns_test.cpp.
#include <algorithm>
#include <iterator>
#include <utility>

#include "web/ui/import_dialog.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {
namespace {

constexpr double kToBeSeen = 700;  // ms: the second click of a double click comes sooner
constexpr std::size_t kNamed = 3;  // of what waits

std::string name_of(const ImportState& waits) {
  return waits.import.name.empty() ? waits.title() : "“" + waits.import.name + "”";
}

// "“b.txt”, “c.txt”, “d.txt” and 36 more"
std::string names_of(const std::vector<ImportState>& waiting) {
  const std::size_t named = std::min(waiting.size(), kNamed);
  std::string words;
  for (std::size_t i = 0; i < named; ++i) words += (i == 0 ? "" : ", ") + name_of(waiting[i]);
  if (named < waiting.size()) words += " and " + grouped(waiting.size() - named) + " more";
  return words;
}

}  // namespace

// Of what something else took the place of, the latest comes up first. False if nothing waits.
bool ImportDialog::gather() {
  std::vector<ImportState> replaced = history_.take_replaced();
  waiting_.insert(waiting_.begin(), std::make_move_iterator(replaced.begin()),
                  std::make_move_iterator(replaced.end()));
  return !waiting_.empty();
}

// What is here was taken: the next thing comes up. False if there is none.
bool ImportDialog::go_on(Ui& ui) {
  const bool more = gather();
  std::vector<ImportState> waiting = std::move(waiting_);
  *this = {};
  waiting_ = std::move(waiting);
  if (more) show_next(ui, ImportStep::replaced);
  history_ = {};
  return more;
}

void ImportDialog::show_next(Ui& ui, ImportStep step) {
  ImportState next = std::move(waiting_.front());
  waiting_.erase(waiting_.begin());
  show(std::move(next), step);
  kept_ = true;
  tells_ = false;
  came_ = ui.platform().time_ms();
  ui.platform().announce("Next: " + here_.title() + ".");
  ui.platform().focus(kImportDialog);  // where Enter, pressed once more or held, takes nothing
  ui.again(2);
}

// What came up in its turn has been there long enough for a press to be meant for it.
bool ImportDialog::is_seen(Ui& ui) const {
  return !came_ || ui.platform().time_ms() >= *came_ + kToBeSeen;
}

// Nothing is lost by a key: what is here stands here again when the dialog is opened.
void ImportDialog::leave(Ui& ui, Session& session) {
  while (here_.is_empty() && gather()) show_next(ui, ImportStep::skipped);
  if (here_.is_empty()) {
    *this = {};
    return;
  }
  refused_.clear();
  form_ = {};
  scroll_ = {};
  kept_ = true;
  session.notify(
      {Notice::Kind::done, "Your story is kept. Open “Bring in a story” to go on.", false});
}

// In the field of the story the browser does not undo: much of what stands there came from here. In
// the other fields it does; what they had before the page heard of that is not for this.
void ImportDialog::take_keys(Ui& ui) {
  ui.undo_field(kStoryField);
  const std::vector<KeyPressed> keys = ui.keys();
  const bool elsewhere =
      std::any_of(keys.begin(), keys.end(), [](const KeyPressed& key) { return key.in_field; }) &&
      !ui.has_focus(kStoryField);
  if (elsewhere) return;
  if (ui.take_key("Ctrl+z") && history_.can_undo()) bring_back(ui, Way::undo);
  const bool redo = ui.take_key("Ctrl+Shift+Z") || ui.take_key("Ctrl+y");
  if (redo && history_.can_redo()) bring_back(ui, Way::redo);
}

void ImportDialog::bring_back(Ui& ui, Way way) {
  std::optional<ImportState> waits;
  if (way == Way::undo) waits = history_.undo(here_);
  if (way == Way::undo_paste) waits = history_.undo_paste(here_);
  if (way == Way::redo) history_.redo(here_);
  if (waits) waiting_.insert(waiting_.begin(), std::move(*waits));
  form_ = {};
  scroll_ = {};
  came_.reset();
  ui.platform().announce(here_.is_empty() ? "Nothing stands here now."
                                          : "Back: " + here_.title() + ".");
  ui.again(2);
}

// What was left here, or has waited, and what waits behind it.
void ImportDialog::kept(Form& form) {
  Ui& ui = form.ui();
  if (!kept_ && waiting_.empty()) return;
  std::string words = "This is kept here until you bring it in or clear it.";
  if (!waiting_.empty()) {
    words = grouped(waiting_.size()) + (waiting_.size() == 1 ? " more waits: " : " more wait: ") +
            names_of(waiting_) + (waiting_.size() == 1 ? ". It comes" : ". They come") +
            " up when you have brought in this one, or skipped it.";
  }
  const Rect place = form.row(1, 0);
  form.skip(banner(ui, "import/kept", {place.x, place.y}, form.width(), BannerTone::hint, words));
  form.skip(6);
  Rect row = form.row(0, 14);
  const std::string clear = waiting_.empty() ? "Clear" : "Skip this one";
  const Rect rect = cut_left(row, button_width(ui, clear, {}), kGap);
  if (!button(ui, "import/clear", rect, clear) || !is_seen(ui)) return;
  gather() ? show_next(ui, ImportStep::skipped) : show({}, ImportStep::removed);
}

// What gave way to what stands here now is a press away, and so is what was put aside for it.
void ImportDialog::before(Form& form) {
  Ui& ui = form.ui();
  const ImportHistory::Step* last = history_.last_paste();
  if (last == nullptr && !history_.can_redo()) return;
  if (last != nullptr) {
    const Rect place = form.row(1, 0);
    form.skip(banner(ui, "import/before", {place.x, place.y}, form.width(), BannerTone::hint,
                     last->words()));
    form.skip(6);
  }
  Rect buttons = form.row(0, 14);
  const auto offer = [&](const char* key, const char* words, const char* chord, Way way) {
    ButtonOptions options;
    options.shortcut = ui.key_words(chord);
    const Rect rect = cut_left(buttons, button_width(ui, words, options), kGap);
    if (button(ui, key, rect, words, options)) bring_back(ui, way);
  };
  if (last != nullptr) offer("import/undo", "Bring back what was here", "Ctrl+z", Way::undo_paste);
  if (history_.can_redo()) offer("import/redo", "Redo", "Ctrl+Shift+Z", Way::redo);
}

}  // namespace counterpoint::ui
