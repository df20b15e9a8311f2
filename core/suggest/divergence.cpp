// Finds and ranks clashes between accounts. Proven by tests/core/suggest/divergence_test.cpp.
#include "core/suggest/divergence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "core/suggest/divergence_facts.h"
#include "core/suggest/divergence_words.h"
#include "core/text/fold.h"

namespace counterpoint {
namespace {

constexpr double kAlike = 0.24;          // the least likeness of accounts that are compared
constexpr double kMoreAlike = 0.4;       // and of those that differ in strength or frame only
constexpr std::size_t kCommon = 64;      // accounts with one word; a more common one finds no pairs
constexpr int kEach = 2;                 // suggestions that one account may stand in
constexpr std::size_t kShortPivot = 60;  // bytes between a negation and its word

struct Clash {
  DivergenceType type;
  Span a, b;
  const char* rule;
  double weight;
  std::string reason;
};

std::string quoted(const Account& account, Span span) {
  return "“" + std::string(slice(account.story->text, span)) + "”";
}

// From the negation to the word, if both stand close together.
Span negated_span(const TopicWord& word) {
  if (word.negation.empty() || word.span.end < word.negation.start) return word.span;
  const Span both{word.negation.start, word.span.end};
  return both.length() <= kShortPivot ? both : word.span;
}

// Compares one pair. The first clash of the strongest kind is its suggestion.
class Pair {
 public:
  Pair(const Account& a, const AccountFacts& fa, const Account& b, const AccountFacts& fb)
      : a_(a), b_(b), fa_(fa), fb_(fb) {}

  std::vector<Clash> clashes() {
    polarity();
    opposites();
    figures();
    dates();
    actors();
    if (likeness(fa_, fb_) >= kMoreAlike) {
      strengths();
      frames();
    }
    return std::move(found_);
  }

 private:
  void add(DivergenceType type, Span a, Span b, const char* rule, double weight,
           const std::string& why) {
    found_.push_back({type, a, b, rule, weight,
                      quoted(a_, a) + " stands against " + quoted(b_, b) + ": " + why});
  }

  bool turned() const { return fa_.denied != fb_.denied; }

  // One says a thing, the other says not, or denies it.
  void polarity() {
    for (const TopicWord& word : fa_.words) {
      if (!word.predicate) continue;
      for (const TopicWord& other : fb_.words) {
        if (other.stem != word.stem || !other.predicate) continue;
        const bool negated = word.negation.empty() != other.negation.empty();
        if (negated == turned()) continue;
        if (turned()) {
          return add(DivergenceType::contradicts, fa_.denied ? *a_.cue : word.span,
                     fb_.denied ? *b_.cue : other.span, "denial", 1.0,
                     "what one asserts the other denies");
        }
        return add(DivergenceType::contradicts, negated_span(word), negated_span(other), "polarity",
                   1.0, "one of them says that it is not so");
      }
    }
  }

  void opposites() {
    for (const TopicWord& word : fa_.words) {
      const auto side = opposite(word.stem);
      if (!side) continue;
      for (const TopicWord& other : fb_.words) {
        const auto against = opposite(other.stem);
        if (!against || against->pair != side->pair || word.stem == other.stem) continue;
        const bool turned_words =
            (side->side != against->side) != (word.negation.empty() != other.negation.empty());
        if (turned_words == turned()) continue;
        add(DivergenceType::contradicts, negated_span(word), negated_span(other), "opposites", 0.95,
            "the words are opposites");
        return;
      }
    }
  }

  void figures() {
    for (const Figure& figure : fa_.figures) {
      for (const Figure& other : fb_.figures) {
        if (figure.unit != other.unit || agree(figure, other)) continue;
        if (holds(fa_, other) || holds(fb_, figure)) continue;
        add(DivergenceType::different_number_or_date, figure.span, other.span, "number", 1.0,
            "the figures differ for the same thing");
        return;
      }
    }
  }

  static bool holds(const AccountFacts& facts, const Figure& figure) {
    return std::any_of(facts.figures.begin(), facts.figures.end(), [&](const Figure& own) {
      return own.unit == figure.unit && agree(own, figure);
    });
  }

  static bool agree(const Figure& a, const Figure& b) {
    const double top = std::max(std::abs(a.value), std::abs(b.value));
    const double apart = top == 0 ? 0 : std::abs(a.value - b.value) / top;
    if (a.bounded || b.bounded) return apart < 0.5;
    return apart <= (a.rounded || b.rounded ? 0.1 : 0.001);
  }

  void dates() {
    for (const DateWord& date : fa_.dates) {
      for (const DateWord& other : fb_.dates) {
        if (kind_of_date(date) != kind_of_date(other) || date.value == other.value) continue;
        const auto same = [&](const DateWord& own) { return own.value == date.value; };
        const auto same_b = [&](const DateWord& own) { return own.value == other.value; };
        if (std::any_of(fb_.dates.begin(), fb_.dates.end(), same)) continue;
        if (std::any_of(fa_.dates.begin(), fa_.dates.end(), same_b)) continue;
        add(DivergenceType::different_number_or_date, date.span, other.span, "date", 0.9,
            "the dates differ for the same thing");
        return;
      }
    }
  }

