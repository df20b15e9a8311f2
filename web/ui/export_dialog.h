// The dialog that gives the work away: what can be written, each to download or to copy.
// Proven by tests/ui/export_dialog_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/project.h"
#include "web/app/session.h"
#include "web/ui/ui.h"

namespace counterpoint::ui {

// One thing that a project can be written as.
struct ExportKind {
  std::string key, name, about;
  std::string ending;  // of the file: ".report.html"
  std::string mime;
  std::string (*write)(const Project&);
};
const std::vector<ExportKind>& export_kinds();

// "Talks-in-Hamburg.report.html": the project's title, as far as file names can hold it.
std::string export_file_name(const Project& project, std::string_view ending);

// Draws the dialog; true when it should close.
bool draw_export_dialog(Ui& ui, Session& session, Platform& platform, Scroll& scroll);

}  // namespace counterpoint::ui
