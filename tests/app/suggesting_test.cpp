// Proposals over the life of a session: reading in slices, accepting, refusing, undo, clashes.
#include "web/app/suggesting.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "core/format/decode.h"
#include "core/model/validity.h"
#include "web/app/importing.h"

namespace counterpoint {
namespace {

constexpr const char* kStory =
    "Officials part ways over the dam\n\n"
    "Mayor Dana Fox said the dam was safe. “We have checked every stone,” she said.\n\n"
    "Engineer Paul Reyes said the dam was not safe.\n\n"
    "The water agency denied that the dam had moved.\n";

class SuggestingTest : public ::testing::Test {
 protected:
  SuggestingTest() {
    article_ = add(kStory);
    suggesting_.use(built_in_models());
  }

  ArticleId add(const std::string& text) {
    Import import = import_paste(Pasted{text, {}});
    EXPECT_TRUE(add_story(session_, std::move(*import.story)).ok());
    return session_.focus().article;
  }

  void read() {
    suggesting_.follow(session_.project(), session_.focus().article);
    while (suggesting_.work(1)) {
    }
  }

  std::vector<std::size_t> shown(SuggestFilter filter = {}) {
    return suggesting_.open(session_, article_, filter).shown;
  }

  std::string content(std::size_t index) {
    const Suggestion& one = suggesting_.suggestions(article_)[index];
    return std::string(session_.project().find(article_)->text->slice(one.content.front()));
  }

  std::size_t index_of(const std::string& words) {
    for (const std::size_t i : shown()) {
      if (content(i).find(words) != std::string::npos) return i;
    }
    ADD_FAILURE() << "nothing proposes " << words;
    return 0;
  }

  void TearDown() override { EXPECT_TRUE(check(session_.project()).ok()); }

