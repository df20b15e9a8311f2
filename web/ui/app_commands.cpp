// All that can be done, as the palette, the project's menu and the keys have it: each command in
// one place. Proven by tests/ui/palette_test.cpp.
#include <algorithm>

#include "core/format/project_json.h"
#include "web/ui/app.h"
#include "web/ui/reading.h"
#include "web/ui/selecting.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {
namespace {

std::string unless(bool can, const char* why_not) { return can ? std::string() : why_not; }

}  // namespace

void App::show_view(View view) {
  session_.queue([view](Session& s) { s.show(view); });
}

void App::show_panel(Panel panel) {
  state_.show(panel);
  show_view(View::story);
}

// From where the reader is.
void App::review() {
  show_panel(Panel::suggested);
  suggestions_.begin_at(session_, state_, article_view().place_of_reader());
}

std::vector<Command> App::commands() {
  std::vector<Command> all;
  add_marking(all);
  add_places(all);
  add_reading(all);
  add_project(all);
  add_stories(all);
  return all;
}

// What is done to words and claims. Where the story's view knows what to do, its key is pressed.
void App::add_marking(std::vector<Command>& all) {
  const bool story = session_.focus().view == View::story;
  const Claim* claim = session_.project().find(session_.focus().chosen.as<EntityKind::claim>());
  const std::string words = unless(story && !state_.selection.empty(), "Select words first");
  const std::string open = unless(claim != nullptr, "Open a claim first");
  const std::string spoken =
      claim == nullptr ? open : unless(bool(asserter(*claim)), "Name who says the claim first");
  const std::string open_here = story ? open : "Open a claim in its story first";
  const std::string claims = unless(!session_.project().claims().empty(), "There is no claim yet");
  const History& history = session_.history();
  const Selecting selecting = state_.selecting;
  const auto at_once = [this] {
    switch_marks_at_once(platform_, state_);
    ui_.again(2);
  };
  const auto whole = [this] { switch_whole_words(platform_, state_); };
  const auto undo = [this] { session_.queue([](Session& s) { s.undo(); }); };
  const auto redo = [this] { session_.queue([](Session& s) { s.redo(); }); };
  const std::vector<Command> marking = {
      {"undo", "Undo", "Ctrl+z", Icon::undo, unless(history.can_undo(), "Nothing to undo"), undo},
      {"redo", "Redo", "Ctrl+Shift+Z", Icon::redo, unless(history.can_redo(), "Nothing to redo"),
       redo},
      {"mark", "Mark the selected words as a claim", "Enter", Icon::quote, words, {}},
      {"mark-who", "Mark, and say who said it", "a", Icon::quote, words, {}},
      {"mark-plain", "Mark without a speaker", "h", Icon::quote, words, {}},
      {"at-once", selecting.marks_at_once ? "Ask before words are marked" : "Mark as you select",
       "m", Icon::quote, "", at_once},
      {"whole-words", selecting.whole_words ? "Select by characters" : "Select whole words", "",
       Icon::none, "", whole},
      {"add-words",
       "Add the selected words to the open claim",
       "+",
       Icon::plus,
       words.empty() ? open : words,
       {}},
      {"question", "Say which question the open claim answers", "q", Icon::grid, spoken,
       [this] { ask_question(); }},
      {"delete", "Delete the open claim", "Delete", Icon::trash, open, [this] { delete_chosen(); }},
      {"end-on", "End of the claim: one word on", ".", Icon::none, open_here, {}},
      {"end-back", "End of the claim: one word back", ",", Icon::none, open_here, {}},
      {"start-on", "Start of the claim: one word on", ">", Icon::none, open_here, {}},
      {"start-back", "Start of the claim: one word back", "<", Icon::none, open_here, {}},
      {"next-part", "To the claim's next words, source or cue", ";", Icon::none, open_here, {}},
      {"cut-part", "Take these words out of the claim", "-", Icon::none, open_here, {}},
      {"next", "Next claim", "n", Icon::down, claims, [this] { choose_neighbour(1); }},
      {"previous", "Previous claim", "p", Icon::up, claims, [this] { choose_neighbour(-1); }},
      {"overlap",
       "Next of the claims that overlap here",
       "o",
       Icon::none,
       unless(story, "Go to the story first"),
       {}},
  };
  all.insert(all.end(), marking.begin(), marking.end());
}

