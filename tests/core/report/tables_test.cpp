// CSV and Markdown: what stands in them, and that no field becomes a formula or a column.
#include "core/report/tables.h"

#include <gtest/gtest.h>

#include "core/report/words.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

TEST(Tables, FieldsAreQuotedAndSafe) {
  const std::pair<const char*, const char*> kCases[] = {
      {"", ""},
      {"plain words", "plain words"},
      {"a, b", "\"a, b\""},
      {"say \"no\"", "\"say \"\"no\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"=1+1", "'=1+1"},
      {"+7 495", "'+7 495"},
      {"-5", "'-5"},
      {"@name", "'@name"},
      {"\tx", "'\tx"},
      {"\rx", "\"'\rx\""},
      {"=A1,\"B\"", "\"'=A1,\"\"B\"\"\""},
      {"5 = 5", "5 = 5"},
  };
  for (const auto& [text, field] : kCases) EXPECT_EQ(csv_field(text), field) << text;
}

TEST(Tables, Claims) {
  EXPECT_EQ(claims_csv(testing::small_project()),
            "id,story,speaker,kind,words,chain,source words,cue words,cue class,date,unsure,tags,"
            "note,start,end\r\n"
            "c1,Talks in Hamburg,Vladimir Putin,indirect,Putin denied it,The reporter → Rex "
            "Tillerson (said) → Vladimir Putin (denied),Tillerson; Putin,said; denied,neutral; "
            "denial,,no,denial; meeting,,20,35\r\n"
            "c2,a2,Sergey Lavrov,indirect,Trump accepted the assurances,Sergey "
            "Lavrov,Лавров,,,,yes,,,8,37\r\n");
}

TEST(Tables, PositionsAndDivergences) {
  const Project project = testing::small_project();
  const std::string positions = positions_csv(project);
  EXPECT_NE(positions.find("p1,\"Did Putin deny it, and was he believed?\",Vladimir Putin,,denies,"
                           "c1,"),
            std::string::npos)
      << positions;
  EXPECT_NE(divergences_csv(project).find(
                "contradicts,open,p1,Vladimir Putin,denied,p2,Sergey Lavrov,accepted,\r\n"),
            std::string::npos)
      << divergences_csv(project);
}

TEST(Tables, MarkdownEscapesWhatItWouldRead) {
  Project project = testing::small_project();
  Speaker speaker = *project.find(SpeakerId{3});
  speaker.name = "A|B *c*\n<b>";
  project.set(3, std::make_shared<const Speaker>(speaker));
  const std::string table = matrix_markdown(project);
  EXPECT_NE(table.find("| A\\|B \\*c\\* \\<b\\> | **Denies** (diverges)<br>“Putin denied it”"),
            std::string::npos)
      << table;
  EXPECT_NE(table.find("\n| --- | --- |\n"), std::string::npos) << table;
}

TEST(Tables, WordsAreRunsBetweenBlanks) {
  EXPECT_EQ(count_words(""), 0U);
  EXPECT_EQ(count_words("  two\u00a0words \n"), 2U);
}

}  // namespace
}  // namespace counterpoint
