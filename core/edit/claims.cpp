// Commands on claims. Proven by tests/core/edit/commands_test.cpp.
#include <algorithm>

#include "core/edit/cascade.h"
#include "core/edit/commands.h"
#include "core/edit/write.h"
#include "core/text/chars.h"

namespace counterpoint {
namespace {

// Puts spans in order and joins those that touch or overlap, so that any two marks can be added up.
void tidy_content(std::vector<Quote>& content) {
  if (content.size() < 2) return;
  std::sort(content.begin(), content.end(),
            [](const Quote& a, const Quote& b) { return a.span < b.span; });
  std::vector<Quote> tidy;
  for (Quote& quote : content) {
    const bool touches = !tidy.empty() && quote.span.start <= tidy.back().span.end;
    if (touches) {
      tidy.back().span.end = std::max(tidy.back().span.end, quote.span.end);
    } else {
      tidy.push_back(std::move(quote));
    }
  }
  content = std::move(tidy);
}

void tidy_tags(std::vector<std::string>& tags) {
  for (std::string& tag : tags) tag = std::string(strip_blanks(tag));
  std::erase(tags, std::string());
  std::sort(tags.begin(), tags.end());
  tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
}

Claim tidy(Claim claim) {
  tidy_content(claim.content);
  tidy_tags(claim.tags);
  return claim;
}

}  // namespace

Result<ClaimId> mark_claim(Draft& draft, Claim claim) {
  return add_checked<Claim>(draft, tidy(std::move(claim)));
}

Status mark_claims(Draft& draft, std::vector<Claim> claims) {
  for (Claim& claim : claims) {
    const ClaimId id = draft.add<Claim>(tidy(std::move(claim)));
    Status status = check(draft.project(), id);
    if (!status.ok()) return status;
  }
  return {};
}

Status update_claim(Draft& draft, ClaimId id, Claim claim) {
  return put_checked<Claim>(draft, id, tidy(std::move(claim)));
}

Status remove_claim(Draft& draft, ClaimId id) {
  if (!draft.project().has(id)) return missing(id);
  drop_claims(draft, {id});
  return {};
}

}  // namespace counterpoint
