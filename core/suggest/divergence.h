// Where two accounts seem to answer one question differently: pairs of claims by different speakers
// that share their topic and clash in polarity, number, date, actor, strength or frame, with the
// words that clash. Rules on words; nothing is learned.
// Proven by tests/core/suggest/divergence_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/entities.h"
#include "core/suggest/types.h"

namespace counterpoint {

// One claim, as it is compared. The analysis outlives the call; claims may be of several stories.
struct Account {
  const Analysis* story = nullptr;
  std::vector<Span> content;  // sorted, not empty
  std::optional<Span> cue;    // "denied" turns its content round
  std::string speaker;        // who is said to have asserted it; empty: nobody known
};

struct DivergenceSuggestion {
  std::size_t a = 0, b = 0;  // indexes into the accounts, a < b
  DivergenceType type = DivergenceType::contradicts;
  Span pivot_a, pivot_b;             // the words that clash, each in its own story; never empty
  std::string rule;                  // stable id: "polarity", "opposites", "number"
  double score = 0;                  // 0 .. 1
  std::vector<std::string> reasons;  // sentences for people, strongest first
};

// Best first; an account stands in at most two of them. Accounts of one speaker, or of nobody
// known, are not compared with each other. About O(n · m), where m is how many accounts share a
// rare word.
std::vector<DivergenceSuggestion> find_divergences(const std::vector<Account>& accounts);

}  // namespace counterpoint
