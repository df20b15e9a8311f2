// The sourcing audit as plain charts. Proven by tests/ui/sourcing_view_test.cpp.
#include "web/ui/audit_charts.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "web/ui/form.h"

namespace counterpoint::ui {

struct AuditCharts::Pen {
  Ui& ui;
  Session& session;
  ViewState& view;
  ImVec2 at;
  float width;
  ArticleId scope;
};

namespace {

constexpr std::size_t kMostSpeakers = 30;  // of the chart of speakers; the rest is counted
constexpr std::size_t kMostStories = 6;    // whose strips are shown at once
constexpr std::size_t kMostStrips = 8;     // of one story

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

std::string title_of(const Project& project, ArticleId id) {
  const Article* article = project.find(id);
  return article == nullptr || article->title.empty() ? "Untitled story" : article->title;
}

}  // namespace

void AuditCharts::make(const Project& project, ArticleId scope) {
  audit_ = audit_of(project, scope);
  strips_.clear();
  ends_.clear();
  std::size_t stories = 0;
  project.articles().for_each([&](std::uint32_t number, const Article&) {
    if (scope && scope != ArticleId{number}) return;
    if (++stories <= kMostStories) make_strips(project, ArticleId{number});
  });
  more_stories_ = stories - std::min(stories, kMostStories);
}

// A row for each of those who speak most, in the order in which they first do.
void AuditCharts::make_strips(const Project& project, ArticleId article) {
  const Audit one = audit_of(project, article);
  if (!one.first) return;
  ends_.push_back({article, {one.first}, {one.last}});
  std::map<SpeakerId, std::size_t> rows;
  for (std::size_t i = 0; i < one.shares.size() && i < kMostStrips; ++i) {
    rows[one.shares[i].speaker] = strips_.size();
    strips_.push_back({article, one.shares[i].speaker, {}, one.shares[i].claims});
  }
  for (const StripPiece& piece : strip_of(project, article)) {
    const auto row = rows.find(piece.speaker);
    if (row != rows.end()) strips_[row->second].pieces.push_back(piece);
  }
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
                         : share + " of the words that claims hold are nobody’s who is named";
    if (most.words * 10 < audit_.claimed) {
      title = counted(audit_.shares.size(), "voice", "voices") + ", and none gets more than " +
              share + " of the words";
    }
    about = counted(audit_.claims.size(), "claim holds ", "claims hold ") +
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
      told(pen.ui, "audit/about", pen.at, pen.width, chrome(13), 19, ui.theme().muted, about) + 6;
}

void AuditCharts::section(Pen& pen, const char* key, const std::string& title,
                          const std::string& about) {
  pen.at.y += 16;
  rule(pen.ui, pen.at.x, pen.at.x + pen.width, pen.at.y, pen.ui.theme().ink);
  fill(pen.ui, {pen.at.x, pen.at.y, 34, 4}, pen.ui.theme().ink);
  pen.at.y += 11;
  const std::string id = std::string("audit/") + key;
  pen.at.y += told(pen.ui, id, pen.at, pen.width, serif(17.5F, Weight::semibold), 24,
                   pen.ui.theme().ink, title, 2) +
              1;
  if (!about.empty()) {
    pen.at.y += told(pen.ui, id + "/about", pen.at, pen.width, chrome(12.5F), 17,
                     pen.ui.theme().muted, about);
  }
  pen.at.y += 7;
}

void AuditCharts::bar(Pen& pen, Bar bar) {
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
    row.value = counted(share.words, "word", "words");
    row.note = percent_of(share.words, audit_.claimed);
    row.share = part(share.words, most);
    row.tag = share.speaker;
    row.colour = speaker_colour(pen.ui.theme(), pen.session.project().find(share.speaker));
    row.texture = share.speaker ? Texture::solid : Texture::open;
    row.claims = &share.claims;
    bar(pen, std::move(row));
  }
  if (audit_.shares.size() <= kMostSpeakers) return;
  pen.at.y += told(
      pen.ui, "audit/speakers/more", pen.at, pen.width, chrome(12.5F), 18, pen.ui.theme().muted,
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
    row.value = counted(share.words, "word", "words");
    row.note = percent_of(share.words, audit_.claimed);
    row.share = part(share.words, most);
    row.colour = share.side.empty() ? pen.ui.theme().nobody : pen.ui.theme().accent;
    row.texture = share.side.empty() ? Texture::open : kTextures[number++ % std::size(kTextures)];
    row.claims = &share.claims;
    bar(pen, std::move(row));
  }
}

void AuditCharts::strips(Pen& pen) {
  section(pen, "strips", "From the first word to the last",
          "Where in the story each of them speaks, from its beginning on the left to its end.");
  std::size_t at = 0;
  for (const Ends& ends_of : ends_) {
    if (!pen.scope) {
      pen.at.y += told(pen.ui, "audit/strips/" + std::to_string(ends_of.article.value), pen.at,
                       pen.width, chrome(12.5F, Weight::semibold), 18, pen.ui.theme().ink,
                       title_of(pen.session.project(), ends_of.article), 3) +
                  4;
    }
    for (; at < strips_.size() && strips_[at].article == ends_of.article; ++at) {
      strip(pen, strips_[at]);
    }
    ends(pen, ends_of);
  }
  if (more_stories_ == 0) return;
  pen.at.y +=
      told(pen.ui, "audit/strips/more", pen.at, pen.width, chrome(12.5F), 18, pen.ui.theme().muted,
           "And " + counted(more_stories_, "more story", "more stories") +
               ": open one, and choose “This story” above.");
}

