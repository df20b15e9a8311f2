// Characters as people see them, words, and what a selection means.
#include "core/text/boundaries.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/text/utf8.h"
#include "tests/support/random_text.h"

namespace counterpoint {
namespace {

std::uint32_t size_of(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

// The text with a bar between its graphemes.
std::string by_graphemes(const std::string& text) {
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t next = next_grapheme(text, at);
    out += (at == 0 ? "" : "|") + text.substr(at, next - at);
    at = next;
  }
  return out;
}

// The text with a bar between its words, blanks and signs.
std::string by_words(const std::string& text) {
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    const Span word = word_at(text, at);
    out += (at == 0 ? "" : "|") + std::string(slice(text, word));
    at = word.end;
  }
  return out;
}

TEST(Graphemes, KeepTogetherWhatPeopleSeeAsOne) {
  EXPECT_EQ(by_graphemes("abc"), "a|b|c");
  EXPECT_EQ(by_graphemes("e\u0301a\u0323\u0302!"), "e\u0301|a\u0323\u0302|!");
  EXPECT_EQ(by_graphemes("👩‍👩‍👧👍🏽."), "👩‍👩‍👧|👍🏽|.");
  EXPECT_EQ(by_graphemes("🇩🇪🇷🇺🇺🇸"), "🇩🇪|🇷🇺|🇺🇸");
  EXPECT_EQ(by_graphemes("\r\n\n"), "\r\n|\n");
  EXPECT_EQ(by_graphemes("각각"), "각|각");
}

TEST(Graphemes, StayAtTheEnds) {
  EXPECT_EQ(next_grapheme("ab", 2), 2U);
  EXPECT_EQ(next_grapheme("ab", 9), 2U);
  EXPECT_EQ(previous_grapheme("ab", 0), 0U);
  EXPECT_EQ(previous_grapheme("ab", 9), 1U);
}

TEST(Words, AreWhatADoubleClickMeans) {
  const char* const cases[] = {
      "Trump| |said|:| |“|no|.|”",
      "don't| |and| |don’t",
      "e-mail| |to| |Moon| |Jae-in",
      "3,500| |at| |11:22|,| |3.5",
      "the| |U.S|.| |said",
      "2017|–|2018",
      "well| |—| |no",
      "名|前|は| |Putin",
      "שלום| |עולם",
      "über| |naïve|!",
      "the| |Russians|'| |plan",
      "a|  |b|\n\n|c",
  };
  for (const std::string expected : cases) {
    std::string text = expected;
    std::erase(text, '|');
    EXPECT_EQ(by_words(text), expected);
  }
  EXPECT_EQ(word_at("end.", 99), (Span{3, 4}));
  EXPECT_TRUE(word_at("", 0).empty());
}

TEST(Words, AreSteppedOverByTheirStarts) {
  const std::string text = "“No,” said Putin.";
  std::vector<std::string> forward;
  for (std::uint32_t at = next_word_start(text, 0); at < text.size();
       at = next_word_start(text, at)) {
    forward.push_back(text.substr(at, 2));
  }
  EXPECT_EQ(forward, (std::vector<std::string>{"No", "sa", "Pu"}));
  std::vector<std::string> back;
  for (std::uint32_t at = previous_word_start(text, size_of(text)); at > 0;
       at = previous_word_start(text, at)) {
    back.push_back(text.substr(at, 2));
  }
  EXPECT_EQ(back, (std::vector<std::string>{"Pu", "sa", "No"}));
}

// A selection in brackets [ ], and what becomes of it in angles < >.
struct Case {
  const char* selected;
  const char* expected;
};

Span between(std::string& text, char open, char close) {
  const auto start = static_cast<std::uint32_t>(text.find(open));
  text.erase(start, 1);
  const auto end = static_cast<std::uint32_t>(text.find(close));
  text.erase(end, 1);
  return {start, end};
}

void expect_all(const std::vector<Case>& cases, Span (*tidy)(std::string_view, Span)) {
  for (const Case& c : cases) {
    std::string text = c.selected;
    const Span selected = between(text, '[', ']');
    std::string clean = c.expected;
    const Span expected = between(clean, '<', '>');
    ASSERT_EQ(text, clean);
    EXPECT_EQ(slice(text, tidy(text, selected)), slice(text, expected)) << c.selected;
  }
}

TEST(SnapToWords, WidensToWholeWords) {
  expect_all({{"Pu[tin den]ied it", "<Putin denied> it"},
              {"Putin[ denied ]it", "Putin< denied >it"},
              {"the [U].S. said", "the <U.S>. said"},
              {"“W[e agree],” he said", "“<We agree>,” he said"},
              {"日[本]語", "日<本>語"}},
             snap_to_words);
}

TEST(Trim, LeavesTheWordsAndWhatBelongsToThem) {
  expect_all({{"Putin[ denied it, ]he said", "Putin <denied it>, he said"},
              {"So[, — “we agree” —] he", "So, — <“we agree”> — he"},
              {"“[We agree,” ]he said", "“<We agree>,” he said"},
              {"[“We agree], he", "“<We agree>, he"},
              {"he [said it was “an honor.”]", "he <said it was “an honor.”>"},
              {"it was “an [honor.”]", "it was “an <honor.>”"},
              {"It ended[. The talks went on.]", "It ended. <The talks went on.>"},
              {"the [Russians’] plan", "the <Russians’> plan"},
              {"in the [’90s, ]he", "in the <’90s>, he"},
              {"by [-5 degrees ]or", "by <-5 degrees> or"},
              {"(see [above)]", "(see <above>)"},
              {"he [agreed (in part)] and", "he <agreed (in part)> and"},
              {"[\"yes\" and \"no\"]", "<\"yes\" and \"no\">"},
              {"[\"yes and no]\"", "\"<yes and no>\""},
              {"„[Ja“, ]sagte er", "„<Ja>“, sagte er"},
              {"a[ , ]b", "a , <>b"}},
             trim);
}

TEST(BoundariesLaw, GraphemesGoThereAndBackOverCharacters) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string text = testing::random_text(random, seed);
    std::vector<std::uint32_t> forward = {0};
    while (forward.back() < text.size()) {
      forward.push_back(next_grapheme(text, forward.back()));
      ASSERT_TRUE(is_boundary(text, forward.back()));
      ASSERT_GT(forward.back(), forward[forward.size() - 2]);
    }
    std::vector<std::uint32_t> back = {size_of(text)};
    while (back.back() > 0) back.push_back(previous_grapheme(text, back.back()));
    std::reverse(back.begin(), back.end());
    ASSERT_EQ(forward, back);
  }
}

TEST(BoundariesLaw, EveryByteIsInTheWordThatItsStartGives) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string text = testing::random_text(random, seed);
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      const Span word = word_at(text, at);
      ASSERT_TRUE(word.contains(at)) << at;
      ASSERT_EQ(word_at(text, word.start), word) << at;
      ASSERT_TRUE(is_boundary(text, word.start) && is_boundary(text, word.end));
    }
  }
}

TEST(BoundariesLaw, TrimmingTwiceIsTrimmingOnce) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string text = testing::random_text(random, 1 + seed % 12);
    const Span all{0, size_of(text)};
    const Span once = trim(text, all);
    ASSERT_EQ(trim(text, once), once);
    ASSERT_TRUE(all.contains(once));
    ASSERT_TRUE(is_boundary(text, once.start) && is_boundary(text, once.end));
  }
}

}  // namespace
}  // namespace counterpoint
