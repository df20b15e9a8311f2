// What words do when two accounts are compared: stems, negation, opposites, scales, frames,
// numbers. Small lists of our own. Proven by tests/core/suggest/divergence_words_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

// All take words in lower case.

// A word without its endings, so that "reported", "reports" and "reporting" are one: English
// inflection only, and a few irregular verbs.
std::string stem(std::string_view word);

bool carries_topic(std::string_view word);  // no article, preposition, helping verb, pronoun
bool negates(std::string_view word);        // not, n't, never, no, without, failed, refused

// Opposites: two stems of one pair have the same `pair` and different `side` (+1, -1).
struct Opposite {
  int pair = 0;
  int side = 0;
};
std::optional<Opposite> opposite(std::string_view stem);

// How strong a word is on one scale: "may" and "will", "some" and "all", "slightly" and "sharply".
struct Degree {
  int scale = 0;
  int level = 0;  // rises with strength
};
std::optional<Degree> degree(std::string_view word);

// Words for one thing that take sides: "protesters" and "rioters". As for opposites.
std::optional<Opposite> frame(std::string_view stem);

// The number that a word writes: "1,500", "12th", "twelve", "dozen", "half" (0.5); nothing for
// others.
std::optional<double> number_of(std::string_view word);
double multiplier(std::string_view word);  // 1e6 for "million"; 1 for words that are none
bool rounds(std::string_view word);        // about, nearly, some
bool bounds(std::string_view word);        // "more than", "at least": no exact figure
// Monday .. Sunday are 1 .. 7, January .. December 101 .. 112; 0 for others.
int calendar(std::string_view word);

}  // namespace counterpoint
