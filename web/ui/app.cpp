// The whole interface, and the frame in which it is drawn. Proven by tests/ui/app_test.cpp and
// tests/browser.
#include "web/ui/app.h"

#include <algorithm>
#include <cmath>

#include "web/app/samples.h"
#include "web/ui/reading.h"
#include "web/ui/selecting.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kBar = 52;
constexpr float kStatusBar = 28;
constexpr float kBottomBar = 58;

}  // namespace

App::App(Platform& platform, Typesetter& typesetter)
    : platform_(platform), ui_(platform, typesetter), autosave_(session_, platform) {
  state_.theme = read_theme(platform_);
  state_.reading = read_reading(platform_);
  state_.selecting = read_selecting(platform_);
  state_.panel_open = !ui_.narrow();
  session_.listen([this](const Transaction& step) {
    if (step.empty()) forget_project();
  });
}

// Another one was opened, whose things may have the same numbers.
void App::forget_project() {
  state_.selection = {};
  state_.reveal.reset();
  suggesting_.forget();
}

void App::start() {
  Result<Project> sample = sample_project();
  autosave_.start();  // what the user had open last takes the sample's place
  if (sample.ok()) autosave_.open_sample(std::move(sample.value()));
  platform_.request_model();
}

void App::take_model(std::string_view bytes) {
  if (models_ || model_reader_) return;  // stories are being read by them
  model_reader_ = std::make_unique<ModelReader>(std::string(bytes));
  platform_.request_background();
}

void App::read_model() {
  model_reader_->step();
  if (!model_reader_->done()) return;
  models_ = model_reader_->finish();
  model_reader_.reset();
  if (models_) {
    suggesting_.use(*models_);
  } else {
    suggesting_.fail_model("The reading model came damaged.");
  }
  ui_.again(1);
}

Theme App::theme() const {
  const Environment& environment = platform_.environment();
  const bool dark = state_.theme == ThemeChoice::dark ||
                    (state_.theme == ThemeChoice::system && environment.dark);
  return make_theme(dark, environment.high_contrast);
}

bool App::frame() {
  std::vector<PlatformEvent> events;
  for (PlatformEvent& event : platform_.take_events()) {
    const auto* file = std::get_if<FileOpened>(&event);
    if (file != nullptr && state_.dialog == Dialog::compare) {
      comparison_.take_file(session_, state_, file->bytes);
      continue;
    }
    if (auto* failed = std::get_if<ModelFailed>(&event)) suggesting_.fail_model(failed->message);
    if (auto* refused = std::get_if<ClipboardRefused>(&event)) {
      session_.notify({Notice::Kind::warning, refused->message, false});
    }
    if (import_.take(event)) state_.dialog = Dialog::import;
    if (const auto* fragment = std::get_if<FragmentChanged>(&event)) {
      link_ = read_claim_fragment(fragment->fragment);
    }
    if (!autosave_.handle(event)) events.push_back(std::move(event));
  }
  ui_.begin_frame(theme(), std::move(events));
  draw();
  copy_offer_.update(ui_, session_, state_);
  ui_.end_frame();
  const bool changed = session_.drain();
  if (changed) ui_.again(2);
  follow_link();
  autosave_.update();
  platform_.set_unsaved(autosave_.unsaved() || import_.holds_something());
  if (!opened_ && !autosave_.starting()) {
    opened_ = true;
    platform_.set_opened();
  }
  take_notices();
  return !changed && !ui_.asks_focus();
}

// Opens the page at the claim that its address names, once it is known what was open last; after
// that the address names the claim that is chosen.
void App::follow_link() {
  if (autosave_.starting()) return;
  if (!link_) {
    const auto chosen = session_.focus().chosen.as<EntityKind::claim>();
    return platform_.set_fragment(claim_fragment(session_.project(), chosen));
  }
  const Result<ClaimId> found = find_linked(session_.project(), *link_);
  link_.reset();
  ui_.again(3);
  if (!found.ok()) return session_.notify({Notice::Kind::error, found.status().message, false});
  const Claim& claim = *session_.project().find(found.value());
  session_.choose(found.value());
  session_.show(View::story);
  state_.show(Panel::claim);
  state_.reveal = Place{claim.article, extent(claim), {}};
}

void App::take_notices() {
  for (Notice& notice : session_.take_notices()) {
    platform_.announce(notice.text);
    toast_.show(std::move(notice), session_, platform_.time_ms());
    ui_.again(2);
  }
}

