// Pictures of words on their way to the screen: one by one, or gathered and drawn page by page,
// as another texture is another call to the graphics and words that follow one another in a text
// lie on pages of any age. Proven by tests/ui/word_quads_test.cpp.
#pragma once

#include <vector>

#include "imgui.h"
#include "web/platform/text_pages.h"

namespace counterpoint {

// A picture and the box that it fills, CSS pixels.
struct WordQuad {
  TextPages::Place place;
  ImVec2 low, high;
  ImU32 tint = 0;
};

class WordQuads {
 public:
  explicit WordQuads(const TextPages& pages) : pages_(pages) {}

  // Draws it; or, between begin() and end() of the same list, keeps it for end().
  void add(ImDrawList& list, const WordQuad& quad);

  // Words of `list` wait from here on. Not while another list's do.
  void begin(ImDrawList& list);
  // Draws what waits, within one page in the order of its coming, but for pictures that had to give
  // way to later ones. The list's clip rectangle must be that of begin().
  void end();

 private:
  void draw(ImDrawList& list, const WordQuad& quad) const;

  const TextPages& pages_;
  ImDrawList* gathers_ = nullptr;
  std::vector<WordQuad> gathered_;
};

}  // namespace counterpoint
