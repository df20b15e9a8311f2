// Which words report speech or thought: "said", "according", "claim". A linear classifier.
// Proven by tests/core/suggest/suggest_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/suggest/reader.h"

namespace counterpoint {

// The features of one token. What each place of the list stands for is fixed; cue_reasons knows it.
void cue_features(const View& view, std::int32_t i, Features& out);

// How much speaks for the token as the head of a cue; more than 0 for yes. kLogOdds steps are one
// unit of log-odds.
inline constexpr std::int32_t kLogOdds = 12;
std::int32_t cue_score(const Weights& weights, FeatureSpan features);

// The strongest features for it, in words.
std::vector<std::string> cue_reasons(const Weights& weights, const View& view, std::int32_t i);

}  // namespace counterpoint
