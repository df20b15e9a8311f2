// The find bar. Proven by tests/ui/find_bar_test.cpp.
#include "web/ui/find_bar.h"

#include <algorithm>

#include "core/text/pattern.h"
#include "core/text/utf8.h"
#include "web/app/claim_edits.h"

namespace counterpoint::ui {
namespace {

constexpr std::size_t kLongQuery = 200;  // bytes of a selection that is taken over
constexpr std::size_t kShownMatches = 4;
constexpr std::uint32_t kContext = 40;  // bytes on each side of a match in the preview
constexpr float kWrongLine = 18;
constexpr float kTools = 258;  // the switches and “Mark all…”
constexpr float kCount = 74;
constexpr const char* kField = "find/field";

std::string count_words(const std::vector<Span>& found, std::size_t at, bool wanted) {
  if (!wanted) return {};
  if (found.empty()) return "None";
  return std::to_string(at + 1) + " of " + std::to_string(found.size());
}

// A match with some words around it, on one line.
std::string in_context(const Text& text, Span match) {
  const std::string_view bytes = text.bytes();
  const auto boundary = [&](std::uint32_t at) {
    return static_cast<std::uint32_t>(floor_boundary(bytes, at));
  };
  const auto size = static_cast<std::uint32_t>(bytes.size());
  const std::uint32_t from = match.start > kContext ? boundary(match.start - kContext) : 0;
  const std::uint32_t to = boundary(std::min(size, match.end + kContext));
  std::string words =
      (from > 0 ? "…" : "") + std::string(text.slice({from, to})) + (to < size ? "…" : "");
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

// What is wrong with a pattern takes two lines of a narrow bar.
float wrong_height(bool stacked) { return (stacked ? 2.0F : 1.0F) * kWrongLine + 4; }

// The width of a bar in one row, of which the field has what it needs for some words.
float one_row(const Ui& ui) {
  constexpr float kLeastField = 110;
  const float buttons = 3 * ui.control_height() + 10;
  return std::max(600.0F, kLeastField + kCount + 6 + kTools + 6 + buttons + 16);
}

}  // namespace

void FindBar::open(Ui& ui, const Session& session, const ViewState& view) {
  open_ = true;
  previews_ = false;
  const Article* article = session.project().find(view.selection.article);
  if (article != nullptr && !view.selection.empty()) {
    const std::string_view words = article->text->slice(view.selection.span());
    if (words.size() <= kLongQuery && words.find('\n') == std::string_view::npos)
      query_.wanted = words;
  }
  ui.want_focus(kField);
  ui.again(3);
}

void FindBar::refresh(const Session& session) {
  article_ = session.focus().article;
  const Article* article = session.project().find(article_);
  query_.text = article == nullptr ? TextPtr() : article->text;
  if (query_ == seen_) return;
  look();
  at_ = 0;
}

void FindBar::look() {
  seen_ = query_;
  found_.clear();
  wrong_ = {};
  if (query_.text == nullptr) return;
  const std::string_view text = query_.text->bytes();
  if (!query_.pattern) {
    found_ = find_all(text, query_.wanted, query_.options);
  } else if (auto found = find_pattern(text, query_.wanted, query_.options); found.ok()) {
    found_ = std::move(found.value());
  } else {
    wrong_ = found.status();
  }
  if (found_.empty()) previews_ = false;
}

void FindBar::go_to(ViewState& view) {
  if (at_ < found_.size()) view.reveal = Place{article_, found_[at_], {}};
}

const std::vector<Span>& FindBar::found(const Session& session) {
  refresh(session);
  return found_;
}

void FindBar::step(const Session& session, ViewState& view, int by) {
  refresh(session);
  if (found_.empty()) return;
  const auto size = static_cast<int>(found_.size());
  at_ = static_cast<std::size_t>((static_cast<int>(at_) + by + size) % size);
  go_to(view);
}

bool FindBar::stacked(const Ui& ui, float width) { return width < one_row(ui) + 28; }

float FindBar::height(const Ui& ui, bool stacked) const {
  const float rows = (stacked ? 2.0F : 1.0F) + (previews_ ? 1.0F : 0.0F);
  float height = 12 + rows * (ui.control_height() + 4);
  if (previews_) height += 20 * static_cast<float>(std::min(found_.size(), kShownMatches)) + 8;
  return height + (wrong_.ok() ? 0 : wrong_height(stacked));
}

void FindBar::draw(Ui& ui, Rect story, Session& session, ViewState& view, std::uint32_t reader) {
  refresh(session);
  const float control = ui.control_height();
  const bool is_stacked = stacked(ui, story.width);
  const float width = is_stacked ? story.width - 8 : one_row(ui);
  const Rect bar{story.right() - width - (is_stacked ? 4.0F : 20.0F), story.y + 6, width,
                 height(ui, is_stacked)};
  ui.begin_layer("find", bar, true);
  fill(ui, bar, ui.theme().raised, 10);
  frame(ui, bar, fade(ui.theme().line_strong, 0.6F), 10);
  Rect inner = inset(bar, 8, 6);
  Rect row = cut_top(inner, control, 4);
  head(ui, row, session, view);
  Rect tools = is_stacked ? cut_top(inner, control, 4) : cut_right(row, kTools, 6);
  switches(ui, tools);
  UiNode count;
  count.key = "find/count";
  count.role = Role::status;
  count.name = count_words(found_, at_, !query_.wanted.empty() && wrong_.ok());
  const Rect at_count = cut_right(row, kCount, 6);
  draw_words(ui, at_count, chrome(), ui.theme().muted, count.name, Align::right);
  if (!count.name.empty()) ui.tell(std::move(count), at_count);
  if (!wrong_.ok()) {
    const Rect lines = cut_top(inner, wrong_height(is_stacked));
    UiNode told;
    told.key = "find/wrong";
    told.role = Role::status;
    told.name = wrong_.message;
    ui.tell(std::move(told), lines);
    paragraph(ui, {lines.x, lines.y}, lines.width, chrome(), kWrongLine, ui.theme().danger,
              wrong_.message, is_stacked ? 2 : 1);
  }
  field(ui, row, session, view, reader);
  if (previews_) preview(ui, inner, session);
  ui.end_layer();
}

// At the right: the next match, the one before, and the cross.
void FindBar::head(Ui& ui, Rect& row, const Session& session, ViewState& view) {
  const float control = ui.control_height();
  ButtonOptions quiet;
  quiet.look = ButtonLook::quiet;
  quiet.words = false;
  quiet.icon = Icon::close;
  if (button(ui, "find/close", cut_right(row, control, 2), "Close find", quiet)) open_ = false;
  quiet.disabled = found_.empty();
  quiet.icon = Icon::down;
  if (button(ui, "find/next", cut_right(row, control, 2), "Next match", quiet)) {
    step(session, view, 1);
  }
  quiet.icon = Icon::up;
  if (button(ui, "find/previous", cut_right(row, control, 6), "Previous match", quiet)) {
    step(session, view, -1);
  }
}

void FindBar::field(Ui& ui, Rect place, const Session& session, ViewState& view,
                    std::uint32_t reader) {
  FieldOptions options;
  options.placeholder = query_.pattern ? "Regular expression" : "Find in the story";
  const FieldState state =
      text_field(ui, kField, place, "Find in the story", query_.wanted, options);
  if (state.changed) {
    look();  // and on from where the reader is
    const auto next = std::lower_bound(found_.begin(), found_.end(), reader,
                                       [](Span span, std::uint32_t at) { return span.start < at; });
    at_ = next == found_.end() ? 0 : static_cast<std::size_t>(next - found_.begin());
    go_to(view);
    ui.again(2);
  }
  if (state.entered || state.down) step(session, view, 1);
  if (state.up) step(session, view, -1);
  if (state.escaped) open_ = false;
}

void FindBar::switches(Ui& ui, Rect& row) {
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.checkable = true;
  const auto toggle = [&](const char* key, const char* words, float width, const char* name,
                          const char* tip, bool& on) {
    options.checked = on;
    options.name = name;
    options.tooltip = tip;
    if (!button(ui, key, cut_left(row, width, 2), words, options)) return;
    on = !on;
    ui.want_focus(kField, true);  // the user goes on typing
  };
  toggle("find/case", "Aa", 44, "Match case", "Letters' case counts", query_.options.match_case);
  toggle("find/words", "Words", 66, "Whole words", "Whole words only", query_.options.whole_words);
  toggle("find/pattern", ".*", ui.environment().coarse_pointer ? 44 : 38, "Regular expression",
         "As a regular expression", query_.pattern);
  ButtonOptions mark;
  mark.look = ButtonLook::quiet;
  mark.disabled = found_.empty();
  mark.expandable = true;
  mark.expanded = previews_;
  if (button(ui, "find/mark", row, "Mark all…", mark)) {
    previews_ = !previews_;
    ui.again(2);
  }
}

// What would be marked, before it is.
void FindBar::preview(Ui& ui, Rect place, Session& session) {
  const std::size_t many = std::min(found_.size(), kShownMatches);
  for (std::size_t i = 0; i < many; ++i) {
    label(ui, "find/preview/" + std::to_string(i), cut_top(place, 20), chrome(), ui.theme().muted,
          in_context(*query_.text, found_[i]));
  }
  cut_top(place, 4);
  ButtonOptions primary;
  primary.look = ButtonLook::primary;
  const std::string words = found_.size() == 1
                                ? std::string("Mark 1 claim")
                                : "Mark " + std::to_string(found_.size()) + " claims";
  Rect row = cut_top(place, ui.control_height());
  if (button(ui, "find/mark/do", cut_right(row, button_width(ui, words, primary), 8), words,
             primary)) {
    mark_all(session);
  }
  if (found_.size() > many) {
    draw_words(ui, row, chrome(), ui.theme().muted,
               "and " + std::to_string(found_.size() - many) + " more");
  }
}

void FindBar::mark_all(Session& session) {
  previews_ = false;
  session.queue([article = article_, found = found_](Session& s) {
    const std::string label =
        "Mark " + std::to_string(found.size()) + (found.size() == 1 ? " claim" : " claims");
    const Status status =
        s.edit(label, [&](Draft& draft) { return mark_each(draft, article, found); });
    if (status.ok()) s.notify({Notice::Kind::done, label.substr(5) + " marked.", true});
  });
}

}  // namespace counterpoint::ui
