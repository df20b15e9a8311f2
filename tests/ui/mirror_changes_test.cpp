// What the page's mirror is told: only what changed, as JSON. See web/platform/mirror_changes.h;
// how the page applies it is tested in tests/browser/host_mirror.test.mjs.
#include "web/platform/mirror_changes.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "web/platform/json_text.h"

namespace counterpoint {
namespace {

using nlohmann::json;

UiNode node(std::string key, std::string name, std::string parent = {}) {
  UiNode made;
  made.key = std::move(key);
  made.role = Role::button;
  made.name = std::move(name);
  made.parent = std::move(parent);
  made.rect = {1, 2.5F, 30, 20};
  return made;
}

json update(MirrorChanges& changes, const std::vector<UiNode>& nodes) {
  const std::string text = changes.update(nodes);
  return text.empty() ? json() : json::parse(text);
}

TEST(MirrorChanges, TheFirstRoundTellsAll) {
  MirrorChanges changes;
  const json told = update(changes, {node("a", "A"), node("b", "B", "a")});
  EXPECT_EQ(told["order"], json({1, 2}));
  EXPECT_EQ(told["gone"], json::array());
  EXPECT_EQ(told["put"][0]["name"], "A");
  EXPECT_EQ(told["put"][0]["rect"], json({1, 2.5, 30, 20}));
  EXPECT_EQ(told["put"][1]["parent"], 1);
}

TEST(MirrorChanges, ThenOnlyWhatIsDifferent) {
  MirrorChanges changes;
  update(changes, {node("a", "A"), node("b", "B")});
  EXPECT_TRUE(update(changes, {node("a", "A"), node("b", "B")}).is_null());
  const json renamed = update(changes, {node("a", "A"), node("b", "New")});
  EXPECT_EQ(renamed["put"].size(), 1U);
  EXPECT_FALSE(renamed.contains("order"));
  const json moved = update(changes, {node("b", "New"), node("a", "A")});
  EXPECT_EQ(moved["put"], json::array());
  EXPECT_EQ(moved["order"], json({2, 1}));
}

TEST(MirrorChanges, WhatGoesAndComesBackIsNew) {
  MirrorChanges changes;
  update(changes, {node("a", "A"), node("b", "B")});
  const json gone = update(changes, {node("b", "B")});
  EXPECT_EQ(gone["gone"], json({1}));
  EXPECT_EQ(gone["order"], json({2}));
  const json back = update(changes, {node("a", "A"), node("b", "B")});
  EXPECT_EQ(back["order"], json({3, 2}));
  EXPECT_EQ(back["put"][0]["n"], 3);
}

TEST(MirrorChanges, AKeyCountsOnce) {
  MirrorChanges changes;
  EXPECT_EQ(update(changes, {node("a", "A"), node("a", "Again")})["order"], json({1}));
}

TEST(MirrorChanges, StatesAreToldWhereThereAreAny) {
  MirrorChanges changes;
  UiNode made = node("a", "A");
  made.checkable = made.expandable = made.expanded = true;
  made.active = "a";
  const json told = update(changes, {made})["put"][0];
  EXPECT_EQ(told["checked"], false);
  EXPECT_EQ(told["expanded"], true);
  EXPECT_EQ(told["active"], 1);
  EXPECT_FALSE(told.contains("disabled"));
}

TEST(MirrorChanges, FieldsAreToldWhole) {
  TextField field;
  field.key = "note";
  field.value = "a \"b\"\n\x01";
  field.colour = 0x123456;
  const json told = json::parse(fields_json({field}));
  EXPECT_EQ(told[0]["value"], "a \"b\"\n\x01");
  EXPECT_EQ(told[0]["colour"], 0x123456);
}

MirroredArticle article(std::uint64_t revision, float y) {
  MirroredBlock block;
  block.id = 7;
  block.revision = revision;
  block.y = y;
  block.text = "Words.";
  block.lines = {{0, 6, 0, 40}};
  block.marks = {{0, 5, "claim/1", "Claim by Putin"}};
  MirroredArticle made;
  made.blocks.push_back(block);
  return made;
}

TEST(ArticleChanges, ABlockComesWholeOnceAndThenOnlyItsPlace) {
  ArticleChanges changes;
  const json first = json::parse(changes.update(article(1, 0)))["blocks"][0];
  EXPECT_EQ(first["text"], "Words.");
  EXPECT_EQ(first["lines"], json({{0, 6, 0, 40}}));
  EXPECT_EQ(first["marks"][0]["key"], "claim/1");
  const json moved = json::parse(changes.update(article(1, 5)))["blocks"][0];
  EXPECT_EQ(moved["y"], 5);
  EXPECT_FALSE(moved.contains("text"));
  EXPECT_TRUE(json::parse(changes.update(article(2, 5)))["blocks"][0].contains("text"));
}

TEST(JsonText, WritesNumbersShort) {
  JsonText out;
  out.open('[').number(3).number(-0.5).number(1e300).number(0.0 / 0.0).close(']');
  const json numbers = json::parse(out.text());
  EXPECT_EQ(numbers[0], 3);
  EXPECT_EQ(numbers[1], -0.5);
  EXPECT_EQ(numbers[3], 0);
}

}  // namespace
}  // namespace counterpoint
