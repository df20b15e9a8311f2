// Making one speaker of two, and two of one. Proven by tests/core/edit/merge_speakers_test.cpp.
#include <algorithm>
#include <map>
#include <set>

#include "core/edit/cascade.h"
#include "core/edit/commands.h"
#include "core/edit/write.h"
#include "core/text/fold.h"

namespace counterpoint {
namespace {

void fill_if_empty(std::string& mine, const std::string& other) {
  if (mine.empty()) mine = other;
}

void join_notes(std::string& mine, const std::string& other) {
  if (other.empty() || mine == other) return;
  mine += (mine.empty() ? "" : "\n") + other;
}

// Adds a name by which the speaker is found, unless it has it.
void add_alias(Speaker& speaker, const std::string& name) {
  const std::string folded = fold_case(name);
  if (fold_case(speaker.name) == folded) return;
  const bool known = std::any_of(speaker.aliases.begin(), speaker.aliases.end(),
                                 [&](const auto& alias) { return fold_case(alias) == folded; });
  if (!known) speaker.aliases.push_back(name);
}

Speaker joined(Speaker keep, const Speaker& gone) {
  add_alias(keep, gone.name);
  for (const std::string& alias : gone.aliases) add_alias(keep, alias);
  fill_if_empty(keep.role, gone.role);
  fill_if_empty(keep.affiliation, gone.affiliation);
  fill_if_empty(keep.side, gone.side);
  fill_if_empty(keep.wikidata, gone.wikidata);
  if (keep.gender == RecordedGender::unset) keep.gender = gone.gender;
  join_notes(keep.note, gone.note);
  for (const Place& place : gone.mentions) {
    const bool known =
        std::find(keep.mentions.begin(), keep.mentions.end(), place) != keep.mentions.end();
    if (!known) keep.mentions.push_back(place);
  }
  return keep;
}

bool names(const Claim& claim, SpeakerId speaker) {
  return std::any_of(claim.chain.begin(), claim.chain.end(),
                     [&](const Attribution& link) { return link.speaker == speaker; });
}

// A link that says nothing which its neighbour of the same speaker does not say.
bool adds_nothing(const Attribution& link, const Attribution& neighbour) {
  return link.speaker == neighbour.speaker && link.source.empty() && link.cue.empty() &&
         link.cue_class == CueClass::unset && !link.unknown.json;
}

void rename_links(Claim& claim, SpeakerId from, SpeakerId to) {
  std::vector<Attribution> chain;
  for (Attribution& link : claim.chain) {
    const bool renamed = link.speaker == from;
    if (renamed) link.speaker = to;
    if (!chain.empty() && renamed && adds_nothing(link, chain.back())) continue;
    chain.push_back(std::move(link));
  }
  claim.chain = std::move(chain);
}

std::vector<ClaimId> claims_that_name(const Project& project, SpeakerId speaker) {
  std::vector<ClaimId> found;
  project.claims().for_each([&](std::uint32_t id, const Claim& claim) {
    if (names(claim, speaker)) found.push_back({id});
  });
  return found;
}

std::vector<PositionId> positions_of(const Project& project, SpeakerId speaker) {
  std::vector<PositionId> found;
  project.positions().for_each([&](std::uint32_t id, const Position& position) {
    if (position.speaker == speaker) found.push_back({id});
  });
  return found;
}

void add_claims(Position& position, const std::vector<ClaimId>& claims) {
  for (const ClaimId id : claims) {
    const auto end = position.claims.end();
    if (std::find(position.claims.begin(), end, id) == end) position.claims.push_back(id);
  }
}

// Lets divergences rest on `now` where they rested on `before`; those that then have one account on
// both sides go.
void move_divergences(Draft& draft, PositionId before, PositionId now) {
  std::vector<DivergenceId> touched;
  draft.project().divergences().for_each([&](std::uint32_t id, const Divergence& divergence) {
    const EntityId account(before);
    if (divergence.a.account == account || divergence.b.account == account) touched.push_back({id});
  });
  for (const DivergenceId id : touched) {
    Divergence divergence = *draft.project().find(id);
    for (DivergenceSide* side : {&divergence.a, &divergence.b}) {
      if (side->account == EntityId(before)) side->account = now;
    }
    if (divergence.a.account == divergence.b.account) {
      draft.erase<Divergence>(id);
    } else {
      draft.put(id, std::move(divergence));
    }
  }
}

void move_position(Draft& draft, PositionId id, SpeakerId keep) {
  Position moved = *draft.project().find(id);
  const PositionId there = position_of(draft.project(), moved.issue, keep);
  if (!there) {
    moved.speaker = keep;
    draft.put(id, std::move(moved));
    return;
  }
  Position both = *draft.project().find(there);
  add_claims(both, moved.claims);
  join_notes(both.note, moved.note);
  draft.put(there, std::move(both));
  move_divergences(draft, id, there);
  draft.erase<Position>(id);
}

// Gives the mentions that lie in the words of the claims' links from one speaker to the other.
void move_mentions(Speaker& from, Speaker& to, const Project& project,
                   const std::vector<ClaimId>& claims, SpeakerId id) {
  const auto moves = [&](const Place& place) {
    return std::any_of(claims.begin(), claims.end(), [&](ClaimId claim_id) {
      const Claim* claim = project.find(claim_id);
      if (claim == nullptr || claim->article != place.article) return false;
      return std::any_of(claim->chain.begin(), claim->chain.end(), [&](const Attribution& link) {
        return link.speaker == id && !link.source.empty() && link.source.contains(place.span);
      });
    });
  };
  const auto stays =
      std::stable_partition(from.mentions.begin(), from.mentions.end(), std::not_fn(moves));
  to.mentions.insert(to.mentions.end(), stays, from.mentions.end());
  from.mentions.erase(stays, from.mentions.end());
}

// Splits one position by the claims that leave. All leave: the position itself goes.
void split_position(Draft& draft, PositionId id, SpeakerId second, const std::set<ClaimId>& leave) {
  Position stays = *draft.project().find(id);
  Position goes = stays;
  std::erase_if(goes.claims, [&](ClaimId claim) { return leave.count(claim) == 0; });
  if (goes.claims.empty()) return;
  goes.speaker = second;
  if (goes.claims.size() == stays.claims.size()) {
    draft.put(id, std::move(goes));
    return;
  }
  std::erase_if(stays.claims, [&](ClaimId claim) { return leave.count(claim) != 0; });
  draft.put(id, std::move(stays));
  goes.unknown = {};
  draft.add(std::move(goes));
}

}  // namespace

Status merge_speakers(Draft& draft, SpeakerId keep, SpeakerId gone) {
  for (const SpeakerId id : {keep, gone}) {
    if (!draft.project().has(id)) return missing(id);
  }
  if (keep == gone) {
    return {"same-speaker", "A speaker cannot be merged with itself. Choose another one.",
            to_string(EntityId(keep))};
  }
  const Project before = draft.project();
  draft.put(keep, joined(*before.find(keep), *before.find(gone)));
  for (const ClaimId id : claims_that_name(before, gone)) {
    Claim claim = *draft.project().find(id);
    rename_links(claim, gone, keep);
    draft.put(id, std::move(claim));
  }
  for (const PositionId id : positions_of(before, gone)) move_position(draft, id, keep);
  draft.erase<Speaker>(gone);
  return {};
}

Result<SpeakerId> split_speaker(Draft& draft, SpeakerId id, Speaker second,
                                const std::vector<ClaimId>& claims) {
  if (!draft.project().has(id)) return missing(id);
  for (const ClaimId claim : claims) {
    if (!draft.project().has(claim)) return missing(claim);
  }
  const Project before = draft.project();
  Speaker first = *before.find(id);
  std::erase_if(first.aliases, [&](const std::string& alias) {
    return fold_case(alias) == fold_case(second.name);
  });
  move_mentions(first, second, before, claims, id);
  const Result<SpeakerId> added = add_speaker(draft, std::move(second));
  if (!added.ok()) return added;
  draft.put(id, std::move(first));
  for (const ClaimId claim_id : claims) {
    Claim claim = *draft.project().find(claim_id);
    if (!names(claim, id)) continue;
    rename_links(claim, id, added.value());
    draft.put(claim_id, std::move(claim));
  }
  const std::set<ClaimId> leave(claims.begin(), claims.end());
  for (const PositionId position : positions_of(before, id)) {
    split_position(draft, position, added.value(), leave);
  }
  return added;
}

}  // namespace counterpoint
