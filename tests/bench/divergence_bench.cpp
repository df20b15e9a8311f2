// How long the comparison of accounts takes, by their number.
//   ./dev bench divergence
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "core/suggest/divergence.h"
#include "core/suggest/suggest.h"

namespace counterpoint {
namespace {

// Stories of which every second pair clashes; the words differ from pair to pair.
std::string story_of(int accounts) {
  std::string text;
  for (int i = 0; i < accounts; ++i) {
    const std::string place = "Place" + std::to_string(i / 2 % 97);
    text += "Speaker Anna Berg" + std::to_string(i % 2) + " said " + std::to_string(10 + i % 5) +
            " houses at road " + std::to_string(i / 2) + "b in " + place + " were flooded.\n";
  }
  return text;
}

void divergences(benchmark::State& state) {
  const std::string text = story_of(static_cast<int>(state.range(0)));
  const Reading reading = suggest(text);
  std::vector<Account> accounts;
  for (const Suggestion& found : reading.suggestions) {
    accounts.push_back({&reading.analysis, found.content, found.cue, found.speaker});
  }
  for (auto _ : state) benchmark::DoNotOptimize(find_divergences(accounts));
  state.counters["accounts"] = static_cast<double>(accounts.size());
}
BENCHMARK(divergences)->RangeMultiplier(10)->Range(10, 10000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace counterpoint

BENCHMARK_MAIN();
