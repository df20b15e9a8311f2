// The part of an article near the view as real text. Proven by tests/ui/article_mirror_test.cpp.
#include "web/ui/article_mirror.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "web/ui/article_paint.h"

namespace counterpoint::ui {
namespace {

constexpr double kRest = 100;  // ms without a move, or a change of lines: it rests

// Lines of a block that are told of as a whole. Of a longer one only those near the view are: the
// browser looks through all of its lines at each click.
constexpr std::size_t kWholeBlock = 200;

// Of all that a block says and where its lines are: the page keeps a block that says the same.
std::uint64_t digest(const MirroredBlock& block) {
  std::uint64_t sum = 14695981039346656037U;  // FNV-1a over words of 64 bits
  const auto add = [&](std::uint64_t word) { sum = (sum ^ word) * 1099511628211U; };
  const auto add_text = [&](const std::string& text) { add(std::hash<std::string>()(text)); };
  const auto add_float = [&](float value) {
    add(static_cast<std::uint64_t>(std::lround(value * 64)));
  };
  add_text(block.text);
  add(static_cast<std::uint64_t>(block.level * 4 + block.bold * 2 + block.italic));
  add_float(block.font_size);
  add_float(block.line_height);
  for (const MirroredLine& line : block.lines) {
    add(line.end);
    add_float(line.x);
    add_float(line.width);
  }
  for (const MirroredMark& mark : block.marks) {
    add(mark.start);
    add(mark.end);
    add_text(mark.key);
    add_text(mark.name);
  }
  return sum;
}

// The lines of a block that are told of, from `first` to before `end`.
struct LineRange {
  std::size_t first = 0, end = 0;
};

LineRange lines_told(const BlockLayout& block, float top, float y0, float y1) {
  const std::size_t count = block.lines.size();
  if (count <= kWholeBlock) return {0, count};
  const auto line_at = [&](float y) {
    const float line = std::floor((y - top) / block.line_height);
    return static_cast<std::size_t>(std::clamp(line, 0.0F, static_cast<float>(count - 1)));
  };
  return {line_at(y0), line_at(y1) + 1};
}

MirroredBlock mirror_block(const Session& session, const Article& article, ArticleId id,
                           const Block& block, const BlockLayout& lines, float top,
                           LineRange told) {
  MirroredBlock mirrored;
  Span words = block.span;
  if (told.first > 0) words.start = lines.lines[told.first].span.start;
  if (told.end < lines.lines.size()) words.end = lines.lines[told.end - 1].span.end;
  mirrored.id = block.span.start;
  mirrored.level = block.kind == BlockKind::headline     ? 1
                   : block.kind == BlockKind::subheading ? 2
                                                         : 0;
  mirrored.y = top + lines.line_height * static_cast<float>(told.first);
  mirrored.font_size = lines.style.size;
  mirrored.line_height = lines.line_height;
  mirrored.bold = lines.style.weight == Weight::semibold;
  mirrored.italic = lines.style.italic;
  mirrored.text = article.text->slice(words);
  for (std::size_t i = told.first; i < told.end; ++i) {
    const Line& line = lines.lines[i];
    float x0 = lines.runs[line.first_run].x;
    float x1 = x0;
    for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
      x0 = std::min(x0, lines.runs[r].x);
      x1 = std::max(x1, lines.runs[r].x + lines.runs[r].ink_width);
    }
    mirrored.lines.push_back(
        {line.span.start - words.start, line.span.end - words.start, x0, x1 - x0});
  }
  std::vector<Mark> marks;
  session.marks(id).overlapping(words, marks);
  for (const Mark& mark : marks) {
    if (mark.role != MarkRole::content) continue;
    const Span part = intersection(mark.span, words);
    const Speaker* speaker = speaker_of(session.project(), mark);
    mirrored.marks.push_back({part.start - words.start, part.end - words.start,
                              "mark/" + to_string(EntityId(mark.claim)),
                              speaker == nullptr ? "Claim" : "Claim by " + speaker->name});
  }
  mirrored.revision = digest(mirrored);
  return mirrored;
}

MirroredArticle mirror(const Session& session, const ArticleMirror::Shown& shown,
                       const ArticleLayout& layout, float y0, float y1) {
  const Article& article = *session.project().find(shown.article);
  MirroredArticle mirrored;
  mirrored.language = article.language;
  mirrored.parent = shown.parent;
  layout.for_each_between(y0, y1, [&](float top, const Block& block, const BlockLayout& lines) {
    mirrored.blocks.push_back(mirror_block(session, article, shown.article, block, lines, top,
                                           lines_told(lines, top, y0, y1)));
  });
  return mirrored;
}

// A screen above and below the view is told of, as far as it is set in lines.
float around(const ArticleMirror::Shown& shown) {
  return std::min(shown.view.height, ArticleLayout::kPreparedAround);
}

float top_of_view(const ArticleMirror::Shown& shown) { return shown.view.y - shown.top; }

}  // namespace

// With half of that to spare, but for the ends of the story.
bool ArticleMirror::covers(const Shown& shown) const {
  const float spare = around(shown) / 2;
  const float y = top_of_view(shown);
  return y0_ <= std::max(0.0F, y - spare) &&
         y1_ >= std::min(shown.extent, y + shown.view.height + spare);
}

void ArticleMirror::update(Ui& ui, const Session& session, const ArticleLayout& layout,
                           const Shown& shown) {
  Platform& platform = ui.platform();
  platform.place_article({shown.view, shown.x, shown.top});
  const int frame = ImGui::GetFrameCount();
  const bool another = std::exchange(frame_, frame) != frame - 1 || article_ != shown.article ||
                       parent_ != shown.parent;
  const bool edited = edits_ != session.edits();
  const double now = platform.time_ms();
  const double rests = std::max(moved_, told_) + kRest;
  if (std::exchange(top_, shown.top) != shown.top) moved_ = now;
  if (!another && !edited && layout_ == layout.version() && covers(shown)) return;
  if (!another && !edited && now < rests) return platform.wake_in(rests - now);
  article_ = shown.article;
  parent_ = shown.parent;
  edits_ = session.edits();
  layout_ = layout.version();
  y0_ = top_of_view(shown) - around(shown);
  y1_ = top_of_view(shown) + shown.view.height + around(shown);
  told_ = now;
  platform.show_article(mirror(session, shown, layout, y0_, y1_));
}

}  // namespace counterpoint::ui