void AuditCharts::strip(Pen& pen, const Strip& one) {
  Ui& ui = pen.ui;
  const Project& project = pen.session.project();
  const float height = ui.environment().coarse_pointer ? 36.0F : 22.0F;
  const Rect line{pen.at.x, pen.at.y, pen.width, height};
  pen.at.y += height + 2;
  const std::string key =
      "audit/strip/" + std::to_string(one.article.value) + "/" + std::to_string(one.speaker.value);
  const std::string place = cycle_.place(key, one.claims.size());
  RowOptions options;
  options.role = Role::button;
  options.description =
      counted(one.claims.size(), "claim", "claims") + (place.empty() ? "" : ", at " + place);
  const std::string name =
      "Where " + name_of(project, one.speaker) + " speaks in " + title_of(project, one.article);
  const bool pressed = row(ui, key, line, name, options).pressed;
  Rect track = inset(line, 0, (height - 12) / 2);
  const Speaker* speaker = project.find(one.speaker);
  draw_tag(ui, {track.x, line.y + height / 2}, speaker);
  cut_left(track, 40);
  cut_right(track, 6);
  rule(ui, track.x, track.right(), track.y + track.height / 2, ui.theme().line_strong);
  float drawn_to = track.x - 2;  // thousands of claims fall on few pixels
  for (const StripPiece& piece : one.pieces) {
    const float from = track.x + track.width * static_cast<float>(piece.from);
    const float to = track.x + track.width * static_cast<float>(piece.to);
    if (to < drawn_to + 0.5F && to - from < 1) continue;
    fill(ui, {from, track.y, std::max(3.0F, to - from), track.height},
         speaker_colour(ui.theme(), speaker), 1);
    drawn_to = to;
  }
  if (pressed) cycle_.step(ui, pen.session, pen.view, key, one.claims);
}

void AuditCharts::ends(Pen& pen, const Ends& one) {
  Ui& ui = pen.ui;
  const Project& project = pen.session.project();
  Rect line{pen.at.x, pen.at.y + 2, pen.width, ui.control_height()};
  pen.at.y += line.height + 10;
  const std::string id = "audit/end/" + std::to_string(one.article.value);
  const auto end = [&](Rect place, const char* key, const char* words,
                       const std::vector<ClaimId>& claims, Align align) {
    const SpeakerId who = asserter(*project.find(claims.front()));
    ButtonOptions options;
    options.look = ButtonLook::quiet;
    options.align = align;
    options.tooltip = "Shows the claim in the story";
    const std::string label_words = std::string(words) + ": " + name_of(project, who);
    if (button(ui, id + key, place, label_words, options)) {
      jump_to(ui, pen.session, pen.view, claims.front());
    }
  };
  end(cut_left(line, (line.width - 8) / 2, 8), "/first", "First word", one.first, Align::left);
  end(line, "/last", "Last word", one.last, Align::right);
}

void AuditCharts::rests(Pen& pen) {
  section(
      pen, "rests", "What it rests on",
      "Of " + counted(audit_.claims.size(), "claim", "claims") + ". A claim can be in several.");
  const auto row_of = [&](const char* key, const char* name, const std::vector<ClaimId>& claims,
                          Texture texture, const char* under) {
    Bar row;
    row.key = std::string("audit/rests/") + key;
    row.name = name;
    row.value = counted(claims.size(), "claim", "claims");
    row.note = percent_of(claims.size(), audit_.claims.size());
    row.under = under;
    row.share = part(claims.size(), audit_.claims.size());
    row.colour = pen.ui.theme().warning;
    row.texture = texture;
    row.claims = &claims;
    bar(pen, std::move(row));
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
          std::to_string(loaded) + " of " + counted(links, "cue does", "cues do") +
              " more than say that something was said.");
  for (const CueShare& share : audit_.cues) {
    const bool is = is_loaded(share.cue_class);
    Bar row;
    row.key = "audit/cue/" + std::string(to_string(share.cue_class));
    row.name = cue_words(share.cue_class);
    row.value = counted(share.links, "cue", "cues");
    row.note = percent_of(share.links, links);
    row.under = std::string(what_it_implies(share.cue_class));
    const std::string phrases = phrases_of(share);
    if (!phrases.empty()) row.under += (row.under.empty() ? "" : " ") + phrases;
    row.share = part(share.links, most);
    row.colour = is ? pen.ui.theme().danger : pen.ui.theme().nobody;
    row.texture = is ? Texture::hatch : Texture::solid;
    row.claims = &share.claims;
    bar(pen, std::move(row));
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
    row.value = counted(share.words, "word", "words");
    row.note = percent_of(share.words, all);
    row.share = part(share.words, most);
    row.colour = recorded ? pen.ui.theme().accent : pen.ui.theme().nobody;
    row.texture = recorded ? kTextures[static_cast<std::size_t>(share.gender)] : Texture::open;
    row.claims = &share.claims;
    bar(pen, std::move(row));
  }
}

}  // namespace counterpoint::ui
