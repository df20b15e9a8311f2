// What an account says, as far as accounts are compared: its topic words with their polarity, its
// numbers and dates, who does what. Proven by tests/core/suggest/divergence_test.cpp.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/suggest/divergence.h"

namespace counterpoint {

struct TopicWord {
  std::string stem;
  Span span;
  Span negation;  // the word that negates it; empty for none
  bool name = false;
  bool predicate = false;  // a verb, or an adjective after "is": what can be so or not
};

struct Figure {
  double value = 0;
  Span span;
  std::string unit;  // stem of what is counted: "person"; "%", "$"
  bool rounded = false;
  bool bounded = false;  // more than, at least
};

struct DateWord {
  int value = 0;  // as of calendar(); a year is itself
  Span span;
};

struct Strength {
  int scale = 0;
  int level = 0;
  Span span;
};

struct Action {
  std::string verb;
  std::string actor;  // stem of the head of the subject, or of the agent of a passive
  Span span;          // of the actor
};

struct AccountFacts {
  std::vector<TopicWord> words;
  std::vector<Figure> figures;
  std::vector<DateWord> dates;
  std::vector<Strength> strengths;
  std::vector<Action> actions;
  std::set<std::string> topic;  // stems that are no names
  std::set<std::string> names;
  bool denied = false;  // the cue turns the content round
};

AccountFacts facts_of(const Account& account);

// How much two accounts are about the same thing, 0 .. 1: the cosine of their stems, names counting
// half.
double likeness(const AccountFacts& a, const AccountFacts& b);

}  // namespace counterpoint
