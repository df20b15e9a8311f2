// The part of an article near the view as real text. Proven by tests/browser/host_article.test.mjs.
#include "web/ui/article_mirror.h"

#include <algorithm>

namespace counterpoint::ui {
namespace {

MirroredBlock mirror_block(const Session& session, const Article& article, ArticleId id,
                           const Block& block, const BlockLayout& lines, float top) {
  MirroredBlock mirrored;
  mirrored.id = block.span.start;
  mirrored.revision = session.revision();
  mirrored.level = block.kind == BlockKind::headline     ? 1
                   : block.kind == BlockKind::subheading ? 2
                                                         : 0;
  mirrored.y = top;
  mirrored.font_size = lines.style.size;
  mirrored.line_height = lines.line_height;
  mirrored.bold = lines.style.weight == Weight::semibold;
  mirrored.italic = lines.style.italic;
  mirrored.text = article.text->slice(block.span);
  for (const Line& line : lines.lines) {
    float x0 = lines.runs[line.first_run].x;
    float x1 = x0;
    for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
      x0 = std::min(x0, lines.runs[r].x);
      x1 = std::max(x1, lines.runs[r].x + lines.runs[r].ink_width);
    }
    mirrored.lines.push_back(
        {line.span.start - block.span.start, line.span.end - block.span.start, x0, x1 - x0});
  }
  std::vector<Mark> marks;
  session.marks(id).overlapping(block.span, marks);
  for (const Mark& mark : marks) {
    if (mark.role != MarkRole::content) continue;
    const Span part = intersection(mark.span, block.span);
    const Speaker* speaker = speaker_of(session.project(), mark);
    mirrored.marks.push_back({part.start - block.span.start, part.end - block.span.start,
                              "mark/" + to_string(EntityId(mark.claim)),
                              speaker == nullptr ? "Claim" : "Claim by " + speaker->name});
  }
  return mirrored;
}

}  // namespace

MirroredArticle mirror_article(const Session& session, ArticleId id, const std::string& parent,
                               const ArticleLayout& layout, const ColumnFrame& place, Rect view,
                               float y0, float y1) {
  const Article& article = *session.project().find(id);
  MirroredArticle mirrored;
  mirrored.language = article.language;
  mirrored.parent = parent;
  mirrored.view = view;
  mirrored.x = place.x;
  mirrored.y = place.top;
  layout.for_each_between(y0, y1, [&](float top, const Block& block, const BlockLayout& lines) {
    mirrored.blocks.push_back(mirror_block(session, article, id, block, lines, top));
  });
  return mirrored;
}

}  // namespace counterpoint::ui
