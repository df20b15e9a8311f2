// The account matrix of 10,000 claims, 200 speakers, 100 issues and 50 articles: derived whole, and
// followed through one edit. Run it with: ./dev bench accounts
#include <benchmark/benchmark.h>

#include <algorithm>

#include "core/edit/commands.h"
#include "core/model/matrix.h"
#include "tests/support/random_project.h"

namespace counterpoint {
namespace {

void derive_the_whole(benchmark::State& state) {
  const Project project =
      testing::wide_project(static_cast<std::uint32_t>(state.range(0)), 200, 100, 50);
  for (auto _ : state) benchmark::DoNotOptimize(account_matrix(project).filled());
  state.counters["positions"] = static_cast<double>(project.positions().size());
}

// Each edit turns the chain of one claim around, which changes the sourcing of a cell.
void follow_one_edit(benchmark::State& state) {
  const Project project =
      testing::wide_project(static_cast<std::uint32_t>(state.range(0)), 200, 100, 50);
  Draft draft(project);
  Claim claim = *project.find(ClaimId{1});
  std::reverse(claim.chain.begin(), claim.chain.end());
  if (!update_claim(draft, {1}, claim).ok()) state.SkipWithError("refused");
  MatrixKeeper keeper;
  keeper.follow(project);
  bool edited = false;
  for (auto _ : state) {
    edited = !edited;
    benchmark::DoNotOptimize(keeper.follow(edited ? draft.project() : project).filled());
  }
  state.counters["derived"] = static_cast<double>(keeper.derived());
}

BENCHMARK(derive_the_whole)
    ->RangeMultiplier(10)
    ->Range(1'000, 100'000)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(follow_one_edit)
    ->RangeMultiplier(10)
    ->Range(1'000, 100'000)
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace counterpoint
