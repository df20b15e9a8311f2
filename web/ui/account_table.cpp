// Where the parts of the account matrix stand, and its keys. Proven by
// tests/ui/accounts_view_test.cpp.
#include "web/ui/account_table.h"

#include <algorithm>
#include <cmath>

#include "core/edit/commands.h"
#include "core/report/words.h"
#include "web/ui/account_edits.h"
#include "web/ui/account_words.h"

namespace counterpoint::ui {
namespace {

constexpr float kRow = 132;
constexpr float kLowRow = 104;  // in a low window, of which heads and rows take less
constexpr float kFoldedRow = 40;
constexpr float kSide = 30;
constexpr float kHead = 118;
constexpr float kLowHead = 76;
constexpr float kNames = 176;
constexpr float kLeastColumn = 216;
constexpr float kMostColumn = 300;
constexpr float kFoldedColumn = 52;
constexpr float kStackedName = 132;
constexpr float kSideBar = 12;

// Of a side's head a finger needs as much as of any button.
float height_of(const Ui& ui, const GridRow& row) {
  if (row.is_head() && ui.environment().coarse_pointer) return ui.control_height();
  if (row.is_head()) return row.folded ? kFoldedRow : kSide;
  if (row.folded) return kFoldedRow;
  return ui.low() ? kLowRow : kRow;
}

std::string row_key(const GridRow& row) {
  return row.is_head() ? "side/" + row.side : to_string(EntityId(row.speaker));
}

std::string row_name(const Project& project, const GridRow& row) {
  return row.is_head() ? row.side : project.find(row.speaker)->name;
}

}  // namespace

void AccountTable::refresh(const Session& session, const AccountsState& state) {
  const bool same = revision_ == session.revision() && filter_ == state.filter &&
                    folds_ == state.folds && added_ == state.added;
  if (same) return;
  keeper_.follow(session.project());
  const bool same_shape = version_ == keeper_.version() && filter_ == state.filter &&
                          folds_ == state.folds && added_ == state.added;
  if (version_ != keeper_.version()) sourcing_.clear();
  revision_ = session.revision();
  version_ = keeper_.version();
  filter_ = state.filter;
  folds_ = state.folds;
  added_ = state.added;
  // A question's or a speaker's words may have changed, which only a filter for them looks at.
  if (same_shape && filter_.words.empty()) return;
  shape_ = grid_shape(session.project(), matrix(), added_, filter_, folds_);
}

// Chains are put in words once for each position and version, not in every frame.
const std::string& AccountTable::sourcing(const Project& project, PositionId id) {
  const auto [at, is_new] = sourcing_.try_emplace(id);
  if (is_new) at->second = sourcing_text(project, *project.find(id));
  return at->second;
}

float AccountTable::draw(Ui& ui, Session& session, AccountsState& state, ImVec2 at, float width) {
  if (!focus_next_.empty()) ui.platform().focus(std::exchange(focus_next_, {}));
  return ui.narrow() ? draw_stacked(ui, session, state, at, width)
                     : draw_grid(ui, session, state, at, width);
}

void AccountTable::lay_out(const Ui& ui, ImVec2 at, float width) {
  const auto is_folded = [&](IssueId id) { return folds_.things.count(id) != 0; };
  const auto folded =
      static_cast<float>(std::count_if(shape_.columns.begin(), shape_.columns.end(), is_folded));
  const float open = static_cast<float>(shape_.columns.size()) - folded;
  const float room = width - kNames;
  const float fair = open > 0 ? (room - folded * kFoldedColumn) / open : 0;
  const float column = std::clamp(fair, kLeastColumn, kMostColumn);
  layout_.columns = {0};
  for (const IssueId id : shape_.columns) {
    layout_.columns.push_back(layout_.columns.back() + (is_folded(id) ? kFoldedColumn : column));
  }
  layout_.head = ui.low() ? kLowHead : kHead;
  layout_.rows = {layout_.head};
  for (const GridRow& row : shape_.rows) {
    layout_.rows.push_back(layout_.rows.back() + height_of(ui, row));
  }
  layout_.table = {at.x, at.y, width, layout_.rows.back()};
  layout_.cells = {at.x + kNames, at.y, room, layout_.rows.back()};
}

void AccountTable::scroll_sideways(Ui& ui, float room) {
  ImGuiIO& io = ImGui::GetIO();
  const Rect& cells = layout_.cells;
  const bool over = cells.contains(io.MousePos.x, io.MousePos.y);
  if (over && (io.MouseWheelH != 0 || (io.KeyShift && io.MouseWheel != 0))) {
    shift_ -= (io.MouseWheelH != 0 ? io.MouseWheelH : io.MouseWheel) * kPixelsPerWheelUnit;
    io.MouseWheelH = 0;
    if (io.KeyShift) io.MouseWheel = 0;
    ui.again(2);
  }
  shift_ = std::clamp(shift_, 0.0F, std::max(0.0F, layout_.columns.back() - room));
}

// Of the bar to move sideways: under the last row, or at the foot of what is in sight. Without
// height while all columns fit.
Rect AccountTable::side_bar(Rect seen) const {
  const Rect& cells = layout_.cells;
  if (layout_.columns.back() <= cells.width + 1) return {cells.x, cells.bottom(), cells.width, 0};
  const float y = std::min(seen.bottom() - kSideBar, cells.bottom());
  return {cells.x, y, cells.width, kSideBar};
}

void AccountTable::draw_side_bar(Ui& ui, Rect track) {
  if (track.height == 0) return;
  const float all = layout_.columns.back();
  const float length = std::max(28.0F, track.width * track.width / all);
  const ItemState bar = ui.hit("accounts/side-bar", track);
  if (bar.held) {
    const float room = std::max(1.0F, track.width - length);
    const float wanted = (ImGui::GetIO().MousePos.x - track.x - length / 2) / room;
    shift_ = std::clamp(wanted, 0.0F, 1.0F) * (all - track.width);
    ui.again(2);
  }
  const float x = track.x + (track.width - length) * shift_ / (all - track.width);
  fill(ui, {x, track.y + 3, length, 6},
       fade(ui.theme().ink, bar.held      ? 0.5F
                            : bar.hovered ? 0.38F
                                          : 0.2F),
       3);
}

Rect AccountTable::cell_rect(std::size_t row, std::size_t column) const {
  return {layout_.cells.x + layout_.columns[column] - shift_, layout_.table.y + layout_.rows[row],
          layout_.columns[column + 1] - layout_.columns[column],
          layout_.rows[row + 1] - layout_.rows[row]};
}

void AccountTable::tell_row(Ui& ui, const std::string& key, const std::string& name, Rect rect) {
  UiNode node;
  node.name = name;
  node.key = "accounts/row/" + key;
  node.role = Role::row;
  node.parent = "accounts/grid";
  ui.tell(std::move(node), rect);
}

// Heads stay in place: the questions above while the rows scroll, the names beside while the
// columns do. Only what is in sight is drawn.
float AccountTable::draw_grid(Ui& ui, Session& session, AccountsState& state, ImVec2 at,
                              float width) {
  lay_out(ui, at, width);
  scroll_sideways(ui, layout_.cells.width);
  const Rect seen = ui.clip();
  const float height = layout_.rows.back();
  const float head = std::clamp(seen.y, at.y, std::max(at.y, at.y + height - layout_.head));
  UiNode grid;
  grid.key = "accounts/grid";
  grid.role = Role::grid;
  grid.name = "Accounts: speakers by questions";
  ui.tell(std::move(grid), {at.x, at.y, width, height});
  tell_row(ui, "head", "Questions", {at.x, head, width, layout_.head});
  const Rect bar = side_bar(seen);  // no row lies under it: neither could be read or pressed there
  const float top = head + layout_.head;
  const Rect body{at.x, top, width, std::max(0.0F, bar.y - top)};
  layout_.body = body;
  ui.push_clip(body);
  for (std::size_t r = 0; r < shape_.rows.size(); ++r) {
    const Rect line{at.x, at.y + layout_.rows[r], width, layout_.rows[r + 1] - layout_.rows[r]};
    if (line.bottom() < seen.y - kRow || line.y > seen.bottom() + kRow) continue;
    const GridRow& row = shape_.rows[r];
    tell_row(ui, row_key(row), row_name(session.project(), row), line);
    const Rect name{line.x, line.y, row.is_head() && !row.folded ? width : kNames, line.height};
    if (row.is_head()) {
      draw_side(ui, state, row, row_key(row), name);
    } else {
      draw_speaker(ui, session, row, row_key(row), name);
    }
    if (row.is_head() && !row.folded) continue;
    ui.push_clip({layout_.cells.x, body.y, layout_.cells.width, body.height});
    for (std::size_t c = 0; c < shape_.columns.size(); ++c) {
      const Rect rect = cell_rect(r, c);
      if (rect.right() < layout_.cells.x || rect.x > layout_.cells.right()) continue;
      if (row.is_head()) {
        draw_side_cell(ui, session.project(), row, shape_.columns[c], rect);
      } else {
        draw_cell(ui, session, state, row.speaker, shape_.columns[c], rect,
                  row.folded || rect.width <= kFoldedColumn);
      }
    }
    ui.pop_clip();
  }
  ui.pop_clip();
  fill(ui, {at.x, head, width, layout_.head}, ui.theme().paper);
  ui.push_clip({layout_.cells.x, head, layout_.cells.width, layout_.head});
  for (std::size_t c = 0; c < shape_.columns.size(); ++c) {
    const Rect rect{layout_.cells.x + layout_.columns[c] - shift_, head,
                    layout_.columns[c + 1] - layout_.columns[c], layout_.head};
    if (rect.right() < layout_.cells.x || rect.x > layout_.cells.right()) continue;
    draw_question(ui, session, shape_.columns[c], rect.width <= kFoldedColumn, rect);
  }
  ui.pop_clip();
  rule(ui, at.x, at.x + width, at.y + height, ui.theme().line);
  draw_side_bar(ui, bar);
  follow_drag(ui, session, state);
  return height + bar.height;
}

// In a narrow window: question by question.
float AccountTable::draw_stacked(Ui& ui, Session& session, AccountsState& state, ImVec2 at,
                                 float width) {
  UiNode grid;
  grid.key = "accounts/grid";
  grid.role = Role::grid;
  grid.name = "Accounts: speakers by questions";
  ui.tell(std::move(grid), {at.x, at.y, width, 1});
  const Rect seen = ui.clip();
  const auto far = [&](float y, float height) {
    return y + height < seen.y - kRow || y > seen.bottom() + kRow;
  };
  float y = at.y;
  for (const IssueId issue : shape_.columns) {
    const float head = question_height(ui, session.project(), issue, width);
    const bool folded = folds_.things.count(issue) != 0;
    const std::string id = to_string(EntityId(issue));
    if (!far(y, head)) {
      tell_row(ui, id, "Question", {at.x, y, width, head});
      draw_question(ui, session, issue, folded, {at.x, y, width, head});
    }
    y += head;
    for (const GridRow& row : shape_.rows) {
      if (folded) break;
      const bool filled = !row.is_head() && matrix().find(row.speaker, issue).position;
      const float height = row.is_head()           ? height_of(ui, row)
                           : filled && !row.folded ? 118.0F
                                                   : 52.0F;
      const std::string key = row_key(row) + "/" + id;
      if (!far(y, height)) {
        tell_row(ui, key, row_name(session.project(), row), {at.x, y, width, height});
        if (row.is_head()) {
          draw_side(ui, state, row, key, {at.x, y, width, height});
        } else {
          draw_speaker(ui, session, row, key, {at.x, y, kStackedName, height});
          draw_cell(ui, session, state, row.speaker, issue,
                    {at.x + kStackedName, y, width - kStackedName, height}, height < 60);
        }
      }
      y += height;
    }
    y += 18;
  }
  return y - at.y;
}

void AccountTable::take_keys(Ui& ui, Session& session, AccountsState& state, Scroll& scroll,
                             float above) {
  if (shape_.columns.empty()) return;
  const auto is_open = [&](const GridRow& row) { return row.speaker == state.speaker; };
  const auto row = std::find_if(shape_.rows.begin(), shape_.rows.end(), is_open);
  const auto column = std::find(shape_.columns.begin(), shape_.columns.end(), state.issue);
  const bool placed =
      state.has_cell() && row != shape_.rows.end() && column != shape_.columns.end();
  auto r = placed ? row - shape_.rows.begin() : std::ptrdiff_t{-1};
  auto c = placed ? column - shape_.columns.begin() : std::ptrdiff_t{0};
  const auto rows = static_cast<std::ptrdiff_t>(shape_.rows.size());
  const auto is_head = [&](std::ptrdiff_t at) {
    return shape_.rows[static_cast<std::size_t>(at)].is_head();
  };
  const auto step = [&](std::ptrdiff_t by) {
    std::ptrdiff_t to = r + by;
    while (to >= 0 && to < rows && is_head(to)) to += by;
    if (to >= 0 && to < rows) r = to;
  };
  bool moved = false;
  const auto take = [&](const char* chord) { return ui.take_key(chord) && (moved = true); };
  const bool sideways = take("ArrowLeft")    ? (c -= placed, true)
                        : take("ArrowRight") ? (c += placed, true)
                                             : false;
  if (sideways && !placed) step(1);
  if (take("ArrowDown")) step(1);
  if (take("ArrowUp")) step(placed ? -1 : 1);
  if (moved && r >= 0) {
    c = std::clamp(c, std::ptrdiff_t{0}, static_cast<std::ptrdiff_t>(shape_.columns.size()) - 1);
    const auto at_row = static_cast<std::size_t>(r);
    const auto at_column = static_cast<std::size_t>(c);
    state.open(shape_.columns[at_column], shape_.rows[at_row].speaker);
    const PositionId id = matrix().find(state.speaker, state.issue).position;
    if (!state.compare_from) queue_choice(session, id);
    focus_next_ =
        "cell/" + to_string(EntityId(state.issue)) + "/" + to_string(EntityId(state.speaker));
    if (!ui.narrow() && layout_.columns.size() > at_column + 1) {
      // Where there is no room for all of the cell, its beginning counts.
      const float left = layout_.columns[at_column];
      const float right = layout_.columns[at_column + 1] - layout_.cells.width;
      shift_ = std::clamp(shift_, std::min(left, right), left);
      const float top = std::max(0.0F, above + layout_.rows[at_row] - layout_.head);
      const float next = layout_.rows[at_row + 1] - layout_.rows[at_row];  // of it, too, is seen
      const float bottom = above + layout_.rows[at_row + 1] + next - ui.clip().height;
      scroll.offset = std::clamp(scroll.offset, std::min(top, std::max(0.0F, bottom)), top);
    }
    ui.again(3);
  }
  if (!state.has_cell()) return;
  const PositionId id = matrix().find(state.speaker, state.issue).position;
  for (int digit = 1; digit <= 6; ++digit) {
    if (ui.take_key(std::to_string(digit))) {
      queue_stance(session, state.issue, state.speaker, static_cast<Stance>(digit - 1));
    }
  }
  if (id && ui.take_key("c")) state.compare_from = id;
  if (ui.take_key("Enter")) press_cell(ui, session, state, state.speaker, state.issue, {});
}

}  // namespace counterpoint::ui
