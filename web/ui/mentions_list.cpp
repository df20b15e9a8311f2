// Where the stories name a speaker. Proven by tests/ui/speakers_view_test.cpp.
#include "web/ui/mentions_list.h"

#include <algorithm>

#include "core/text/boundaries.h"
#include "web/app/mentions.h"

namespace counterpoint::ui {
namespace {

constexpr std::size_t kShown = 60;

// The words with a few before and after them: "met … Putin in Hamburg".
std::string in_context(const Project& project, const Place& place) {
  const Article& article = *project.find(place.article);
  const Span sentence = hull(sentence_at(article, place.span.start), place.span);
  std::string before(article.text->slice({sentence.start, place.span.start}));
  std::string after(article.text->slice({place.span.end, sentence.end}));
  if (before.size() > 24) {
    const std::size_t cut = before.find(' ', before.size() - 24);
    before = cut == std::string::npos ? std::string() : "…" + before.substr(cut);
  }
  return before + std::string(article.text->slice(place.span)) + after;
}

std::string places(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " place" : " places");
}

}  // namespace

void MentionsList::refresh(const Session& session, SpeakerId id) {
  if (revision_ == session.edits() && shown_ == id) return;
  revision_ = session.edits();
  shown_ = id;
  untied_ = untied_mentions(session.project(), id);
}

void MentionsList::draw(Form& form, Session& session, ViewState& view, SpeakerId id) {
  refresh(session, id);
  Ui& ui = form.ui();
  const std::vector<Place>& tied = session.project().find(id)->mentions;
  form.heading("speaker/mentions", tied.empty() ? "Named nowhere yet" : "Where they are named");
  if (!view.selection.empty()) {
    ButtonOptions take;
    take.icon = Icon::quote;
    take.align = Align::left;
    if (button(ui, "speaker/mentions/take", form.row(), "Tie the selected words", take)) {
      const Place place{view.selection.article, view.selection.span(), {}};
      session.queue_edit("Tie mention",
                         [id, place](Draft& draft) { return tie_mentions(draft, id, {place}); });
    }
  }
  if (!untied_.empty()) {
    ButtonOptions all;
    all.icon = Icon::link;
    all.align = Align::left;
    all.tooltip = "Their name, other names and surname, as whole words, in all stories";
    const std::string words = "Tie " + places(untied_.size()) +
                              (untied_.size() == 1 ? " that names them" : " that name them");
    if (button(ui, "speaker/mentions/all", form.row(), words, all)) {
      session.queue([id, found = untied_](Session& s) {
        const Status status =
            s.edit("Tie mentions", [&](Draft& draft) { return tie_mentions(draft, id, found); });
        if (!status.ok()) return;
        s.notify({Notice::Kind::done, "Tied " + places(found.size()) + ".", true});
      });
    }
  }
  for (std::size_t i = 0; i < std::min(tied.size(), kShown); ++i) {
    mention(form, session, view, id, i);
  }
  if (tied.size() > kShown) {
    form.note("speaker/mentions/more", "And " + std::to_string(tied.size() - kShown) + " more.");
  }
}

void MentionsList::mention(Form& form, Session& session, ViewState& view, SpeakerId id,
                           std::size_t at) {
  Ui& ui = form.ui();
  const Place place = session.project().find(id)->mentions[at];
  const std::string key = "speaker/mentions/" + std::to_string(at);
  Rect line = form.row(ui.environment().coarse_pointer ? 44.0F : 28.0F, 2);
  if (icon_button(ui, key + "/untie", cut_right(line, line.height, 4), Icon::close,
                  "Untie this place")) {
    session.queue_edit("Untie mention",
                       [id, place](Draft& draft) { return untie_mention(draft, id, place); });
  }
  const std::string words = in_context(session.project(), place);
  if (row(ui, key, line, words).pressed) {
    view.reveal = place;
    if (ui.narrow()) view.panel_open = false;
    ui.again(2);
  }
  draw_words(ui, inset(line, 6, 0), serif(kQuoteType), ui.theme().ink, words);
}

}  // namespace counterpoint::ui
