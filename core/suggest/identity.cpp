// Who the source of a suggestion is. Proven by tests/core/suggest/identity_test.cpp.
#include "core/suggest/identity.h"

#include <algorithm>
#include <numeric>

#include "core/suggest/identity_people.h"
#include "core/suggest/identity_phrases.h"
#include "core/suggest/phrases.h"

namespace counterpoint {
namespace {

constexpr std::size_t kReach = 40;       // mentions that a pronoun looks back over
constexpr std::uint32_t kSentences = 8;  // and sentences
constexpr std::uint32_t kBeside = 1;     // sentences that a mention in the same sentence counts as
constexpr double kClose = 1.2;           // a second candidate this near is a runner-up

// Somebody or something that was named, in the order of the text.
struct Mention {
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;
  std::string name;
  Gender gender = Gender::unknown;
  bool person = false;  // surely a person
  bool thing = false;   // surely none
  bool plural = false;
  bool subject = false;
  bool source = false;
};

struct Candidate {
  std::string name;
  double score = 0;
};

struct Answer {
  Candidate first, second;
};

void offer(std::vector<Candidate>& list, const std::string& name, double score) {
  for (Candidate& known : list) {
    if (known.name != name) continue;
    known.score = std::max(known.score, score);
    return;
  }
  list.push_back({name, score});
}

Answer best_of(std::vector<Candidate> list) {
  std::stable_sort(list.begin(), list.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  list.resize(std::max<std::size_t>(list.size(), 2));
  Answer answer{list[0], {}};
  if (!list[1].name.empty() && list[0].score - list[1].score < kClose) answer.second = list[1];
  return answer;
}

class Namer {
 public:
  Namer(const Analysis& analysis, std::vector<Suggestion>& suggestions)
      : all_(analysis), people_(find_people(analysis)), suggestions_(suggestions) {
    sentence_of_.resize(all_.tokens.size());
    for (std::uint32_t s = 0; s < all_.sentences.size(); ++s) {
      for (std::uint32_t i = all_.sentences[s].first; i < all_.sentences[s].last; ++i) {
        sentence_of_[i] = s;
      }
    }
  }

  void name_all() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < suggestions_.size(); ++i) {
      if (suggestions_[i].source) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return suggestions_[a].source->start < suggestions_[b].source->start;
    });
    for (const std::size_t i : order) name_one(suggestions_[i]);
    for (const std::size_t i : order) name_first_person(suggestions_[i]);
    continue_quotations();
  }

 private:
  // Names and pronouns up to a token become mentions.
  void hear_until(std::uint32_t token) {
    for (; next_ < token; ++next_) {
      while (run_ < people_.runs.size() && people_.runs[run_].tokens.first < next_) ++run_;
      if (run_ < people_.runs.size() && people_.runs[run_].tokens.first == next_) hear(run_);
      hear_group(next_);
      const std::string word = lower_case(all_.word(next_));
      if (word != "he" && word != "she") continue;
      const Answer who = resolve_person(next_, word == "he" ? Gender::male : Gender::female);
      if (who.first.name.empty()) continue;
      Mention again{next_, sentence_of_[next_], who.first.name};
      again.gender = word == "he" ? Gender::male : Gender::female;
      again.person = again.subject = true;
      mentions_.push_back(again);
    }
  }

  // "The scientists found": several people, without a name.
  void hear_group(std::uint32_t token) {
    if (all_.tokens[token].tag != Tag::nns || !is_subject({token, token + 1})) return;
    std::uint32_t first = token;
    const Range sentence = all_.sentences[sentence_of_[token]];
    while (first > sentence.first && phrases_.stands_before(all_.tokens[first - 1].tag)) --first;
    Mention group{token, sentence_of_[token],
                  std::string(slice(all_.text,
                                    {all_.tokens[first].span.start, all_.tokens[token].span.end}))};
    group.plural = group.subject = true;
    group.thing = !names_people(lower_case(all_.word(token)));
    mentions_.push_back(group);
  }

  void hear(std::size_t run_index) {
    const NameRun& run = people_.runs[run_index];
    Mention mention{run.tokens.first, sentence_of_[run.tokens.first], phrases_.name_of(run)};
    mention.subject = is_subject(run.tokens);
    mention.thing = run.organisation;
    if (run.entity >= 0) {
      const Entity& who = people_.entities[static_cast<std::size_t>(run.entity)];
      mention.gender = who.gender;
      mention.person = who.person;
    }
    mentions_.push_back(mention);
  }

