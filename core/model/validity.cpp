// What makes a project valid. Proven by tests/core/model/validity_test.cpp.
#include "core/model/validity.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/text/dates.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

Status wrong(std::string code, std::string message, std::string subject) {
  return {std::move(code), std::move(message), std::move(subject)};
}

// What is wrong with a part, told of the whole. The checks below name the place within what they
// check; only what is wrong has a path written for it.
Status under(std::string_view part, Status status) {
  if (!status.ok()) status.subject.insert(0, part);
  return status;
}

Status under(std::string_view list, std::size_t index, Status status) {
  if (status.ok()) return status;
  return under(std::string(list) + "/" + std::to_string(index), std::move(status));
}

template <EntityKind K>
Status check_reference(const Project& project, Id<K> id) {
  if (project.has(id)) return {};
  return wrong(
      "dangling-reference",
      "There is no " + std::string(noun(K)) + " " + to_string(EntityId(id)) + " in this project.",
      {});
}

Status check_span(const Project& project, ArticleId id, Span span) {
  const Article* article = project.find(id);
  if (article == nullptr) return check_reference(project, id);
  const std::string_view bytes = article->text->bytes();
  if (span.start >= span.end) return wrong("empty-span", "The span has no words.", {});
  if (span.end > bytes.size()) {
    return wrong("span-outside-text", "The span ends after the end of its article.", {});
  }
  if (!is_boundary(bytes, span.start) || !is_boundary(bytes, span.end)) {
    return wrong("span-splits-character", "The span begins or ends inside a character.", {});
  }
  return {};
}

Status check_places(const Project& project, const std::vector<Place>& places,
                    std::string_view list) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    Status status = check_span(project, places[i].article, places[i].span);
    if (!status.ok()) return under(list, i, std::move(status));
  }
  return {};
}

Status check_one(const Project&, const ProjectInfo&) { return {}; }

Status check_one(const Project&, const Article& article) { return under("/", check(article)); }

Status check_one(const Project& project, const Speaker& speaker) {
  if (speaker.name.empty()) return wrong("empty-name", "A speaker needs a name.", "/name");
  if (speaker.tag.empty()) return wrong("empty-tag", "A speaker needs a letter tag.", "/tag");
  if (speaker.colour < 0 || speaker.colour >= kSpeakerColours) {
    return wrong("bad-colour", "A speaker's colour is a number from 0 to 7.", "/colour");
  }
  return check_places(project, speaker.mentions, "/mentions");
}

Status check_content(const Project& project, const Claim& claim) {
  if (claim.content.empty()) {
    return wrong("no-content", "A claim needs at least one span of words.", "/content");
  }
  for (std::size_t i = 0; i < claim.content.size(); ++i) {
    Status status = check_span(project, claim.article, claim.content[i].span);
    if (status.ok() && i > 0 && claim.content[i].span.start < claim.content[i - 1].span.end) {
      status =
          wrong("spans-not-sorted", "The spans of a claim follow one another without overlap.", {});
    }
    if (!status.ok()) return under("/content", i, std::move(status));
  }
  return {};
}

Status check_link(const Project& project, ArticleId article, const Attribution& link) {
  if (link.speaker) {
    Status status = check_reference(project, link.speaker);
    if (!status.ok()) return under("/speaker", std::move(status));
  }
  for (const auto& [span, name] :
       {std::pair(link.source, "/source"), std::pair(link.cue, "/cue")}) {
    if (span == Span{}) continue;
    Status status = check_span(project, article, span);
    if (!status.ok()) return under(name, std::move(status));
  }
  return {};
}

bool tags_are_clean(const std::vector<std::string>& tags) {
  return std::is_sorted(tags.begin(), tags.end()) &&
         std::adjacent_find(tags.begin(), tags.end()) == tags.end() &&
         (tags.empty() || !tags.front().empty());
}

Status check_one(const Project& project, const Claim& claim) {
  Status status = under("/article", check_reference(project, claim.article));
  if (!status.ok()) return status;
  status = check_content(project, claim);
  if (!status.ok()) return status;
  for (std::size_t i = 0; i < claim.chain.size(); ++i) {
    status = under("/chain", i, check_link(project, claim.article, claim.chain[i]));
    if (!status.ok()) return status;
  }
  if (!tags_are_clean(claim.tags)) {
    return wrong("bad-tags", "Tags are sorted, each stands once, and none is empty.", "/tags");
  }
  if (!claim.date.empty() && !is_iso_date(claim.date)) {
    return wrong("bad-date", "A date is written as 2017, 2017-07, 2017-07-07 or 2017-07-07T14:30.",
                 "/date");
  }
  return {};
}

