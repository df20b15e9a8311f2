// Who said what, paragraph by paragraph. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/attributions.h"

#include <algorithm>
#include <array>

#include "core/suggest/confidence.h"
#include "core/suggest/contents.h"
#include "core/suggest/cues.h"
#include "core/suggest/frame.h"
#include "core/suggest/lexicon.h"
#include "core/suggest/missing_sources.h"
#include "core/suggest/phrases.h"
#include "core/suggest/sources.h"

namespace counterpoint {
namespace {

constexpr double kNobody = 0.4;  // the score where no source is named: shown only when asked for
constexpr std::uint32_t kLongQuotation = 6;              // tokens with marks
constexpr double kLeastConfidence = 0.4;                 // of what is suggested at all
constexpr std::int32_t kLeastScore = -kLogOdds * 2 / 3;  // of a cue that is looked at
constexpr std::int32_t kLeastDenial = -kLogOdds;         // what is denied is what stories are about
constexpr double kDenial = 0.55;                         // the least score of a name's denial
constexpr std::int32_t kSecondChance = -4 * kLogOdds;    // beside a quotation that nobody says

struct Candidate {
  std::int32_t token = 0;
  std::int32_t score = 0;
  Range cue;
  Suggestion suggestion;
  Clues clues;
};

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

bool is_preposition(Tag tag) { return tag == Tag::in || tag == Tag::to; }

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
      std::uint32_t noun = first;  // "to him" is him
      while (noun + 1 < last && is_preposition(view.all.tokens[noun].tag)) ++noun;
      out.source = span_of(view, noun, last);
      out.source_token = top_of(view, noun, last);
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
        "“" + std::string(slice(view.all.text, *out.source)) + "” stands as its " +
        (out.source_token < found.token ? "subject before it" : "source after it"));
  } else {
    out.reasons.push_back("nobody is named as its source");
  }
  if (out.kind == ClaimKind::direct) out.reasons.push_back("the words stand in quotation marks");
}

void mend(const View& view, Candidate& candidate) {
  Suggestion& made = candidate.suggestion;
  cut_cue(view, candidate.cue, made);
  complete_source(view, candidate.cue, made);
  find_missing_source(view, candidate.cue, made);
  cut_source(view, candidate.cue, made);
  mend_source(view, candidate.cue, made);
  complete_content(view, candidate.cue, made);
  end_with_sentence(view, made);
  finish_content(view, candidate.cue, made);
}

}  // namespace

ClaimKind quoted_kind(const View& view, const Suggestion& suggestion) {
  bool inside = false;
  bool outside = false;
  const std::int32_t own = suggestion.cue_token < 0 ? -1 : view.quotation(suggestion.cue_token);
  for (const Span& content : suggestion.content) {
    const Range range = tokens_of(view, content);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Token& token = view.all.tokens[i];
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
      const std::int32_t q = view.quotation(static_cast<std::int32_t>(i));
      (q >= 0 && q != own ? inside : outside) = true;
    }
  }
  return !inside ? ClaimKind::indirect : outside ? ClaimKind::mixed : ClaimKind::direct;
}

namespace {

// Reads one paragraph: words that may be cues, best first, then for quotations that are left the
// best word beside them.
class Finder {
 public:
  // With `all`, also what is not likely.
  Finder(const Models& models, const Analysis& analysis, const Paragraph& paragraph, bool all)
      : models_(models),
        view_(models, analysis, paragraph),
        taken_(paragraph.tokens.size(), false),
        content_(paragraph.tokens.size(), false),
        all_(all) {}

