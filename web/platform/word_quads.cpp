// Pictures of words on their way to the screen. Proven by tests/ui/word_quads_test.cpp.
#include "web/platform/word_quads.h"

#include <algorithm>

namespace counterpoint {

void WordQuads::add(ImDrawList& list, const WordQuad& quad) {
  if (gathers_ == &list) {
    gathered_.push_back(quad);
  } else {
    draw(list, quad);
  }
}

void WordQuads::begin(ImDrawList& list) {
  IM_ASSERT(gathers_ == nullptr);
  gathers_ = &list;
}

void WordQuads::end() {
  IM_ASSERT(gathers_ != nullptr);
  std::stable_sort(gathered_.begin(), gathered_.end(), [](const WordQuad& a, const WordQuad& b) {
    return a.place.page < b.place.page;
  });
  for (const WordQuad& quad : gathered_) {
    if (pages_.holds(quad.place)) draw(*gathers_, quad);
  }
  gathered_.clear();
  gathers_ = nullptr;
}

void WordQuads::draw(ImDrawList& list, const WordQuad& quad) const {
  const TextPages::Place& place = quad.place;
  list.AddImage(pages_.texture(place), quad.low, quad.high, pages_.uv(place, 0, 0),
                pages_.uv(place, place.width, place.height), quad.tint);
}

}  // namespace counterpoint
