// What is dragged in the account matrix, and where it falls: rows and columns to another place, a
// claim into a cell, an answer onto the one that it clashes with. Proven by
// tests/ui/accounts_view_test.cpp.
#include <algorithm>

#include "core/edit/commands.h"
#include "web/ui/account_edits.h"
#include "web/ui/account_table.h"

namespace counterpoint::ui {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

std::size_t stretch_at(const std::vector<float>& edges, float at) {
  if (edges.empty() || at < edges.front() || at >= edges.back()) return kNowhere;
  const auto after = std::upper_bound(edges.begin(), edges.end(), at);
  return static_cast<std::size_t>(after - edges.begin()) - 1;
}

// What stands after the moved one when it takes the place of `at`: what moves down or to the right
// goes behind it. 0 for the end.
template <class I>
I place_before(const std::vector<I>& order, I moved, I at) {
  const auto from = std::find(order.begin(), order.end(), moved);
  const auto to = std::find(order.begin(), order.end(), at);
  if (from >= to) return at;
  return to + 1 == order.end() ? I{} : *(to + 1);
}

void ghost(Ui& ui, const std::string& words) {
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const float width = std::min(260.0F, ui.type().measure(chrome(), words) + 24);
  const Rect box{mouse.x + 12, mouse.y + 10, width, 28};
  ui.begin_layer("accounts/ghost", box, true);
  fill(ui, box, ui.theme().raised, kRadius);
  frame(ui, box, ui.theme().accent, kRadius, 1.5F);
  draw_words(ui, inset(box, 10, 0), chrome(), ui.theme().ink, words);
  ui.end_layer();
}

}  // namespace

// None lies under the heads or the bar.
std::size_t AccountTable::row_at(float y) const {
  if (y < layout_.body.y || y >= layout_.body.bottom()) return kNowhere;
  return stretch_at(layout_.rows, y - layout_.table.y);
}

std::size_t AccountTable::column_at(float x) const {
  if (x < layout_.cells.x || x > layout_.cells.right()) return kNowhere;
  return stretch_at(layout_.columns, x - layout_.cells.x + shift_);
}

void AccountTable::begin_drag(const Ui& ui, Drag kind, EntityId what, const std::string& side,
                              const ItemState& item) {
  if (!item.held || drag_ != Drag::none || !ui.drags()) return;
  drag_ = kind;
  dragged_ = what;
  dragged_side_ = side;
}

// Shows where it would fall, and lets it fall.
void AccountTable::follow_drag(Ui& ui, Session& session, AccountsState& state) {
  if (drag_ == Drag::none && !state.carried) return;
  const Project& project = session.project();
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const std::size_t row = row_at(mouse.y);
  const std::size_t column = column_at(mouse.x);
  const bool to_cell = drag_ == Drag::cell || state.carried;
  ui.platform().set_pointer(Pointer::grab);
  ui.again(1);
  if (to_cell && row != kNowhere && column != kNowhere && !shape_.rows[row].is_head()) {
    frame(ui, inset(cell_rect(row, column), 3), ui.theme().accent, kRadius, 2);
  } else if (drag_ == Drag::issue && column != kNowhere) {
    const Rect cell = cell_rect(0, column);
    fill(ui, {cell.x - 1, layout_.table.y, 3, layout_.table.height}, ui.theme().accent);
  } else if ((drag_ == Drag::speaker || drag_ == Drag::side) && row != kNowhere) {
    const float y = layout_.table.y + layout_.rows[row];
    fill(ui, {layout_.table.x, y - 1, layout_.table.width, 3}, ui.theme().accent);
  }
  std::string words = dragged_side_;
  if (state.carried && project.has(state.carried)) {
    words = words_of(project, *project.find(state.carried));
  } else if (const Speaker* speaker = project.find(dragged_.as<EntityKind::speaker>())) {
    words = speaker->name;
  } else if (const Issue* issue = project.find(dragged_.as<EntityKind::issue>())) {
    words = issue->question;
  } else if (drag_ == Drag::cell) {
    words = "Differs from…";
  }
  ghost(ui, words);
  if (!ui.drag_cancelled()) {
    if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
    drop(session, state, row, column);
  }
  drag_ = Drag::none;
  state.carried = {};
  ui.again(2);
}

void AccountTable::drop(Session& session, AccountsState& state, std::size_t row,
                        std::size_t column) {
  const bool on_row = row != kNowhere;
  const SpeakerId speaker = on_row ? shape_.rows[row].speaker : SpeakerId{};
  const IssueId issue = column != kNowhere ? shape_.columns[column] : IssueId{};
  if (state.carried && speaker && issue) {
    state.open(issue, speaker);
    queue_backing(session, issue, speaker, state.carried);
  } else if (drag_ == Drag::cell && speaker && issue) {
    const PositionId from = dragged_.as<EntityKind::position>();
    const PositionId with = matrix().find(speaker, issue).position;
    const Position* position = session.project().find(from);
    if (with && with != from && position != nullptr && position->issue == issue) {
      queue_divergence(session, from, with);
    }
  } else if (drag_ == Drag::issue && issue) {
    const IssueId id = dragged_.as<EntityKind::issue>();
    const IssueId before = place_before(matrix().columns, id, issue);
    session.queue_edit("Move question",
                       [id, before](Draft& d) { return move_issue(d, id, before); });
  } else if ((drag_ == Drag::speaker || drag_ == Drag::side) && on_row) {
    const GridRow& at = shape_.rows[row];
    const SpeakerId before = at.is_head() ? at.members.front() : at.speaker;
    if (drag_ == Drag::side) {
      session.queue_edit("Move side", [side = dragged_side_, before](Draft& d) {
        return move_side(d, side, before);
      });
    } else {
      const SpeakerId id = dragged_.as<EntityKind::speaker>();
      const SpeakerId place = place_before(rows_in_order(session.project()), id, before);
      session.queue_edit("Move speaker",
                         [id, place](Draft& d) { return move_speaker(d, id, place); });
    }
  }
}

}  // namespace counterpoint::ui
