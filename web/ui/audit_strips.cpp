// Where in a story each of its speakers speaks, and who has the first and the last word: a part of
// the audit. Proven by tests/ui/sourcing_view_test.cpp.
#include <algorithm>
#include <map>

#include "web/ui/audit_charts.h"
#include "web/ui/story_words.h"

namespace counterpoint::ui {
namespace {

constexpr std::size_t kMostStories = 6;  // whose strips are shown at once
constexpr std::size_t kMostStrips = 8;   // of one story

std::string title_of(const Project& project, ArticleId id) {
  const Article* article = project.find(id);
  return ui::title_of(article == nullptr ? Article{} : *article);
}

}  // namespace

void AuditCharts::make_strips(const Project& project, ArticleId scope) {
  strips_.clear();
  ends_.clear();
  std::size_t stories = 0;
  project.articles().for_each([&](std::uint32_t number, const Article&) {
    if (scope && scope != ArticleId{number}) return;
    if (++stories <= kMostStories) make_strips_of(project, ArticleId{number});
  });
  more_stories_ = stories - std::min(stories, kMostStories);
}

// A row for each of those who speak most, in the order in which they first do.
void AuditCharts::make_strips_of(const Project& project, ArticleId article) {
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

void AuditCharts::strips(Pen& pen) {
  section(pen, "strips", "From the first word to the last",
          "Where in the story each of them speaks, from its beginning on the left to its end.");
  std::size_t at = 0;
  for (const Ends& ends_of : ends_) {
    if (!pen.scope) {
      pen.at.y += told(pen.ui, "audit/strips/" + std::to_string(ends_of.article.value), pen.at,
                       pen.width, chrome(kTextType, Weight::semibold), 18, pen.ui.theme().ink,
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
      told(pen.ui, "audit/strips/more", pen.at, pen.width, chrome(), 18, pen.ui.theme().muted,
           "And " + in_words(more_stories_, "more story", "more stories") +
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
      in_words(one.claims.size(), "claim", "claims") + (place.empty() ? "" : ", at " + place);
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

}  // namespace counterpoint::ui
