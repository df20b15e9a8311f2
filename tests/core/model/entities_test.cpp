// The words of the enumerations, and small helpers of claims.
#include "core/model/entities.h"

#include <gtest/gtest.h>

#include <set>

namespace counterpoint {
namespace {

template <class E>
void expect_words_read_back(std::size_t count) {
  std::set<std::string_view> words;
  for (const E value : all_values<E>()) {
    EXPECT_EQ(parse_enum<E>(to_string(value)), value);
    words.insert(to_string(value));
  }
  EXPECT_EQ(words.size(), count);
  for (const char* other : {"", "Direct", "unknown", "direct "}) {
    EXPECT_EQ(parse_enum<E>(other), std::nullopt);
  }
}

TEST(Entities, WordsReadBack) {
  expect_words_read_back<SpeakerType>(4);
  expect_words_read_back<RecordedGender>(4);
  expect_words_read_back<ClaimKind>(4);
  expect_words_read_back<CueClass>(8);
  expect_words_read_back<Stance>(6);
  expect_words_read_back<DivergenceType>(7);
  expect_words_read_back<DivergenceState>(3);
}

TEST(Entities, TheAsserterIsTheInnermostLink) {
  Claim claim;
  EXPECT_EQ(asserter(claim), SpeakerId{});
  claim.chain = {{{1}, {}, {}, CueClass::unset, {}}, {{2}, {}, {}, CueClass::unset, {}}};
  EXPECT_EQ(asserter(claim), SpeakerId{2});
}

TEST(Entities, ExtentGoesFromTheFirstToTheLastByte) {
  Claim claim;
  EXPECT_EQ(extent(claim), Span{});
  claim.content = {{{3, 5}, {}}, {{8, 13}, {}}};
  EXPECT_EQ(extent(claim), (Span{3, 13}));
}

TEST(Entities, UnknownMembersCompareByWhatTheySay) {
  const auto of = [](const char* json) {
    return Unknown{std::make_shared<const std::string>(json)};
  };
  EXPECT_EQ(of("{\"a\":1}"), of("{\"a\":1}"));
  EXPECT_FALSE(of("{\"a\":1}") == of("{\"a\":2}"));
  EXPECT_FALSE(of("{\"a\":1}") == Unknown{});
  EXPECT_EQ(Unknown{}, Unknown{});
}

}  // namespace
}  // namespace counterpoint
