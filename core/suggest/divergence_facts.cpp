// Reads an account for comparison. Proven by tests/core/suggest/divergence_test.cpp.
#include "core/suggest/divergence_facts.h"

#include <algorithm>
#include <cmath>

#include "core/suggest/divergence_words.h"
#include "core/suggest/features.h"
#include "core/suggest/identity_names.h"
#include "core/suggest/lexicon.h"

namespace counterpoint {
namespace {

constexpr std::uint32_t kScope = 5;  // tokens that a negation reaches over
constexpr std::uint32_t kUnit = 4;   // tokens between a number and what it counts

class Reader {
 public:
  explicit Reader(const Account& account) : account_(account), all_(*account.story) {}

  AccountFacts read() {
    for (const Span& part : account_.content) take(tokens_of(part));
    if (account_.cue) read_cue(tokens_of(*account_.cue));
    return std::move(facts_);
  }

 private:
  Range tokens_of(Span span) const {
    const auto first =
        std::partition_point(all_.tokens.begin(), all_.tokens.end(),
                             [&](const Token& t) { return t.span.end <= span.start; });
    const auto last = std::partition_point(first, all_.tokens.end(),
                                           [&](const Token& t) { return t.span.start < span.end; });
    return {static_cast<std::uint32_t>(first - all_.tokens.begin()),
            static_cast<std::uint32_t>(last - all_.tokens.begin())};
  }

  std::string lower(std::uint32_t i) const { return lower_case(all_.word(i)); }

  void take(Range part) {
    part_ = part;
    negated_until_ = part.first;
    for (std::uint32_t i = part.first; i < part.last; ++i) {
      const Token& token = all_.tokens[i];
      if (token.kind == TokenKind::sign || token.kind == TokenKind::quote) {
        if (token.kind == TokenKind::sign && token.tag != Tag::hyphen) negated_until_ = i;
        continue;
      }
      const std::string word = lower(i);
      if (negates(word)) {
        negation_ = token.span;
        negated_until_ = i + 1 + kScope;
        continue;
      }
      if (figure(i, word)) continue;
      date(i, word);
      if (const auto found = degree(word)) {
        facts_.strengths.push_back({found->scale, found->level, token.span});
      }
      topic_word(i, word);
    }
  }

  void topic_word(std::uint32_t i, const std::string& word) {
    if (!carries_topic(word) || calendar(word) > 0) return;
    const Token& token = all_.tokens[i];
    TopicWord found;
    found.stem = stem(word);
    found.span = token.span;
    found.name = is_proper_noun(token.tag);
    const bool quality = token.tag == Tag::jj && token.relation != Relation::amod;
    found.predicate = is_verb(token.tag) || quality;
    if (i < negated_until_) found.negation = negation_;
    if (found.predicate) negated_until_ = i;  // the rest of the clause is not negated by itself
    (found.name ? facts_.names : facts_.topic).insert(found.stem);
    action(i, found);
    facts_.words.push_back(std::move(found));
  }

  // "Holm closed the road", "the road was closed by Holm".
  void action(std::uint32_t i, const TopicWord& noun) {
    const Token& token = all_.tokens[i];
    if (token.head < 0 || !is_noun(token.tag)) return;
    const auto verb = static_cast<std::uint32_t>(token.head);
    if (!part_.contains(verb) || !is_verb(all_.tokens[verb].tag)) return;
    const bool perfect = token.relation == Relation::nsubj_pass && verb > part_.first &&
                         stem(lower(verb - 1)) == stem("had");  // no passive after all
    const bool acts =
        token.relation == Relation::nsubj || token.relation == Relation::obl_agent || perfect;
    if (!acts) return;
    facts_.actions.push_back({stem(lower(verb)), noun.stem, noun.span});
  }

  bool figure(std::uint32_t i, const std::string& word) {
    const auto value = number_of(word);
    if (!value || (all_.tokens[i].tag == Tag::prp)) return false;
    const bool money = i > part_.first && all_.word(i - 1) == "$";
    if (*value >= 1900 && *value <= 2100 && word.size() == 4 && !money) {
      facts_.dates.push_back({static_cast<int>(*value), all_.tokens[i].span});
      return true;
    }
    Figure found{*value, all_.tokens[i].span, {}, false, false};
    for (std::uint32_t back = 1; back <= 3 && i >= part_.first + back; ++back) {
      found.rounded = found.rounded || rounds(lower(i - back));
      found.bounded = found.bounded || bounds(lower(i - back));
    }
    if (i > part_.first && (calendar(lower(i - 1)) > 100 || number_of(lower(i - 1)))) return true;
    std::uint32_t next = i + 1;
    while (next < part_.last && (multiplier(lower(next)) != 1)) {
      found.value *= multiplier(lower(next));
      found.span.end = all_.tokens[next++].span.end;
    }
    if (next < part_.last && calendar(lower(next)) > 100) return true;
    found.unit = money ? "$" : unit_after(next);
    if (!found.unit.empty()) facts_.figures.push_back(found);
    return true;
  }

  std::string unit_after(std::uint32_t next) const {
    for (std::uint32_t i = next; i < part_.last && i < next + kUnit; ++i) {
      const std::string word = lower(i);
      if (word == "%" || word == "percent" || word == "cent") return "%";
      if (is_noun(all_.tokens[i].tag) && carries_topic(word)) return stem(word);
      if (all_.tokens[i].kind == TokenKind::sign || is_verb(all_.tokens[i].tag)) break;
    }
    return {};
  }

  void date(std::uint32_t i, const std::string& word) {
    const int value = calendar(word);
    const bool capital = all_.word(i).front() >= 'A' && all_.word(i).front() <= 'Z';
    if (value > 0 && capital) facts_.dates.push_back({value, all_.tokens[i].span});
  }

  void read_cue(Range cue) {
    for (std::uint32_t i = cue.first; i < cue.last; ++i) {
      const CueKind kind = cue_kind(hash_text(lower(i)));
      facts_.denied = facts_.denied || kind == CueKind::deny;
    }
  }

  const Account& account_;
  const Analysis& all_;
  AccountFacts facts_;
  Range part_;
  Span negation_;
  std::uint32_t negated_until_ = 0;
};

std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(std::count_if(
      a.begin(), a.end(), [&](const std::string& word) { return b.count(word) > 0; }));
}

}  // namespace

AccountFacts facts_of(const Account& account) { return Reader(account).read(); }

double likeness(const AccountFacts& a, const AccountFacts& b) {
  constexpr double kName = 0.5;
  const auto size = [](const AccountFacts& facts) {
    return static_cast<double>(facts.topic.size()) +
           kName * static_cast<double>(facts.names.size());
  };
  const double both = static_cast<double>(shared(a.topic, b.topic)) +
                      kName * static_cast<double>(shared(a.names, b.names));
  const double norm = std::sqrt(size(a) * size(b));
  return norm == 0 ? 0 : both / norm;
}

}  // namespace counterpoint
