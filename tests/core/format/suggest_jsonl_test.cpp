// Lines of ./dev suggest: documents in, attributions out in code points, broken lines refused.
#include "core/format/suggest_jsonl.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

TEST(SuggestJsonl, ReadsDocuments) {
  const auto document = read_suggest_line(R"({"id": "a", "text": "Hé", "gold": [1]})");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(document->id, "a");
  EXPECT_EQ(document->text, "Hé");
}

TEST(SuggestJsonl, RefusesBrokenLines) {
  EXPECT_EQ(read_suggest_line("{").status().code, "not-json");
  EXPECT_EQ(read_suggest_line("[]").status().code, "not-a-document");
  EXPECT_EQ(read_suggest_line(R"({"id": 1, "text": "x"})").status().code, "not-a-document");
  EXPECT_EQ(read_suggest_line("{\"id\": \"\xff\"}").status().code, "invalid-utf8");
}

TEST(SuggestJsonl, WritesCodePoints) {
  Suggestion suggestion;
  suggestion.source = Span{0, 3};
  suggestion.content = {{4, 6}};
  suggestion.rule = "cue";
  suggestion.score = 0.5;
  EXPECT_EQ(write_suggest_line({"a", "Hé ab"}, {suggestion}),
            R"({"id":"a","attributions":[{"source":[0,2],"cue":null,"content":[[3,5]],)"
            R"("kind":"indirect","speaker":"","rule":"cue","score":0.5,"reasons":[]}]})");
}

}  // namespace
}  // namespace counterpoint
