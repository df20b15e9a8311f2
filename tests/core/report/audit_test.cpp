// The sourcing of one story, or of all, in numbers.
#include "core/report/audit.h"

#include <gtest/gtest.h>

#include "tests/support/example.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

void expect_share(const SpeakerShare& share, SpeakerId speaker, std::size_t words,
                  std::vector<ClaimId> claims) {
  EXPECT_EQ(share.speaker, speaker);
  EXPECT_EQ(share.words, words);
  EXPECT_EQ(share.claims, claims);
}

template <class T>
void change(Project& project, std::uint32_t id, void (*edit)(T&)) {
  T value = *project.table<T>().find(id);
  edit(value);
  project.set(id, std::make_shared<const T>(std::move(value)));
}

TEST(Audit, SharesFirstAndLastWord) {
  const Audit audit = audit_of(testing::small_project(), ArticleId{1});
  EXPECT_EQ(audit.words, 9U);  // without the boilerplate; the emoji counts
  EXPECT_EQ(audit.claimed, 3U);
  ASSERT_EQ(audit.shares.size(), 1u);
  expect_share(audit.shares[0], {3}, 3, {{1}});
  EXPECT_EQ(audit.first, ClaimId{1});
  EXPECT_EQ(audit.last, ClaimId{1});
  EXPECT_TRUE(audit.unattributed.empty());
  EXPECT_TRUE(audit.sides.empty()) << "nobody has a side";
  EXPECT_TRUE(audit.genders.empty()) << "not recorded";
}

TEST(Audit, WordsInTwoClaimsOfOneSpeakerCountOnce) {
  Project project = testing::small_project();
  Claim inner = *project.find(ClaimId{1});
  inner.content[0].span.start += 6;
  project.set(3, std::make_shared<const Claim>(inner));
  const Audit audit = audit_of(project, ArticleId{1});
  ASSERT_EQ(audit.shares.size(), 1u);
  expect_share(audit.shares[0], {3}, 3, {{1}, {3}});
  EXPECT_EQ(audit.claimed, 3U);
}

TEST(Audit, UnattributedAndUnnamed) {
  Project project = testing::small_project();
  Claim bare = *project.find(ClaimId{1});
  bare.chain.clear();
  project.set(3, std::make_shared<const Claim>(bare));
  change<Speaker>(project, 2, [](Speaker& s) { s.type = SpeakerType::unnamed; });
  const Audit audit = audit_of(project, ArticleId{1});
  EXPECT_EQ(audit.unattributed, std::vector<ClaimId>{{3}});
  EXPECT_EQ(audit.unnamed, std::vector<ClaimId>{{1}}) << "Putin's denial comes through him";
}

TEST(Audit, SidesAndGendersAsRecorded) {
  Project project = testing::small_project();
  change<Speaker>(project, 3,
                  [](Speaker& s) { s.side = "Moscow", s.gender = RecordedGender::man; });
  const Audit audit = audit_of(project, {});
  ASSERT_EQ(audit.sides.size(), 2u);
  EXPECT_EQ(audit.sides[0].side, "Moscow");
  EXPECT_EQ(audit.sides[1].side, "") << "last, though it has more words";
  EXPECT_GT(audit.sides[1].words, audit.sides[0].words);
  ASSERT_EQ(audit.genders.size(), 2u);
  EXPECT_EQ(audit.genders[0].gender, RecordedGender::man);
  EXPECT_EQ(audit.genders[0].claims, std::vector<ClaimId>{{1}});
  EXPECT_EQ(audit.genders[1].gender, RecordedGender::unset);
  change<Speaker>(project, 4, [](Speaker& s) { s.type = SpeakerType::organisation; });
  EXPECT_EQ(audit_of(project, {}).genders.size(), 1u) << "an organisation is neither";
}

TEST(Audit, CuesByWhatTheyDo) {
  const Audit audit = audit_of(testing::small_project(), ArticleId{1});
  ASSERT_EQ(audit.cues.size(), 2u);
  EXPECT_EQ(audit.cues[0].cue_class, CueClass::neutral);
  EXPECT_EQ(audit.cues[1].cue_class, CueClass::denial);
  EXPECT_EQ(audit.cues[1].links, 1u);
  EXPECT_EQ(audit.cues[1].claims, std::vector<ClaimId>{{1}});
  EXPECT_EQ(audit.cues[1].phrases,
            (std::vector<std::pair<std::string, std::size_t>>{{"denied", 1}}));
  for (const CueClass value : all_values<CueClass>()) {
    EXPECT_EQ(what_it_implies(value).empty(), value == CueClass::unset);
  }
  EXPECT_TRUE(is_loaded(CueClass::doubt));
  EXPECT_FALSE(is_loaded(CueClass::neutral));
}

TEST(Audit, OfTheWholeProjectAddsUp) {
  const Project project = build_example();
  const Audit all = audit_of(project, {});
  const Audit a = audit_of(project, {1});
  const Audit b = audit_of(project, {2});
  EXPECT_EQ(all.words, a.words + b.words);
  EXPECT_EQ(all.claimed, a.claimed + b.claimed);
  EXPECT_EQ(all.claims.size(), project.claims().size());
  EXPECT_EQ(all.single_source.size(), a.single_source.size() + b.single_source.size());
  EXPECT_FALSE(all.first) << "only of one story";
  std::size_t words = 0;
  for (const SideShare& side : all.sides) words += side.words;
  EXPECT_GE(words, all.claimed);
}

TEST(Audit, TheStripShowsWhereClaimsLie) {
  const Project project = build_example();
  const std::vector<StripPiece> pieces = strip_of(project, {1});
  ASSERT_GE(pieces.size(), 9u);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    EXPECT_GE(pieces[i].from, 0);
    EXPECT_LT(pieces[i].from, pieces[i].to);
    EXPECT_LE(pieces[i].to, 1);
  }
  EXPECT_EQ(pieces.front().claim, audit_of(project, {1}).first);
  EXPECT_TRUE(strip_of(project, {99}).empty());
}

TEST(Audit, OfNoStory) { EXPECT_EQ(audit_of(Project(), ArticleId{1}).words, 0U); }

}  // namespace
}  // namespace counterpoint
