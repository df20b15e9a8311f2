// The popup at a selection's end. Proven by tests/ui/article_view_test.cpp.
#include "web/ui/mark_popup.h"

#include <algorithm>

#include "core/edit/commands.h"
#include "core/edit/guess_kind.h"
#include "web/app/claim_edits.h"
#include "web/app/guesses.h"
#include "web/ui/copying.h"
#include "web/ui/form.h"

namespace counterpoint::ui {
namespace {

constexpr float kWidth = 404;
constexpr float kEdge = 56;        // as much as the page's bars
constexpr float kOneLine = 620;    // of a sheet, in which all stands beside one another
constexpr float kLeastStory = 84;  // that a popup leaves: two lines
constexpr float kMargin = 10;
constexpr float kScrollBar = 12;

const std::vector<std::string> kKindWords = {"Direct", "Indirect", "Mixed", "Unattributed"};

enum class Use { source, cue, more };

// Gives the selected words to the chosen claim: to the innermost link of its chain, or as more of
// its content.
void queue_use(Session& session, ViewState& state, ClaimId id, Use use) {
  const Span span = state.selection.span();
  static constexpr const char* kLabels[] = {"Set source words", "Set cue words",
                                            "Add words to claim"};
  state.selection.anchor = state.selection.head;
  session.queue_edit(kLabels[static_cast<int>(use)], [id, span, use](Draft& draft) -> Status {
    if (use == Use::more) return add_words(draft, id, span);
    return use_words(draft, id, use == Use::source ? LinkWords::source : LinkWords::cue, span);
  });
}

// Who may have said the selected words, the likeliest first: whom the suggestion for these words
// names, and then who is named near them.
std::vector<PickerOption> likely(const Project& project, const ViewState& state) {
  std::vector<PickerOption> options;
  const SpeakerId known = find_speaker(project, state.suggested_speaker);
  const auto add = [&](SpeakerId id) {
    const Speaker& speaker = *project.find(id);
    options.push_back(
        {speaker.name, speaker.role.empty() ? speaker.affiliation : speaker.role, &speaker});
  };
  if (known) {
    add(known);
  } else if (!state.suggested_speaker.empty()) {
    options.push_back({state.suggested_speaker, "suggested", nullptr});
  }
  for (const SpeakerId id :
       likely_speakers(project, state.selection.article, state.selection.span())) {
    if (id != known) add(id);
  }
  return options;
}

// The chosen claim, if its article is the one with the selection.
ClaimId claim_to_extend(const Session& session, const ViewState& state) {
  const auto id = session.focus().chosen.as<EntityKind::claim>();
  const Claim* claim = session.project().find(id);
  return claim != nullptr && claim->article == state.selection.article ? id : ClaimId{};
}

// Where the thumb works, unless the words and their handles are there in whole. Where there is room
// for it neither below the words nor above them, the story moves.
Rect sheet_rect(const Ui& ui, const SelectedWords& words, float height, float least) {
  const Environment& page = ui.environment();
  const float edge = ui.narrow() ? kEdge : 0;  // of the bar at the foot
  height = std::min(height, std::max(least, page.height - edge - words.story.y - kLeastStory));
  const float foot = std::max(0.0F, page.height - height - edge);
  const float end = words.end.bottom() + kHandle;
  const bool above = end > foot && end <= words.story.bottom() && words.top >= kEdge + height;
  return {0, above ? kEdge : foot, page.width, height};
}

// `least`: of the height, at which the rest is scrolled.
Rect popup_rect(Ui& ui, const SelectedWords& words, float height, float least) {
  const Environment& page = ui.environment();
  if (is_mark_sheet(ui)) return sheet_rect(ui, words, height, least);
  const float x = std::clamp(words.end.x - 40, 8.0F, std::max(8.0F, page.width - kWidth - 8));
  const float gap = page.coarse_pointer ? kHandle : 8;
  const float below = page.height - words.end.bottom() - gap - 8;
  const float above = words.end.y - 16;
  height = std::min(height, std::max({below, above, least}));
  return {x, height <= below ? words.end.bottom() + gap : words.end.y - height - 8, kWidth, height};
}

}  // namespace

bool is_mark_sheet(const Ui& ui) { return ui.narrow() || ui.low(); }

void queue_mark(Session& session, ViewState& state, ClaimKind kind, const std::string& speaker) {
  const ArticleId article = state.selection.article;
  const Span words = state.selection.span();
  state.selection.anchor = state.selection.head;
  // In a narrow window the claim's sheet would cover what is to be marked next.
  if (!state.selecting.marks_at_once) state.panel_open = true;
  state.panel = Panel::claim;
  session.queue([article, words, kind, speaker](Session& s) {
    ClaimId id;
    const Status status = s.edit("Mark claim", [&](Draft& draft) {
      const Result<ClaimId> result = mark_words(draft, article, words, kind, speaker);
      if (result.ok()) id = result.value();
      return result.status();
    });
    if (!status.ok()) return;
    s.choose(id);
    s.notify({Notice::Kind::done, "Claim marked.", true});
  });
}

namespace {

// Who says it, and the button. A speaker, empty for nobody, once the words are to be marked.
std::optional<std::string> draw_speaker(Ui& ui, Session& session, ViewState& state,
                                        MarkPopup& popup, Rect row) {
  ButtonOptions primary;
  primary.look = ButtonLook::primary;
  primary.shortcut = "Enter";
  const Rect mark = cut_right(row, button_width(ui, "Mark claim", primary), kGap);
  std::optional<std::string> speaker;
  if (std::optional<Picked> picked =
          picker(ui, "mark/speaker", row, "Who says it?", popup.typed, popup.speaker,
                 likely(session.project(), state), "Who says it?")) {
    speaker = picked->words;
  }
  if (popup.speaker.open) popup.typed = popup.speaker.typed;
  if (button(ui, "mark/claim", mark, "Mark claim", primary)) speaker = popup.typed;
  return speaker;
}

// What else the words can be to the chosen claim.
void draw_uses(Ui& ui, Session& session, ViewState& state, ClaimId chosen, Rect row) {
  const float width = (row.width - 2 * kGap) / 3;
  ButtonOptions plain;
  plain.tooltip = "Give these words to the claim that is open";
  if (button(ui, "mark/source", cut_left(row, width, kGap), "As source", plain))
    queue_use(session, state, chosen, Use::source);
  if (button(ui, "mark/cue", cut_left(row, width, kGap), "As cue", plain))
    queue_use(session, state, chosen, Use::cue);
  plain.shortcut = "+";
  if (button(ui, "mark/more", row, "More words", plain) || ui.take_key("+"))
    queue_use(session, state, chosen, Use::more);
}

void draw_kind(Ui& ui, Session& session, ViewState& state, MarkPopup& popup, ClaimKind kind,
               Rect row) {
  const Rect copy = cut_right(row, ui.control_height(), kGap);
  if (icon_button(ui, "mark/copy", copy, Icon::copy, "Copy with the source")) {
    copy_citation(ui, session, state);
  }
  const int pressed = segmented(ui, "mark/kind", row, "Kind", kKindWords, static_cast<int>(kind));
  if (pressed >= 0) popup.kind = static_cast<ClaimKind>(pressed);
}

void take_keys(Ui& ui, Session& session, ViewState& state, MarkPopup& popup, ClaimKind kind) {
  for (int digit = 1; digit <= 4; ++digit) {
    if (ui.take_key(std::to_string(digit))) popup.kind = static_cast<ClaimKind>(digit - 1);
  }
  if (ui.take_key("a")) {  // with the likeliest at hand, so that Enter is enough
    ui.want_focus("mark/speaker");
    popup.speaker = {"", 0, true, {}};
  }
  if (ui.take_key("h")) queue_mark(session, state, ClaimKind::unattributed, {});
  if (ui.take_key("Enter")) {
    queue_mark(session, state, popup.kind.value_or(kind), {});
    popup.typed.clear();
  }
  if (ui.take_key("Escape")) state.selection.anchor = state.selection.head;
}

}  // namespace

void draw_mark_popup(Ui& ui, Session& session, ViewState& state, MarkPopup& popup,
                     const SelectedWords& words) {
  const Article* article = session.project().find(state.selection.article);
  if (state.selection.empty() || article == nullptr) {
    popup = {};
    return;
  }
  if (!(popup.guessed_for == state.selection)) {
    popup.guessed_for = state.selection;
    popup.guess = guess_kind(*article, state.selection.span());
  }
  const ClaimKind kind = popup.kind.value_or(popup.guess);
  const ClaimId chosen = claim_to_extend(session, state);
  const float control = ui.control_height();
  const bool one_line = ui.low() && ui.environment().width >= kOneLine;
  const float lines = (one_line ? 1.0F : 2.0F) + (chosen ? 1.0F : 0.0F);
  const float height = lines * (control + kGap) - kGap;
  popup.rect = popup_rect(ui, words, height + 2 * kMargin, control + 2 * kMargin);
  ui.begin_layer("mark", popup.rect, true);
  fill(ui, popup.rect, ui.theme().raised, 10);
  frame(ui, popup.rect, fade(ui.theme().line_strong, 0.6F), 10);
  const bool scrolls = popup.rect.height < height + 2 * kMargin;
  std::optional<std::string> speaker;
  const auto rows = [&](ImVec2 at, float width) {
    Column column({at.x, at.y, width - (scrolls ? kScrollBar : 0), height});
    Rect who = column.row(control);
    const Rect what = one_line ? cut_right(who, who.width * 0.52F, kGap) : column.row(control);
    speaker = draw_speaker(ui, session, state, popup, who);
    draw_kind(ui, session, state, popup, kind, what);
    if (chosen) draw_uses(ui, session, state, chosen, column.row(control));
    return height;
  };
  scroll_area(ui, "mark/area", inset(popup.rect, kMargin), popup.scroll, rows);
  ui.end_layer();
  if (speaker) {
    queue_mark(session, state, popup.kind.value_or(kind), *speaker);
    popup.typed.clear();
  } else {
    take_keys(ui, session, state, popup, kind);
  }
}

}  // namespace counterpoint::ui
