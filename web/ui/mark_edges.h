// How one end of a marked span moves, by pointer and by keys. Knows nothing of drawing.
// Proven by tests/ui/mark_edges_test.cpp.
#pragma once

#include <cstdint>

#include "core/text/article.h"

namespace counterpoint::ui {

enum class Edge { start, end };

// The span with one end brought to `byte`, or to where a selection would end there: around the
// whole word if `snap` is set, without blanks and stray punctuation. The other end stays; an end
// that is pulled past it stops at the last character (or word) that is left.
Span move_edge(const Article& article, Span span, Edge edge, std::uint32_t byte, bool snap);

// One end a word further on (by > 0) or back. The span as it is where there is no further word, and
// where nothing would be left of it.
Span step_edge(const Article& article, Span span, Edge edge, int by);

}  // namespace counterpoint::ui
