// The part of an article near the view as real text, for the browser's find, for screen readers and
// for touch. Proven by tests/ui/article_mirror_test.cpp and tests/browser/host_article.test.mjs.
#pragma once

#include "web/app/session.h"
#include "web/platform/mirrored_article.h"
#include "web/ui/article_layout.h"
#include "web/ui/ui.h"

namespace counterpoint::ui {

// Tells the page of the blocks in view and a screen above and below, when they are others than it
// has. While the story scrolls they wait until it rests: the browser would set all that goes by in
// lines, unseen. Where the text stands is told in every frame.
class ArticleMirror {
 public:
  struct Shown {
    ArticleId article;
    const std::string& parent;  // key of the story's node
    Rect view;
    float x = 0, top = 0;  // of the column, in the window, as the layout was prepared for
    float extent = 0;      // height of the whole column
  };
  void update(Ui& ui, const Session& session, const ArticleLayout& layout, const Shown& shown);

 private:
  bool covers(const Shown& shown) const;

  // What the page has.
  ArticleId article_;
  std::string parent_;
  std::uint64_t edits_ = 0, layout_ = 0;  // as Session::edits() and ArticleLayout::version()
  float y0_ = 0, y1_ = 0;                 // of the column
  double told_ = 0;                       // when, ms
  float top_ = 0;                         // of the column, as in the last frame
  double moved_ = 0;                      // when it was another one last, ms
  int frame_ = -1;                        // the last one in which it was this story's turn
};

}  // namespace counterpoint::ui
