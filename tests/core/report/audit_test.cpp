// The sourcing of one story in numbers.
#include "core/report/audit.h"

#include <gtest/gtest.h>

#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

TEST(Audit, SharesFirstAndLastWord) {
  const Audit audit = audit_of(testing::small_project(), ArticleId{1});
  EXPECT_EQ(audit.words, 9U);  // without the boilerplate; the emoji counts
  EXPECT_EQ(audit.shares, (std::vector<SpeakerShare>{{{3}, 1, 3}}));
  EXPECT_EQ(audit.first, ClaimId{1});
  EXPECT_EQ(audit.last, ClaimId{1});
  EXPECT_TRUE(audit.unattributed.empty());
}

TEST(Audit, WordsInTwoClaimsOfOneSpeakerCountOnce) {
  Project project = testing::small_project();
  Claim inner = *project.find(ClaimId{1});
  inner.content[0].span.start += 6;
  project.set(3, std::make_shared<const Claim>(inner));
  const Audit audit = audit_of(project, ArticleId{1});
  EXPECT_EQ(audit.shares, (std::vector<SpeakerShare>{{{3}, 2, 3}}));
}

TEST(Audit, UnattributedAndUnnamed) {
  Project project = testing::small_project();
  Claim bare = *project.find(ClaimId{1});
  bare.chain.clear();
  project.set(3, std::make_shared<const Claim>(bare));
  Speaker putin = *project.find(SpeakerId{3});
  putin.type = SpeakerType::unnamed;
  project.set(3, std::make_shared<const Speaker>(putin));
  const Audit audit = audit_of(project, ArticleId{1});
  EXPECT_EQ(audit.unattributed, std::vector<ClaimId>{{3}});
  EXPECT_EQ(audit.unnamed, std::vector<ClaimId>{{1}});
}

TEST(Audit, OfNoStory) { EXPECT_EQ(audit_of(Project(), ArticleId{1}).words, 0U); }

}  // namespace
}  // namespace counterpoint
