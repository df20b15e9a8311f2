// Which things of two projects are the same. Proven by tests/core/report/compare_test.cpp.
#include "core/report/compare_match.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "core/text/fold.h"

namespace counterpoint {
namespace {

bool goes_by(const Speaker& speaker, const std::string& folded) {
  if (fold_case(speaker.name) == folded) return true;
  return std::any_of(speaker.aliases.begin(), speaker.aliases.end(),
                     [&](const std::string& alias) { return fold_case(alias) == folded; });
}

bool same_thing(const Speaker& key, const Speaker& work) {
  return goes_by(key, fold_case(work.name)) || goes_by(work, fold_case(key.name));
}
bool same_thing(const Issue& key, const Issue& work) {
  return fold_case(key.question) == fold_case(work.question);
}

// By what they are called; those that are left over by id, so that one who was renamed is still
// known.
template <class T>
Names<IdOf<T>> named_alike(const Table<T>& key, const Table<T>& work) {
  Names<IdOf<T>> names;
  std::set<IdOf<T>> taken;
  const auto pair_up = [&](std::uint32_t in_work, std::uint32_t in_key) {
    if (taken.insert({in_key}).second) names[{in_work}] = {in_key};
  };
  work.for_each([&](std::uint32_t id, const T& value) {
    const T* twin = key.find(id);
    if (twin != nullptr && same_thing(*twin, value)) pair_up(id, id);
  });
  work.for_each([&](std::uint32_t id, const T& value) {
    bool found = names.count({id}) != 0;
    key.for_each([&](std::uint32_t other, const T& twin) {
      if (found || taken.count({other}) != 0 || !same_thing(twin, value)) return;
      pair_up(id, other);
      found = true;
    });
  });
  work.for_each([&](std::uint32_t id, const T&) {
    if (names.count({id}) == 0 && key.find(id) != nullptr) pair_up(id, id);
  });
  return names;
}

// The key's stories by those of the work: the same text, byte for byte.
Result<Names<ArticleId>> same_stories(const Project& key, const Project& work) {
  Names<ArticleId> names;
  Status status;
  key.articles().for_each([&](std::uint32_t id, const Article& article) {
    ArticleId found;
    work.articles().for_each([&](std::uint32_t other, const Article& twin) {
      if (!found && names.count({other}) == 0 && twin.text->sha256() == article.text->sha256()) {
        found = {other};
      }
    });
    if (found) {
      names[found] = {id};
    } else if (status.ok()) {
      status = {"another-text",
                "The two files are not about the same stories: “" + article.title +
                    "” is in one of them, but not word for word in the other.",
                to_string(EntityId(ArticleId{id}))};
    }
  });
  if (!status.ok()) return status;
  return names;
}

std::uint32_t length(const std::vector<Quote>& content) {
  std::uint32_t sum = 0;
  for (const Quote& quote : content) sum += quote.span.length();
  return sum;
}

std::uint32_t shared(const std::vector<Quote>& a, const std::vector<Quote>& b) {
  std::uint32_t sum = 0;
  for (const Quote& one : a) {
    for (const Quote& other : b) {
      const Span both = intersection(one.span, other.span);
      if (!both.empty()) sum += both.length();
    }
  }
  return sum;
}

// Claims that share words, best first: by the share of all their words that they have in common,
// then by speaker, then by id. Each is paired once.
void pair_claims(Matching& w) {
  std::map<ArticleId, std::vector<ClaimId>> by_story;  // the key's, by where they begin
  w.key.claims().for_each(
      [&](std::uint32_t id, const Claim& claim) { by_story[claim.article].push_back({id}); });
  const auto start = [&](ClaimId id) { return extent(*w.key.find(id)).start; };
  std::map<ArticleId, std::uint32_t> longest;
  for (auto& [story, ids] : by_story) {
    std::sort(ids.begin(), ids.end(), [&](ClaimId a, ClaimId b) {
      return std::pair(start(a), a) < std::pair(start(b), b);
    });
    for (const ClaimId id : ids) {
      longest[story] = std::max(longest[story], extent(*w.key.find(id)).length());
    }
  }
  std::vector<std::tuple<double, bool, ClaimId, ClaimId>> pairs;  // ascending is best first
  w.work.claims().for_each([&](std::uint32_t number, const Claim& claim) {
    const ArticleId story = look_up(w.stories, claim.article);
    const std::vector<ClaimId>& ids = by_story[story];
    const Span all = extent(claim);
    const std::uint32_t reach = longest[story];
    auto at = std::lower_bound(ids.begin(), ids.end(), all.start > reach ? all.start - reach : 0,
                               [&](ClaimId id, std::uint32_t byte) { return start(id) < byte; });
    for (; at != ids.end() && start(*at) < all.end; ++at) {
      const Claim& twin = *w.key.find(*at);
      const std::uint32_t both = shared(twin.content, claim.content);
      if (both == 0) continue;
      const std::uint32_t either = length(twin.content) + length(claim.content) - both;
      const bool other = look_up(w.speakers, asserter(claim)) != asserter(twin);
      pairs.emplace_back(-static_cast<double>(both) / either, other, *at, ClaimId{number});
    }
  });
  std::sort(pairs.begin(), pairs.end());
  std::set<ClaimId> taken;
  for (const auto& [share, other, in_key, in_work] : pairs) {
    if (taken.count(in_key) != 0 || w.claims.count(in_work) != 0) continue;
    taken.insert(in_key);
    w.claims[in_work] = in_key;
  }
}

}  // namespace

Result<Matching> match(const Project& key, const Project& work) {
  Result<Names<ArticleId>> stories = same_stories(key, work);
  if (!stories.ok()) return stories.status();
  Matching made{key,
                work,
                std::move(stories.value()),
                named_alike<Speaker>(key.speakers(), work.speakers()),
                named_alike<Issue>(key.issues(), work.issues()),
                {}};
  pair_claims(made);
  return made;
}

}  // namespace counterpoint
