// What the user most likely means, so that Enter is enough: who says the selected words, which
// question a claim answers, and how. Guesses only order what is offered. Proven by
// tests/app/guesses_test.cpp.
#pragma once

#include <vector>

#include "core/model/project.h"

namespace counterpoint {

// The stance that a claim's innermost cue suggests: a denial denies, an admission accepts, all else
// asserts.
Stance likely_stance(const Claim& claim);

// All issues, the likeliest answer first: those whose question shares the most telling words with
// the claim's sentence; of equals `last`, which the user chose last, and then by order.
std::vector<IssueId> likely_issues(const Project& project, const Claim& claim, IssueId last);

// All speakers, the likeliest to have said these words of an article first: who is named in the
// sentence, outside of the words, and nearest to them; then who said what stands before them; then
// by id.
std::vector<SpeakerId> likely_speakers(const Project& project, ArticleId article, Span words);

}  // namespace counterpoint
