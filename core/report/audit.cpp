// The sourcing of one story in numbers. Proven by tests/core/report/audit_test.cpp.
#include "core/report/audit.h"

#include <algorithm>
#include <map>

#include "core/model/chain.h"
#include "core/report/words.h"

namespace counterpoint {
namespace {

// How many words lie under spans, those under several of them once.
std::size_t words_under(const Article& article, std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end());
  std::size_t words = 0;
  std::uint32_t done = 0;
  for (const Span span : spans) {
    const std::uint32_t start = std::max(span.start, done);
    if (start < span.end) words += count_words(article.text->slice({start, span.end}));
    done = std::max(done, span.end);
  }
  return words;
}

std::vector<SpeakerShare> shares_of(const Article& article,
                                    const std::map<SpeakerId, std::vector<Claim>>& claims) {
  std::vector<SpeakerShare> shares;
  for (const auto& [speaker, said] : claims) {
    std::vector<Span> spans;
    for (const Claim& claim : said) {
      for (const Quote& quote : claim.content) spans.push_back(quote.span);
    }
    shares.push_back({speaker, said.size(), words_under(article, std::move(spans))});
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const SpeakerShare& a, const SpeakerShare& b) { return a.words > b.words; });
  return shares;
}

}  // namespace

Audit audit_of(const Project& project, ArticleId id) {
  Audit audit;
  const Article* article = project.find(id);
  if (article == nullptr) return audit;
  for (const Block& block : article->blocks) {
    if (block.kind == BlockKind::boilerplate) continue;
    audit.words += count_words(article->text->slice(block.span));
  }
  std::map<SpeakerId, std::vector<Claim>> by_speaker;
  Span first, last;
  project.claims().for_each([&](std::uint32_t number, const Claim& claim) {
    if (claim.article != id) return;
    const ClaimId claim_id{number};
    by_speaker[asserter(claim)].push_back(claim);
    const Span span = extent(claim);
    if (!audit.first || span.start < first.start) audit.first = claim_id, first = span;
    if (!audit.last || span.end > last.end) audit.last = claim_id, last = span;
    const Speaker* speaker = project.find(asserter(claim));
    if (speaker == nullptr) audit.unattributed.push_back(claim_id);
    if (speaker != nullptr && speaker->type == SpeakerType::unnamed) {
      audit.unnamed.push_back(claim_id);
    }
  });
  for (const ClaimId claim : single_source_claims(project)) {
    if (project.find(claim)->article == id) audit.single_source.push_back(claim);
  }
  audit.shares = shares_of(*article, by_speaker);
  return audit;
}

}  // namespace counterpoint
