// The scroll bar with its ticks. Proven by tests/ui/mark_track_test.cpp.
#include "web/ui/mark_track.h"

#include <algorithm>
#include <cmath>

#include "web/ui/article_paint.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kApart = 3;  // CSS pixels from one tick to the next

}  // namespace

// Marks come in order of the text, and so do their places: one walk, in which those too near to the
// last tick are passed over by their byte alone.
void MarkTrack::refresh(const Session& session, ArticleId article, const ArticleLayout& layout,
                        const ClaimSieve& sieve, float content, float room, float head) {
  const Setting now{article, sieve.version(), std::round(content / 8), room};
  if (now == setting_) return;
  setting_ = now;
  ticks_.clear();
  const float scale = room / std::max(content, room);
  std::uint32_t next = 0;  // byte before which no tick has room
  session.marks(article).for_each([&](const Mark& mark) {
    if (mark.span.start < next) return;
    if (mark.role != MarkRole::content || !sieve.passes(mark.claim)) return;
    const float y = std::floor((head + layout.rough_y(mark.span.start)) * scale);
    if (!ticks_.empty() && y < ticks_.back().y + kApart) return;
    ticks_.push_back({y, mark.claim});
    next = layout.rough_byte((y + kApart - 1) / scale - head);
  });
}

void MarkTrack::draw(Ui& ui, const Session& session, ArticleId article, const ArticleLayout& layout,
                     const ClaimSieve& sieve, Scroll& scroll, Rect track, float head) {
  const float room = track.height;
  refresh(session, article, layout, sieve, scroll.content, room, head);
  const Project& project = session.project();
  const auto tick = [&](float y, ClaimId id, bool strong) {
    const Claim* claim = project.find(id);
    if (claim == nullptr) return;
    const ImU32 colour = speaker_colour(ui.theme(), project.find(asserter(*claim)));
    const float side = strong ? 0.0F : 3.0F;
    fill(ui,
         {track.x + side, track.y + y - (strong ? 1.0F : 0.0F), track.width - 2 * side,
          strong ? 4.0F : 2.0F},
         strong ? colour : fade(colour, 0.85F));
  };
  for (const Tick& at : ticks_) tick(at.y, at.claim, false);
  // Those that the user looks at always have theirs.
  const float scale = room / std::max(scroll.content, room);
  std::vector<ClaimId> lit = claims_behind(project, session.focus().chosen);
  lit.push_back(session.focus().hovered);
  for (const ClaimId id : lit) {
    const Claim* claim = project.find(id);
    if (claim == nullptr || claim->article != article) continue;
    tick(std::floor((head + layout.rough_y(extent(*claim).start)) * scale), id, true);
  }
  if (scroll.content <= room) return;
  const Rect thumb{track.x + 2, track.y + room * scroll.offset / scroll.content, track.width - 4,
                   std::max(24.0F, room * room / scroll.content)};
  const ItemState item = ui.hit("article/track/" + to_string(EntityId(article)), track);
  if (item.held) {
    const float at = (ImGui::GetIO().MousePos.y - track.y) / room;
    const float most = std::max(0.0F, scroll.content - room);
    scroll.offset = std::clamp(at * scroll.content - room / 2, 0.0F, most);
    ui.again(2);
  }
  fill(ui, thumb, fade(ui.theme().ink, item.held ? 0.35F : item.hovered ? 0.28F : 0.16F), 4);
}

}  // namespace counterpoint::ui
