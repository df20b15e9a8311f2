// Who said what, paragraph by paragraph. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/attributions.h"

#include <algorithm>
#include <array>

#include "core/suggest/cues.h"
#include "core/suggest/frame.h"

namespace counterpoint {
namespace {

// The logistic function at k / 4, as hundredths; a table, so that every platform agrees.
constexpr std::array<int, 21> kLogistic = {50, 56, 62, 68, 73, 78, 82, 85, 88, 90, 92,
                                           94, 95, 96, 97, 98, 98, 99, 99, 99, 99};

double probability(std::int32_t score) {
  const std::int32_t k = std::min(std::abs(score) * 4 / kLogOdds, 20);
  const int hundredths = kLogistic[static_cast<std::size_t>(k)];
  return (score < 0 ? 100 - hundredths : hundredths) / 100.0;
}

struct Candidate {
  std::int32_t token = 0;
  std::int32_t score = 0;
  Range cue;
  Suggestion suggestion;
};

Span span_of(const View& view, std::uint32_t first, std::uint32_t last) {
  return {view.all.tokens[first].span.start, view.all.tokens[last - 1].span.end};
}

// The highest token of a piece: the one whose head lies outside.
std::int32_t top_of(const View& view, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    const std::int32_t h = view.all.tokens[i].head;
    const bool outside =
        h < static_cast<std::int32_t>(first) || h >= static_cast<std::int32_t>(last);
    if (outside && view.all.tokens[i].relation != Relation::punct)
      return static_cast<std::int32_t>(i);
  }
  return static_cast<std::int32_t>(first);
}

bool has_words(const View& view, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    const TokenKind kind = view.all.tokens[i].kind;
    if (kind == TokenKind::word || kind == TokenKind::number) return true;
  }
  return false;
}

void fill(const View& view, Range window, const std::vector<Role>& roles, Candidate& found) {
  const auto c = static_cast<std::size_t>(found.token) - window.first;
  Suggestion& out = found.suggestion;
  for (std::size_t k = 0; k < roles.size();) {
    std::size_t end = k + 1;
    const Role inside = roles[k] == kSourceBegins    ? kSource
                        : roles[k] == kContentBegins ? kContent
                                                     : roles[k];
    while (end < roles.size() && roles[end] == inside) ++end;
    const auto first = window.first + static_cast<std::uint32_t>(k);
    const auto last = window.first + static_cast<std::uint32_t>(end);
    if (inside == kCue && k <= c && c < end) {
      out.cue = span_of(view, first, last);
      found.cue = {first, last};
    } else if (inside == kSource) {
      out.source = span_of(view, first, last);
      out.source_token = top_of(view, first, last);
    } else if (inside == kContent && has_words(view, first, last)) {
      out.content.push_back(span_of(view, first, last));
    }
    k = end;
  }
}

void explain(const Models& models, const View& view, Candidate& found) {
  Suggestion& out = found.suggestion;
  out.reasons = cue_reasons(models.cues, view, found.token);
  if (out.source) {
    out.reasons.push_back(
        "'" + std::string(slice(view.all.text, *out.source)) + "' stands as its " +
        (out.source_token < found.token ? "subject before it" : "source after it"));
  } else {
    out.reasons.push_back("nobody is named as its source");
  }
  if (out.kind == ClaimKind::direct) out.reasons.push_back("the words stand in quotation marks");
}

}  // namespace

ClaimKind quoted_kind(const View& view, const Suggestion& suggestion) {
  bool inside = false;
  bool outside = false;
  const std::int32_t own = suggestion.cue_token < 0 ? -1 : view.quotation(suggestion.cue_token);
  for (const Span& content : suggestion.content) {
    for (std::uint32_t i = view.here.tokens.first; i < view.here.tokens.last; ++i) {
      const Token& token = view.all.tokens[i];
      if (!content.overlaps(token.span)) continue;
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
      const std::int32_t q = view.quotation(static_cast<std::int32_t>(i));
      (q >= 0 && q != own ? inside : outside) = true;
    }
  }
  return !inside ? ClaimKind::indirect : outside ? ClaimKind::mixed : ClaimKind::direct;
}

std::vector<Suggestion> find_attributions(const Models& models, const Analysis& analysis,
                                          const Paragraph& paragraph, std::int32_t threshold) {
  if (models.cues.classes() != 1 || models.roles.classes() != kRoles) return {};
  const View view(analysis, paragraph);
  std::vector<Candidate> found;
  Features features;
  for (auto i = static_cast<std::int32_t>(paragraph.tokens.first);
       i < static_cast<std::int32_t>(paragraph.tokens.last); ++i) {
    cue_features(view, i, features);
    const std::int32_t score = cue_score(models.cues, features);
    if (score > threshold) found.push_back({i, score, {}, {}});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  std::vector<Suggestion> out;
  std::vector<bool> taken(paragraph.tokens.size(), false);  // words of cues
  for (Candidate& candidate : found) {
    if (taken[view.local(candidate.token)]) continue;
    const Range window = frame_window(view, candidate.token);
    const std::size_t at = static_cast<std::size_t>(candidate.token) - window.first;
    const auto roles = best_roles(models.roles, frame_features(view, window, candidate.token), at);
    fill(view, window, roles, candidate);
    Suggestion& suggestion = candidate.suggestion;
    if (suggestion.content.empty()) continue;
    for (std::uint32_t i = candidate.cue.first; i < candidate.cue.last; ++i) {
      taken[i - paragraph.tokens.first] = true;
    }
    suggestion.cue_token = candidate.token;
    suggestion.kind = quoted_kind(view, suggestion);
    suggestion.score = probability(candidate.score - threshold);
    suggestion.rule = "cue";
    explain(models, view, candidate);
    out.push_back(std::move(suggestion));
  }
  std::stable_sort(out.begin(), out.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.content.front() < b.content.front();
  });
  return out;
}

}  // namespace counterpoint
