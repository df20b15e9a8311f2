// How sure a suggestion is: a logistic regression over its clues, learned by
// core/suggest/train/train_confidence.cpp. Proven by tests/core/suggest/confidence_test.cpp.
#pragma once

#include "core/suggest/clues.h"

namespace counterpoint {

// 0 .. 1, in whole hundredths: how likely its source is the one that people would mark.
double confidence(const Clues& clues);

}  // namespace counterpoint
