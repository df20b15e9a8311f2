// What is done to a row, a side or a column of the account matrix. Proven by
// tests/ui/accounts_view_test.cpp.
#include <algorithm>

#include "core/edit/commands.h"
#include "web/ui/accounts_view.h"

namespace counterpoint::ui {
namespace {

// The one after the next, before which a thing stands when it moves one on.
template <class I>
I after_next(const std::vector<I>& order, I id) {
  const auto at = std::find(order.begin(), order.end(), id);
  return order.end() - at > 2 ? *(at + 2) : I{};
}

template <class I>
I one_before(const std::vector<I>& order, I id) {
  const auto at = std::find(order.begin(), order.end(), id);
  return at == order.begin() || at == order.end() ? id : *(at - 1);
}

void fold(Folds& folds, EntityId id) {
  if (folds.things.erase(id) == 0) folds.things.insert(id);
}

}  // namespace

void AccountsView::draw_row_menu(Ui& ui, Session& session, ViewState& view) {
  const SpeakerId id = table_.menu_speaker;
  const Speaker* speaker = session.project().find(id);
  if (speaker == nullptr) return;
  const bool folded = state_.folds.things.count(id) != 0;
  std::vector<SpeakerId> own = table_.matrix().rows;  // of its side, among which it moves
  std::erase_if(
      own, [&](SpeakerId other) { return session.project().find(other)->side != speaker->side; });
  const bool first = own.empty() || own.front() == id;
  const bool last = own.empty() || own.back() == id;
  const std::vector<MenuEntry> entries = {
      {"open", "Open " + speaker->name, "", Icon::person, false, false},
      {"up", "Move up", "", Icon::up, first, true},
      {"down", "Move down", "", Icon::down, last, false},
      {"fold", folded ? "Unfold" : "Fold", "", folded ? Icon::chevron_down : Icon::chevron_right,
       false, false}};
  const int pressed = menu(ui, "row/menu", entries);
  if (pressed == 0) {
    view.show(Panel::speakers);
    session.queue([id](Session& s) {
      s.choose(id);
      s.show(View::story);
    });
  } else if (pressed == 3) {
    fold(state_.folds, id);
  } else if (pressed > 0) {
    const SpeakerId before = pressed == 1 ? one_before(own, id) : after_next(own, id);
    session.queue_edit("Move speaker",
                       [id, before](Draft& draft) { return move_speaker(draft, id, before); });
  }
}

void AccountsView::draw_side_menu(Ui& ui, Session& session) {
  const std::string side = table_.menu_side;
  std::vector<std::string> sides;
  std::vector<SpeakerId> firsts;  // of each side; of those without one at the end
  for (const SpeakerId id : table_.matrix().rows) {
    const std::string& own = session.project().find(id)->side;
    if (!sides.empty() && sides.back() == own) continue;
    sides.push_back(own);
    firsts.push_back(id);
  }
  const auto at = std::find(sides.begin(), sides.end(), side) - sides.begin();
  const auto count = static_cast<std::ptrdiff_t>(sides.size());
  if (at == count) return;
  const bool last = at + 1 == count || sides[static_cast<std::size_t>(at) + 1].empty();
  const bool folded = state_.folds.sides.count(side) != 0;
  const std::vector<MenuEntry> entries = {
      {"up", "Move up", "", Icon::up, at == 0, false},
      {"down", "Move down", "", Icon::down, last, false},
      {"fold", folded ? "Unfold" : "Fold", "", folded ? Icon::chevron_down : Icon::chevron_right,
       false, false}};
  const int pressed = menu(ui, "side/menu", entries);
  if (pressed == 2 && state_.folds.sides.erase(side) == 0) state_.folds.sides.insert(side);
  if (pressed < 0 || pressed == 2) return;
  const std::ptrdiff_t to = pressed == 0 ? at - 1 : at + 2;
  const SpeakerId before = to < count ? firsts[static_cast<std::size_t>(to)] : SpeakerId{};
  session.queue_edit("Move side",
                     [side, before](Draft& draft) { return move_side(draft, side, before); });
}

void AccountsView::draw_question_editor(Ui& ui, Session& session) {
  const IssueId id = table_.menu_issue;
  const Issue* issue = session.project().find(id);
  if (issue == nullptr) return;
  const float control = ui.control_height();
  Rect inner;
  if (!begin_popover(ui, "question", 380, 52 + 76 + 2 * (control + 8), inner)) return;
  Column column(inner);
  const auto edit = [&](Issue next, const char* key) {
    session.queue_edit(
        "Edit question", [id, next](Draft& draft) { return update_issue(draft, id, next); }, key);
  };
  Issue next = *issue;
  FieldOptions options;
  options.multiline = true;
  options.serif = true;
  options.font_size = 15;
  if (text_field(ui, "question/words", column.row(66), "Question", next.question, options)
          .changed &&
      !next.question.empty()) {
    edit(next, "issue/question");
  }
  FieldOptions note;
  note.placeholder = "Note";
  if (text_field(ui, "question/note", column.row(control), "Note", next.note, note).changed) {
    edit(next, "issue/note");
  }
  Rect moves = column.row(control);
  const std::vector<IssueId>& order = table_.matrix().columns;
  const auto move = [&](IssueId before) {
    session.queue_edit("Move question",
                       [id, before](Draft& draft) { return move_issue(draft, id, before); });
  };
  const float third = (moves.width - 16) / 3;
  ButtonOptions left, right;
  left.disabled = order.empty() || order.front() == id;
  right.disabled = order.empty() || order.back() == id;
  if (button(ui, "question/left", cut_left(moves, third, 8), ui.narrow() ? "Up" : "Move left",
             left)) {
    move(one_before(order, id));
  }
  if (button(ui, "question/right", cut_left(moves, third, 8), ui.narrow() ? "Down" : "Move right",
             right)) {
    move(after_next(order, id));
  }
  const bool folded = state_.folds.things.count(id) != 0;
  if (button(ui, "question/fold", moves, folded ? "Unfold" : "Fold")) {
    fold(state_.folds, id);
    ui.close_popover();
  }
  ButtonOptions danger;
  danger.look = ButtonLook::danger;
  danger.icon = Icon::trash;
  Rect foot = column.row(control);
  if (button(ui, "question/remove", cut_left(foot, 170), "Delete question", danger)) {
    ui.close_popover();
    session.queue([id](Session& s) {
      const Status status =
          s.edit("Delete question", [id](Draft& draft) { return remove_issue(draft, id); });
      if (status.ok())
        s.notify({Notice::Kind::done, "Question deleted, with its positions.", true});
    });
  }
  end_popover(ui);
}

}  // namespace counterpoint::ui
