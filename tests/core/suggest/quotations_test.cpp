// Quotations: every kind of mark, nested, over paragraphs, and odd numbers of marks.
#include "core/suggest/quotations.h"

#include <gtest/gtest.h>

#include <string>

#include "core/suggest/tokens.h"

namespace counterpoint {
namespace {

Analysis read_lines(std::string_view text) {
  Analysis analysis;
  analysis.text = text;
  for (const Paragraph& paragraph : paragraphs_of(text)) {
    add_paragraph(analysis, paragraph.span, paragraph.heading);
    add_quotations(analysis);
  }
  join_quotations(analysis);
  return analysis;
}

std::string quotations(std::string_view text) {
  const Analysis analysis = read_lines(text);
  std::string found;
  for (const Quotation& q : analysis.quotations) {
    found += (found.empty() ? "" : " | ") + std::string(q.continues ? "+" : "") +
             std::string(slice(text, q.span)) + (q.closed ? "" : " ...") + (q.single ? " s" : "");
  }
  return found;
}

TEST(Quotations, AreFoundWithTheirMarks) {
  const std::pair<const char*, const char*> table[] = {
      {"He left.", ""},
      {"\"Yes,\" he said.", "\"Yes,\""},
      {"“Yes,” he said, “but no.”", "“Yes,” | “but no.”"},
      {"«Да», — сказал он.", "«Да»"},
      {"Er sagte „ja“ dazu.", "„ja“"},
      {"''No way,'' she said.", "''No way,''"},
      {"``No way,'' she said.", "``No way,''"},
      {"‘We left,’ he said.", "‘We left,’ s"},
      {"It's Trump's view, the Russians' view.", ""},
      {"“He told me ‘go away’ twice,” she said.", "“He told me ‘go away’ twice,” | ‘go away’ s"},
      {"He said it was \"very\" odd (\"so odd\").", "\"very\" | \"so odd\""},
      {"“We won. We will win again,” he said.", "“We won. We will win again,”"},
  };
  for (const auto& [text, wanted] : table) EXPECT_EQ(quotations(text), wanted) << text;
}

TEST(Quotations, GoOnOverParagraphs) {
  EXPECT_EQ(quotations("“We won.\n“We will win again,” he said."),
            "“We won. ... | +“We will win again,”");
  EXPECT_EQ(quotations("“We won.\nHe left."), "“We won. ...");
}

TEST(Quotations, SurviveOddMarks) {
  EXPECT_EQ(
      quotations("It said “we are all going home tonight and staying there. He left. She won."),
      "“we are all going home tonight and staying there. ...");
  EXPECT_EQ(quotations("We left,” he said."), "");
  EXPECT_EQ(quotations("\""), "");
  EXPECT_EQ(quotations("“a ”b ”c“"), "“a ”");
}

}  // namespace
}  // namespace counterpoint
