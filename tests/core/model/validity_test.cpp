// What makes a project valid: a good project, made wrong in one place at a time.
#include "core/model/validity.h"

#include <gtest/gtest.h>

#include <functional>

#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

// The small project with one thing changed.
template <class T>
Project changed(std::uint32_t id, const std::function<void(T&)>& change) {
  Project project = testing::small_project();
  T value = *project.table<T>().find(id);
  change(value);
  project.set<T>(id, std::make_shared<const T>(std::move(value)));
  return project;
}

template <class T>
Project without(std::uint32_t id) {
  Project project = testing::small_project();
  project.set<T>(id, nullptr);
  return project;
}

struct Case {
  Project project;
  const char* code;
  const char* subject;
};

Case article(std::function<void(Article&)> change, const char* code, const char* subject) {
  return {changed<Article>(1, change), code, subject};
}
Case speaker(std::function<void(Speaker&)> change, const char* code, const char* subject) {
  return {changed<Speaker>(2, change), code, subject};
}
Case claim(std::function<void(Claim&)> change, const char* code, const char* subject) {
  return {changed<Claim>(1, change), code, subject};
}
Case position(std::function<void(Position&)> change, const char* code, const char* subject) {
  return {changed<Position>(1, change), code, subject};
}
Case divergence(std::function<void(Divergence&)> change, const char* code, const char* subject) {
  return {changed<Divergence>(1, change), code, subject};
}

std::vector<Case> cases() {
  return {
      article([](Article& a) { a.text = nullptr; }, "no-text", "a1/text"),
      article([](Article& a) { a.blocks.pop_back(); }, "text-outside-blocks", "a1/blocks/2"),
      article([](Article& a) { a.blocks[1].span.start = 5; }, "blocks-not-sorted", "a1/blocks/1"),
      speaker([](Speaker& s) { s.name.clear(); }, "empty-name", "s2/name"),
      speaker([](Speaker& s) { s.tag.clear(); }, "empty-tag", "s2/tag"),
      speaker([](Speaker& s) { s.colour = kSpeakerColours; }, "bad-colour", "s2/colour"),
      speaker([](Speaker& s) { s.colour = -1; }, "bad-colour", "s2/colour"),
      speaker([](Speaker& s) { s.mentions[0].article = {9}; }, "dangling-reference",
              "s2/mentions/0"),
      speaker([](Speaker& s) { s.mentions[0].span = {}; }, "empty-span", "s2/mentions/0"),
      claim([](Claim& c) { c.article = {9}; }, "dangling-reference", "c1/article"),
      claim([](Claim& c) { c.content.clear(); }, "no-content", "c1/content"),
      claim(
          [](Claim& c) {
            c.content[0].span = {5, 5};
          },
          "empty-span", "c1/content/0"),
      claim([](Claim& c) { c.content[0].span.end = 9999; }, "span-outside-text", "c1/content/0"),
      claim(
          [](Claim& c) {
            c.content[0].span = {0, 19};
          },
          "span-splits-character", "c1/content/0"),
      claim([](Claim& c) { c.content.push_back(c.content[0]); }, "spans-not-sorted",
            "c1/content/1"),
      claim([](Claim& c) { c.chain[1].speaker = {9}; }, "dangling-reference", "c1/chain/1/speaker"),
      claim([](Claim& c) { c.chain[1].source.end = 9999; }, "span-outside-text",
            "c1/chain/1/source"),
      claim(
          [](Claim& c) {
            c.chain[2].cue = {7, 7};
          },
          "empty-span", "c1/chain/2/cue"),
      claim([](Claim& c) { c.date = "last week"; }, "bad-date", "c1/date"),
      claim(
          [](Claim& c) {
            c.tags = {"b", "a"};
          },
          "bad-tags", "c1/tags"),
      claim(
          [](Claim& c) {
            c.tags = {"a", "a"};
          },
          "bad-tags", "c1/tags"),
      claim(
          [](Claim& c) {
            c.tags = {"", "a"};
          },
          "bad-tags", "c1/tags"),
      {changed<Issue>(1, [](Issue& i) { i.question.clear(); }), "empty-question", "i1/question"},
      position([](Position& p) { p.issue = {9}; }, "dangling-reference", "p1/issue"),
      position([](Position& p) { p.speaker = {9}; }, "dangling-reference", "p1/speaker"),
      position([](Position& p) { p.claims = {{9}}; }, "dangling-reference", "p1/claims/0"),
      position(
          [](Position& p) {
            p.claims = {{1}, {1}};
          },
          "duplicate-claim", "p1/claims/1"),
      position([](Position& p) { p.speaker = {4}; }, "duplicate-position", "p2"),
      divergence([](Divergence& d) { d.issue = {9}; }, "dangling-reference", "d1/issue"),
      divergence([](Divergence& d) { d.a.account = SpeakerId{1}; }, "dangling-reference",
                 "d1/a/account"),
      divergence([](Divergence& d) { d.a.account = ClaimId{9}; }, "dangling-reference",
                 "d1/a/account"),
      divergence([](Divergence& d) { d.b.account = d.a.account; }, "same-account", "d1/b/account"),
      divergence([](Divergence& d) { d.b.pivots[0].span.end = 9999; }, "span-outside-text",
                 "d1/b/pivots/0"),
      {without<Speaker>(3), "dangling-reference", "c1/chain/2/speaker"},
      {without<Claim>(2), "dangling-reference", "p2/claims/0"},
      {without<Issue>(1), "dangling-reference", "p1/issue"},
      {without<Position>(2), "dangling-reference", "d1/b/account"},
      {without<Article>(2), "dangling-reference", "c2/article"},
  };
}

TEST(Validity, FindsWhatIsWrong) {
  EXPECT_TRUE(check(testing::small_project()).ok());
  EXPECT_TRUE(check(Project()).ok());
  for (const Case& c : cases()) {
    const Status status = check(c.project);
    EXPECT_EQ(status.code, c.code) << c.subject;
    EXPECT_EQ(status.subject, c.subject) << c.code;
    EXPECT_FALSE(status.message.empty());
  }
}

TEST(Validity, BothSidesAnswerTheIssueOfTheDivergence) {
  Project project = testing::small_project();
  project.set<Issue>(2, std::make_shared<const Issue>(Issue{"Another?", "", {}}));
  Divergence divergence = *project.find(DivergenceId{1});
  divergence.issue = {2};
  project.set<Divergence>(1, std::make_shared<const Divergence>(divergence));
  EXPECT_EQ(check(project).code, "wrong-issue");
  divergence.a.account = ClaimId{1};
  divergence.b.account = ClaimId{2};
  project.set<Divergence>(1, std::make_shared<const Divergence>(divergence));
  EXPECT_TRUE(check(project).ok()) << "claims answer whatever they are taken to answer";
}

TEST(Validity, OneThingByItself) {
  const Project project = testing::small_project();
  EXPECT_TRUE(check(project, ClaimId{1}).ok());
  EXPECT_EQ(check(project, ClaimId{9}).code, "dangling-reference");
  EXPECT_EQ(check(changed<Claim>(1, [](Claim& c) { c.content.clear(); }), ClaimId{1}).code,
            "no-content");
  EXPECT_TRUE(check(changed<Claim>(1, [](Claim& c) { c.content.clear(); }), ClaimId{2}).ok());
}

}  // namespace
}  // namespace counterpoint
