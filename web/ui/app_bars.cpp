// The bars of the interface: project and tools above, state below. Proven by tests/ui/app_test.cpp.
#include <algorithm>

#include "core/edit/commands.h"
#include "core/format/project_json.h"
#include "web/ui/app.h"
#include "web/ui/export_dialog.h"
#include "web/ui/reading.h"
#include "web/ui/selecting.h"
#include "web/ui/story_words.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr const char* kStoriesMenu = "menu/stories";

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
  if (ui_.ground() != ui_.theme().desk) fill(ui_, bar, ui_.theme().desk);
  rule(ui_, bar.x, bar.right(), bar.bottom() - 1, ui_.theme().line);
  const bool tight = ui_.narrow() || ui_.low();
  Rect inner = inset(bar, tight ? 8.0F : 16.0F, (bar.height - ui_.control_height()) / 2);
  if (bar.width >= 900 && !tight) {  // below, the tools need the room
    const TextStyle mark = serif(kTitleType, Weight::semibold);
    label(ui_, "wordmark", cut_left(inner, ui_.type().measure(mark, "Counterpoint"), 16), mark,
          ui_.theme().ink, "Counterpoint");
  }
  draw_tools(inner);
  if (ui_.low() && !shows_status() && autosave_.state().kind != SaveState::Kind::nothing) {
    draw_save_state(cut_right(inner, 20, 4));
  }
  draw_title(inner);
}

// The project's menu under its title; in a low window under its sign alone, beside the story's.
void App::draw_title(Rect& bar) {
  const std::string title = session_.project().info().title.empty()
                                ? "Untitled project"
                                : session_.project().info().title;
  ButtonOptions project = quiet(Icon::menu);
  project.words = !chooses_story();
  project.expandable = true;
  project.expanded = ui_.popover_is_open("menu/project");
  project.align = project.words ? Align::left : Align::centre;
  project.tooltip = "Project, stories, export";
  const float width = std::min(button_width(ui_, title, project), bar.width);
  const Rect at = cut_left(bar, width, 4);
  if (button(ui_, "project", at, title, project)) ui_.open_popover("menu/project", at);
  if (chooses_story()) draw_story_choice(bar);
}

// In a low window stories have no tabs; which one is open stands in the bar, and changes it.
bool App::chooses_story() const {
  const View view = session_.focus().view;
  const bool split = view == View::story && stories_.is_open() && !ui_.narrow();
  return ui_.low() && view != View::accounts && !split && session_.project().articles().size() > 1;
}

void App::draw_story_choice(Rect& bar) {
  const Article* open = session_.project().find(session_.focus().article);
  if (open == nullptr) return;
  const std::string title = title_of(*open);
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.align = Align::left;
  options.expandable = true;
  options.expanded = ui_.popover_is_open(kStoriesMenu);
  options.name = "Story: " + title;
  const Rect at = cut_left(bar, std::min(button_width(ui_, title, options) + 18, bar.width));
  const bool pressed = button(ui_, "stories", at, "", options);
  Rect words = inset(at, 10, 0);
  const Rect arrow = cut_right(words, 14, 4);
  draw_words(ui_, words, chrome(kTextType, Weight::semibold), ui_.theme().ink, title);
  draw_icon(ui_, Icon::chevron_down, {arrow.x + 7, at.y + at.height / 2}, 14, ui_.theme().muted);
  if (pressed) ui_.open_popover(kStoriesMenu, at);
}

void App::draw_stories_menu() {
  if (!ui_.popover_is_open(kStoriesMenu)) return;
  std::vector<MenuEntry> entries;
  std::vector<ArticleId> ids;
  session_.project().articles().for_each([&](std::uint32_t number, const Article& article) {
    const bool open = session_.focus().article == ArticleId{number};
    ids.push_back({number});
    entries.push_back({std::to_string(number), title_of(article), "",
                       open ? Icon::check : Icon::none, false, false});
  });
  const bool two = !ui_.narrow() && session_.focus().view == View::story;
  if (two) entries.push_back({"two", "Side by side", "b", Icon::story, false, true});
  const int pressed = menu(ui_, kStoriesMenu, entries, 400);
  if (pressed < 0) return;
  const auto at = static_cast<std::size_t>(pressed);
  if (at == ids.size()) return toggle_split();
  session_.queue([id = ids[at]](Session& s) { s.open_article(id); });
}

