// The story's scroll bar, with a tick where each claim stands. Proven by
// tests/ui/mark_track_test.cpp.
#pragma once

#include <vector>

#include "web/app/claim_query.h"
#include "web/app/session.h"
#include "web/ui/article_layout.h"
#include "web/ui/ui.h"

namespace counterpoint::ui {

class MarkTrack {
 public:
  // `head` is the space above the story's first line, CSS pixels. Dragging or clicking the bar
  // scrolls.
  void draw(Ui& ui, const Session& session, ArticleId article, const ArticleLayout& layout,
            const ClaimSieve& sieve, Scroll& scroll, Rect track, float head);

  struct Tick {
    float y = 0;  // from the track's top
    ClaimId claim;
  };
  const std::vector<Tick>& ticks() const { return ticks_; }

 private:
  struct Setting {
    ArticleId article;
    std::uint64_t claims = 0;  // ClaimSieve::version()
    float height = 0;          // of the story, in steps that a tick can show
    float room = 0;
    bool operator==(const Setting&) const = default;
  };

  void refresh(const Session& session, ArticleId article, const ArticleLayout& layout,
               const ClaimSieve& sieve, float content, float room, float head);

  Setting setting_;
  std::vector<Tick> ticks_;  // at most one a place
};

}  // namespace counterpoint::ui
