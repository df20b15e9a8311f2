// What goes when something else goes: the references to a thing that is about to be removed. Each
// function reads the tables that can refer to it once, O(their size), and writes only what changes.
#pragma once

#include <functional>
#include <set>

#include "core/edit/draft.h"

namespace counterpoint {

// Removes the divergences that have an account for which `goes` is true.
void drop_divergences(Draft& draft, const std::function<bool(EntityId)>& goes);

// Removes the positions for which `goes` is true, and the divergences that rest on them.
void drop_positions(Draft& draft, const std::function<bool(const Position&)>& goes);

// Removes these claims, takes them out of the positions that they back, and removes the divergences
// that rest on them.
void drop_claims(Draft& draft, const std::set<ClaimId>& gone);

// Takes the places in an article out of speakers' mentions and divergences' pivots.
void drop_places(Draft& draft, ArticleId article);

// Takes a speaker out of chains. A link with words of its own stays, without a name.
void drop_links(Draft& draft, SpeakerId speaker);

}  // namespace counterpoint
