// What the inspector does to one claim: its kind, the links of its chain, its tags. Each is a
// command on a draft, so that it can be queued with a label. Proven by
// tests/app/claim_edits_test.cpp.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/edit/commands.h"
#include "core/model/mark_index.h"

namespace counterpoint {

// Changes a claim as it stands when the edit runs. "no-such-thing" when it is gone.
Status change_claim(Draft& draft, ClaimId id, const std::function<void(Claim&)>& change);

// The speaker whom somebody names, added if there is none, as what the name seems to be: a person,
// an organisation, a document, an unnamed source.
Result<SpeakerId> find_or_add_speaker(Draft& draft, std::string_view name);
// The same where a claim may be nobody's: that is what a blank name says.
Result<SpeakerId> speaker_or_nobody(Draft& draft, std::string_view name);

// --- The chain. `link` counts from the outermost; "no-link" when there is none of that number ---

enum class LinkWords { source, cue };

// Puts an empty link before the one of this number; at the chain's length it becomes the innermost.
Status insert_link(Draft& draft, ClaimId id, std::size_t link);
Status remove_link(Draft& draft, ClaimId id, std::size_t link);

// Swaps a link with the one outside (-1) or inside (+1) of it. At the ends nothing moves.
Status move_link(Draft& draft, ClaimId id, std::size_t link, int by);

Status set_link_speaker(Draft& draft, ClaimId id, std::size_t link, SpeakerId speaker);

// The speaker with this name, added if there is none. A claim without a chain gets its first link.
Status name_link(Draft& draft, ClaimId id, std::size_t link, std::string_view name);

// Sets the words in which the story names or introduces the speaker. The empty span takes them
// away. A cue that nobody has judged yet gets the class that its words suggest.
Status set_link_words(Draft& draft, ClaimId id, std::size_t link, LinkWords which, Span words);
Status set_cue_class(Draft& draft, ClaimId id, std::size_t link, CueClass value);

// Gives words to the claim's innermost link, as source or cue; a claim without a chain gets one.
Status use_words(Draft& draft, ClaimId id, LinkWords which, Span words);

// --- Marking ---

// Marks words, without the blanks around them, as a claim, said by a speaker if one is named.
Result<ClaimId> mark_words(Draft& draft, ArticleId article, Span words, ClaimKind kind,
                           std::string_view speaker);

// Marks each of these words as a claim of its own, without the blanks around them, of the kind that
// quotation marks suggest.
Status mark_each(Draft& draft, ArticleId article, const std::vector<Span>& all);

// --- Content ---

// Adds words to the claim, and takes words away from it: the claim may end in several pieces, but
// never in none ("no-content").
Status add_words(Draft& draft, ClaimId id, Span words);
Status cut_words(Draft& draft, ClaimId id, Span words);

// Gives one mark of a claim another span: a piece of its content, the source or the cue of a link.
// Pieces that then touch are joined. "no-mark" where the claim has no such mark any more.
Status set_mark_span(Draft& draft, const Mark& mark, Span span);

// Takes one mark away: a piece of the content, but never the last one ("no-content"), or the source
// or cue words of a link.
Status remove_mark(Draft& draft, const Mark& mark);

// --- Tags ---

// Blanks at the ends do not count; an empty tag changes nothing.
Status add_tag(Draft& draft, ClaimId id, std::string_view tag);
Status remove_tag(Draft& draft, ClaimId id, std::string_view tag);

// --- Issues ---

// Puts the claim behind the speaker's answer to a question, which is added if it is new.
Status back_question(Draft& draft, ClaimId id, std::string_view question, SpeakerId speaker,
                     Stance stance);

// Takes the claim out of a position. The position stays.
Status unback_position(Draft& draft, PositionId position, ClaimId id);

// The issue with this question, letters' case aside, or 0.
IssueId find_issue(const Project& project, std::string_view question);

}  // namespace counterpoint