  static int kind_of_date(const DateWord& date) {  // weekday, month, year
    return date.value < 100 ? 0 : date.value < 200 ? 1 : 2;
  }

  // The same deed, done by somebody else.
  void actors() {
    for (const Action& action : fa_.actions) {
      for (const Action& other : fb_.actions) {
        if (action.verb != other.verb || action.actor == other.actor) continue;
        const bool known = fa_.names.count(other.actor) > 0 || fa_.topic.count(other.actor) > 0 ||
                           fb_.names.count(action.actor) > 0 || fb_.topic.count(action.actor) > 0;
        const bool alike = shared_besides(action.verb) >= 1;
        if (!alike && !known) continue;
        add(DivergenceType::different_actor, action.span, other.span, "actor", 0.85,
            "the same is said to be done by another");
        return;
      }
    }
  }

  int shared_besides(const std::string& verb) const {
    int n = 0;
    for (const std::string& word : fa_.topic) n += word != verb && fb_.topic.count(word) > 0;
    return n;
  }

  void strengths() {
    for (const Strength& one : fa_.strengths) {
      for (const Strength& other : fb_.strengths) {
        if (one.scale != other.scale || std::abs(one.level - other.level) < 2) continue;
        add(DivergenceType::stronger_or_weaker, one.span, other.span, "strength", 0.75,
            "one word is stronger than the other");
        return;
      }
    }
  }

  void frames() {
    for (const TopicWord& word : fa_.words) {
      const auto side = frame(word.stem);
      if (!side) continue;
      for (const TopicWord& other : fb_.words) {
        const auto against = frame(other.stem);
        if (!against || against->pair != side->pair || against->side == side->side) continue;
        add(DivergenceType::reframes, word.span, other.span, "frame", 0.7,
            "the same thing gets another name");
        return;
      }
    }
  }

  const Account& a_;
  const Account& b_;
  const AccountFacts& fa_;
  const AccountFacts& fb_;
  std::vector<Clash> found_;
};

bool may_clash(const Account& a, const Account& b) {
  if (a.speaker.empty() || b.speaker.empty()) return false;
  if (fold_case(a.speaker) == fold_case(b.speaker)) return false;
  if (a.story != b.story) return true;
  for (const Span& part : a.content) {  // one of them reports the other
    for (const Span& other : b.content) {
      if (part.overlaps(other)) return false;
    }
  }
  return true;
}

using PairKey = std::pair<std::size_t, std::size_t>;

// Pairs that share a word which not too many others share.
std::vector<PairKey> pairs_to_compare(const std::vector<AccountFacts>& facts) {
  std::unordered_map<std::string, std::vector<std::size_t>> by_word;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    for (const std::string& word : facts[i].topic) by_word[word].push_back(i);
  }
  std::vector<PairKey> pairs;
  for (const auto& [word, accounts] : by_word) {
    if (accounts.size() > kCommon) continue;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
      for (std::size_t k = i + 1; k < accounts.size(); ++k) {
        pairs.emplace_back(accounts[i], accounts[k]);
      }
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

std::vector<DivergenceSuggestion> few_of(std::vector<DivergenceSuggestion> all, std::size_t n) {
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  std::vector<int> used(n, 0);
  std::vector<DivergenceSuggestion> kept;
  for (DivergenceSuggestion& one : all) {
    if (used[one.a] >= kEach || used[one.b] >= kEach) continue;
    ++used[one.a];
    ++used[one.b];
    kept.push_back(std::move(one));
  }
  return kept;
}

}  // namespace

std::vector<DivergenceSuggestion> find_divergences(const std::vector<Account>& accounts) {
  std::vector<AccountFacts> facts;
  facts.reserve(accounts.size());
  for (const Account& account : accounts) facts.push_back(facts_of(account));
  std::vector<DivergenceSuggestion> found;
  for (const auto& [a, b] : pairs_to_compare(facts)) {
    if (!may_clash(accounts[a], accounts[b])) continue;
    const double alike = likeness(facts[a], facts[b]);
    if (alike < kAlike) continue;
    std::vector<Clash> clashes = Pair(accounts[a], facts[a], accounts[b], facts[b]).clashes();
    if (clashes.empty()) continue;
    const auto best =
        std::max_element(clashes.begin(), clashes.end(),
                         [](const Clash& x, const Clash& y) { return x.weight < y.weight; });
    DivergenceSuggestion made{
        a, b, best->type, best->a, best->b, best->rule, std::min(1.0, alike) * best->weight, {}};
    made.reasons = {best->reason,
                    "both speak of the same: " + std::to_string(static_cast<int>(alike * 100)) +
                        " % of their words agree"};
    found.push_back(std::move(made));
  }
  return few_of(std::move(found), accounts.size());
}

}  // namespace counterpoint
