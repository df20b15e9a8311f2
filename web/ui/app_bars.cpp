// The bars of the interface: project and tools above, state below. Proven by tests/ui/app_test.cpp.
#include <algorithm>

#include "core/edit/commands.h"
#include "core/format/project_json.h"
#include "web/ui/app.h"
#include "web/ui/export_dialog.h"
#include "web/ui/keys.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

std::string count_words(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

ButtonOptions quiet(Icon icon, std::string shortcut = {}) {
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon = icon;
  options.words = false;
  options.shortcut = std::move(shortcut);
  return options;
}

}  // namespace

void App::draw_top_bar(Rect bar) {
  rule(ui_, bar.x, bar.right(), bar.bottom() - 1, ui_.theme().line);
  Rect inner = inset(bar, ui_.narrow() ? 8.0F : 16.0F, (bar.height - ui_.control_height()) / 2);
  if (bar.width >= 900) {  // below, the tools need the room
    const TextStyle mark = serif(20, Weight::semibold);
    label(ui_, "wordmark", cut_left(inner, ui_.type().measure(mark, "Counterpoint"), 16), mark,
          ui_.theme().ink, "Counterpoint");
  }
  draw_tools(inner);
  const std::string title = session_.project().info().title.empty()
                                ? "Untitled project"
                                : session_.project().info().title;
  ButtonOptions project = quiet(Icon::menu);
  project.words = true;
  project.expandable = true;
  project.expanded = ui_.popover_is_open("menu/project");
  project.align = Align::left;
  project.tooltip = "Project, stories, export";
  const float room = inner.width - (ui_.narrow() ? 4 * ui_.control_height() : 594.0F);
  const float width = std::clamp(button_width(ui_, title, project), 120.0F, std::max(120.0F, room));
  const Rect at = cut_left(inner, width);
  if (button(ui_, "project", at, title, project)) ui_.open_popover("menu/project", at);
}

// From the right: help, theme, export, import, redo, undo, and the two views in the middle.
void App::draw_tools(Rect bar) {
  const float size = ui_.control_height();
  const bool mac = ui_.environment().mac;
  const auto tool = [&](const std::string& key, Icon icon, const std::string& name,
                        const std::string& tip, std::string_view chord, bool disabled = false) {
    ButtonOptions options = quiet(icon, chord_words(chord, mac));
    options.tooltip = tip;
    options.disabled = disabled;
    return button(ui_, key, cut_right(bar, size, 4), name, options);
  };
  if (!ui_.narrow()) {
    if (tool("help", Icon::help, "Keys and help", "Keys and help", "?"))
      state_.dialog = Dialog::help;
    const bool dark = ui_.theme().dark;
    if (tool("theme", dark ? Icon::sun : Icon::moon, dark ? "Light theme" : "Dark theme",
             dark ? "Light theme" : "Dark theme", "")) {
      state_.theme = dark ? ThemeChoice::light : ThemeChoice::dark;
      platform_.set_setting("theme", dark ? "light" : "dark");
    }
    if (tool("export", Icon::download, "Export project", "Export as JSON", "Ctrl+s"))
      export_project();
    if (tool("import", Icon::plus, "Bring in a story", "Bring in a story", "Ctrl+o"))
      state_.dialog = Dialog::import;
    cut_right(bar, 8);
  }
  const History& history = session_.history();
  const std::string redo =
      "Redo" + (history.can_redo() ? ": " + std::string(history.redo_label()) : "");
  const std::string undo =
      "Undo" + (history.can_undo() ? ": " + std::string(history.undo_label()) : "");
  if (tool("redo", Icon::redo, redo, redo, "Ctrl+Shift+Z", !history.can_redo())) {
    session_.queue([](Session& s) { s.redo(); });
  }
  if (tool("undo", Icon::undo, undo, undo, "Ctrl+z", !history.can_undo())) {
    session_.queue([](Session& s) { s.undo(); });
  }
  if (ui_.narrow()) return;
  cut_right(bar, 12);
  static const std::vector<std::string> kViews = {"Story", "Accounts", "Sourcing"};
  const int view = segmented(ui_, "view", cut_right(bar, 264), "View", kViews,
                             static_cast<int>(session_.focus().view));
  if (view >= 0) session_.queue([view](Session& s) { s.show(static_cast<View>(view)); });
}