// From the right: help, reading, export, import, redo, undo, and the two views in the middle.
bool App::tool(Rect& bar, const std::string& key, Icon icon, const std::string& name,
               std::string_view chord, const std::string& tip, bool disabled) {
  ButtonOptions options = quiet(icon, std::string(chord));
  options.tooltip = tip;
  options.disabled = disabled;
  return button(ui_, key, cut_right(bar, ui_.control_height(), 4), name, options);
}

void App::draw_tools(Rect& bar) {
  const bool all = !ui_.narrow() && !ui_.low();  // else the menu has them
  if (all && tool(bar, "help", Icon::help, "Keys and help", "?", "Keys and help")) {
    open_dialog(Dialog::help);
  }
  if (!ui_.narrow()) draw_reading_tool(bar);
  if (all) {
    if (tool(bar, "export", Icon::download, "Export project", "Ctrl+s", "Export as JSON"))
      export_project();
    if (tool(bar, "import", Icon::plus, "Bring in a story", "Ctrl+o", "Bring in a story"))
      open_dialog(Dialog::import);
    cut_right(bar, 8);
  } else if (!ui_.narrow() && session_.focus().view == View::story) {
    draw_panel_switch(bar);
  }
  draw_history_tools(bar);
  if (!ui_.narrow()) draw_views(bar);
}

void App::draw_reading_tool(Rect& bar) {
  reading_at_ = cut_right(bar, 46, 4);
  ButtonOptions reading = quiet(Icon::none);
  reading.words = true;
  reading.expandable = true;
  reading.expanded = ui_.popover_is_open(kReadingPopover);
  reading.name = "Reading";
  reading.tooltip = "Text size, column, spacing, theme";
  if (button(ui_, "reading", reading_at_, "Aa", reading)) open_reading();
}

void App::draw_panel_switch(Rect& bar) {
  ButtonOptions panel = quiet(Icon::list);
  panel.checkable = true;
  panel.checked = state_.panel_open;
  if (button(ui_, "panel/switch", cut_right(bar, ui_.control_height(), 4), "Panel", panel)) {
    state_.panel_open = !state_.panel_open;
    ui_.again(2);
  }
}

void App::draw_history_tools(Rect& bar) {
  const History& history = session_.history();
  const auto named = [](std::string verb, bool can, std::string_view label) {
    return can ? verb + ": " + std::string(label) : verb;
  };
  const std::string redo = named("Redo", history.can_redo(), history.redo_label());
  const std::string undo = named("Undo", history.can_undo(), history.undo_label());
  if (tool(bar, "redo", Icon::redo, redo, "Ctrl+Shift+Z", redo, !history.can_redo())) {
    session_.queue([](Session& s) { s.redo(); });
  }
  if (tool(bar, "undo", Icon::undo, undo, "Ctrl+z", undo, !history.can_undo())) {
    session_.queue([](Session& s) { s.undo(); });
  }
}

void App::draw_views(Rect& bar) {
  cut_right(bar, ui_.low() ? 4 : 12);
  static const std::vector<std::string> kViews = {"Story", "Accounts", "Sourcing"};
  const int view = segmented(ui_, "view", cut_right(bar, ui_.low() ? 216 : 264, 8), "View", kViews,
                             static_cast<int>(session_.focus().view));
  if (view >= 0) show_view(static_cast<View>(view));
}

// In a low window its bar gives way, unless it has more to say than that the work is saved, for
// which there is a sign above.
bool App::shows_status() const {
  const SaveState::Kind kind = autosave_.state().kind;
  if (ui_.low()) return kind == SaveState::Kind::failed || state_.selecting.marks_at_once;
  return !ui_.narrow() || kind != SaveState::Kind::nothing;
}

// The project's menu: commands of which the palette has all.
void App::draw_menus() {
  draw_stories_menu();
  if (!ui_.popover_is_open("menu/project")) return;
  struct Entry {
    const char* id;
    bool rule_before;
  };
  static constexpr Entry kEntries[] = {
      {"title", false}, {"import", false},  {"open", false},   {"export", true}, {"copy", false},
      {"give", false},  {"compare", false}, {"palette", true}, {"find", false},  {"reading", false},
      {"sample", true}, {"example", false}, {"new", false},    {"help", true},
  };
  std::vector<Command> all = commands();
  all.push_back(
      {"palette", "All commands…", "Ctrl+k", Icon::search, "", [this] { palette_.open(ui_); }});
  std::vector<MenuEntry> entries;
  std::vector<const Command*> shown;
  for (const Entry& entry : kEntries) {
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const Command& one) { return one.id == entry.id; });
    shown.push_back(&*at);
    entries.push_back(
        {at->id, at->words, at->key, at->icon, !at->why_not.empty(), entry.rule_before});
  }
  // What was open before: the palette has all of it.
  std::size_t room = ui_.narrow() ? 2 : 5;
  for (const Command& one : all) {
    if (one.id.substr(0, 7) != "stored/" || room == 0) continue;
    shown.push_back(&one);
    entries.push_back(
        {one.id, one.words, "", one.icon, false, shown.size() == std::size(kEntries) + 1});
    --room;
  }
  const int pressed = menu(ui_, "menu/project", entries, 340);
  if (pressed >= 0) shown[static_cast<std::size_t>(pressed)]->run();
}

