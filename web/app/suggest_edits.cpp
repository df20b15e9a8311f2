// Suggestions become claims. Proven by tests/app/suggest_edits_test.cpp.
#include "web/app/suggest_edits.h"

#include <algorithm>

#include "core/suggest/guesses.h"

namespace counterpoint {
namespace {

bool within(const std::vector<Span>& parts, Span span) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](Span part) { return part.start <= span.start && span.end <= part.end; });
}

bool reports(const Suggestion& outer, const Suggestion& inner) {
  if (outer.content == inner.content) return false;
  for (const Span& part : inner.content) {
    if (!within(outer.content, part)) return false;
  }
  const bool source = !inner.source || within(outer.content, *inner.source);
  return source && (inner.source || inner.cue) && (!inner.cue || within(outer.content, *inner.cue));
}

Result<SpeakerId> speaker_for(Draft& draft, const std::string& name) {
  if (const SpeakerId known = find_speaker(draft.project(), name)) return known;
  Speaker speaker;
  speaker.name = name;
  speaker.type = guess_speaker_type(name);
  speaker.colour = -1;  // one that is free
  return add_speaker(draft, std::move(speaker));
}

Result<Attribution> link_for(Draft& draft, std::string_view text, const Suggestion& suggestion) {
  Attribution link;
  if (!suggestion.speaker.empty()) {
    const Result<SpeakerId> who = speaker_for(draft, suggestion.speaker);
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

std::vector<const Suggestion*> chain_of(const std::vector<Suggestion>& all, std::size_t index) {
  std::vector<const Suggestion*> chain;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i != index && reports(all[i], all[index])) chain.push_back(&all[i]);
  }
  std::sort(chain.begin(), chain.end(),
            [](const Suggestion* a, const Suggestion* b) { return reports(*a, *b); });
  chain.push_back(&all[index]);
  return chain;
}

Result<ClaimId> accept_suggestion(Draft& draft, ArticleId article,
                                  const std::vector<const Suggestion*>& chain) {
  const Draft before = draft;
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
      draft = before;
      return link.status();
    }
    claim.chain.push_back(std::move(link.value()));
  }
  if (claim.chain.empty()) claim.kind = ClaimKind::unattributed;
  Result<ClaimId> made = mark_claim(draft, std::move(claim));
  if (!made.ok()) draft = before;
  return made;
}

Result<DivergenceId> accept_clash(Draft& draft, const Clash& clash) {
  const Draft before = draft;
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
        draft = before;
        return position.status();
      }
    }
  }
  Result<DivergenceId> made = add_divergence(draft, std::move(divergence));
  if (!made.ok()) draft = before;
  return made;
}

}  // namespace counterpoint
