// The article as text that a browser can find, read aloud and select: the blocks on the screen and
// some around it. Proven by tests/browser/host_article.test.mjs.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "web/platform/semantics.h"

namespace counterpoint {

// A stretch that is marked, in bytes of its block's text.
struct MirroredMark {
  std::uint32_t start = 0, end = 0;
  std::string key;   // comes back in NodeActivated
  std::string name;  // "Claim by Tillerson"
};

// A line as it was set, in bytes of its block's text; CSS pixels from the block's left edge.
struct MirroredLine {
  std::uint32_t start = 0, end = 0;
  float x = 0, width = 0;
};

struct MirroredBlock {
  std::uint64_t id = 0;        // stays with the block
  std::uint64_t revision = 0;  // another number when anything but `x` and `y` changed
  int level = 0;               // of a heading; 0 for a paragraph
  float x = 0, y = 0;          // of the first line's top left, from the article's
  float font_size = 0, line_height = 0;
  bool bold = false, italic = false;
  std::string text;  // of a very long block only what is near the view, with its lines and marks
  std::vector<MirroredLine> lines;
  std::vector<MirroredMark> marks;
};

struct MirroredArticle {
  std::string language;
  std::string parent;  // key of the node that it is in
  std::vector<MirroredBlock> blocks;
};

struct ArticlePlace {
  Rect view;           // what may be seen of the article
  float x = 0, y = 0;  // where its top left is in the window, scrolling included
  bool operator==(const ArticlePlace&) const = default;
};

}  // namespace counterpoint
