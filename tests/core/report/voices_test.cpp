// Who speaks for whom, over the claims of a project.
#include "core/report/voices.h"

#include <gtest/gtest.h>

#include "tests/support/example.h"
#include "tests/support/random_project.h"

namespace counterpoint {
namespace {

std::string name_of(const Project& project, const Voice& voice) {
  if (voice.story) return "story " + std::to_string(voice.story.value);
  return voice.speaker ? project.find(voice.speaker)->name : "not named";
}

// "Rex Tillerson → Vladimir Putin: 2"
std::vector<std::string> told(const Project& project, const VoiceGraph& graph) {
  std::vector<std::string> lines;
  for (const VoiceEdge& edge : graph.edges) {
    lines.push_back(name_of(project, graph.voices[edge.from]) + " → " +
                    name_of(project, graph.voices[edge.to]) + ": " +
                    std::to_string(edge.claims.size()));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

TEST(Voices, OfTheExample) {
  const Project project = build_example();
  const VoiceGraph graph = voice_graph(project);
  EXPECT_EQ(told(project, graph),
            (std::vector<std::string>{
                "Rex Tillerson → Vladimir Putin: 2", "Sergey Lavrov → Donald Trump: 2",
                "story 1 → Donald Trump: 1", "story 1 → Rex Tillerson: 7",
                "story 2 → Sergey Lavrov: 6", "story 2 → Vladimir Putin: 1"}));
  EXPECT_EQ(graph.layout.layers, 3u);
  EXPECT_EQ(graph.voices.front().story, ArticleId{1});
  for (const Voice& voice : graph.voices) {
    if (name_of(project, voice) != "Rex Tillerson") continue;
    EXPECT_EQ(voice.asserts, 5u);
    EXPECT_EQ(voice.relays, 2u);
  }
}

TEST(Voices, AreFiltered) {
  const Project project = build_example();
  VoiceFilter filter;
  filter.article = {2};
  EXPECT_EQ(told(project, voice_graph(project, filter)).size(), 3u);
  filter.least = 2;
  const VoiceGraph strong = voice_graph(project, filter);
  EXPECT_EQ(strong.edges.size(), 2u);
  EXPECT_EQ(strong.weaker, 1u);
  VoiceFilter putin;
  putin.about = {4};
  EXPECT_EQ(
      told(project, voice_graph(project, putin)),
      (std::vector<std::string>{"Rex Tillerson → Vladimir Putin: 2", "story 1 → Rex Tillerson: 2",
                                "story 2 → Vladimir Putin: 1"}));
}

TEST(Voices, OfAnyProjectAreSound) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    const Project project = testing::random_project(random, 80);
    const VoiceGraph graph = voice_graph(project);
    ASSERT_EQ(graph.layout.paths.size(), graph.edges.size());
    for (const VoiceEdge& edge : graph.edges) {
      EXPECT_LT(edge.from, graph.voices.size());
      EXPECT_LT(edge.to, graph.voices.size());
      EXPECT_FALSE(edge.claims.empty());
      EXPECT_FALSE(graph.voices[edge.to].story) << "nobody lets a story speak";
    }
  }
}

TEST(Voices, OfManySpeakersTheMostHeardAreKept) {
  Project project = build_example();
  const Claim claim = *project.find(ClaimId{2});
  for (std::uint32_t i = 0; i < kMostVoices + 40; ++i) {
    Speaker speaker;
    speaker.name = "Speaker " + std::to_string(i);
    speaker.tag = "S";
    project.set(100 + i, std::make_shared<const Speaker>(speaker));
    Claim one = claim;
    one.chain[0].speaker = {100 + i};
    project.set(100 + i, std::make_shared<const Claim>(one));
  }
  const VoiceGraph graph = voice_graph(project);
  EXPECT_EQ(graph.voices.size(), kMostVoices + 2);
  EXPECT_EQ(graph.left_out, 44u);
  EXPECT_EQ(graph.voices[2].speaker, SpeakerId{1}) << "Tillerson has seven claims";
}

TEST(Voices, OfSomeClaims) {
  const Project project = build_example();
  VoiceFilter filter;
  filter.claims = {{3}, {17}};
  EXPECT_EQ(
      told(project, voice_graph(project, filter)),
      (std::vector<std::string>{"Rex Tillerson → Vladimir Putin: 1", "story 1 → Rex Tillerson: 1",
                                "story 2 → Vladimir Putin: 1"}));
}

TEST(Voices, OfACrowdTheStrongestLinesAreLeft) {
  const Project project = build_example();
  VoiceFilter filter;
  filter.crowd = 4;
  const VoiceGraph graph = voice_graph(project, filter);
  EXPECT_EQ(graph.least, 3u);
  EXPECT_EQ(told(project, graph),
            (std::vector<std::string>{"story 1 → Rex Tillerson: 7", "story 2 → Sergey Lavrov: 6"}));
  EXPECT_EQ(graph.weaker, 4u);
  filter.crowd = 1;
  EXPECT_EQ(voice_graph(project, filter).edges.size(), 1u) << "something is always shown";
}

TEST(Voices, OfVeryManyLinesTheStrongestAreKept) {
  Project project = build_example();
  const Claim like = *project.find(ClaimId{2});
  std::uint32_t number = 100;
  for (std::uint32_t i = 0; i < 200; ++i) {
    Speaker speaker;
    speaker.name = "Speaker " + std::to_string(i);
    speaker.tag = "S";
    project.set(100 + i, std::make_shared<const Speaker>(speaker));
    for (std::uint32_t k = 0; k < 10; ++k) {
      Claim claim = like;
      claim.chain = {{{100 + i}, {}, {}, CueClass::unset, {}},
                     {{100 + (i + k + 1) % 200}, {}, {}, CueClass::unset, {}}};
      project.set(number++, std::make_shared<const Claim>(claim));
    }
  }
  const VoiceGraph graph = voice_graph(project);
  EXPECT_LE(graph.edges.size(), kMostLines);
  EXPECT_GE(graph.edges.size(), 200u);
  EXPECT_EQ(graph.least, 2u);
  EXPECT_EQ(graph.edges.size() + graph.weaker, 2206u);
}

TEST(Voices, OfNothing) { EXPECT_TRUE(voice_graph(Project()).voices.empty()); }

}  // namespace
}  // namespace counterpoint
