// Claims to be dragged into cells. Proven by tests/ui/accounts_view_test.cpp.
#include "web/ui/claims_tray.h"

#include <algorithm>
#include <set>

namespace counterpoint::ui {
namespace {

constexpr float kRow = 66;

}  // namespace

void ClaimsTray::refresh(const Session& session) {
  if (revision_ == session.revision()) return;
  revision_ = session.revision();
  if (seen_ && *seen_ == session.project()) return;
  seen_ = session.project();
  std::set<ClaimId> placed;
  session.project().positions().for_each([&](std::uint32_t, const Position& position) {
    placed.insert(position.claims.begin(), position.claims.end());
  });
  claims_.clear();
  std::vector<ClaimId> others;
  session.project().claims().for_each([&](std::uint32_t id, const Claim&) {
    (placed.count({id}) == 0 ? claims_ : others).push_back({id});
  });
  unplaced_ = claims_.size();
  claims_.insert(claims_.end(), others.begin(), others.end());
}

void ClaimsTray::draw(Ui& ui, Rect area, Session& session, ViewState& view, AccountsState& state) {
  refresh(session);
  const std::string all = "Also those that answer something";
  if (checkbox(ui, "tray/all", cut_top(area, ui.control_height(), 4), all, all_)) all_ = !all_;
  const std::size_t count = all_ ? claims_.size() : unplaced_;
  const std::string hint = count == 0 ? "Every claim stands behind an answer."
                                      : "Drag a claim onto the cell that it answers.";
  const float tall =
      paragraph(ui, {area.x, area.y}, area.width, chrome(), 18, ui.theme().muted, hint);
  cut_top(area, tall, 8);
  scroll_area(ui, "tray/list", area, scroll_, [&](ImVec2 at, float width) {
    const float above = std::max(0.0F, (area.y - at.y) / kRow - 1);
    const auto first = std::min(count, static_cast<std::size_t>(above));
    const auto many = static_cast<std::size_t>(area.height / kRow) + 4;
    for (std::size_t i = first; i < std::min(count, first + many); ++i) {
      const Rect place{at.x, at.y + kRow * static_cast<float>(i), width - 12, kRow - 4};
      claim_row(ui, place, session, view, state, claims_[i]);
    }
    return kRow * static_cast<float>(count);
  });
}

void ClaimsTray::claim_row(Ui& ui, Rect place, Session& session, ViewState& view,
                           AccountsState& state, ClaimId id) {
  const Project& project = session.project();
  const Claim& claim = *project.find(id);
  const Speaker* speaker = project.find(asserter(claim));
  const std::string who = speaker == nullptr ? "Nobody named" : speaker->name;
  const std::string words = words_of(project, claim);
  RowOptions options;
  options.selected = state.carried == id;
  options.description = "Shows it in its story";
  const ItemState item =
      row(ui, "tray/" + to_string(EntityId(id)), place, who + ": " + words, options);
  fill(ui, {place.x, place.y + 4, 3, place.height - 8}, speaker_colour(ui.theme(), speaker), 2);
  Rect inner = inset(place, 10, 5);
  Rect top = cut_top(inner, 18, 1);
  cut_left(top, draw_tag(ui, {top.x, top.y + 9}, speaker, kTagType), 6);
  draw_words(ui, top, chrome(kTextType, Weight::semibold), ui.theme().ink, who);
  paragraph(ui, {inner.x, inner.y}, inner.width, serif(kQuoteType), 18, ui.theme().ink, words, 2);
  if (item.hovered) ui.platform().set_pointer(Pointer::grab);
  if (item.held && ui.drags()) state.carried = id;
  if (!item.pressed || state.carried) return;
  view.reveal = Place{claim.article, extent(claim), {}};
  session.queue([id](Session& s) {
    s.choose(id);
    s.show(View::story);
  });
}

}  // namespace counterpoint::ui
