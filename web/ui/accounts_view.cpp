// The account matrix. Proven by tests/ui/accounts_view_test.cpp.
#include "web/ui/accounts_view.h"

#include <algorithm>
#include <cmath>

#include "core/edit/commands.h"
#include "web/ui/account_words.h"

namespace counterpoint::ui {
namespace {

constexpr float kRowHeight = 132;
constexpr float kHeadHeight = 118;
constexpr float kNames = 172;
constexpr float kLeastColumn = 208;
constexpr float kQuestionPad = 10;
constexpr float kQuestionLine = 21;
constexpr float kBadge = 26;  // a line on the divergences, under the question
const TextStyle kQuestion = serif(16.5F, Weight::semibold);

}  // namespace

// The focus moves more often than the project changes, and nothing here follows from it.
void AccountsView::refresh(const Session& session) {
  if (revision_ == session.revision()) return;
  revision_ = session.revision();
  if (!session.project().has(compare_from_)) compare_from_ = {};
  if (!stale_ && seen_ && *seen_ == session.project()) return;
  stale_ = false;
  seen_ = session.project();
  matrix_ = account_matrix(session.project());
  sourcing_.clear();
  rows_ = matrix_.rows;
  std::erase_if(added_, [&](SpeakerId id) {
    return session.project().find(id) == nullptr ||
           std::find(rows_.begin(), rows_.end(), id) != rows_.end();
  });
  rows_.insert(rows_.end(), added_.begin(), added_.end());
  const auto side = [&](SpeakerId id) -> const std::string& {
    return session.project().find(id)->side;
  };
  std::stable_sort(rows_.begin(), rows_.end(),
                   [&](SpeakerId a, SpeakerId b) { return side(a) < side(b); });
  places_.clear();
  for (const SpeakerId id : rows_) {
    const auto at = std::find(matrix_.rows.begin(), matrix_.rows.end(), id);
    places_.push_back(static_cast<std::size_t>(at - matrix_.rows.begin()));
  }
}

Cell AccountsView::cell(std::size_t row, std::size_t column) const {
  return places_[row] < matrix_.rows.size() ? matrix_.at(places_[row], column) : Cell{};
}

// Chains are followed once for each position and project, not in every frame.
const std::string& AccountsView::sourcing(const Project& project, PositionId id) {
  const auto [at, is_new] = sourcing_.try_emplace(id);
  if (is_new) at->second = sourcing_words(project, *project.find(id));
  return at->second;
}

void AccountsView::show_again() {
  revision_ = 0;
  stale_ = true;
}

void AccountsView::draw(Ui& ui, Rect area, Session& session, ViewState& view) {
  refresh(session);
  fill(ui, area, ui.theme().paper);
  Rect inner = inset(area, ui.narrow() ? 12.0F : 28.0F, 0);
  cut_top(inner, ui.narrow() ? 8.0F : 18.0F);
  draw_title(ui, cut_top(inner, ui.control_height() + 8, 10), session);
  scroll_area(ui, "accounts/scroll", inner, scroll_, [&](ImVec2 at, float width) {
    float height = ui.narrow() ? draw_stacked(ui, session, view, at, width - 12)
                               : draw_grid(ui, session, view, at, width - 12);
    height += 26;
    height += cards_.draw(ui, {at.x, at.y + height}, width - 12, session, view);
    return height + 40;
  });
  draw_cell_editor(ui, session, view);
  draw_question_editor(ui, session);
  if (compare_from_ && ui.take_key("Escape")) compare_from_ = {};
}

void AccountsView::draw_title(Ui& ui, Rect row, Session& session) {
  Rect line = row;
  ButtonOptions primary;
  primary.look = ButtonLook::primary;
  primary.disabled = new_question_.empty();
  const float add = button_width(ui, "Add question", primary);
  const float field = std::min(380.0F, line.width * 0.4F);
  const Rect button_rect = cut_right(line, add, 8);
  const Rect field_rect = ui.narrow() ? line : cut_right(line, std::min(field, line.width), 16);
  FieldOptions options;
  options.placeholder = "A question that accounts answer";
  const FieldState state = text_field(
      ui, "issue/new", {field_rect.x, field_rect.y, field_rect.width, ui.control_height()},
      "New question", new_question_, options);
  const bool pressed =
      button(ui, "issue/add", {button_rect.x, button_rect.y, add, ui.control_height()},
             "Add question", primary);
  if ((pressed || state.entered) && !new_question_.empty()) {
    session.queue_edit("Add question", [question = new_question_](Draft& draft) {
      return add_issue(draft, Issue{question, {}, {}}).status();
    });
    new_question_.clear();
  }
  if (ui.narrow()) return;
  label(ui, "accounts/title", {line.x, line.y, line.width, ui.control_height()},
        serif(25, Weight::semibold), ui.theme().ink, "Accounts", 1);
}

// Speakers in rows, questions in columns. Names and questions stay in place while the rest moves
// sideways.
float AccountsView::draw_grid(Ui& ui, Session& session, ViewState& view, ImVec2 at, float width) {
  const std::size_t columns = matrix_.columns.size();
  if (columns == 0) {
    const float height = paragraph(
        ui, at, std::min(width, 560.0F), serif(18), 28, ui.theme().muted,
        "Add a question, then say what each speaker answers to it. Claims go into its cells from "
        "their card, or from a cell.");
    return height + 20;
  }
  const float room = width - kNames;
  const float column = std::max(kLeastColumn, std::min(300.0F, room / static_cast<float>(columns)));
  const float most = std::max(0.0F, column * static_cast<float>(columns) - room);
  ImGuiIO& io = ImGui::GetIO();
  if (io.MouseWheelH != 0 || (io.KeyShift && io.MouseWheel != 0)) {
    shift_ -= (io.MouseWheelH != 0 ? io.MouseWheelH : io.MouseWheel) * kPixelsPerWheelUnit;
    io.MouseWheelH = 0;
    ui.again(2);
  }
  shift_ = std::clamp(shift_, 0.0F, most);
  const float height = kHeadHeight + kRowHeight * static_cast<float>(rows_.size());
  const Rect cells{at.x + kNames, at.y, room, height};
  const Rect seen = ui.clip();
  const auto first = static_cast<std::size_t>(shift_ / column);
  ui.push_clip(cells);
  for (std::size_t c = first; c < columns; ++c) {
    const float x = cells.x + column * static_cast<float>(c) - shift_;
    if (x > cells.right()) break;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const Rect rect{x, at.y + kHeadHeight + kRowHeight * static_cast<float>(r), column,
                      kRowHeight};
      if (rect.bottom() < seen.y || rect.y > seen.bottom()) continue;
      draw_cell(ui, session, r, c, rect);
    }
    draw_question(ui, session, c, {x, at.y, column, kHeadHeight});
  }
  ui.pop_clip();
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    draw_name(ui, session, view, r, 0,
              {at.x, at.y + kHeadHeight + kRowHeight * static_cast<float>(r), kNames, kRowHeight});
  }
  rule(ui, at.x, at.x + width, at.y + height, ui.theme().line);
  draw_add_row(ui, session, {at.x, at.y + height + 10, 260, ui.control_height()});
  return height + 10 + ui.control_height();
}

