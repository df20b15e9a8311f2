// Random valid projects and random commands on them, from a seed: the raw material of the laws.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>

#include "core/edit/draft.h"
#include "core/model/project.h"

namespace counterpoint::testing {

// Numbers from a seed, the same on every machine (std:: distributions differ between libraries).
class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

  template <class T, std::size_t N>
  const T& pick(const T (&choices)[N]) {
    return choices[below(N)];
  }
  template <class E>
  E word() {
    const std::vector<E> values = all_values<E>();
    return values[below(static_cast<std::uint32_t>(values.size()))];
  }

 private:
  std::mt19937 engine_;
};

// A few paragraphs in several scripts, with emoji, combining marks and characters that JSON
// escapes.
Article random_article(Random& random);

// A span of at least one character, on boundaries, inside of the text.
Span random_span(Random& random, const Article& article);

// A thing of some kind that exists, or 0.
template <class T>
IdOf<T> random_id(Random& random, const Project& project);

// Runs one random command, valid or not, and gives its status. The name of the command goes to
// `name`.
Status random_command(Random& random, Draft& draft, std::string& name);

// A valid project after so many commands, with unknown members of files here and there.
Project random_project(Random& random, int commands);

// A project for measurements: one article with `claims` marks that touch one another, a hundred
// speakers, a thousand positions. The same on every call.
Project large_project(std::uint32_t claims);

// A project as wide as a big inquiry: claims spread over the articles and passed on by a speaker
// each, every one behind some position; a twentieth of the positions diverge. The same on every
// call.
Project wide_project(std::uint32_t claims, std::uint32_t speakers, std::uint32_t issues,
                     std::uint32_t articles);

}  // namespace counterpoint::testing
