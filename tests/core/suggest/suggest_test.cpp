// Suggestions on short sentences, one line a construction: source | cue | content.
#include "core/suggest/suggest.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "core/suggest/tokens.h"

namespace counterpoint {
namespace {

std::string shown(std::string_view text, const Suggestion& s) {
  std::string out = s.source ? std::string(slice(text, *s.source)) : "-";
  out += " | " + (s.cue ? std::string(slice(text, *s.cue)) : "-") + " | ";
  for (std::size_t i = 0; i < s.content.size(); ++i) {
    out += (i == 0 ? "" : " // ") + std::string(slice(text, s.content[i]));
  }
  return out;
}

std::string all(std::string_view text) {
  std::string out;
  for (const Suggestion& s : suggest(text).suggestions) {
    out += (out.empty() ? "" : "\n") + shown(text, s);
  }
  return out;
}

TEST(Suggest, FindsWhoSaidWhat) {
  const std::pair<const char*, const char*> table[] = {
      {"", ""},
      {"The bridge opened on Monday after two years of work.", ""},
      {"The minister said that taxes will rise next year.",
       "The minister | said | that taxes will rise next year"},
      {"The minister said taxes will rise next year.",
       "The minister | said | taxes will rise next year"},
      {"“We will not give up,” said Maria Lopez.", "Maria Lopez | said | “We will not give up,”"},
      {"\"We will not give up,\" she said.", "she | said | \"We will not give up,\""},
      {"According to the police, the driver fled the scene.",
       "the police | According to | the driver fled the scene"},
      {"The driver fled the scene, according to the police.",
       "the police | according to | The driver fled the scene"},
      {"Lopez told reporters that the talks had failed.",
       "Lopez | told | that the talks had failed"},
      {"The mayor denied that he took the money.", "The mayor | denied | that he took the money"},
  };
  for (const auto& [text, wanted] : table) EXPECT_EQ(all(text), wanted) << text;
}

TEST(Suggest, SaysWhyAndHowSure) {
  const std::string text = "“We will not give up,” said Maria Lopez.";
  const Reading reading = suggest(text);
  ASSERT_EQ(reading.suggestions.size(), 1u);
  const Suggestion& s = reading.suggestions[0];
  EXPECT_EQ(s.kind, ClaimKind::direct);
  EXPECT_EQ(s.rule, "cue");
  EXPECT_GT(s.score, 0.8);
  EXPECT_LE(s.score, 1.0);
  EXPECT_FALSE(s.reasons.empty());
  EXPECT_EQ(reading.analysis.word(static_cast<std::size_t>(s.cue_token)), "said");
}

TEST(Suggest, ReadsEachParagraphInTheSameWay) {
  const std::string one = "The minister said taxes will rise next year.";
  const std::string two = "The bridge opened.\n" + one + "\nIt rained.";
  const Reading alone = suggest(one);
  const Reading among = suggest(two);
  ASSERT_EQ(alone.suggestions.size(), 1u);
  ASSERT_EQ(among.suggestions.size(), 1u);
  EXPECT_EQ(shown(one, alone.suggestions[0]), shown(two, among.suggestions[0]));
}

TEST(Suggest, ReadsOnlyWhatChangedAndFindsTheSame) {
  const std::string before =
      "Tax plan\nThe minister said taxes will rise.\n“No,” she added.\nIt rained.";
  const std::string after =
      "Tax plan\nIt was cold.\nThe minister said taxes will rise.\n“No,” he added.";
  ParagraphCache cache;
  suggest(before, built_in_models(), &cache);
  const Reading cached = suggest(after, built_in_models(), &cache);
  const Reading fresh = suggest(after);
  ASSERT_EQ(cached.suggestions.size(), fresh.suggestions.size());
  for (std::size_t i = 0; i < fresh.suggestions.size(); ++i) {
    EXPECT_EQ(shown(after, cached.suggestions[i]), shown(after, fresh.suggestions[i]));
    EXPECT_EQ(cached.suggestions[i].reasons, fresh.suggestions[i].reasons);
  }
  EXPECT_EQ(cache.entries.size(), 4u);
}

TEST(Suggest, ReadsInSlices) {
  const std::string text = "Tax plan\nThe minister said taxes will rise.\nIt rained.";
  ReadingJob job(text, paragraphs_of(text), built_in_models());
  double last = -1;
  for (; !job.done(); job.step()) {
    EXPECT_GT(job.progress(), last);
    last = job.progress();
  }
  EXPECT_EQ(job.progress(), 1);
  EXPECT_EQ(job.finish().suggestions.size(), 1u);
}

// Captions of a broadcast have no stops: what belongs to a cue is looked for in a window, and the
// heads of words may stand outside.
TEST(Suggest, ReadsSentencesWithoutEnd) {
  static constexpr const char* kParts[] = {
      "the minister said on Friday that the talks had ended well and nobody was happy because ",
      "Lopez told reporters; ",
      "a list of things, ",
      "“we will not give up,” she said, ",
      "who denied that he had taken it and ",
      "which according to the police is so "};
  std::mt19937 random(3);
  for (std::size_t i = 0; i < 8; ++i) {
    std::string text;
    while (text.size() < 3500) {
      text += kParts[i < std::size(kParts) ? i : random() % std::size(kParts)];
    }
    const Reading reading = suggest(text);
    for (const Suggestion& s : reading.suggestions) {
      for (const Span span : s.content) EXPECT_LE(span.end, text.size());
    }
  }
}

TEST(Suggest, HoldsItsLawsOnAnyText) {
  const char* const pieces[] = {
      "said", "\"",           "“", "”",     " ", "\n", ", ", ". ", "the minister", "that", "I",
      "'",    "according to", ":", "Smith", "—", "(",  "é",  "не", "told"};
  std::mt19937 random(4);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int k = 0; k < 40; ++k)
      text += std::string(pieces[random() % std::size(pieces)]) + (random() % 2 ? " " : "");
    const Reading reading = suggest(text);
    for (const Suggestion& s : reading.suggestions) {
      ASSERT_FALSE(s.content.empty()) << "round " << round;
      for (std::size_t i = 0; i < s.content.size(); ++i) {
        EXPECT_LT(s.content[i].start, s.content[i].end) << text;
        EXPECT_LE(s.content[i].end, text.size()) << text;
        EXPECT_TRUE(i == 0 || s.content[i - 1].end <= s.content[i].start) << text;
      }
      EXPECT_FALSE(s.rule.empty());
      EXPECT_FALSE(s.reasons.empty());
    }
  }
}

}  // namespace
}  // namespace counterpoint
