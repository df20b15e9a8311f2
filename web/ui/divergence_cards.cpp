// Divergences as cards. Proven by tests/ui/divergence_cards_test.cpp.
#include "web/ui/divergence_cards.h"

#include <algorithm>

#include "core/edit/commands.h"
#include "core/text/boundaries.h"
#include "core/text/chars.h"
#include "web/ui/account_words.h"
#include "web/ui/block_layout.h"
#include "web/ui/form.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kPad = 18;
const TextStyle kSentence = serif(kProseType);
constexpr float kSentenceLine = 26;

const DivergenceSide& side_of(const Divergence& divergence, bool first) {
  return first ? divergence.a : divergence.b;
}
DivergenceSide& side_of(Divergence& divergence, bool first) {
  return first ? divergence.a : divergence.b;
}

// Who gives an account: the holder of the position, or the one who asserts the claim.
const Speaker* speaker_of_account(const Project& project, EntityId account) {
  if (const Position* position = project.find(account.as<EntityKind::position>()))
    return project.find(position->speaker);
  const Claim* claim = project.find(account.as<EntityKind::claim>());
  return claim == nullptr ? nullptr : project.find(asserter(*claim));
}

std::vector<ClaimId> claims_of_account(const Project& project, EntityId account) {
  if (const Position* position = project.find(account.as<EntityKind::position>()))
    return position->claims;
  if (const auto claim = account.as<EntityKind::claim>()) return {claim};
  return {};
}

template <class Change>
void change(Session& session, DivergenceId id, const char* label, Change&& what,
            std::string key = {}) {
  session.queue_edit(
      label,
      [id, what](Draft& draft) -> Status {
        const Divergence* now = draft.project().find(id);
        if (now == nullptr) return {};
        Divergence next = *now;
        what(next);
        return update_divergence(draft, id, std::move(next));
      },
      std::move(key));
}

bool overlaps(const Place& a, const Place& b) {
  return a.article == b.article && a.span.overlaps(b.span);
}

}  // namespace

void toggle_pivot(std::vector<Place>& pivots, Place word, std::string_view text) {
  const auto hit =
      std::find_if(pivots.begin(), pivots.end(), [&](const Place& p) { return overlaps(p, word); });
  if (hit != pivots.end()) {
    Place before = *hit;
    Place after = *hit;
    pivots.erase(hit);
    before.span = trim(text, {before.span.start, word.span.start});
    after.span = trim(text, {word.span.end, after.span.end});
    if (!before.span.empty()) pivots.push_back(before);
    if (!after.span.empty()) pivots.push_back(after);
  } else {
    const auto touches = [&](const Place& p) {
      if (p.article != word.article) return false;
      const Span gap{std::min(p.span.end, word.span.end), std::max(p.span.start, word.span.start)};
      return gap.empty() || is_blank(slice(text, gap));
    };
    for (const Place& p : pivots) {
      if (touches(p)) word.span = hull(word.span, p.span);
    }
    std::erase_if(pivots, [&](const Place& p) { return overlaps(p, word); });
    pivots.push_back(word);
  }
  std::sort(pivots.begin(), pivots.end(), [](const Place& a, const Place& b) {
    return a.article != b.article ? a.article < b.article : a.span < b.span;
  });
}

float DivergenceCards::draw(Ui& ui, ImVec2 at, float width, Session& session, ViewState& view) {
  const Project& project = session.project();
  float y = at.y;
  label(ui, "divergences", {at.x, y, width, 32}, serif(kTitleType, Weight::semibold),
        ui.theme().ink, "Where the accounts part", 2);
  y += 42;
  if (project.divergences().empty()) {
    y += paragraph(ui, {at.x, y}, std::min(width, 560.0F), serif(kProseType), 25, ui.theme().muted,
                   "Open a cell, choose Compare, and click the account that differs. Then click "
                   "the words that clash.");
  }
  std::vector<DivergenceId> ids;
  project.divergences().for_each(
      [&](std::uint32_t number, const Divergence&) { ids.push_back({number}); });
  const auto& chosen = session.focus().chosen;
  std::stable_sort(ids.begin(), ids.end(), [&](DivergenceId a, DivergenceId b) {
    return (chosen == EntityId(a)) > (chosen == EntityId(b));
  });
  for (const DivergenceId id : ids) y += draw_card(ui, {at.x, y}, width, session, view, id) + 16;
  draw_type_menu(ui, session);
  draw_pivot_words(ui, session);
  return y - at.y;
}

