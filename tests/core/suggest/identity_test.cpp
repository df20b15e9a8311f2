// Who the sources of a story are.
#include "core/suggest/identity.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/suggest/suggest.h"

namespace counterpoint {
namespace {

struct Line {
  const char* what;
  const char* story;  // paragraphs a line; what the last one says is looked at
  const char* speaker;
};

const Suggestion* last_with_source(const Reading& reading) {
  for (auto it = reading.suggestions.rbegin(); it != reading.suggestions.rend(); ++it) {
    if (it->source) return &*it;
  }
  return nullptr;
}

class Speakers : public testing::TestWithParam<Line> {};

TEST_P(Speakers, AreNamed) {
  const Line& line = GetParam();
  const Reading reading = suggest(line.story);
  const Suggestion* last = last_with_source(reading);
  ASSERT_NE(last, nullptr) << line.what << ": nothing was found in\n" << line.story;
  EXPECT_EQ(last->speaker, line.speaker) << line.what << "\n" << line.story;
}

INSTANTIATE_TEST_SUITE_P(
    Table, Speakers,
    testing::Values(
        Line{"name", "Erik Holm said the road was closed.", "Erik Holm"},
        Line{"title", "Transport Minister Erik Holm said the road was closed.", "Erik Holm"},
        Line{"honorific, while the story never leaves it out",
             "Professor Anna Berg said the lake was warm.", "Professor Anna Berg"},
        Line{"surname",
             "Transport Minister Erik Holm opened the road.\nHolm said the road was safe.",
             "Erik Holm"},
        Line{"surname with a title", "Erik Holm opened the road.\nMr. Holm said the road was safe.",
             "Erik Holm"},
        Line{"pronoun", "Erik Holm said the road was closed.\nHe said it would open in May.",
             "Erik Holm"},
        Line{"gender",
             "Erik Holm said the road was closed.\nMayor Anna Berg disagreed.\n“It is open,” "
             "she said.",
             "Anna Berg"},
        Line{"role",
             "Erik Holm, the coach of the team, left on Monday.\nThe coach said he was "
             "tired.",
             "Erik Holm"},
        Line{"particle",
             "Mayor Bill de Groot opened the fair.\nDe Groot said it was the largest yet.",
             "Bill de Groot"},
        Line{"group", "The researchers found ice in the crater.\nThey said more would follow.",
             "The researchers"},
        Line{"organisation",
             "The Red Cross opened a camp near the border.\nThe Red Cross said the camp was full.",
             "The Red Cross"},
        Line{"somebody's spokesman is not that person",
             "Erik Holm left early.\nA spokesman for Holm said he was ill.",
             "A spokesman for Holm"},
        Line{"several", "Erik Holm and Anna Berg said the road was safe.",
             "Erik Holm and Anna Berg"},
        Line{"credit behind a slash", "The flooded road in May. Photo: Agency / Anna Berg.",
             "Anna Berg"},
        Line{"things that hold a name",
             "Posts on the message board of the site Operation Harbour said the road was closed.",
             "Posts on the message board of the site Operation Harbour"},
        Line{"a phrase without its clause",
             "According to a posting made on Monday, the road was closed.", "a posting"},
        Line{"an envoy to a country",
             "Danish Ambassador to the United States Hjalti Holm said the talks had failed.",
             "Hjalti Holm"},
        Line{"an office in an organisation",
             "CEO of the Refugee Council Hjalti Holm said the talks had failed.", "Hjalti Holm"},
        Line{"unnamed", "Two officials said the talks had failed.", "Two officials"}),
    [](const auto& line) { return "Line" + std::to_string(line.index); });

TEST(Identity, SaysWhoElseAPronounMayBe) {
  const Reading reading = suggest(
      "Erik Holm said the road was closed.\nPeter Lind said the bridge was closed.\n"
      "He said both would open in May.");
  const Suggestion* last = last_with_source(reading);
  ASSERT_NE(last, nullptr);
  EXPECT_EQ(last->speaker, "Peter Lind");
  ASSERT_FALSE(last->reasons.empty());
  EXPECT_NE(last->reasons.back().find("Peter Lind"), std::string::npos) << last->reasons.back();
}

TEST(Identity, FindsWhoIAmInAQuotation) {
  const Reading reading =
      suggest("“I think the bridge is unsafe and I said so in May,” said Anna Berg.");
  for (const Suggestion& found : reading.suggestions) {
    if (found.source) {
      EXPECT_EQ(found.speaker, "Anna Berg");
    }
  }
  EXPECT_FALSE(reading.suggestions.empty());
}

TEST(Identity, IsTheSameForCurlyAndStraightApostrophes) {
  const Reading reading =
      suggest("James O’Neill opened the road.\nO'Neill said the road was safe.");
  const Suggestion* last = last_with_source(reading);
  ASSERT_NE(last, nullptr);
  EXPECT_EQ(last->speaker, "James O’Neill");
}

}  // namespace
}  // namespace counterpoint
