// Draws the part of an article that is in view.
#include "web/ui/article_paint.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "web/ui/mark_lanes.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {
namespace {

constexpr float kLane = 4;  // pixels from one underline to the next
constexpr int kMostLanes =
    4;  // more share the last one: the list under the pointer tells them apart
constexpr float kThickness = 2;
constexpr float kFaint = 0.28F;  // of marks that the filter leaves out

class Painter {
 public:
  Painter(Ui& ui, const Session& session, const Article& article, ArticleLayout& layout,
          const ColumnFrame& place, const Painted& painted)
      : ui_(ui),
        session_(session),
        article_(article),
        layout_(layout),
        place_(place),
        painted_(painted) {
    const float y0 = place.y0 - place.top;
    const float y1 = place.y1 - place.top;
    session.marks(painted.article).overlapping(layout.bytes_between(y0, y1), marks_);
    if (painted.moved != nullptr) show_moved(*painted.moved);
    lanes_ = lanes_of(marks_);
  }

  void selection(const TextSelection& selection) {
    if (selection.empty() || selection.article != painted_.article) return;
    for (const ColumnRect& rect : rects(selection.span()))
      fill(ui_, on_screen(rect), ui_.theme().selection, 2);
  }

  void fills() {
    const Focus& focus = session_.focus();
    const std::vector<ClaimId> lit = claims_behind(session_.project(), focus.chosen);
    for (const Mark& mark : marks_) {
      const bool chosen = std::binary_search(lit.begin(), lit.end(), mark.claim);
      if (!chosen && focus.hovered != mark.claim) continue;
      const ImU32 colour = speaker_colour(ui_.theme(), speaker_of(session_.project(), mark));
      const float alpha = (mark.role == MarkRole::content ? 0.17F : 0.09F) * (chosen ? 1.0F : 0.6F);
      for (const ColumnRect& rect : rects(mark.span))
        fill(ui_, on_screen(rect), fade(colour, alpha), 2);
    }
  }

  void words() {
    ui_.type().begin_words(ui_.list());
    const std::string_view bytes = article_.text->bytes();
    layout_.for_each_between(
        place_.y0 - place_.top, place_.y1 - place_.top,
        [&](float y, const Block& block, const BlockLayout& lines) {
          const ImU32 ink = ink_of(block.kind);
          for (std::size_t n = 0; n < lines.lines.size(); ++n) {
            const float top = place_.top + y + lines.line_height * static_cast<float>(n);
            if (top > place_.y1 || top + lines.line_height < place_.y0) continue;
            const Line& line = lines.lines[n];
            for (std::uint32_t r = line.first_run; r < line.first_run + line.run_count; ++r) {
              draw_run(ui_.type(), ui_.list(), {place_.x, top + lines.baseline}, lines,
                       lines.runs[r], bytes, ink);
            }
          }
        });
    ui_.type().end_words();
  }