// In a narrow window: question by question.
float AccountsView::draw_stacked(Ui& ui, Session& session, ViewState& view, ImVec2 at,
                                 float width) {
  float y = at.y;
  for (std::size_t c = 0; c < matrix_.columns.size(); ++c) {
    const float head = question_height(ui, session.project(), c, width);
    draw_question(ui, session, c, {at.x, y, width, head});
    y += head;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const float height = cell(r, c).position ? 118.0F : 52.0F;
      draw_name(ui, session, view, r, c, {at.x, y, 116, height});
      draw_cell(ui, session, r, c, {at.x + 116, y, width - 116, height});
      y += height;
    }
    y += 18;
  }
  draw_add_row(ui, session, {at.x, y, width, ui.control_height()});
  return y + ui.control_height() - at.y;
}

// As tall as the question and what is said of its divergences.
float AccountsView::question_height(Ui& ui, const Project& project, std::size_t column,
                                    float width) const {
  const std::string& question = project.find(matrix_.columns[column])->question;
  const float words = paragraph(ui, {0, 0}, width - 2 * kQuestionPad, kQuestion, kQuestionLine,
                                ui.theme().ink, question, 3, false);
  const float badge = matrix_.divergences(matrix_.columns[column]).empty() ? 0.0F : kBadge;
  return std::max(ui.control_height(), 12 + words + badge + 8);
}