float DivergenceCards::draw_card(Ui& ui, ImVec2 at, float width, Session& session, ViewState& view,
                                 DivergenceId id) {
  const Divergence& divergence = *session.project().find(id);
  const Issue& issue = *session.project().find(divergence.issue);
  const bool stacked = ui.narrow();
  pivots_ = {};
  ImDrawList& list = ui.list();
  list.ChannelsSplit(2);  // the card's ground is drawn once its height is known
  list.ChannelsSetCurrent(1);
  float y = at.y + 12;
  draw_words(ui, {at.x + kPad, y, width - 2 * kPad, 20}, chrome(), ui.theme().muted,
             issue.question);
  y += 28;
  const float middle = stacked ? 0.0F : 186.0F;
  const float side = stacked ? width - 2 * kPad : (width - 2 * kPad - middle) / 2;
  const float left = draw_side(ui, {at.x + kPad, y}, side, session, view, id, true);
  ButtonOptions type;
  type.expandable = true;
  type.tooltip = "What kind of divergence";
  const std::string words = divergence_words(divergence.type);
  const std::string key = "divergence/" + to_string(EntityId(id));
  const float pill = std::min(middle > 0 ? middle - 12 : width, button_width(ui, words, type));
  const float pill_x = stacked ? at.x + kPad : at.x + kPad + side + (middle - pill) / 2;
  const float pill_y = stacked ? y + left + 6 : y + 22;
  const Rect pill_rect{pill_x, pill_y, pill, ui.control_height()};
  if (!stacked) {
    rule(ui, at.x + kPad + side + 6, pill_x, pill_y + pill_rect.height / 2, ui.theme().danger);
    rule(ui, pill_x + pill, at.x + kPad + side + middle - 6, pill_y + pill_rect.height / 2,
         ui.theme().danger);
  }
  if (button(ui, key + "/type", pill_rect, words, type)) {
    typed_ = id;
    ui.open_popover("divergence-type", pill_rect);
  }
  const float right_y = stacked ? pill_y + pill_rect.height + 10 : y;
  const float right_x = stacked ? at.x + kPad : at.x + kPad + side + middle;
  const float right = draw_side(ui, {right_x, right_y}, side, session, view, id, false);
  y = stacked ? right_y + right : y + std::max({left, right, 70.0F});
  if (!stacked) join_pivots(ui, at.x + kPad + side + 4, right_x - 4);
  draw_foot(ui, {at.x + kPad, y + 8, width - 2 * kPad, ui.control_height()}, session, id);
  const float height = y + 8 + ui.control_height() + 14 - at.y;
  list.ChannelsSetCurrent(0);
  const Rect card{at.x, at.y, width, height};
  fill(ui, card, ui.theme().panel, 8);
  frame(ui, card, session.focus().chosen == EntityId(id) ? ui.theme().accent : ui.theme().line, 8);
  list.ChannelsMerge();
  return height;
}

// A line from the words of one side to those of the other that they clash with: the first with the
// first, and so on; what is left over with the last. It runs under the words to the column's edge,
// so that it crosses none of them.
void DivergenceCards::join_pivots(Ui& ui, float from, float to) const {
  const auto& [a, b] = pivots_;
  if (a.empty() || b.empty()) return;
  const ImU32 colour = fade(ui.theme().danger, 0.6F);
  const float bend = (to - from) * 0.5F;
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const Rect& left = a[std::min(i, a.size() - 1)];
    const Rect& right = b[std::min(i, b.size() - 1)];
    const ImVec2 start{from, left.bottom() - 3};
    const ImVec2 end{to, right.bottom() - 3};
    ui.list().AddLine({left.right(), start.y}, start, colour, 1);
    ui.list().AddLine(end, {right.x, end.y}, colour, 1);
    ui.list().AddBezierCubic(start, {start.x + bend, start.y}, {end.x - bend, end.y}, end, colour,
                             1.5F);
  }
}

