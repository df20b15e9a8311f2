// How sure suggestions are: statements before opinions, named sources before unnamed ones.
#include "core/suggest/confidence.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "core/suggest/suggest.h"

namespace counterpoint {
namespace {

double best_score(std::string_view text) {
  double best = 0;
  for (const Suggestion& s : suggest(text).suggestions) best = std::max(best, s.score);
  return best;
}

TEST(Confidence, IsMoreForTheSurerOfTwo) {
  const struct {
    const char* why;
    const char* surer;
    const char* other;
  } table[] = {
      {"a source beats none", "Holm said the road was closed in May.",
       "It was said that the road was closed in May."},
      {"saying beats wanting", "Holm said the road was closed in May.",
       "Holm wants the road to be closed in May."},
      {"whole clauses beat scraps", "Holm said the road was closed in May.",
       "Holm announced the plan."},
      {"somebody beats nobody in particular", "Holm said the road was closed in May.",
       "You say the road was closed in May."},
  };
  for (const auto& line : table) {
    EXPECT_GT(best_score(line.surer), best_score(line.other)) << line.why;
  }
}

TEST(Confidence, HidesFirstPersonsThatNobodyIsNamedFor) {
  EXPECT_LT(best_score("I think the bridge is too old."), kShownScore);
  EXPECT_LT(best_score("We believe that the bridge is too old."), kShownScore);
}

TEST(Confidence, IsAProbability) {
  EXPECT_LE(confidence({}), 0.5);
  for (std::size_t clue = 0; clue < kClues; ++clue) {
    const double one = confidence({static_cast<std::uint8_t>(clue)});
    EXPECT_GE(one, 0.01) << clue_name(clue);
    EXPECT_LE(one, 0.99) << clue_name(clue);
  }
}

TEST(Confidence, NamesEachClueOnce) {
  std::set<std::string> names;
  for (std::size_t clue = 0; clue < kClues; ++clue) names.insert(clue_name(clue));
  EXPECT_EQ(names.size(), kClues);
  EXPECT_EQ(clue_name(kClues), "-");
}

}  // namespace
}  // namespace counterpoint
