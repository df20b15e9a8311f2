// The JSON reader: what it accepts, what it refuses and where, and what it gives back.
#include "core/format/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/format/json_writer.h"
#include "tests/support/random_project.h"

namespace counterpoint {
namespace {

std::string text_of(std::string_view json) {
  const Result<JsonDocument> document = JsonDocument::parse(json);
  return document.ok() ? document->root().text() : document.status().code;
}

TEST(Json, DecodesStrings) {
  EXPECT_EQ(text_of(R"("")"), "");
  EXPECT_EQ(text_of(R"("plain é 😀")"), "plain é 😀");
  EXPECT_EQ(text_of(R"("\"\\\/\b\f\n\r\t")"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(text_of(R"("\u00e9\u20AC\ud83d\ude00.")"), "é€😀.");
  EXPECT_EQ(text_of(R"("a\u0000b")"), std::string("a\0b", 3));
}

TEST(Json, ReadsNaturalNumbersOnly) {
  const struct {
    const char* json;
    std::optional<std::uint32_t> number;
  } kCases[] = {{"0", 0U},          {"42", 42U},   {"4294967295", 4294967295U},
                {"-1", {}},         {"1.0", {}},   {"1e2", {}},
                {"4294967296", {}}, {"\"1\"", {}}, {"true", {}}};
  for (const auto& c : kCases) {
    const Result<JsonDocument> document = JsonDocument::parse(c.json);
    ASSERT_TRUE(document.ok()) << c.json;
    EXPECT_EQ(document->root().natural(), c.number) << c.json;
  }
}

TEST(Json, FindsMembersAndPointers) {
  const Result<JsonDocument> document =
      JsonDocument::parse(R"( {"a/b": [1, {"~x": [[], "deep"]}], "\u0061c": null} )");
  ASSERT_TRUE(document.ok());
  EXPECT_TRUE(member(document->root(), "ac")->is(JsonKind::null));
  EXPECT_FALSE(member(document->root(), "a"));
  std::vector<std::string> pointers;
  member(document->root(), "a/b")->each_element([&](JsonValue value) {
    pointers.push_back(value.pointer());
    if (!value.is(JsonKind::object)) return true;
    member(value, "~x")->each_element([&](JsonValue inner) {
      pointers.push_back(inner.pointer());
      return true;
    });
    return true;
  });
  EXPECT_EQ(pointers,
            (std::vector<std::string>{"/a~1b/0", "/a~1b/1", "/a~1b/1/~0x/0", "/a~1b/1/~0x/1"}));
  EXPECT_EQ(document->root().pointer(), "");
}

TEST(Json, CompactKeepsSpelling) {
  const Result<JsonDocument> document =
      JsonDocument::parse("{ \"a b\" : [ 1.50 , -0 , 1E+2, \"x \\\" \\u00e9 \" ] ,\n\t\"c\":{ } }");
  ASSERT_TRUE(document.ok());
  EXPECT_EQ(compact(document->root()), "{\"a b\":[1.50,-0,1E+2,\"x \\\" \\u00e9 \"],\"c\":{}}");
}

TEST(Json, RefusesWithAPlace) {
  const struct {
    std::string json;
    const char* code;
    const char* message_part;
    const char* pointer;
  } kCases[] = {
      {"", "json-empty", "empty", ""},
      {" \n", "json-empty", "empty", ""},
      {"{", "json-syntax", "ends too early", ""},
      {"{\n \"a\": [1,\n  2", "json-syntax", "line 3, column 4", "/a"},
      {"[1 2]", "json-syntax", "expected ']' (line 1, column 4)", ""},
      {"[1,]", "json-syntax", "unexpected ']'", ""},
      {"{\"a\":1,}", "json-syntax", "expected string literal (line 1, column 8)", ""},
      {"{a:1}", "json-syntax", "expected string literal (line 1, column 2)", ""},
      {"{\"a\" 1}", "json-syntax", "expected ':'", ""},
      {"[01]", "json-syntax", "line 1, column 3", ""},
      {"[1.]", "json-syntax", "expected digit after '.'", ""},
      {"[-]", "json-syntax", "expected digit after '-'", ""},
      {"[1e]", "json-syntax", "exponent", ""},
      {"[tru]", "json-syntax", "invalid literal", ""},
      {"[NaN]", "json-syntax", "invalid literal", ""},
      {"[\"a\nb\"]", "json-syntax", "control character", ""},
      {"[\"\\x\"]", "json-syntax", "after backslash", ""},
      {"[\"\\u12g4\"]", "json-syntax", "4 hex digits", ""},
      {"[\"\\ud800\"]", "json-syntax", "surrogate", ""},
      {"[\"\\udc00\\ud800\"]", "json-syntax", "surrogate", ""},
      {"[\"open", "json-syntax", "ends too early: invalid string: missing closing quote", ""},
      {"[1] 2", "json-syntax", "expected end of input (line 1, column 5)", ""},
      {"{\"é\": {\"a\": 1, \"\\u0061\": 2}}", "json-duplicate-member", "\"a\" stands twice", "/é"},
      {"[\"\xff\"]", "invalid-utf8", "UTF-8", ""},
      {std::string(65, '['), "json-too-deep", "64 levels", ""},
      {std::string(100'000, '['), "json-too-deep", "64 levels", ""},
  };
  for (const auto& c : kCases) {
    const Status status = JsonDocument::parse(c.json).status();
    const std::string shown = c.json.substr(0, 40);
    EXPECT_EQ(status.code, c.code) << shown;
    EXPECT_NE(status.message.find(c.message_part), std::string::npos)
        << shown << ": " << status.message;
    if (std::string_view(c.code) != "json-too-deep") {
      EXPECT_EQ(status.subject, c.pointer) << shown;
    }
  }
}

TEST(Json, FindsATwinAmongManyMembers) {
  std::string json = "{";
  for (int i = 0; i < 1000; ++i) json += "\"m" + std::to_string(i) + "\":1,";
  EXPECT_TRUE(JsonDocument::parse(json + "\"x\":1}").ok());
  EXPECT_EQ(JsonDocument::parse(json + "\"m500\":1}").status().code, "json-duplicate-member");
}

TEST(Json, TakesSixtyFourLevelsAndAByteOrderMark) {
  const std::string deep = std::string(64, '[') + std::string(64, ']');
  EXPECT_TRUE(JsonDocument::parse(deep).ok());
  EXPECT_TRUE(JsonDocument::parse("\xEF\xBB\xBF[]").ok());
}

// Random small texts over the alphabet of JSON: accepted by us exactly when nlohmann_json accepts
// them (but for duplicate members, which it lets pass).
TEST(Json, AgreesWithAnotherReader) {
  constexpr const char* kParts[] = {"{",     "}",     "[",    "]",  ",",           ":",
                                    "\"a\"", "\"b\"", "1",    "-2", "0.",          "1.5",
                                    "true",  "false", "null", " ",  "\"\\u00e9\"", "e3"};
  int accepted = 0;
  for (std::uint32_t seed = 1; seed <= 20'000; ++seed) {
    testing::Random random(seed);
    std::string json = random.one_in(2) ? "[" : "{\"k\":";
    const char close = json[0] == '[' ? ']' : '}';
    for (std::uint32_t i = 0; i < 1 + random.below(5); ++i) json += random.pick(kParts);
    json += close;
    const Status status = JsonDocument::parse(json).status();
    if (status.code == "json-duplicate-member") continue;
    EXPECT_EQ(status.ok(), nlohmann::json::accept(json)) << "seed " << seed << ": " << json;
    accepted += status.ok() ? 1 : 0;
  }
  EXPECT_GT(accepted, 100);
}

}  // namespace
}  // namespace counterpoint
