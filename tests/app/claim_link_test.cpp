// A link leads to its claim, and never to one of the same number elsewhere.
#include "web/app/claim_link.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "tests/support/hamburg.h"

namespace counterpoint {
namespace {

TEST(ClaimLink, LeadsBackToItsClaim) {
  const Hamburg made = hamburg();
  const std::string fragment = claim_fragment(made.project, made.denial);
  EXPECT_EQ(fragment.substr(0, 15), "claim=c1&story=");
  const std::optional<ClaimLink> link = read_claim_fragment(fragment);
  ASSERT_TRUE(link);
  const Result<ClaimId> found = find_linked(made.project, *link);
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found.value(), made.denial);
  EXPECT_EQ(claim_fragment(made.project, ClaimId{9}), "");
}

TEST(ClaimLink, ReadsWhatPeopleWriteAndPassesOverTheRest) {
  EXPECT_EQ(read_claim_fragment("claim=c12"), (ClaimLink{ClaimId{12}, ""}));
  EXPECT_EQ(read_claim_fragment("view=story&claim=c2&story=ab"), (ClaimLink{ClaimId{2}, "ab"}));
  for (const char* other :
       {"", "claim", "claim=", "claim=s1", "claim=x", "claims=c1", "&&=", "c1"}) {
    EXPECT_FALSE(read_claim_fragment(other)) << other;
  }
}

TEST(ClaimLink, AClaimThatIsNotHereIsToldOf) {
  const Hamburg made = hamburg();
  EXPECT_EQ(find_linked(made.project, {ClaimId{7}, ""}).status().code, "claim-not-here");
  const Status other = find_linked(made.project, {made.denial, "00000000"}).status();
  EXPECT_EQ(other.code, "claim-not-here") << "the same number in another story";
  EXPECT_NE(other.message.find("c1"), std::string::npos);
}

}  // namespace
}  // namespace counterpoint
