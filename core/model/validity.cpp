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

std::string item(const std::string& path, std::string_view list, std::size_t index) {
  return path + "/" + std::string(list) + "/" + std::to_string(index);
}

template <EntityKind K>
Status check_reference(const Project& project, Id<K> id, const std::string& path) {
  if (project.has(id)) return {};
  return wrong(
      "dangling-reference",
      "There is no " + std::string(noun(K)) + " " + to_string(EntityId(id)) + " in this project.",
      path);
}

Status check_span(const Project& project, ArticleId id, Span span, const std::string& path) {
  const Article* article = project.find(id);
  if (article == nullptr) return check_reference(project, id, path);
  const std::string_view bytes = article->text->bytes();
  if (span.start >= span.end) return wrong("empty-span", "The span has no words.", path);
  if (span.end > bytes.size()) {
    return wrong("span-outside-text", "The span ends after the end of its article.", path);
  }
  if (!is_boundary(bytes, span.start) || !is_boundary(bytes, span.end)) {
    return wrong("span-splits-character", "The span begins or ends inside a character.", path);
  }
  return {};
}

Status check_places(const Project& project, const std::vector<Place>& places,
                    const std::string& path, std::string_view list) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    Status status = check_span(project, places[i].article, places[i].span, item(path, list, i));
    if (!status.ok()) return status;
  }
  return {};
}

Status check_one(const Project&, const ProjectInfo&, const std::string&) { return {}; }

Status check_one(const Project&, const Article& article, const std::string& path) {
  Status status = check(article);
  if (!status.ok()) status.subject = path + "/" + status.subject;
  return status;
}

Status check_one(const Project& project, const Speaker& speaker, const std::string& path) {
  if (speaker.name.empty()) return wrong("empty-name", "A speaker needs a name.", path + "/name");
  if (speaker.tag.empty()) {
    return wrong("empty-tag", "A speaker needs a letter tag.", path + "/tag");
  }
  if (speaker.colour < 0 || speaker.colour >= kSpeakerColours) {
    return wrong("bad-colour", "A speaker's colour is a number from 0 to 7.", path + "/colour");
  }
  return check_places(project, speaker.mentions, path, "mentions");
}

Status check_content(const Project& project, const Claim& claim, const std::string& path) {
  if (claim.content.empty()) {
    return wrong("no-content", "A claim needs at least one span of words.", path + "/content");
  }
  for (std::size_t i = 0; i < claim.content.size(); ++i) {
    const std::string place = item(path, "content", i);
    Status status = check_span(project, claim.article, claim.content[i].span, place);
    if (!status.ok()) return status;
    if (i > 0 && claim.content[i].span.start < claim.content[i - 1].span.end) {
      return wrong("spans-not-sorted", "The spans of a claim follow one another without overlap.",
                   place);
    }
  }
  return {};
}

Status check_link(const Project& project, ArticleId article, const Attribution& link,
                  const std::string& path) {
  if (link.speaker) {
    Status status = check_reference(project, link.speaker, path + "/speaker");
    if (!status.ok()) return status;
  }
  for (const auto& [span, name] :
       {std::pair(link.source, "/source"), std::pair(link.cue, "/cue")}) {
    if (span == Span{}) continue;
    Status status = check_span(project, article, span, path + name);
    if (!status.ok()) return status;
  }
  return {};
}

bool tags_are_clean(const std::vector<std::string>& tags) {
  return std::is_sorted(tags.begin(), tags.end()) &&
         std::adjacent_find(tags.begin(), tags.end()) == tags.end() &&
         (tags.empty() || !tags.front().empty());
}

Status check_one(const Project& project, const Claim& claim, const std::string& path) {
  Status status = check_reference(project, claim.article, path + "/article");
  if (!status.ok()) return status;
  status = check_content(project, claim, path);
  if (!status.ok()) return status;
  for (std::size_t i = 0; i < claim.chain.size(); ++i) {
    status = check_link(project, claim.article, claim.chain[i], item(path, "chain", i));
    if (!status.ok()) return status;
  }
  if (!tags_are_clean(claim.tags)) {
    return wrong("bad-tags", "Tags are sorted, each stands once, and none is empty.",
                 path + "/tags");
  }
  if (!claim.date.empty() && !is_iso_date(claim.date)) {
    return wrong("bad-date", "A date is written as 2017, 2017-07, 2017-07-07 or 2017-07-07T14:30.",
                 path + "/date");
  }
  return {};
}

Status check_one(const Project&, const Issue& issue, const std::string& path) {
  if (!issue.question.empty()) return {};
  return wrong("empty-question", "An issue needs a question.", path + "/question");
}

Status check_one(const Project& project, const Position& position, const std::string& path) {
  Status status = check_reference(project, position.issue, path + "/issue");
  if (!status.ok()) return status;
  status = check_reference(project, position.speaker, path + "/speaker");
  if (!status.ok()) return status;
  std::set<ClaimId> seen;
  for (std::size_t i = 0; i < position.claims.size(); ++i) {
    const std::string place = item(path, "claims", i);
    status = check_reference(project, position.claims[i], place);
    if (!status.ok()) return status;
    if (!seen.insert(position.claims[i]).second) {
      return wrong("duplicate-claim", "A claim backs a position only once.", place);
    }
  }
  return {};
}

Status check_side(const Project& project, const Divergence& divergence, const DivergenceSide& side,
                  const std::string& path) {
  const auto position_id = side.account.as<EntityKind::position>();
  const auto claim_id = side.account.as<EntityKind::claim>();
  if (!position_id && !claim_id) {
    return wrong("dangling-reference", "A side of a divergence is a position or a claim.",
                 path + "/account");
  }
  Status status = position_id ? check_reference(project, position_id, path + "/account")
                              : check_reference(project, claim_id, path + "/account");
  if (!status.ok()) return status;
  if (position_id && project.find(position_id)->issue != divergence.issue) {
    return wrong("wrong-issue", "Both sides of a divergence answer the issue that it belongs to.",
                 path + "/account");
  }
  return check_places(project, side.pivots, path, "pivots");
}

Status check_one(const Project& project, const Divergence& divergence, const std::string& path) {
  Status status = check_reference(project, divergence.issue, path + "/issue");
  if (!status.ok()) return status;
  status = check_side(project, divergence, divergence.a, path + "/a");
  if (!status.ok()) return status;
  status = check_side(project, divergence, divergence.b, path + "/b");
  if (!status.ok()) return status;
  if (divergence.a.account == divergence.b.account) {
    return wrong("same-account", "A divergence lies between two different accounts.",
                 path + "/b/account");
  }
  return {};
}

template <class T>
Status check_table(const Project& project) {
  Status first;
  project.table<T>().for_each([&](std::uint32_t id, const T& value) {
    if (first.ok()) first = check_one(project, value, to_string(EntityId(kind_of<T>, id)));
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
  if (value != nullptr) return check_one(project, *value, to_string(id));
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
