// What holds for a suggestion, from which its score is made: the word that is its cue, who its
// source is and where it stands, what is said. Proven by tests/core/suggest/confidence_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/suggest/reader.h"

namespace counterpoint {

using Clues = std::vector<std::uint8_t>;  // numbers below kClues
inline constexpr std::size_t kClues = 127;

struct Found {
  Range cue;
  std::int32_t cue_score = 0;     // of the classifier of cues
  bool beside_quotation = false;  // taken only for the quotation beside it
};
Clues clues_of(const View& view, const Found& found, const Suggestion& suggestion);

// What a clue says, for the table of weights.
std::string clue_name(std::size_t clue);

}  // namespace counterpoint
