// The claims under one place. Proven by tests/ui/overlap_list_test.cpp.
#include "web/ui/overlap_list.h"

#include <algorithm>

#include "core/text/utf8.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kWidth = 320;
constexpr double kRestMs = 450;
constexpr std::size_t kMostRows = 7;
constexpr std::size_t kShownBytes = 120;

Rect beside(Ui& ui, Rect line, float height) {
  const Environment& environment = ui.environment();
  const float width = std::min(kWidth, environment.width - 16);
  const float x = std::clamp(line.x - 24, 8.0F, std::max(8.0F, environment.width - width - 8));
  const float gap = environment.coarse_pointer ? 40.0F : 10.0F;  // a finger's handles hang there
  const bool below = line.bottom() + gap + height + 40 < environment.height;
  return {x, below ? line.bottom() + gap : std::max(4.0F, line.y - height - 10), width, height};
}

}  // namespace

ClaimId next_of(const std::vector<ClaimId>& claims, ClaimId now) {
  if (claims.empty()) return {};
  const auto at = std::find(claims.begin(), claims.end(), now);
  return at == claims.end() || at + 1 == claims.end() ? claims.front() : *(at + 1);
}

void OverlapList::show(std::vector<ClaimId> claims, Rect line) {
  hide();
  if (claims.size() < 2) return;
  claims_ = std::move(claims);
  line_ = line;
  shown_ = true;
}

void OverlapList::rest(Ui& ui, const std::vector<ClaimId>& claims, Rect line) {
  if (shown_ && !passing_) return;
  const ImVec2 at = ImGui::GetIO().MousePos;
  const Rect way{box_.x, line_.y, box_.width, box_.bottom() - line_.y};
  if (shown_ && (box_.contains(at.x, at.y) || (claims.empty() && way.contains(at.x, at.y)))) return;
  const double now = ui.platform().time_ms();
  if (claims != claims_) {
    if (shown_) ui.again(2);
    hide();
    claims_ = claims;
    since_ = now;
    passing_ = true;
  }
  if (claims_.size() < 2 || shown_) return;
  line_ = line;
  shown_ = now - since_ >= kRestMs;
  if (shown_) ui.again(2);
  if (!shown_) ui.platform().wake_in(since_ + kRestMs - now + 1);
}

bool OverlapList::draw_row(Ui& ui, Session& session, ViewState& state, ClaimId id, Rect place) {
  const Project& project = session.project();
  const Claim* claim = project.find(id);
  if (claim == nullptr) return false;
  const Speaker* speaker = project.find(asserter(*claim));
  const std::string who = speaker == nullptr ? "Nobody named" : speaker->name;
  std::string words = words_of(project, *claim);
  if (words.size() > kShownBytes) words.resize(floor_boundary(words, kShownBytes));
  RowOptions options;
  options.role = Role::button;
  options.selected = session.focus().chosen == EntityId(id);
  const ItemState item =
      row(ui, "overlap/" + to_string(EntityId(id)), place, who + ": " + words, options);
  Rect inner = inset(place, 8, 2);
  cut_left(inner, draw_tag(ui, {inner.x, inner.y + inner.height / 2}, speaker, kTagType), 7);
  const TextStyle bold = chrome(kTextType, Weight::semibold);
  const float name = std::min(ui.type().measure(bold, who), inner.width * 0.45F);
  draw_words(ui, cut_left(inner, name, 7), bold, ui.theme().ink, who);
  draw_words(ui, inner, serif(kQuoteType), ui.theme().muted, words);
  if (item.hovered && session.focus().hovered != id) {
    session.queue([id](Session& s) { s.hover(id); });
  }
  if (item.pressed) {
    state.show(Panel::claim);
    session.queue([id](Session& s) { s.choose(id); });
  }
  return item.pressed;
}

void OverlapList::draw(Ui& ui, Session& session, ViewState& state) {
  if (!shown_) return;
  std::erase_if(claims_, [&](ClaimId id) { return session.project().find(id) == nullptr; });
  const auto chosen = session.focus().chosen.as<EntityKind::claim>();
  const auto at = std::find(claims_.begin(), claims_.end(), chosen);
  const bool left = at == claims_.end() && holds_ && !passing_;
  holds_ = at != claims_.end();
  if (claims_.size() < 2 || left || !state.selection.empty() || ui.take_key("Escape")) {
    hide();
    ui.again(1);
    return;
  }
  const float tall = ui.environment().coarse_pointer ? 44.0F : 30.0F;
  const std::size_t rows = std::min(claims_.size(), kMostRows);
  const std::string title = std::to_string(claims_.size()) + " claims here";
  box_ = beside(ui, line_, 28 + tall * static_cast<float>(rows) + 6);
  ui.begin_layer("overlaps", box_, true);
  fill(ui, box_, ui.theme().raised, 8);
  frame(ui, box_, fade(ui.theme().line_strong, 0.6F), 8);
  Rect inner = inset(box_, 4, 3);
  Rect head = inset(cut_top(inner, 24), 8, 0);
  if (!ui.environment().coarse_pointer) {
    draw_words(ui, cut_right(head, 90), chrome(kSmallType), ui.theme().muted, "O: the next",
               Align::right);
  }
  label(ui, "overlap/title", head, chrome(kSmallType, Weight::semibold), ui.theme().muted, title);
  bool taken = false;
  // Those around the chosen one, where there are more than fit.
  const auto index = static_cast<std::size_t>(at == claims_.end() ? 0 : at - claims_.begin());
  const std::size_t first = std::min(index < rows ? 0 : index - rows + 1, claims_.size() - rows);
  for (std::size_t i = first; i < first + rows; ++i) {
    taken |= draw_row(ui, session, state, claims_[i], cut_top(inner, tall));
  }
  ui.end_layer();
  if (taken) hide();
}

}  // namespace counterpoint::ui
