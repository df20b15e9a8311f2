// How a claim came to the reader: stops, depth, and what else carries it.
#include "core/report/chain_diagram.h"

#include <gtest/gtest.h>

#include "tests/support/example.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

std::string words(const Project& project, ClaimId claim, Span span) {
  return std::string(project.find(project.find(claim)->article)->text->slice(span));
}

TEST(ChainDiagram, BeginsWithTheStoryThatNobodyWroteDown) {
  const Project project = build_example();
  const ClaimId denial{3};  // Tillerson said that Putin denied any involvement
  const ChainDiagram diagram = chain_diagram(project, denial);
  ASSERT_EQ(diagram.stops.size(), 3u);
  EXPECT_TRUE(diagram.stops[0].story);
  EXPECT_EQ(project.find(diagram.stops[1].speaker)->name, "Rex Tillerson");
  EXPECT_EQ(words(project, denial, diagram.stops[1].source), "he");
  EXPECT_EQ(words(project, denial, diagram.stops[1].cue), "said");
  EXPECT_EQ(project.find(diagram.stops[2].speaker)->name, "Vladimir Putin");
  EXPECT_EQ(words(project, denial, diagram.stops[2].cue), "denied");
  EXPECT_EQ(diagram.stops[2].cue_class, CueClass::denial);
  EXPECT_EQ(diagram.depth, 1u);
  EXPECT_FALSE(diagram.first_hand);
}

TEST(ChainDiagram, CountsWhatElseCarriesThePosition) {
  const Project project = build_example();
  const ChainDiagram diagram = chain_diagram(project, ClaimId{3});
  ASSERT_EQ(diagram.others.size(), 1u) << "Putin also told reporters himself";
  EXPECT_EQ(diagram.routes, 2u);
  EXPECT_EQ(diagram.independent, 2u);
  EXPECT_FALSE(diagram.single_source);
  const ChainDiagram alone = chain_diagram(project, ClaimId{4});  // proof, through Tillerson
  EXPECT_TRUE(alone.others.empty());
  EXPECT_TRUE(alone.single_source);
}

TEST(ChainDiagram, ALinkOfTheReporterIsTheStory) {
  Project project = testing::small_project();
  Article article = *project.find(ArticleId{1});
  article.byline = "By The Reporter";
  project.set(1, std::make_shared<const Article>(article));
  const ChainDiagram diagram = chain_diagram(project, ClaimId{1});
  ASSERT_EQ(diagram.stops.size(), 3u);
  EXPECT_TRUE(diagram.stops[0].story);
  EXPECT_EQ(diagram.stops[0].speaker, SpeakerId{1});
  EXPECT_EQ(diagram.depth, 1u);
  EXPECT_EQ(reporter_name(project, ArticleId{1}), "By The Reporter");
  EXPECT_EQ(reporter_name(project, ArticleId{2}), "The story");
}

TEST(ChainDiagram, WithoutAChainTheStoryItselfSpeaks) {
  Project project = testing::small_project();
  Claim bare = *project.find(ClaimId{1});
  bare.chain.clear();
  project.set(1, std::make_shared<const Claim>(bare));
  const ChainDiagram diagram = chain_diagram(project, ClaimId{1});
  ASSERT_EQ(diagram.stops.size(), 1u);
  EXPECT_FALSE(diagram.attributed);
  EXPECT_FALSE(diagram.single_source);
  EXPECT_TRUE(chain_diagram(project, ClaimId{99}).stops.empty());
}

}  // namespace
}  // namespace counterpoint
