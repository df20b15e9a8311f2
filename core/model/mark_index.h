// Which marks lie where in one article: content, source and cue spans of its claims, in order of
// the text. Proven by tests/core/model/mark_index_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/model/project.h"

namespace counterpoint {

enum class MarkRole : std::uint8_t { content, source, cue };

// One span of one claim as the reader sees it.
struct Mark {
  Span span;
  ClaimId claim;
  MarkRole role = MarkRole::content;
  std::uint16_t part = 0;  // which of the claim's content spans, or which link of its chain

  friend bool operator==(const Mark&, const Mark&) = default;
};

// By start; of those that start together the longer first, so that a mark follows those that
// enclose it.
bool operator<(const Mark& a, const Mark& b);

// The marks of a claim, in no particular order.
std::vector<Mark> marks_of(ClaimId id, const Claim& claim);

// Runs of marks, some dozens a run, each with the furthest end in it and in all runs up to it.
// Both ends of a look-up are binary searches among the runs; what lies between is looked at run by
// run, and in a run mark by mark. A change moves one run's marks.
class MarkIndex {
 public:
  MarkIndex() = default;
  MarkIndex(const Project& project, ArticleId article);

  std::size_t size() const { return size_; }

  // Brings the index up to date with one claim's change; null for not there. Claims of other
  // articles are none of its business and are passed over.
  void replace(ClaimId id, const Claim* before, const Claim* after);

  // Appends the marks that share at least one byte with `range`, in order.
  void overlapping(Span range, std::vector<Mark>& out) const;

  // The claims with content at a byte offset, the shortest extent first, then by id.
  std::vector<ClaimId> claims_at(const Project& project, std::uint32_t offset) const;
  // The claims whose content is among the marks, the shortest first.
  static std::vector<ClaimId> claims_of(const Project& project, const std::vector<Mark>& marks);

  // Calls f(mark) for every mark in order.
  template <class F>
  void for_each(F&& f) const {
    for (const Run& run : runs_) {
      for (const Mark& mark : run.marks) f(mark);
    }
  }

 private:
  struct Run {
    std::vector<Mark> marks;
    std::uint32_t furthest = 0;
    std::uint32_t reach = 0;  // the furthest end in this run and those before it
  };

  void insert(const Mark& mark);
  void erase(const Mark& mark);
  std::size_t run_for(const Mark& mark) const;
  void mend_reach(std::size_t from);

  ArticleId article_;
  std::vector<Run> runs_;
  std::size_t size_ = 0;
};

}  // namespace counterpoint
