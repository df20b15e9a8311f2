// The sourcing audit as plain charts. Proven by tests/ui/sourcing_view_test.cpp.
#include "web/ui/audit_charts.h"

#include <algorithm>
#include <cmath>

#include "web/ui/form.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {

namespace {

constexpr std::size_t kMostSpeakers = 30;  // of the chart of speakers; the rest is counted

constexpr Texture kTextures[] = {Texture::solid, Texture::hatch, Texture::dots, Texture::lines,
                                 Texture::cross};

float part(std::size_t of, std::size_t most) {
  return most == 0 ? 0 : static_cast<float>(of) / static_cast<float>(most);
}

std::string gender_words(RecordedGender gender) {
  switch (gender) {
    case RecordedGender::woman:
      return "Women";
    case RecordedGender::man:
      return "Men";
    case RecordedGender::another:
      return "Another";
    case RecordedGender::unset:
      return "Not recorded";
  }
  return {};
}

std::string cue_words(CueClass value) {
  return value == CueClass::unset ? "Not judged" : display_word(to_string(value));
}

// “denied” 3, “insisted”
std::string phrases_of(const CueShare& share) {
  constexpr std::size_t kMost = 6;
  std::string words;
  for (std::size_t i = 0; i < share.phrases.size() && i < kMost; ++i) {
    const auto& [phrase, count] = share.phrases[i];
    words += (i == 0 ? "“" : ", “") + phrase + "”";
    if (count > 1) words += " " + std::to_string(count);
  }
  if (share.phrases.size() > kMost) {
    words += " and " + std::to_string(share.phrases.size() - kMost) + " more";
  }
  return words;
}

}  // namespace

void AuditCharts::make(const Project& project, ArticleId scope) {
  audit_ = audit_of(project, scope);
  make_strips(project, scope);
}

float AuditCharts::draw(Ui& ui, Session& session, ViewState& view, ImVec2 at, float width,
                        ArticleId scope) {
  if (scope_.changed(session, scope)) make(session.project(), scope);
  Pen pen{ui, session, view, at, width, scope};
  headline(pen);
  if (audit_.claims.empty()) return pen.at.y - at.y;
  speakers(pen);
  sides(pen);
  strips(pen);
  rests(pen);
  cues(pen);
  genders(pen);
  return pen.at.y - at.y + 16;
}

void AuditCharts::headline(Pen& pen) {
  const Ui& ui = pen.ui;
  const std::string where = pen.scope ? "this story" : "these stories";
  std::string title = "No claim is marked in " + where + " yet";
  std::string about = "Mark claims, or accept suggestions, and see here who gets the words.";
  if (!audit_.claims.empty()) {
    const SpeakerShare& most = audit_.shares.front();
    const std::string share = percent_of(most.words, audit_.claimed);
    title = most.speaker ? name_of(pen.session.project(), most.speaker) + " gets " + share +
                               " of the words that claims hold"
                         : "For " + share + " of the words that claims hold nobody is named";
    if (most.words * 10 < audit_.claimed) {
      title = in_words(audit_.shares.size(), "voice", "voices") + ", and none gets more than " +
              share + " of the words";
    }
    about = in_words(audit_.claims.size(), "claim holds ", "claims hold ") +
            grouped(audit_.claimed) + " of " + grouped(audit_.words) +
            " words: " + percent_of(audit_.claimed, audit_.words) + " of " + where +
            ". Press a bar to go through its claims.";
  }
  const float line = ui.narrow() ? 25.0F : 30.0F;
  pen.at.y +=
      told(pen.ui, "audit/title", pen.at, pen.width,
           serif(ui.narrow() ? 19.0F : 23.0F, Weight::semibold), line, ui.theme().ink, title, 1) +
      4;
  pen.at.y +=
      told(pen.ui, "audit/about", pen.at, pen.width, chrome(), 19, ui.theme().muted, about) + 6;
}

void AuditCharts::section(Pen& pen, const char* key, const std::string& title,
                          const std::string& about) {
  pen.at.y += 16;
  rule(pen.ui, pen.at.x, pen.at.x + pen.width, pen.at.y, pen.ui.theme().ink);
  fill(pen.ui, {pen.at.x, pen.at.y, 34, 4}, pen.ui.theme().ink);
  pen.at.y += 11;
  const std::string id = std::string("audit/") + key;
  pen.at.y += told(pen.ui, id, pen.at, pen.width, serif(kLeadType, Weight::semibold), 24,
                   pen.ui.theme().ink, title, 2) +
              1;
  if (!about.empty()) {
    pen.at.y +=
        told(pen.ui, id + "/about", pen.at, pen.width, chrome(), 17, pen.ui.theme().muted, about);
  }
  pen.at.y += 7;
}

void AuditCharts::bar(Pen& pen, const Bar& bar) {
  pen.at.y += draw_bar(pen.ui, pen.session, pen.view, cycle_, pen.at, pen.width, bar);
}

