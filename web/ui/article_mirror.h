// The part of an article near the view as real text, for the browser's find, for screen readers and
// for touch. Proven by tests/browser/host_article.test.mjs.
#pragma once

#include "web/app/session.h"
#include "web/platform/mirrored_article.h"
#include "web/ui/article_layout.h"
#include "web/ui/article_paint.h"

namespace counterpoint::ui {

// The blocks that lie between y0 and y1 of the column, set as the layout has them, with the claims
// in them. `parent` is the key of the story's node.
MirroredArticle mirror_article(const Session& session, ArticleId id, const std::string& parent,
                               const ArticleLayout& layout, const ColumnFrame& place, Rect view,
                               float y0, float y1);

}  // namespace counterpoint::ui
