// What the words of a source say by themselves. Proven by tests/core/suggest/identity_test.cpp.
#include "core/suggest/identity_phrases.h"

#include <algorithm>

namespace counterpoint {

std::string Phrases::bare_words(Range tokens) const {
  const auto sign = [&](std::uint32_t i) {
    const TokenKind kind = all_.tokens[i].kind;
    return kind == TokenKind::sign || kind == TokenKind::quote;
  };
  while (tokens.size() > 1 && sign(tokens.last - 1)) --tokens.last;
  while (tokens.size() > 1 && sign(tokens.first)) ++tokens.first;
  return std::string(slice(
      all_.text, {all_.tokens[tokens.first].span.start, all_.tokens[tokens.last - 1].span.end}));
}

std::string Phrases::antecedent(std::uint32_t token) const {
  std::int32_t verb = all_.tokens[token].head;
  for (int step = 0; step < 3 && verb >= 0; ++step) {
    const Token& word = all_.tokens[static_cast<std::size_t>(verb)];
    if (word.relation == Relation::acl_relcl && word.head >= 0) {
      return phrase_at(static_cast<std::uint32_t>(word.head));
    }
    verb = word.head;
  }
  return {};
}

const NameRun* Phrases::name_at(std::uint32_t noun) const {
  const auto ends = [](const NameRun& run, std::uint32_t at) { return run.tokens.last <= at; };
  const auto run = std::lower_bound(people_.runs.begin(), people_.runs.end(), noun, ends);
  return run != people_.runs.end() && run->tokens.contains(noun) ? &*run : nullptr;
}

std::string Phrases::phrase_at(std::uint32_t noun) const {
  if (const NameRun* run = name_at(noun)) return name_of(*run);
  const Range sentence = all_.sentences[sentence_of_[noun]];
  std::uint32_t first = noun;
  while (first > sentence.first && stands_before(all_.tokens[first - 1].tag)) --first;
  return bare_words({first, noun + 1});
}

bool Phrases::stands_before(Tag tag) {
  return tag == Tag::dt || tag == Tag::jj || tag == Tag::cd || tag == Tag::nn || tag == Tag::nnp ||
         tag == Tag::prps || tag == Tag::pos;
}

Range Phrases::after_slash(Range source) const {
  for (std::uint32_t i = source.last - 1; i > source.first; --i) {
    if (all_.word(i) == "/" && i + 1 < source.last) return {i + 1, source.last};
  }
  return source;
}

bool Phrases::begins_with_things(Range source) const {
  std::uint32_t noun = source.first;
  const auto leads = [](Tag tag) {
    return tag == Tag::dt || tag == Tag::jj || tag == Tag::cd || tag == Tag::prps;
  };
  while (noun + 1 < source.last && leads(all_.tokens[noun].tag)) ++noun;
  // By its form: at the start of a sentence, taggers take "Posts" for a name or a verb.
  const std::string word = lower_case(all_.word(noun));
  const bool plural = word.size() > 2 && word.back() == 's' && name_at(noun) == nullptr;
  return plural && !names_people(word) && noun + 1 < source.last &&
         all_.tokens[noun + 1].tag == Tag::in;
}

Range Phrases::without_clause(Range source) const {
  for (std::uint32_t i = source.first + 1; i + 1 < source.last; ++i) {
    const Tag tag = all_.tokens[i].tag;
    const bool verb = tag == Tag::vbn || tag == Tag::vbg || tag == Tag::vbd;
    if (!verb || !is_noun(all_.tokens[i - 1].tag)) continue;
    return all_.word(i + 1) == "by" ? source : Range{source.first, i};
  }
  return source;
}

const Entity* Phrases::in_headline(Range source) const {
  const bool heading = !all_.paragraphs.empty() && all_.paragraphs.front().heading &&
                       all_.paragraphs.front().tokens.contains(source.first);
  if (!heading || source.size() != 1) return nullptr;
  const auto found = people_.by_surname.find(lower_case(all_.word(source.first)));
  if (found == people_.by_surname.end()) return nullptr;
  return &people_.entities[static_cast<std::size_t>(found->second)];
}

std::uint32_t Phrases::head_of(const Suggestion& s, Range source) const {
  if (s.source_token >= 0 && source.contains(static_cast<std::uint32_t>(s.source_token))) {
    const auto head = static_cast<std::uint32_t>(s.source_token);
    return all_.tokens[head].tag == Tag::dt ? source.last - 1 : head;
  }
  for (std::uint32_t i = source.first; i < source.last; ++i) {
    const std::int32_t head = all_.tokens[i].head;
    if (head < 0 || !source.contains(static_cast<std::uint32_t>(head))) return i;
  }
  return source.first;
}

const NameRun* Phrases::name_inside(Range source) const {
  const auto before = [](const NameRun& run, std::uint32_t at) { return run.tokens.first < at; };
  auto run = std::lower_bound(people_.runs.begin(), people_.runs.end(), source.first, before);
  for (; run != people_.runs.end() && run->tokens.last <= source.last; ++run) {
    if (run->entity < 0 || run->organisation) continue;
    if (run->from > source.first) {
      const Token& token = all_.tokens[run->from - 1];
      if (token.tag == Tag::cc) return nullptr;
      if (token.tag == Tag::in || token.tag == Tag::to) continue;
      if (token.tag == Tag::dt && run->from - 1 > source.first) {
        const Tag before_it = all_.tokens[run->from - 2].tag;
        if (before_it == Tag::cc) return nullptr;
        if (before_it == Tag::in) continue;
      }
    }
    if (run->tokens.last < source.last) {
      const Token& token = all_.tokens[run->tokens.last];
      if (token.tag == Tag::cc) return nullptr;
      if (token.tag == Tag::pos || is_noun(token.tag)) continue;
    }
    return &*run;
  }
  return nullptr;
}

std::string Phrases::name_of(const NameRun& run) const {
  if (run.entity >= 0) return people_.entities[static_cast<std::size_t>(run.entity)].name;
  return std::string(slice(all_.text, {all_.tokens[run.tokens.first].span.start,
                                       all_.tokens[run.tokens.last - 1].span.end}));
}

}  // namespace counterpoint