void AuditCharts::speakers(Pen& pen) {
  section(pen, "speakers", "Who gets the words",
          "Words inside claims, by who is said to have asserted them.");
  const std::size_t most = audit_.shares.front().words;
  for (std::size_t i = 0; i < audit_.shares.size() && i < kMostSpeakers; ++i) {
    const SpeakerShare& share = audit_.shares[i];
    Bar row;
    row.key = "audit/speaker/" + std::to_string(share.speaker.value);
    row.name = name_of(pen.session.project(), share.speaker);
    row.value = in_words(share.words, "word", "words");
    row.note = percent_of(share.words, audit_.claimed);
    row.share = part(share.words, most);
    row.tag = share.speaker;
    row.colour = speaker_colour(pen.ui.theme(), pen.session.project().find(share.speaker));
    row.texture = share.speaker ? Texture::solid : Texture::open;
    row.claims = &share.claims;
    bar(pen, row);
  }
  if (audit_.shares.size() <= kMostSpeakers) return;
  pen.at.y += told(
      pen.ui, "audit/speakers/more", pen.at, pen.width, chrome(), 18, pen.ui.theme().muted,
      "And " + std::to_string(audit_.shares.size() - kMostSpeakers) + " more who get fewer words.");
}

void AuditCharts::sides(Pen& pen) {
  if (audit_.sides.empty()) return;
  section(pen, "sides", "By side", "Sides are what you recorded of the speakers.");
  std::size_t most = 0;
  for (const SideShare& share : audit_.sides) most = std::max(most, share.words);
  std::size_t number = 0;
  for (const SideShare& share : audit_.sides) {
    Bar row;
    row.key = "audit/side/" + share.side;
    row.name = share.side.empty() ? "No side recorded" : share.side;
    row.value = in_words(share.words, "word", "words");
    row.note = percent_of(share.words, audit_.claimed);
    row.share = part(share.words, most);
    row.colour = share.side.empty() ? pen.ui.theme().nobody : pen.ui.theme().accent;
    row.texture = share.side.empty() ? Texture::open : kTextures[number++ % std::size(kTextures)];
    row.claims = &share.claims;
    bar(pen, row);
  }
}

void AuditCharts::rests(Pen& pen) {
  section(
      pen, "rests", "What it rests on",
      "Of " + in_words(audit_.claims.size(), "claim", "claims") + ". A claim can be in several.");
  const auto row_of = [&](const char* key, const char* name, const std::vector<ClaimId>& claims,
                          Texture texture, const char* under) {
    Bar row;
    row.key = std::string("audit/rests/") + key;
    row.name = name;
    row.value = in_words(claims.size(), "claim", "claims");
    row.note = percent_of(claims.size(), audit_.claims.size());
    row.under = under;
    row.share = part(claims.size(), audit_.claims.size());
    row.colour = pen.ui.theme().warning;
    row.texture = texture;
    row.claims = &claims;
    bar(pen, row);
  };
  row_of("nobody", "Nobody named", audit_.unattributed, Texture::open,
         "The story says it on its own account, or does not say who did.");
  row_of("unnamed", "Unnamed sources", audit_.unnamed, Texture::dots,
         "By, or through, a source whose name the reader does not get.");
  row_of("single", "A single source", audit_.single_source, Texture::hatch,
         "Hearsay from one relay alone, with nothing independent behind the same position.");
}

void AuditCharts::cues(Pen& pen) {
  std::size_t most = 0, links = 0, loaded = 0;
  for (const CueShare& share : audit_.cues) {
    most = std::max(most, share.links);
    links += share.links;
    if (is_loaded(share.cue_class)) loaded += share.links;
  }
  if (links == 0) return;
  section(pen, "cues", "How it is introduced",
          std::to_string(loaded) + " of " + in_words(links, "cue does", "cues do") +
              " more than say that something was said.");
  for (const CueShare& share : audit_.cues) {
    const bool is = is_loaded(share.cue_class);
    Bar row;
    row.key = "audit/cue/" + std::string(to_string(share.cue_class));
    row.name = cue_words(share.cue_class);
    row.value = in_words(share.links, "cue", "cues");
    row.note = percent_of(share.links, links);
    row.under = std::string(what_it_implies(share.cue_class));
    const std::string phrases = phrases_of(share);
    if (!phrases.empty()) row.under += (row.under.empty() ? "" : " ") + phrases;
    row.share = part(share.links, most);
    row.colour = is ? pen.ui.theme().danger : pen.ui.theme().nobody;
    row.texture = is ? Texture::hatch : Texture::solid;
    row.claims = &share.claims;
    bar(pen, row);
  }
}

void AuditCharts::genders(Pen& pen) {
  if (audit_.genders.empty()) return;
  section(pen, "genders", "Women and men", "As you recorded it of the persons who speak.");
  std::size_t most = 0, all = 0;
  for (const GenderShare& share : audit_.genders) {
    most = std::max(most, share.words);
    all += share.words;
  }
  for (const GenderShare& share : audit_.genders) {
    const bool recorded = share.gender != RecordedGender::unset;
    Bar row;
    row.key = "audit/gender/" + std::string(to_string(share.gender));
    row.name = gender_words(share.gender);
    row.value = in_words(share.words, "word", "words");
    row.note = percent_of(share.words, all);
    row.share = part(share.words, most);
    row.colour = recorded ? pen.ui.theme().accent : pen.ui.theme().nobody;
    row.texture = recorded ? kTextures[static_cast<std::size_t>(share.gender)] : Texture::open;
    row.claims = &share.claims;
    bar(pen, row);
  }
}

}  // namespace counterpoint::ui
