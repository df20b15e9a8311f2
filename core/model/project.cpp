// A project as one immutable value. Proven by tests/core/model/project_test.cpp.
#include "core/model/project.h"

namespace counterpoint {

Project::Project() { infos_ = infos_.with(1, std::make_shared<const ProjectInfo>()); }

bool Project::has(EntityId id) const {
  switch (id.kind) {
    case EntityKind::info:
      return id.value == 1;
    case EntityKind::article:
      return articles_.find(id.value) != nullptr;
    case EntityKind::speaker:
      return speakers_.find(id.value) != nullptr;
    case EntityKind::claim:
      return claims_.find(id.value) != nullptr;
    case EntityKind::issue:
      return issues_.find(id.value) != nullptr;
    case EntityKind::position:
      return positions_.find(id.value) != nullptr;
    case EntityKind::divergence:
      return divergences_.find(id.value) != nullptr;
  }
  return false;
}

PositionId position_of(const Project& project, IssueId issue, SpeakerId speaker) {
  PositionId found;
  project.positions().for_each([&](std::uint32_t id, const Position& position) {
    if (position.issue == issue && position.speaker == speaker) found.value = id;
  });
  return found;
}

std::string words_of(const Project& project, const Claim& claim) {
  std::string words;
  for (const Quote& quote : claim.content) {
    if (!words.empty()) words += " … ";
    words += words_at(project, {claim.article, quote.span, {}});
  }
  return words;
}

std::string_view words_at(const Project& project, const Place& place) {
  const Article* article = project.find(place.article);
  if (article == nullptr || place.span.end > article->text->size()) return {};
  return article->text->slice(place.span);
}

}  // namespace counterpoint
