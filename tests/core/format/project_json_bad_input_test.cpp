// Files that are not what they should be: each is refused with a code, a message and the pointer of
// the place. To add a case, add a line: what to change in a good file (a JSON Patch, RFC 6902), and
// what is to be said.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/format/project_json.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

using nlohmann::json;

struct Case {
  const char* patch;  // the operations, without the brackets around them
  const char* code;
  const char* pointer;
};

constexpr Case kCases[] = {
    // Other files and versions.
    {R"({"op":"remove","path":"/format"})", "not-a-project", ""},
    {R"({"op":"replace","path":"/format","value":"other"})", "not-a-project", "/format"},
    {R"({"op":"replace","path":"/format","value":1})", "not-a-project", "/format"},
    {R"({"op":"remove","path":"/version"})", "missing-member", ""},
    {R"({"op":"replace","path":"/version","value":2})", "newer-version", "/version"},
    {R"({"op":"replace","path":"/version","value":0})", "bad-version", "/version"},
    {R"({"op":"replace","path":"/version","value":1.5})", "bad-version", "/version"},
    {R"({"op":"replace","path":"/version","value":"1"})", "wrong-type", "/version"},
    // Wrong types.
    {R"({"op":"replace","path":"/project","value":[]})", "wrong-type", "/project"},
    {R"({"op":"replace","path":"/project/title","value":7})", "wrong-type", "/project/title"},
    {R"({"op":"replace","path":"/claims","value":{}})", "wrong-type", "/claims"},
    {R"({"op":"replace","path":"/claims/1","value":"c2"})", "wrong-type", "/claims/1"},
    {R"({"op":"replace","path":"/claims/1/unsure","value":"yes"})", "wrong-type",
     "/claims/1/unsure"},
    {R"({"op":"replace","path":"/claims/0/tags/1","value":null})", "wrong-type",
     "/claims/0/tags/1"},
    {R"({"op":"replace","path":"/claims/0/content/0/start","value":"20"})", "wrong-type",
     "/claims/0/content/0/start"},
    {R"({"op":"replace","path":"/claims/0/chain/1/cue","value":[]})", "wrong-type",
     "/claims/0/chain/1/cue"},
    {R"({"op":"replace","path":"/speakers/1/aliases","value":"T"})", "wrong-type",
     "/speakers/1/aliases"},
    {R"({"op":"replace","path":"/divergences/0/a","value":"p1"})", "wrong-type",
     "/divergences/0/a"},
    // Missing members.
    {R"({"op":"remove","path":"/claims/0/id"})", "missing-member", "/claims/0"},
    {R"({"op":"remove","path":"/claims/0/kind"})", "missing-member", "/claims/0"},
    {R"({"op":"remove","path":"/claims/0/content"})", "missing-member", "/claims/0"},
    {R"({"op":"remove","path":"/claims/0/content/0/exact"})", "missing-member",
     "/claims/0/content/0"},
    {R"({"op":"remove","path":"/articles/0/text"})", "missing-member", "/articles/0"},
    {R"({"op":"remove","path":"/articles/0/sha256"})", "missing-member", "/articles/0"},
    {R"({"op":"remove","path":"/divergences/0/b"})", "missing-member", "/divergences/0"},
    // Words and numbers.
    {R"({"op":"replace","path":"/claims/0/kind","value":"shouted"})", "unknown-word",
     "/claims/0/kind"},
    {R"({"op":"replace","path":"/positions/0/stance","value":""})", "unknown-word",
     "/positions/0/stance"},
    {R"({"op":"replace","path":"/articles/0/blocks/1/kind","value":"advert"})", "unknown-word",
     "/articles/0/blocks/1/kind"},
    {R"({"op":"replace","path":"/claims/0/content/0/start","value":-1})", "bad-number",
     "/claims/0/content/0/start"},
    {R"({"op":"replace","path":"/claims/0/content/0/end","value":1e9})", "bad-number",
     "/claims/0/content/0/end"},
    {R"({"op":"replace","path":"/speakers/0/colour","value":8})", "bad-colour",
     "/speakers/0/colour"},
    {R"({"op":"replace","path":"/speakers/0/colour","value":4294967295})", "bad-colour",
     "/speakers/0/colour"},
    // Ids.
    {R"({"op":"replace","path":"/claims/1/id","value":"c1"})", "duplicate-id", "/claims/1/id"},
    {R"({"op":"replace","path":"/claims/1/id","value":"p9"})", "bad-id", "/claims/1/id"},
    {R"({"op":"replace","path":"/claims/1/id","value":"c02"})", "bad-id", "/claims/1/id"},
    {R"({"op":"replace","path":"/claims/1/id","value":"c0"})", "bad-id", "/claims/1/id"},
    {R"({"op":"replace","path":"/claims/1/id","value":"c4294967295"})", "bad-id", "/claims/1/id"},
    {R"({"op":"replace","path":"/claims/1/id","value":""})", "bad-id", "/claims/1/id"},
    // References.
    {R"({"op":"replace","path":"/claims/0/article","value":"a9"})", "dangling-reference",
     "/claims/0/article"},
    {R"({"op":"replace","path":"/claims/0/chain/1/speaker","value":"s9"})", "dangling-reference",
     "/claims/0/chain/1/speaker"},
    {R"({"op":"replace","path":"/speakers/1/mentions/0/article","value":"a9"})",
     "dangling-reference", "/speakers/1/mentions/0/article"},
    {R"({"op":"replace","path":"/positions/1/issue","value":"i9"})", "dangling-reference",
     "/positions/1/issue"},
    {R"({"op":"replace","path":"/positions/1/claims/0","value":"c9"})", "dangling-reference",
     "/positions/1/claims/0"},
    {R"({"op":"replace","path":"/divergences/0/a/account","value":"p9"})", "dangling-reference",
     "/divergences/0/a/account"},
    {R"({"op":"replace","path":"/divergences/0/a/account","value":"s1"})", "dangling-reference",
     "/divergences/0/a/account"},
    {R"({"op":"remove","path":"/speakers/3"})", "dangling-reference", "/claims/1/chain/0/speaker"},
    // Spans, quotes, texts.
    {R"({"op":"replace","path":"/claims/0/content/0/end","value":5000})", "span-outside-text",
     "/claims/0/content/0/end"},
    {R"({"op":"replace","path":"/claims/0/content/0/start","value":35})", "empty-span",
     "/claims/0/content/0/start"},
    {R"({"op":"replace","path":"/claims/0/content/0/start","value":21})", "quote-mismatch",
     "/claims/0/content/0/exact"},
    {R"({"op":"replace","path":"/claims/0/content/0/prefix","value":"x"})", "quote-mismatch",
     "/claims/0/content/0/prefix"},
    {R"({"op":"replace","path":"/claims/0/content/0/suffix","value":"x"})", "quote-mismatch",
     "/claims/0/content/0/suffix"},
    {R"({"op":"replace","path":"/claims/0/chain/2/cue/exact","value":"admitted"})",
     "quote-mismatch", "/claims/0/chain/2/cue/exact"},
    {R"({"op":"replace","path":"/divergences/0/b/pivots/0/exact","value":"?"})", "quote-mismatch",
     "/divergences/0/b/pivots/0/exact"},
    {R"({"op":"replace","path":"/articles/0/sha256","value":"00"})", "text-mismatch",
     "/articles/0/sha256"},
    {R"({"op":"replace","path":"/articles/1/text","value":"Other"})", "text-mismatch",
     "/articles/1/sha256"},
    {R"({"op":"remove","path":"/articles/0/blocks/1"})", "text-outside-blocks",
     "/articles/0/blocks/1"},
    {R"({"op":"replace","path":"/articles/0/blocks/1/start","value":10})", "blocks-not-sorted",
     "/articles/0/blocks/1"},
    // What a project must be.
    {R"({"op":"replace","path":"/claims/0/content","value":[]})", "no-content",
     "/claims/0/content"},
    {R"({"op":"copy","path":"/claims/0/content/1","from":"/claims/0/content/0"})",
     "spans-not-sorted", "/claims/0/content/1"},
    {R"({"op":"replace","path":"/claims/0/tags","value":["b","a"]})", "bad-tags", "/claims/0/tags"},
    {R"({"op":"replace","path":"/speakers/0/name","value":""})", "empty-name", "/speakers/0/name"},
    {R"({"op":"replace","path":"/speakers/0/tag","value":""})", "empty-tag", "/speakers/0/tag"},
    {R"({"op":"replace","path":"/issues/0/question","value":""})", "empty-question",
     "/issues/0/question"},
    {R"({"op":"replace","path":"/positions/1/speaker","value":"s3"})", "duplicate-position",
     "/positions/1"},
    {R"({"op":"add","path":"/positions/0/claims/1","value":"c1"})", "duplicate-claim",
     "/positions/0/claims/1"},
    {R"({"op":"replace","path":"/divergences/0/b/account","value":"p1"})", "same-account",
     "/divergences/0/b/account"},
};

