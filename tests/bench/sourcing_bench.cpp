// Sourcing of 10,000 claims by 200 speakers in 50 stories: the audit of all, who speaks for whom
// laid out in layers, the timeline. Run it with: ./dev bench sourcing
#include <benchmark/benchmark.h>

#include <random>

#include "core/report/audit.h"
#include "core/report/timeline.h"
#include "core/report/voices.h"

namespace counterpoint {
namespace {

constexpr std::uint32_t kClaims = 10'000, kSpeakers = 200, kStories = 50;
constexpr std::string_view kSentence = "The minister said that talks went “well”. ";

Article story() {
  std::string text;
  for (std::uint32_t i = 0; i < kClaims / kStories; ++i) text += kSentence;
  text.pop_back();
  Article article;
  article.text = Text::make(std::move(text)).value();
  article.blocks.push_back({BlockKind::body, article.text->all(), {}});
  return article;
}

// A tenth of the speakers pass on what the others say; a third of the claims is hearsay.
Claim claim(std::mt19937& random, std::uint32_t number) {
  Claim claim;
  claim.article = {number % kStories + 1};
  const auto at = number / kStories * static_cast<std::uint32_t>(kSentence.size());
  claim.content.push_back({{at + 18, at + 45}, {}});
  if (random() % 3 == 0) {
    const auto relay = static_cast<std::uint32_t>(random() % (kSpeakers / 10)) + 1;
    claim.chain.push_back({{relay}, {at, at + 12}, {at + 13, at + 17}, CueClass::neutral, {}});
  }
  const auto speaker = static_cast<std::uint32_t>(random() % kSpeakers) + 1;
  claim.chain.push_back({{speaker}, {}, {}, CueClass::doubt, {}});
  claim.date = "2017-07-" + std::to_string(10 + random() % 20);
  return claim;
}

const Project& project() {
  static const Project project = [] {
    Project made;
    std::mt19937 random(1);
    for (std::uint32_t i = 1; i <= kStories; ++i) {
      made.set(i, std::make_shared<const Article>(story()));
    }
    for (std::uint32_t i = 1; i <= kSpeakers; ++i) {
      Speaker speaker;
      speaker.name = "Speaker " + std::to_string(i);
      speaker.tag = "S";
      made.set(i, std::make_shared<const Speaker>(speaker));
    }
    for (std::uint32_t i = 0; i < kClaims; ++i) {
      made.set(i + 1, std::make_shared<const Claim>(claim(random, i)));
    }
    return made;
  }();
  return project;
}

void audit(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(audit_of(project(), {}));
}

void voices(benchmark::State& state) {
  VoiceFilter filter;
  filter.least = static_cast<std::size_t>(state.range(0));
  VoiceGraph graph;
  for (auto _ : state) graph = voice_graph(project(), filter);
  state.counters["voices"] = static_cast<double>(graph.voices.size());
  state.counters["lines"] = static_cast<double>(graph.edges.size());
  state.counters["crossings"] = static_cast<double>(graph.layout.crossings);
  state.counters["crossings_before"] = static_cast<double>(graph.layout.crossings_before);
}

void timeline(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(timeline_of(project(), {}));
}

BENCHMARK(audit)->Unit(benchmark::kMillisecond);
BENCHMARK(voices)->Arg(1)->Arg(3)->Unit(benchmark::kMillisecond);
BENCHMARK(timeline)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace counterpoint
