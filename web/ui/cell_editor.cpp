// An open cell. Proven by tests/ui/accounts_view_test.cpp.
#include "web/ui/cell_editor.h"

#include <algorithm>

#include "core/edit/commands.h"
#include "web/ui/account_edits.h"
#include "web/ui/account_words.h"

namespace counterpoint::ui {
namespace {

constexpr float kClaim = 44;
constexpr float kHead = 46;
constexpr std::size_t kMostOffered = 300;

// The claims that may stand behind an answer, the speaker's own first.
std::vector<ClaimId> offered(const Project& project, SpeakerId speaker, const Position* position) {
  std::vector<ClaimId> own, others;
  project.claims().for_each([&](std::uint32_t number, const Claim& claim) {
    const ClaimId id{number};
    if (position != nullptr &&
        std::find(position->claims.begin(), position->claims.end(), id) != position->claims.end()) {
      return;
    }
    std::vector<ClaimId>& list = asserter(claim) == speaker ? own : others;
    if (list.size() < kMostOffered) list.push_back(id);
  });
  own.insert(own.end(), others.begin(), others.end());
  return own;
}

}  // namespace

float CellEditor::height(const Ui& ui, const Project& project, const AccountsState& state) {
  const float control = ui.control_height();
  const Position* position = project.find(position_of(project, state.issue, state.speaker));
  const float claims = position == nullptr ? 0.0F : static_cast<float>(position->claims.size());
  const float rest = position == nullptr ? 0.0F : 2 * (control + 6);
  return kHead + 6 + 4 * (control + 6) + claims * (kClaim + 6) + rest + 6;
}

void CellEditor::draw(Ui& ui, Rect area, Session& session, ViewState& view, AccountsState& state) {
  const Project& project = session.project();
  const PositionId id = position_of(project, state.issue, state.speaker);
  Column column(area, 6);
  Rect head = column.row(kHead);
  const Speaker& speaker = *project.find(state.speaker);
  Rect who = cut_top(head, 22, 2);
  cut_left(who, draw_tag(ui, {who.x, who.y + 11}, &speaker), 8);
  label(ui, "cell/who", who, chrome(kHeadType, Weight::semibold), ui.theme().ink, speaker.name, 3);
  label(ui, "cell/question", head, serif(kQuoteType), ui.theme().muted,
        project.find(state.issue)->question);
  stances(ui, column, session, state);
  if (id) claims(ui, column, session, view, id);
  add_claim(ui, column.row(ui.control_height()), session, state);
  if (id) foot(ui, column, session, state, id);
}

void CellEditor::stances(Ui& ui, Column& column, Session& session, const AccountsState& state) {
  const Project& project = session.project();
  const Position* position = project.find(position_of(project, state.issue, state.speaker));
  for (int line = 0; line < 3; ++line) {
    Rect pair = column.row(ui.control_height());
    for (int side = 0; side < 2; ++side) {
      const auto stance = static_cast<Stance>(line * 2 + side);
      ButtonOptions options;
      options.checkable = true;
      options.checked = position != nullptr && position->stance == stance;
      options.shortcut = std::to_string(line * 2 + side + 1);
      options.tooltip = stance_help(stance);
      const Rect box = side == 0 ? cut_left(pair, (pair.width - 6) / 2, 6) : pair;
      if (button(ui, "cell/" + std::string(to_string(stance)), box, stance_words(stance),
                 options)) {
        queue_stance(session, state.issue, state.speaker, stance);
      }
    }
  }
}

void CellEditor::claims(Ui& ui, Column& column, Session& session, ViewState& view, PositionId id) {
  const Project& project = session.project();
  const std::vector<ClaimId> behind = project.find(id)->claims;
  for (const ClaimId claim_id : behind) {
    const Claim& claim = *project.find(claim_id);
    Rect line = column.row(kClaim);
    ButtonOptions remove;
    remove.look = ButtonLook::quiet;
    remove.icon = Icon::close;
    remove.words = false;
    const std::string words = words_of(project, claim);
    if (button(ui, "cell/out/" + to_string(EntityId(claim_id)),
               cut_right(line, ui.environment().coarse_pointer ? kClaim : 30.0F, 4),
               "Take this claim out", remove)) {
      session.queue_edit("Take claim out of position", [id, claim_id](Draft& draft) {
        Position next = *draft.project().find(id);
        std::erase(next.claims, claim_id);
        return set_position(draft, std::move(next)).status();
      });
    }
    const std::string key = "cell/claim/" + to_string(EntityId(claim_id));
    const ItemState item = row(ui, key, line, words, {});
    if (item.hovered && session.focus().hovered != claim_id) {
      session.queue([claim_id](Session& s) { s.hover(claim_id); });
    }
    if (item.pressed) {
      view.reveal = Place{claim.article, extent(claim), {}};
      ui.again(2);
      if (ui.narrow()) {
        view.show(Panel::claim);
        ui.close_popover();
        session.queue([claim_id](Session& s) {
          s.choose(claim_id);
          s.show(View::story);
        });
      }
    }
    fill(ui, {line.x, line.y + 5, 3, line.height - 10},
         speaker_colour(ui.theme(), project.find(asserter(claim))), 2);
    paragraph(ui, {line.x + 10, line.y + 3}, line.width - 14, serif(kQuoteType), 18, ui.theme().ink,
              words, 2);
  }
}

void CellEditor::add_claim(Ui& ui, Rect row, Session& session, const AccountsState& state) {
  const Project& project = session.project();
  const Position* position = project.find(position_of(project, state.issue, state.speaker));
  std::vector<PickerOption> options;
  std::vector<ClaimId> ids;
  if (picker_.open || ui.has_focus("cell/add")) {
    ids = offered(project, state.speaker, position);
    for (const ClaimId id : ids) {
      const Claim& claim = *project.find(id);
      const Speaker* speaker = project.find(asserter(claim));
      options.push_back(
          {words_of(project, claim), speaker == nullptr ? "" : speaker->name, speaker});
    }
  }
  const auto picked = picker(ui, "cell/add", row, "Put a claim here", "", picker_, options,
                             "Put a claim here", false);
  if (picked) {
    queue_backing(session, state.issue, state.speaker,
                  ids[static_cast<std::size_t>(picked->index)]);
  }
}

void CellEditor::foot(Ui& ui, Column& column, Session& session, AccountsState& state,
                      PositionId id) {
  std::string note = session.project().find(id)->note;
  FieldOptions options;
  options.placeholder = "Note";
  if (text_field(ui, "cell/note", column.row(ui.control_height()), "Note", note, options).changed) {
    session.queue_edit(
        "Edit note",
        [id, note](Draft& draft) {
          Position next = *draft.project().find(id);
          next.note = note;
          return set_position(draft, std::move(next)).status();
        },
        "position/note");
  }
  Rect row = column.row(ui.control_height());
  ButtonOptions plain;
  plain.tooltip = "Then click the other account in this column";
  plain.shortcut = "c";
  if (button(ui, "cell/compare", cut_left(row, std::min(210.0F, row.width * 0.62F), 8),
             "Compare with another…", plain)) {
    state.compare_from = id;
    ui.close_popover();
  }
  ButtonOptions danger;
  danger.look = ButtonLook::danger;
  if (button(ui, "cell/remove", row, "Remove", danger)) {
    ui.close_popover();
    session.queue_edit("Remove position",
                       [id](Draft& draft) { return remove_position(draft, id); });
  }
}

}  // namespace counterpoint::ui
