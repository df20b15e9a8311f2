// Who said what, paragraph by paragraph. Proven by tests/core/suggest/suggest_test.cpp.
#pragma once

#include <vector>

#include "core/suggest/clues.h"
#include "core/suggest/reader.h"

namespace counterpoint {

// The attributions of one paragraph that was read, sorted by the start of their content. With
// `clues`, also those that are too unsure to suggest, and it gets the clues of each.
std::vector<Suggestion> find_attributions(const Models& models, const Analysis& analysis,
                                          const Paragraph& paragraph,
                                          std::vector<Clues>* clues = nullptr);

// Direct, mixed or indirect, by the marks around the content; marks around the cue do not count.
ClaimKind quoted_kind(const View& view, const Suggestion& suggestion);

}  // namespace counterpoint