void AccountsView::draw_question(Ui& ui, Session& session, std::size_t column, Rect rect) {
  const IssueId id = matrix_.columns[column];
  const Issue& issue = *session.project().find(id);
  const std::vector<DivergenceId>& divergences = matrix_.divergences(matrix_.columns[column]);
  const std::string parted = divergences_in_words(session.project(), divergences);
  const bool open = any_open(session.project(), divergences);
  const ImU32 colour = open ? ui.theme().danger : ui.theme().muted;
  RowOptions options;
  options.role = Role::column_header;
  options.description = parted.empty() ? "Opens the question" : parted + ". Opens the question";
  const Rect box = inset(rect, 2, 2);
  if (!parted.empty()) fill(ui, {rect.x + 10, rect.y, rect.width - 20, 3}, colour);
  const ItemState item = row(ui, "issue/" + to_string(EntityId(id)), box, issue.question, options);
  paragraph(ui, {rect.x + kQuestionPad, rect.y + 12}, rect.width - 2 * kQuestionPad, kQuestion,
            kQuestionLine, ui.theme().ink, issue.question, 3);
  if (!parted.empty()) {
    draw_icon(ui, Icon::warning, {rect.x + 17, rect.bottom() - 19}, 13, colour);
    draw_words(ui, {rect.x + 29, rect.bottom() - 28, rect.width - 40, 18},
               chrome(12, Weight::semibold), colour, parted);
  }
  rule(ui, rect.x, rect.right(), rect.bottom() - 1, ui.theme().line_strong);
  if (item.pressed) {
    question_ = id;
    ui.open_popover("question", rect);
  }
}

void AccountsView::draw_name(Ui& ui, Session& session, ViewState& view, std::size_t r,
                             std::size_t copy, Rect rect) {
  const SpeakerId id = rows_[r];
  const Speaker& speaker = *session.project().find(id);
  RowOptions options;
  options.role = Role::row_header;
  const std::string key =
      "row/" + to_string(EntityId(id)) + (copy == 0 ? "" : "/" + std::to_string(copy));
  const ItemState item = row(ui, key, inset(rect, 2), speaker.name, options);
  const bool new_side = r == 0 || session.project().find(rows_[r - 1])->side != speaker.side;
  rule(ui, rect.x, rect.right(), rect.y, new_side ? ui.theme().line_strong : ui.theme().line);
  float y = rect.y + 12;
  if (new_side && !speaker.side.empty()) {
    draw_words(ui, {rect.x + 6, y, rect.width - 12, 14}, chrome(10.5F, Weight::semibold),
               ui.theme().muted, speaker.side);
    y += 18;
  }
  const float tag = draw_tag(ui, {rect.x + 6, y + 9}, &speaker);
  draw_words(ui, {rect.x + 14 + tag, y, rect.width - tag - 20, 18}, chrome(13.5F, Weight::semibold),
             ui.theme().ink, speaker.name);
  paragraph(ui, {rect.x + 6, y + 24}, rect.width - 16, chrome(12), 16, ui.theme().muted,
            speaker.role, 2);
  if (item.pressed) {
    view.show(Panel::speakers);
    session.queue([id](Session& s) {
      s.choose(id);
      s.show(View::story);
    });
  }
}

