// Where sentences end. A case is a text with a bar between its sentences: add a line to add a case.
#include <gtest/gtest.h>

#include "core/text/boundaries.h"
#include "core/text/utf8.h"
#include "tests/support/random_text.h"

namespace counterpoint {
namespace {

// "One. | Two." without its bars: "One. Two."
std::string without_bars(std::string text) {
  for (std::size_t at = text.find("| "); at != std::string::npos; at = text.find("| ")) {
    text.erase(at, 2);
  }
  std::erase(text, '|');
  return text;
}

// The text with a bar before every sentence but the first.
std::string with_bars(const std::string& text, const std::vector<Span>& found, bool bare) {
  std::string out;
  std::uint32_t from = 0;
  for (const Span sentence : found) {
    out += text.substr(from, sentence.start - from);
    if (sentence.start != found.front().start) out += bare ? "|" : "| ";
    from = sentence.start;
  }
  return out + text.substr(from);
}

const char* const kCases[] = {
    // Plain ends.
    "He left. | She stayed.",
    "Did he leave? | Yes! | He did.",
    "No stop at the end",
    "It rained. | 35 minutes later it stopped.",
    "It cost 3.5 million. | Nobody paid.",
    "The vote was in 2016. | The report came in January.",
    "The site is counter.example.org and works.",
    "He waited ... and then left.",
    "He waited... | Then he left.",
    "He waited… | Then he left.",
    "Really?! | Yes.",
    "It ended.\n| The next line\nof the file goes on.",
    // Countries, hours and other abbreviations with points.
    "The U.S. said so.",
    "The U.S. President agreed.",
    "Lawmakers in the U.S. | But Moscow did not.",
    "He flew to the U.S. | The visit was short.",
    "Elections in the U.S. and Europe were watched.",
    "He works for the U.N. Security Council.",
    "They met at 11 a.m. Friday in Hamburg.",
    "They met at 4 p.m. EST on Friday.",
    "They met at 11 a.m. | Nobody was late.",
    "They met at 11 a.m. and left at 2 p.m. | Then they ate.",
    "Some states, e.g. Poland, objected.",
    "She holds a Ph.D. in physics.",
    "He lives in Washington, D.C. | He likes it.",
    // Titles and names.
    "Sen. John McCain objected. | Rep. Adam Schiff agreed.",
    "Mr. Putin met Dr. Merkel and Gov. Brown.",
    "Lt. Gen. H.R. McMaster was not there.",
    "J. Smith wrote to George W. Bush.",
    "J. R. R. Tolkien did not.",
    "They had no plan B. | They left.",
    "You know it better than I. | He does not.",
    "Malcolm X. | The film came later.",
    "Martin Luther King Jr. was named. | He spoke.",
    "Exxon Mobil Corp. Chief Executive Rex Tillerson left. | He joined.",
    "He ran Exxon Mobil Corp. | The company is large.",
    "He lives on Main St. | The house is old.",
    "He came from Bismarck, N.D. and stayed.",
    "A senator from Calif. said no.",
    // Numbers and dates.
    "No. 5 stays open. | No. 6 does not.",
    "She said no. | He said yes.",
    "It was on Jan. 5 in Berlin.",
    "It was in Jan. | Nothing followed.",
    "They met on Fri. 7 July.",
    "See p. 12 and Fig. 3 for more.",
    "1. Ceasefire in the southwest. | It holds.",
    "It fell by .5 points. | It rose again.",
    // Quotations and brackets.
    "\"We agree.\" | He left.",
    "“We agree.” | He left.",
    "“We agree,” he said. | “On this.”",
    "“Why?” he asked. | Nobody knew.",
    "“Why?” Tillerson asked. | Nobody knew.",
    "“Did he deny it?” Foreign Minister Sergey Lavrov asked.",
    "“Did he deny it?” | Tillerson left the room.",
    "“Never!” Sen. John McCain said. | He meant it.",
    "“There was so much to talk about,” said Tillerson. | “Neither of them wanted to stop.”",
    "(It was late.) | They went on.",
    "He agreed (to everything.) | Then he left.",
    "He said it was ‘over.’ | She laughed.",
    "« Oui. » | Il est parti.",
    "„Ja.“ | Er ging.",
    "Is it (?) so. | Yes.",
    // Small letters and signs go on.
    "The firm Yahoo! was sold.",
    "It ended in a draw. | iPhone sales fell.",
    "The talks — at 2 p.m. — were long.",
    "It was the U.S. — not Russia — that asked.",
    "It ended. — Then it began",
    // Other scripts.
    "Он сказал нет. | Она ушла.",
    "В г. Москва прошла встреча.",
    "هل وافق؟ | نعم.",
    "Sie traf Hrn. Müller, bzw. Frau Müller.",
};

TEST(Sentences, EndWhereReadersSeeThemEnd) {
  for (const std::string expected : kCases) {
    const std::string text = without_bars(expected);
    const Span all{0, static_cast<std::uint32_t>(text.size())};
    EXPECT_EQ(with_bars(text, sentences(text, all), false), expected);
  }
}

TEST(Sentences, EndInTextWithoutBlanks) {
  const char* const cases[] = {
      "会談は終わった。|次はない。",
      "「終わった。」と述べた。|次はない。",
      "本当？|はい！|そうです。",
  };
  for (const std::string expected : cases) {
    const std::string text = without_bars(expected);
    const Span all{0, static_cast<std::uint32_t>(text.size())};
    EXPECT_EQ(with_bars(text, sentences(text, all), true), expected);
  }
}

std::vector<std::string> words_of(std::string_view text, Span within) {
  std::vector<std::string> out;
  for (const Span s : sentences(text, within)) out.emplace_back(slice(text, s));
  return out;
}

TEST(Sentences, EndAtEmptyLinesAlways) {
  const std::string text = "  A headline\n\n\nand a body  \n \nand more\nthat goes on ";
  const std::vector<std::string> expected = {"A headline", "and a body", "and more\nthat goes on"};
  EXPECT_EQ(words_of(text, {0, static_cast<std::uint32_t>(text.size())}), expected);
}

TEST(Sentences, LieInsideOfTheirPiece) {
  const std::string text = "One. Two. Three.";
  EXPECT_EQ(words_of(text, {5, 12}), (std::vector<std::string>{"Two.", "Th"}));
  EXPECT_TRUE(sentences("  \n ", {0, 4}).empty());
  EXPECT_TRUE(sentence_at("  \n ", {0, 4}, 2).empty());
}

TEST(SentenceAt, GivesTheOneBeforeABlank) {
  const std::string text = "One. Two.";
  const Span all{0, 9};
  EXPECT_EQ(sentence_at(text, all, 0), (Span{0, 4}));
  EXPECT_EQ(sentence_at(text, all, 4), (Span{0, 4}));
  EXPECT_EQ(sentence_at(text, all, 5), (Span{5, 9}));
  EXPECT_EQ(sentence_at(text, all, 99), (Span{5, 9}));
}

Article two_blocks() {
  Article article;
  article.text = Text::make("One. Two.\n\nThree. Four.").value();
  article.blocks = {{BlockKind::body, {0, 9}, {}}, {BlockKind::body, {11, 23}, {}}};
  return article;
}

TEST(SentenceSteps, GoForwardAndBackAcrossBlocks) {
  const Article article = two_blocks();
  std::vector<std::uint32_t> ends;
  for (std::uint32_t at = 0, end; (end = next_sentence_end(article, at)) != at; at = end) {
    ends.push_back(end);
  }
  EXPECT_EQ(ends, (std::vector<std::uint32_t>{4, 9, 17, 23}));
  std::vector<std::uint32_t> starts;
  for (std::uint32_t at = 23, s; (s = previous_sentence_start(article, at)) != at; at = s) {
    starts.push_back(s);
  }
  EXPECT_EQ(starts, (std::vector<std::uint32_t>{18, 11, 5, 0}));
}

TEST(SnapToSentences, WidensToWholeOnes) {
  const Article article = two_blocks();
  EXPECT_EQ(snap_to_sentences(article, {6, 8}), (Span{5, 9}));
  EXPECT_EQ(snap_to_sentences(article, {6, 12}), (Span{5, 17}));
}

TEST(SentencesLaw, AscendOnCharactersAndHoldAllWords) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string text = testing::random_text(random, seed);
    std::uint32_t done = 0;
    for (const Span s : sentences(text, {0, static_cast<std::uint32_t>(text.size())})) {
      ASSERT_FALSE(s.empty());
      ASSERT_GE(s.start, done);
      ASSERT_TRUE(is_boundary(text, s.start) && is_boundary(text, s.end));
      ASSERT_EQ(slice(text, {done, s.start}).find_first_not_of(" \n\t"), std::string_view::npos);
      done = s.end;
    }
    ASSERT_EQ(
        slice(text, {done, static_cast<std::uint32_t>(text.size())}).find_first_not_of(" \n\t"),
        std::string_view::npos);
  }
}

TEST(SentencesLaw, ALookUpFindsWhatAWalkFinds) {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string text = testing::random_text(random, seed);
    const Span all{0, static_cast<std::uint32_t>(text.size())};
    const std::vector<Span> found = sentences(text, all);
    if (found.empty()) continue;
    std::size_t i = 0;
    for (std::uint32_t at = 0; at <= text.size(); ++at) {
      if (!is_boundary(text, at)) continue;
      while (i + 1 < found.size() && found[i + 1].start <= at) ++i;
      ASSERT_EQ(sentence_at(text, all, at), found[i]) << "at byte " << at << " of " << text;
    }
  }
}

}  // namespace
}  // namespace counterpoint
