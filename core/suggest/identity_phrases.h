// What the words of a source say by themselves: its head, the name inside it, what it is called.
// Proven by tests/core/suggest/identity_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/suggest/identity_people.h"

namespace counterpoint {

class Phrases {
 public:
  // All outlive it; `sentence_of` has a number for each token.
  Phrases(const Analysis& analysis, const People& people,
          const std::vector<std::uint32_t>& sentence_of)
      : all_(analysis), people_(people), sentence_of_(sentence_of) {}

  // The words of a phrase without signs and quotation marks at its ends.
  std::string bare_words(Range tokens) const;

  // The noun that "who" or "which" goes back to: the name that holds it, else the word with what
  // stands before it.
  std::string antecedent(std::uint32_t token) const;

  const NameRun* name_at(std::uint32_t noun) const;

  std::string phrase_at(std::uint32_t noun) const;

  static bool stands_before(Tag tag);

  // Credits: "Twitter / Anna Berg" is hers.
  Range after_slash(Range source) const;

  // "Posts on the site Clambake": things, so that a name behind the preposition is not who speaks.
  bool begins_with_things(Range source) const;

  // "a posting made on Monday" is called "a posting"; in "a letter seen by the paper" the clause
  // says which letter.
  Range without_clause(Range source) const;

  // "Tillerson" in a headline is who the story names in full below it.
  const Entity* in_headline(Range source) const;

  std::uint32_t head_of(const Suggestion& s, Range source) const;

  // The first name that is not said of something else ("a spokesman for Tillerson", "Trump's
  // lawyer"), unless several are joined.
  const NameRun* name_inside(Range source) const;

  std::string name_of(const NameRun& run) const;

 private:
  const Analysis& all_;
  const People& people_;
  const std::vector<std::uint32_t>& sentence_of_;
};

}  // namespace counterpoint
