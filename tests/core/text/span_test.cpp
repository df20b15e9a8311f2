// Spans: half-open ranges of bytes.
#include "core/text/span.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

TEST(Span, HoldsItsStartButNotItsEnd) {
  const Span span{3, 5};
  EXPECT_EQ(span.length(), 2U);
  EXPECT_FALSE(span.contains(2U));
  EXPECT_TRUE(span.contains(3U));
  EXPECT_TRUE(span.contains(4U));
  EXPECT_FALSE(span.contains(5U));
  EXPECT_TRUE(span.contains(Span{3, 5}));
  EXPECT_FALSE(span.contains(Span{3, 6}));
}

TEST(Span, OverlapsOnlyWhereAByteIsShared) {
  EXPECT_TRUE((Span{0, 4}.overlaps({3, 8})));
  EXPECT_FALSE((Span{0, 4}.overlaps({4, 8})));
  EXPECT_FALSE((Span{0, 4}.overlaps({2, 2})));
}

TEST(Span, StandsInOrderOfStartThenEnd) {
  EXPECT_LT((Span{1, 9}), (Span{2, 3}));
  EXPECT_LT((Span{1, 2}), (Span{1, 3}));
}

TEST(Span, MeetsAndJoins) {
  EXPECT_EQ(intersection({0, 5}, {3, 9}), (Span{3, 5}));
  EXPECT_TRUE(intersection({0, 2}, {3, 9}).empty());
  EXPECT_EQ(hull({5, 6}, {0, 2}), (Span{0, 6}));
}

TEST(Span, SlicesOnlyWhatIsThere) {
  EXPECT_EQ(slice("Hamburg", {0, 3}), "Ham");
  EXPECT_EQ(slice("Hamburg", {4, 99}), "urg");
  EXPECT_EQ(slice("Hamburg", {99, 120}), "");
  EXPECT_EQ(slice("Hamburg", {5, 2}), "");
}

}  // namespace
}  // namespace counterpoint
