// The attribution of a claim as a list of links. Proven by tests/ui/claim_inspector_test.cpp.
#include "web/ui/chain_editor.h"

#include <utility>

#include "core/report/audit.h"
#include "web/app/claim_edits.h"
#include "web/ui/speaker_options.h"

namespace counterpoint::ui {

struct ChainEditor::Link {
  ClaimId id;
  const Claim& claim;
  std::size_t at;  // from the outermost
  std::string key;
  const Attribution& value;

  bool outermost() const { return at == 0; }
  bool innermost() const { return at + 1 == claim.chain.size(); }
};

namespace {

constexpr float kIndent = 20;  // room for the line that joins the links

const char* part_in_chain(std::size_t at, std::size_t length) {
  if (at + 1 == length) return "Asserted by";
  return at == 0 ? "Told by" : "Passed on by";
}

std::string spoken_number(std::size_t at) { return "link " + std::to_string(at + 1); }

std::string quoted(const Project& project, ArticleId article, Span span) {
  return "“" + std::string(words_at(project, Place{article, span, {}})) + "”";
}

}  // namespace

void reveal(Ui& ui, ViewState& view, ArticleId article, Span span) {
  view.reveal = Place{article, span, {}};
  if (ui.narrow()) view.panel_open = false;
  ui.again(2);
}

void ChainEditor::draw(Form& form, Session& session, ViewState& view, ClaimId id) {
  const Claim& claim = *session.project().find(id);
  const std::string key = to_string(EntityId(id)) + "/chain";
  form.heading(key, "Who says so");
  reporter(form, session, claim);
  for (std::size_t at = 0; at < claim.chain.size(); ++at) {
    const Link link{id, claim, at, key + "/" + std::to_string(at), claim.chain[at]};
    link_card(form, session, view, link);
  }
  ButtonOptions options;
  options.icon = Icon::plus;
  options.look = claim.chain.empty() ? ButtonLook::plain : ButtonLook::quiet;
  options.align = Align::left;
  const std::string words = claim.chain.empty() ? "Name a speaker" : "Add whom they quote";
  if (button(form.ui(), key + "/add", form.row(), words, options)) {
    session.queue_edit("Add link", [id, at = claim.chain.size()](Draft& draft) {
      return insert_link(draft, id, at);
    });
    form.ui().want_focus(key + "/" + std::to_string(claim.chain.size()) + "/speaker");
  }
}

// The reporter told the reader everything, so no link is spent on that.
void ChainEditor::reporter(Form& form, const Session& session, const Claim& claim) {
  Ui& ui = form.ui();
  const Article& article = *session.project().find(claim.article);
  const std::string who = !article.byline.empty()      ? article.byline
                          : !article.publisher.empty() ? article.publisher
                                                       : std::string("The reporter");
  Rect row = form.row(24, 4);
  draw_icon(ui, Icon::person, {row.x + 7, row.y + 12}, 14, ui.theme().muted);
  cut_left(row, kIndent);
  label(ui, "chain/reporter", row, chrome(), ui.theme().muted, who + " reports");
}

void ChainEditor::link_card(Form& form, Session& session, ViewState& view, const Link& link) {
  Ui& ui = form.ui();
  const Rect place = form.row(1, -1);  // takes no room: where the card begins
  form.indent(kIndent);
  link_head(form, session, link);
  link_speaker(form, session, view, link);
  link_words(form, session, view, link, false);
  link_words(form, session, view, link, true);
  cue_class(form, session, link);
  form.indent(-kIndent);
  form.skip(4);
  const float end = form.row(1, -1).y;
  const ImU32 colour = speaker_colour(ui.theme(), session.project().find(link.value.speaker));
  fill(ui, {place.x + 6, place.y + 2, 2, end - place.y - 10}, fade(colour, 0.6F), 1);
  fill(ui, {place.x + 3, place.y + 8, 8, 8}, colour, 4);
}

// What the cue does to the words behind it; asked only where there is one.
void ChainEditor::cue_class(Form& form, Session& session, const Link& link) {
  if (link.value.cue.empty() && link.value.cue_class == CueClass::unset) return;
  Ui& ui = form.ui();
  Rect row = form.row(ui.environment().coarse_pointer ? 44.0F : 28.0F, 2);
  draw_words(ui, cut_left(row, 46), chrome(kSmallType), ui.theme().muted, "Effect");
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all = display_words<CueClass>();
    all[0] = "Not judged";
    return all;
  }();
  const auto chosen =
      choose_from(ui, link.key + "/cue-class", row, "Effect of the cue, " + spoken_number(link.at),
                  words, static_cast<int>(link.value.cue_class));
  if (is_loaded(link.value.cue_class)) {
    form.note(link.key + "/implies", std::string(what_it_implies(link.value.cue_class)));
  }
  if (!chosen) return;
  const CueClass value = all_values<CueClass>()[static_cast<std::size_t>(*chosen)];
  session.queue_edit("Change cue", [id = link.id, at = link.at, value](Draft& draft) {
    return set_cue_class(draft, id, at, value);
  });
}

