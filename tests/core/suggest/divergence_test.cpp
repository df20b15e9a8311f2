// Divergences between short stories of our own, and laws over them. Prints precision and recall.
#include "core/suggest/divergence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "core/suggest/suggest.h"

namespace counterpoint {
namespace {

struct StoryPair {
  std::string title;
  std::string a, b;
  std::string type;  // "none" for a hard negative
  std::string pivot_a, pivot_b;
};

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \n") + 1 - first);
}

std::vector<StoryPair> read_pairs(const std::string& file) {
  std::ifstream in(std::string(COUNTERPOINT_SOURCE_DIR) + "/tests/golden/divergences/" + file);
  std::vector<StoryPair> pairs;
  std::string* story = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("## ", 0) == 0) {
      pairs.push_back({line.substr(3), {}, {}, {}, {}, {}});
      story = &pairs.back().a;
    } else if (line == "---") {
      story = &pairs.back().b;
    } else if (line.rfind("=> ", 0) == 0) {
      std::istringstream parts(line.substr(3));
      StoryPair& pair = pairs.back();
      for (std::string* field : {&pair.type, &pair.pivot_a, &pair.pivot_b}) {
        std::getline(parts, *field, '|');
        *field = trimmed(*field);
      }
      story = nullptr;
    } else if (story != nullptr && !line.empty()) {
      *story += (story->empty() ? "" : "\n") + line;
    }
  }
  return pairs;
}

void add_accounts(const Reading& reading, std::vector<Account>& accounts) {
  for (const Suggestion& found : reading.suggestions) {
    accounts.push_back({&reading.analysis, found.content, found.cue, found.speaker});
  }
}

std::vector<DivergenceSuggestion> diverge(const Reading& a, const Reading& b) {
  std::vector<Account> accounts;
  add_accounts(a, accounts);
  add_accounts(b, accounts);
  return find_divergences(accounts);
}

bool touches(std::string_view story, Span pivot, const std::string& wanted) {
  const std::size_t at = story.find(wanted);
  if (at == std::string_view::npos) return false;
  return pivot.overlaps(
      {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + wanted.size())});
}

struct Score {
  int proposed = 0, right = 0, wanted = 0, found = 0;
};

std::string shown(const DivergenceSuggestion& one) {
  return std::string(to_string(one.type)) + ": " + one.reasons.front();
}

// The first five of each pair of stories.
Score measure(const std::string& file) {
  Score score;
  for (const StoryPair& pair : read_pairs(file)) {
    const Reading a = suggest(pair.a), b = suggest(pair.b);
    const auto found = diverge(a, b);
    const bool wanted = pair.type != "none";
    score.wanted += wanted;
    bool hit = false;
    for (std::size_t i = 0; i < found.size() && i < 5; ++i) {
      const bool right = wanted && to_string(found[i].type) == pair.type &&
                         touches(pair.a, found[i].pivot_a, pair.pivot_a) &&
                         touches(pair.b, found[i].pivot_b, pair.pivot_b);
      ++score.proposed;
      score.right += right;
      hit = hit || right;
      if (!right) std::cout << "  wrong in \"" << pair.title << "\": " << shown(found[i]) << '\n';
    }
    score.found += hit;
    if (wanted && !hit) std::cout << "  missed in \"" << pair.title << "\"\n";
  }
  std::cout << "  " << file << ": precision " << score.right << '/' << score.proposed << ", recall "
            << score.found << '/' << score.wanted << '\n';
  return score;
}

TEST(Divergence, IsFoundInStoriesOfTheSetForTuning) {
  const Score score = measure("tune.txt");
  EXPECT_GE(score.right * 10, score.proposed * 9);
  EXPECT_GE(score.found * 10, score.wanted * 9);
}

TEST(Divergence, IsFoundInUnseenStories) {
  const Score score = measure("unseen.txt");
  EXPECT_GE(score.right * 10, score.proposed * 7);
  EXPECT_GE(score.found * 10, score.wanted * 7);
}

TEST(Divergence, HasPivotsInsideItsStoriesAndTwoSpeakers) {
  for (const StoryPair& pair : read_pairs("tune.txt")) {
    const Reading a = suggest(pair.a), b = suggest(pair.b);
    std::vector<Account> accounts;
    add_accounts(a, accounts);
    add_accounts(b, accounts);
    for (const DivergenceSuggestion& one : find_divergences(accounts)) {
      EXPECT_LT(one.a, one.b) << pair.title;
      EXPECT_FALSE(one.pivot_a.empty() || one.pivot_b.empty()) << pair.title;
      EXPECT_LE(one.pivot_a.end, accounts[one.a].story->text.size()) << pair.title;
      EXPECT_LE(one.pivot_b.end, accounts[one.b].story->text.size()) << pair.title;
      EXPECT_NE(accounts[one.a].speaker, accounts[one.b].speaker) << pair.title;
      EXPECT_GT(one.score, 0);
      EXPECT_LE(one.score, 1);
      EXPECT_FALSE(one.reasons.empty());
    }
  }
}

// Telling the stories in the other order finds the same, the other way round.
TEST(Divergence, DoesNotDependOnTheOrder) {
  for (const char* file : {"tune.txt", "unseen.txt"}) {
    for (const StoryPair& pair : read_pairs(file)) {
      const Reading a = suggest(pair.a), b = suggest(pair.b);
      const auto one = diverge(a, b), other = diverge(b, a);
      ASSERT_EQ(one.size(), other.size()) << pair.title;
      if (one.empty()) continue;
      EXPECT_EQ(one.front().type, other.front().type) << pair.title;
      EXPECT_DOUBLE_EQ(one.front().score, other.front().score) << pair.title;
    }
  }
}

TEST(Divergence, IsFoundWithinOneStory) {
  const Reading reading = suggest(
      "Police said 12 people were injured when the stand collapsed.\n"
      "The hospital director, Lena Moor, said 31 people were injured when the stand collapsed.");
  std::vector<Account> accounts;
  add_accounts(reading, accounts);
  const auto found = find_divergences(accounts);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(slice(reading.analysis.text, found[0].pivot_a), "12");
  EXPECT_EQ(slice(reading.analysis.text, found[0].pivot_b), "31");
}

TEST(Divergence, NeedsTwoKnownSpeakers) {
  Reading reading = suggest(
      "Police said 12 people were injured when the stand collapsed.\n"
      "The mayor said 31 people were injured when the stand collapsed.");
  std::vector<Account> accounts;
  add_accounts(reading, accounts);
  ASSERT_EQ(find_divergences(accounts).size(), 1u);
  accounts[1].speaker = accounts[0].speaker;
  EXPECT_TRUE(find_divergences(accounts).empty());
  accounts[1].speaker.clear();
  EXPECT_TRUE(find_divergences(accounts).empty());
}

}  // namespace
}  // namespace counterpoint
