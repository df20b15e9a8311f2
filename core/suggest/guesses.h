// First guesses from words: what a cue implies, what kind of source a name is. Lists of our own.
// Proven by tests/core/suggest/guesses_test.cpp.
#pragma once

#include <string_view>

#include "core/model/entities.h"

namespace counterpoint {

// "denied" is a denial, "according to" is that, "said" is neutral; unset for words that are not
// known.
CueClass guess_cue_class(std::string_view cue);

// "The report" is a document, "the finance ministry" an organisation, "two officials" an unnamed
// source, everything else a person.
SpeakerType guess_speaker_type(std::string_view name);

}  // namespace counterpoint
