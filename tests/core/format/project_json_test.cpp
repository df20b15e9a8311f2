// The project file: what stands in it, that it comes back, and that what it does not know survives.
#include "core/format/project_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/model/validity.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

using nlohmann::json;

std::string told(const Status& status) {
  return status.code + " at " + status.subject + ": " + status.message;
}

json small_file() { return json::parse(write_project(testing::small_project())); }

TEST(ProjectJson, SmallProjectIsValid) {
  const Status status = check(testing::small_project());
  EXPECT_TRUE(status.ok()) << told(status);
}

TEST(ProjectJson, EmptyProject) {
  EXPECT_EQ(write_project(Project()), R"({
  "format": "counterpoint-project",
  "version": 1,
  "project": {},
  "articles": [],
  "speakers": [],
  "claims": [],
  "issues": [],
  "positions": [],
  "divergences": []
}
)");
  EXPECT_EQ(read_project(write_project(Project())).value(), Project());
}

TEST(ProjectJson, OffsetsCountCodePointsAndQuotesProveThem) {
  const json file = small_file();
  // The headline ends with an emoji: four bytes, one code point.
  EXPECT_EQ(file["articles"][0]["blocks"][0],
            json::parse(R"({"kind":"headline","start":0,"end":18})"));
  const json& denial = file["claims"][0];
  EXPECT_EQ(denial["id"], "c1");
  EXPECT_EQ(denial["content"][0]["start"], 20);
  EXPECT_EQ(denial["content"][0]["end"], 35);
  EXPECT_EQ(denial["content"][0]["exact"], "Putin denied it");
  EXPECT_EQ(denial["content"][0]["prefix"], "Talks in Hamburg 😀\n\n");
  EXPECT_EQ(denial["content"][0]["suffix"], ", Tillerson said.\n\nGet the news ");
  EXPECT_EQ(denial["chain"][1]["cue"]["exact"], "said");
  EXPECT_EQ(denial["chain"][2]["cueClass"], "denial");
  EXPECT_FALSE(denial["chain"][0].contains("cue"));
  EXPECT_EQ(file["divergences"][0]["b"]["account"], "p2");
  EXPECT_EQ(file["divergences"][0]["b"]["pivots"][0]["exact"], "accepted");
}

TEST(ProjectJson, GivesBackTheProjectAndTheSameBytes) {
  const Project project = testing::small_project();
  const std::string file = write_project(project);
  const Result<Project> read = read_project(file);
  ASSERT_TRUE(read.ok()) << told(read.status());
  EXPECT_EQ(read.value(), project);
  EXPECT_EQ(write_project(read.value()), file);
}

TEST(ProjectJson, CompactSaysTheSameInLess) {
  const Project project = testing::small_project();
  const std::string compact = write_project(project, JsonWriter::Style::compact);
  EXPECT_EQ(read_project(compact).value(), project);
  EXPECT_EQ(json::parse(compact), json::parse(write_project(project)));
  EXPECT_LT(compact.size(), write_project(project).size() * 3 / 4);
}

TEST(ProjectJson, OrderOfMembersAndOfThingsDoesNotMatter) {
  json file = small_file();  // nlohmann sorts members: "articles" first, "version" last
  std::reverse(file["claims"].begin(), file["claims"].end());
  const Result<Project> read = read_project(file.dump());
  ASSERT_TRUE(read.ok()) << told(read.status());
  EXPECT_EQ(read.value(), testing::small_project());
}

TEST(ProjectJson, MissingMembersGetDefaults) {
  const Result<Project> read = read_project(R"({"format":"counterpoint-project","version":1,
      "speakers":[{"id":"s7","name":"N","tag":"N"}]})");
  ASSERT_TRUE(read.ok()) << told(read.status());
  EXPECT_EQ(read->find(SpeakerId{7})->type, SpeakerType::person);
  EXPECT_EQ(read->find(SpeakerId{7})->colour, 0);
  EXPECT_EQ(read->speakers().high_water(), 7U);
}

TEST(ProjectJson, WordsThatAreNoDateGoIntoTheNote) {
  json file = small_file();
  file["claims"][0]["date"] = "last Friday";
  file["claims"][1]["date"] = "2017-07";
  const Result<Project> read = read_project(file.dump());
  ASSERT_TRUE(read.ok()) << told(read.status());
  EXPECT_EQ(read->find(ClaimId{1})->date, "");
  EXPECT_EQ(read->find(ClaimId{1})->note, "When it was said: last Friday");
  EXPECT_EQ(read->find(ClaimId{2})->date, "2017-07");
}

TEST(ProjectJson, AGenderIsWrittenWhereItIsRecorded) {
  json file = small_file();
  EXPECT_EQ(read_project(file.dump())->find(SpeakerId{1})->gender, RecordedGender::unset);
  file["speakers"][0]["gender"] = "woman";
  const Result<Project> read = read_project(file.dump());
  ASSERT_TRUE(read.ok()) << told(read.status());
  EXPECT_EQ(read->find(SpeakerId{1})->gender, RecordedGender::woman);
  EXPECT_EQ(json::parse(write_project(read.value())), file);
}

// Every object of the file gets a member that nobody knows; all of them must come out again.
void add_unknown(json& value, int& count) {
  if (value.is_object()) {
    for (auto& [name, inner] : value.items()) add_unknown(inner, count);
    value["x-unknown"] = {{"n", ++count}, {"list", {1.5, nullptr, "é"}}};
  } else if (value.is_array()) {
    for (json& inner : value) add_unknown(inner, count);
  }
}

TEST(ProjectJson, UnknownMembersSurviveAtEveryLevel) {
  json file = small_file();
  int count = 0;
  add_unknown(file, count);
  EXPECT_GT(count, 30);
  const Result<Project> read = read_project(file.dump());
  ASSERT_TRUE(read.ok()) << told(read.status());
  const std::string again = write_project(read.value());
  EXPECT_EQ(json::parse(again), file);
  EXPECT_EQ(read_project(again).value(), read.value());
}

TEST(ProjectJson, UnknownNumbersKeepTheirDigits) {
  const std::string file =
      R"({"format":"counterpoint-project","version":1,"big":1234567890123456789012,"e":1.0E+2})";
  const std::string again = write_project(read_project(file).value());
  EXPECT_NE(again.find("\"big\": 1234567890123456789012"), std::string::npos) << again;
  EXPECT_NE(again.find("\"e\": 1.0E+2"), std::string::npos) << again;
}

}  // namespace
}  // namespace counterpoint
