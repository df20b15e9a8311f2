// Texts for laws: seeded, and full of what goes wrong with text.
#pragma once

#include <array>
#include <random>
#include <string>

namespace counterpoint::testing {

// Words, signs and line ends in several scripts: accents that combine, a flag, a family joined by
// joiners, a skin tone, right-to-left letters, ideographs, curly quotation marks.
inline std::string random_text(std::mt19937& random, std::size_t pieces) {
  static constexpr std::array<const char*, 36> kPieces = {"a",        "Putin",
                                                          "said",     "U.S.",
                                                          "J.",       "3.5",
                                                          "don’t",    "e-mail",
                                                          " ",        " ",
                                                          " ",        " ",
                                                          "  ",       ".",
                                                          "?",        "!\"",
                                                          "“",        "”",
                                                          ",",        " — ",
                                                          "\n",       "\n\n",
                                                          "\t",       "é",
                                                          "e\u0301",  "ß",
                                                          "Д",        "日本",
                                                          "。",       "한",
                                                          "שלום",     "مرحبا",
                                                          "😀",        "👩‍👩‍👧",
                                                          "👍🏽", "🇩🇪"};
  std::uniform_int_distribution<std::size_t> any(0, kPieces.size() - 1);
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) text += kPieces[any(random)];
  return text;
}

// Any bytes, zeros and broken sequences included.
inline std::string random_bytes(std::mt19937& random, std::size_t size) {
  std::uniform_int_distribution<int> any(0, 255);
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(any(random));
  return bytes;
}

}  // namespace counterpoint::testing
