// The journal: replaying what was written leads to the same project, and a broken entry stops it at
// the last good step.
#include "core/format/journal.h"

#include <gtest/gtest.h>

#include "core/edit/commands.h"
#include "core/model/validity.h"
#include "tests/support/random_project.h"
#include "tests/support/small_project.h"

namespace counterpoint {
namespace {

using testing::Random;

std::string told(const Status& status) {
  return status.code + " at " + status.subject + ": " + status.message;
}

// A project, the entries of random edits on it (some of them composed, as autosave does), and what
// they lead to.
struct Written {
  Project first, last;
  std::vector<std::string> entries;
};

Written write_random_edits(std::uint32_t seed) {
  Random random(seed);
  Written written;
  written.first = testing::random_project(random, 20);
  written.last = written.first;
  Transaction pending;
  for (int i = 0; i < 60; ++i) {
    Draft draft(written.last);
    std::string name;
    if (!testing::random_command(random, draft, name).ok()) continue;
    pending = pending.empty() ? draft.take(name) : compose(pending, draft.take(name));
    written.last = draft.project();
    if (random.one_in(3)) continue;
    written.entries.push_back(write_journal_entry(pending, written.last));
    pending = {};
  }
  written.entries.push_back(write_journal_entry(pending, written.last));
  return written;
}

TEST(Journal, ReplayLeadsToTheSameProject) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Written written = write_random_edits(seed);
    const Replayed replayed = replay_journal(written.first, written.entries);
    ASSERT_TRUE(replayed.stopped.ok()) << told(replayed.stopped);
    EXPECT_EQ(replayed.entries, written.entries.size());
    EXPECT_EQ(replayed.project, written.last);
  }
}

TEST(Journal, AnEntryThatWasCutOffStopsAtTheLastGoodStep) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    Written written = write_random_edits(seed);
    const std::size_t broken = random.below(static_cast<std::uint32_t>(written.entries.size()));
    std::string& entry = written.entries[broken];
    entry.resize(random.below(static_cast<std::uint32_t>(entry.size())));
    const Replayed replayed = replay_journal(written.first, written.entries);
    EXPECT_FALSE(replayed.stopped.ok());
    EXPECT_EQ(replayed.entries, broken);
    EXPECT_TRUE(check(replayed.project).ok());
  }
}

TEST(Journal, WritesWhatChangedAndNoTextTwice) {
  const Project project = testing::small_project();
  Draft draft(project);
  Article article = *project.find(ArticleId{1});
  article.title = "Another title";
  ASSERT_TRUE(update_article(draft, ArticleId{1}, article).ok());
  ASSERT_TRUE(remove_claim(draft, ClaimId{2}).ok());
  const std::string entry = write_journal_entry(draft.take("Both"), draft.project());
  EXPECT_NE(entry.find("Another title"), std::string::npos);
  EXPECT_EQ(entry.find("Putin denied it"), std::string::npos) << entry;
  EXPECT_NE(entry.find(R"({"id":"c2","gone":true})"), std::string::npos) << entry;
  const Replayed replayed = replay_journal(project, {entry});
  ASSERT_TRUE(replayed.stopped.ok()) << told(replayed.stopped);
  EXPECT_EQ(replayed.project, draft.project());
  EXPECT_EQ(replayed.last_label, "Both");
}

TEST(Journal, RefusesEntriesThatDoNotFit) {
  const struct {
    const char* entry;
    const char* code;
    const char* subject;
  } kCases[] = {
      {R"({"label":"x"})", "missing-member", ""},
      {R"({"changes":[{"id":"x1"}]})", "bad-id", "/changes/0/id"},
      {R"({"changes":[{"gone":true}]})", "missing-member", "/changes/0"},
      {R"({"changes":[{"id":"i1","question":""}]})", "empty-question", "i1/question"},
      {R"({"changes":[{"id":"a1","sha256":"00","blocks":[]}]})", "missing-member", "/changes/0"},
      {R"({"changes":[{"id":"p1","issue":"i9","speaker":"s3","stance":"denies"}]})",
       "dangling-reference", "p1/issue"},
      {R"({"changes":[{"id":"c1","article":"a1","kind":"direct","content":[{"start":0,"end":4,"exact":"Some"}]}]})",
       "quote-mismatch", "/changes/0/content/0/exact"},
      {"[", "json-syntax", ""},
  };
  for (const auto& c : kCases) {
    const Status status = read_journal_entry(c.entry, testing::small_project()).status();
    EXPECT_EQ(status.code, c.code) << c.entry;
    EXPECT_EQ(status.subject, c.subject) << c.entry;
  }
}

TEST(Journal, WhatADeletionLeavesDanglingStopsTheReplayThere) {
  const Replayed replayed =
      replay_journal(testing::small_project(),
                     {R"({"label":"fine","changes":[{"id":"i2","question":"Why?"}]})",
                      R"({"label":"bad","changes":[{"id":"s3","gone":true}]})",
                      R"({"label":"later","changes":[{"id":"i3","question":"When?"}]})"});
  EXPECT_EQ(replayed.entries, 1U);
  EXPECT_EQ(replayed.last_label, "fine");
  EXPECT_EQ(replayed.stopped.code, "dangling-reference");
  EXPECT_TRUE(check(replayed.project).ok());
}

}  // namespace
}  // namespace counterpoint
