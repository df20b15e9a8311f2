// The dialog that gives the work away. Proven by tests/ui/export_dialog_test.cpp.
#include "web/ui/export_dialog.h"

#include "core/format/project_json.h"
#include "core/report/compare.h"
#include "core/report/html_report.h"
#include "core/report/tables.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kRow = 62;
constexpr float kLine = 16;  // of what it is for

void draw_kind(Ui& ui, Session& session, Platform& platform, const ExportKind& kind, Rect row) {
  rule(ui, row.x, row.right(), row.bottom() - 3, ui.theme().line);
  const std::string key = "export-dialog/" + kind.key;
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.words = false;
  const float top = row.y + (kRow - 6 - ui.control_height()) / 2;
  Rect tools{row.x, top, row.width, ui.control_height()};
  options.icon = Icon::copy;
  options.tooltip = "Copy";
  const Rect copy = cut_right(tools, ui.control_height(), 4);
  options.icon = Icon::download;
  options.tooltip = "Download";
  const Rect download = cut_right(tools, ui.control_height(), 12);
  Rect words{row.x, row.y + 4, tools.width, 20};
  label(ui, key + "/name", words, chrome(kTextType, Weight::semibold), ui.theme().ink, kind.name,
        3);
  words.y += 20;
  // On a phone what it is for takes two lines.
  UiNode about;
  about.key = key + "/about";
  about.name = kind.about;
  ui.tell(std::move(about), {words.x, words.y, words.width, 2 * kLine});
  paragraph(ui, {words.x, words.y + 1}, words.width, chrome(kSmallType), kLine, ui.theme().muted,
            kind.about, 2);
  if (button(ui, key + "/download", download, "Download " + kind.name, options)) {
    const std::string name = export_file_name(session.project(), kind.ending);
    platform.save_file(name, kind.mime, kind.write(session.project()));
    session.notify({Notice::Kind::done, "Exported " + name + ".", false});
  }
  options.icon = Icon::copy;
  options.tooltip = "Copy";
  if (button(ui, key + "/copy", copy, "Copy " + kind.name, options)) {
    platform.copy(kind.write(session.project()), "");
    session.notify({Notice::Kind::done, kind.name + " is on the clipboard.", false});
  }
}

std::string write_exercise(const Project& project) { return write_project(exercise_of(project)); }

}  // namespace

const std::vector<ExportKind>& export_kinds() {
  static const std::vector<ExportKind> kKinds = {
      {"report", "Report", "To read and to print: one page", ".report.html", "text/html",
       html_report},
      {"exercise", "Exercise", "For students: without the answers; the project file is its key",
       ".exercise.json", "application/json", write_exercise},
      {"json", "Project file", "To go on elsewhere: JSON", ".counterpoint.json", "application/json",
       write_project},
      {"markdown", "Matrix in Markdown", "The account matrix as a table", ".matrix.md",
       "text/markdown", matrix_markdown},
      {"claims", "Claims as CSV", "A line for each claim", ".claims.csv", "text/csv", claims_csv},
      {"positions", "Positions as CSV", "A line for each filled cell", ".positions.csv", "text/csv",
       positions_csv},
      {"divergences", "Divergences as CSV", "A line for each, with its pivots", ".divergences.csv",
       "text/csv", divergences_csv},
  };
  return kKinds;
}

std::string export_file_name(const Project& project, std::string_view ending) {
  std::string name;
  for (const char c : project.info().title) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (plain) {
      name += c;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (!name.empty() && name.back() == '-') name.pop_back();
  return (name.empty() ? std::string("project") : name) + std::string(ending);
}

bool draw_export_dialog(Ui& ui, Session& session, Platform& platform, Scroll& scroll) {
  const float height = 100 + kRow * static_cast<float>(export_kinds().size());
  return dialog(ui, "export-dialog", "Export", 520, height, [&](Rect area) {
    scroll_area(ui, "export/scroll", area, scroll, [&](ImVec2 at, float width) {
      Column column({at.x, at.y, width, 0}, 0);
      for (const ExportKind& kind : export_kinds()) {
        draw_kind(ui, session, platform, kind, column.row(kRow));
      }
      return column.y() - at.y;
    });
  });
}

}  // namespace counterpoint::ui