void ChainEditor::link_head(Form& form, Session& session, const Link& link) {
  Ui& ui = form.ui();
  const float side = ui.environment().coarse_pointer ? 44.0F : 26.0F;
  Rect row = form.row(side, 2);
  const auto move = [&](int by) {
    session.queue_edit("Move link", [id = link.id, at = link.at, by](Draft& draft) {
      return move_link(draft, id, at, by);
    });
  };
  const std::string which = spoken_number(link.at);
  const Rect more = cut_right(row, side);
  if (icon_button(ui, link.key + "/more", more, Icon::more, "More for " + which)) {
    ui.open_popover(link.key + "/menu", more);
  }
  link_menu(form, session, link);
  if (link.claim.chain.size() > 1) {
    if (icon_button(ui, link.key + "/down", cut_right(row, side), Icon::down,
                    "Move " + which + " inwards", link.innermost())) {
      move(1);
    }
    if (icon_button(ui, link.key + "/up", cut_right(row, side), Icon::up,
                    "Move " + which + " outwards", link.outermost())) {
      move(-1);
    }
  }
  label(ui, link.key, row, chrome(kSmallType), ui.theme().muted,
        part_in_chain(link.at, link.claim.chain.size()));
}

void ChainEditor::link_menu(Form& form, Session& session, const Link& link) {
  const std::vector<MenuEntry> entries = {
      {"before", "Add a link before", "", Icon::up, false, false},
      {"after", "Add a link after", "", Icon::down, false, false},
      {"remove", "Remove this link", "", Icon::trash, false, true}};
  const int pressed = menu(form.ui(), link.key + "/menu", entries);
  if (pressed == 2) {
    session.queue_edit("Remove link", [id = link.id, at = link.at](Draft& draft) {
      return remove_link(draft, id, at);
    });
  } else if (pressed >= 0) {
    const std::size_t at = link.at + static_cast<std::size_t>(pressed);
    session.queue_edit("Add link",
                       [id = link.id, at](Draft& draft) { return insert_link(draft, id, at); });
  }
}

void ChainEditor::link_speaker(Form& form, Session& session, ViewState& view, const Link& link) {
  Ui& ui = form.ui();
  const Speaker* speaker = session.project().find(link.value.speaker);
  Rect row = form.row(0, 4);
  const float centre = row.y + row.height / 2;
  cut_left(row, draw_tag(ui, {row.x, centre}, speaker), 8);
  if (speaker != nullptr) {
    const Rect open = cut_right(row, ui.control_height(), 4);
    if (icon_button(ui, link.key + "/open", open, Icon::chevron_right, "Open " + speaker->name)) {
      session.queue([id = link.value.speaker](Session& s) { s.choose(id); });
      view.show(Panel::speakers);
    }
  }
  if (asks_ && link.innermost()) {
    ui.want_focus(link.key + "/speaker");
    asks_ = false;
  }
  const SpeakerOptions options = speaker_options(session.project());
  const auto picked = picker(ui, link.key + "/speaker", row, "Speaker, " + spoken_number(link.at),
                             speaker == nullptr ? std::string() : speaker->name, pickers_[link.key],
                             options.shown, "Type a name");
  if (!picked) return;
  if (picked->is_new) {
    session.queue_edit("Name speaker",
                       [id = link.id, at = link.at, name = picked->words](Draft& draft) {
                         return name_link(draft, id, at, name);
                       });
  } else {
    const SpeakerId chosen = options.ids[static_cast<std::size_t>(picked->index)];
    session.queue_edit("Name speaker", [id = link.id, at = link.at, chosen](Draft& draft) {
      return set_link_speaker(draft, id, at, chosen);
    });
  }
}

// One line: the words as they stand in the story, taken from the selection, or none.
void ChainEditor::link_words(Form& form, Session& session, ViewState& view, const Link& link,
                             bool cue) {
  Ui& ui = form.ui();
  const std::string part = cue ? "cue" : "source";
  const std::string key = link.key + "/" + part;
  const Span span = cue ? link.value.cue : link.value.source;
  const auto set = [&](Span words) {
    session.queue_edit((words.empty() ? "Clear " : "Set ") + part + " words",
                       [id = link.id, at = link.at, cue, words](Draft& draft) {
                         return set_link_words(draft, id, at,
                                               cue ? LinkWords::cue : LinkWords::source, words);
                       });
  };
  Rect row = form.row(ui.environment().coarse_pointer ? 44.0F : 28.0F, 2);
  draw_words(ui, cut_left(row, 46), chrome(kSmallType), ui.theme().muted, cue ? "Cue" : "Source");
  const bool takes = view.selection.article == link.claim.article && !view.selection.empty();
  const std::string which = part + " words, " + spoken_number(link.at);
  if (!span.empty() &&
      icon_button(ui, key + "/clear", cut_right(row, row.height), Icon::close, "Clear " + which)) {
    set({});
  }
  if (takes && icon_button(ui, key + "/take", cut_right(row, row.height), Icon::quote,
                           "Take " + which + ", from the selection")) {
    set(view.selection.span());
  }
  if (span.empty()) {
    draw_words(ui, row, chrome(), fade(ui.theme().muted, 0.8F),
               takes ? "Take from selection →" : "Select words to set");
    return;
  }
  const std::string words = quoted(session.project(), link.claim.article, span);
  if (counterpoint::ui::row(ui, key, row, words).pressed) {
    reveal(ui, view, link.claim.article, span);
  }
  draw_words(ui, inset(row, 4, 0), serif(kQuoteType, Weight::regular, true), ui.theme().ink, words);
}

}  // namespace counterpoint::ui
