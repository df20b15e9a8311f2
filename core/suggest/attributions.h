// Who said what, paragraph by paragraph. Proven by tests/core/suggest/suggest_test.cpp.
#pragma once

#include <vector>

#include "core/suggest/reader.h"

namespace counterpoint {

// The least score for which a cue is taken, in steps of the classifier (kLogOdds to one unit).
inline constexpr std::int32_t kCueThreshold = 0;

// The attributions of one paragraph that was read, sorted by the start of their content.
std::vector<Suggestion> find_attributions(const Models& models, const Analysis& analysis,
                                          const Paragraph& paragraph,
                                          std::int32_t threshold = kCueThreshold);

// Direct, mixed or indirect, by the marks around the content; marks around the cue do not count.
ClaimKind quoted_kind(const View& view, const Suggestion& suggestion);

}  // namespace counterpoint
