// How one end of a marked span moves. Proven by tests/ui/mark_edges_test.cpp.
#include "web/ui/mark_edges.h"

#include <algorithm>

#include "core/text/boundaries.h"
#include "web/ui/text_cursor.h"

namespace counterpoint::ui {
namespace {

// Tidying may move both ends; only the one that is held counts.
Span take_edge(const Article& article, Span span, Edge edge, std::uint32_t byte, bool snap) {
  const Span wanted = edge == Edge::start ? Span{byte, span.end} : Span{span.start, byte};
  const Span tidy = tidy_selection(article, wanted, snap);
  if (tidy.empty()) return span;
  const Span moved = edge == Edge::start ? Span{tidy.start, span.end} : Span{span.start, tidy.end};
  return moved.empty() ? span : moved;
}

std::uint32_t neighbour(std::string_view bytes, std::uint32_t byte, Edge edge, int by) {
  if (by < 0) return previous_word_start(bytes, byte);
  const std::uint32_t next = next_word_start(bytes, byte);
  if (edge == Edge::start) return next;
  // The end of the word that begins at or after `byte`.
  const Span here = word_at(bytes, byte);
  return here.start == byte && here.end > byte ? here.end : word_at(bytes, next).end;
}

}  // namespace

Span move_edge(const Article& article, Span span, Edge edge, std::uint32_t byte, bool snap) {
  const std::string_view bytes = article.text->bytes();
  const std::uint32_t kept = edge == Edge::start
                                 ? std::min(byte, previous_grapheme(bytes, span.end))
                                 : std::max(byte, next_grapheme(bytes, span.start));
  return take_edge(article, span, edge, kept, snap);
}

Span step_edge(const Article& article, Span span, Edge edge, int by) {
  const std::string_view bytes = article.text->bytes();
  const std::uint32_t from = edge == Edge::start ? span.start : span.end;
  std::uint32_t byte = from;
  // Signs that are tidied away again are stepped over.
  for (;;) {
    const std::uint32_t next = neighbour(bytes, byte, edge, by);
    const bool crosses = edge == Edge::start ? next >= span.end : next <= span.start;
    if (next == byte || crosses) return span;
    byte = next;
    const Span moved = take_edge(article, span, edge, byte, false);
    const std::uint32_t now = edge == Edge::start ? moved.start : moved.end;
    if (by > 0 ? now > from : now < from) return moved;
  }
}

}  // namespace counterpoint::ui
