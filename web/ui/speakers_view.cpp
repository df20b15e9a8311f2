// The speakers of the project. Proven by tests/ui/speakers_view_test.cpp.
#include "web/ui/speakers_view.h"

#include <array>
#include <utility>

#include "core/edit/commands.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"
#include "web/app/claim_edits.h"
#include "web/app/claim_query.h"
#include "web/app/mentions.h"

namespace counterpoint::ui {
namespace {

constexpr float kRowHeight = 48;
constexpr std::size_t kShownClaims = 60;  // of one speaker; the claims list filters the rest

// What the colours look like, for those who hear them.
constexpr std::array<const char*, kSpeakerColours> kColourNames = {
    "Blue", "Vermilion", "Green", "Purple", "Orange", "Indigo", "Olive", "Grey"};

void edit_speaker(Session& session, SpeakerId id, std::string label,
                  std::function<void(Speaker&)> change, std::string merge_key = {}) {
  session.queue_edit(
      std::move(label),
      [id, change = std::move(change)](Draft& draft) {
        const Speaker* current = draft.project().find(id);
        Speaker speaker = current == nullptr ? Speaker{} : *current;
        change(speaker);
        return update_speaker(draft, id, std::move(speaker));
      },
      std::move(merge_key));
}

std::string name_problem(const std::string& value) {
  return is_blank(value) ? "A speaker needs a name." : "";
}

std::string tag_problem(const std::string& value) {
  const std::size_t letters = count_code_points(value);
  return letters >= 1 && letters <= 3 ? "" : "The tag is one to three letters.";
}

std::string told_by(const Speaker& speaker) {
  if (speaker.role.empty() || speaker.affiliation.empty()) {
    return speaker.role + speaker.affiliation;
  }
  return speaker.role + ", " + speaker.affiliation;
}

}  // namespace

void SpeakersView::draw(Ui& ui, Rect area, Session& session, ViewState& view) {
  const SpeakerId id = session.focus().chosen.as<EntityKind::speaker>();
  if (id != shown_) {
    shown_ = id;
    form_ = {};
    scroll_ = {};
    new_alias_.clear();
  }
  count(session);
  if (session.project().find(id) == nullptr) {
    list(ui, area, session);
  } else {
    one(ui, area, session, view, id);
  }
}

void SpeakersView::count(const Session& session) {
  if (counted_revision_ == session.revision()) return;
  counted_revision_ = session.revision();
  counts_.clear();
  session.project().claims().for_each([&](std::uint32_t, const Claim& claim) {
    const SpeakerId speaker = asserter(claim);
    if (speaker) ++counts_[speaker];
  });
  claims_ = shown_ ? claims_of(session.project(), shown_) : std::vector<ClaimId>();
}

void SpeakersView::list(Ui& ui, Rect area, Session& session) {
  const Project& project = session.project();
  label(ui, "speakers/title", cut_top(area, ui.control_height(), 4),
        chrome(kHeadType, Weight::semibold), ui.theme().ink, "Speakers", 2);
  add(ui, cut_top(area, ui.control_height(), kGap), session);
  scroll_area(ui, "speakers/list", area, list_scroll_, [&](ImVec2 at, float width) {
    float y = at.y;
    project.speakers().for_each([&](std::uint32_t number, const Speaker& speaker) {
      const SpeakerId id{number};
      const auto claims = counts_.find(id);
      const Rect place{at.x, y, width - 12, kRowHeight - 2};
      y += kRowHeight;
      if (place.bottom() < area.y - kRowHeight || place.y > area.bottom() + kRowHeight) return;
      list_row(ui, place, session, id, speaker, claims == counts_.end() ? 0 : claims->second);
    });
    return y - at.y;
  });
}

void SpeakersView::add(Ui& ui, Rect place, Session& session) {
  ButtonOptions options;
  options.disabled = new_name_.empty();
  const Rect right = cut_right(place, button_width(ui, "Add", options), kGap);
  FieldOptions look;
  look.placeholder = "Name of a new speaker";
  const FieldState field = text_field(ui, "speakers/new", place, "New speaker", new_name_, look);
  const bool pressed = button(ui, "speakers/add", right, "Add", options);
  if ((!field.entered && !pressed) || new_name_.empty()) return;
  session.queue([name = std::exchange(new_name_, {})](Session& s) {
    SpeakerId id;
    const Status status = s.edit("Add speaker", [&](Draft& draft) {
      const Result<SpeakerId> made = find_or_add_speaker(draft, name);
      if (made.ok()) id = made.value();
      return made.status();
    });
    if (status.ok()) s.choose(id);
  });
}

void SpeakersView::list_row(Ui& ui, Rect place, Session& session, SpeakerId id,
                            const Speaker& speaker, std::size_t claims) {
  const std::string count = std::to_string(claims) + (claims == 1 ? " claim" : " claims");
  RowOptions options;
  options.description = count;
  if (row(ui, "speakers/" + to_string(EntityId(id)), place, speaker.name, options).pressed) {
    session.queue([id](Session& s) { s.choose(id); });
  }
  Rect inner = inset(place, 8, 4);
  const Rect tag = cut_left(inner, 34, 4);
  draw_tag(ui, {tag.x, place.y + place.height / 2}, &speaker);
  draw_words(ui, cut_right(inner, 64, 6), chrome(kSmallType), ui.theme().muted, count,
             Align::right);
  const std::string about = told_by(speaker);
  const Rect name = about.empty() ? inner : cut_top(inner, 20);
  draw_words(ui, name, chrome(kTextType, Weight::semibold), ui.theme().ink, speaker.name);
  if (!about.empty()) draw_words(ui, inner, chrome(kSmallType), ui.theme().muted, about);
}

void SpeakersView::one(Ui& ui, Rect area, Session& session, ViewState& view, SpeakerId id) {
  head(ui, cut_top(area, ui.control_height(), 4), session, id);
  scroll_area(ui, "speaker/scroll", area, scroll_, [&](ImVec2 at, float width) {
    Form form(ui, session, form_, at, width - 14);
    details(form, session, id);
    sign(form, session, id);
    colours(form, session, id);
    aliases(form, session, id);
    mentions_.draw(form, session, view, id);
    wikidata(form, session, id);
    claims(form, session, view, id);
    merge_.draw(form, session, id, claims_, kShownClaims);
    return form.height() + 12;
  });
}

void SpeakersView::head(Ui& ui, Rect row, Session& session, SpeakerId id) {
  const Speaker& speaker = *session.project().find(id);
  const Rect bin = cut_right(row, ui.control_height(), 4);
  if (icon_button(ui, "speaker/delete", bin, Icon::trash, "Delete speaker")) {
    session.queue([id, name = speaker.name](Session& s) {
      const Status status =
          s.edit("Delete speaker", [id](Draft& draft) { return remove_speaker(draft, id); });
      if (status.ok()) s.notify({Notice::Kind::done, name + " deleted.", true});
    });
  }
  const Rect back = cut_left(row, ui.control_height(), 4);
  if (icon_button(ui, "speaker/back", back, Icon::chevron_left, "All speakers")) {
    session.queue([](Session& s) { s.choose({}); });
  }
  cut_left(row, draw_tag(ui, {row.x, row.y + row.height / 2}, &speaker), 8);
  label(ui, "speaker/title", row, chrome(kHeadType, Weight::semibold), ui.theme().ink, speaker.name,
        2);
}

void SpeakersView::details(Form& form, Session& session, SpeakerId id) {
  const Speaker& speaker = *session.project().find(id);
  const std::string key = to_string(EntityId(id));
  const auto field = [&](const char* name, std::string Speaker::*part, FormField options = {}) {
    const std::string field_key = key + "/" + name;
    if (auto typed = form.field(field_key, name, speaker.*part, options)) {
      edit_speaker(
          session, id, "Edit speaker",
          [part, value = *typed](Speaker& changed) { changed.*part = value; }, field_key);
    }
  };
  FormField name, role, affiliation, side, note;
  name.problem = name_problem;
  name.kept = [](const std::string& value) { return std::string(strip_blanks(value)); };
  role.placeholder = "Secretary of State";
  affiliation.placeholder = "United States";
  side.placeholder = "Groups the rows of the matrix";
  note.lines = 2;
  field("Name", &Speaker::name, name);
  const auto type = form.chooser(key + "/type", "Type", display_words<SpeakerType>(),
                                 static_cast<int>(speaker.type));
  if (type) {
    const SpeakerType value = all_values<SpeakerType>()[static_cast<std::size_t>(*type)];
    edit_speaker(session, id, "Change type", [value](Speaker& changed) { changed.type = value; });
  }
  if (speaker.type == SpeakerType::person || speaker.type == SpeakerType::unnamed) {
    gender(form, session, id);
  }
  field("Role", &Speaker::role, role);
  field("Affiliation", &Speaker::affiliation, affiliation);
  field("Side", &Speaker::side, side);
  field("Note", &Speaker::note, note);
}

// For the audit's count of women and men; nothing is ever guessed.
void SpeakersView::gender(Form& form, Session& session, SpeakerId id) {
  static const std::vector<std::string> kWords = {"Not recorded", "Woman", "Man", "Another"};
  const auto now = static_cast<int>(session.project().find(id)->gender);
  const auto picked =
      form.chooser(to_string(EntityId(id)) + "/gender", "Woman or man", kWords, now);
  if (!picked) return;
  const auto value = all_values<RecordedGender>()[static_cast<std::size_t>(*picked)];
  edit_speaker(session, id, "Record woman or man",
               [value](Speaker& changed) { changed.gender = value; });
}

// Looked up by nobody but the user.
void SpeakersView::wikidata(Form& form, Session& session, SpeakerId id) {
  const std::string key = to_string(EntityId(id)) + "/wikidata";
  const std::string now = session.project().find(id)->wikidata;
  FormField field;
  field.placeholder = "Q217";
  field.problem = [](const std::string& value) {
    return value.empty() || is_wikidata_id(value) ? std::string()
                                                  : "A Wikidata item is Q and a number: Q217.";
  };
  if (auto typed = form.field(key, "Wikidata item", now, field)) {
    edit_speaker(
        session, id, "Edit Wikidata item",
        [value = *typed](Speaker& changed) { changed.wikidata = value; }, key);
  }
  if (!is_wikidata_id(now)) return;
  ButtonOptions open;
  open.icon = Icon::link;
  open.look = ButtonLook::quiet;
  open.align = Align::left;
  if (button(form.ui(), key + "/open", form.row(), "Open " + now + " on Wikidata", open)) {
    form.ui().platform().open_link("https://www.wikidata.org/wiki/" + now);
  }
}

void SpeakersView::sign(Form& form, Session& session, SpeakerId id) {
  const std::string key = to_string(EntityId(id)) + "/tag";
  FormField tag;
  tag.problem = tag_problem;
  if (auto typed = form.field(key, "Letter tag", session.project().find(id)->tag, tag)) {
    edit_speaker(
        session, id, "Edit tag", [value = *typed](Speaker& changed) { changed.tag = value; }, key);
  }
}

void SpeakersView::colours(Form& form, Session& session, SpeakerId id) {
  Ui& ui = form.ui();
  const int now = session.project().find(id)->colour;
  draw_words(ui, form.row(18, 2), chrome(kSmallType), ui.theme().muted, "Colour");
  Rect line = form.row();
  const float side = std::min(ui.control_height(), line.width / kSpeakerColours);
  for (int i = 0; i < kSpeakerColours; ++i) {
    const auto at = static_cast<std::size_t>(i);
    const Rect place = cut_left(line, side);
    UiNode node;
    node.key = "speaker/colour/" + std::to_string(i);
    node.role = Role::button;
    node.name = kColourNames[at];
    node.checkable = true;
    node.checked = i == now;
    const ItemState state = ui.item(std::move(node), place);
    const Rect swatch = inset(place, 5);
    fill(ui, swatch, ui.theme().speaker[at], kRadius);
    if (i == now || state.focused) frame(ui, inset(place, 2), ui.theme().ink, kRadius + 2, 2);
    if (state.hovered) frame(ui, inset(place, 3), ui.theme().line_strong, kRadius + 2);
    if (state.pressed && i != now) {
      edit_speaker(session, id, "Change colour", [i](Speaker& changed) { changed.colour = i; });
    }
  }
}

void SpeakersView::aliases(Form& form, Session& session, SpeakerId id) {
  const std::vector<std::string>& aliases = session.project().find(id)->aliases;
  const Form::Chips chips = form.chips("speaker/aliases", "Other names", "New other name", aliases,
                                       new_alias_, "As the story also calls them");
  if (chips.removed >= 0) {
    const std::string alias = aliases[static_cast<std::size_t>(chips.removed)];
    edit_speaker(session, id, "Remove name",
                 [alias](Speaker& changed) { std::erase(changed.aliases, alias); });
  }
  if (chips.added.empty()) return;
  edit_speaker(session, id, "Add name", [alias = chips.added](Speaker& changed) {
    std::erase(changed.aliases, alias);
    changed.aliases.push_back(alias);
  });
}

void SpeakersView::claims(Form& form, Session& session, ViewState& view, SpeakerId id) {
  Ui& ui = form.ui();
  const Project& project = session.project();
  const std::vector<ClaimId>& all = claims_;
  form.heading("speaker/claims", all.empty() ? "No claims" : "Claims");
  for (std::size_t i = 0; i < all.size() && i < kShownClaims; ++i) {
    const Claim& claim = *project.find(all[i]);
    const std::string words = words_of(project, claim);
    const Rect place = form.row(ui.control_height(), 2);
    if (row(ui, "speaker/claims/" + to_string(EntityId(all[i])), place, words).pressed) {
      session.queue([claim_id = all[i]](Session& s) { s.choose(claim_id); });
      view.reveal = Place{claim.article, extent(claim), {}};
      view.show(Panel::claim);
    }
    Rect inner = inset(place, 6, 0);
    const bool passes_on = asserter(claim) != id;
    if (passes_on) {
      draw_words(ui, cut_right(inner, 64, 6), chrome(kSmallType), ui.theme().muted, "passes on",
                 Align::right);
    }
    draw_words(ui, inner, serif(kQuoteType), ui.theme().ink, words);
  }
  if (all.size() > kShownClaims) {
    form.note("speaker/claims/more", "And " + std::to_string(all.size() - kShownClaims) +
                                         " more: filter the claims by this speaker.");
  }
}

}  // namespace counterpoint::ui