  std::vector<Candidate> run() {
    score_tokens();
    std::vector<std::int32_t> order;
    for (std::size_t k = 0; k < scores_.size(); ++k) {
      if (scores_[k] > least_score(global(k))) order.push_back(global(k));
    }
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
      return scores_[view_.local(a)] > scores_[view_.local(b)];
    });
    for (const std::int32_t i : order) take(i, nullptr);
    for (std::uint32_t q = view_.here.quotations.first; q < view_.here.quotations.last; ++q) {
      second_chance(view_.all.quotations[q]);
    }
    std::stable_sort(out_.begin(), out_.end(), [](const Candidate& a, const Candidate& b) {
      return a.suggestion.content.front() < b.suggestion.content.front();
    });
    return std::move(out_);
  }

 private:
  std::int32_t global(std::size_t k) const {
    return static_cast<std::int32_t>(view_.here.tokens.first + k);
  }

  std::int32_t least_score(std::int32_t i) const {
    if (view_.token(i).kind == TokenKind::sign) return 0;
    return denies(i) ? kLeastDenial : kLeastScore;
  }

  // "denied", as a finite verb; not "rejected", which is also what is done to budgets.
  bool denies(std::int32_t i) const {
    static const std::array<std::uint32_t, 8> kDenies = {
        hash_text("denied"),   hash_text("denies"),  hash_text("deny"),    hash_text("disputed"),
        hash_text("disputes"), hash_text("refuted"), hash_text("refutes"), hash_text("rebutted")};
    if (std::find(kDenies.begin(), kDenies.end(), view_.lower(i)) == kDenies.end()) return false;
    const auto k = static_cast<std::uint32_t>(i);
    return has_finite_verb(view_, {k, k + 1});
  }

  void score_tokens() {
    Features features;
    for (std::size_t k = 0; k < taken_.size(); ++k) {
      cue_features(view_, global(k), features);
      scores_.push_back(cue_score(models_.cues, features));
    }
  }

  // Makes the suggestion of a cue. With `wanted`, only if its content holds part of that quotation.
  void take(std::int32_t i, const Quotation* wanted) {
    if (taken_[view_.local(i)]) return;
    Candidate candidate{i, scores_[view_.local(i)], {}, {}, {}};
    const Range window = frame_window(view_, i);
    fill(view_, window, best_roles(models_.roles, view_, window, i), candidate);
    Suggestion& made = candidate.suggestion;
    if (made.content.empty()) return;
    if (wanted != nullptr &&
        std::none_of(made.content.begin(), made.content.end(),
                     [&](const Span& part) { return part.overlaps(wanted->span); })) {
      return;
    }
    made.cue_token = i;
    mend(view_, candidate);
    made.kind = quoted_kind(view_, made);
    candidate.clues = clues_of(view_, {candidate.cue, candidate.score, wanted != nullptr}, made);
    made.score = made.source ? confidence(candidate.clues) : candidate.score > 0 ? kNobody : 0;
    const bool named = made.source && is_proper_noun(view_.token(made.source_token).tag);
    if (named && denies(i)) {
      made.score = std::max(made.score, kDenial);
    }
    made.rule = wanted == nullptr ? "cue" : "quotation-cue";
    const bool likely = made.score >= (made.source ? kLeastConfidence : kNobody);
    if (!likely && !all_) return;
    explain(models_, view_, candidate);
    if (wanted != nullptr) made.reasons.push_back("a quotation stands beside it");
    for (std::uint32_t t = candidate.cue.first; t < candidate.cue.last; ++t) {
      taken_[t - view_.here.tokens.first] = true;
    }
    if (likely) note_content(made, window);
    out_.push_back(std::move(candidate));
  }

  void note_content(const Suggestion& made, Range window) {
    for (std::uint32_t t = window.first; t < window.last; ++t) {
      for (const Span& part : made.content) {
        if (part.overlaps(view_.all.tokens[t].span)) content_[t - view_.here.tokens.first] = true;
      }
    }
  }

  void second_chance(const Quotation& quotation) {
    if (quotation.single || quotation.tokens.size() < kLongQuotation) return;
    for (std::uint32_t t = quotation.tokens.first; t < quotation.tokens.last; ++t) {
      if (content_[t - view_.here.tokens.first]) return;
    }
    const auto& sentences = view_.all.sentences;
    const std::size_t first_token = quotation.tokens.first - view_.here.tokens.first;
    const std::size_t last_token = quotation.tokens.last - 1 - view_.here.tokens.first;
    const std::uint32_t from = sentences[view_.sentence[first_token]].first;
    const std::uint32_t to = sentences[view_.sentence[last_token]].last;
    std::int32_t best = -1;
    std::int32_t top = kSecondChance;
    for (std::uint32_t t = from; t < to; ++t) {
      const std::size_t k = t - view_.here.tokens.first;
      if (quotation.tokens.contains(t) || taken_[k] || scores_[k] <= top) continue;
      const auto kind = static_cast<CueKind>(view_.kinds[k]);
      if (kind == CueKind::none || kind == CueKind::noun) continue;
      top = scores_[k];
      best = static_cast<std::int32_t>(t);
    }
    if (best >= 0) take(best, &quotation);
  }

  const Models& models_;
  View view_;
  std::vector<std::int32_t> scores_;  // of each token as a cue
  std::vector<bool> taken_;           // words of cues
  std::vector<bool> content_;         // words of content
  bool all_;
  std::vector<Candidate> out_;
};

}  // namespace

std::vector<Suggestion> find_attributions(const Models& models, const Analysis& analysis,
                                          const Paragraph& paragraph, std::vector<Clues>* clues) {
  if (models.cues.classes() != 1 || models.roles.classes() != kRoles) return {};
  std::vector<Suggestion> found;
  for (Candidate& candidate : Finder(models, analysis, paragraph, clues != nullptr).run()) {
    if (clues != nullptr) clues->push_back(std::move(candidate.clues));
    found.push_back(std::move(candidate.suggestion));
  }
  return found;
}

}  // namespace counterpoint
