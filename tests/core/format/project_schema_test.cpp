// The schema says what the writer writes: every member and word in files is described, and every
// enumeration of the schema is the model's. tests/node/schema.test.mjs asks a full validator.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "core/format/project_json.h"
#include "tests/support/random_project.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

using nlohmann::json;

std::string read_file(const std::string& path) {
  std::ifstream in(std::string(COUNTERPOINT_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

const json& schema() {
  static const json schema = json::parse(read_file("assets/project.schema.json"));
  return schema;
}

const json& resolved(const json& rule) {
  if (!rule.contains("$ref")) return rule;
  const std::string name = rule["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
  return schema()["$defs"][name];
}

bool has_type(const json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  return type == "boolean" && value.is_boolean();
}

// As much of JSON Schema as ours uses; and members that are not described are wrong here.
void validate(const json& value, const json& unresolved, const std::string& path) {
  const json& rule = resolved(unresolved);
  EXPECT_TRUE(!rule.contains("type") || has_type(value, rule["type"])) << path;
  EXPECT_TRUE(!rule.contains("const") || value == rule["const"]) << path;
  if (rule.contains("enum")) {
    EXPECT_NE(std::find(rule["enum"].begin(), rule["enum"].end(), value), rule["enum"].end())
        << path << " " << value;
  }
  if (rule.contains("pattern")) {
    EXPECT_TRUE(
        std::regex_match(value.get<std::string>(), std::regex(rule["pattern"].get<std::string>())))
        << path << " " << value;
  }
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      validate(value[i], rule["items"], path + "/" + std::to_string(i));
    }
  }
  if (!value.is_object()) return;
  for (const json& name : rule["required"]) {
    EXPECT_TRUE(value.contains(name)) << path << " " << name;
  }
  for (const auto& [name, inner] : value.items()) {
    if (rule["properties"].contains(name)) {
      validate(inner, rule["properties"][name], path + "/" + name);
    } else {
      EXPECT_TRUE(name == "x" || name == "y" || name == "x-colour" || name == "été" ||
                  name == "big")
          << path << "/" << name << " is not in the schema";
    }
  }
}

template <class E>
void expect_words(const char* pointer) {
  std::vector<std::string> words;
  for (const E value : all_values<E>()) words.emplace_back(to_string(value));
  EXPECT_EQ(schema()[json::json_pointer(std::string(pointer) + "/enum")], json(words)) << pointer;
}

TEST(ProjectSchema, HasTheWordsOfTheModel) {
  expect_words<SpeakerType>("/$defs/speaker/properties/type");
  expect_words<RecordedGender>("/$defs/speaker/properties/gender");
  expect_words<ClaimKind>("/$defs/claim/properties/kind");
  expect_words<CueClass>("/$defs/link/properties/cueClass");
  expect_words<Stance>("/$defs/position/properties/stance");
  expect_words<DivergenceType>("/$defs/divergence/properties/type");
  expect_words<DivergenceState>("/$defs/divergence/properties/state");
  std::vector<std::string> blocks;
  for (const BlockKind kind : kAllBlockKinds) blocks.emplace_back(to_string(kind));
  EXPECT_EQ(schema()["$defs"]["block"]["properties"]["kind"]["enum"], json(blocks));
}

TEST(ProjectSchema, DescribesWhatIsWritten) {
  validate(json::parse(write_project(testing::small_project())), schema(), "");
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    testing::Random random(seed);
    validate(json::parse(write_project(testing::random_project(random, 60))), schema(), "");
  }
}

void expect_described(const json& rule, const std::string& path) {
  if (!rule.contains("properties")) return;
  for (const auto& [name, member] : rule["properties"].items()) {
    EXPECT_FALSE(member.value("description", "").empty()) << path << "/" << name;
    expect_described(member, path + "/" + name);
  }
}

TEST(ProjectSchema, DescribesEveryMemberInWords) {
  expect_described(schema(), "");
  for (const auto& [name, rule] : schema()["$defs"].items()) expect_described(rule, name);
}

// The file of the small project, byte for byte. When the format changes on purpose, raise the
// version, keep reading this file, and add the new one beside it.
TEST(ProjectSchema, VersionOneStaysAsItIs) {
  const std::string golden = read_file("tests/golden/project_v1.json");
  EXPECT_EQ(write_project(testing::small_project()), golden);
  EXPECT_EQ(read_project(golden).value(), testing::small_project());
}

}  // namespace
}  // namespace counterpoint
