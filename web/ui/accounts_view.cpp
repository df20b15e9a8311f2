// The account matrix and what stands beside it. Proven by tests/ui/accounts_view_test.cpp.
#include "web/ui/accounts_view.h"

#include <algorithm>
#include <utility>

#include "web/app/claim_edits.h"
#include "web/ui/account_edits.h"

namespace counterpoint::ui {
namespace {

constexpr float kPane = 400;
constexpr float kRoomForPane = 1080;
constexpr float kCard = 480;      // of a divergence that is to be seen
constexpr float kLongHint = 260;  // that the longer of two hints needs, in a phone's letters

}  // namespace

// Things that are gone are let go; a cell that was chosen elsewhere is opened here.
void AccountsView::keep_valid(const Session& session) {
  const Project& project = session.project();
  if (!project.has(state_.issue) || !project.has(state_.speaker)) {
    state_.issue = {};
    state_.speaker = {};
  }
  if (!project.has(state_.compare_from)) state_.compare_from = {};
  const auto settled = [&](SpeakerId id) {
    const auto& rows = table_.matrix().rows;
    return !project.has(id) || std::find(rows.begin(), rows.end(), id) != rows.end();
  };
  std::erase_if(state_.added, settled);
  const EntityId chosen = session.focus().chosen;
  const Position* position = project.find(chosen.as<EntityKind::position>());
  if (position != nullptr && chosen != followed_ && !state_.compare_from) {
    state_.open(position->issue, position->speaker);
  }
}

void AccountsView::draw(Ui& ui, Rect area, Session& session, ViewState& view) {
  const int frame = ImGui::GetFrameCount();
  const bool stayed = std::exchange(drawn_, frame) + 1 == frame;
  if (!stayed) state_.compare_from = {};  // a press after a while is meant to open a cell
  keep_valid(session);
  table_.refresh(session, state_);
  fill(ui, area, ui.theme().paper);
  beside_ = area.width >= kRoomForPane;
  if (beside_) draw_pane(ui, cut_right(area, kPane), session, view);
  Rect inner = inset(area, ui.narrow() ? 12.0F : 24.0F, 0);
  cut_top(inner, ui.low() ? 4.0F : ui.narrow() ? 8.0F : 16.0F);
  says_ = says_ && state_.compare_from;
  if (state_.compare_from) draw_comparing(ui, cut_bottom(inner, ui.control_height() + 12));
  if (!ui.low()) cut_top(inner, draw_heads(ui, inner, session));
  scroll_area(ui, "accounts/scroll", inner, scroll_, [&](ImVec2 at, float width) {
    const float wide = width - 14;
    const float above = ui.low() ? draw_heads(ui, {at.x, at.y, wide, 0}, session) : 0;
    if (view.dialog == Dialog::none) table_.take_keys(ui, session, state_, scroll_, above);
    float height = above + draw_table(ui, session, {at.x, at.y + above}, wide) + 26;
    reveal_divergence(session, height, inner.height);
    height += cards_.draw(ui, {at.x, at.y + height}, wide, session, view);
    return height + 40;
  });
  draw_cell_sheet(ui, session, view);
  draw_question_editor(ui, session);
  draw_row_menu(ui, session, view);
  draw_side_menu(ui, session);
  if (state_.compare_from && ui.take_key("Escape")) state_.compare_from = {};
}

// Until another account is chosen: what a press on one means, and the way out.
void AccountsView::draw_comparing(Ui& ui, Rect bar) {
  const std::string words = ui.narrow() ? "Choose the account that differs"
                                        : "Choose the account that differs, in the same column";
  if (!std::exchange(says_, true)) ui.platform().announce(words);
  rule(ui, bar.x, bar.right(), bar.y, ui.theme().line_strong);
  Rect line = inset(bar, 0, 6);
  const Rect cancel = cut_right(line, button_width(ui, "Cancel", {}), 12);
  if (button(ui, "comparing/cancel", cancel, "Cancel")) state_.compare_from = {};
  UiNode status;
  status.key = "comparing";
  status.role = Role::status;
  status.name = words;
  ui.tell(std::move(status), line);
  draw_words(ui, line, chrome(kTextType, Weight::semibold), ui.theme().danger, words);
}

// Once it is chosen: its card is the first below the table, from `top` of what scrolls.
void AccountsView::reveal_divergence(const Session& session, float top, float room) {
  const EntityId chosen = session.focus().chosen;
  if (std::exchange(revealed_, chosen) == chosen) return;
  if (!chosen.as<EntityKind::divergence>()) return;
  const float least = std::max(0.0F, top + std::min(room, kCard) - room);
  scroll_.offset = std::clamp(scroll_.offset, least, std::max(least, top));
}

// Above the table, with which they scroll where the window is low. Returns their height.
float AccountsView::draw_heads(Ui& ui, Rect area, Session& session) {
  const float top = area.y;
  draw_title(ui, cut_top(area, ui.control_height(), 8), session);
  if (!session.project().issues().empty()) {
    cut_top(area, draw_filter(ui, area), ui.narrow() ? 4.0F : 8.0F);
  }
  return area.y - top;
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
  options.placeholder =
      field_rect.width < kLongHint ? "New question" : "A question that accounts answer";
  const FieldState state =
      text_field(ui, "issue/new", field_rect, "New question", new_question_, options);
  const bool pressed = button(ui, "issue/add", button_rect, "Add question", primary);
  if ((pressed || state.entered) && !new_question_.empty()) {
    session.queue_edit("Add question", [question = new_question_](Draft& draft) {
      return add_issue(draft, Issue{question, {}, {}, 0}).status();
    });
    new_question_.clear();
  }
  if (ui.narrow()) return;
  label(ui, "accounts/title", line, serif(kPageType, Weight::semibold), ui.theme().ink, "Accounts",
        1);
}

// What is shown of it: words, and which cells. Returns its height.
float AccountsView::draw_filter(Ui& ui, Rect area) {
  static const std::vector<std::string> kWords = {"All", "Diverging", "Single source", "Gaps"};
  const float control = ui.control_height();
  Rect line{area.x, area.y, area.width, control};
  FieldOptions options;
  options.placeholder = "Filter questions and speakers";
  const Rect field = ui.narrow() ? line : cut_left(line, std::min(260.0F, line.width * 0.4F), 10);
  text_field(ui, "accounts/filter", field, "Filter", state_.filter.words, options);
  if (ui.narrow()) line.y += control + 4;
  const Rect shown = ui.narrow() ? line : cut_left(line, std::min(380.0F, line.width), 10);
  const int pressed = segmented(ui, "accounts/shown", shown, "Cells", kWords,
                                static_cast<int>(state_.filter.shown));
  if (pressed >= 0) state_.filter.shown = static_cast<AccountsShown>(pressed);
  const GridShape& shape = table_.shape();
  if (shape.hidden_rows + shape.hidden_columns > 0 && !ui.narrow() && line.width > 90) {
    const std::string hidden = std::to_string(shape.hidden_rows) + " rows, " +
                               std::to_string(shape.hidden_columns) + " columns hidden";
    label(ui, "accounts/hidden", line, chrome(kSmallType), ui.theme().muted, hidden);
  }
  return ui.narrow() ? 2 * control + 4 : control;
}

float AccountsView::draw_table(Ui& ui, Session& session, ImVec2 at, float width) {
  const std::size_t all = table_.matrix().columns.size();
  if (all == 0 || table_.shape().columns.empty()) {
    const std::string hint =
        all == 0 ? "Add a question, then say what each speaker answers to it. Claims go into its "
                   "cells from their card, from a cell, or dragged from the list beside."
                 : "Nothing passes the filter.";
    return 20 +
           paragraph(ui, at, std::min(width, 560.0F), serif(kLeadType), 28, ui.theme().muted, hint);
  }
  const float height = table_.draw(ui, session, state_, at, width);
  const float field = ui.narrow() ? width : 260.0F;
  draw_add_row(ui, session, {at.x, at.y + height + 10, field, ui.control_height()});
  return height + 10 + ui.control_height();
}

void AccountsView::draw_add_row(Ui& ui, Session& session, Rect rect) {
  std::vector<PickerOption> options;
  std::vector<SpeakerId> ids;
  const std::vector<SpeakerId>& rows = table_.matrix().rows;
  const auto stands = [](const std::vector<SpeakerId>& list, SpeakerId id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  session.project().speakers().for_each([&](std::uint32_t number, const Speaker& speaker) {
    if (stands(rows, {number}) || stands(state_.added, {number})) return;
    options.push_back({speaker.name, speaker.role, &speaker});
    ids.push_back({number});
  });
  const std::optional<Picked> picked =
      picker(ui, "row/new", rect, "Add a speaker", "", new_row_, options, "Add a speaker");
  if (!picked) return;
  if (!picked->is_new) {
    state_.added.push_back(ids[static_cast<std::size_t>(picked->index)]);
    return ui.again(2);
  }
  session.queue([this, name = picked->words](Session& s) {
    SpeakerId id;
    const Status status = s.edit("Add speaker", [&](Draft& draft) {
      const Result<SpeakerId> added = find_or_add_speaker(draft, name);
      if (added.ok()) id = added.value();
      return added.status();
    });
    if (status.ok()) state_.added.push_back(id);
  });
}

void AccountsView::draw_pane(Ui& ui, Rect area, Session& session, ViewState& view) {
  fill(ui, area, ui.theme().panel);
  ui.list().AddRectFilled({area.x, area.y}, {area.x + 1, area.bottom()}, ui.theme().line);
  Rect inner = inset(area, 16, 10);
  static const std::vector<std::string> kTabs = {"Answer", "Claims"};
  const int pressed = segmented(ui, "accounts/pane", cut_top(inner, ui.control_height(), 10),
                                "Beside the matrix", kTabs, state_.lists_claims ? 1 : 0);
  if (pressed >= 0) state_.lists_claims = pressed == 1;
  if (state_.lists_claims) {
    tray_.draw(ui, inner, session, view, state_);
  } else {
    draw_answer(ui, {area.x + 1, inner.y, area.width - 1, area.bottom() - inner.y}, session, view);
  }
}

// The open cell, and under it the story with its words.
void AccountsView::draw_answer(Ui& ui, Rect area, Session& session, ViewState& view) {
  if (!state_.has_cell()) {
    const std::string hint =
        "Choose a cell: what the speaker answers, and the words behind it in "
        "their story, stand here.";
    paragraph(ui, {area.x + 16, area.y + 10}, area.width - 32, serif(kProseType), 25,
              ui.theme().muted, hint);
    return;
  }
  const float wanted = CellEditor::height(ui, session.project(), state_);
  const Rect top = cut_top(area, std::min(wanted, area.height * 0.62F), 4);
  scroll_area(ui, "cell/scroll", inset(top, 16, 0), answer_scroll_, [&](ImVec2 at, float width) {
    editor_.draw(ui, {at.x, at.y, width, wanted}, session, view, state_);
    return wanted;
  });
  const PositionId id = position_of(session.project(), state_.issue, state_.speaker);
  const Position* position = session.project().find(id);
  if (position != nullptr && EntityId(id) != followed_ && !position->claims.empty()) {
    const Claim& claim = *session.project().find(position->claims.front());
    view.reveal = Place{claim.article, extent(claim), {}};
  }
  followed_ = id;
  if (view.reveal) shown_ = view.reveal->article;
  if (!session.project().has(shown_)) return;
  if (position == nullptr || position->claims.empty()) return;
  rule(ui, area.x, area.right(), area.y, ui.theme().line);
  cut_top(area, 1);
  story_.draw(ui, session, view, area, {"cell/story", shown_, true, false});
}

// Where there is no room beside the matrix.
void AccountsView::draw_cell_sheet(Ui& ui, Session& session, ViewState& view) {
  if (beside_) {
    if (ui.popover_is_open("cell")) ui.close_popover();
    return;
  }
  if (!state_.has_cell()) return;
  const float height = CellEditor::height(ui, session.project(), state_) + 20;
  Rect inner;
  if (!begin_popover(ui, "cell", 380, height, inner)) return;
  editor_.draw(ui, inner, session, view, state_);
  end_popover(ui);
}

}  // namespace counterpoint::ui
