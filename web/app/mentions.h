// Where stories name a speaker, and tying those places to it. Proven by
// tests/app/mentions_test.cpp.
#pragma once

#include <vector>

#include "core/edit/commands.h"

namespace counterpoint {

// The places in all stories that name the speaker and are tied to nobody: its name and its other
// names as whole words, letters' case as written, and a person's surname where no other speaker
// has the same. Longer names go before shorter ones in the same place. Sorted. O(names * text).
std::vector<Place> untied_mentions(const Project& project, SpeakerId id);

// Ties places to the speaker. Those that it has are passed over; the rest are kept in order.
// "no-such-thing" when the speaker is gone; another's place stays with the other.
Status tie_mentions(Draft& draft, SpeakerId id, const std::vector<Place>& places);

Status untie_mention(Draft& draft, SpeakerId id, const Place& place);

// "Q217"; nothing else is a Wikidata id.
bool is_wikidata_id(std::string_view text);

}  // namespace counterpoint
