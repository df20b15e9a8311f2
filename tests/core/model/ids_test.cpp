// Names of things: what is written is read, and nothing else is.
#include "core/model/ids.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

TEST(Ids, WritesAndReads) {
  const struct {
    EntityId id;
    const char* text;
    const char* noun;
  } kCases[] = {
      {ArticleId{1}, "a1", "article"},     {SpeakerId{7}, "s7", "speaker"},
      {ClaimId{12}, "c12", "claim"},       {IssueId{3}, "i3", "issue"},
      {PositionId{10}, "p10", "position"}, {DivergenceId{4294967295U}, "d4294967295", "divergence"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(to_string(c.id), c.text);
    EXPECT_EQ(parse_entity_id(c.text), c.id);
    EXPECT_EQ(noun(c.id.kind), c.noun);
  }
  EXPECT_EQ(to_string(EntityId(EntityKind::info, 1)), "project");
}

TEST(Ids, RefusesEverythingElse) {
  for (const char* text : {"", "c", "c0", "c01", "c-1", "c+1", "c 1", " c1", "c1 ", "x1", "C1", "1",
                           "c4294967296", "c1.0", "project", "cc1"}) {
    EXPECT_EQ(parse_entity_id(text), std::nullopt) << text;
  }
}

TEST(Ids, KnowTheirKind) {
  const EntityId id = ClaimId{5};
  EXPECT_EQ(id.as<EntityKind::claim>(), ClaimId{5});
  EXPECT_FALSE(id.as<EntityKind::speaker>());
  EXPECT_FALSE(EntityId());
}

}  // namespace
}  // namespace counterpoint
