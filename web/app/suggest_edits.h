// Suggestions become claims, and clashes divergences. Each is a command on a draft.
// Proven by tests/app/suggest_edits_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/edit/commands.h"
#include "core/suggest/divergence.h"
#include "core/suggest/suggest.h"

namespace counterpoint {

// The chains of all suggestions of a story, which outlive it. To make it takes n log n for n of
// them; a chain then costs as much as there are others around its place.
class Chains {
 public:
  explicit Chains(const std::vector<Suggestion>& all);

  // The suggestions whose content holds the whole of this one, outermost first, and itself at the
  // end: "the paper reports that Lavrov said ..." is a chain of two.
  std::vector<const Suggestion*> of(std::size_t index) const;

 private:
  struct Entry {
    Span extent;
    std::uint32_t reach = 0;  // the furthest end up to here
    std::size_t index = 0;
  };

  const std::vector<Suggestion>& all_;
  std::vector<Entry> entries_;  // by where their content begins
};

// Marks the content of the last suggestion as a claim with a link for each of them. Speakers are
// found by name or alias, or added.
Result<ClaimId> accept_suggestion(Draft& draft, ArticleId article,
                                  const std::vector<const Suggestion*>& chain);

// Two claims of the project that seem to clash. Spans are of their articles.
struct Clash {
  ClaimId a, b;
  DivergenceSuggestion what;
};

// Records a clash as a divergence on a question that both claims answer, else on a new one made of
// the words that clash.
Result<DivergenceId> accept_clash(Draft& draft, const Clash& clash);

}  // namespace counterpoint
