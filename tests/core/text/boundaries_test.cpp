// Where characters, words and sentences begin and end.
#include "core/text/boundaries.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// The clusters of a text with '|' between them, going forwards.
std::string clusters(std::string_view text) {
  std::string shown;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t next = next_grapheme(text, at);
    if (next <= at) return shown + "|stuck";
    shown += (shown.empty() ? "" : "|") + std::string(text.substr(at, next - at));
    at = next;
  }
  return shown;
}

TEST(Graphemes, AreWhatPeopleSeeAsCharacters) {
  EXPECT_EQ(clusters("abc"), "a|b|c");
  EXPECT_EQ(clusters("e\xCC\x81x"), "e\xCC\x81|x");
  EXPECT_EQ(clusters("👨‍👩‍👧!"), "👨‍👩‍👧|!");
  EXPECT_EQ(clusters("🇩🇪🇷🇺"), "🇩🇪|🇷🇺");
  EXPECT_EQ(clusters("👍🏽a"), "👍🏽|a");
  EXPECT_EQ(clusters("a\r\nb"), "a|\r\n|b");
}

TEST(Graphemes, StayAtTheEnds) {
  EXPECT_EQ(next_grapheme("ab", 2), 2U);
  EXPECT_EQ(previous_grapheme("ab", 0), 0U);
  EXPECT_EQ(next_grapheme("", 0), 0U);
}

TEST(Graphemes, BackwardsAreTheSameAsForwards) {
  const std::vector<std::string> pieces = {"a",  "\xCC\x81", "👨", "\xE2\x80\x8D", "👩", "🇩", "🇪",
                                           "\r", "\n",       " ", "🏽",         "Ж", "한"};
  for (unsigned seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::string text;
    for (int i = 0; i < 24; ++i) text += pieces[random() % pieces.size()];
    std::vector<std::uint32_t> starts;
    for (std::uint32_t at = 0; at < text.size(); at = next_grapheme(text, at)) starts.push_back(at);
    auto at = static_cast<std::uint32_t>(text.size());
    for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
      at = previous_grapheme(text, at);
      ASSERT_EQ(at, *start);
    }
  }
}

std::string word(std::string_view text, std::string_view at) {
  const auto offset = static_cast<std::uint32_t>(text.find(at));
  return std::string(slice(text, word_at(text, offset)));
}

TEST(Words, KeepApostrophesHyphensAndNumbers) {
  EXPECT_EQ(word("they don't know", "n't"), "don't");
  EXPECT_EQ(word("the well-known man", "known"), "well-known");
  EXPECT_EQ(word("about 3.5 percent", ".5"), "3.5");
  EXPECT_EQ(word("some 10,000 people", "000"), "10,000");
  EXPECT_EQ(word("said Путин today", "тин"), "Путин");
  EXPECT_EQ(word("He left. She", ". S"), ".");
  EXPECT_EQ(word("He  left", "  "), "  ");
}

TEST(Words, StartsAreFoundBothWays) {
  const std::string_view text = "He said, \"no\".";
  EXPECT_EQ(next_word_start(text, 0), 3U);
  EXPECT_EQ(previous_word_start(text, 4), 3U);
  EXPECT_EQ(previous_word_start(text, 3), 0U);
  EXPECT_EQ(next_word_start(text, static_cast<std::uint32_t>(text.size())), text.size());
}

TEST(Words, ASpanIsWidenedToWholeWords) {
  const std::string_view text = "Rex Tillerson said";
  EXPECT_EQ(slice(text, snap_to_words(text, {5, 16})), "Tillerson said");
  EXPECT_EQ(slice(text, snap_to_words(text, {0, 3})), "Rex");
}

TEST(Trim, TakesBlanksAndStraySignsOffBothEnds) {
  const std::string_view text = " , he said \"no\" - ";
  EXPECT_EQ(slice(text, trim(text, {0, static_cast<std::uint32_t>(text.size())})),
            "he said \"no\"");
  EXPECT_TRUE(trim(text, {0, 3}).empty());
}

std::string sentence(const std::string& text, std::string_view at) {
  Article article;
  article.text = Text::make(text).value();
  article.blocks = {{BlockKind::body, article.text->all(), {}}};
  const auto offset = static_cast<std::uint32_t>(text.find(at));
  return std::string(article.text->slice(sentence_at(article, offset)));
}

TEST(Sentences, EndWhereReadersEndThem) {
  EXPECT_EQ(sentence("He met Putin. She left. They slept.", "left"), "She left.");
  EXPECT_EQ(sentence("The U.S. said no. He left.", "said"), "The U.S. said no.");
  EXPECT_EQ(sentence("Sen. John McCain spoke. He left.", "McCain"), "Sen. John McCain spoke.");
  EXPECT_EQ(sentence("It grew 3.5 percent. He left.", "percent"), "It grew 3.5 percent.");
  EXPECT_EQ(sentence("\"We agreed.\" He left.", "agreed"), "\"We agreed.\"");
  EXPECT_EQ(sentence("Did he deny it? He did.", "deny"), "Did he deny it?");
}

}  // namespace
}  // namespace counterpoint
