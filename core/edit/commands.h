// The commands: everything that a user can change, each checked against the project before it is
// written. A command writes to a draft and answers with a status, or with the new thing's id; one
// that refuses has written nothing. Codes are those of core/model/validity.h and the few named
// below. Proven by tests/core/edit/commands_test.cpp and the laws in tests/core/edit/laws_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/edit/draft.h"

namespace counterpoint {

// --- Project
// -----------------------------------------------------------------------------------------

Status set_project_info(Draft& draft, ProjectInfo info);

// --- Articles (articles.cpp)
// -----------------------------------------------------------------------------

Result<ArticleId> add_article(Draft& draft, Article article);

// Replaces title, publisher and the other details. The text cannot change: "text-is-immutable".
Status update_article(Draft& draft, ArticleId id, Article article);

// Says what kind of block the block that holds `offset` (bytes) is. "no-block" where there is none.
Status set_block_kind(Draft& draft, ArticleId id, std::uint32_t offset, BlockKind kind);

// Removes the article with its claims, mentions and pivots.
Status remove_article(Draft& draft, ArticleId id);

// --- Speakers (speakers.cpp)
// -----------------------------------------------------------------------------

// Names lose the blanks at their ends.

// Adds a speaker. Without a tag it gets letters of its name that no other speaker has; with colour
// -1 the colour that fewest speakers have.
Result<SpeakerId> add_speaker(Draft& draft, Speaker speaker);

Status update_speaker(Draft& draft, SpeakerId id, Speaker speaker);

// Removes the speaker with its positions. Links of chains that have words of their own stay,
// without a name.
Status remove_speaker(Draft& draft, SpeakerId id);

// Makes one speaker of two (merge_speakers.cpp): `gone` becomes `keep` in every chain, position and
// divergence, and its names become aliases. What `keep` does not say of itself comes from `gone`.
// Where both answer an issue, the stance of `keep` stands, with the claims and notes of both; a
// divergence between the two goes, as one cannot part with oneself. "same-speaker" for one alone.
Status merge_speakers(Draft& draft, SpeakerId keep, SpeakerId gone);

// Makes two speakers of one: these claims are from now on `second`'s, wherever the chains say `id`,
// and so are the positions that they back, with the same stance. A position of which all claims
// leave goes with its divergences. Mentions inside the moved links' words go along.
Result<SpeakerId> split_speaker(Draft& draft, SpeakerId id, Speaker second,
                                const std::vector<ClaimId>& claims);

// The speaker with this name or alias, letters' case aside, or 0.
SpeakerId find_speaker(const Project& project, std::string_view name);

// The speaker with this name or alias, added as one of this type if there is none.
Result<SpeakerId> speaker_named(Draft& draft, std::string_view name,
                                SpeakerType type = SpeakerType::person);

// --- Claims (claims.cpp)
// -----------------------------------------------------------------------------------

// Content is put in order and touching spans are joined; tags lose the blanks at their
// ends, and are put in order.
Result<ClaimId> mark_claim(Draft& draft, Claim claim);
// Many at once. The first that is wrong says so, and the draft is then of no use.
Status mark_claims(Draft& draft, std::vector<Claim> claims);

Status update_claim(Draft& draft, ClaimId id, Claim claim);

// Removes the claim, from the positions that it backs too, and the divergences that have it as a
// side.
Status remove_claim(Draft& draft, ClaimId id);

// --- Issues and positions (accounts.cpp)
// ---------------------------------------------------------------------

Result<IssueId> add_issue(Draft& draft, Issue issue);
Status update_issue(Draft& draft, IssueId id, Issue issue);

// Removes the issue with its positions and divergences.
Status remove_issue(Draft& draft, IssueId id);

// Sets what a speaker answers to an issue, in place of the position that the pair has, if any.
Result<PositionId> set_position(Draft& draft, Position position);

// Puts a claim behind the position of the pair, which is made with `stance` if there is none.
Result<PositionId> back_position(Draft& draft, IssueId issue, SpeakerId speaker, ClaimId claim,
                                 Stance stance);

// Removes the position and the divergences that have it as a side.
Status remove_position(Draft& draft, PositionId id);

// --- The order of the matrix (ordering.cpp)
// ---------------------------------------------------------------------

// Each puts its thing before another in the order of rows or columns (core/model/matrix.h), or last
// where `before` is 0. Speakers of a side stay together whatever their order, so that moving one
// moves it among its own, and moving the side moves all of it.
Status move_speaker(Draft& draft, SpeakerId id, SpeakerId before);
Status move_side(Draft& draft, const std::string& side, SpeakerId before);
Status move_issue(Draft& draft, IssueId id, IssueId before);

// --- Divergences (divergences.cpp)
// ----------------------------------------------------------------------------

Result<DivergenceId> add_divergence(Draft& draft, Divergence divergence);
Status update_divergence(Draft& draft, DivergenceId id, Divergence divergence);
Status remove_divergence(Draft& draft, DivergenceId id);

}  // namespace counterpoint
