// Names of the things in a project: a kind and a number, written "c12" in files and links.
// Proven by tests/core/model/ids_test.cpp.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

enum class EntityKind : std::uint8_t {
  info,  // the project's own title and note: exactly one, number 1
  article,
  speaker,
  claim,
  issue,
  position,
  divergence,
};

// A typed number. 0 names nothing; numbers start at 1 and are never reused while a project is open.
template <EntityKind K>
struct Id {
  static constexpr EntityKind kKind = K;
  std::uint32_t value = 0;

  explicit operator bool() const { return value != 0; }
  auto operator<=>(const Id&) const = default;
};

using ArticleId = Id<EntityKind::article>;
using SpeakerId = Id<EntityKind::speaker>;
using ClaimId = Id<EntityKind::claim>;
using IssueId = Id<EntityKind::issue>;
using PositionId = Id<EntityKind::position>;
using DivergenceId = Id<EntityKind::divergence>;

// The same, where the kind is known only at run time.
struct EntityId {
  EntityKind kind = EntityKind::info;
  std::uint32_t value = 0;

  EntityId() = default;
  EntityId(EntityKind k, std::uint32_t v) : kind(k), value(v) {}
  template <EntityKind K>
  EntityId(Id<K> id) : kind(K), value(id.value) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return value != 0; }
  auto operator<=>(const EntityId&) const = default;

  // The typed id, or 0 if this names another kind of thing.
  template <EntityKind K>
  Id<K> as() const {
    return Id<K>{kind == K ? value : 0};
  }
};

// "c12" for claim 12; "project" for the info.
std::string to_string(EntityId id);

// Reads what to_string writes; nothing for anything else (leading zeros, "c0", unknown letters).
std::optional<EntityId> parse_entity_id(std::string_view text);

// "claim", "speaker", ...: for messages.
std::string_view noun(EntityKind kind);

}  // namespace counterpoint

template <counterpoint::EntityKind K>
struct std::hash<counterpoint::Id<K>> {
  std::size_t operator()(counterpoint::Id<K> id) const noexcept { return id.value; }
};