float DivergenceCards::draw_side(Ui& ui, ImVec2 at, float width, Session& session, ViewState& view,
                                 DivergenceId id, bool first) {
  const Project& project = session.project();
  const DivergenceSide& side = side_of(*project.find(id), first);
  const Speaker* speaker = speaker_of_account(project, side.account);
  const std::string key = "divergence/" + to_string(EntityId(id)) + (first ? "/a" : "/b");
  const float tag = draw_tag(ui, {at.x, at.y + 11}, speaker);
  label(ui, key + "/who", {at.x + tag + 8, at.y, width - tag - 8, 22},
        chrome(kTextType, Weight::semibold), ui.theme().ink,
        speaker == nullptr ? "Nobody named" : speaker->name);
  float y = at.y + 28;
  for (const ClaimId claim : claims_of_account(project, side.account)) {
    y += draw_sentence(ui, {at.x, y}, width, session, id, first, claim);
    const Claim& said = *project.find(claim);
    const Article* article = project.find(said.article);
    ButtonOptions quiet;
    quiet.look = ButtonLook::quiet;
    quiet.align = Align::left;
    const std::string title = article->title.empty() ? "the story" : article->title;
    if (button(ui, key + "/show/" + to_string(EntityId(claim)),
               {at.x - 12, y, std::min(width + 12, 300.0F), 26}, "Show in “" + title + "”",
               quiet)) {
      view.reveal = Place{said.article, extent(said), {}};
      session.queue([claim](Session& s) {
        s.choose(claim);
        s.show(View::story);
      });
    }
    y += 32;
  }
  return y - at.y;
}

// The sentence around a claim, with the claim underlined and the pivots filled. A click on a word
// makes it a pivot, or no longer one.
float DivergenceCards::draw_sentence(Ui& ui, ImVec2 at, float width, Session& session,
                                     DivergenceId id, bool first, ClaimId claim_id) {
  const Project& project = session.project();
  const Claim& claim = *project.find(claim_id);
  const Article& article = *project.find(claim.article);
  const std::string_view text = article.text->bytes();
  const Span all = extent(claim);
  const Span sentence = hull(sentence_at(article, all.start), all);
  const BlockLayout lines =
      lay_out_block(ui.type(), kSentence, kSentenceLine, text, sentence, width, article.language);
  const std::vector<Place>& pivots = side_of(*project.find(id), first).pivots;
  const ImU32 colour = speaker_colour(
      ui.theme(), speaker_of_account(project, side_of(*project.find(id), first).account));
  const auto stretch = [&](Span span, auto&& draw) {
    for (std::size_t n = 0; n < lines.lines.size(); ++n) {
      const Span on_line = intersection(lines.lines[n].span, span);
      if (on_line.empty()) continue;
      const float x0 = caret_x(ui.type(), lines, text, n, on_line.start);
      const float x1 = caret_x(ui.type(), lines, text, n, on_line.end);
      draw(Rect{at.x + x0, at.y + kSentenceLine * static_cast<float>(n), x1 - x0, kSentenceLine});
    }
  };
  for (const Place& pivot : pivots) {
    if (pivot.article != claim.article) continue;
    bool begins = true;
    stretch(pivot.span, [&](Rect r) {
      std::vector<Rect>& seen = pivots_[first ? 0 : 1];
      // Of words over several lines, the last on the left and the first on the right.
      if (!begins && first) seen.back() = r;
      if (begins) seen.push_back(r);
      begins = false;
      fill(ui, {r.x - 2, r.y + 3, r.width + 4, r.height - 5}, fade(ui.theme().danger, 0.16F), 3);
      fill(ui, {r.x - 2, r.y + r.height - 4, r.width + 4, 2}, ui.theme().danger);
    });
  }
  for (const Quote& quote : claim.content) {
    stretch(quote.span, [&](Rect r) {
      fill(ui, {r.x, r.y + r.height - 4, r.width, 1.5F}, fade(colour, 0.75F));
    });
  }
  for (std::size_t n = 0; n < lines.lines.size(); ++n) {
    const Line& line = lines.lines[n];
    for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
      const float y = at.y + kSentenceLine * static_cast<float>(n) + lines.baseline;
      draw_run(ui.type(), ui.list(), {at.x, y}, lines, lines.runs[r], text, ui.theme().ink);
    }
  }
  UiNode node;
  node.key = "divergence/" + to_string(EntityId(id)) + (first ? "/a/" : "/b/") +
             to_string(EntityId(claim_id));
  node.role = Role::button;
  node.name = std::string(slice(text, sentence));
  node.description = "Click the words that clash";
  const Rect box{at.x, at.y, width, lines.height()};
  const ItemState item = ui.item(std::move(node), box);
  if (item.hovered) ui.platform().set_pointer(Pointer::hand);
  if (item.pressed && !item.hovered) {
    words_.open(ui, box, id, first, Place{claim.article, sentence, {}});
  } else if (item.pressed && !lines.lines.empty()) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const auto number = static_cast<std::size_t>(std::max(0.0F, (mouse.y - at.y) / kSentenceLine));
    const std::size_t line = std::min(number, lines.lines.size() - 1);
    const std::uint32_t byte = byte_at(ui.type(), lines, text, line, mouse.x - at.x);
    const Span word = word_near(text, byte);
    if (!is_blank(slice(text, word))) {
      const Place place{claim.article, word, {}};
      const TextPtr kept = article.text;
      change(session, id, "Set pivot words", [first, place, kept](Divergence& d) {
        toggle_pivot(side_of(d, first).pivots, place, kept->bytes());
      });
    }
  }
  return lines.height() + 4;
}

