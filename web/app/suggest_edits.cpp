// Suggestions become claims. Proven by tests/app/suggest_edits_test.cpp.
#include "web/app/suggest_edits.h"

#include <algorithm>

#include "core/suggest/guesses.h"
#include "web/app/claim_edits.h"

namespace counterpoint {
namespace {

bool within(const std::vector<Span>& parts, Span span) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](Span part) { return part.start <= span.start && span.end <= part.end; });
}

Span extent_of(const Suggestion& suggestion) {
  return {suggestion.content.front().start, suggestion.content.back().end};
}

bool reports(const Suggestion& outer, const Suggestion& inner) {
  if (outer.content == inner.content) return false;
  for (const Span& part : inner.content) {
    if (!within(outer.content, part)) return false;
  }
  const bool source = !inner.source || within(outer.content, *inner.source);
  return source && (inner.source || inner.cue) && (!inner.cue || within(outer.content, *inner.cue));
}

Result<Attribution> link_for(Draft& draft, std::string_view text, const Suggestion& suggestion) {
  Attribution link;
  if (!suggestion.speaker.empty()) {
    const Result<SpeakerId> who = find_or_add_speaker(draft, suggestion.speaker);
    if (!who.ok()) return who.status();
    link.speaker = who.value();
  }
  if (suggestion.source) link.source = *suggestion.source;
  if (suggestion.cue) {
    link.cue = *suggestion.cue;
    link.cue_class = guess_cue_class(slice(text, *suggestion.cue));
  }
  return link;
}

// A question that both claims help to answer.
IssueId common_issue(const Project& project, ClaimId a, ClaimId b) {
  IssueId found;
  std::vector<IssueId> of_a;
  const auto holds = [](const Position& position, ClaimId id) {
    return std::find(position.claims.begin(), position.claims.end(), id) != position.claims.end();
  };
  project.positions().for_each([&](std::uint32_t, const Position& position) {
    if (holds(position, a)) of_a.push_back(position.issue);
  });
  project.positions().for_each([&](std::uint32_t, const Position& position) {
    const bool both = std::find(of_a.begin(), of_a.end(), position.issue) != of_a.end();
    if (!found && both && holds(position, b)) found = position.issue;
  });
  return found;
}

std::string question_of(const Project& project, const Clash& clash) {
  const auto words = [&](ClaimId id, Span span) {
    const Article& article = *project.find(project.find(id)->article);
    return std::string(article.text->slice(span));
  };
  return "“" + words(clash.a, clash.what.pivot_a) + "” or “" + words(clash.b, clash.what.pivot_b) +
         "”?";
}

}  // namespace

Chains::Chains(const std::vector<Suggestion>& all) : all_(all) {
  for (std::size_t i = 0; i < all.size(); ++i) entries_.push_back({extent_of(all[i]), 0, i});
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) { return a.extent.start < b.extent.start; });
  std::uint32_t reach = 0;
  for (Entry& entry : entries_) entry.reach = reach = std::max(reach, entry.extent.end);
}

std::vector<const Suggestion*> Chains::of(std::size_t index) const {
  const Suggestion& inner = all_[index];
  const Span wanted = extent_of(inner);
  auto at = std::upper_bound(
      entries_.begin(), entries_.end(), wanted.start,
      [](std::uint32_t start, const Entry& entry) { return start < entry.extent.start; });
  std::vector<std::size_t> around;
  for (; at != entries_.begin() && (at - 1)->reach >= wanted.end; --at) {
    const std::size_t outer = (at - 1)->index;
    if (outer != index && reports(all_[outer], inner)) around.push_back(outer);
  }
  std::sort(around.begin(), around.end());  // of equals, the first in the text
  std::vector<const Suggestion*> chain;
  for (const std::size_t outer : around) chain.push_back(&all_[outer]);
  std::sort(chain.begin(), chain.end(),
            [](const Suggestion* a, const Suggestion* b) { return reports(*a, *b); });
  chain.push_back(&inner);
  return chain;
}

Result<ClaimId> accept_suggestion(Draft& draft, ArticleId article,
                                  const std::vector<const Suggestion*>& chain) {
  const Project before = draft.project();
  const Article* story = draft.project().find(article);
  if (story == nullptr) {
    return Status{"no-such-thing", "The story is not there any more.",
                  to_string(EntityId(article))};
  }
  const Suggestion& suggestion = *chain.back();
  Claim claim;
  claim.article = article;
  claim.kind = suggestion.kind;
  for (const Span& part : suggestion.content) claim.content.push_back({part, {}});
  for (const Suggestion* outer : chain) {
    if (!outer->source && !outer->cue && outer->speaker.empty()) continue;
    Result<Attribution> link = link_for(draft, story->text->bytes(), *outer);
    if (!link.ok()) {
      draft.back_to(before);
      return link.status();
    }
    claim.chain.push_back(std::move(link.value()));
  }
  if (claim.chain.empty()) claim.kind = ClaimKind::unattributed;
  Result<ClaimId> made = mark_claim(draft, std::move(claim));
  if (!made.ok()) draft.back_to(before);
  return made;
}

Result<DivergenceId> accept_clash(Draft& draft, const Clash& clash) {
  const Project before = draft.project();
  const Claim* a = draft.project().find(clash.a);
  const Claim* b = draft.project().find(clash.b);
  if (a == nullptr || b == nullptr) {
    return Status{"no-such-thing", "One of the two claims is not there any more.", {}};
  }
  Divergence divergence;
  divergence.type = clash.what.type;
  divergence.a = {EntityId(clash.a), {Place{a->article, clash.what.pivot_a, {}}}, {}};
  divergence.b = {EntityId(clash.b), {Place{b->article, clash.what.pivot_b, {}}}, {}};
  divergence.issue = common_issue(draft.project(), clash.a, clash.b);
  if (!divergence.issue) {
    const Result<IssueId> made =
        add_issue(draft, Issue{question_of(draft.project(), clash), {}, {}});
    if (!made.ok()) return made.status();
    divergence.issue = made.value();
    for (const ClaimId id : {clash.a, clash.b}) {
      const SpeakerId who = asserter(*draft.project().find(id));
      if (!who) continue;
      const Result<PositionId> position =
          back_position(draft, divergence.issue, who, id, Stance::asserts);
      if (!position.ok()) {
        draft.back_to(before);
        return position.status();
      }
    }
  }
  Result<DivergenceId> made = add_divergence(draft, std::move(divergence));
  if (!made.ok()) draft.back_to(before);
  return made;
}

}  // namespace counterpoint