  bool is_subject(Range tokens) const {
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const Relation relation = all_.tokens[i].relation;
      if (relation == Relation::nsubj || relation == Relation::nsubj_pass) return true;
    }
    return false;
  }

  // Who "he" or "she" is: near, a subject, a speaker before, of the gender.
  Answer resolve_person(std::uint32_t token, Gender gender) const {
    std::vector<Candidate> list;
    each_recent(token, [&](const Mention& m, double near) {
      if (m.thing || m.plural || (m.gender != gender && m.gender != Gender::unknown)) return;
      double score = near + (m.subject ? 1 : 0) + (m.source ? 1.2 : 0);
      if (m.gender == gender) score += 1.5;
      if (!m.person) score -= 1.5;
      offer(list, m.name, score);
    });
    return best_of(std::move(list));
  }

  // Who "they" or "it" is: a group, an organisation, a document that spoke before.
  Answer resolve_thing(std::uint32_t token, bool plural) const {
    std::vector<Candidate> list;
    each_recent(token, [&](const Mention& m, double near) {
      if (m.person && !m.plural) return;
      double score = near + (m.subject ? 1 : 0) + (m.source ? 2 : 0);
      score += m.plural == plural ? 1.5 : -0.5;
      if (plural && m.plural && !m.thing) score += 1.5;
      offer(list, m.name, score);
    });
    return best_of(std::move(list));
  }

  template <class Take>
  void each_recent(std::uint32_t token, Take&& take) const {
    const std::uint32_t here = sentence_of_[token];
    std::size_t left = kReach;
    for (std::size_t i = mentions_.size(); i-- > 0 && left-- > 0;) {
      const Mention& m = mentions_[i];
      if (m.token >= token) continue;
      const std::uint32_t back = here - m.sentence;
      if (back > kSentences) break;
      // Who is named beside "he said" is more often spoken of than speaking.
      take(m, 4.0 / (1 + (back == 0 && !m.source ? kBeside : back)));
    }
  }

  void name_one(Suggestion& s) {
    const Range source = tokens_of(all_, *s.source);
    if (source.size() == 0) return;
    hear_until(source.first);
    const std::string word = lower_case(all_.word(source.first));
    Mention mention{source.first, sentence_of_[source.first], {}};
    mention.subject = mention.source = true;
    if (source.size() == 1 && is_pronoun(all_.tokens[source.first].tag)) {
      name_pronoun(s, mention, word, source.first);
    } else {
      name_phrase(s, mention, source);
    }
    if (!mention.name.empty()) s.speaker = mention.name;
    if (s.speaker.empty()) s.speaker = phrases_.bare_words(source);
    if (mention.name.empty()) return;
    hear_until(source.last);
    mentions_.push_back(mention);
  }

  void name_pronoun(Suggestion& s, Mention& mention, const std::string& word,
                    std::uint32_t token) const {
    Answer answer;
    if (word == "he" || word == "she") {
      mention.gender = word == "he" ? Gender::male : Gender::female;
      mention.person = true;
      answer = resolve_person(token, mention.gender);
    } else if (word == "they" || word == "it") {
      mention.plural = word == "they";
      mention.thing = true;
      answer = resolve_thing(token, mention.plural);
    } else if (word == "who" || word == "which" || word == "that") {
      answer.first.name = phrases_.antecedent(token);
    } else {
      return;  // "I" and "we" wait until all others have names
    }
    mention.name = answer.first.name;
    if (mention.name.empty()) return;
    s.runner_up = answer.second.name;
    std::string reason = "“" + std::string(all_.word(token)) + "” is taken for " + mention.name;
    if (!s.runner_up.empty()) reason += ", but may be " + s.runner_up;
    s.reasons.push_back(reason + ".");
  }

  // The name inside the phrase that stands for the whole of it, if there is one; else who has the
  // role that it names; else its own words.
  void name_phrase(Suggestion& s, Mention& mention, Range source) const {
    source = phrases_.after_slash(source);
    const std::uint32_t head = phrases_.head_of(s, source);
    const NameRun* run =
        phrases_.begins_with_things(source) ? nullptr : phrases_.name_inside(source);
    if (run != nullptr) {
      mention.name = phrases_.name_of(*run);
      if (run->entity >= 0) {
        const Entity& who = people_.entities[static_cast<std::size_t>(run->entity)];
        mention.gender = who.gender;
        mention.person = who.person || run->tokens.size() > 1;
      }
      return;
    }
    if (const Entity* who = phrases_.in_headline(source)) {
      mention.name = who->name;
      mention.gender = who->gender;
      mention.person = true;
      return;
    }
    const std::string noun = lower_case(all_.word(head));
    mention.plural = all_.tokens[head].tag == Tag::nns || all_.tokens[head].tag == Tag::nnps;
    mention.thing = names_a_thing(noun) || is_proper_noun(all_.tokens[head].tag);
    mention.gender = gender_of_noun(noun);
    mention.name = holder_of(noun, source, head);
    if (mention.name.empty()) {
      mention.name = phrases_.bare_words(phrases_.without_clause(source));
      return;
    }
    mention.person = true;
    s.reasons.push_back("“" + noun + "” is what the story calls " + mention.name + ".");
  }

  // "the coach": the last one before who was called so, else the first one called so later.
  std::string holder_of(const std::string& noun, Range source, std::uint32_t head) const {
    const Token& first = all_.tokens[source.first];
    const bool definite = lower_case(all_.word(source.first)) == "the" || first.tag == Tag::prps ||
                          is_proper_noun(first.tag) ||
                          (source.first < head && all_.tokens[head - 1].tag == Tag::pos);
    const Tag tag = all_.tokens[head].tag;
    // "The secretary said": taggers take it for an adjective.
    const bool named = tag == Tag::nn || tag == Tag::nnp || tag == Tag::jj;
    if (!definite || !named) return {};
    const auto found = people_.by_role.find(noun);
    if (found == people_.by_role.end()) return {};
    std::string best;
    each_recent(source.first, [&](const Mention& m, double) {
      if (best.empty() && holds(found->second, m.name)) best = m.name;
    });
    if (!best.empty()) return best;
    return found->second.size() == 1
               ? people_.entities[static_cast<std::size_t>(found->second.front())].name
               : std::string();
  }

  bool holds(const std::vector<std::int32_t>& holders, const std::string& name) const {
    return std::any_of(holders.begin(), holders.end(), [&](std::int32_t entity) {
      return people_.entities[static_cast<std::size_t>(entity)].name == name;
    });
  }

  static bool is_first_person(std::string_view word) {
    const std::string lower = lower_case(word);
    return lower == "i" || lower == "we";
  }

  // "I" and "we" are who says the words around them.
  void name_first_person(Suggestion& s) const {
    if (!is_first_person(slice(all_.text, *s.source))) return;
    const Suggestion* around = nullptr;
    const auto self = static_cast<std::size_t>(&s - suggestions_.data());
    constexpr std::size_t kNear = 12;
    const std::size_t from = self > kNear ? self - kNear : 0;
    const std::size_t to = std::min(suggestions_.size(), self + kNear);
    for (std::size_t i = from; i < to; ++i) {
      const Suggestion& other = suggestions_[i];
      if (i == self || !other.source || is_first_person(slice(all_.text, *other.source))) continue;
      const bool holds = std::any_of(other.content.begin(), other.content.end(),
                                     [&](Span part) { return part.contains(*s.source); });
      if (holds) around = &other;
    }
    if (around == nullptr) around = last_quoted_before(self);
    const std::string who = "“" + std::string(slice(all_.text, *s.source)) + "”";
    if (around == nullptr) {
      constexpr double kUnnamed = 0.5;  // what is left of the score
      s.score *= kUnnamed;
      s.reasons.push_back("nobody is named for " + who);
      return;
    }
    s.speaker = around->speaker;
    s.reasons.push_back(who + " is " + s.speaker + ", who says the words around it.");
  }

  const Suggestion* last_quoted_before(std::size_t self) const {
    constexpr std::size_t kBack = 8;
    for (std::size_t i = self, left = kBack; i-- > 0 && left-- > 0;) {
      const Suggestion& other = suggestions_[i];
      if (other.kind == ClaimKind::indirect || !other.source) continue;
      if (!is_first_person(slice(all_.text, *other.source))) return &other;
    }
    return nullptr;
  }

  // A quotation without a source goes on with the speaker of the one before, in this paragraph or
  // the last.
  void continue_quotations() {
    const Suggestion* last = nullptr;
    std::uint32_t spoke = 0;
    for (Suggestion& s : suggestions_) {
      const std::uint32_t at = paragraph_at(s.content.front().start);
      if (s.source) {
        last = &s;
        spoke = at;
      } else if (s.kind == ClaimKind::direct && s.speaker.empty() && !s.cue && last != nullptr &&
                 at <= spoke + 1) {
        s.speaker = last->speaker;
        s.reasons.push_back("Nobody else has spoken since " + s.speaker + ".");
        spoke = at;
      }
    }
  }

  std::uint32_t paragraph_at(std::uint32_t offset) const {
    const auto after = std::upper_bound(
        all_.paragraphs.begin(), all_.paragraphs.end(), offset,
        [](std::uint32_t at, const Paragraph& paragraph) { return at < paragraph.span.start; });
    return static_cast<std::uint32_t>(after - all_.paragraphs.begin());
  }

  const Analysis& all_;
  const People people_;
  std::vector<Suggestion>& suggestions_;
  std::vector<std::uint32_t> sentence_of_;  // by token
  const Phrases phrases_{all_, people_, sentence_of_};
  std::vector<Mention> mentions_;
  std::uint32_t next_ = 0;  // the first token not yet heard
  std::size_t run_ = 0;
};

}  // namespace

void name_speakers(const Analysis& analysis, std::vector<Suggestion>& suggestions) {
  Namer(analysis, suggestions).name_all();
}

}  // namespace counterpoint