Status check_one(const Project&, const Issue& issue) {
  if (!issue.question.empty()) return {};
  return wrong("empty-question", "An issue needs a question.", "/question");
}

Status check_one(const Project& project, const Position& position) {
  Status status = under("/issue", check_reference(project, position.issue));
  if (!status.ok()) return status;
  status = under("/speaker", check_reference(project, position.speaker));
  if (!status.ok()) return status;
  std::set<ClaimId> seen;
  for (std::size_t i = 0; i < position.claims.size(); ++i) {
    status = check_reference(project, position.claims[i]);
    if (status.ok() && !seen.insert(position.claims[i]).second) {
      status = wrong("duplicate-claim", "A claim backs a position only once.", {});
    }
    if (!status.ok()) return under("/claims", i, std::move(status));
  }
  return {};
}

Status check_side(const Project& project, const Divergence& divergence,
                  const DivergenceSide& side) {
  const auto position_id = side.account.as<EntityKind::position>();
  const auto claim_id = side.account.as<EntityKind::claim>();
  if (!position_id && !claim_id) {
    return wrong("dangling-reference", "A side of a divergence is a position or a claim.",
                 "/account");
  }
  Status status = under("/account", position_id ? check_reference(project, position_id)
                                                : check_reference(project, claim_id));
  if (!status.ok()) return status;
  if (position_id && project.find(position_id)->issue != divergence.issue) {
    return wrong("wrong-issue", "Both sides of a divergence answer the issue that it belongs to.",
                 "/account");
  }
  return check_places(project, side.pivots, "/pivots");
}

Status check_one(const Project& project, const Divergence& divergence) {
  Status status = under("/issue", check_reference(project, divergence.issue));
  if (!status.ok()) return status;
  status = under("/a", check_side(project, divergence, divergence.a));
  if (!status.ok()) return status;
  status = under("/b", check_side(project, divergence, divergence.b));
  if (!status.ok()) return status;
  if (divergence.a.account == divergence.b.account) {
    return wrong("same-account", "A divergence lies between two different accounts.", "/b/account");
  }
  return {};
}

template <class T>
Status check_entity(const Project& project, std::uint32_t id, const T& value) {
  Status status = check_one(project, value);
  if (status.ok()) return status;
  return under(to_string(EntityId(kind_of<T>, id)), std::move(status));
}

template <class T>
Status check_table(const Project& project) {
  Status first;
  project.table<T>().for_each([&](std::uint32_t id, const T& value) {
    if (first.ok()) first = check_entity(project, id, value);
  });
  return first;
}

Status check_unique_positions(const Project& project) {
  Status first;
  std::set<std::pair<IssueId, SpeakerId>> seen;
  project.positions().for_each([&](std::uint32_t id, const Position& position) {
    if (first.ok() && !seen.emplace(position.issue, position.speaker).second) {
      first = wrong("duplicate-position", "A speaker has one position on an issue.",
                    to_string(PositionId{id}));
    }
  });
  return first;
}

template <class T>
Status check_by_id(const Project& project, EntityId id) {
  const T* value = project.table<T>().find(id.value);
  if (value != nullptr) return check_entity(project, id.value, *value);
  return wrong("dangling-reference", "There is no " + to_string(id) + " in this project.",
               to_string(id));
}

}  // namespace

Status check(const Project& project) {
  Status status = check_table<Article>(project);
  if (status.ok()) status = check_table<Speaker>(project);
  if (status.ok()) status = check_table<Claim>(project);
  if (status.ok()) status = check_table<Issue>(project);
  if (status.ok()) status = check_table<Position>(project);
  if (status.ok()) status = check_unique_positions(project);
  if (status.ok()) status = check_table<Divergence>(project);
  return status;
}

Status check(const Project& project, EntityId id) {
  switch (id.kind) {
    case EntityKind::info:
      return check_by_id<ProjectInfo>(project, id);
    case EntityKind::article:
      return check_by_id<Article>(project, id);
    case EntityKind::speaker:
      return check_by_id<Speaker>(project, id);
    case EntityKind::claim:
      return check_by_id<Claim>(project, id);
    case EntityKind::issue:
      return check_by_id<Issue>(project, id);
    case EntityKind::position:
      return check_by_id<Position>(project, id);
    case EntityKind::divergence:
      return check_by_id<Divergence>(project, id);
  }
  return {};
}

}  // namespace counterpoint
