// The index of marks against a plain list of them, through random edits.
#include "core/model/mark_index.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/edit/commands.h"
#include "tests/support/random_project.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

std::vector<Mark> naive_marks(const Project& project, ArticleId article) {
  std::vector<Mark> marks;
  project.claims().for_each([&](std::uint32_t id, const Claim& claim) {
    if (claim.article != article) return;
    for (const Mark& mark : marks_of(ClaimId{id}, claim)) marks.push_back(mark);
  });
  std::sort(marks.begin(), marks.end());
  return marks;
}

std::vector<Mark> all_marks(const MarkIndex& index) {
  std::vector<Mark> marks;
  index.for_each([&](const Mark& mark) { marks.push_back(mark); });
  return marks;
}

std::vector<Mark> naive_overlapping(const std::vector<Mark>& marks, Span range) {
  std::vector<Mark> found;
  for (const Mark& mark : marks) {
    if (mark.span.start < range.end && range.start < mark.span.end) found.push_back(mark);
  }
  return found;
}

TEST(MarkIndex, FollowsEveryEdit) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    Project project = testing::random_project(random, 30);
    MarkIndex index(project, ArticleId{1});
    for (int i = 0; i < 100; ++i) {
      Draft draft(project);
      std::string name;
      if (!testing::random_command(random, draft, name).ok()) continue;
      for (const Change& change : draft.take(name).changes) {
        const auto* claim = std::get_if<ChangeOf<Claim>>(&change);
        if (claim == nullptr) continue;
        index.replace(ClaimId{claim->id}, claim->before.get(), claim->after.get());
      }
      project = draft.project();
      ASSERT_EQ(all_marks(index), naive_marks(project, ArticleId{1})) << name;
      ASSERT_EQ(index.size(), naive_marks(project, ArticleId{1}).size());
    }
  }
}

// Thousands of marks, so that there are many runs, and they are cut and emptied.
TEST(MarkIndex, FindsWhatOverlaps) {
  testing::Random random(7);
  const Project project = testing::large_project(2000);
  const std::uint32_t size = project.find(ArticleId{1})->text->size();
  MarkIndex index(project, ArticleId{1});
  std::vector<Mark> naive = naive_marks(project, ArticleId{1});
  Claim wide;
  wide.article = {1};
  wide.content = {{{10, size - 10}, {}}};
  index.replace(ClaimId{5000}, nullptr, &wide);
  for (const Mark& mark : marks_of(ClaimId{5000}, wide)) naive.push_back(mark);
  std::sort(naive.begin(), naive.end());
  for (int i = 0; i < 300; ++i) {
    const std::uint32_t start = random.below(size);
    const Span range{start, start + random.below(300)};
    std::vector<Mark> found;
    index.overlapping(range, found);
    ASSERT_EQ(found, naive_overlapping(naive, range)) << range.start << " to " << range.end;
  }
}

TEST(MarkIndex, GrowsAndShrinksByManyAtOnePlace) {
  MarkIndex index(testing::small_project(), ArticleId{1});
  const std::size_t before = index.size();
  Claim claim;
  claim.article = {1};
  for (std::uint32_t i = 0; i < 3000; ++i) {
    claim.content = {{{i % 50, i % 50 + 5}, {}}};
    index.replace(ClaimId{i + 100}, nullptr, &claim);
  }
  EXPECT_EQ(index.size(), before + 3000);
  for (std::uint32_t i = 0; i < 3000; ++i) {
    claim.content = {{{i % 50, i % 50 + 5}, {}}};
    index.replace(ClaimId{i + 100}, &claim, nullptr);
  }
  EXPECT_EQ(all_marks(index), naive_marks(testing::small_project(), ArticleId{1}));
}

TEST(MarkIndex, GivesTheShortestClaimAtAPlaceFirst) {
  Draft draft(testing::small_project());
  Claim wide = *draft.project().find(ClaimId{1});
  wide.content[0].span.end += 18;
  const ClaimId id = mark_claim(draft, wide).value();
  const MarkIndex index(draft.project(), ArticleId{1});
  const std::uint32_t inside = wide.content[0].span.start + 2;
  EXPECT_EQ(index.claims_at(draft.project(), inside), (std::vector<ClaimId>{{1}, id}));
  EXPECT_EQ(index.claims_at(draft.project(), 0), std::vector<ClaimId>{});
}

}  // namespace
}  // namespace counterpoint