void AccountsView::draw_cell(Ui& ui, Session& session, std::size_t r, std::size_t c, Rect rect) {
  const Project& project = session.project();
  const IssueId issue = matrix_.columns[c];
  const SpeakerId speaker = rows_[r];
  const Cell now = cell(r, c);
  const PositionId id = now.position;
  const Position* position = project.find(id);
  const std::string who = project.find(speaker)->name;
  rule(ui, rect.x, rect.right(), rect.y, ui.theme().line);
  RowOptions options;
  options.role = Role::grid_cell;
  if (position != nullptr) options.description = sourcing(project, id);
  options.selected = id && (session.focus().chosen == EntityId(id) || compare_from_ == id);
  const std::string key = "cell/" + to_string(EntityId(issue)) + "/" + to_string(EntityId(speaker));
  const std::string name =
      who + ": " + (position == nullptr ? "nothing recorded" : stance_words(position->stance));
  const ItemState item = row(ui, key, inset(rect, 3), name, options);
  if (position == nullptr) {
    if (item.hovered || ui.environment().coarse_pointer) {
      draw_icon(ui, Icon::plus, {rect.x + 18, rect.y + 22}, 14, ui.theme().muted);
    }
  } else {
    const ImU32 colour = speaker_colour(ui.theme(), project.find(speaker));
    draw_stance(ui, position->stance, {rect.x + 17, rect.y + 21}, 10, colour);
    draw_words(ui, {rect.x + 30, rect.y + 12, rect.width - 56, 18}, chrome(13, Weight::semibold),
               ui.theme().ink, stance_words(position->stance));
    if (now.diverges) {
      draw_icon(ui, Icon::warning, {rect.right() - 18, rect.y + 21}, 13, ui.theme().danger);
    }
    float y = rect.y + 34;
    const std::string words = position->claims.empty()
                                  ? position->note
                                  : words_of(project, *project.find(position->claims.front()));
    if (!words.empty()) {
      const std::string quoted = position->claims.empty() ? words : "“" + words + "”";
      y += paragraph(ui, {rect.x + 12, y}, rect.width - 24, serif(14), 19, ui.theme().ink, quoted,
                     rect.height > 125 ? 3 : 2);
    }
    draw_words(ui, {rect.x + 12, rect.bottom() - 26, rect.width - 24, 16}, chrome(11.5F),
               ui.theme().muted, sourcing(project, id));
  }
  if (!item.pressed) return;
  if (compare_from_ && id && id != compare_from_ && project.find(compare_from_)->issue == issue) {
    compare(session, id);
    return;
  }
  cell_issue_ = issue;
  cell_speaker_ = speaker;
  if (id) session.queue([id](Session& s) { s.choose(id); });
  ui.open_popover("cell", rect);
}

void AccountsView::draw_add_row(Ui& ui, Session& session, Rect rect) {
  if (matrix_.columns.empty()) return;
  std::vector<PickerOption> options;
  std::vector<SpeakerId> ids;
  session.project().speakers().for_each([&](std::uint32_t number, const Speaker& speaker) {
    if (std::find(rows_.begin(), rows_.end(), SpeakerId{number}) != rows_.end()) return;
    options.push_back({speaker.name, speaker.role, &speaker});
    ids.push_back({number});
  });
  const std::optional<Picked> picked =
      picker(ui, "row/new", rect, "Add a speaker", "", new_row_, options, "Add a speaker");
  if (!picked) return;
  if (!picked->is_new) {
    added_.push_back(ids[static_cast<std::size_t>(picked->index)]);
    show_again();
    return;
  }
  session.queue([this, name = picked->words](Session& s) {
    SpeakerId id;
    const Status status = s.edit("Add speaker", [&](Draft& draft) {
      const Result<SpeakerId> added = speaker_named(draft, name);
      if (added.ok()) id = added.value();
      return added.status();
    });
    if (status.ok()) added_.push_back(id);
    show_again();
  });
}

void AccountsView::compare(Session& session, PositionId with) {
  const PositionId from = compare_from_;
  compare_from_ = {};
  session.queue([from, with](Session& s) {
    DivergenceId id;
    const Status status = s.edit("Mark divergence", [&](Draft& draft) {
      const Position* position = draft.project().find(from);
      if (position == nullptr) return Status{};
      Divergence divergence;
      divergence.issue = position->issue;
      divergence.a.account = from;
      divergence.b.account = with;
      const Result<DivergenceId> added = add_divergence(draft, std::move(divergence));
      if (added.ok()) id = added.value();
      return added.status();
    });
    if (!status.ok()) return;
    s.choose(id);
    s.notify({Notice::Kind::done, "Divergence marked. Click the words that clash.", true});
  });
}

