// The people that a text names: full names, surnames, titles and roles gathered into one person
// each. Proven by tests/core/suggest/identity_test.cpp.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/suggest/identity_names.h"
#include "core/suggest/types.h"

namespace counterpoint {

// A run of capitalised words, as the text writes it, without titles.
struct NameRun {
  Range tokens;            // of the name itself
  std::uint32_t from = 0;  // the first token of its titles, or of the name
  Gender gender = Gender::unknown;
  bool titled = false;
  bool organisation = false;
  std::int32_t entity = -1;  // index into People::entities; -1: nobody that is known
};

struct Entity {
  std::string name;  // the fullest that the text gives
  Gender gender = Gender::unknown;
  bool person = false;             // surely a person, not only perhaps
  std::vector<std::string> roles;  // nouns in lower case: "minister"
};

struct People {
  std::vector<NameRun> runs;  // sorted by place
  std::vector<Entity> entities;
  // Entities that carry a role, in the order of the text.
  std::unordered_map<std::string, std::vector<std::int32_t>> by_role;
  // By the last word of the name, in lower case: who was named so first.
  std::unordered_map<std::string, std::int32_t> by_surname;
};

// Linear in the length of the text.
People find_people(const Analysis& analysis);

}  // namespace counterpoint
