// Where two stories speak of the same question: what holds them side by side while one is scrolled.
// Proven by tests/app/linked_places_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/project.h"

namespace counterpoint {

struct LinkedPlace {
  IssueId issue;
  std::uint32_t here = 0;   // byte in the first story: where a claim that answers it begins
  std::uint32_t there = 0;  // byte in the second
  bool operator==(const LinkedPlace&) const = default;
};

// For every claim of `here` that answers a question which some claim of `there` answers, too: the
// first of `there` goes with the first of `here`, the second with the second, and the last with all
// that remain. Sorted by `here`. O(positions and their claims).
std::vector<LinkedPlace> linked_places(const Project& project, ArticleId here, ArticleId there);

}  // namespace counterpoint
