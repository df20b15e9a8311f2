// Words of reporting by what they do: a small list of our own. It lets the models carry what they
// learn of "said" over to rare verbs of the same kind. Proven by
// tests/core/suggest/lexicon_test.cpp.
#pragma once

#include <cstdint>

namespace counterpoint {

enum class CueKind : std::uint8_t {
  none,
  say,     // said, told, wrote, tweeted
  claim,   // claimed, argued, insisted
  admit,   // admitted, confirmed, conceded
  deny,    // denied, rejected, disputed
  think,   // thinks, believes, hopes
  show,    // shows, found, revealed
  demand,  // urged, asked, ordered
  judge,   // called, praised, accused
  noun,    // statement, claim, report
};

// By the hash of a word's lower case (WordForm::lower).
CueKind cue_kind(std::uint32_t lower);

}  // namespace counterpoint