void App::draw() {
  const Environment& environment = platform_.environment();
  Rect all{0, 0, environment.width, environment.height};
  const Rect whole = all;
  ui_.begin_layer("page", all, false);
  const bool reads = session_.focus().view == View::story && !session_.project().articles().empty();
  ui_.set_ground(reads ? ui_.theme().paper : ui_.theme().desk);
  if (state_.dialog == Dialog::none) take_keys();
  follow_suggestions();
  follow_selection();
  // At a high zoom there is no room for bars beside what is being worked on, which can be closed.
  alone_ = ui_.narrow() && ui_.low() && state_.panel_open && reads;
  state_.story_covered = false;
  if (!alone_) {
    draw_top_bar(cut_top(all, kBar));
    if (ui_.narrow()) draw_bottom_bar(cut_bottom(all, kBottomBar));
    if (shows_status()) draw_status_bar(cut_bottom(all, ui_.narrow() ? 24 : kStatusBar));
  }
  if (session_.project().articles().empty()) {
    draw_start(all);
  } else if (session_.focus().view == View::story) {
    draw_story(all);
  } else if (session_.focus().view == View::sourcing) {
    draw_sourcing(all);
  } else {
    accounts_.draw(ui_, all, session_, state_);
  }
  ui_.end_layer();
  draw_menus();
  draw_reading(ui_, state_);
  if (palette_.is_open(ui_)) palette_.draw(ui_, commands());
  answer_.draw(ui_, session_);
  draw_dialogs();
  draw_toast(whole);
  step_out();
}

bool App::background() {
  constexpr int kParagraphs = 2;  // about a millisecond in a browser
  if (stories_.settle_some(ui_)) return true;
  if (digest_open_story()) return true;  // before it is written, which needs it
  if (autosave_.background()) return true;
  if (model_reader_) return read_model(), true;
  const std::uint64_t before = suggesting_.revision();
  const bool more = suggesting_.work(kParagraphs);
  if (suggesting_.revision() != before || reviews()) ui_.again(1);
  return more;
}

// Links to claims and files name the digest: for a million words it takes a frame and more, which
// is not to fall into a click. True if there was something to do.
bool App::digest_open_story() {
  const Article* article = session_.project().find(session_.focus().article);
  if (article == nullptr || article->text == digested_.lock()) return false;
  digested_ = article->text;
  article->text->sha256();
  return true;
}

// The suggestions are what the user looks at.
bool App::reviews() const {
  return state_.panel_open && state_.panel == Panel::suggested &&
         session_.focus().view == View::story;
}

// Reads what is new in the background, and goes to the proposal that was clicked in the story.
void App::follow_suggestions() {
  if (suggesting_.follow(session_.project(), session_.focus().article)) {
    platform_.request_background();
  }
  const auto clicked = article_view().take_click();
  if (reviews() && clicked && suggestions_.go_to(session_, *clicked)) ui_.again(2);
}

// What the open story shows beside the user's own marks: proposals while their panel is open, and
// what was found.
Lit App::lit() {
  Lit lit;
  if (reviews()) lit.proposed = &suggestions_.marks(session_);
  if (find_.is_open()) {
    lit.found = &find_.found(session_);
    lit.found_at = find_.current();
  }
  return lit;
}

// At the page's foot, where no bar for the thumb is, else at the story's top or foot, or over the
// bar. Of a matrix in a low window hardly more is seen than the cell that a notice speaks of: over
// the bar.
ToastRoom App::toast_room(Rect page) {
  using Side = ToastPlace::Side;
  ToastRoom room{page, {}, {}};
  if (ui_.low() && session_.focus().view == View::accounts) {
    room.places.push_back({page.y + 2, Side::below});
  } else if (alone_ || (ui_.low() && !ui_.narrow())) {
    room.places.push_back({page.bottom() - (shows_status() ? kStatusBar : 0) - 8, Side::above});
  } else if (!ui_.narrow()) {
    room.places.push_back({page.bottom() - kStatusBar - 16, Side::above});
  }
  if (article_view().is_shown(session_)) {
    const Rect story = article_view().view();
    room.used = article_view().in_use(ui_, session_, state_);
    room.places.push_back({story.y + 8, Side::below});
    room.places.push_back({story.bottom() - 8, Side::above});
  } else {
    room.places.push_back({page.y + kBar + 8, Side::below});
  }
  room.places.push_back({page.y + kBar / 2, Side::middle});
  return room;
}

void App::draw_toast(Rect page) {
  const double now = platform_.time_ms();
  if (!toast_.is_open(session_, now)) return;
  toast_.draw(ui_, session_, toast_room(page));
  platform_.wake_in(toast_.until() - now + 1);
}

// Words are looked for in the story, which comes to the front.
void App::open_find() {
  if (session_.project().articles().empty()) return;
  if (ui_.narrow() || ui_.low()) state_.panel_open = false;
  show_view(View::story);
  find_.open(ui_, session_, state_);
}

