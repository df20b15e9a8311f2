// One line for each construction that news uses to say who said what: "source | cue | content" is
// among the suggestions; and what is no attribution stays out.
#include <gtest/gtest.h>

#include <cctype>
#include <string>

#include "core/suggest/suggest.h"

namespace counterpoint {
namespace {

// Words only, so that signs at the ends do not matter.
std::string bare(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool keep = std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
    if (keep) out += c;
    if (c == ' ' && !out.empty() && out.back() != ' ') out += ' ';
  }
  for (const std::string mark : {"“", "”", "’", "‘", "«", "»", "„"}) {
    for (std::size_t at; (at = out.find(mark)) != std::string::npos;) out.erase(at, mark.size());
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  while (!out.empty() && out.front() == ' ') out.erase(0, 1);
  return out;
}

std::string shown(std::string_view text, const Suggestion& s) {
  std::string out = s.source ? bare(slice(text, *s.source)) : "-";
  out += " | " + (s.cue ? bare(slice(text, *s.cue)) : "-") + " |";
  for (const Span& part : s.content) out += " " + bare(slice(text, part));
  return out;
}

struct Line {
  const char* construction;
  const char* text;
  const char* wanted;
};

TEST(Constructions, AreFound) {
  const Line table[] = {
      {"curly, inverted", "“The road is closed,” said Erik Holm.",
       "Erik Holm | said | The road is closed"},
      {"straight", "\"The road is closed,\" Holm said.", "Holm | said | The road is closed"},
      {"quotation after the cue", "Holm said: “The road is closed until Monday.”",
       "Holm | said | The road is closed until Monday"},
      {"broken by the cue", "“The road,” Holm said, “is closed until Monday.”",
       "Holm | said | The road is closed until Monday"},
      {"over sentences", "“The road is closed. It will open on Monday,” Holm said.",
       "Holm | said | The road is closed It will open on Monday"},
      {"mixed", "Holm said the closure was “a great pity” for the town.",
       "Holm | said | the closure was a great pity for the town"},
      {"said that", "Holm said that the road was closed.",
       "Holm | said | that the road was closed"},
      {"without that", "Holm said the road was closed.", "Holm | said | the road was closed"},
      {"according to, first", "According to Holm, the road was closed.",
       "Holm | According to | the road was closed"},
      {"according to, last", "The road was closed by the police, according to Holm.",
       "Holm | according to | The road was closed by the police"},
      {"told somebody", "Holm told reporters that the road was closed.",
       "Holm | told | that the road was closed"},
      {"role and name", "Transport Minister Erik Holm said the road was closed.",
       "Transport Minister Erik Holm | said | the road was closed"},
      {"unnamed", "Two officials said the talks had failed.",
       "Two officials | said | the talks had failed"},
      {"organisation", "The Red Cross said the camp was full.",
       "The Red Cross | said | the camp was full"},
      {"document", "The report says that the bridge was unsafe.",
       "The report | says | that the bridge was unsafe"},
      {"denial", "Holm denied that the bridge was unsafe.",
       "Holm | denied | that the bridge was unsafe"},
      {"belief", "Holm believes that the bridge is safe.",
       "Holm | believes | that the bridge is safe"},
      {"closing the sentence", "The bridge will open in May, he said on Monday.",
       "he | said | The bridge will open in May"},
      {"guillemets", "« The road is closed », said Erik Holm.",
       "Erik Holm | said | The road is closed"},
      {"low and high", "„The road is closed“, said Erik Holm.",
       "Erik Holm | said | The road is closed"},
      {"nested", "“She told me ‘never again’ and left,” Holm said.",
       "Holm | said | She told me never again and left"},
      {"participle", "Holm said the road was closed, adding that it would open in May.",
       "Holm | adding | that it would open in May"},
      {"nominal cue", "Holm repeated his claim that the bridge was safe.",
       "Holm | repeated his claim | that the bridge was safe"},
      {"passive", "Reporters were told by Holm that the road was closed.",
       "Holm | were told | that the road was closed"},
      {"apposition", "Erik Holm, the town’s mayor, said the road was closed.",
       "Erik Holm the towns mayor | said | the road was closed"},
      {"refusal", "Holm refused to say when the road would open.",
       "Holm | refused | to say when the road would open"},
      {"admission", "Holm admitted that the bridge was unsafe.",
       "Holm | admitted | that the bridge was unsafe"},
      {"doubt", "Holm claimed the bridge was safe.", "Holm | claimed | the bridge was safe"},
      {"in a statement", "In a statement, Holm said the road was closed.",
       "Holm | said | the road was closed"},
      {"broken by who said it, one word before", "Holm, she said, denied any part in the plan.",
       "she | said | Holm denied any part in the plan"},
      {"nested attribution, outer", "Olsen said Holm denied that the bridge was unsafe.",
       "Olsen | said | Holm denied that the bridge was unsafe"},
      {"nested attribution, inner", "Olsen said Holm denied that the bridge was unsafe.",
       "Holm | denied | that the bridge was unsafe"},
      {"nested attribution, inner, a noun", "Olsen said Holm denied any part in the plan.",
       "Holm | denied | any part"},
      {"demand", "Holm demanded that the bridge be closed.",
       "Holm | demanded | that the bridge be closed"},
      {"over paragraphs", "“The road is closed,” Holm said. “It is old.\n“It will open in May.”",
       "Holm | said | The road is closed It is old It will open in May"},
      {"as somebody put it", "As Holm put it, the bridge was beyond repair.",
       "Holm | put it | the bridge was beyond repair"},
      {"as somebody puts it, last", "The bridge is beyond repair, as Erik Holm puts it.",
       "Erik Holm | puts it | The bridge is beyond repair"},
      {"opening mark never closed", "Holm called the bridge “a wreck. The town will pay for it.",
       "Holm | called | a wreck"},
      {"headline", "Mayor: Bridge to close in May", "Mayor | - | Bridge to close in May"},
      {"possessive before the office", "The club’s coach Erik Holm said the pitch was wet.",
       "The clubs coach Erik Holm | said | the pitch was wet"},
      {"as somebody told", "As Holm told the Daily Post, the road was closed in May.",
       "Holm | told | the road was closed in May"},
      {"description after the name", "Erik Holm, professor of law at Yale, said the law was old.",
       "Erik Holm professor of law at Yale | said | the law was old"},
      {"inverted, with apposition", "“The road is closed,” said Anna Berg, the mayor of Holm.",
       "Anna Berg | said | The road is closed"},
      {"indirect, inverted, with apposition",
       "The road is closed until Monday, said Anna Berg, the mayor of Holm.",
       "Anna Berg | said | The road is closed until Monday"},
      {"with role", "The road is closed, said Transport Minister Erik Holm.",
       "Transport Minister Erik Holm | said | The road is closed"},
      {"closing, unnamed", "The road will stay closed until Monday, a friend said.",
       "a friend | said | The road will stay closed until Monday"},
      {"closing, after a list of words",
       "Growing up, July 4 meant buying fireworks with the family, Montoya said.",
       "Montoya | said | Growing up July 4 meant buying fireworks with the family"},
      {"inverted, with a place",
       "“Together we have changed this town,” said Holm on the livestream",
       "Holm | said | Together we have changed this town"},
      {"participle after a clause",
       "The judge rejected the case on Monday, saying the law was too old.",
       "The judge | saying | the law was too old"},
      {"inverted, with a clause", "The road is closed, said Anna Berg, who lives beside it.",
       "Anna Berg who lives beside it | said | The road is closed"},
      {"two marks in a row", "''The road is closed,'' Holm said.",
       "Holm | said | The road is closed"},
  };
  for (const Line& line : table) {
    std::string found;
    bool seen = false;
    for (const Suggestion& s : suggest(line.text).suggestions) {
      seen = seen || shown(line.text, s) == line.wanted;
      found += shown(line.text, s) + "\n";
    }
    EXPECT_TRUE(seen) << line.construction << ": " << line.text << "\nfound:\n" << found;
  }
}

// What stories clash about: who denied is shown even inside of what another said.
TEST(Constructions, InnerDenialsAreShownUnasked) {
  for (const char* text : {"Olsen said Holm denied any part in the plan.",
                           "Olsen said that Erik Holm denied any involvement."}) {
    const std::vector<Suggestion> found = shown_unasked(suggest(text).suggestions);
    EXPECT_EQ(found.size(), 2u) << text;
  }
}

TEST(Constructions, LeaveOtherTextAlone) {
  const char* const table[] = {
      "The road was closed for three days.",
      "They watched “The Third Man” at the old cinema.",
      "Robert “Bob” Olsen opened the shop in 1987.",
      "It was the so-called “golden hour” before dusk.",
      "The bus leaves at 5 p.m. from the station.",
  };
  for (const char* text : table) {
    const std::vector<Suggestion> found = shown_unasked(suggest(text).suggestions);
    EXPECT_TRUE(found.empty()) << text << "\nfound: " << shown(text, found.front());
  }
}

}  // namespace
}  // namespace counterpoint