  Session session_;
  Suggesting suggesting_;
  ArticleId article_;
};

TEST_F(SuggestingTest, ReadsInSlicesAndSaysHowFarItIs) {
  EXPECT_TRUE(suggesting_.follow(session_.project(), article_));
  EXPECT_LT(suggesting_.progress(article_), 1);
  EXPECT_TRUE(shown().empty());
  EXPECT_TRUE(suggesting_.work(1));
  EXPECT_GT(suggesting_.progress(article_), 0);
  while (suggesting_.work(1)) {
  }
  EXPECT_EQ(suggesting_.progress(article_), 1);
  EXPECT_GE(shown().size(), 4u);
  EXPECT_FALSE(suggesting_.follow(session_.project(), article_)) << "nothing is new";
}

TEST_F(SuggestingTest, StoriesWaitForTheModel) {
  Suggesting later;
  EXPECT_FALSE(later.follow(session_.project(), article_));
  EXPECT_FALSE(later.work(1));
  EXPECT_EQ(later.progress(article_), 0);
  later.fail_model("No answer.");
  EXPECT_EQ(later.model().failure, "No answer.");
  later.retry_model();
  EXPECT_EQ(later.model().failure, "");
  later.use(built_in_models());
  EXPECT_TRUE(later.follow(session_.project(), article_));
  while (later.work(1)) {
  }
  EXPECT_GE(later.suggestions(article_).size(), 4u);
}

TEST_F(SuggestingTest, TheProjectKnowsNothingUntilSomethingIsAccepted) {
  const Project before = session_.project();
  read();
  shown();
  EXPECT_TRUE(session_.project() == before);
}

TEST_F(SuggestingTest, AcceptingMakesAClaimWithItsChainInOneStep) {
  read();
  const Project before = session_.project();
  suggesting_.accept(session_, article_, index_of("dam was safe"), false);
  ASSERT_EQ(session_.project().claims().size(), 1u);
  const Claim& claim = *session_.project().find(session_.focus().chosen.as<EntityKind::claim>());
  ASSERT_EQ(claim.chain.size(), 1u);
  EXPECT_EQ(session_.project().find(claim.chain[0].speaker)->name, "Dana Fox");
  EXPECT_EQ(session_.project().find(article_)->text->slice(claim.chain[0].cue), "said");
  EXPECT_EQ(claim.chain[0].cue_class, CueClass::neutral);
  EXPECT_TRUE(session_.undo());
  EXPECT_TRUE(session_.project() == before);
}

TEST_F(SuggestingTest, OneSpeakerIsAddedOnce) {
  read();
  suggesting_.accept(session_, article_, index_of("dam was safe"), false);
  suggesting_.accept(session_, article_, index_of("checked every stone"), false);
  EXPECT_EQ(session_.project().speakers().size(), 1u);
  EXPECT_EQ(session_.project().claims().size(), 2u);
}

TEST_F(SuggestingTest, WhatIsAcceptedOrMarkedByHandIsNotAskedAgainUntilItIsUndone) {
  read();
  const std::size_t count = shown().size();
  suggesting_.accept(session_, article_, index_of("dam was safe"), false);
  EXPECT_EQ(shown().size(), count - 1);
  EXPECT_EQ(suggesting_.tally().accepted, 1);
  session_.undo();
  EXPECT_EQ(shown().size(), count);
  EXPECT_EQ(suggesting_.tally().accepted, 0) << "what was undone is not counted";
  Claim own;
  own.article = article_;
  own.content = {{suggesting_.suggestions(article_)[index_of("not safe")].content.front(), {}}};
  EXPECT_TRUE(
      session_.edit("Mark claim", [&](Draft& draft) { return mark_claim(draft, own).status(); })
          .ok());
  EXPECT_EQ(shown().size(), count - 1);
}

TEST_F(SuggestingTest, RefusingIsRememberedAndCanBeTakenBack) {
  read();
  const std::size_t count = shown().size();
  suggesting_.refuse(article_, index_of("dam had moved"));
  EXPECT_EQ(shown().size(), count - 1);
  EXPECT_EQ(suggesting_.tally().refused, 1);
  const auto change = [&](Draft& draft) {  // makes the page read the same words again
    return set_block_kind(draft, article_, 0, BlockKind::subheading);
  };
  EXPECT_TRUE(session_.edit("Change", change).ok());
  read();
  EXPECT_EQ(shown().size(), count - 1);
  suggesting_.take_back();
  EXPECT_EQ(shown().size(), count);
  EXPECT_EQ(suggesting_.tally().decided(), 0);
}

TEST_F(SuggestingTest, ThreeRefusalsOfACueHideTheRest) {
  read();
  for (int n = 0; n < 3; ++n) {
    for (const std::size_t i : shown()) {
      const Suggestion& one = suggesting_.suggestions(article_)[i];
      if (!one.cue || session_.project().find(article_)->text->slice(*one.cue) != "said") continue;
      suggesting_.refuse(article_, i);
      break;
    }
  }
  const ArticleId other =
      add("Another\n\nMayor Dana Fox said the tunnel was dry.\n\nThe agency "
          "denied that the tunnel had leaked.\n");
  read();
  const OpenProposals open = suggesting_.open(session_, other, {});
  EXPECT_EQ(open.tired, 1u);
  EXPECT_EQ(open.shown.size(), 1u);
}

TEST_F(SuggestingTest, AllAreAcceptedInOneStep) {
  read();
  const Project before = session_.project();
  const std::vector<std::size_t> all = shown();
  suggesting_.accept_all(session_, article_, all);
  EXPECT_EQ(session_.project().claims().size(), all.size());
  EXPECT_TRUE(shown().empty());
  EXPECT_TRUE(session_.undo());
  EXPECT_TRUE(session_.project() == before);
}

TEST_F(SuggestingTest, TheFilterLeavesOutKindsAndWeakOnes) {
  read();
  const std::size_t count = shown().size();
  const std::size_t direct = shown({ClaimKind::direct, kShownScore}).size();
  EXPECT_GT(direct, 0u);
  EXPECT_LT(direct, count);
  EXPECT_TRUE(shown({std::nullopt, 1.01}).empty());
  EXPECT_EQ(suggesting_.open(session_, article_, {std::nullopt, 1.01}).below,
            suggesting_.open(session_, article_, {std::nullopt, 0}).shown.size());
}

TEST_F(SuggestingTest, ClaimsThatClashAreFoundAndBecomeADivergence) {
  read();
  EXPECT_TRUE(suggesting_.clashes(session_.project()).empty()) << "there are no claims yet";
  suggesting_.accept_all(session_, article_, shown());
  const std::vector<Clash> found = suggesting_.clashes(session_.project());
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().what.type, DivergenceType::contradicts);
  const Project before = session_.project();
  EXPECT_TRUE(session_
                  .edit("Mark divergence",
                        [&](Draft& draft) { return accept_clash(draft, found.front()).status(); })
                  .ok());
  EXPECT_EQ(session_.project().divergences().size(), 1u);
  EXPECT_EQ(session_.project().issues().size(), 1u);
  EXPECT_EQ(session_.project().positions().size(), 2u);
  EXPECT_EQ(suggesting_.clashes(session_.project()).size(), found.size() - 1);
  session_.undo();
  EXPECT_TRUE(session_.project() == before);
  suggesting_.refuse_clash(found.front());
  EXPECT_EQ(suggesting_.clashes(session_.project()).size(), found.size() - 1);
}

TEST_F(SuggestingTest, ProposalsOfARemovedStoryGo) {
  read();
  const auto remove = [&](Draft& draft) { return remove_article(draft, article_); };
  EXPECT_TRUE(session_.edit("Remove", remove).ok());
  suggesting_.follow(session_.project(), {});
  EXPECT_TRUE(suggesting_.suggestions(article_).empty());
}

// What holds it may begin long before, behind much that does not.
TEST_F(SuggestingTest, AChainHasAllThatHoldItAndNothingElse) {
  const auto reports = [](Span source, Span content) {
    Suggestion one;
    one.source = source;
    one.content = {content};
    return one;
  };
  const std::vector<Suggestion> all = {
      reports({0, 5}, {10, 400}),      reports({12, 15}, {20, 60}),
      reports({62, 65}, {70, 90}),     reports({92, 95}, {100, 390}),
      reports({102, 105}, {110, 115}), reports({120, 125}, {130, 140}),
      reports({400, 405}, {410, 420})};
  const Chains chains(all);
  const auto indexes = [&](std::size_t index) {
    std::vector<std::ptrdiff_t> found;
    for (const Suggestion* one : chains.of(index)) found.push_back(one - all.data());
    return found;
  };
  EXPECT_EQ(indexes(0), (std::vector<std::ptrdiff_t>{0}));
  EXPECT_EQ(indexes(2), (std::vector<std::ptrdiff_t>{0, 2}));
  EXPECT_EQ(indexes(5), (std::vector<std::ptrdiff_t>{0, 3, 5}));
  EXPECT_EQ(indexes(6), (std::vector<std::ptrdiff_t>{6}));
}

TEST_F(SuggestingTest, ReportsInReportsBecomeAChain) {
  Suggestion outer, inner;
  outer.source = Span{0, 5};
  outer.cue = Span{6, 10};
  outer.content = {{11, 60}};
  outer.speaker = "The Gazette";
  inner.source = Span{11, 15};
  inner.cue = Span{16, 20};
  inner.content = {{21, 60}};
  inner.speaker = "Dana Fox";
  const std::vector<Suggestion> all = {outer, inner};
  const Chains chains(all);
  EXPECT_EQ(chains.of(0).size(), 1u);
  const auto chain = chains.of(1);
  ASSERT_EQ(chain.size(), 2u);
  EXPECT_EQ(chain[0]->speaker, "The Gazette");
  Draft draft(session_.project());
  const Result<ClaimId> made = accept_suggestion(draft, article_, chain);
  ASSERT_TRUE(made.ok()) << made.status().message;
  EXPECT_EQ(draft.project().find(made.value())->chain.size(), 2u);
}

}  // namespace
}  // namespace counterpoint
