// Suggestions, one after another. Proven by tests/ui/suggestions_panel_test.cpp.
#include "web/ui/suggestions_panel.h"

#include <algorithm>
#include <cmath>

#include "web/ui/form.h"
#include "web/ui/story_words.h"
#include "web/ui/suggestion_words.h"

namespace counterpoint::ui {
namespace {

const std::vector<double>& score_steps() {
  static const std::vector<double> steps = {0.3, kShownScore, 0.6, 0.7, 0.8, 0.9};
  return steps;
}

}  // namespace

void SuggestionsPanel::refresh(const Session& session) {
  const ArticleId article = session.focus().article;
  const bool same = article_ == article && seen_session_ == session.edits() &&
                    seen_proposals_ == suggesting_.revision() && seen_filter_ == filter_;
  if (same) return;
  if (article_ != article) {
    at_ = 0;
    scroll_ = {};
    if (article_) begin_.reset();
  }
  article_ = article;
  seen_session_ = session.edits();
  seen_filter_ = filter_;
  open_ = suggesting_.open(session, article, filter_);
  seen_proposals_ = suggesting_.revision();
  begin();
  if (at_ >= open_.shown.size()) at_ = open_.shown.empty() ? 0 : open_.shown.size() - 1;
  heights_.resize(open_.shown.size(), kCard);
  marks_.clear();
  const std::vector<Suggestion>& all = suggesting_.suggestions(article);
  for (std::size_t i = 0; i < open_.shown.size(); ++i) {
    const Suggestion& one = all[open_.shown[i]];
    for (const Span& part : one.content) marks_.push_back({part, MarkRole::content, i == at_});
    if (i != at_) continue;
    if (one.source) marks_.push_back({*one.source, MarkRole::source, true});
    if (one.cue) marks_.push_back({*one.cue, MarkRole::cue, true});
  }
}

const std::vector<ProposedMark>& SuggestionsPanel::marks(const Session& session) {
  refresh(session);
  return marks_;
}

std::size_t SuggestionsPanel::waiting(const Session& session) {
  refresh(session);
  return open_.shown.size();
}

const Suggestion* SuggestionsPanel::current() const {
  if (at_ >= open_.shown.size()) return nullptr;
  return &suggesting_.suggestions(article_)[open_.shown[at_]];
}

bool SuggestionsPanel::go_to(const Session& session, std::uint32_t byte) {
  refresh(session);
  const std::vector<Suggestion>& all = suggesting_.suggestions(article_);
  std::optional<std::size_t> best;
  std::uint32_t shortest = 0;
  for (std::size_t i = 0; i < open_.shown.size(); ++i) {
    for (const Span& part : all[open_.shown[i]].content) {
      if (!part.contains(byte) || (best && part.length() >= shortest)) continue;
      best = i;
      shortest = part.length();
    }
  }
  if (!best) return false;
  at_ = *best;
  follow_ = true;
  seen_session_ = 0;
  return true;
}

void SuggestionsPanel::begin_at(Session& session, ViewState& view, std::uint32_t byte) {
  clashes_ = false;
  begin_ = byte;
  seen_session_ = 0;
  refresh(session);
  show_current(session, view);
}

// Where the reader was when the review was asked for, once there is something to review.
void SuggestionsPanel::begin() {
  if (!begin_ || open_.shown.empty()) return;
  const std::vector<Suggestion>& all = suggesting_.suggestions(article_);
  for (at_ = 0; at_ + 1 < open_.shown.size(); ++at_) {
    if (all[open_.shown[at_]].content.back().end > *begin_) break;
  }
  begin_.reset();
}

void SuggestionsPanel::show_current(const Session& session, ViewState& view) {
  follow_ = true;
  seen_session_ = 0;  // the marks tell the current one apart
  refresh(session);
  if (const Suggestion* one = current()) {
    view.reveal = Place{article_, {one->content.front().start, one->content.back().end}, {}};
  }
}

void SuggestionsPanel::step(Session& session, ViewState& view, int by) {
  if (open_.shown.empty()) return;
  const auto size = static_cast<int>(open_.shown.size());
  at_ = static_cast<std::size_t>(std::clamp(static_cast<int>(at_) + by, 0, size - 1));
  show_current(session, view);
}

// For those who do not see the list: what was done, and what comes next.
void SuggestionsPanel::say(Ui& ui, const Session& session, const std::string& done) {
  std::string words =
      done + " " + in_words(open_.shown.size(), "suggestion", "suggestions") + " left.";
  if (const Suggestion* next = current()) {
    words += " " + who_of(*next) + ": " + content_of(*session.project().find(article_), *next);
  }
  ui.platform().announce(words);
}

void SuggestionsPanel::accept(Ui& ui, Session& session, ViewState& view, bool to_change) {
  if (current() == nullptr) return;
  const std::size_t index = open_.shown[at_];
  const ArticleId article = article_;
  session.queue([this, &ui, &view, index, article, to_change](Session& s) {
    if (!suggesting_.accept(s, article, index, to_change)) return;
    refresh(s);
    if (to_change) {
      view.show(Panel::claim);
    } else {
      show_current(s, view);
    }
    say(ui, s, "Accepted.");
  });
}

void SuggestionsPanel::refuse(Ui& ui, Session& session, ViewState& view) {
  if (current() == nullptr) return;
  session.queue([this, &ui, &view, index = open_.shown[at_], article = article_](Session& s) {
    suggesting_.refuse(article, index);
    refused_at_ = s.edits();
    refresh(s);
    show_current(s, view);
    say(ui, s, "Refused.");
  });
}

void SuggestionsPanel::take_keys(Ui& ui, Session& session, ViewState& view) {
  refresh(session);
  if (clashes_) return;
  if (current() != nullptr) {
    if (ui.take_key("Enter")) return accept(ui, session, view, false);
    if (ui.take_key("Backspace")) return refuse(ui, session, view);
    if (ui.take_key("e")) return accept(ui, session, view, true);
  }
  // The last thing that was done was to refuse one.
  if (refused_at_ == session.edits() && suggesting_.can_take_back() && ui.take_key("Ctrl+z")) {
    session.queue([this](Session&) { suggesting_.take_back(); });
  }
  if (ui.take_key("ArrowDown") || ui.take_key("ArrowRight")) step(session, view, 1);
  if (ui.take_key("ArrowUp") || ui.take_key("ArrowLeft")) step(session, view, -1);
  if (ui.take_key("Escape")) view.show(Panel::claims);
}

void SuggestionsPanel::draw(Ui& ui, Rect area, Session& session, ViewState& view) {
  refresh(session);
  const std::vector<Clash>& clashes = suggesting_.clashes(session.project());
  const float height = ui.control_height();
  const std::vector<std::string> tabs = {"Claims (" + std::to_string(open_.shown.size()) + ")",
                                         "Clashes (" + std::to_string(clashes.size()) + ")"};
  constexpr float kRoom = 420;  // for heads that stand, and a card below them
  heads_scroll_ = area.height < kRoom;
  Rect top = cut_top(area, height, kGap);
  if (heads_scroll_ && !clashes_) accept_all(ui, top, session);
  const int pressed = segmented(ui, "suggest/tabs", top, "Suggestions", tabs, clashes_ ? 1 : 0);
  if (pressed >= 0) clashes_ = pressed == 1;
  if (clashes_) return clash_list(ui, area, session, view);
  if (!heads_scroll_) head(ui, cut_top(area, height, 4), session);
  if (!heads_scroll_ || open_.shown.empty()) {  // else they scroll with the list
    filters(ui, cut_top(area, height, kGap));
    foot(ui, cut_bottom(area, height, 4), session);
  }
  if (reading(ui, area)) return;
  if (open_.shown.empty()) return nothing(ui, area, view);
  list(ui, area, session, view);
}

void SuggestionsPanel::head(Ui& ui, Rect row, Session& session) {
  accept_all(ui, row, session);
  label(ui, "suggest/title", row, chrome(kHeadType, Weight::semibold), ui.theme().ink,
        in_words(open_.shown.size(), "suggestion", "suggestions"), 2);
}

void SuggestionsPanel::accept_all(Ui& ui, Rect& row, Session& session) {
  ButtonOptions options;
  options.disabled = open_.shown.empty();
  options.tooltip = "One undo step";
  const std::string words = "Accept all " + std::to_string(open_.shown.size());
  const Rect place = cut_right(row, button_width(ui, words, options), kGap);
  if (button(ui, "suggest/all", place, words, options)) {
    session.queue([this, article = article_, all = open_.shown](Session& s) {
      suggesting_.accept_all(s, article, all);
    });
  }
}

void SuggestionsPanel::filters(Ui& ui, Rect row) {
  const Rect left = cut_left(row, (row.width - 6) / 2, 6);
  static const std::vector<std::string> kKinds = {"Any kind", "Direct", "Indirect", "Mixed"};
  static const ClaimKind kValues[] = {ClaimKind::direct, ClaimKind::indirect, ClaimKind::mixed};
  int kind = 0;
  for (int i = 0; i < 3; ++i) {
    if (filter_.kind == kValues[i]) kind = i + 1;
  }
  if (const auto at = choose_from(ui, "suggest/kind", left, "Kind", kKinds, kind)) {
    filter_.kind = *at == 0 ? std::nullopt : std::optional(kValues[*at - 1]);
  }
  std::vector<std::string> scores;
  int chosen = 0;
  for (std::size_t i = 0; i < score_steps().size(); ++i) {
    scores.push_back("Score from " + percent(score_steps()[i]));
    if (score_steps()[i] == filter_.score) chosen = static_cast<int>(i);
  }
  if (const auto at = choose_from(ui, "suggest/score", row, "Least score", scores, chosen)) {
    filter_.score = score_steps()[static_cast<std::size_t>(*at)];
  }
}

// Stories wait for what reads them: it comes after the page, and may not come at all.
void SuggestionsPanel::no_model(Ui& ui, Rect area) {
  const std::string& failure = suggesting_.model().failure;
  if (failure.empty()) {
    label(ui, "suggest/model", cut_top(area, 24), chrome(), ui.theme().muted,
          "The reading model is loading…");
    return;
  }
  const std::string words = failure + " Without it there are no suggestions; all else works.";
  const float height =
      paragraph(ui, {area.x, area.y}, area.width, chrome(), 20, ui.theme().ink, words);
  UiNode node;
  node.key = "suggest/model";
  node.role = Role::text;
  node.name = words;
  ui.tell(std::move(node), cut_top(area, height, kGap));
  const Rect place = cut_top(area, ui.control_height());
  if (button(ui, "suggest/model/again", place, "Try again")) {
    suggesting_.retry_model();
    ui.platform().request_model();
  }
}

// While the story is read: how far. True if there is nothing to show yet.
bool SuggestionsPanel::reading(Ui& ui, Rect& area) {
  const double progress = suggesting_.progress(article_);
  if (progress >= 1) return false;
  if (suggesting_.model().models == nullptr) return no_model(ui, area), true;
  if (suggesting_.waits(article_)) {
    label(ui, "suggest/long", cut_top(area, 24, kGap), chrome(), ui.theme().muted,
          "This is a long story. Reading it takes a while.");
    const Rect place = cut_top(area, ui.control_height());
    if (button(ui, "suggest/read", place, "Read it for suggestions")) {
      suggesting_.read_long_story(article_);
      ui.platform().request_background();
    }
    return true;
  }
  const Rect line = cut_top(area, 20);
  UiNode node;
  node.key = "suggest/progress";
  node.role = Role::progress;
  node.name = "Reading the story: " + percent(progress);
  draw_words(ui, line, chrome(), ui.theme().muted, node.name);
  ui.tell(std::move(node), line);
  const Rect bar = cut_top(area, 4);
  fill(ui, bar, ui.theme().hover, 2);
  fill(ui, {bar.x, bar.y, bar.width * static_cast<float>(progress), bar.height}, ui.theme().accent,
       2);
  return true;
}

// How good the suggestions were, said as it is.
void SuggestionsPanel::foot(Ui& ui, Rect row, Session& session) {
  rule(ui, row.x, row.right(), row.y, ui.theme().line);
  if (suggesting_.can_take_back()) {
    ButtonOptions quiet;
    quiet.look = ButtonLook::quiet;
    quiet.tooltip = "The one refused last is asked again";
    const Rect place = cut_right(row, button_width(ui, "Take back", quiet), kGap);
    if (button(ui, "suggest/back", place, "Take back", quiet)) {
      session.queue([this](Session&) { suggesting_.take_back(); });
    }
  }
  const Tally tally = suggesting_.tally();
  std::string words = "Nothing decided yet";
  if (tally.decided() > 0) {
    words = std::to_string(tally.accepted) + " right";
    if (tally.changed > 0) words += ", " + std::to_string(tally.changed) + " changed";
    words += ", " + std::to_string(tally.refused) +
             " refused: " + percent(static_cast<double>(tally.accepted) / tally.decided()) +
             " right";
  }
  if (open_.tired > 0) words += " · " + std::to_string(open_.tired) + " held back";
  label(ui, "suggest/tally", row, chrome(kSmallType), ui.theme().muted, words);
}

}  // namespace counterpoint::ui
