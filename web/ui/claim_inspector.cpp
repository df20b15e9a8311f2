// The chosen claim. Proven by tests/ui/claim_inspector_test.cpp.
#include "web/ui/claim_inspector.h"

#include <algorithm>
#include <utility>

#include "web/app/claim_edits.h"
#include "web/app/claim_query.h"
#include "web/ui/copying.h"

namespace counterpoint::ui {
namespace {

const std::vector<std::string>& kind_words() {
  static const std::vector<std::string> words = display_words<ClaimKind>();
  return words;
}

void edit_claim(Session& session, ClaimId id, std::string label, std::function<void(Claim&)> change,
                std::string merge_key = {}) {
  session.queue_edit(
      std::move(label),
      [id, change = std::move(change)](Draft& draft) { return change_claim(draft, id, change); },
      std::move(merge_key));
}

void no_claim(Ui& ui, Rect area) {
  const float y = area.y + area.height * 0.28F;
  draw_icon(ui, Icon::quote, {area.x + area.width / 2, y - 18}, 22, ui.theme().faint);
  label(ui, "claim/none", {area.x, y, area.width, 26}, chrome(kHeadType, Weight::semibold),
        ui.theme().muted, "No claim is chosen", 0, Align::centre);
  const std::string hint =
      "Select words in the story to mark a claim, or choose one in the text or in the list.";
  const float width = std::min(260.0F, area.width);
  paragraph(ui, {area.x + (area.width - width) / 2, y + 30}, width, chrome(), 19, ui.theme().muted,
            hint);
}

// Whose claim it is, and through whom it came.
void title(Ui& ui, Rect row, const Project& project, const Claim& claim) {
  const Speaker* speaker = project.find(asserter(claim));
  const std::string who = speaker == nullptr ? "Nobody named" : speaker->name;
  const std::string route = passed_on_by(project, claim);
  UiNode node;
  node.key = "claim/title";
  node.role = Role::heading;
  node.level = 2;
  node.name = "Claim by " + who + (route.empty() ? "" : ", " + route);
  ui.tell(std::move(node), row);
  const TextStyle bold = chrome(kHeadType, Weight::semibold);
  cut_left(row, draw_tag(ui, {row.x, row.y + row.height / 2}, speaker), 8);
  draw_words(ui, row, bold, ui.theme().ink, who);
  cut_left(row, ui.type().measure(bold, who), 8);
  if (row.width > 40) draw_words(ui, row, chrome(), ui.theme().muted, route);
}

}  // namespace

void ClaimInspector::draw(Ui& ui, Rect area, Session& session, ViewState& view) {
  const ClaimId id = session.focus().chosen.as<EntityKind::claim>();
  if (session.project().find(id) == nullptr) {
    no_claim(ui, area);
    return;
  }
  if (id != shown_) {
    shown_ = id;
    scroll_ = {};
    form_ = {};
    new_tag_.clear();
  }
  head(ui, cut_top(area, ui.control_height(), 4), session, view, id);
  scroll_area(ui, "claim/scroll", area, scroll_, [&](ImVec2 at, float width) {
    Form form(ui, session, form_, at, width - 14);
    words(form, session, view, id);
    kind(form, session, view, id);
    chain_.draw(form, session, view, id);
    ButtonOptions look;
    look.look = ButtonLook::quiet;
    look.icon = Icon::chart;
    look.align = Align::left;
    if (button(ui, "claim/diagram", form.row(), "The chain as a diagram", look)) {
      view.sourcing = SourcingTab::chain;
      session.queue([](Session& s) { s.show(View::sourcing); });
    }
    backing_.draw(form, session, id);
    details(form, session, id);
    return form.height() + 12;
  });
}

void ClaimInspector::head(Ui& ui, Rect row, Session& session, ViewState& view, ClaimId id) {
  const Rect bin = cut_right(row, ui.control_height(), 4);
  if (icon_button(ui, "claim/delete", bin, Icon::trash, "Delete claim")) {
    session.queue([id](Session& s) {
      const Status status =
          s.edit("Delete claim", [id](Draft& draft) { return remove_claim(draft, id); });
      if (status.ok()) s.notify({Notice::Kind::done, "Claim deleted.", true});
    });
    view.panel = Panel::claims;
  }
  const Rect more = cut_right(row, ui.control_height(), 4);
  if (icon_button(ui, "claim/more", more, Icon::more, "Copy and links")) {
    ui.open_popover(kClaimMenu, more);
  }
  claim_menu(ui, session, id);
  const Rect back = cut_left(row, ui.control_height(), 4);
  if (icon_button(ui, "claim/back", back, Icon::chevron_left, "All claims")) {
    view.show(Panel::claims);
  }
  const Claim& claim = *session.project().find(id);
  const Rect words = cut_right(row, view.story_covered ? ui.control_height() : 0, 4);
  if (view.story_covered &&
      icon_button(ui, "claim/in-story", words, Icon::story, "Show in the story")) {
    reveal(ui, view, claim.article, extent(claim));
  }
  title(ui, row, session.project(), claim);
}

void ClaimInspector::words(Form& form, Session& session, ViewState& view, ClaimId id) {
  Ui& ui = form.ui();
  const Claim& claim = *session.project().find(id);
  const std::string quoted = words_of(session.project(), claim);
  const TextStyle style = serif(kProseType);
  const float width = form.width() - 16;
  const float tall = paragraph(ui, {0, 0}, width, style, 24, ui.theme().ink, quoted, 6, false);
  const Rect box = form.row(tall + 8);
  RowOptions options;
  options.role = Role::button;
  options.description = "Show in the story";
  if (row(ui, "claim/words", box, quoted, options).pressed) {
    reveal(ui, view, claim.article, extent(claim));
  }
  const Speaker* speaker = session.project().find(asserter(claim));
  fill(ui, {box.x, box.y + 2, 3, box.height - 4}, speaker_colour(ui.theme(), speaker), 2);
  paragraph(ui, {box.x + 14, box.y + 4}, width, style, 24, ui.theme().ink, quoted, 6);
  if (claim.content.size() > 1) pieces(form, session, view, id);
  word_buttons(form, session, view, id);
}

// The pieces of a claim whose words do not stand together: each can be shown, and taken away.
void ClaimInspector::pieces(Form& form, Session& session, ViewState& view, ClaimId id) {
  Ui& ui = form.ui();
  const Claim& claim = *session.project().find(id);
  const Article& article = *session.project().find(claim.article);
  for (std::size_t i = 0; i < claim.content.size(); ++i) {
    const Span span = claim.content[i].span;
    const std::string words(article.text->slice(span));
    const std::string number = std::to_string(i + 1);
    const std::string key = "claim/piece/" + number;
    Rect line = form.row(0, 2);
    const Rect bin = cut_right(line, ui.control_height(), 4);
    if (icon_button(ui, key + "/remove", bin, Icon::close, "Remove piece " + number)) {
      const Mark mark{span, id, MarkRole::content, static_cast<std::uint16_t>(i)};
      session.queue_edit("Take out words",
                         [mark](Draft& draft) { return remove_mark(draft, mark); });
    }
    RowOptions options;
    options.role = Role::button;
    options.description = "Show in the story";
    if (row(ui, key, line, "Piece " + number + ": " + words, options).pressed) {
      reveal(ui, view, claim.article, span);
    }
    line = inset(line, 8, 0);
    draw_words(ui, cut_left(line, 18), chrome(kSmallType, Weight::semibold), ui.theme().muted,
               number);
    draw_words(ui, line, serif(kQuoteType), ui.theme().ink, words);
  }
  form.skip(6);
}

// With words selected they can be added to the claim's, or taken out.
void ClaimInspector::word_buttons(Form& form, Session& session, const ViewState& view, ClaimId id) {
  const Claim& claim = *session.project().find(id);
  if (view.selection.article != claim.article || view.selection.empty()) return;
  const Span span = view.selection.span();
  const auto overlaps = [&](const Quote& quote) { return quote.span.overlaps(span); };
  const auto contains = [&](const Quote& quote) { return quote.span.contains(span); };
  const bool some = std::any_of(claim.content.begin(), claim.content.end(), overlaps);
  const bool all = std::any_of(claim.content.begin(), claim.content.end(), contains);
  Rect row = form.row();
  ButtonOptions add, cut;
  add.icon = Icon::plus;
  add.disabled = all;
  cut.disabled = !some;
  Rect left = cut_left(row, (row.width - kGap) / 2, kGap);
  if (button(form.ui(), "claim/words/add", left, "Add selected", add)) {
    session.queue_edit("Add words", [=](Draft& draft) { return add_words(draft, id, span); });
  }
  if (button(form.ui(), "claim/words/cut", row, "Take out selected", cut)) {
    session.queue_edit("Take out words", [=](Draft& draft) { return cut_words(draft, id, span); });
  }
}

void ClaimInspector::kind(Form& form, Session& session, const ViewState& view, ClaimId id) {
  Ui& ui = form.ui();
  const auto now = static_cast<int>(session.project().find(id)->kind);
  int pressed = segmented(ui, "claim/kind", form.row(), "Kind", kind_words(), now);
  // While words are selected, the digits are for the next claim.
  for (int digit = 1; digit <= 4; ++digit) {
    if (view.selection.empty() && ui.take_key(std::to_string(digit))) pressed = digit - 1;
  }
  if (pressed < 0 || pressed == now) return;
  const ClaimKind chosen = all_values<ClaimKind>()[static_cast<std::size_t>(pressed)];
  edit_claim(session, id, "Change kind", [chosen](Claim& claim) { claim.kind = chosen; });
}

void ClaimInspector::details(Form& form, Session& session, ClaimId id) {
  Ui& ui = form.ui();
  const Claim& claim = *session.project().find(id);
  const std::string key = to_string(EntityId(id));
  form.heading("claim/details", "Details");
  if (checkbox(ui, key + "/unsure", form.row(), "Unsure", claim.unsure)) {
    edit_claim(session, id, claim.unsure ? "Clear unsure" : "Mark unsure",
               [](Claim& changed) { changed.unsure = !changed.unsure; });
  }
  FormField note;
  note.lines = 3;
  note.placeholder = "What a reader of this mark should know";
  if (auto typed = form.field(key + "/note", "Note", claim.note, note)) {
    edit_claim(
        session, id, "Edit note", [value = *typed](Claim& changed) { changed.note = value; },
        key + "/note");
  }
  tags(form, session, id);
  const FormField date = date_field("2017-07-07");
  if (auto typed = form.field(key + "/date", "When it was said", claim.date, date)) {
    edit_claim(
        session, id, "Edit date", [value = *typed](Claim& changed) { changed.date = value; },
        key + "/date");
  }
}

void ClaimInspector::tags(Form& form, Session& session, ClaimId id) {
  const std::vector<std::string>& tags = session.project().find(id)->tags;
  const std::string key = to_string(EntityId(id)) + "/tags";
  const Form::Chips chips =
      form.chips(key, "Tags", "New tag", tags, new_tag_, "Add a tag and press Enter");
  if (chips.removed >= 0) {
    const std::string tag = tags[static_cast<std::size_t>(chips.removed)];
    session.queue_edit("Remove tag",
                       [id, tag](Draft& draft) { return remove_tag(draft, id, tag); });
  }
  if (!chips.added.empty()) {
    session.queue_edit("Add tag",
                       [id, tag = chips.added](Draft& draft) { return add_tag(draft, id, tag); });
  }
}

}  // namespace counterpoint::ui
