// Weights keep their bytes, broken files give empty tables, and features are stable numbers.
#include "core/suggest/weights.h"

#include <gtest/gtest.h>

#include <random>

#include "core/suggest/built_in/built_in_weights.h"

namespace counterpoint {
namespace {

TEST(Weights, ComeBackFromTheirBytes) {
  std::vector<std::int8_t> cells(3 * 64);
  std::mt19937 random(11);
  for (std::int8_t& cell : cells) {
    if (random() % 4 == 0) cell = static_cast<std::int8_t>(random() % 255 - 127);
  }
  const Weights weights(3, 64, cells);
  const std::string bytes = weights.write() + "rest";
  std::string_view left = bytes;
  Weights back = Weights::read(left);
  EXPECT_EQ(left, "rest");
  EXPECT_EQ(back.rows(), 64u);
  EXPECT_EQ(back.cells(), cells);
  for (std::uint32_t row = 0; row < 64; ++row) {
    for (std::uint32_t c = 0; c < 3; ++c) {
      EXPECT_EQ(back.weight(row + 64 * 5, c), cells[row * 3 + c]) << row;
    }
  }
}

TEST(Weights, AreSummedForEachClass) {
  constexpr std::uint32_t kClasses = 19;
  std::vector<std::int8_t> cells(kClasses * 32);
  std::mt19937 random(13);
  for (std::int8_t& cell : cells) cell = static_cast<std::int8_t>(random() % 256);
  const Weights weights(kClasses, 32, cells);
  std::vector<std::uint32_t> features;
  for (int i = 0; i < 256; ++i) features.push_back(static_cast<std::uint32_t>(random()));
  Scores<kClasses> scores;
  scores.add(weights, features);
  for (std::uint32_t c = 0; c < kClasses; ++c) {
    std::int32_t sum = 0;
    for (const std::uint32_t f : features) sum += cells[f % 32 * kClasses + c];
    EXPECT_EQ(scores[c], sum) << c;
  }
}

std::optional<Models> read_in_slices(std::string bytes, int* slices = nullptr) {
  ModelReader reader(std::move(bytes));
  for (; !reader.done(); reader.step()) {
    if (slices != nullptr) ++*slices;
  }
  return reader.finish();
}

TEST(ModelReader, ReadsTheSameInSlices) {
  int slices = 0;
  const auto models = read_in_slices(std::string(built_in_weights()), &slices);
  ASSERT_TRUE(models);
  EXPECT_EQ(write_models(*models), built_in_weights());
  EXPECT_GT(slices, 12);
}

TEST(Weights, AreEmptyWhereTheBytesAreBroken) {
  const std::string whole(built_in_weights());
  std::mt19937 random(12);
  for (int i = 0; i < 20; ++i) {
    std::string bytes = whole.substr(0, random() % whole.size());
    for (int k = 0; k < 3 && !bytes.empty(); ++k)
      bytes[random() % std::min<std::size_t>(bytes.size(), 20)] = '\xff';
    const Models models = read_models(bytes);  // must not crash
    EXPECT_TRUE(models.roles.empty() || models.roles.classes() > 0);
    EXPECT_FALSE(read_in_slices(bytes));
  }
  EXPECT_TRUE(read_models("").tagger.empty());
  EXPECT_FALSE(read_in_slices(""));
  EXPECT_FALSE(read_in_slices(whole + "x"));
  EXPECT_TRUE(read_in_slices(whole));
}

TEST(Weights, AreBuiltIn) {
  EXPECT_EQ(built_in_models().tagger.classes(), static_cast<std::uint32_t>(kTags));
  EXPECT_EQ(built_in_models().cues.classes(), 1u);
  EXPECT_LT(built_in_weights().size(), 1'000'000u);
}

TEST(WordForm, SeesTheLooksOfWords) {
  EXPECT_EQ(word_form("Said").lower, word_form("said").lower);
  EXPECT_EQ(word_form("don’t").lower, word_form("don’t").lower);
  EXPECT_EQ(word_form("1987").lower, word_form("2017").lower);
  EXPECT_EQ(word_form("Putin").shape, word_form("Rex").shape);
  EXPECT_NE(word_form("NATO").shape, word_form("Rex").shape);
  EXPECT_TRUE(word_form("Élysée").capital);
}

}  // namespace
}  // namespace counterpoint
