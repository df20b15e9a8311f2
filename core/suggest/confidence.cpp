// How sure a suggestion is. Proven by tests/core/suggest/confidence_test.cpp.
#include "core/suggest/confidence.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/suggest/confidence_weights.h"

namespace counterpoint {

static_assert(std::size(kConfidenceWeights) == kClues);

double confidence(const Clues& clues) {
  // A score of a half should mean: right rather than not.
  constexpr std::int32_t kStrict = 14;
  // The logistic function at k / 4, as hundredths; a table, so that every platform agrees.
  constexpr std::array<int, 21> kLogistic = {50, 56, 62, 68, 73, 78, 82, 85, 88, 90, 92,
                                             94, 95, 96, 97, 98, 98, 99, 99, 99, 99};
  std::int32_t sum = -kStrict;
  for (const std::uint8_t clue : clues) sum += kConfidenceWeights[clue];
  const std::int32_t k = std::min(std::abs(sum) * 4 / 100, 20);
  const int hundredths = kLogistic[static_cast<std::size_t>(k)];
  return (sum < 0 ? 100 - hundredths : hundredths) / 100.0;
}

}  // namespace counterpoint
