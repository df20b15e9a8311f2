// Writing and reading the file of a project with 100,000 claims: MB/s, and how much memory each
// takes at its peak beyond what was there before. Run it with: ./dev bench project_json
#include <benchmark/benchmark.h>

#include <nlohmann/json.hpp>

#include "core/format/json.h"
#include "core/format/project_json.h"
#include "core/model/validity.h"
#include "tests/bench/count_memory.h"
#include "tests/support/random_project.h"

namespace counterpoint {
namespace {

constexpr std::uint32_t kClaims = 100'000;

const Project& project() {
  static const Project project = testing::large_project(kClaims);
  return project;
}

const std::string& file() {
  static const std::string file = write_project(project());
  return file;
}

// Runs `work` once with the peak measured, for a counter in MB.
template <class Work>
void count_peak(benchmark::State& state, Work&& work) {
  const std::size_t before = testing::allocated_bytes();
  testing::reset_peak();
  work();
  state.counters["peak_MB"] = static_cast<double>(testing::peak_bytes() - before) / 1e6;
  state.counters["file_MB"] = static_cast<double>(file().size()) / 1e6;
}

template <class Work>
void measure(benchmark::State& state, Work&& work) {
  count_peak(state, work);
  for (auto _ : state) work();
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * file().size()));
}

void write_100k_claims(benchmark::State& state) {
  measure(state, [] { benchmark::DoNotOptimize(write_project(project())); });
}

void read_100k_claims(benchmark::State& state) {
  measure(state, [&] {
    const Result<Project> read = read_project(file());
    if (!read.ok()) state.SkipWithError(read.status().message.c_str());
  });
}

void only_parse_json(benchmark::State& state) {
  measure(state, [] { benchmark::DoNotOptimize(JsonDocument::parse(file())); });
}

void only_parse_json_with_nlohmann(benchmark::State& state) {
  measure(state, [] { benchmark::DoNotOptimize(nlohmann::json::parse(file(), nullptr, false)); });
}

void only_check_100k_claims(benchmark::State& state) {
  measure(state, [] { benchmark::DoNotOptimize(check(project())); });
}

BENCHMARK(write_100k_claims)->Unit(benchmark::kMillisecond);
BENCHMARK(read_100k_claims)->Unit(benchmark::kMillisecond);
BENCHMARK(only_parse_json)->Unit(benchmark::kMillisecond);
BENCHMARK(only_parse_json_with_nlohmann)->Unit(benchmark::kMillisecond);
BENCHMARK(only_check_100k_claims)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace counterpoint
