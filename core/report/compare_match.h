// Which stories, speakers, questions and claims of two projects are the same. Proven by
// tests/core/report/compare_test.cpp.
#pragma once

#include <map>

#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

// What a thing of the work is in the key.
template <class I>
using Names = std::map<I, I>;

template <class I>
I look_up(const Names<I>& names, I id) {
  const auto at = names.find(id);
  return at == names.end() ? I{} : at->second;
}

struct Matching {
  const Project& key;
  const Project& work;
  Names<ArticleId> stories;
  Names<SpeakerId> speakers;
  Names<IssueId> issues;
  Names<ClaimId> claims;
};

// "another-text" where the work lacks a story of the key. Both projects outlive the answer.
Result<Matching> match(const Project& key, const Project& work);

}  // namespace counterpoint
