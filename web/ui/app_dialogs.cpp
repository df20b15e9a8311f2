// The dialogs of the interface. Proven by tests/ui/app_test.cpp.
#include <algorithm>

#include "core/edit/commands.h"
#include "web/app/samples.h"
#include "web/ui/app.h"
#include "web/ui/export_dialog.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

void App::draw_dialogs() {
  bool closes = false;
  import_.draw_drop_hint(ui_);
  switch (state_.dialog) {
    case Dialog::none:
      return;
    case Dialog::help:
      closes = dialog(ui_, "help-dialog", "Keys", 760, 620,
                      [&](Rect area) { key_sheet_.draw(ui_, area); });
      if (closes) key_sheet_.leave(ui_);
      break;
    case Dialog::project:
      closes = dialog(ui_, "project-dialog", "Project", 520, 330,
                      [&](Rect area) { draw_project(area); });
      break;
    case Dialog::give:
      closes = draw_export_dialog(ui_, session_, platform_, give_scroll_);
      break;
    case Dialog::compare:
      closes = comparison_.draw_dialog(ui_);
      break;
    case Dialog::import:
      closes = import_.draw(ui_, session_);
      break;
  }
  if (closes) state_.dialog = Dialog::none;
}

// The focus goes into its field at once, for what is typed next; but not under a finger, for which
// the keyboard would come up over the dialog.
void App::open_dialog(Dialog dialog) {
  state_.dialog = dialog;
  const bool clicked = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
  if (clicked && ui_.environment().coarse_pointer) return;
  if (dialog == Dialog::help) key_sheet_.enter(ui_);
  if (dialog == Dialog::import) import_.enter(ui_);
}

void App::draw_project(Rect area) {
  Column column(area, 6);
  ProjectInfo info = session_.project().info();
  const auto edit = [&](const std::string& key) {
    session_.queue_edit(
        "Edit project", [info](Draft& draft) { return set_project_info(draft, info); }, key);
  };
  draw_words(ui_, column.row(18), chrome(kSmallType, Weight::semibold), ui_.theme().muted, "Title");
  if (text_field(ui_, "project/title", column.row(ui_.control_height()), "Title", info.title)
          .changed) {
    edit("project/title");
  }
  column.skip(8);
  draw_words(ui_, column.row(18), chrome(kSmallType, Weight::semibold), ui_.theme().muted, "Note");
  FieldOptions options;
  options.multiline = true;
  if (text_field(ui_, "project/note", column.row(std::max(80.0F, column.left())), "Note", info.note,
                 options)
          .changed) {
    edit("project/note");
  }
}

void App::open_sample() {
  session_.queue([this](Session& s) {
    Result<Project> sample = sample_project();
    if (sample.ok()) autosave_.open_sample(std::move(sample.value()));
    s.show(View::story);
  });
}

void App::open_example() {
  session_.queue([this](Session& s) {
    Result<Project> example = example_project();
    if (example.ok()) autosave_.open_sample(std::move(example.value()));
    s.show(View::accounts);
  });
}

}  // namespace counterpoint::ui
