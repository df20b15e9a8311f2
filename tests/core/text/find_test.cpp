// Finding: tables, and the law that a naive search agrees with.
#include "core/text/find.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "core/text/fold.h"

namespace counterpoint {
namespace {

std::string found(std::string_view text, std::string_view wanted, FindOptions options = {}) {
  std::string out;
  for (const Span span : find_all(text, wanted, options)) {
    out += (out.empty() ? "" : "|") + std::string(slice(text, span));
  }
  return out;
}

TEST(Find, FindsWithoutCaseAndWithIt) {
  EXPECT_EQ(found("Putin said PUTIN, putin.", "putin"), "Putin|PUTIN|putin");
  EXPECT_EQ(found("Putin said PUTIN, putin.", "putin", {true, false}), "putin");
  EXPECT_EQ(found("ÉTÉ été", "été"), "ÉTÉ|été");
}

TEST(Find, WholeWordsOnly) {
  EXPECT_EQ(found("state estate states state's state", "state", {false, true}),
            "state|state|state");
  EXPECT_EQ(found("co-op U.S. U.S.A", "U.S.", {false, true}), "U.S.");
}

TEST(Find, TypedSignsFindTypesetOnes) {
  EXPECT_EQ(found("“It’s fine,” he said", "\"it's fine,\""), "“It’s fine,”");
  EXPECT_EQ(found("two\n\n  lines and two\u00A0lines", "two lines"),
            "two\n\n  lines|two\u00A0lines");
}

TEST(Find, MatchesDoNotOverlap) { EXPECT_EQ(found("aaaaa", "aa"), "aa|aa"); }

TEST(Find, NothingIsFoundForNothing) {
  EXPECT_EQ(found("abc", ""), "");
  EXPECT_EQ(found("a b", "  "), "");
  EXPECT_EQ(found("", "a"), "");
  EXPECT_EQ(found("ab", "abc"), "");
}

// Characters that are compared alike, one after the other against the same in other spelling.
TEST(Find, AgreesWithTheNaiveSearchOverAllKindsOfCharacters) {
  struct Spelling {
    std::string_view written, compared;
  };
  constexpr Spelling kSpellings[] = {{"a", "a"},  {"A", "a"},   {"é", "é"}, {"É", "é"},
                                     {"“", "\""}, {"\"", "\""}, {"’", "'"}, {"'", "'"},
                                     {"K", "k"},  {"k", "k"},   {" ", " "}, {"\u00A0", " "}};
  for (unsigned seed = 1; seed <= 300; ++seed) {
    std::mt19937 random(seed);
    const auto spellings = [&](std::size_t n) {
      std::vector<Spelling> all;
      while (all.size() < n) {
        const Spelling one = kSpellings[random() % std::size(kSpellings)];
        const bool second_blank =
            one.compared == " " && (all.empty() || all.back().compared == " ");
        if (!second_blank) all.push_back(one);
      }
      return all;
    };
    const std::vector<Spelling> text = spellings(60), wanted = spellings(1 + random() % 3);
    std::string written, typed, naive;
    for (const Spelling& one : text) written += one.written;
    for (const Spelling& one : wanted) typed += one.written;
    for (std::size_t at = 0; at + wanted.size() <= text.size();) {
      std::string match;
      std::size_t alike = 0;
      for (; alike < wanted.size() && text[at + alike].compared == wanted[alike].compared;
           ++alike) {
        match += text[at + alike].written;
      }
      const bool matches = alike == wanted.size();
      if (matches) naive += (naive.empty() ? "" : "|") + match;
      at += matches ? wanted.size() : 1;
    }
    EXPECT_EQ(found(written, typed), naive)
        << "seed " << seed << ": " << typed << " in " << written;
  }
}

// In plain letters the matches are those that a search from each place finds.
TEST(Find, AgreesWithTheNaiveSearch) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    std::mt19937 random(seed);
    const auto letters = [&](std::size_t n) {
      std::string text;
      for (std::size_t i = 0; i < n; ++i) text += static_cast<char>("abAB"[random() % 4]);
      return text;
    };
    const std::string text = letters(60), wanted = letters(1 + random() % 4);
    std::string naive;
    const std::string low = fold_case(text), needle = fold_case(wanted);
    for (std::size_t at = 0; (at = low.find(needle, at)) != std::string::npos;
         at += needle.size()) {
      naive += (naive.empty() ? "" : "|") + text.substr(at, needle.size());
    }
    EXPECT_EQ(found(text, wanted), naive) << "seed " << seed;
  }
}

}  // namespace
}  // namespace counterpoint