// Where to go.
void App::add_places(std::vector<Command>& all) {
  const bool any = !session_.project().articles().empty();
  const std::string story = unless(any, "Bring in a story first");
  const bool narrow = ui_.narrow();
  const std::string two =
      narrow ? "Two stories need a wider window"
             : unless(session_.project().articles().size() > 1, "There is one story only");
  const auto other = [this] {
    show_view(session_.focus().view == View::story ? View::accounts : View::story);
  };
  const auto split = [this] {
    toggle_split();
    show_view(View::story);
  };
  const auto chart = [this](SourcingTab tab) { return [this, tab] { show_sourcing(tab); }; };
  const auto panel = [this](Panel which) { return [this, which] { show_panel(which); }; };
  const std::vector<Command> places = {
      {"find", "Find in the story", "Ctrl+f", Icon::search, story, [this] { open_find(); }},
      {"view", "Story or accounts", "g", Icon::grid, "", other},
      {"accounts", "Accounts", "", Icon::grid, "", [this] { show_view(View::accounts); }},
      {"audit", "Sourcing: audit", "", Icon::chart, story, chart(SourcingTab::audit)},
      {"chain", "Sourcing: chains", "", Icon::chart, story, chart(SourcingTab::chain)},
      {"voices", "Sourcing: voices", "", Icon::chart, story, chart(SourcingTab::voices)},
      {"timeline", "Sourcing: timeline", "", Icon::chart, story, chart(SourcingTab::timeline)},
      {"split", "Two stories side by side, or one", "b", Icon::story, two, split},
      {"review", "Review the suggestions", "r", Icon::check, story, [this] { review(); }},
      {"claim", "Panel: the open claim", "", Icon::quote, "", panel(Panel::claim)},
      {"claims", "Panel: all claims", "", Icon::list, "", panel(Panel::claims)},
      {"speakers", "Panel: speakers", "", Icon::person, "", panel(Panel::speakers)},
      {"details", "Panel: the story's details", "", Icon::pencil, story, panel(Panel::story)},
      {"help", "Keys and help", "?", Icon::help, "", [this] { open_dialog(Dialog::help); }},
  };
  all.insert(all.end(), places.begin(), places.end());
}

void App::add_reading(std::vector<Command>& all) {
  const auto step = [this](ReadingPart part, int by) {
    return [this, part, by] {
      step_reading(platform_, state_.reading, part, by);
      ui_.again(3);
    };
  };
  const auto theme = [this](ThemeChoice choice) {
    return [this, choice] { choose_theme(platform_, state_, choice); };
  };
  const std::vector<Command> reading = {
      {"larger", "Larger text", "", Icon::none, "", step(ReadingPart::size, 1)},
      {"smaller", "Smaller text", "", Icon::none, "", step(ReadingPart::size, -1)},
      {"wider", "Wider column", "", Icon::none, "", step(ReadingPart::column, 1)},
      {"narrower", "Narrower column", "", Icon::none, "", step(ReadingPart::column, -1)},
      {"apart", "Lines further apart", "", Icon::none, "", step(ReadingPart::spacing, 1)},
      {"closer", "Lines closer together", "", Icon::none, "", step(ReadingPart::spacing, -1)},
      {"reading", "Reading: size, column…", "", Icon::story, "", [this] { open_reading(); }},
      {"dark", "Dark theme", "", Icon::moon, "", theme(ThemeChoice::dark)},
      {"light", "Light theme", "", Icon::sun, "", theme(ThemeChoice::light)},
      {"system", "Theme as the system has it", "", Icon::none, "", theme(ThemeChoice::system)},
  };
  all.insert(all.end(), reading.begin(), reading.end());
}

void App::add_project(std::vector<Command>& all) {
  const auto open = [this](Dialog dialog) { return [this, dialog] { open_dialog(dialog); }; };
  const auto copy = [this] {
    platform_.copy(write_project(session_.project()), "");
    session_.notify({Notice::Kind::done, "The project's JSON is on the clipboard.", false});
  };
  const auto empty = [this] { session_.queue([](Session& s) { s.open_project({}); }); };
  const std::vector<Command> project = {
      {"import", "Bring in a story…", "Ctrl+o", Icon::plus, "", open(Dialog::import)},
      {"export", "Export as JSON", "Ctrl+s", Icon::download, "", [this] { export_project(); }},
      {"give", "Export report, CSV, exercise…", "", Icon::download, "", open(Dialog::give)},
      {"copy", "Copy JSON", "", Icon::copy, "", copy},
      {"open", "Open a project file…", "", Icon::upload, "",
       [this] { platform_.pick_file(".json"); }},
      {"compare", "Compare with a key…", "", Icon::check, "", open(Dialog::compare)},
      {"in-copy", "Go on in a copy of this project", "", Icon::none,
       unless(autosave_.state().code == "locked", "Only while another tab has it"),
       [this] { autosave_.save_as_copy(); }},
      {"title", "Project title and note…", "", Icon::pencil, "", open(Dialog::project)},
      {"sample", "Sample story", "", Icon::story, "", [this] { open_sample(); }},
      {"example", "Annotated example", "", Icon::grid, "", [this] { open_example(); }},
      {"new", "New empty project", "", Icon::none, "", empty},
  };
  all.insert(all.end(), project.begin(), project.end());
  for (const StoredDocument& stored : autosave_.stored()) {
    all.push_back({"stored/" + stored.id,
                   "Open “" + stored.title + "” of " + stored.updated.substr(0, 10), "",
                   Icon::upload, "", [this, id = stored.id] { autosave_.open_stored(id); }});
  }
}

void App::add_stories(std::vector<Command>& all) {
  session_.project().articles().for_each([&](std::uint32_t number, const Article& article) {
    const ArticleId id{number};
    const std::string title = title_of(article);
    all.push_back(
        {"story/" + std::to_string(number), "Story: " + title, "", Icon::story, "", [this, id] {
           session_.queue([id](Session& s) {
             s.open_article(id);
             s.show(View::story);
           });
         }});
  });
}

}  // namespace counterpoint::ui
