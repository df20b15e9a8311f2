// Projects that are put together for the store in slices, and what may happen between them.
#include <gtest/gtest.h>

#include <memory>

#include "core/format/project_json.h"
#include "tests/support/random_project.h"
#include "tests/support/small_project.h"
#include "tests/support/tab.h"

namespace counterpoint {
namespace {

using testing::FakeStore;
using testing::Tab;

constexpr std::size_t kSlice = 2;  // things: the small project is long enough

class AutosaveSlicesTest : public ::testing::Test {
 protected:
  // A tab whose project has begun to be written, and waits for the page to rest.
  std::unique_ptr<Tab> writing() {
    auto tab = std::make_unique<Tab>(store_, kSlice);
    tab->rests = false;
    tab->session.open_project(testing::small_project());
    tab->wait(Autosave::kQuietMs);
    EXPECT_TRUE(store_.documents.empty()) << "not in the frame that it fell due in";
    return tab;
  }
  static void rest(Tab& tab) {
    while (tab.autosave.background()) {
    }
    tab.deliver();
  }
  FakeStore::Document& document() { return store_.documents.begin()->second; }

  FakeStore store_;
};

TEST_F(AutosaveSlicesTest, AProjectIsSavedOnceItIsWhole) {
  const auto tab = writing();
  int slices = 0;
  for (; tab->autosave.background(); ++slices) {
    EXPECT_EQ(tab->said(), "Saving…");
    EXPECT_TRUE(tab->autosave.unsaved());
  }
  EXPECT_GE(slices, 4);
  tab->deliver();
  EXPECT_EQ(tab->said(), "Saved in this browser");
  EXPECT_EQ(document().snapshot,
            write_project(testing::small_project(), JsonWriter::Style::compact));
  EXPECT_LT(tab->platform.longest_part, document().snapshot.size() / 2) << "memory holds a slice";
  EXPECT_EQ(tab->platform.parts, "");
}

TEST_F(AutosaveSlicesTest, IsWrittenAlsoByAPageThatNeverRests) {
  const auto tab = writing();
  for (int frame = 0; frame < 100; ++frame) tab->wait(16);
  EXPECT_EQ(tab->said(), "Saved in this browser");
}

TEST_F(AutosaveSlicesTest, StepsTakenMeanwhileFollow) {
  auto tab = writing();
  tab->note("meanwhile");
  EXPECT_TRUE(tab->autosave.background());
  tab->note("later");
  rest(*tab);
  EXPECT_EQ(tab->said(), "Saving…");
  EXPECT_EQ(document().snapshot,
            write_project(testing::small_project(), JsonWriter::Style::compact));
  tab->wait(Autosave::kQuietMs);
  EXPECT_EQ(tab->said(), "Saved in this browser");
  const Project last = tab->session.project();
  tab.reset();
  EXPECT_EQ(Tab(store_).session.project(), last);
}

TEST_F(AutosaveSlicesTest, HidingThePageWritesTheRestAtOnce) {
  auto tab = writing();
  tab->note("last");
  tab->hide();
  const Project last = tab->session.project();
  tab.reset();
  EXPECT_EQ(Tab(store_).session.project(), last);
}

TEST_F(AutosaveSlicesTest, IsNotLostToTheProjectThatIsOpenedNext) {
  const auto tab = writing();
  tab->note("of the first");
  const Project left = tab->session.project();
  tab->session.open_project(Project());
  tab->wait(Autosave::kQuietMs);
  rest(*tab);
  ASSERT_EQ(tab->autosave.stored().size(), 1U);
  tab->autosave.open_stored(tab->autosave.stored().front().id);
  tab->deliver();
  EXPECT_EQ(tab->session.project(), left);
}

TEST_F(AutosaveSlicesTest, ALockThatIsLostMeanwhileLeavesTheStepsToACopy) {
  auto tab = writing();
  rest(*tab);
  tab->fill_journal();
  const std::string id = store_.newest_first.front();
  tab->note("while it is put together");
  tab->platform.now_ms += Autosave::kQuietMs;
  tab->autosave.update();
  ASSERT_TRUE(tab->autosave.background()) << "a snapshot";
  tab->platform.events.emplace_back(StoreLock{id, false});
  tab->deliver();
  EXPECT_FALSE(tab->autosave.background());
  EXPECT_TRUE(tab->autosave.unsaved());
  tab->autosave.save_as_copy();
  tab->deliver();
  EXPECT_EQ(tab->said(), "Saved in this browser");
  EXPECT_EQ(Tab(store_).kept(), "while it is put together");
  EXPECT_EQ(store_.documents.size(), 2U);
}

// A refused compaction does not make the journal look short.
TEST_F(AutosaveSlicesTest, AJournalThatIsFullStaysFullUntilTheSnapshotIsThere) {
  auto tab = writing();
  rest(*tab);
  tab->fill_journal();
  store_.failure = "quota";
  tab->note("refused");
  tab->wait(Autosave::kQuietMs);
  rest(*tab);
  EXPECT_EQ(tab->autosave.state().code, "quota");
  store_.failure = "";
  tab->note("taken");
  tab->wait(Autosave::kQuietMs);
  rest(*tab);
  EXPECT_EQ(tab->said(), "Saved in this browser");
  EXPECT_TRUE(document().journal.empty()) << "it is a snapshot";
}

// Random edits, waits, failures, rests and closings: what showed as saved is there when the page is
// opened again.
TEST_F(AutosaveSlicesTest, WhatShowsAsSavedIsSaved) {
  int checked = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    store_ = {};
    testing::Random random(seed);
    Tab tab(store_, 1 + random.below(20));
    tab.rests = false;
    tab.session.open_project(testing::random_project(random, 10));
    for (int i = 0; i < 60; ++i) {
      store_.failure = random.one_in(6) ? "quota" : "";
      const std::string name = tab.edit_at_random(random);
      if (random.one_in(5)) tab.session.undo();
      if (random.one_in(8)) tab.hide();
      if (random.one_in(12)) tab.session.open_project(testing::random_project(random, 10));
      if (random.one_in(20)) tab.autosave.save_as_copy();
      for (std::uint32_t slices = random.below(6); slices > 0; --slices) tab.autosave.background();
      tab.wait(random.below(700));
      if (random.one_in(3)) rest(tab);
      if (tab.autosave.state().kind != SaveState::Kind::saved) continue;
      ++checked;
      EXPECT_EQ(Tab(store_).session.project(), tab.session.project()) << "after " << name;
    }
  }
  EXPECT_GT(checked, 200);
}

}  // namespace
}  // namespace counterpoint
