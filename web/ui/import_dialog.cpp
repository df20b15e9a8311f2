// Bringing in a story or a project: where it comes from, and what it becomes. Proven by
// tests/ui/import_dialog_test.cpp.
#include "web/ui/import_dialog.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "core/report/words.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {
namespace {

// The field shows what was read wherever the focus was: what is pasted elsewhere, or with its
// parts, does not reach it by itself. What it has no room for is read all the same.
ImportState pasted(const Pasted& paste) {
  ImportState state;
  const bool any = !paste.text.empty() || !paste.html_story.empty();
  if (any) state.hold(import_paste(paste));
  if (paste.text.size() <= kMaxFieldBytes) {
    state.pasted = paste.text;
  } else {
    state.unseen_words = count_words(paste.text);
  }
  return state;
}

}  // namespace

bool ImportDialog::take(const PlatformEvent& event) {
  if (const auto* hover = std::get_if<FilesHover>(&event)) files_over_ = hover->over;
  if (const auto* file = std::get_if<FileOpened>(&event)) {
    ImportState state;
    state.hold(import_file(*file));
    if (state.import.doubtful) state.file = *file;
    receive(std::move(state), file->follows);
    return true;
  }
  if (const auto* paste = std::get_if<Pasted>(&event)) {
    ImportState next = pasted(*paste);
    ImportStep step = ImportStep::replaced;
    if (paste->over && !here_.pasted.empty()) step = step_between(here_.pasted, paste->text);
    if (step == ImportStep::added) carry_over(here_, next);
    receive(std::move(next), false, step);
    return true;
  }
  if (const auto* refused = std::get_if<FileRefused>(&event)) {
    ImportState state;
    state.hold(import_refusal(*refused));
    receive(std::move(state), refused->follows);
    return true;
  }
  return false;
}

// Files that were given at once come up in turn.
void ImportDialog::receive(ImportState state, bool follows, ImportStep step) {
  files_over_ = false;
  if (follows && !here_.is_nothing()) return waiting_.push_back(std::move(state));
  if (state.is_failure() && !here_.is_empty()) {
    refused_ = state.import.failure.message;
  } else {
    show(std::move(state), step);
  }
}

void ImportDialog::show(ImportState state, ImportStep step) {
  refused_.clear();
  history_.push(std::exchange(here_, std::move(state)), step);
  form_ = {};
  scroll_ = {};
  kept_ = asks_to_mend_ = false;
  came_.reset();
  tells_ = step != ImportStep::typed && history_.last_paste() != nullptr;
}

// What stands here already is not for the next letter to fall into.
void ImportDialog::enter(Ui& ui) const {
  if (here_.is_nothing()) ui.want_focus(kStoryField);
}

bool ImportDialog::draw(Ui& ui, Session& session) {
  Taking taking = Taking::nothing;
  take_keys(ui);
  if (std::exchange(tells_, false)) {
    ui.platform().announce(history_.last_paste()->words() +
                           " Bring back what was here: " + ui.key_words("Ctrl+z") + ".");
  }
  const bool left = dialog(ui, kImportDialog, "Bring in a story", 940, 700, [&](Rect area) {
    taking = footer(ui, cut_bottom(area, ui.control_height(), 14), session);
    if (!ui.narrow()) {
      source(ui, cut_left(area, 300, 28));
    } else {
      const bool empty = here_.import.empty();  // with something found, that has more than half
      const float most = empty ? area.height : std::floor(area.height * 0.45F);
      source(ui, cut_top(area, std::min(empty ? 290.0F : 172.0F, most), 14));
    }
    scroll_area(ui, "import/found", area, scroll_,
                [&](ImVec2 at, float width) { return found(ui, session, at, width - 14, area); });
  });
  if (left) leave(ui, session);
  return left || (take_up(ui, session, taking) && !go_on(ui));
}

