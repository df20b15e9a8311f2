// Rules on signs: transcripts, credits, quotations over paragraphs and without a cue.
#include "core/suggest/rules.h"

#include <gtest/gtest.h>

#include <string>

#include "core/suggest/suggest.h"

namespace counterpoint {
namespace {

// "rule: source > content" of each suggestion that a rule made.
std::string by_rules(std::string_view text) {
  std::string out;
  for (const Suggestion& s : suggest(text).suggestions) {
    if (s.rule == "cue") continue;
    out += (out.empty() ? "" : "\n") + s.rule + ": " +
           (s.source ? std::string(slice(text, *s.source)) : "-") + " >";
    for (const Span& part : s.content) out += " " + std::string(slice(text, part));
  }
  return out;
}

TEST(Rules, ReadTranscripts) {
  EXPECT_EQ(by_rules("Talk\nSMITH: We won the vote.\nJONES: You did not.\nSMITH: We did so."),
            "transcript: SMITH > We won the vote.\ntranscript: JONES > You did not.\n"
            "transcript: SMITH > We did so.");
}

TEST(Rules, ReadCredits) {
  EXPECT_EQ(by_rules("The old harbour at dawn. Image: Jane Doe."),
            "credit: Jane Doe > The old harbour at dawn.");
}

TEST(Rules, JoinWhatAParagraphAnnounces) {
  EXPECT_EQ(
      by_rules("The Daily Post reports:\n“The harbour was closed for a week because of ice.”"),
      "announced: The Daily Post > “The harbour was closed for a week because of ice.”");
}

TEST(Rules, ReadHeadlines) {
  EXPECT_EQ(by_rules("Minister: Taxes to rise in May\nIt rained."),
            "headline: Minister > Taxes to rise in May");
  EXPECT_EQ(by_rules("Analysis: Why taxes will rise in May\nIt rained."), "");
}

TEST(Rules, ReadSignatures) {
  EXPECT_EQ(by_rules("Wall of words\n“The river gives and the river takes away.” — Jane Doe"),
            "signature: Jane Doe > “The river gives and the river takes away.”");
}

TEST(Rules, ShowQuotationsThatNobodyIsNamedFor) {
  EXPECT_EQ(by_rules("Prices rose again.\n“Nobody here can pay for bread and milk any longer.”"),
            "quotation: - > “Nobody here can pay for bread and milk any longer.”");
  EXPECT_EQ(by_rules("They sang “Silent Night” on the square."), "");
}

}  // namespace
}  // namespace counterpoint