TEST(ProjectJsonBadInput, IsRefusedWithItsPlace) {
  const json good = json::parse(write_project(testing::small_project()));
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.patch);
    const json bad = good.patch(json::parse("[" + std::string(c.patch) + "]"));
    const Status status = read_project(bad.dump()).status();
    EXPECT_EQ(status.code, c.code) << status.message;
    EXPECT_EQ(status.subject, c.pointer);
    EXPECT_FALSE(status.message.empty());
  }
}

TEST(ProjectJsonBadInput, EveryCutIsRefused) {
  const std::string good = write_project(testing::small_project());
  for (std::size_t length = 0; length + 2 < good.size(); ++length) {
    EXPECT_FALSE(read_project(std::string_view(good).substr(0, length)).ok()) << length;
  }
}

TEST(ProjectJsonBadInput, OtherFilesAreNamed) {
  const struct {
    std::string bytes;
    const char* code;
    const char* message_part;
  } kFiles[] = {
      {"", "json-empty", "empty"},
      {"<!DOCTYPE html><p>Story", "not-a-project", "open it as a story"},
      {"HAMBURG, Germany - Talks", "not-a-project", "open it as a story"},
      {std::string("\x89PNG\r\n\x1a\n\0", 9), "not-a-project", "not a JSON object"},
      {"null", "not-a-project", "not a JSON object"},
      {"[]", "not-a-project", "should be an object"},
      {"{\"@context\": \"http://www.w3.org/ns/anno.jsonld\"}", "not-a-project", "another program"},
      {"{\"format\":\"counterpoint-project\",\"version\":2}", "newer-version",
       "(format version 2)"},
      {"{\"format\":\"a\",\"format\":\"b\"}", "json-duplicate-member", "\"format\" stands twice"},
      {"{\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}", "json-too-deep",
       "64 levels"},
      {"{\"a\":\"\xff\"}", "invalid-utf8", "line 1, column 7"},
  };
  for (const auto& file : kFiles) {
    const Status status = read_project(file.bytes).status();
    EXPECT_EQ(status.code, file.code) << file.bytes.substr(0, 40);
    EXPECT_NE(status.message.find(file.message_part), std::string::npos) << status.message;
  }
}

}  // namespace
}  // namespace counterpoint
