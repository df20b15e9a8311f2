// Who the source of a suggestion is. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/identity.h"

namespace counterpoint {

void name_speakers(const Analysis& analysis, std::vector<Suggestion>& suggestions) {
  for (Suggestion& suggestion : suggestions) {
    if (suggestion.source) suggestion.speaker = slice(analysis.text, *suggestion.source);
  }
}

}  // namespace counterpoint