// What a speaker answers to a question: the stance, the claims behind it, a note.
void AccountsView::draw_cell_editor(Ui& ui, Session& session, ViewState& view) {
  const Project& project = session.project();
  if (!project.has(cell_issue_) || !project.has(cell_speaker_)) return;
  const PositionId id = position_of(project, cell_issue_, cell_speaker_);
  const Position* position = project.find(id);
  const float control = ui.control_height();
  const std::size_t claims = position == nullptr ? 0 : position->claims.size();
  const float height =
      20 + 24 + 3 * (control + 6) +
      (position != nullptr ? 8 + static_cast<float>(claims) * 44 + 2 * (control + 8) : 0.0F);
  Rect inner;
  if (!begin_popover(ui, "cell", 380, height, inner)) return;
  Column column(inner, 6);
  label(ui, "cell/who", column.row(22), chrome(13, Weight::semibold), ui.theme().ink,
        project.find(cell_speaker_)->name, 3);
  const IssueId issue = cell_issue_;
  const SpeakerId speaker = cell_speaker_;
  for (int line = 0; line < 3; ++line) {
    Rect pair = column.row(control);
    for (int side = 0; side < 2; ++side) {
      const auto stance = static_cast<Stance>(line * 2 + side);
      ButtonOptions options;
      options.checkable = true;
      options.checked = position != nullptr && position->stance == stance;
      const Rect box = side == 0 ? cut_left(pair, (pair.width - 6) / 2, 6) : pair;
      if (button(ui, "cell/" + std::string(to_string(stance)), box, stance_words(stance),
                 options)) {
        session.queue_edit("Set position", [issue, speaker, stance](Draft& draft) {
          Position next{issue, speaker, stance, {}, {}, {}};
          if (const PositionId now = position_of(draft.project(), issue, speaker)) {
            next = *draft.project().find(now);
            next.stance = stance;
          }
          return set_position(draft, std::move(next)).status();
        });
      }
    }
  }
  if (position != nullptr) {
    column.skip(2);
    for (const ClaimId claim_id : position->claims) {
      const Claim& claim = *project.find(claim_id);
      Rect line = column.row(38);
      ButtonOptions remove;
      remove.look = ButtonLook::quiet;
      remove.icon = Icon::close;
      remove.words = false;
      const std::string words = words_of(project, claim);
      if (button(ui, "cell/out/" + to_string(EntityId(claim_id)), cut_right(line, 30, 4),
                 "Take this claim out", remove)) {
        session.queue_edit("Take claim out of position", [id, claim_id](Draft& draft) {
          Position next = *draft.project().find(id);
          std::erase(next.claims, claim_id);
          return set_position(draft, std::move(next)).status();
        });
      }
      if (row(ui, "cell/claim/" + to_string(EntityId(claim_id)), line, words, {}).pressed) {
        view.reveal = Place{claim.article, extent(claim), {}};
        view.show(Panel::claim);
        ui.close_popover();
        session.queue([claim_id](Session& s) {
          s.choose(claim_id);
          s.show(View::story);
        });
      }
      paragraph(ui, {line.x + 6, line.y + 2}, line.width - 12, serif(13.5F), 17, ui.theme().ink,
                words, 2);
    }
    std::string note = position->note;
    FieldOptions options;
    options.placeholder = "Note";
    if (text_field(ui, "cell/note", column.row(control), "Note", note, options).changed) {
      session.queue_edit(
          "Edit note",
          [id, note](Draft& draft) {
            Position next = *draft.project().find(id);
            next.note = note;
            return set_position(draft, std::move(next)).status();
          },
          "position/note");
    }
    Rect foot = column.row(control);
    ButtonOptions plain;
    plain.tooltip = "Then click the other account in this column";
    if (button(ui, "cell/compare", cut_left(foot, 190, 8), "Compare with another…", plain)) {
      compare_from_ = id;
      ui.close_popover();
      session.notify(
          {Notice::Kind::done, "Now click the account that differs, in the same column.", false});
    }
    ButtonOptions danger;
    danger.look = ButtonLook::danger;
    if (button(ui, "cell/remove", foot, "Remove", danger)) {
      ui.close_popover();
      session.queue_edit("Remove position",
                         [id](Draft& draft) { return remove_position(draft, id); });
    }
  }
  end_popover(ui);
}

void AccountsView::draw_question_editor(Ui& ui, Session& session) {
  const Issue* issue = session.project().find(question_);
  if (issue == nullptr) return;
  const float control = ui.control_height();
  Rect inner;
  if (!begin_popover(ui, "question", 380, 44 + 76 + control + 16, inner)) return;
  Column column(inner);
  const IssueId id = question_;
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
  if (text_field(ui, "question/note", column.row(control), "Note", next.note, note).changed)
    edit(next, "issue/note");
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