// Beside its button, or where that is not shown, under the bar.
void App::open_reading() {
  const bool beside = !ui_.narrow() && reading_at_.width > 0;
  ui_.open_popover(kReadingPopover, beside ? reading_at_ : Rect{0, 44, 0, 0});
}

void App::draw_status_bar(Rect bar) {
  fill(ui_, bar, ui_.theme().desk);
  rule(ui_, bar.x, bar.right(), bar.y, ui_.theme().line);
  Rect inner = inset(bar, 16, 0);
  if (state_.selecting.marks_at_once) draw_marks_at_once(inner);
  if (!ui_.narrow()) {
    const Project& project = session_.project();
    std::string counts = in_words(project.articles().size(), "story", "stories");
    counts += "  ·  " + in_words(project.claims().size(), "claim", "claims");
    counts += "  ·  " + in_words(project.speakers().size(), "speaker", "speakers");
    counts += "  ·  " + in_words(project.divergences().size(), "divergence", "divergences");
    const std::size_t waiting = suggestions_.waiting(session_);
    if (waiting > 0) counts += "  ·  " + in_words(waiting, "suggestion", "suggestions");
    const float counts_width = ui_.type().measure(chrome(kSmallType), counts);
    label(ui_, "status/counts", cut_right(inner, counts_width, 16), chrome(kSmallType),
          ui_.theme().muted, counts);
  }
  draw_save_state(inner);
}

// While a drag marks without asking, that is to be seen, and ended.
void App::draw_marks_at_once(Rect& bar) {
  ButtonOptions options = quiet(Icon::quote, "m");
  options.words = true;
  options.tooltip = "What you select is marked at once. Press to be asked first";
  const std::string words = "Marking as you select";
  const Rect at = cut_right(bar, button_width(ui_, words, options), 16);
  if (button(ui_, "status/at-once", at, words, options)) {
    switch_marks_at_once(platform_, state_);
    ui_.again(2);
  }
}

void App::draw_save_state(Rect inner) {
  const SaveState& save = autosave_.state();
  const bool failed = save.kind == SaveState::Kind::failed;
  std::string words = save.text;
  if (failed && !save.advice.empty()) words += ". " + save.advice;
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
  if (save.code == "locked") draw_go_on_in_copy(inner);
  if (!words.empty()) ui_.tell(std::move(node), inner);
  if (save.kind != SaveState::Kind::nothing) cut_left(inner, 12, 8);
  if (inner.width > 0)
    draw_words(ui_, inner, chrome(kSmallType), failed ? ui_.theme().danger : ui_.theme().muted,
               words);
}

// Another tab has the project: what is done here can be kept all the same.
void App::draw_go_on_in_copy(Rect& bar) {
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.tooltip = "Keeps what you did here in a project of its own";
  const std::string words = "Go on in a copy";
  const Rect at = cut_right(bar, button_width(ui_, words, options), 8);
  if (button(ui_, "status/copy", at, words, options)) autosave_.save_as_copy();
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
               chrome(kSmallType, place.on ? Weight::semibold : Weight::regular), colour,
               place.words, Align::centre);
    if (item.focused) frame_of_focus(inset(box, 3));
    if (!item.pressed) continue;
    const std::string key = place.key;
    if (key == "add") {
      open_dialog(Dialog::import);
      continue;
    }
    state_.panel_open = key == "claims" && !panel;
    if (key == "claims" && state_.panel == Panel::claim && !session_.focus().chosen)
      state_.panel = Panel::claims;
    const View to = key == "accounts"   ? View::accounts
                    : key == "sourcing" ? View::sourcing
                                        : View::story;
    show_view(to);
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
