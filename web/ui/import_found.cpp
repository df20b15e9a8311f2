// What was found in what is brought in: shown, and put right. Proven by
// tests/ui/import_dialog_test.cpp.
#include <algorithm>
#include <array>
#include <utility>

#include "web/ui/block_rows.h"
#include "web/ui/import_dialog.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {
namespace {

constexpr std::array<Encoding, 4> kEncodings = {Encoding::utf8, Encoding::windows_1252,
                                                Encoding::utf16_le, Encoding::utf16_be};

// "2 stories, 14 claims, 5 speakers, 3 questions, 1 divergence"
std::string contents(const Project& project) {
  return in_words(project.articles().size(), "story", "stories") + ", " +
         in_words(project.claims().size(), "claim", "claims") + ", " +
         in_words(project.speakers().size(), "speaker", "speakers") + ", " +
         in_words(project.issues().size(), "question", "questions") + ", " +
         in_words(project.divergences().size(), "divergence", "divergences");
}

std::string told(const Import& import, const char* what) {
  return import.name.empty() ? std::string(what) : std::string(what) + " in " + import.name;
}

}  // namespace

float ImportDialog::found(Ui& ui, Session& session, ImVec2 at, float width, Rect seen) {
  Form form(ui, session, form_, at, width);
  if (!refused_.empty()) failure(form, refused_, "What was here is still here.");
  kept(form);
  before(form);
  if (here_.import.empty()) nothing(form);
  if (!here_.import.failure.ok()) {
    failure(form, here_.import.failure.message, "Nothing has changed in the open project.");
  }
  if (here_.import.project) project(form);
  if (here_.import.story) {
    if (here_.import.doubtful) encoding(form);
    notes(form);
    details(form, session, seen);
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

void ImportDialog::failure(Form& form, const std::string& words, const std::string& safe) const {
  const Rect place = form.row(1, 0);
  form.skip(banner(form.ui(), "import/failure", {place.x, place.y}, form.width(), BannerTone::error,
                   words));
  form.skip(kGap);
  form.note("import/failure/safe", safe);
}

void ImportDialog::notes(Form& form) const {
  for (std::size_t i = 0; i < here_.import.notes.size(); ++i) {
    form.note("import/notes/" + std::to_string(i), here_.import.notes[i]);
  }
}

// The bytes fit more than one encoding: only a reader can tell which reads right.
void ImportDialog::encoding(Form& form) {
  Ui& ui = form.ui();
  const Rect place = form.row(1, 0);
  form.skip(banner(ui, "import/encoding", {place.x, place.y}, form.width(), BannerTone::warning,
                   "The file does not say how its letters are written. Does this read right?"));
  const std::string line = telling_line(here_.import.story->text->bytes());
  form.skip(6);
  label(ui, "import/encoding/line", form.row(28, 4), serif(kProseType), ui.theme().ink, line);
  Rect buttons = form.row();
  for (const Encoding choice : kEncodings) {
    const bool guess = choice == *here_.import.doubtful;
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
    Import read = import_file(*here_.file, choice);
    if (!guess && read.failure.ok()) read.doubtful = choice;  // shown again, to be confirmed
    here_.encoding_failure = read.failure.message;
    if (!read.failure.ok()) continue;
    ImportState next = here_;
    next.hold(std::move(read));
    carry_over(here_, next);
    here_ = std::move(next);
  }
  if (!here_.encoding_failure.empty()) form.note("import/encoding/failure", here_.encoding_failure);
  form.skip(4);
}

// One column on a narrow page, else two under the title, so that the parts are seen too.
void ImportDialog::details(Form& form, Session& session, Rect seen) {
  Ui& ui = form.ui();
  Article& story = *here_.import.story;
  const auto y_of = [](Form& column) { return column.row(1, -1).y; };
  const auto field = [&](Form& column, const char* name, std::string Article::*part,
                         const char* placeholder) {
    const float top = y_of(column);
    FormField options;
    options.placeholder = placeholder;
    const std::string key = std::string("import/") + name;
    if (auto typed = column.field(key, name, story.*part, options)) {
      story.*part = *typed;
      here_.corrected = true;
    }
    if (!ui.has_focus(key)) settle_detail(story, part);
    const std::string problem = detail_problem(story, part);
    if (problem.empty()) return;
    column.problem(key, problem);
    if (!std::exchange(asks_to_mend_, false)) return;
    ui.platform().announce(problem);
    ui.want_focus(key);
    scroll_.offset += std::max(y_of(column) - seen.bottom(), 0.0F);
    scroll_.offset -= std::max(seen.y - top, 0.0F);
  };
  label(ui, "import/story", form.row(24, 4), chrome(kTextType, Weight::semibold), ui.theme().ink,
        told(here_.import, "What was found"), 3);
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
  form.skip(std::max(left.height(), right.height()));
}

void ImportDialog::parts(Form& form, Rect seen) {
  Article& story = *here_.import.story;
  form.heading("import/parts", in_words(story.blocks.size(), "part", "parts"));
  const BlockAnswer answer =
      block_rows(form, "import/parts", story.blocks, story.text->bytes(), seen);
  if (!answer.kind) return;
  story.blocks[static_cast<std::size_t>(answer.index)].kind = *answer.kind;
  here_.corrected = true;
}

void ImportDialog::project(Form& form) const {
  const std::string& title = here_.import.project->info().title;
  label(form.ui(), "import/project", form.row(24, 4), chrome(kTextType, Weight::semibold),
        form.ui().theme().ink, told(here_.import, "A project"), 3);
  label(form.ui(), "import/project/title", form.row(32, 4), serif(kTitleType, Weight::semibold),
        form.ui().theme().ink, title.empty() ? "Untitled project" : title);
  form.note("import/project/contents", contents(*here_.import.project));
  form.note("import/project/hint",
            "It is complete and fits together. It opens in place of the project that is open now.");
}

}  // namespace counterpoint::ui
