// What the user most likely means. Proven by tests/app/guesses_test.cpp.
#include "web/app/guesses.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>

#include "core/model/matrix.h"
#include "core/text/boundaries.h"
#include "core/text/fold.h"

namespace counterpoint {
namespace {

constexpr std::size_t kTelling = 4;  // letters of the shortest word that tells something

// The longer words of a text, in lower case, without what endings may differ in.
std::set<std::string> telling_words(std::string_view text) {
  std::set<std::string> words;
  for (std::uint32_t at = 0; at < text.size();) {
    const Span word = word_at(text, at);
    const std::string folded = fold_case(slice(text, word));
    if (folded.size() >= kTelling) words.insert(folded.substr(0, 6));
    at = std::max(word.end, at + 1);
  }
  return words;
}

// How far from `words` a name occurs in the sentence, outside of them; the greatest for nowhere.
// Its last word will do: stories call people by their surnames.
std::uint32_t distance(std::string_view text, Span sentence, Span words, std::string_view name) {
  auto nearest = std::numeric_limits<std::uint32_t>::max();
  const std::size_t blank = name.rfind(' ');
  const std::string wanted =
      fold_case(blank == std::string_view::npos ? name : name.substr(blank + 1));
  if (wanted.size() < 2) return nearest;
  for (std::uint32_t at = sentence.start; at < sentence.end;) {
    const Span word = word_at(text, at);
    at = std::max(word.end, at + 1);
    if (word.overlaps(words) || fold_case(slice(text, word)) != wanted) continue;
    nearest = std::min(nearest,
                       word.end <= words.start ? words.start - word.end : word.start - words.end);
  }
  return nearest;
}

// The asserter of the last claim that begins before an offset.
SpeakerId speaker_before(const Project& project, ArticleId article, std::uint32_t offset) {
  SpeakerId found;
  std::uint32_t latest = 0;
  project.claims().for_each([&](std::uint32_t, const Claim& claim) {
    const std::uint32_t start = extent(claim).start;
    if (claim.article != article || start >= offset || start < latest || !asserter(claim)) return;
    latest = start;
    found = asserter(claim);
  });
  return found;
}

}  // namespace

Stance likely_stance(const Claim& claim) {
  if (claim.chain.empty()) return Stance::asserts;
  switch (claim.chain.back().cue_class) {
    case CueClass::denial:
      return Stance::denies;
    case CueClass::admission:
      return Stance::accepts;
    default:
      return Stance::asserts;
  }
}

std::vector<IssueId> likely_issues(const Project& project, const Claim& claim, IssueId last) {
  std::vector<IssueId> issues = columns_in_order(project);
  const Article* article = project.find(claim.article);
  if (article == nullptr) return issues;
  const Span said = extent(claim);
  const Span sentence = hull(sentence_at(*article, said.start), said);
  const std::set<std::string> words = telling_words(article->text->slice(sentence));
  std::vector<std::pair<int, IssueId>> scored;
  for (const IssueId id : issues) {
    int score = id == last ? 1 : 0;
    for (const std::string& word : telling_words(project.find(id)->question)) {
      if (words.count(word) != 0) score += 2;
    }
    scored.emplace_back(score, id);
  }
  std::stable_sort(scored.begin(), scored.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < issues.size(); ++i) issues[i] = scored[i].second;
  return issues;
}

std::vector<SpeakerId> likely_speakers(const Project& project, ArticleId article_id, Span words) {
  std::vector<std::pair<std::uint32_t, SpeakerId>> scored;
  const Article* article = project.find(article_id);
  const auto nowhere = std::numeric_limits<std::uint32_t>::max();
  const Span sentence =
      article == nullptr ? Span{} : hull(sentence_at(*article, words.start), words);
  const SpeakerId before = speaker_before(project, article_id, words.start);
  project.speakers().for_each([&](std::uint32_t id, const Speaker& speaker) {
    std::uint32_t score = nowhere;
    if (article != nullptr) {
      const std::string_view text = article->text->bytes();
      score = distance(text, sentence, words, speaker.name);
      for (const std::string& alias : speaker.aliases) {
        score = std::min(score, distance(text, sentence, words, alias));
      }
    }
    if (score == nowhere && SpeakerId{id} == before) score = nowhere - 1;
    scored.emplace_back(score, SpeakerId{id});
  });
  std::sort(scored.begin(), scored.end());
  std::vector<SpeakerId> speakers;
  for (const auto& [score, id] : scored) speakers.push_back(id);
  return speakers;
}

}  // namespace counterpoint
