// Words after which a full stop does not always end a sentence.
// Proven by tests/core/text/sentences_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

enum class Abbreviation {
  none,      // an ordinary word
  title,     // "Sen": a name follows, the sentence goes on
  numbered,  // "No": goes on before a number
  calendar,  // "Jan": goes on before a number
  common,    // "Inc", "Calif", "U.S": ends only where what follows looks like a beginning
  example,   // "e.g": goes on
  hour,      // "a.m": ends unless a zone or a day follows
};

// `word` stands before the full stop, without it: "Sen", "U.S".
Abbreviation abbreviation(std::string_view word);

// A word that often begins a sentence and seldom follows an abbreviation in one: "The", "But".
bool begins_sentences(std::string_view word);

// "said", "asked": after a question in quotation marks they belong to its sentence.
bool is_saying(std::string_view word);

// "EST", "Monday", "July": what follows an hour inside of a sentence.
bool follows_hour(std::string_view word);

// "plan", "vitamin": the single letter after it is no initial.
bool is_labelled(std::string_view word);

}  // namespace counterpoint