void App::draw_menus() {
  const bool mac = ui_.environment().mac;
  const std::vector<MenuEntry> entries = {
      {"details", "Project title and note…", "", Icon::pencil, false, false},
      {"import", "Bring in a story…", chord_words("Ctrl+o", mac), Icon::plus, false, false},
      {"open", "Open a project file…", "", Icon::upload, false, false},
      {"export", "Export as JSON", chord_words("Ctrl+s", mac), Icon::download, false, true},
      {"copy", "Copy JSON", "", Icon::copy, false, false},
      {"give", "Export report, CSV, exercise…", "", Icon::download, false, false},
      {"compare", "Compare with a key…", "", Icon::check, false, false},
      {"find", "Find in the story…", chord_words("Ctrl+f", mac), Icon::search, false, true},
      {"sourcing", "Sourcing in charts", "V", Icon::chart, false, false},
      {"sample", "Sample story", "", Icon::story, false, true},
      {"example", "Annotated example", "", Icon::grid, false, false},
      {"new", "New empty project", "", Icon::none, false, false},
      {"theme", ui_.theme().dark ? "Light theme" : "Dark theme", "",
       ui_.theme().dark ? Icon::sun : Icon::moon, false, true},
      {"help", "Keys and help", "?", Icon::help, false, false},
  };
  const int pressed = menu(ui_, "menu/project", entries, 280);
  if (pressed < 0) return;
  const std::string& key = entries[static_cast<std::size_t>(pressed)].key;
  if (key == "details") state_.dialog = Dialog::project;
  if (key == "import") state_.dialog = Dialog::import;
  if (key == "open") platform_.pick_file(".json");
  if (key == "export") export_project();
  if (key == "give") state_.dialog = Dialog::give;
  if (key == "compare") state_.dialog = Dialog::compare;
  if (key == "copy") {
    platform_.copy(write_project(session_.project()), "");
    session_.notify({Notice::Kind::done, "The project's JSON is on the clipboard.", false});
  }
  if (key == "find") open_find();
  if (key == "sourcing") show_sourcing(state_.sourcing);
  if (key == "sample") open_sample();
  if (key == "example") open_example();
  if (key == "new") session_.queue([](Session& s) { s.open_project({}); });
  if (key == "theme") {
    state_.theme = ui_.theme().dark ? ThemeChoice::light : ThemeChoice::dark;
    platform_.set_setting("theme", ui_.theme().dark ? "light" : "dark");
  }
  if (key == "help") state_.dialog = Dialog::help;
}

void App::draw_status_bar(Rect bar) {
  fill(ui_, bar, ui_.theme().desk);
  rule(ui_, bar.x, bar.right(), bar.y, ui_.theme().line);
  Rect inner = inset(bar, 16, 0);
  if (!ui_.narrow()) {
    const Project& project = session_.project();
    std::string counts = count_words(project.articles().size(), "story", "stories");
    counts += "  ·  " + count_words(project.claims().size(), "claim", "claims");
    counts += "  ·  " + count_words(project.speakers().size(), "speaker", "speakers");
    counts += "  ·  " + count_words(project.divergences().size(), "divergence", "divergences");
    const std::size_t waiting = suggestions_.waiting(session_);
    if (waiting > 0) counts += "  ·  " + count_words(waiting, "suggestion", "suggestions");
    const float counts_width = ui_.type().measure(chrome(12), counts);
    label(ui_, "status/counts", cut_right(inner, counts_width, 16), chrome(12), ui_.theme().muted,
          counts);
  }
  draw_save_state(inner);
}