void App::take_keys() {
  if (ui_.keys().empty()) return;
  if (ui_.take_key("Ctrl+k")) return palette_.open(ui_);
  if (ui_.take_key("F3")) find_.is_open() ? find_.step(session_, state_, 1) : open_find();
  if (ui_.take_key("Shift+F3") && find_.is_open()) find_.step(session_, state_, -1);
  if (find_.is_open() && !reviews() && ui_.take_key("Escape")) find_.close();
  if (reviews() && state_.selection.empty()) suggestions_.take_keys(ui_, session_, state_);
  if (ui_.take_key("v")) {  // again: to the next of its charts
    const bool there = session_.focus().view == View::sourcing;
    const int tab = static_cast<int>(state_.sourcing) + (there ? 1 : 0);
    show_sourcing(static_cast<SourcingTab>(tab % 4));
  }
  if (ui_.take_key("]")) choose_neighbour(1);
  if (ui_.take_key("[")) choose_neighbour(-1);
  if (ui_.take_key("Ctrl+y")) session_.queue([](Session& s) { s.redo(); });
  for (const Command& command : commands()) {
    if (!command.run || command.key.empty() || !ui_.take_key(command.key)) continue;
    if (command.why_not.empty()) {
      command.run();
    } else {
      session_.notify({Notice::Kind::warning, command.why_not + ".", false});
    }
  }
}

// Escape, where nothing that lies above has taken it: from the open claim to the story, and from a
// panel over the story to what lies below.
void App::step_out() {
  if (session_.focus().view != View::story || !ui_.take_key("Escape")) return;
  if (session_.focus().chosen) {
    session_.queue([](Session& s) { s.choose({}); });
    if (state_.panel != Panel::claim) return;
    state_.panel = Panel::claims;
  }
  if (ui_.narrow()) state_.panel_open = false;
}

// Which question the chosen claim answers, asked beside its last words.
void App::ask_question() {
  const auto id = session_.focus().chosen.as<EntityKind::claim>();
  const Claim* claim = session_.project().find(id);
  Rect anchor{ui_.environment().width / 2 - 200, ui_.environment().height / 3, 0, 0};
  if (claim != nullptr && session_.focus().view == View::story) {
    const Span end{extent(*claim).end - 1, extent(*claim).end};
    const std::vector<Rect> rects = article_view().rects(ui_, end);
    if (!rects.empty() && rects.back().y > 0) anchor = rects.back();
  }
  answer_.open(ui_, session_, anchor);
}

// Makes room for what marks the selected words, and says whom the suggestions name for them: the
// one whose content shares the most with them.
void App::follow_selection() {
  make_room_to_mark();
  if (state_.selection == suggested_for_) return;
  suggested_for_ = state_.selection;
  state_.suggested_speaker.clear();
  const ArticleId article = state_.selection.article;
  if (state_.selection.empty() || suggesting_.progress(article) < 1) return;
  std::uint32_t most = 0;
  for (const Suggestion& one : suggesting_.suggestions(article)) {
    for (const Span span : one.content) {
      const std::uint32_t shared = intersection(span, state_.selection.span()).length();
      if (shared <= most || one.score < kShownScore || one.speaker.empty()) continue;
      most = shared;
      state_.suggested_speaker = one.speaker;
    }
  }
}

// The claim before or after the chosen one, in order of the text, among those that pass the filter;
// if none is chosen, before or after where the reader is.
void App::choose_neighbour(int step) {
  std::vector<ClaimId> order;
  const ArticleId article = session_.focus().article;
  const std::uint32_t reader = article_view().place_of_reader();
  int before = 0;  // how many begin above the reader
  session_.marks(article).for_each([&](const Mark& mark) {
    if (mark.role != MarkRole::content || mark.part != 0) return;
    if (!article_view().passes(mark.claim)) return;
    order.push_back(mark.claim);
    if (mark.span.start < reader) ++before;
  });
  if (order.empty()) return;
  const auto chosen = session_.focus().chosen.as<EntityKind::claim>();
  const auto at = std::find(order.begin(), order.end(), chosen);
  const auto size = static_cast<int>(order.size());
  const int here = step > 0 ? before - 1 : before;
  const int now = at == order.end() ? here : static_cast<int>(at - order.begin());
  const ClaimId next = order[static_cast<std::size_t>((now + step + size) % size)];
  state_.show(Panel::claim);
  state_.reveal = Place{article, extent(*session_.project().find(next)), {}};
  session_.queue([next](Session& s) { s.choose(next); });
}

}  // namespace counterpoint::ui
