// Names of the things in a project. Proven by tests/core/model/ids_test.cpp.
#include "core/model/ids.h"

#include <array>
#include <charconv>

namespace counterpoint {
namespace {

struct KindName {
  EntityKind kind;
  char letter;
  std::string_view noun;
};

constexpr std::array<KindName, 6> kKinds = {{
    {EntityKind::article, 'a', "article"},
    {EntityKind::speaker, 's', "speaker"},
    {EntityKind::claim, 'c', "claim"},
    {EntityKind::issue, 'i', "issue"},
    {EntityKind::position, 'p', "position"},
    {EntityKind::divergence, 'd', "divergence"},
}};

}  // namespace

std::string to_string(EntityId id) {
  for (const KindName& name : kKinds) {
    if (name.kind == id.kind) return name.letter + std::to_string(id.value);
  }
  return "project";
}

std::optional<EntityId> parse_entity_id(std::string_view text) {
  if (text.size() < 2 || text[1] == '0') return std::nullopt;
  for (const KindName& name : kKinds) {
    if (name.letter != text[0]) continue;
    std::uint32_t value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, value);
    if (error != std::errc() || stop != end || value == 0) return std::nullopt;
    return EntityId(name.kind, value);
  }
  return std::nullopt;
}

std::string_view noun(EntityKind kind) {
  for (const KindName& name : kKinds) {
    if (name.kind == kind) return name.noun;
  }
  return "project";
}

}  // namespace counterpoint
