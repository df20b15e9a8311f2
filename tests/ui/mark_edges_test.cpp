// The ends of a marked span move by words, never past one another, and leave the other end alone.
#include "web/ui/mark_edges.h"

#include <gtest/gtest.h>

#include <random>

#include "core/text/utf8.h"

namespace counterpoint::ui {
namespace {

Article story(const std::string& text) {
  Article article;
  article.text = Text::make(text).value();
  article.blocks = {{BlockKind::body, article.text->all(), {}}};
  return article;
}

Span span_of(const Article& article, std::string_view words) {
  const auto start = static_cast<std::uint32_t>(article.text->bytes().find(words));
  return {start, start + static_cast<std::uint32_t>(words.size())};
}

struct Step {
  const char* from;
  Edge edge;
  int by;
  const char* to;
};

TEST(StepEdge, GoesByWordsAndPassesOverSigns) {
  const Article article = story("He said, again, that \"no one\" had asked. Nobody replied.");
  const Step steps[] = {
      {"again", Edge::end, 1, "again, that"},
      {"again, that", Edge::end, -1, "again"},
      {"again", Edge::start, -1, "said, again"},
      {"said, again", Edge::start, 1, "again"},
      {"again", Edge::end, -1, "again"},  // nothing would be left
      {"again", Edge::start, 1, "again"},
      {"He", Edge::start, -1, "He"},  // the story begins there
      {"replied.", Edge::end, 1, "replied."},
      {"had", Edge::end, 1, "had asked"},
  };
  for (const Step& step : steps) {
    SCOPED_TRACE(step.from);
    const Span moved = step_edge(article, span_of(article, step.from), step.edge, step.by);
    EXPECT_EQ(article.text->slice(moved), step.to);
  }
}

TEST(MoveEdge, SnapsToWholeWordsWhereASelectionWould) {
  const Article article = story("Putin denied it, and Trump accepted.");
  const Span denied = span_of(article, "denied");
  const auto at = [&](std::string_view words) { return span_of(article, words).start; };
  const auto moved = [&](Edge edge, std::uint32_t byte, bool snap) {
    return std::string(article.text->slice(move_edge(article, denied, edge, byte, snap)));
  };
  EXPECT_EQ(moved(Edge::end, at("rump acc"), true), "denied it, and Trump");
  EXPECT_EQ(moved(Edge::end, at("rump acc"), false), "denied it, and T");
  EXPECT_EQ(moved(Edge::end, at(", and"), true), "denied it");
  EXPECT_EQ(moved(Edge::start, at("tin den"), true), "Putin denied");
  EXPECT_EQ(moved(Edge::end, 0, true), "denied") << "it does not cross its start";
  EXPECT_EQ(moved(Edge::end, 0, false), "d");
  EXPECT_EQ(moved(Edge::start, 999, false), "d");
}

TEST(MoveEdge, WhateverIsDoneTheOtherEndStaysAndSomethingIsLeft) {
  const Article article =
      story("A “first” word; שלום 42 — e\u0301tude, the U.S. 🙂🙂 said: \"So?\" End");
  const std::uint32_t size = article.text->size();
  for (unsigned seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string_view bytes = article.text->bytes();
    const auto place = [&] {
      return static_cast<std::uint32_t>(floor_boundary(bytes, random() % (size + 1)));
    };
    Span span{place(), place()};
    if (span.start > span.end) std::swap(span.start, span.end);
    if (span.empty()) continue;
    const Edge edge = random() % 2 == 0 ? Edge::start : Edge::end;
    const Span moved = random() % 2 == 0
                           ? move_edge(article, span, edge, place(), random() % 2 == 0)
                           : step_edge(article, span, edge, random() % 2 ? 1 : -1);
    EXPECT_LT(moved.start, moved.end);
    EXPECT_LE(moved.end, size);
    EXPECT_TRUE(edge == Edge::start ? moved.end == span.end : moved.start == span.start);
    EXPECT_TRUE(is_boundary(bytes, moved.start) && is_boundary(bytes, moved.end));
  }
}

}  // namespace
}  // namespace counterpoint::ui
