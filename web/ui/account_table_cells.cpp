// How the heads and cells of the account matrix look. Proven by tests/ui/accounts_view_test.cpp.
#include <algorithm>

#include "web/ui/account_edits.h"
#include "web/ui/account_table.h"
#include "web/ui/account_words.h"
#include "web/ui/form.h"

namespace counterpoint::ui {
namespace {

constexpr double kRestMs = 450;  // of the pointer on a cell, before its words are shown
constexpr float kPad = 10;
constexpr float kQuestionLine = 21;
constexpr float kBadge = 26;  // a line on the divergences, under the question
const TextStyle kQuestion = serif(kProseType, Weight::semibold);

}  // namespace

// As tall as the question and what is said of its divergences.
float AccountTable::question_height(Ui& ui, const Project& project, IssueId issue,
                                    float width) const {
  const float words = paragraph(ui, {0, 0}, width - 2 * kPad, kQuestion, kQuestionLine,
                                ui.theme().ink, project.find(issue)->question, 3, false);
  const float badge = matrix().divergences(issue).empty() ? 0.0F : kBadge;
  return std::max(ui.control_height(), 12 + words + badge + 8);
}

void AccountTable::draw_question(Ui& ui, Session& session, IssueId id, bool folded, Rect rect) {
  const Issue& issue = *session.project().find(id);
  const std::vector<DivergenceId>& divergences = matrix().divergences(id);
  const std::string parted = divergences_in_words(session.project(), divergences);
  const bool open = any_open(session.project(), divergences);
  const ImU32 colour = open ? ui.theme().danger : ui.theme().muted;
  const std::string key = to_string(EntityId(id));
  RowOptions options;
  options.role = Role::column_header;
  options.parent = "accounts/row/" + (ui.narrow() ? key : std::string("head"));
  options.description = parted.empty() ? "Opens the question" : parted + ". Opens the question";
  const ItemState item = row(ui, "issue/" + key, inset(rect, 2, 2), issue.question, options);
  if (!parted.empty()) fill(ui, {rect.x + 10, rect.y, rect.width - 20, 3}, colour);
  if (folded && !ui.narrow()) {
    draw_icon(ui, Icon::chevron_right, {rect.x + rect.width / 2, rect.y + 24}, 14,
              ui.theme().muted);
    draw_words(ui, inset({rect.x, rect.y + 40, rect.width, 20}, 4, 0), chrome(kSmallType),
               ui.theme().muted, issue.question);
  } else {
    const bool low = ui.low() && !ui.narrow();  // there is room for two lines
    paragraph(ui, {rect.x + kPad, rect.y + (low ? 7.0F : 12.0F)}, rect.width - 2 * kPad, kQuestion,
              kQuestionLine, ui.theme().ink, issue.question, low ? 2 : 3);
  }
  if (!parted.empty()) {
    draw_icon(ui, Icon::warning, {rect.x + 17, rect.bottom() - 19}, 13, colour);
    draw_words(ui, {rect.x + 29, rect.bottom() - 28, rect.width - 40, 18},
               chrome(kSmallType, Weight::semibold), colour, folded ? "" : parted);
  }
  rule(ui, rect.x, rect.right(), rect.bottom() - 1, ui.theme().line_strong);
  begin_drag(ui, Drag::issue, id, {}, item);
  if (item.pressed && drag_ == Drag::none) {
    menu_issue = id;
    ui.open_popover("question", rect);
  }
}

// The head of a side: a press folds its rows into one.
void AccountTable::draw_side(Ui& ui, AccountsState& state, const GridRow& head,
                             const std::string& key, Rect rect) {
  const auto count = static_cast<int>(head.members.size());
  rule(ui, rect.x, rect.right(), rect.y, ui.theme().line_strong);
  const float size = ui.environment().coarse_pointer ? rect.height : 26.0F;
  const Rect more{std::min(rect.right(), rect.x + 176) - size - 2,
                  rect.y + (rect.height - size) / 2, size, size};
  UiNode node;
  node.key = "row/" + key;
  node.role = Role::row_header;
  node.name = head.side + ", " + std::to_string(count) + (count == 1 ? " speaker" : " speakers");
  node.parent = "accounts/row/" + key;
  node.expandable = true;
  node.expanded = !head.folded;
  const Rect box{rect.x, rect.y + 1, more.x - rect.x - 2, rect.height - 2};
  const ItemState item = ui.item(std::move(node), box);
  if (item.hovered) fill(ui, box, ui.theme().hover, kRadius);
  if (item.focused) frame(ui, box, ui.theme().focus, kRadius, 2);
  const float y = rect.y + rect.height / 2;
  draw_icon(ui, head.folded ? Icon::chevron_right : Icon::chevron_down, {rect.x + 12, y}, 12,
            ui.theme().muted);
  draw_words(ui, {rect.x + 24, rect.y, box.width - 28, rect.height},
             chrome(kSmallType, Weight::semibold), ui.theme().muted, head.side);
  if (icon_button(ui, "row/" + key + "/more", more, Icon::more, "More for " + head.side)) {
    menu_side = head.side;
    ui.open_popover("side/menu", more);
  }
  begin_drag(ui, Drag::side, {}, head.side, item);
  if (!item.pressed || drag_ != Drag::none) return;
  if (state.folds.sides.erase(head.side) == 0) state.folds.sides.insert(head.side);
  ui.again(2);
}

void AccountTable::draw_speaker(Ui& ui, Session& session, const GridRow& shown,
                                const std::string& key, Rect rect) {
  const SpeakerId id = shown.speaker;
  const Speaker& speaker = *session.project().find(id);
  RowOptions options;
  options.role = Role::row_header;
  options.parent = "accounts/row/" + key;
  options.description = speaker.role;
  const ItemState item = row(ui, "row/" + key, inset(rect, 2), speaker.name, options);
  rule(ui, rect.x, rect.right(), rect.y, ui.theme().line);
  const bool small = rect.height < 60;
  const float y = small ? rect.y + (rect.height - 18) / 2 : rect.y + 12;
  const float tag = draw_tag(ui, {rect.x + 6, y + 9}, &speaker);
  const Rect name{rect.x + 14 + tag, y, rect.width - tag - 20, 18};
  const TextStyle bold = chrome(kTextType, Weight::semibold);
  float below = y + 24;
  if (small || ui.type().measure(bold, speaker.name) <= name.width) {
    draw_words(ui, name, bold, ui.theme().ink, speaker.name);
  } else {  // a long name takes a second line
    below = y + 6 +
            paragraph(ui, {name.x, name.y}, name.width, bold, 18, ui.theme().ink, speaker.name, 2);
  }
  if (!small) {
    paragraph(ui, {rect.x + 6, below}, rect.width - 16, chrome(kSmallType), 16, ui.theme().muted,
              speaker.role, 2);
  }
  begin_drag(ui, Drag::speaker, id, {}, item);
  if (item.pressed && drag_ == Drag::none) {
    menu_speaker = id;
    ui.open_popover("row/menu", rect);
  }
}

void AccountTable::draw_cell(Ui& ui, Session& session, AccountsState& state, SpeakerId speaker,
                             IssueId issue, Rect rect, bool small) {
  const Project& project = session.project();
  const Cell& now = matrix().find(speaker, issue);
  const Position* position = project.find(now.position);
  const std::string who = to_string(EntityId(speaker));
  rule(ui, rect.x, rect.right(), rect.y, ui.theme().line);
  RowOptions options;
  options.role = Role::grid_cell;
  options.parent =
      "accounts/row/" + who + (ui.narrow() ? "/" + to_string(EntityId(issue)) : std::string());
  if (position != nullptr) options.description = sourcing(project, now.position);
  const bool open = state.issue == issue && state.speaker == speaker;
  options.selected = open || (now.position && state.compare_from == now.position);
  const std::string key = "cell/" + to_string(EntityId(issue)) + "/" + who;
  const std::string name =
      project.find(speaker)->name + ": " +
      (position == nullptr ? "nothing recorded" : stance_words(position->stance));
  const ItemState item = row(ui, key, inset(rect, 3), name, options);
  if (open) frame(ui, inset(rect, 3), ui.theme().accent, kRadius, 1.5F);
  if (state.compare_from && state.compare_from == now.position) {
    frame(ui, inset(rect, 3), ui.theme().danger, kRadius, 2);
  }
  if (position == nullptr) {
    if (item.hovered || ui.environment().coarse_pointer) {
      draw_icon(ui, Icon::plus, {rect.x + 18, rect.y + std::min(22.0F, rect.height / 2)}, 14,
                ui.theme().muted);
    }
  } else if (small) {
    const ImU32 colour = speaker_colour(ui.theme(), project.find(speaker));
    const float y = rect.y + std::min(21.0F, rect.height / 2);
    draw_stance(ui, position->stance, {rect.x + 17, y}, 10, colour);
    if (rect.width > 100) {
      draw_words(ui, {rect.x + 30, y - 9, rect.width - 56, 18}, chrome(kTextType, Weight::semibold),
                 ui.theme().ink, stance_words(position->stance));
    }
    if (now.diverges) {
      draw_icon(ui, Icon::warning, {rect.right() - 14, y}, 12, ui.theme().danger);
    }
  } else {
    draw_answer(ui, project, now, rect);
  }
  if (position != nullptr && item.hovered && drag_ == Drag::none && !state.carried) {
    rest_on(ui, project, now.position, rect);
  }
  if (now.position) begin_drag(ui, Drag::cell, now.position, {}, item);
  if (item.pressed && drag_ == Drag::none) press_cell(ui, session, state, speaker, issue, rect);
}

// The stance, the first words behind it, and how they reached the reader.
void AccountTable::draw_answer(Ui& ui, const Project& project, const Cell& cell, Rect rect) {
  const Position& position = *project.find(cell.position);
  const ImU32 colour = speaker_colour(ui.theme(), project.find(position.speaker));
  draw_stance(ui, position.stance, {rect.x + 17, rect.y + 21}, 10, colour);
  const std::size_t claims = position.claims.size();
  std::string stance = stance_words(position.stance);
  if (claims > 1) stance += "  ·  " + std::to_string(claims) + " claims";
  draw_words(ui, {rect.x + 30, rect.y + 12, rect.width - 56, 18},
             chrome(kTextType, Weight::semibold), ui.theme().ink, stance);
  if (cell.diverges) {
    draw_icon(ui, Icon::warning, {rect.right() - 18, rect.y + 21}, 13, ui.theme().danger);
  }
  const std::string words = position.claims.empty()
                                ? position.note
                                : words_of(project, *project.find(position.claims.front()));
  if (!words.empty()) {
    const std::string quoted = position.claims.empty() ? words : "“" + words + "”";
    paragraph(ui, {rect.x + 12, rect.y + 34}, rect.width - 24, serif(kQuoteType), 19,
              ui.theme().ink, quoted, rect.height > 125 ? 3 : 2);
  }
  draw_words(ui, {rect.x + 12, rect.bottom() - 26, rect.width - 24, 16}, chrome(kSmallType),
             ui.theme().muted, sourcing(project, cell.position));
}

// After a moment, all words behind an answer, where the cell has no room for them.
void AccountTable::rest_on(Ui& ui, const Project& project, PositionId id, Rect rect) {
  const double now = ui.platform().time_ms();
  if (hovered_ != id) {
    hovered_ = id;
    hovered_since_ = now;
  }
  const double left = kRestMs - (now - hovered_since_);
  if (left > 0) return ui.platform().wake_in(left + 1);
  const Position& position = *project.find(id);
  if (position.claims.empty() || ui.any_popover()) return;
  draw_words_of(ui, project, position, rect);
}

void AccountTable::draw_words_of(Ui& ui, const Project& project, const Position& position,
                                 Rect rect) {
  constexpr float kWidth = 360;
  constexpr std::size_t kMost = 6;
  const std::size_t count = std::min(kMost, position.claims.size());
  const auto words = [&](std::size_t i) {
    return "“" + words_of(project, *project.find(position.claims[i])) + "”";
  };
  const auto set = [&](ImVec2 at, std::size_t i, bool draws) {
    return paragraph(ui, at, kWidth - 28, serif(kQuoteType), 20, ui.theme().ink, words(i), 6,
                     draws);
  };
  float height = 20;
  for (std::size_t i = 0; i < count; ++i) height += set({0, 0}, i, false) + 8;
  const Environment& page = ui.environment();
  const float x = std::clamp(rect.x + 20, 8.0F, std::max(8.0F, page.width - kWidth - 8));
  const bool below = rect.bottom() + height + 8 < page.height;
  const Rect box{x, below ? rect.bottom() + 4 : std::max(8.0F, rect.y - height - 4), kWidth,
                 height};
  ui.begin_layer("accounts/words", box, true);
  shadow(ui, box, 8);
  fill(ui, box, ui.theme().raised, 8);
  frame(ui, box, ui.theme().line, 8);
  float y = box.y + 12;
  for (std::size_t i = 0; i < count; ++i) {
    const Speaker* speaker = project.find(asserter(*project.find(position.claims[i])));
    const float tall = set({box.x + 18, y}, i, true);
    fill(ui, {box.x + 9, y + 2, 3, tall - 4}, speaker_colour(ui.theme(), speaker), 2);
    y += tall + 8;
  }
  ui.end_layer();
}

// What the speakers of a folded side answer: a sign for each who does.
void AccountTable::draw_side_cell(Ui& ui, const Project& project, const GridRow& head,
                                  IssueId issue, Rect rect) {
  rule(ui, rect.x, rect.right(), rect.y, ui.theme().line_strong);
  float x = rect.x + 17;
  const float y = rect.y + rect.height / 2;
  std::string told;
  for (const SpeakerId id : head.members) {
    const Position* position = project.find(matrix().find(id, issue).position);
    if (position == nullptr) continue;
    const Speaker& speaker = *project.find(id);
    told += (told.empty() ? "" : "; ") + speaker.name + ": " + stance_words(position->stance);
    if (x > rect.right() - 12) continue;
    draw_stance(ui, position->stance, {x, y}, 10, speaker_colour(ui.theme(), &speaker));
    x += 20;
  }
  UiNode node;
  node.key = "cell/" + to_string(EntityId(issue)) + "/side/" + head.side;
  node.role = Role::grid_cell;
  node.parent = "accounts/row/side/" + head.side;
  node.name = told.empty() ? "Nothing recorded" : told;
  ui.tell(std::move(node), rect);
}

void AccountTable::press_cell(Ui& ui, Session& session, AccountsState& state, SpeakerId speaker,
                              IssueId issue, Rect rect) {
  const PositionId id = matrix().find(speaker, issue).position;
  const Position* from = session.project().find(state.compare_from);
  state.open(issue, speaker);
  if (from != nullptr && id && id != state.compare_from && from->issue == issue) {
    queue_divergence(session, std::exchange(state.compare_from, {}), id);
    return;
  }
  queue_choice(session, id);
  ui.open_popover("cell", rect);
}

}  // namespace counterpoint::ui