void DivergenceCards::draw_foot(Ui& ui, Rect row, Session& session, DivergenceId id) {
  const Divergence& divergence = *session.project().find(id);
  const std::string key = "divergence/" + to_string(EntityId(id));
  ButtonOptions remove;
  remove.look = ButtonLook::quiet;
  remove.icon = Icon::trash;
  remove.words = false;
  if (button(ui, key + "/delete", cut_right(row, row.height, 8), "Delete divergence", remove)) {
    session.queue([id](Session& s) {
      const Status status =
          s.edit("Delete divergence", [id](Draft& draft) { return remove_divergence(draft, id); });
      if (status.ok()) s.notify({Notice::Kind::done, "Divergence deleted.", true});
    });
  }
  std::vector<std::string> words;
  for (const DivergenceState state : all_values<DivergenceState>())
    words.push_back(state_words(state));
  const auto now = static_cast<int>(divergence.state);
  const Rect states = cut_right(row, ui.narrow() ? 124.0F : 250.0F, 8);
  const int pressed =
      ui.narrow() ? choose_from(ui, key + "/state", states, "State", words, now).value_or(-1)
                  : segmented(ui, key + "/state", states, "State", words, now);
  if (pressed >= 0) {
    change(session, id, "Set state",
           [pressed](Divergence& d) { d.state = static_cast<DivergenceState>(pressed); });
  }
  std::string note = divergence.note;
  FieldOptions options;
  options.placeholder = "Note";
  if (text_field(ui, key + "/note", row, "Note", note, options).changed) {
    change(
        session, id, "Edit note", [note](Divergence& d) { d.note = note; }, key + "/note");
  }
}

// Opened by keyboard or assistive technology, which point at no word.
void DivergenceCards::draw_pivot_words(Ui& ui, Session& session) {
  const std::optional<Place> word = words_.draw(ui, session.project());
  if (!word) return;
  const TextPtr kept = session.project().find(word->article)->text;
  change(session, words_.divergence, "Set pivot words",
         [first = words_.first_side, place = *word, kept](Divergence& d) {
           toggle_pivot(side_of(d, first).pivots, place, kept->bytes());
         });
}

void DivergenceCards::draw_type_menu(Ui& ui, Session& session) {
  if (!session.project().has(typed_)) return;
  std::vector<MenuEntry> entries;
  const std::vector<DivergenceType> types = all_values<DivergenceType>();
  const DivergenceType now = session.project().find(typed_)->type;
  for (const DivergenceType type : types) {
    entries.push_back({std::string(to_string(type)), divergence_words(type), "",
                       type == now ? Icon::check : Icon::none, false, false});
  }
  const int pressed = menu(ui, "divergence-type", entries, 260);
  if (pressed < 0) return;
  const DivergenceType type = types[static_cast<std::size_t>(pressed)];
  change(session, typed_, "Set divergence type", [type](Divergence& d) { d.type = type; });
}

}  // namespace counterpoint::ui