  void underlines() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const ImU32 colour = colour_of(marks_[i]);
      const float drop = kLane * static_cast<float>(std::min(lanes_[i], kMostLanes - 1));
      for (const ColumnRect& rect : rects(marks_[i].span)) {
        const Rect line = on_screen(rect);
        const float y = std::round(line.y + line.height * 0.79F + drop);
        draw_line(marks_[i].role, line.x, line.right(), y, colour);
      }
    }
  }

  // After all lines: words lie on other textures than shapes.
  void tags() {
    for (const Mark& mark : marks_) {
      if (mark.role == MarkRole::content) tag(mark);
    }
  }

  // Proposals: round dots, wider apart than those of a source, in the accent; the current one with
  // its words filled.
  void proposals() {
    if (painted_.proposed == nullptr) return;
    const Span seen = layout_.bytes_between(place_.y0 - place_.top, place_.y1 - place_.top);
    for (const ProposedMark& mark : *painted_.proposed) {
      if (!mark.span.overlaps(seen)) continue;
      for (const ColumnRect& rect : rects(mark.span)) {
        const Rect line = on_screen(rect);
        if (mark.role == MarkRole::content || mark.current) {
          dots(line.x, line.right(), std::round(line.y + line.height * 0.79F) + 1);
        }
      }
    }
  }

  void matches() {
    if (painted_.found == nullptr) return;
    const Span seen = layout_.bytes_between(place_.y0 - place_.top, place_.y1 - place_.top);
    const std::vector<Span>& all = *painted_.found;
    auto match = std::partition_point(all.begin(), all.end(),
                                      [&](Span span) { return span.end <= seen.start; });
    for (; match != all.end() && match->start < seen.end; ++match) {
      const bool current = static_cast<std::size_t>(match - all.begin()) == painted_.found_at;
      const ImU32 colour = fade(ui_.theme().warning, current ? 0.5F : 0.2F);
      for (const ColumnRect& rect : rects(*match)) {
        fill(ui_, on_screen(rect), colour, 2);
        if (current) frame(ui_, on_screen(rect), ui_.theme().warning, 2, 1.5F);
      }
    }
  }

  void proposal_fills() {
    if (painted_.proposed == nullptr) return;
    for (const ProposedMark& mark : *painted_.proposed) {
      if (!mark.current) continue;
      const float alpha = mark.role == MarkRole::content ? 0.16F : 0.09F;
      for (const ColumnRect& rect : rects(mark.span)) {
        fill(ui_, on_screen(rect), fade(ui_.theme().accent, alpha), 2);
      }
    }
  }

  void caret() {
    const std::uint32_t byte = painted_.caret;
    if (byte == kNoCaret) return;
    const ColumnRect rect = layout_.caret(ui_.type(), byte);
    const float height = rect.y1 - rect.y0;
    fill(ui_, {place_.x + rect.x0 - 1, place_.top + rect.y0 + height * 0.12F, 2, height * 0.76F},
         ui_.theme().accent);
  }

 private:
  void show_moved(const Mark& moved) {
    std::erase_if(marks_, [&](const Mark& mark) {
      return mark.claim == moved.claim && mark.role == moved.role && mark.part == moved.part;
    });
    marks_.insert(std::upper_bound(marks_.begin(), marks_.end(), moved), moved);
  }

  std::vector<ColumnRect> rects(Span span) {
    return layout_.rects(ui_.type(), span, place_.y0 - place_.top, place_.y1 - place_.top);
  }

  Rect on_screen(const ColumnRect& rect) const {
    return {place_.x + rect.x0, place_.top + rect.y0, rect.x1 - rect.x0, rect.y1 - rect.y0};
  }

  ImU32 ink_of(BlockKind kind) const {
    const bool quiet = kind == BlockKind::boilerplate || kind == BlockKind::caption ||
                       kind == BlockKind::dateline || kind == BlockKind::byline;
    return quiet ? ui_.theme().muted : ui_.theme().ink;
  }

  ImU32 colour_of(const Mark& mark) const {
    const ImU32 full = speaker_colour(ui_.theme(), speaker_of(session_.project(), mark));
    const bool passes = painted_.sieve == nullptr || painted_.sieve->passes(mark.claim);
    return passes ? full : fade(full, kFaint);
  }

  // Content is a full line, a source a dotted one, a cue a dashed one: they differ without colour.
  void draw_line(MarkRole role, float x0, float x1, float y, ImU32 colour) {
    if (role == MarkRole::content) {
      fill(ui_, {x0, y, x1 - x0, kThickness}, colour);
      return;
    }
    const float dash = role == MarkRole::cue ? 6.0F : 2.0F;
    const float gap = 3.0F;
    for (float x = std::round(x0); x < x1; x += dash + gap) {
      fill(ui_, {x, y, std::min(dash, x1 - x), kThickness}, colour);
    }
  }

  void dots(float x0, float x1, float y) {
    constexpr float kApart = 6, kRound = 1.5F;
    for (float x = x0 + kRound; x < x1; x += kApart) {
      ui_.list().AddCircleFilled({x, y}, kRound, ui_.theme().accent, 8);
    }
  }

  // The letter tag stands like a footnote's at the end of the claim's last words; tags of claims
  // that end together stand one after another.
  void tag(const Mark& mark) {
    const Claim* claim = session_.project().find(mark.claim);
    if (claim == nullptr || mark.part + 1U != claim->content.size()) return;
    const ColumnRect end = layout_.caret(ui_.type(), mark.span.end, true);
    const TextStyle style = chrome(kTagType, Weight::semibold);
    float& used = tags_at_[mark.span.end];
    const Speaker* speaker = speaker_of(session_.project(), mark);
    const std::string_view letters =
        speaker == nullptr ? std::string_view("?") : std::string_view(speaker->tag);
    const float width = ui_.type().measure(style, letters);
    const bool rtl = layout_.right_to_left(ui_.type(), mark.span.end - 1);
    const float x = place_.x + end.x0 + (rtl ? -0.5F - used - width : 0.5F + used);
    const float y = place_.top + end.y0 + (end.y1 - end.y0) * 0.36F;
    if (y < place_.y0 || y > place_.y1) return;
    ui_.type().draw(ui_.list(), {x, y}, style, letters, colour_of(mark));
    used += width + 1;
  }

  Ui& ui_;
  const Session& session_;
  const Article& article_;
  ArticleLayout& layout_;
  const ColumnFrame& place_;
  const Painted& painted_;
  std::vector<Mark> marks_;
  std::vector<int> lanes_;
  std::map<std::uint32_t, float> tags_at_;
};

}  // namespace

const Speaker* speaker_of(const Project& project, const Mark& mark) {
  const Claim* claim = project.find(mark.claim);
  if (claim == nullptr || claim->chain.empty()) return nullptr;
  if (mark.role == MarkRole::content) return project.find(asserter(*claim));
  return project.find(claim->chain[mark.part].speaker);
}

void paint_article(Ui& ui, const Session& session, const ViewState& state, const Article& article,
                   ArticleLayout& layout, const ColumnFrame& place, const Painted& painted) {
  Painter painter(ui, session, article, layout, place, painted);
  painter.fills();
  painter.proposal_fills();
  painter.matches();
  painter.selection(state.selection);
  painter.words();
  painter.underlines();
  painter.tags();
  painter.proposals();
  painter.caret();
}

}  // namespace counterpoint::ui
