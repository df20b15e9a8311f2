// The sourcing of one story, or of all, in numbers: who gets how many words, what they rest on, how
// they are introduced. Proven by tests/core/report/audit_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/model/project.h"

namespace counterpoint {

// Words under claims that have something in common. Words that lie in two claims of one share count
// once, those in claims of two shares for both.
struct Share {
  std::size_t words = 0;
  std::vector<ClaimId> claims;  // in order of the text
  bool operator==(const Share&) const = default;
};

// What is said to have been asserted by one speaker.
struct SpeakerShare : Share {
  SpeakerId speaker;  // 0: nobody who is named
};
struct SideShare : Share {
  std::string side;  // empty: of speakers without one, or of nobody who is named
};
struct GenderShare : Share {
  RecordedGender gender = RecordedGender::unset;
};

// The cues of one class.
struct CueShare {
  CueClass cue_class = CueClass::unset;
  std::size_t links = 0;                                     // of chains that have such a cue
  std::vector<ClaimId> claims;                               // whose chains these are, each once
  std::vector<std::pair<std::string, std::size_t>> phrases;  // in lower case, most used first
};

struct Audit {
  std::size_t words = 0;             // of the stories' blocks, boilerplate left out
  std::size_t claimed = 0;           // of them under any claim
  std::vector<ClaimId> claims;       // all, in order of the text
  std::vector<SpeakerShare> shares;  // most words first, then by id
  std::vector<SideShare> sides;      // most words first, those of no side last; empty without sides
  // Of persons and unnamed sources, in the order of the enumeration, the unrecorded last; empty as
  // long as the annotator has recorded it of nobody.
  std::vector<GenderShare> genders;
  std::vector<CueShare> cues;          // in the order of the enumeration, only those that occur
  ClaimId first, last;                 // the first and the last word of a single story, or 0
  std::vector<ClaimId> unattributed;   // asserted by nobody who is named
  std::vector<ClaimId> unnamed;        // by, or through, a source whom the story does not name
  std::vector<ClaimId> single_source;  // hearsay from one relay alone
};

// Of one story; with 0 of all stories of the project. O(claims log claims + words + positions).
Audit audit_of(const Project& project, ArticleId article);

// Whether a cue of this class does more than to say that something was said.
bool is_loaded(CueClass value);

// What such a cue tells the reader beside the words: "takes it for true". Empty for `unset`.
std::string_view what_it_implies(CueClass value);

// Where claims lie in a story: shares of its text from 0 to 1, boilerplate at its ends left out, in
// order of the text.
struct StripPiece {
  double from = 0, to = 0;
  ClaimId claim;
  SpeakerId speaker;
};
std::vector<StripPiece> strip_of(const Project& project, ArticleId article);

}  // namespace counterpoint
