// Which answers a claim backs. Proven by tests/ui/claim_inspector_test.cpp.
#include "web/ui/backing_editor.h"

#include <utility>

#include "web/app/claim_edits.h"
#include "web/app/claim_query.h"
#include "web/ui/speaker_options.h"

namespace counterpoint::ui {

void BackingEditor::draw(Form& form, Session& session, ClaimId id) {
  if (id != shown_) *this = {};
  shown_ = id;
  form.heading("claim/answers", "Questions it answers");
  const Project& project = session.project();
  for (const PositionId position : positions_backed_by(project, id)) {
    backed(form, session, id, position);
  }
  if (asserter(*project.find(id)) || speaker_) {
    add(form, session, id);
  } else {
    form.note("claim/answers/none", "Name who says so first; then their answer can rest on it.");
  }
}

// Two lines: who answers how, and the question.
void BackingEditor::backed(Form& form, Session& session, ClaimId id, PositionId position_id) {
  Ui& ui = form.ui();
  const Position& position = *session.project().find(position_id);
  const Speaker& speaker = *session.project().find(position.speaker);
  const Issue& issue = *session.project().find(position.issue);
  const std::string key = "claim/answers/" + to_string(EntityId(position_id));
  Rect line = form.row(46, 4);
  Rect cross = cut_right(line, ui.control_height(), 4);
  cross = {cross.x, line.y + (line.height - ui.control_height()) / 2, cross.width,
           ui.control_height()};
  const std::string stance(to_string(position.stance));
  const std::string name = speaker.name + " " + stance + ": " + issue.question;
  if (row(ui, key, line, name).pressed) {
    session.queue([position_id](Session& s) {
      s.choose(position_id);
      s.show(View::accounts);
    });
  }
  if (icon_button(ui, key + "/remove", cross, Icon::close,
                  "Take out of “" + issue.question + "”")) {
    session.queue_edit("Take out of answer", [position_id, id](Draft& draft) {
      return unback_position(draft, position_id, id);
    });
  }
  Rect inner = inset(line, 6, 2);
  Rect top = cut_top(inner, 21);
  cut_left(top, draw_tag(ui, {top.x, top.y + 10}, &speaker, kTagType), 6);
  draw_words(ui, top, chrome(kTextType, Weight::semibold), ui.theme().ink, display_word(stance));
  draw_words(ui, inner, chrome(), ui.theme().muted, issue.question);
}

void BackingEditor::add(Form& form, Session& session, ClaimId id) {
  question(form, session.project());
  if (!question_.empty()) answer(form, session, id);
}

void BackingEditor::question(Form& form, const Project& project) {
  std::vector<PickerOption> options;
  project.issues().for_each([&](std::uint32_t, const Issue& issue) {
    options.push_back({issue.question, "", nullptr});
  });
  const auto picked = picker(form.ui(), "claim/answers/question", form.row(), "Question", question_,
                             question_picker_, options, "Which question does it answer?");
  if (picked) question_ = picked->words;
}

void BackingEditor::answer(Form& form, Session& session, ClaimId id) {
  Ui& ui = form.ui();
  const Project& project = session.project();
  const SpeakerId who = project.has(speaker_) ? speaker_ : asserter(*project.find(id));
  const Speaker* speaker = project.find(who);
  const SpeakerOptions options = speaker_options(project);
  Rect row = form.row();
  cut_left(row, draw_tag(ui, {row.x, row.y + row.height / 2}, speaker), 8);
  const auto picked =
      picker(ui, "claim/answers/speaker", row, "Who answers", speaker ? speaker->name : "",
             speaker_picker_, options.shown, "Who answers", false);
  if (picked) speaker_ = options.ids[static_cast<std::size_t>(picked->index)];
  const PositionId known = position_of(project, find_issue(project, question_), who);
  if (known) stance_ = project.find(known)->stance;
  const auto chosen = choose_from(ui, "claim/answers/stance", form.row(), "Stance",
                                  display_words<Stance>(), static_cast<int>(stance_));
  if (chosen && !known) stance_ = all_values<Stance>()[static_cast<std::size_t>(*chosen)];
  if (known) {
    form.note("claim/answers/known", "They have answered this; the claim joins what backs it.");
  }
  ButtonOptions look;
  look.look = ButtonLook::primary;
  look.disabled = speaker == nullptr;
  if (!button(ui, "claim/answers/add", form.row(), "Back this answer", look)) return;
  session.queue_edit("Back answer", [id, who, question = question_, stance = stance_](Draft& d) {
    return back_question(d, id, question, who, stance);
  });
  question_.clear();
  speaker_ = {};
  stance_ = Stance::asserts;
}

}  // namespace counterpoint::ui