// Where the words come from: a field to paste into, a button for a file.
void ImportDialog::source(Ui& ui, Rect area) {
  const Rect open = cut_bottom(area, ui.control_height(), 10);
  if (!ui.narrow()) {
    Rect hint = cut_bottom(area, 60, 10);
    paragraph(ui, {hint.x, hint.y}, hint.width, chrome(), 18, ui.theme().muted,
              "Or drop a file anywhere on this page: text, Markdown, a saved web page, or a "
              "project. Nothing is sent anywhere.");
  }
  FieldOptions look;
  look.multiline = true;
  look.placeholder = here_.unseen_words == 0
                         ? "Paste the story here"
                         : in_words(here_.unseen_words, "word was", "words were") +
                               " pasted. They are too many to be edited here, and come "
                               "in as a whole. What you type or paste here takes their place.";
  std::string words = here_.pasted;
  const FieldState field = text_field(ui, kStoryField, area, "Story", words, look);
  if (here_.is_nothing() && ui.take_field_key(kStoryField, "Escape")) ui.press_key("Escape");
  if (field.changed) {
    // A story that does not stand in the field gives way at the first letter.
    const bool unseen = here_.pasted.empty() && !here_.is_empty();
    const ImportStep step = unseen ? ImportStep::replaced : step_between(here_.pasted, words);
    ImportState next = pasted({std::move(words), {}});
    if (step == ImportStep::typed || step == ImportStep::added) carry_over(here_, next);
    show(std::move(next), step);
  }
  ButtonOptions options;
  options.icon = Icon::upload;
  if (button(ui, "import/open", open, "Open a file…", options)) {
    ui.platform().pick_file(std::string(kImportAccept));
  }
}

ImportDialog::Taking ImportDialog::footer(Ui& ui, Rect row, const Session& session) const {
  ButtonOptions main, other;
  main.look = ButtonLook::primary;
  if (here_.import.project) {
    const Rect rect = cut_right(row, button_width(ui, "Open project", main), kGap);
    const bool pressed = button(ui, "import/take-project", rect, "Open project", main);
    return pressed ? Taking::project : Taking::nothing;
  }
  main.disabled = other.disabled = !here_.import.story || here_.import.doubtful;
  const bool empty = session.project().articles().empty();
  const ButtonOptions& add_look = empty ? other : main;
  const ButtonOptions& start_look = empty ? main : other;
  const float add_width = button_width(ui, "Add to project", add_look);
  const float start_width = button_width(ui, "Start a new project", start_look);
  const Rect first = cut_right(row, empty ? start_width : add_width, kGap);
  const Rect second = cut_right(row, empty ? add_width : start_width, kGap);
  const bool add = button(ui, "import/add", empty ? second : first, "Add to project", add_look);
  const bool start =
      button(ui, "import/start", empty ? first : second, "Start a new project", start_look);
  return add ? Taking::added : start ? Taking::started : Taking::nothing;
}

// True if what is here is taken. A story with a wrong detail is not: that detail is shown.
bool ImportDialog::take_up(Ui& ui, Session& session, Taking how) {
  if (how == Taking::nothing || !is_seen(ui)) return false;
  if (how == Taking::project) {
    session.queue([project = *here_.import.project](Session& s) { s.open_project(project); });
    return true;
  }
  const Article& story = *here_.import.story;
  asks_to_mend_ = has_problem(story);
  if (asks_to_mend_) return ui.again(2), false;
  if (how == Taking::added) {
    session.queue([story](Session& s) { std::ignore = add_story(s, story); });
  } else {
    session.queue([story](Session& s) { start_project(s, story); });
  }
  return true;
}

void ImportDialog::draw_drop_hint(Ui& ui) const {
  if (!files_over_) return;
  const Rect all{0, 0, ui.environment().width, ui.environment().height};
  ui.begin_layer("import/drop", all, true);
  fill(ui, all, fade(ui.theme().accent_soft, 0.94F));
  frame(ui, inset(all, 14), ui.theme().accent, 14, 2);
  draw_icon(ui, Icon::download, {all.width / 2, all.height / 2 - 34}, 34, ui.theme().accent);
  label(ui, "import/drop", {0, all.height / 2, all.width, 30}, serif(kTitleType, Weight::semibold),
        ui.theme().accent, "Drop a story or a project", 0, Align::centre);
  ui.end_layer();
}

}  // namespace counterpoint::ui
