// The sourcing of one story in numbers: who gets how many words, and what they rest on.
// Proven by tests/core/report/audit_test.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "core/model/project.h"

namespace counterpoint {

// What is said to have been asserted by one speaker. Words that lie in two claims of one speaker
// count once, those of two speakers for both.
struct SpeakerShare {
  SpeakerId speaker;  // 0: nobody who is named
  std::size_t claims = 0;
  std::size_t words = 0;
  bool operator==(const SpeakerShare&) const = default;
};

struct Audit {
  std::size_t words = 0;               // of the story's blocks, boilerplate left out
  std::vector<SpeakerShare> shares;    // most words first, then by id
  ClaimId first, last;                 // the first and the last word; 0 without claims
  std::vector<ClaimId> unattributed;   // asserted by nobody who is named
  std::vector<ClaimId> unnamed;        // by a source whom the story does not name
  std::vector<ClaimId> single_source;  // hearsay from one relay alone
};

Audit audit_of(const Project& project, ArticleId article);

}  // namespace counterpoint
