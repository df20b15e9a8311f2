// Look-ups in texts of three sizes: offsets in other units, and the sentence around a place. None
// may grow with the text. Run it with: ./dev bench text
#include <benchmark/benchmark.h>

#include <random>
#include <string>

#include "core/format/story.h"
#include "core/text/boundaries.h"
#include "core/text/sha256.h"

namespace counterpoint {
namespace {

// A story of about `bytes`; each tenth sentence has signs outside of ASCII.
std::string story_of(std::size_t bytes) {
  std::string text;
  for (int i = 0; text.size() < bytes; ++i) {
    text += i % 10 == 9 ? "“Мы согласны,” said the minister — twice. "
                        : "Officials of the U.S. met on Jan. 5 at 11 a.m. in Hamburg. ";
    if (i % 6 == 5) text += "\n\n";
  }
  return text;
}

std::vector<std::uint32_t> places_in(std::size_t size) {
  std::mt19937 random(7);
  std::uniform_int_distribution<std::uint32_t> any(0, static_cast<std::uint32_t>(size));
  std::vector<std::uint32_t> places(1024);
  for (std::uint32_t& place : places) place = any(random);
  return places;
}

template <class LookUp>
void at_random_places(benchmark::State& state, std::size_t size, LookUp&& look_up) {
  const std::vector<std::uint32_t> places = places_in(size);
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(look_up(places[i++ % places.size()]));
}

void byte_to_code_points(benchmark::State& state) {
  const std::string text = story_of(static_cast<std::size_t>(state.range(0)));
  const OffsetMap map(text);
  at_random_places(state, text.size(), [&](std::uint32_t at) { return map.code_points(at); });
  state.counters["map_bytes"] = static_cast<double>(map.memory());
}

void utf16_to_byte(benchmark::State& state) {
  const std::string text = story_of(static_cast<std::size_t>(state.range(0)));
  const OffsetMap map(text);
  at_random_places(state, text.size(), [&](std::uint32_t at) { return map.byte_of_utf16(at); });
}

void sentence_around(benchmark::State& state) {
  const std::string text = story_of(static_cast<std::size_t>(state.range(0)));
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  at_random_places(state, text.size(),
                   [&](std::uint32_t at) { return sentence_at(text, all, at).start; });
}

void all_sentences(benchmark::State& state) {
  const std::string text = story_of(static_cast<std::size_t>(state.range(0)));
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  for (auto _ : state) benchmark::DoNotOptimize(sentences(text, all));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void bring_in_a_story(benchmark::State& state) {
  const std::string text = story_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(story_from_text(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void sha256_of(benchmark::State& state) {
  const std::string text = story_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(sha256_hex(text));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

BENCHMARK(byte_to_code_points)->RangeMultiplier(10)->Range(10'000, 10'000'000);
BENCHMARK(utf16_to_byte)->RangeMultiplier(10)->Range(10'000, 10'000'000);
BENCHMARK(sentence_around)->RangeMultiplier(10)->Range(10'000, 10'000'000);
BENCHMARK(all_sentences)->Arg(1'000'000);
BENCHMARK(bring_in_a_story)->Arg(1'000'000);
BENCHMARK(sha256_of)->Arg(1'000'000);

}  // namespace
}  // namespace counterpoint