void App::draw_save_state(Rect inner) {
  const SaveState& save = autosave_.state();
  const bool failed = save.kind == SaveState::Kind::failed;
  std::string words = save.text;
  if (failed && !save.advice.empty()) words += " " + save.advice;
  UiNode node;
  node.key = "status/saved";
  node.role = Role::status;
  node.name = words;
  if (save.kind == SaveState::Kind::saved) {
    draw_icon(ui_, Icon::check, {inner.x + 6, inner.y + inner.height / 2}, 13, ui_.theme().good);
  } else if (failed) {
    draw_icon(ui_, Icon::warning, {inner.x + 6, inner.y + inner.height / 2}, 13,
              ui_.theme().danger);
  }
  if (save.kind != SaveState::Kind::nothing) cut_left(inner, 12, 8);
  if (!words.empty()) ui_.tell(std::move(node), inner);
  draw_words(ui_, inner, chrome(12), failed ? ui_.theme().danger : ui_.theme().muted, words);
}

// In a narrow window: the places to go, within reach of a thumb.
void App::draw_bottom_bar(Rect bar) {
  fill(ui_, bar, ui_.theme().desk);
  rule(ui_, bar.x, bar.right(), bar.y, ui_.theme().line);
  const View view = session_.focus().view;
  const bool panel = view == View::story && state_.panel_open;
  struct Place {
    const char* key;
    const char* words;
    Icon icon;
    bool on;
  };
  const Place places[] = {{"story", "Story", Icon::story, view == View::story && !panel},
                          {"claims", "Claims", Icon::list, panel},
                          {"accounts", "Accounts", Icon::grid, view == View::accounts},
                          {"sourcing", "Sourcing", Icon::chart, view == View::sourcing},
                          {"add", "Add", Icon::plus, false}};
  const float width = bar.width / 5;
  float x = bar.x;
  for (const Place& place : places) {
    const Rect box{x, bar.y, width, bar.height};
    x += width;
    UiNode node;
    node.key = std::string("go/") + place.key;
    node.role = Role::button;
    node.name = place.words;
    node.checkable = true;
    node.checked = place.on;
    const ItemState item = ui_.item(std::move(node), box);
    const ImU32 colour = place.on ? ui_.theme().accent : ui_.theme().muted;
    draw_icon(ui_, place.icon, {box.x + width / 2, box.y + 20}, 18, colour);
    draw_words(ui_, {box.x, box.y + 34, width, 16},
               chrome(11.5F, place.on ? Weight::semibold : Weight::regular), colour, place.words,
               Align::centre);
    if (item.focused) frame_of_focus(inset(box, 3));
    if (!item.pressed) continue;
    const std::string key = place.key;
    if (key == "add") {
      state_.dialog = Dialog::import;
      continue;
    }
    state_.panel_open = key == "claims" && !panel;
    if (key == "claims" && state_.panel == Panel::claim && !session_.focus().chosen)
      state_.panel = Panel::claims;
    const View to = key == "accounts"   ? View::accounts
                    : key == "sourcing" ? View::sourcing
                                        : View::story;
    session_.queue([to](Session& s) { s.show(to); });
  }
}

void App::export_project() {
  const std::string name = export_file_name(session_.project(), ".counterpoint.json");
  platform_.save_file(name, "application/json", write_project(session_.project()));
  session_.notify({Notice::Kind::done, "Exported " + name + ".", false});
}

void App::delete_chosen() {
  const EntityId chosen = session_.focus().chosen;
  if (const auto claim = chosen.as<EntityKind::claim>()) {
    session_.queue([claim](Session& s) {
      const Status status =
          s.edit("Delete claim", [&](Draft& draft) { return remove_claim(draft, claim); });
      if (status.ok()) s.notify({Notice::Kind::done, "Claim deleted.", true});
    });
  }
}

}  // namespace counterpoint::ui
