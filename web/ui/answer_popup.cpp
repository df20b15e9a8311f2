// Which question a claim answers. Proven by tests/ui/keystrokes_test.cpp.
#include "web/ui/answer_popup.h"

#include "web/app/claim_edits.h"
#include "web/app/guesses.h"
#include "web/ui/account_words.h"

namespace counterpoint::ui {

void AnswerPopup::open(Ui& ui, Session& session, Rect anchor) {
  const auto id = session.focus().chosen.as<EntityKind::claim>();
  const Claim* claim = session.project().find(id);
  if (claim == nullptr || !asserter(*claim)) return;
  claim_ = id;
  picker_ = {"", 0, true, {}};
  ui.open_popover("answer", anchor);
  ui.want_focus("answer/question");
}

void AnswerPopup::draw(Ui& ui, Session& session) {
  const Project& project = session.project();
  const Claim* claim = project.find(claim_);
  if (claim == nullptr || !project.has(asserter(*claim))) return;
  Rect inner;
  const float control = ui.control_height();
  if (!begin_popover(ui, "answer", 400, 20 + 22 + 6 + control, inner)) return;
  const Speaker& speaker = *project.find(asserter(*claim));
  Rect head = cut_top(inner, 22, 6);
  cut_left(head, draw_tag(ui, {head.x, head.y + 11}, &speaker), 8);
  label(ui, "answer/who", head, chrome(kTextType, Weight::semibold), ui.theme().ink,
        speaker.name + ": " + stance_words(likely_stance(*claim)));
  std::vector<PickerOption> options;
  for (const IssueId id : likely_issues(project, *claim, last_)) {
    const Position* now = project.find(position_of(project, id, asserter(*claim)));
    options.push_back({project.find(id)->question,
                       now == nullptr ? "" : stance_words(now->stance) + " already", nullptr});
  }
  const auto picked = picker(ui, "answer/question", cut_top(inner, control), "Question it answers",
                             "", picker_, options, "Which question does it answer?");
  end_popover(ui);
  if (!picked) return;
  ui.close_popover();
  ui.platform().focus("");
  answer(session, picked->words);
}

void AnswerPopup::answer(Session& session, const std::string& question) {
  session.queue([this, id = claim_, question](Session& s) {
    const Claim* claim = s.project().find(id);
    if (claim == nullptr) return;
    const SpeakerId who = asserter(*claim);
    const Stance stance = likely_stance(*claim);
    const Status status = s.edit("Answer question", [&](Draft& draft) {
      return back_question(draft, id, question, who, stance);
    });
    if (!status.ok()) return;
    last_ = find_issue(s.project(), question);
    const Position& made = *s.project().find(position_of(s.project(), last_, who));
    s.notify({Notice::Kind::done,
              s.project().find(who)->name + ": " + stance_words(made.stance) + " — " + question,
              true});
  });
}

}  // namespace counterpoint::ui
