// Draws the part of an article that is in view: fills, words, underlines, letter tags. Looked at,
// not asserted on.
#pragma once

#include <vector>

#include "core/model/mark_index.h"
#include "web/app/claim_query.h"
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

// Words of a suggestion, which are not in the project.
struct ProposedMark {
  Span span;
  MarkRole role = MarkRole::content;
  bool current = false;  // the one that stands to be decided
};

inline constexpr std::uint32_t kNoCaret = 0xFFFFFFFF;

// What is shown beside the project's own state.
struct Painted {
  ArticleId article;
  std::uint32_t caret = kNoCaret;     // byte of the text cursor
  const Mark* moved = nullptr;        // a mark whose span is being dragged, as it would be
  const ClaimSieve* sieve = nullptr;  // claims that do not pass are drawn faintly
  const std::vector<ProposedMark>* proposed = nullptr;
  const std::vector<Span>* found = nullptr;  // matches of a search, sorted
  std::size_t found_at = 0;                  // the current one
};

// Draws what is in view.
void paint_article(Ui& ui, const Session& session, const ViewState& state, const Article& article,
                   ArticleLayout& layout, const ColumnFrame& place, const Painted& painted);

// The speaker whose colour a mark wears: its link's for source and cue, the one who asserts for
// content.
const Speaker* speaker_of(const Project& project, const Mark& mark);

}  // namespace counterpoint::ui
