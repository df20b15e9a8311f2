// Small word lists of our own about names: given names with their gender, titles, words that name
// organisations, nouns for people. Proven by tests/core/suggest/identity_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpoint {

enum class Gender : std::uint8_t { unknown, male, female };

enum class NameWord : std::uint8_t {
  other,
  title,         // President, Mr, Professor: stands before a name, is no part of it
  organisation,  // University, Party; also words of places
  calendar,      // Monday, July
};

// Letters A to Z made small; everything else stays.
std::string lower_case(std::string_view word);

// All take words in lower case, without a full stop at the end.
Gender given_name(std::string_view word);  // unknown: not in the list, or of both
bool is_given_name(std::string_view word);
NameWord name_word(std::string_view word);
bool is_particle(std::string_view word);       // de, van, bin: inside a name
bool is_honorific(std::string_view word);      // Professor, Dr: kept as part of a name
Gender gender_of_noun(std::string_view word);  // spokeswoman, father, Mr
bool names_people(std::string_view plural);    // researchers, officials, girls
bool names_a_thing(std::string_view noun);     // report, ministry: cannot be "he" or "she"

}  // namespace counterpoint
