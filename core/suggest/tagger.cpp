// Parts of speech, greedily from left to right. Proven by tests/core/suggest/syntax_test.cpp.
#include "core/suggest/tagger.h"

namespace counterpoint {

void tag_features(const std::vector<WordForm>& forms, const Token* tokens, std::size_t i,
                  Features& out) {
  static constexpr WordForm kNone{};
  const auto form = [&](std::size_t at) -> const WordForm& {
    return at < forms.size() ? forms[at] : kNone;  // before the start wraps to past the end
  };
  const auto tag = [&](std::size_t back) {
    return i >= back ? static_cast<std::uint32_t>(tokens[i - back].tag) : 99u;
  };
  const WordForm& w = form(i);
  const std::uint32_t first = i == 0 ? 1 : 0;
  const std::uint32_t p1 = tag(1);
  const std::uint32_t p2 = tag(2);
  out.clear();
  out.add(1, {w.lower});
  out.add(2, {w.suffix3});
  out.add(3, {w.suffix2});
  out.add(4, {w.prefix2, w.suffix1});
  out.add(5, {w.shape, first});
  out.add(6, {p1});
  out.add(7, {p1, p2});
  out.add(8, {p1, w.lower});
  out.add(9, {form(i - 1).lower});
  out.add(10, {form(i - 2).lower});
  out.add(11, {form(i + 1).lower});
  out.add(12, {form(i + 1).suffix3});
  out.add(13, {form(i + 2).lower});
  out.add(14, {w.lower, form(i + 1).lower});
  out.add(15, {p1, form(i + 1).suffix2});
  out.add(16, {w.suffix3, form(i + 1).suffix2});
  out.add(17, {p1, w.suffix2, w.capital});
  out.add(18, {w.capital, form(i - 1).capital, form(i + 1).capital, first});
  out.add(19, {});
  out.add(20, {w.cluster});
  out.add(21, {w.cluster, p1});
  out.add(22, {form(i + 1).cluster, w.suffix2});
  out.add(23, {form(i - 1).cluster, w.cluster, form(i + 1).cluster});
}

void tag_sentence(const Weights& weights, const std::vector<WordForm>& forms, Token* tokens) {
  if (weights.classes() != kTags) return;
  Features features;
  for (std::size_t i = 0; i < forms.size(); ++i) {
    Scores<kTags> scores;
    tag_features(forms, tokens, i, features);
    scores.add(weights, features);
    std::size_t best = 1;
    for (std::size_t t = 2; t < kTags; ++t) {
      if (scores[t] > scores[best]) best = t;
    }
    tokens[i].tag = static_cast<Tag>(best);
  }
}

}  // namespace counterpoint
