// What goes when something else goes. Proven by the laws in tests/core/edit/laws_test.cpp.
#include "core/edit/cascade.h"

#include <algorithm>
#include <set>
#include <vector>

namespace counterpoint {
namespace {

// Calls change(value) on a copy of each thing for which touches(value) is true, and writes the
// copies.
template <class T, class Touches, class Change>
void rewrite(Draft& draft, Touches&& touches, Change&& change) {
  std::vector<IdOf<T>> touched;
  draft.project().table<T>().for_each([&](std::uint32_t id, const T& value) {
    if (touches(value)) touched.push_back(IdOf<T>{id});
  });
  for (const IdOf<T> id : touched) {
    T value = *draft.project().find(id);
    change(value);
    draft.put<T>(id, std::move(value));
  }
}

template <class T, class Goes>
std::vector<IdOf<T>> collect(const Project& project, Goes&& goes) {
  std::vector<IdOf<T>> found;
  project.table<T>().for_each([&](std::uint32_t id, const T& value) {
    if (goes(value)) found.push_back(IdOf<T>{id});
  });
  return found;
}

bool any_in(const std::vector<Place>& places, ArticleId article) {
  return std::any_of(places.begin(), places.end(),
                     [&](const Place& place) { return place.article == article; });
}

void erase_in(std::vector<Place>& places, ArticleId article) {
  std::erase_if(places, [&](const Place& place) { return place.article == article; });
}

}  // namespace

void drop_divergences(Draft& draft, const std::function<bool(EntityId)>& goes) {
  const auto gone = collect<Divergence>(draft.project(), [&](const Divergence& value) {
    return goes(value.a.account) || goes(value.b.account);
  });
  for (const DivergenceId id : gone) draft.erase<Divergence>(id);
}

void drop_positions(Draft& draft, const std::function<bool(const Position&)>& goes) {
  const auto gone = collect<Position>(draft.project(), goes);
  if (gone.empty()) return;
  const std::set<EntityId> names(gone.begin(), gone.end());
  drop_divergences(draft, [&](EntityId id) { return names.count(id) != 0; });
  for (const PositionId id : gone) draft.erase<Position>(id);
}

void drop_claims(Draft& draft, const std::set<ClaimId>& gone) {
  if (gone.empty()) return;
  const auto is_gone = [&](ClaimId id) { return gone.count(id) != 0; };
  rewrite<Position>(
      draft,
      [&](const Position& position) {
        return std::any_of(position.claims.begin(), position.claims.end(), is_gone);
      },
      [&](Position& position) { std::erase_if(position.claims, is_gone); });
  drop_divergences(draft, [&](EntityId id) { return is_gone(id.as<EntityKind::claim>()); });
  for (const ClaimId id : gone) draft.erase<Claim>(id);
}

void drop_places(Draft& draft, ArticleId article) {
  rewrite<Speaker>(
      draft, [&](const Speaker& speaker) { return any_in(speaker.mentions, article); },
      [&](Speaker& speaker) { erase_in(speaker.mentions, article); });
  rewrite<Divergence>(
      draft,
      [&](const Divergence& value) {
        return any_in(value.a.pivots, article) || any_in(value.b.pivots, article);
      },
      [&](Divergence& value) {
        erase_in(value.a.pivots, article);
        erase_in(value.b.pivots, article);
      });
}

void drop_links(Draft& draft, SpeakerId speaker) {
  rewrite<Claim>(
      draft,
      [&](const Claim& claim) {
        return std::any_of(claim.chain.begin(), claim.chain.end(),
                           [&](const Attribution& link) { return link.speaker == speaker; });
      },
      [&](Claim& claim) {
        std::erase_if(claim.chain, [&](const Attribution& link) {
          return link.speaker == speaker && link.source.empty() && link.cue.empty();
        });
        for (Attribution& link : claim.chain) {
          if (link.speaker == speaker) link.speaker = {};
        }
      });
}

}  // namespace counterpoint
