// Commands on articles and the project's own details. Proven by tests/core/edit/commands_test.cpp.
#include <algorithm>
#include <set>

#include "core/edit/cascade.h"
#include "core/edit/commands.h"
#include "core/edit/write.h"

namespace counterpoint {

Status missing(EntityId id) {
  const std::string name = to_string(id);
  return {"no-such-thing",
          "The " + std::string(noun(id.kind)) + " " + name + " is not in this project (any more).",
          name};
}

Status set_project_info(Draft& draft, ProjectInfo info) {
  draft.put<ProjectInfo>(IdOf<ProjectInfo>{1}, std::move(info));
  return {};
}

Result<ArticleId> add_article(Draft& draft, Article article) {
  return add_checked<Article>(draft, std::move(article));
}

Status update_article(Draft& draft, ArticleId id, Article article) {
  const Article* current = draft.project().find(id);
  if (current == nullptr) return missing(id);
  if (article.text != current->text) {
    return {"text-is-immutable",
            "The text of an article cannot change once it has been brought in.", to_string(id)};
  }
  return put_checked<Article>(draft, id, std::move(article));
}

Status set_block_kind(Draft& draft, ArticleId id, std::uint32_t offset, BlockKind kind) {
  const Article* current = draft.project().find(id);
  if (current == nullptr) return missing(id);
  Article article = *current;
  const auto block =
      std::find_if(article.blocks.begin(), article.blocks.end(),
                   [&](const Block& b) { return b.span.start <= offset && offset < b.span.end; });
  if (block == article.blocks.end()) {
    return {"no-block", "There is no block of text at this place.", to_string(id)};
  }
  block->kind = kind;
  return put_checked<Article>(draft, id, std::move(article));
}

Status remove_article(Draft& draft, ArticleId id) {
  if (!draft.project().has(id)) return missing(id);
  std::set<ClaimId> claims;
  draft.project().claims().for_each([&](std::uint32_t claim_id, const Claim& claim) {
    if (claim.article == id) claims.insert(ClaimId{claim_id});
  });
  drop_claims(draft, claims);
  drop_places(draft, id);
  draft.erase<Article>(id);
  return {};
}

}  // namespace counterpoint
