// Links to a claim in the page's address. Proven by tests/app/claim_link_test.cpp.
#include "web/app/claim_link.h"

#include <algorithm>

namespace counterpoint {
namespace {

constexpr std::size_t kMark = 8;  // hexadecimal digits

// The value of `name` among name=value&name=value.
std::string_view value_of(std::string_view fragment, std::string_view name) {
  while (!fragment.empty()) {
    const std::size_t end = std::min(fragment.find('&'), fragment.size());
    const std::string_view pair = fragment.substr(0, end);
    if (pair.size() > name.size() && pair.substr(0, name.size()) == name &&
        pair[name.size()] == '=') {
      return pair.substr(name.size() + 1);
    }
    fragment.remove_prefix(std::min(end + 1, fragment.size()));
  }
  return {};
}

std::string mark_of(const Article& article) { return article.text->sha256().substr(0, kMark); }

}  // namespace

std::string claim_fragment(const Project& project, ClaimId id) {
  const Claim* claim = project.find(id);
  if (claim == nullptr) return {};
  return "claim=" + to_string(EntityId(id)) + "&story=" + mark_of(*project.find(claim->article));
}

std::optional<ClaimLink> read_claim_fragment(std::string_view fragment) {
  const std::optional<EntityId> id = parse_entity_id(value_of(fragment, "claim"));
  if (!id || id->kind != EntityKind::claim) return std::nullopt;
  return ClaimLink{id->as<EntityKind::claim>(), std::string(value_of(fragment, "story"))};
}

Result<ClaimId> find_linked(const Project& project, const ClaimLink& link) {
  const Claim* claim = project.find(link.claim);
  const std::string name = to_string(EntityId(link.claim));
  const bool fits = claim != nullptr &&
                    (link.story.empty() || mark_of(*project.find(claim->article)) == link.story);
  if (fits) return link.claim;
  return Status{"claim-not-here",
                "The link leads to claim " + name +
                    " of another project, or it was deleted. Open the project that holds it, and "
                    "follow the link again.",
                name};
}

}  // namespace counterpoint
