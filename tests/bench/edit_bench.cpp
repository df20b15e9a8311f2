// One edit on a project of 100,000 claims, from the command to the new project in the history.
// Run it with: ./dev bench edit
#include <benchmark/benchmark.h>

#include "core/edit/commands.h"
#include "core/edit/history.h"
#include "core/model/mark_index.h"
#include "tests/support/random_project.h"

namespace counterpoint {
namespace {

constexpr std::uint32_t kClaims = 100'000;

const Project& project() {
  static const Project project = testing::large_project(kClaims);
  return project;
}

Claim some_claim() {
  Claim claim = *project().find(ClaimId{kClaims / 2});
  claim.note = "again";
  return claim;
}

template <class Edit>
void commit(benchmark::State& state, History& history, Edit&& edit) {
  Result<Transaction> step = transact(history.project(), "Edit", edit);
  if (!step.ok() || !history.commit(std::move(step.value())).ok()) state.SkipWithError("refused");
}

void mark(benchmark::State& state) {
  History history(project());
  const Claim claim = some_claim();
  for (auto _ : state) {
    commit(state, history, [&](Draft& draft) { return mark_claim(draft, claim).status(); });
  }
}

void update(benchmark::State& state) {
  History history(project());
  Claim claim = some_claim();
  std::uint32_t number = 0;
  for (auto _ : state) {
    claim.note = std::to_string(++number);
    const ClaimId id{number % kClaims + 1};
    claim.content[0].span = project().find(id)->content[0].span;
    commit(state, history, [&](Draft& draft) { return update_claim(draft, id, claim); });
  }
}

void remove(benchmark::State& state) {
  History history(project());
  std::uint32_t number = 0;
  for (auto _ : state) {
    if (number == kClaims) {
      history = History(project());
      number = 0;
    }
    const ClaimId id{++number};
    commit(state, history, [&](Draft& draft) { return remove_claim(draft, id); });
  }
}

void set_one_position(benchmark::State& state) {
  History history(project());
  std::uint32_t number = 0;
  for (auto _ : state) {
    Position position = *project().find(PositionId{++number % 1000 + 1});
    position.note = std::to_string(number);
    commit(state, history,
           [&](Draft& draft) { return set_position(draft, std::move(position)).status(); });
  }
}

// Many claims as one step, as by Mark all and Accept all.
void mark_many_at_once(benchmark::State& state) {
  const Claim claim = some_claim();
  const std::int64_t many = state.range(0);
  for (auto _ : state) {
    benchmark::DoNotOptimize(transact(project(), "Edit", [&](Draft& draft) {
      for (std::int64_t i = 0; i < many; ++i) {
        if (Status status = mark_claim(draft, claim).status(); !status.ok()) return status;
      }
      return Status{};
    }));
  }
  state.SetItemsProcessed(state.iterations() * many);
}

void undo_and_redo(benchmark::State& state) {
  History history(project());
  const Claim claim = some_claim();
  commit(state, history, [&](Draft& draft) { return mark_claim(draft, claim).status(); });
  for (auto _ : state) {
    benchmark::DoNotOptimize(history.undo());
    benchmark::DoNotOptimize(history.redo());
  }
}

void keep_the_mark_index(benchmark::State& state) {
  MarkIndex index(project(), ArticleId{1});
  const Claim claim = some_claim();
  for (auto _ : state) {
    index.replace(ClaimId{kClaims + 1}, nullptr, &claim);
    index.replace(ClaimId{kClaims + 1}, &claim, nullptr);
  }
}

BENCHMARK(mark)->Unit(benchmark::kMicrosecond);
BENCHMARK(update)->Unit(benchmark::kMicrosecond);
BENCHMARK(remove)->Unit(benchmark::kMicrosecond);
BENCHMARK(set_one_position)->Unit(benchmark::kMicrosecond);
BENCHMARK(mark_many_at_once)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(undo_and_redo)->Unit(benchmark::kMicrosecond);
BENCHMARK(keep_the_mark_index)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace counterpoint
