// Bringing in a story or a project. Proven by tests/ui/import_dialog_test.cpp.
#include "web/ui/import_dialog.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "web/ui/block_rows.h"

namespace counterpoint::ui {
namespace {

constexpr std::array<Encoding, 4> kEncodings = {Encoding::utf8, Encoding::windows_1252,
                                                Encoding::utf16_le, Encoding::utf16_be};

// A longer paste is read, but not kept in its field: the page would carry it in every frame.
constexpr std::size_t kLongestShown = 64 * 1024;

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

// "2 stories, 14 claims, 5 speakers, 3 questions, 1 divergence"
std::string contents(const Project& project) {
  return counted(project.articles().size(), "story", "stories") + ", " +
         counted(project.claims().size(), "claim", "claims") + ", " +
         counted(project.speakers().size(), "speaker", "speakers") + ", " +
         counted(project.issues().size(), "question", "questions") + ", " +
         counted(project.divergences().size(), "divergence", "divergences");
}

std::string told(const Import& import, const char* what) {
  return import.name.empty() ? std::string(what) : std::string(what) + " in " + import.name;
}

}  // namespace

bool ImportDialog::take(const PlatformEvent& event) {
  if (const auto* hover = std::get_if<FilesHover>(&event)) files_over_ = hover->over;
  if (const auto* file = std::get_if<FileOpened>(&event)) {
    show(import_file(*file));
    if (import_.doubtful) file_ = *file;
    return true;
  }
  if (const auto* paste = std::get_if<Pasted>(&event)) {
    show_pasted(*paste);
    return true;
  }
  if (const auto* refused = std::get_if<FileRefused>(&event)) {
    show(import_refusal(*refused));
    return true;
  }
  return false;
}

void ImportDialog::show(Import import) {
  reset();
  import_ = std::move(import);
}

// The field shows what was read wherever the focus was: what is pasted elsewhere, or with its
// parts, does not reach it by itself.
void ImportDialog::show_pasted(const Pasted& paste) {
  const bool any = !paste.text.empty() || !paste.html_story.empty();
  show(any ? import_paste(paste) : Import{});
  if (paste.text.size() <= kLongestShown) pasted_ = paste.text;
}

void ImportDialog::reset() { *this = ImportDialog(); }

bool ImportDialog::draw(Ui& ui, Session& session) {
  bool taken = false;
  const bool left = dialog(ui, "import-dialog", "Bring in a story", 940, 700, [&](Rect area) {
    taken = footer(ui, cut_bottom(area, ui.control_height(), 14), session);
    if (!ui.narrow()) {
      source(ui, cut_left(area, 300, 28));
    } else {
      const bool empty = import_.empty();  // with something found, that has more than half
      const float most = empty ? area.height : std::floor(area.height * 0.45F);
      source(ui, cut_top(area, std::min(empty ? 290.0F : 172.0F, most), 14));
    }
    scroll_area(ui, "import/found", area, scroll_,
                [&](ImVec2 at, float width) { return found(ui, session, at, width - 14, area); });
  });
  if (left || taken) reset();
  return left || taken;
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
  look.placeholder = "Paste the story here";
  if (text_field(ui, "import/paste", area, "Story", pasted_, look).changed) {
    show_pasted({std::move(pasted_), {}});
  }
  ButtonOptions options;
  options.icon = Icon::upload;
  if (button(ui, "import/open", open, "Open a file…", options)) {
    ui.platform().pick_file(std::string(kImportAccept));
  }
}

float ImportDialog::found(Ui& ui, Session& session, ImVec2 at, float width, Rect seen) {
  Form form(ui, session, form_, at, width);
  if (import_.empty()) nothing(form);
  if (!import_.failure.ok()) failure(form);
  if (import_.project) project(form);
  if (import_.story) {
    if (import_.doubtful) encoding(form);
    notes(form);
    details(form, session);
    parts(form, seen);
  }
  return form.height() + 8;
}

void ImportDialog::nothing(Form& form) const {
  form.skip(form.ui().narrow() ? 0.0F : 60.0F);
  label(form.ui(), "import/nothing", form.row(26, 4), chrome(kHeadType, Weight::semibold),
        form.ui().theme().muted, "What is found will stand here");
  form.note("import/nothing/hint",
            "Title, byline, place and dates, and the parts of the text: you can put them right "
            "before the story is taken.");
}

void ImportDialog::failure(Form& form) const {
  const Rect place = form.row(1, 0);
  form.skip(banner(form.ui(), "import/failure", {place.x, place.y}, form.width(), BannerTone::error,
                   import_.failure.message));
  form.skip(kGap);
  form.note("import/failure/safe", "Nothing has changed in the open project.");
}

void ImportDialog::notes(Form& form) const {
  for (std::size_t i = 0; i < import_.notes.size(); ++i) {
    form.note("import/notes/" + std::to_string(i), import_.notes[i]);
  }
}

// The bytes fit more than one encoding: only a reader can tell which reads right.
void ImportDialog::encoding(Form& form) {
  Ui& ui = form.ui();
  const Rect place = form.row(1, 0);
  form.skip(banner(ui, "import/encoding", {place.x, place.y}, form.width(), BannerTone::warning,
                   "The file does not say how its letters are written. Does this read right?"));
  const std::string line = telling_line(import_.story->text->bytes());
  form.skip(6);
  label(ui, "import/encoding/line", form.row(28, 4), serif(kProseType), ui.theme().ink, line);
  Rect buttons = form.row();
  for (const Encoding choice : kEncodings) {
    const bool guess = choice == *import_.doubtful;
    ButtonOptions options;
    options.look = guess ? ButtonLook::primary : ButtonLook::plain;
    const std::string words =
        guess ? "Yes, " + std::string(to_string(choice)) : std::string(to_string(choice));
    const float width = button_width(ui, words, options);
    if (width > buttons.width) buttons = form.row();
    if (!button(ui, "import/encoding/" + std::string(to_string(choice)),
                cut_left(buttons, width, kGap), words, options)) {
      continue;
    }
    Import read = import_file(*file_, choice);
    if (!guess && read.failure.ok()) read.doubtful = choice;  // shown again, to be confirmed
    encoding_failure_ = read.failure.message;
    if (read.failure.ok()) import_ = std::move(read);
  }
  if (!encoding_failure_.empty()) form.note("import/encoding/failure", encoding_failure_);
  form.skip(4);
}

// One column on a narrow page, else two under the title, so that the parts are seen too.
void ImportDialog::details(Form& form, Session& session) {
  Ui& ui = form.ui();
  Article& story = *import_.story;
  const auto field = [&](Form& column, const char* name, std::string Article::*part,
                         const char* placeholder) {
    FormField options;
    options.placeholder = placeholder;
    auto typed = column.field(std::string("import/") + name, name, story.*part, options);
    if (typed) story.*part = *typed;
  };
  label(ui, "import/story", form.row(24, 4), chrome(kTextType, Weight::semibold), ui.theme().ink,
        told(import_, "What was found"), 3);
  field(form, "Title", &Article::title, "Headline of the story");
  const Rect top = form.row(1, -1);
  const float width = ui.narrow() ? top.width : (top.width - 16) / 2;
  Form left(ui, session, form_, {top.x, top.y}, width);
  Form right(ui, session, form_, {top.right() - width, top.y}, width);
  Form& second = ui.narrow() ? left : right;
  field(left, "Byline", &Article::byline, "Who wrote it");
  field(second, "Publisher", &Article::publisher, "Who published it");
  field(left, "Dateline", &Article::dateline, "HAMBURG, Germany");
  field(second, "Published", &Article::published, "2017-07-07T14:30");
  field(left, "Link", &Article::url, "https://");
  field(second, "Updated", &Article::updated, "2017-07-08");
  form.skip(left.height());
}

void ImportDialog::parts(Form& form, Rect seen) {
  Article& story = *import_.story;
  form.heading("import/parts", counted(story.blocks.size(), "part", "parts"));
  const BlockAnswer answer =
      block_rows(form, "import/parts", story.blocks, story.text->bytes(), seen);
  if (answer.kind) story.blocks[static_cast<std::size_t>(answer.index)].kind = *answer.kind;
}

void ImportDialog::project(Form& form) const {
  const std::string& title = import_.project->info().title;
  label(form.ui(), "import/project", form.row(24, 4), chrome(kTextType, Weight::semibold),
        form.ui().theme().ink, told(import_, "A project"), 3);
  label(form.ui(), "import/project/title", form.row(32, 4), serif(kTitleType, Weight::semibold),
        form.ui().theme().ink, title.empty() ? "Untitled project" : title);
  form.note("import/project/contents", contents(*import_.project));
  form.note("import/project/hint",
            "It is complete and fits together. It opens in place of the project that is open now.");
}

bool ImportDialog::footer(Ui& ui, Rect row, Session& session) {
  const bool ready = import_.story.has_value() && !import_.doubtful;
  const bool empty = session.project().articles().empty();
  ButtonOptions main, other;
  main.look = ButtonLook::primary;
  other.disabled = !ready;
  if (import_.project) {
    const float width = button_width(ui, "Open project", main);
    if (!button(ui, "import/take-project", cut_right(row, width, kGap), "Open project", main)) {
      return false;
    }
    session.queue([project = *import_.project](Session& s) { s.open_project(project); });
    return true;
  }
  main.disabled = !ready;
  const ButtonOptions& add_look = empty ? other : main;
  const ButtonOptions& start_look = empty ? main : other;
  const float add_width = button_width(ui, "Add to project", add_look);
  const float start_width = button_width(ui, "Start a new project", start_look);
  const Rect first = cut_right(row, empty ? start_width : add_width, kGap);
  const Rect second = cut_right(row, empty ? add_width : start_width, kGap);
  if (button(ui, "import/add", empty ? second : first, "Add to project", add_look)) {
    session.queue([story = *import_.story](Session& s) { std::ignore = add_story(s, story); });
    return true;
  }
  if (button(ui, "import/start", empty ? first : second, "Start a new project", start_look)) {
    session.queue([story = *import_.story](Session& s) { start_project(s, story); });
    return true;
  }
  return false;
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
