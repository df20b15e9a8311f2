// Suggestions on texts of 1,000 to 1,000,000 words: time a text, and words a second, which stay the
// same at every length. Run it with: ./dev bench suggest
#include <benchmark/benchmark.h>

#include <string>

#include "core/suggest/suggest.h"

namespace counterpoint {
namespace {

constexpr const char* kParagraphs[] = {
    "The finance minister, Anna Berg, said on Monday that the tax on heating oil would rise in "
    "spring, although members of her own party had asked for more time. “We cannot wait another "
    "year,” she told reporters in the capital.",
    "According to the statistics office, prices rose by 3.2 per cent in August, the fastest pace "
    "since 2011. Economists had expected 2.9 per cent.",
    "“Nobody asked us,” said Tom Lindqvist, who runs a bakery near the harbour, adding that his "
    "costs had doubled. He said he would close one of his two shops unless the government changed "
    "its plans.",
    "The opposition called the decision “a gift to the oil companies” and promised to fight it in "
    "parliament. A spokesman for the ministry denied that any company had been consulted."};

std::string text_of(std::size_t words) {
  std::string text = "Minister: oil tax to rise\n";
  for (std::size_t n = 0, i = 0; n < words; n += 38, ++i) {
    text += std::string(kParagraphs[i % 4]) + "\n";
  }
  return text;
}

void suggestions(benchmark::State& state) {
  const auto words = static_cast<std::size_t>(state.range(0));
  const std::string text = text_of(words);
  for (auto _ : state) benchmark::DoNotOptimize(suggest(text).suggestions.size());
  state.counters["words/s"] =
      benchmark::Counter(static_cast<double>(words), benchmark::Counter::kIsIterationInvariantRate);
}
BENCHMARK(suggestions)->RangeMultiplier(10)->Range(1'000, 1'000'000)->Unit(benchmark::kMillisecond);

// One paragraph of a long text was changed: the others come from the cache.
void after_a_change(benchmark::State& state) {
  std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  ParagraphCache cache;
  suggest(text, built_in_models(), &cache);
  for (auto _ : state) {
    text[40] = text[40] == 'a' ? 'b' : 'a';
    benchmark::DoNotOptimize(suggest(text, built_in_models(), &cache).suggestions.size());
  }
}
BENCHMARK(after_a_change)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace counterpoint
