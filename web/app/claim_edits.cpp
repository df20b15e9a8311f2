// What the inspector does to one claim. Proven by tests/app/claim_edits_test.cpp.
#include "web/app/claim_edits.h"

#include <algorithm>
#include <utility>

#include "core/edit/guess_kind.h"
#include "core/suggest/guesses.h"
#include "core/text/boundaries.h"
#include "core/text/chars.h"
#include "core/text/fold.h"

namespace counterpoint {
namespace {

Status no_claim(ClaimId id) {
  return {"no-such-thing", "The claim " + to_string(EntityId(id)) + " is not there any more.",
          to_string(EntityId(id))};
}

// Changes one link; the status says when it is not there.
Status change_link(Draft& draft, ClaimId id, std::size_t link,
                   const std::function<void(Attribution&)>& change) {
  const Claim* claim = draft.project().find(id);
  if (claim == nullptr) return no_claim(id);
  if (link >= claim->chain.size()) {
    return {"no-link", "The attribution has no link of this number any more.",
            to_string(EntityId(id)) + "/chain/" + std::to_string(link)};
  }
  return change_claim(draft, id, [&](Claim& changed) { change(changed.chain[link]); });
}

// What is left of `from` without `cut`: none, one or two pieces.
void append_without(std::vector<Quote>& out, const Quote& from, Span cut) {
  if (!from.span.overlaps(cut)) {
    out.push_back(from);
    return;
  }
  if (from.span.start < cut.start) out.push_back({{from.span.start, cut.start}, from.unknown});
  if (cut.end < from.span.end) out.push_back({{cut.end, from.span.end}, from.unknown});
}

}  // namespace

Status change_claim(Draft& draft, ClaimId id, const std::function<void(Claim&)>& change) {
  const Claim* current = draft.project().find(id);
  if (current == nullptr) return no_claim(id);
  Claim claim = *current;
  change(claim);
  return update_claim(draft, id, std::move(claim));
}

Status insert_link(Draft& draft, ClaimId id, std::size_t link) {
  return change_claim(draft, id, [&](Claim& claim) {
    const std::size_t at = std::min(link, claim.chain.size());
    claim.chain.insert(claim.chain.begin() + static_cast<std::ptrdiff_t>(at), Attribution{});
  });
}

Status remove_link(Draft& draft, ClaimId id, std::size_t link) {
  const Status exists = change_link(draft, id, link, [](Attribution&) {});
  if (!exists.ok()) return exists;
  return change_claim(draft, id, [&](Claim& claim) {
    claim.chain.erase(claim.chain.begin() + static_cast<std::ptrdiff_t>(link));
  });
}

Status move_link(Draft& draft, ClaimId id, std::size_t link, int by) {
  const Status exists = change_link(draft, id, link, [](Attribution&) {});
  if (!exists.ok()) return exists;
  return change_claim(draft, id, [&](Claim& claim) {
    const bool outward = by < 0;
    if (outward ? link == 0 : link + 1 == claim.chain.size()) return;
    std::swap(claim.chain[link], claim.chain[outward ? link - 1 : link + 1]);
  });
}

Status set_link_speaker(Draft& draft, ClaimId id, std::size_t link, SpeakerId speaker) {
  return change_link(draft, id, link, [&](Attribution& a) { a.speaker = speaker; });
}

Result<SpeakerId> find_or_add_speaker(Draft& draft, std::string_view name) {
  const std::string_view stripped = strip_blanks(name);
  return speaker_named(draft, stripped, guess_speaker_type(stripped));
}

Result<SpeakerId> speaker_or_nobody(Draft& draft, std::string_view name) {
  if (is_blank(name)) return SpeakerId{};
  return find_or_add_speaker(draft, name);
}

Status name_link(Draft& draft, ClaimId id, std::size_t link, std::string_view name) {
  const Project before = draft.project();
  const Result<SpeakerId> speaker = find_or_add_speaker(draft, name);
  if (!speaker.ok()) return speaker.status();
  const Claim* claim = draft.project().find(id);
  Status status;
  if (claim != nullptr && claim->chain.empty() && link == 0) status = insert_link(draft, id, 0);
  if (status.ok()) status = set_link_speaker(draft, id, link, speaker.value());
  if (!status.ok()) draft.back_to(before);
  return status;
}

Status set_link_words(Draft& draft, ClaimId id, std::size_t link, LinkWords which, Span words) {
  const Project project = draft.project();
  return change_link(draft, id, link, [&](Attribution& a) {
    (which == LinkWords::source ? a.source : a.cue) = words.empty() ? Span{} : words;
    if (which == LinkWords::source || a.cue_class != CueClass::unset) return;
    const Place cue{project.find(id)->article, a.cue, {}};
    a.cue_class = guess_cue_class(words_at(project, cue));
  });
}

Status set_cue_class(Draft& draft, ClaimId id, std::size_t link, CueClass value) {
  return change_link(draft, id, link, [&](Attribution& a) { a.cue_class = value; });
}

Status use_words(Draft& draft, ClaimId id, LinkWords which, Span words) {
  const Claim* claim = draft.project().find(id);
  if (claim == nullptr) return no_claim(id);
  if (claim->chain.empty()) {
    if (Status status = insert_link(draft, id, 0); !status.ok()) return status;
    claim = draft.project().find(id);
  }
  return set_link_words(draft, id, claim->chain.size() - 1, which, words);
}

Result<ClaimId> mark_words(Draft& draft, ArticleId article, Span words, ClaimKind kind,
                           std::string_view speaker) {
  const Article* story = draft.project().find(article);
  if (story != nullptr) words = trim(story->text->bytes(), words);
  Claim claim;
  claim.article = article;
  claim.content = {{words, {}}};
  claim.kind = kind;
  const Result<SpeakerId> who = speaker_or_nobody(draft, speaker);
  if (!who.ok()) return who.status();
  if (who.value()) claim.chain.emplace_back().speaker = who.value();
  return mark_claim(draft, std::move(claim));
}

Status mark_each(Draft& draft, ArticleId article, const std::vector<Span>& all) {
  for (const Span one : all) {
    const Article* story = draft.project().find(article);
    if (story == nullptr) {
      return {"no-such-thing", "The story is not there any more.", to_string(EntityId(article))};
    }
    const Span words = trim(story->text->bytes(), one);
    const Status status = mark_words(draft, article, words, guess_kind(*story, words), {}).status();
    if (!status.ok()) return status;
  }
  return {};
}

Status add_words(Draft& draft, ClaimId id, Span words) {
  return change_claim(draft, id, [&](Claim& claim) { claim.content.push_back({words, {}}); });
}

Status cut_words(Draft& draft, ClaimId id, Span words) {
  return change_claim(draft, id, [&](Claim& claim) {
    std::vector<Quote> left;
    for (const Quote& quote : claim.content) append_without(left, quote, words);
    claim.content = std::move(left);
  });
}

Status set_mark_span(Draft& draft, const Mark& mark, Span span) {
  const Claim* claim = draft.project().find(mark.claim);
  if (claim == nullptr) return no_claim(mark.claim);
  if (mark.role != MarkRole::content) {
    const LinkWords which = mark.role == MarkRole::source ? LinkWords::source : LinkWords::cue;
    return set_link_words(draft, mark.claim, mark.part, which, span);
  }
  if (mark.part >= claim->content.size()) {
    return {"no-mark", "The claim has no such piece any more.", to_string(EntityId(mark.claim))};
  }
  return change_claim(draft, mark.claim,
                      [&](Claim& changed) { changed.content[mark.part].span = span; });
}

Status remove_mark(Draft& draft, const Mark& mark) {
  if (mark.role != MarkRole::content) return set_mark_span(draft, mark, {});
  return cut_words(draft, mark.claim, mark.span);
}

Status add_tag(Draft& draft, ClaimId id, std::string_view tag) {
  return change_claim(draft, id, [&](Claim& claim) { claim.tags.emplace_back(tag); });
}

Status remove_tag(Draft& draft, ClaimId id, std::string_view tag) {
  return change_claim(draft, id, [&](Claim& claim) { std::erase(claim.tags, tag); });
}

IssueId find_issue(const Project& project, std::string_view question) {
  const std::string wanted = fold_case(strip_blanks(question));
  IssueId found;
  project.issues().for_each([&](std::uint32_t id, const Issue& issue) {
    if (!found && fold_case(issue.question) == wanted) found.value = id;
  });
  return found;
}

Status back_question(Draft& draft, ClaimId id, std::string_view question, SpeakerId speaker,
                     Stance stance) {
  const Project before = draft.project();
  IssueId issue = find_issue(draft.project(), question);
  if (!issue) {
    const Result<IssueId> added =
        add_issue(draft, Issue{std::string(strip_blanks(question)), {}, {}});
    if (!added.ok()) return added.status();
    issue = added.value();
  }
  const Status status = back_position(draft, issue, speaker, id, stance).status();
  if (!status.ok()) draft.back_to(before);
  return status;
}

Status unback_position(Draft& draft, PositionId position, ClaimId id) {
  const Position* current = draft.project().find(position);
  if (current == nullptr) {
    return {"no-such-thing", "The position is not there any more.", to_string(EntityId(position))};
  }
  Position changed = *current;
  std::erase(changed.claims, id);
  return set_position(draft, std::move(changed)).status();
}

}  // namespace counterpoint
