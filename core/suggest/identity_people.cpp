// Gathers names into people. Proven by tests/core/suggest/identity_test.cpp.
#include "core/suggest/identity_people.h"

#include <algorithm>
#include <unordered_set>

#include "core/suggest/tokens.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

std::string bare(std::string_view word) {
  constexpr std::string_view kApostrophe = "’";
  std::string lower = lower_case(word);
  if (!lower.empty() && lower.back() == '.') lower.pop_back();
  for (std::size_t at; (at = lower.find(kApostrophe)) != std::string::npos;) {
    lower.replace(at, kApostrophe.size(), "'");
  }
  return lower;
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

class Gatherer {
 public:
  explicit Gatherer(const Analysis& analysis) : all_(analysis) {}

  People gather() {
    for (std::uint32_t i = 0; i < all_.tokens.size(); ++i) {
      if (is_proper_noun(all_.tokens[i].tag)) proper_.insert(lower(i));
    }
    for (const Paragraph& paragraph : all_.paragraphs) {
      const bool capitals = paragraph.heading && !ends_sentence(slice(all_.text, paragraph.span));
      if (capitals) continue;  // a headline, in which all words have them
      for (std::uint32_t s = paragraph.sentences.first; s < paragraph.sentences.last; ++s) {
        find_runs(all_.sentences[s]);
      }
    }
    for (NameRun& run : people_.runs) join_full(run);
    for (NameRun& run : people_.runs) join_short(run);
    for (const NameRun& run : people_.runs) add_roles(run);
    return std::move(people_);
  }

 private:
  std::string lower(std::uint32_t token) const { return bare(all_.word(token)); }

  void find_runs(Range sentence) {
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
      std::uint32_t end = i;
      while (end < sentence.last && (is_name(end) || joins_names(end, {i, sentence.last}))) ++end;
      if (end > i) add_run({i, end}, sentence);
      i = std::max(end, i + 1);
    }
  }

  bool is_name(std::uint32_t i) const {
    const Token& token = all_.tokens[i];
    const bool capital = is_upper(decode_at(all_.word(i), 0).code_point);
    const bool noun =
        is_proper_noun(token.tag) || (capital && is_noun(token.tag) && proper_.count(lower(i)) > 0);
    return noun && name_word(lower(i)) != NameWord::calendar;
  }

  // "Bill de Blasio": a particle between two names.
  bool joins_names(std::uint32_t i, Range within) const {
    return i > within.first && i + 1 < within.last && is_particle(all_.word(i)) && is_name(i + 1);
  }

  void add_run(Range words, Range sentence) {
    NameRun run;
    run.from = words.first;
    for (std::uint32_t i = words.first; i + 1 < words.last; ++i) {
      if (name_word(lower(i)) != NameWord::title) continue;
      take_title(run, lower(i));
      if (words.first != i) run.from = i;
      words.first = i + 1;
    }
    after_office(run, words, sentence);
    after_country(run, words);
    after_employer(run, words, sentence);
    words.first = given_name_inside(words);
    if (words.size() == 0 || is_office(words)) return;
    while (run.from > sentence.first && is_title_before(run.from - 1)) {
      take_title(run, lower(--run.from));
    }
    run.tokens = words;
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      const bool bill = i == words.first && is_given_name(lower(i));  // of law, or a man
      if (!bill && name_word(lower(i)) == NameWord::organisation) run.organisation = true;
    }
    const bool the = run.from > sentence.first && !run.titled &&
                     all_.tokens[run.from - 1].tag == Tag::dt && words.size() > 1;
    if (the) run.organisation = true;
    if (run.gender == Gender::unknown) run.gender = given_name(lower(words.first));
    people_.runs.push_back(run);
  }

  // "Secretary of State Rex Tillerson", "Minister of Foreign Affairs Jane Doe": the name is the
  // last two words, the rest an office.
  void after_office(NameRun& run, Range& words, Range sentence) {
    if (words.size() < 2 || run.from < sentence.first + 2) return;
    const std::uint32_t office = run.from - 2;
    const bool of = lower(run.from - 1) == "of" && name_word(lower(office)) == NameWord::title;
    if (!of || (words.first == run.from && words.size() < 3)) return;
    take_title(run, lower(office));
    run.from = office;
    words.first = words.last - 2;
  }

  // "Ambassador to the United States Jane Doe": the country is no part of the name.
  void after_country(NameRun& run, Range& words) const {
    const bool country = words.size() >= 4 && words.size() <= 5 && lower(words.first) == "united" &&
                         name_word(lower(words.first + 1)) == NameWord::organisation;
    if (!country) return;
    for (std::uint32_t i = words.first + 2; i < words.last; ++i) {
      if (name_word(lower(i)) == NameWord::organisation) return;
    }
    words.first += 2;
    run.from = words.first;
  }

  // "CEO of the Refugee Council Jane Doe": the name stands after the organisation.
  void after_employer(NameRun& run, Range& words, Range sentence) const {
    std::uint32_t office = run.from;
    const auto back = [&](const char* word) {
      const bool found = office > sentence.first && lower(office - 1) == word;
      if (found) --office;
      return found;
    };
    back("the");
    if (!back("of") || office == sentence.first) return;
    if (name_word(lower(office - 1)) != NameWord::title) return;
    for (std::uint32_t i = words.last; i-- > words.first;) {
      if (name_word(lower(i)) != NameWord::organisation) continue;
      if (words.last - i < 3) return;
      words.first = run.from = i + 1;
      run.titled = true;
      return;
    }
  }

  // "Afghan Ambassador", but not "Stephen King".
  bool is_office(Range words) const {
    return name_word(lower(words.last - 1)) == NameWord::title &&
           (words.size() == 1 || !is_given_name(lower(words.first)));
  }

  // "Texas Arlington Amy Doe": where a long run of capitals holds a given name, the name begins
  // there; after "University of" it is the last two words.
  std::uint32_t given_name_inside(Range words) const {
    constexpr std::uint32_t kLong = 3;
    const bool initial = lower(words.first).size() == 1;
    if (words.size() < kLong || initial || is_given_name(lower(words.first))) return words.first;
    const bool of = words.size() > kLong && words.first >= 2 &&
                    all_.tokens[words.first - 1].tag == Tag::in &&
                    name_word(lower(words.first - 2)) == NameWord::organisation;
    if (of) return words.last - 2;
    for (std::uint32_t i = words.first + 1; i + 1 < words.last; ++i) {
      if (is_given_name(lower(i))) return i;
    }
    return words.first;
  }

  bool is_title_before(std::uint32_t i) const {
    const Token& token = all_.tokens[i];
    return is_noun(token.tag) && name_word(lower(i)) == NameWord::title;
  }

  static void take_title(NameRun& run, const std::string& title) {
    run.titled = true;
    if (gender_of_noun(title) != Gender::unknown) run.gender = gender_of_noun(title);
  }

  std::string text_of(Range tokens) const {
    return std::string(slice(
        all_.text, {all_.tokens[tokens.first].span.start, all_.tokens[tokens.last - 1].span.end}));
  }

  bool is_person(const NameRun& run) const {
    return !run.organisation && run.tokens.size() <= 4 &&
           (run.titled || is_given_name(lower(run.tokens.first)));
  }

  // With a title that is written as part of the name: "Professor Jane Doe".
  std::string titled_name(const NameRun& run) const {
    const std::uint32_t before = run.tokens.first - run.from;
    const bool one = before == 1 && is_honorific(lower(run.from));
    return text_of({one ? run.from : run.tokens.first, run.tokens.last});
  }

  std::int32_t add_entity(const NameRun& run) {
    people_.entities.push_back({titled_name(run), run.gender, is_person(run), {}});
    return static_cast<std::int32_t>(people_.entities.size()) - 1;
  }

  void see(NameRun& run, std::int32_t entity) {
    run.entity = entity;
    Entity& who = people_.entities[static_cast<std::size_t>(entity)];
    if (who.gender == Gender::unknown) who.gender = run.gender;
    if (is_person(run)) who.person = true;
    const std::string name = titled_name(run);  // without titles, once the text writes it so
    if (run.tokens.size() > 1 && who.name.size() > name.size() && ends_with(who.name, name)) {
      who.name = name;
    }
  }

  // A surname, perhaps with its particle: "Holm", "De Groot".
  bool is_short(const NameRun& run) const {
    return run.tokens.size() == 1 ||
           (run.tokens.size() == 2 && is_particle(lower(run.tokens.first)));
  }

  // A name of two words and more: by all of them, or by the first and the last.
  void join_full(NameRun& run) {
    if (is_short(run) || run.organisation) return;
    const std::string first = lower(run.tokens.first), last = lower(run.tokens.last - 1);
    const auto [known, fresh] = full_.try_emplace(first + ' ' + last, 0);
    if (fresh) {
      known->second = add_entity(run);
      by_last_[last].push_back(known->second);
      people_.by_surname.emplace(last, known->second);
      by_first_[first].push_back(known->second);
      starts_.push_back(run.tokens.first);
    }
    see(run, known->second);
  }

  // A single word: the person who was named so first; else a name by
  // itself.
  void join_short(NameRun& run) {
    if (!is_short(run)) return;
    const std::string word = lower(run.tokens.last - 1);
    std::int32_t entity = latest(by_last_, word, run);
    if (entity < 0) entity = latest(by_first_, word, run);
    if (entity < 0) {
      const auto [known, fresh] = single_.try_emplace(word, 0);
      if (fresh) known->second = add_entity(run);
      entity = known->second;
    }
    see(run, entity);
  }

  using Index = std::unordered_map<std::string, std::vector<std::int32_t>>;

  std::int32_t latest(const Index& index, const std::string& word, const NameRun& run) const {
    const auto found = index.find(word);
    if (found == index.end()) return -1;
    std::int32_t best = -1;
    for (const std::int32_t entity : found->second) {
      const Entity& who = people_.entities[static_cast<std::size_t>(entity)];
      const bool clash = run.gender != Gender::unknown && who.gender != Gender::unknown &&
                         run.gender != who.gender;
      if (clash && run.titled) continue;
      if (best < 0) best = entity;
    }
    return best;
  }

  void add_role(std::int32_t entity, const std::string& noun) {
    std::vector<std::string>& roles = people_.entities[static_cast<std::size_t>(entity)].roles;
    if (std::find(roles.begin(), roles.end(), noun) != roles.end()) return;
    roles.push_back(noun);
    people_.by_role[noun].push_back(entity);
  }

  // Titles and nouns right before the name, appositions on either side, and "X is a ...".
  void add_roles(const NameRun& run) {
    if (run.entity < 0 || run.organisation) return;
    for (std::uint32_t i = run.from; i < run.tokens.first; ++i) add_role(run.entity, lower(i));
    if (run.from > 0 && all_.tokens[run.from - 1].tag == Tag::nn) {
      add_role(run.entity, lower(run.from - 1));
    }
    for (std::uint32_t i = run.tokens.first; i < run.tokens.last; ++i) {
      const Token& token = all_.tokens[i];
      if (token.relation != Relation::appos && token.relation != Relation::nsubj) continue;
      if (token.head < 0 || run.tokens.contains(static_cast<std::uint32_t>(token.head))) continue;
      take_noun(run.entity, static_cast<std::uint32_t>(token.head));
    }
    const std::uint32_t reach =
        std::min(run.tokens.last + 12, static_cast<std::uint32_t>(all_.tokens.size()));
    for (std::uint32_t i = run.tokens.last; i < reach; ++i) {
      const Token& token = all_.tokens[i];
      if (token.relation == Relation::appos && token.head >= 0 &&
          run.tokens.contains(static_cast<std::uint32_t>(token.head))) {
        take_noun(run.entity, i);
      }
    }
  }

  void take_noun(std::int32_t entity, std::uint32_t token) {
    if (all_.tokens[token].tag == Tag::nn) add_role(entity, lower(token));
  }

  const Analysis& all_;
  People people_;
  std::unordered_set<std::string> proper_;  // words that are names somewhere in the text
  std::unordered_map<std::string, std::int32_t> full_, single_;
  Index by_last_, by_first_;
  std::vector<std::uint32_t> starts_;  // of full names, by entity
};

}  // namespace

People find_people(const Analysis& analysis) { return Gatherer(analysis).gather(); }

}  // namespace counterpoint
