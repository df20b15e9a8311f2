// Draws the part of an article that is in view: fills, words, underlines, letter tags. Looked at,
// not asserted on.
#pragma once

#include <vector>

#include "core/model/mark_index.h"
#include "web/app/session.h"
#include "web/ui/article_layout.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

// Where the column stands in the window.
struct ColumnFrame {
  float x = 0;           // left edge of the column
  float top = 0;         // y of the article's first line, scrolling included; whole device pixels
  float y0 = 0, y1 = 0;  // of the view, in the window
};

// Draws what is in view. `caret` is the byte of the text cursor, or kNoCaret.
inline constexpr std::uint32_t kNoCaret = 0xFFFFFFFF;
void paint_article(Ui& ui, const Session& session, const ViewState& state, const Article& article,
                   ArticleLayout& layout, const ColumnFrame& place, std::uint32_t caret);

// The speaker whose colour a mark wears: its link's for source and cue, the one who asserts for
// content.
const Speaker* speaker_of(const Project& project, const Mark& mark);

}  // namespace counterpoint::ui
