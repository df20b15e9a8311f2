// A project: everything that a file holds, as one immutable value. Copies are cheap and share their
// parts. Proven by tests/core/model/project_test.cpp.
#pragma once

#include <memory>

#include "core/model/entities.h"
#include "core/model/table.h"
#include "core/text/article.h"

namespace counterpoint {

class Project {
 public:
  Project();

  const ProjectInfo& info() const { return *infos_.find(1); }
  const Table<Article>& articles() const { return articles_; }
  const Table<Speaker>& speakers() const { return speakers_; }
  const Table<Claim>& claims() const { return claims_; }
  const Table<Issue>& issues() const { return issues_; }
  const Table<Position>& positions() const { return positions_; }
  const Table<Divergence>& divergences() const { return divergences_; }

  // The table that holds things of type T.
  template <class T>
  const Table<T>& table() const;

  // Sets the thing `id` of type T, or takes it away when the value is null. Knows nothing of
  // validity: commands (core/edit) are the way to change a project.
  template <class T>
  void set(std::uint32_t id, std::shared_ptr<const T> value) {
    mutable_table<T>().set(id, std::move(value));
  }

  const Article* find(ArticleId id) const { return articles_.find(id.value); }
  const Speaker* find(SpeakerId id) const { return speakers_.find(id.value); }
  const Claim* find(ClaimId id) const { return claims_.find(id.value); }
  const Issue* find(IssueId id) const { return issues_.find(id.value); }
  const Position* find(PositionId id) const { return positions_.find(id.value); }
  const Divergence* find(DivergenceId id) const { return divergences_.find(id.value); }
  bool has(EntityId id) const;

  friend bool operator==(const Project&, const Project&) = default;

 private:
  template <class T>
  Table<T>& mutable_table() {
    return const_cast<Table<T>&>(table<T>());
  }

  Table<ProjectInfo> infos_;  // exactly one, number 1: so that its changes travel like all others
  Table<Article> articles_;
  Table<Speaker> speakers_;
  Table<Claim> claims_;
  Table<Issue> issues_;
  Table<Position> positions_;
  Table<Divergence> divergences_;
};

template <>
inline const Table<ProjectInfo>& Project::table() const {
  return infos_;
}
template <>
inline const Table<Article>& Project::table() const {
  return articles_;
}
template <>
inline const Table<Speaker>& Project::table() const {
  return speakers_;
}
template <>
inline const Table<Claim>& Project::table() const {
  return claims_;
}
template <>
inline const Table<Issue>& Project::table() const {
  return issues_;
}
template <>
inline const Table<Position>& Project::table() const {
  return positions_;
}
template <>
inline const Table<Divergence>& Project::table() const {
  return divergences_;
}

// The position that `speaker` holds on `issue`, or 0. O(positions).
PositionId position_of(const Project& project, IssueId issue, SpeakerId speaker);

// What the reader sees quoted for a claim: its spans' words, joined by " … ".
std::string words_of(const Project& project, const Claim& claim);

// The words at a place, or nothing where the place is not in the project.
std::string_view words_at(const Project& project, const Place& place);

}  // namespace counterpoint
