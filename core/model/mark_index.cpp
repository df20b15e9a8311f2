// Which marks lie where in one article. Proven by tests/core/model/mark_index_test.cpp.
#include "core/model/mark_index.h"

#include <algorithm>
#include <tuple>

namespace counterpoint {
namespace {

constexpr std::size_t kRunLength = 64;  // marks in a fresh run; it is cut in two at twice that

std::uint32_t furthest_end(const std::vector<Mark>& marks) {
  std::uint32_t furthest = 0;
  for (const Mark& mark : marks) furthest = std::max(furthest, mark.span.end);
  return furthest;
}

}  // namespace

bool operator<(const Mark& a, const Mark& b) {
  return std::tuple(a.span.start, b.span.end, a.claim, a.role, a.part) <
         std::tuple(b.span.start, a.span.end, b.claim, b.role, b.part);
}

std::vector<Mark> marks_of(ClaimId id, const Claim& claim) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < claim.content.size(); ++i) {
    marks.push_back({claim.content[i].span, id, MarkRole::content, static_cast<std::uint16_t>(i)});
  }
  for (std::size_t i = 0; i < claim.chain.size(); ++i) {
    const auto part = static_cast<std::uint16_t>(i);
    const Attribution& link = claim.chain[i];
    if (!link.source.empty()) marks.push_back({link.source, id, MarkRole::source, part});
    if (!link.cue.empty()) marks.push_back({link.cue, id, MarkRole::cue, part});
  }
  return marks;
}

MarkIndex::MarkIndex(const Project& project, ArticleId article) : article_(article) {
  std::vector<Mark> all;
  project.claims().for_each([&](std::uint32_t id, const Claim& claim) {
    if (claim.article != article) return;
    for (const Mark& mark : marks_of(ClaimId{id}, claim)) all.push_back(mark);
  });
  // Most claims were made in the order of the text.
  if (!std::is_sorted(all.begin(), all.end())) std::sort(all.begin(), all.end());
  size_ = all.size();
  for (std::size_t at = 0; at < all.size(); at += kRunLength) {
    const std::size_t end = std::min(at + kRunLength, all.size());
    Run run;
    run.marks.assign(all.begin() + static_cast<std::ptrdiff_t>(at),
                     all.begin() + static_cast<std::ptrdiff_t>(end));
    run.furthest = furthest_end(run.marks);
    runs_.push_back(std::move(run));
  }
  mend_reach(0);
}

void MarkIndex::replace(ClaimId id, const Claim* before, const Claim* after) {
  if (before != nullptr && before->article == article_) {
    for (const Mark& mark : marks_of(id, *before)) erase(mark);
  }
  if (after != nullptr && after->article == article_) {
    for (const Mark& mark : marks_of(id, *after)) insert(mark);
  }
}

void MarkIndex::overlapping(Span range, std::vector<Mark>& out) const {
  auto run = std::partition_point(runs_.begin(), runs_.end(),
                                  [&](const Run& r) { return r.reach <= range.start; });
  for (; run != runs_.end() && run->marks.front().span.start < range.end; ++run) {
    if (run->furthest <= range.start) continue;
    for (const Mark& mark : run->marks) {
      if (mark.span.start >= range.end) break;
      if (mark.span.end > range.start) out.push_back(mark);
    }
  }
}

std::vector<ClaimId> MarkIndex::claims_at(const Project& project, std::uint32_t offset) const {
  std::vector<Mark> marks;
  overlapping({offset, offset + 1}, marks);
  return claims_of(project, marks);
}

std::vector<ClaimId> MarkIndex::claims_of(const Project& project, const std::vector<Mark>& marks) {
  std::vector<std::pair<std::uint32_t, ClaimId>> found;
  found.reserve(marks.size());
  for (const Mark& mark : marks) {
    const Claim* claim = project.find(mark.claim);
    if (mark.role != MarkRole::content || claim == nullptr) continue;
    const Span all = extent(*claim);
    found.emplace_back(all.end - all.start, mark.claim);
  }
  std::sort(found.begin(), found.end());
  std::vector<ClaimId> claims;
  claims.reserve(found.size());
  for (const auto& [length, id] : found) claims.push_back(id);
  return claims;
}

// The last run that begins at or before the mark, or the first run.
std::size_t MarkIndex::run_for(const Mark& mark) const {
  const auto after = std::upper_bound(
      runs_.begin(), runs_.end(), mark,
      [](const Mark& wanted, const Run& run) { return wanted < run.marks.front(); });
  return after == runs_.begin() ? 0 : static_cast<std::size_t>(after - runs_.begin()) - 1;
}

// After a change of the run `from`, whose followers then reach another way.
void MarkIndex::mend_reach(std::size_t from) {
  std::uint32_t reach = from == 0 ? 0 : runs_[from - 1].reach;
  for (std::size_t i = from; i < runs_.size(); ++i) {
    reach = std::max(reach, runs_[i].furthest);
    runs_[i].reach = reach;
  }
}

void MarkIndex::insert(const Mark& mark) {
  if (runs_.empty()) runs_.emplace_back();
  const std::size_t index = runs_.front().marks.empty() ? 0 : run_for(mark);
  Run& run = runs_[index];
  run.marks.insert(std::upper_bound(run.marks.begin(), run.marks.end(), mark), mark);
  run.furthest = std::max(run.furthest, mark.span.end);
  ++size_;
  if (run.marks.size() < 2 * kRunLength) return mend_reach(index);
  Run second;
  second.marks.assign(run.marks.begin() + kRunLength, run.marks.end());
  second.furthest = furthest_end(second.marks);
  run.marks.resize(kRunLength);
  run.furthest = furthest_end(run.marks);
  runs_.insert(runs_.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(second));
  mend_reach(index);
}

void MarkIndex::erase(const Mark& mark) {
  if (runs_.empty()) return;
  const std::size_t index = run_for(mark);
  Run& run = runs_[index];
  const auto at = std::lower_bound(run.marks.begin(), run.marks.end(), mark);
  if (at == run.marks.end() || !(*at == mark)) return;
  run.marks.erase(at);
  --size_;
  if (run.marks.empty()) {
    runs_.erase(runs_.begin() + static_cast<std::ptrdiff_t>(index));
  } else {
    run.furthest = furthest_end(run.marks);
  }
  mend_reach(index);
}

}  // namespace counterpoint
