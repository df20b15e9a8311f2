// Autosave against a store in memory: what is written when, what the status bar says, and that
// opening the page again gives back what showed as saved.
#include "web/app/autosave.h"

#include <gtest/gtest.h>

#include <memory>

#include "core/edit/commands.h"
#include "core/format/project_json.h"
#include "tests/support/random_project.h"
#include "tests/support/small_project.h"
#include "tests/support/tab.h"

namespace counterpoint {
namespace {

using testing::FakePlatform;
using testing::FakeStore;
using testing::Tab;

class AutosaveTest : public ::testing::Test {
 protected:
  // A tab with the small project open and saved.
  std::unique_ptr<Tab> opened() {
    auto tab = std::make_unique<Tab>(store_);
    tab->session.open_project(testing::small_project());
    tab->wait(Autosave::kQuietMs);
    return tab;
  }
  // The store then has a project of which the second of three steps broke off.
  void break_journal() {
    auto tab = opened();
    for (const char* words : {"one", "two", "three"}) {
      tab->note(words);
      tab->wait(300);
    }
    tab.reset();
    document().journal[1].resize(20);
  }
  FakeStore::Document& document() { return store_.documents.begin()->second; }

  FakeStore store_;
};

TEST_F(AutosaveTest, WorkIsUnsavedUntilTheStoreHasIt) {
  Tab tab(store_);
  EXPECT_FALSE(tab.autosave.unsaved());
  tab.note("rain");
  EXPECT_TRUE(tab.autosave.unsaved());
  tab.wait(100);
  EXPECT_TRUE(tab.autosave.unsaved()) << "the browser is to ask before it closes";
  tab.wait(300);
  EXPECT_FALSE(tab.autosave.unsaved());
}

TEST_F(AutosaveTest, AProjectThatTheStoreWouldNotTakeIsUnsaved) {
  Tab tab(store_);
  store_.failure = "quota";
  tab.session.open_project(testing::small_project());
  tab.wait(Autosave::kQuietMs);
  EXPECT_TRUE(tab.autosave.unsaved());
  store_.failure = "";
  tab.note("rain");
  tab.wait(Autosave::kQuietMs);
  EXPECT_FALSE(tab.autosave.unsaved());
}

TEST_F(AutosaveTest, WhatWasOpenBeforeCanBeOpenedAgain) {
  Tab tab(store_);
  tab.session.open_project(testing::small_project());
  tab.note("first");
  tab.wait(Autosave::kQuietMs);
  tab.session.open_project(Project());
  tab.wait(Autosave::kQuietMs);
  tab.note("second");
  tab.wait(Autosave::kQuietMs);
  ASSERT_EQ(tab.autosave.stored().size(), 1U);
  tab.autosave.open_stored(tab.autosave.stored().front().id);
  tab.deliver();
  EXPECT_EQ(tab.kept(), "first");
  ASSERT_EQ(tab.autosave.stored().size(), 1U) << "the other one";
  tab.autosave.open_stored(tab.autosave.stored().front().id);
  tab.deliver();
  EXPECT_EQ(tab.kept(), "second");
}

TEST_F(AutosaveTest, WhatWasOpenedLastIsOpenAgainThoughNobodyEditedIt) {
  {
    Tab tab(store_);
    for (const char* words : {"first", "second"}) {
      tab.session.open_project(testing::small_project());
      tab.note(words);
      tab.wait(Autosave::kQuietMs);
    }
    const int writes = tab.platform.writes;
    tab.autosave.open_stored(tab.autosave.stored().front().id);
    tab.deliver();
    ASSERT_EQ(tab.kept(), "first");
    EXPECT_EQ(tab.platform.writes, writes) << "the store has all of it";
  }
  EXPECT_EQ(Tab(store_).kept(), "first");
}

TEST_F(AutosaveTest, APageThatBeginsWithWhatIsFirstAnywayNotesNothing) {
  opened().reset();
  const Tab again(store_);
  EXPECT_TRUE(again.session.project().has(ArticleId{1}));
  EXPECT_TRUE(again.platform.opened_last.empty());
}

// It reads what another tab writes; what that one writes still fits.
TEST_F(AutosaveTest, OpeningWhatAnotherTabHasDoesNotDisturbIt) {
  const auto other = opened();
  other->note("mine");
  other->wait(Autosave::kQuietMs);
  store_.locked_elsewhere = store_.newest_first.front();
  Tab reader(store_);
  EXPECT_EQ(reader.kept(), "mine");
  store_.locked_elsewhere.clear();
  other->note("still mine");
  other->wait(Autosave::kQuietMs);
  EXPECT_EQ(other->said(), "Saved in this browser");
}

TEST_F(AutosaveTest, ASampleIsNotSavedUntilItIsEdited) {
  Tab tab(store_);
  tab.autosave.open_sample(testing::small_project());
  tab.wait(1000);
  EXPECT_EQ(tab.autosave.state(), SaveState{});
  EXPECT_TRUE(store_.documents.empty());
  tab.note("mine");
  tab.wait(300);
  EXPECT_EQ(tab.said(), "Saved in this browser");
  EXPECT_EQ(store_.documents.size(), 1U);
}

TEST_F(AutosaveTest, AProjectOfTheUsersIsSavedAtOnce) {
  const auto tab = opened();
  EXPECT_EQ(tab->said(), "Saved in this browser");
  EXPECT_EQ(document().title, "Hamburg");
  EXPECT_EQ(document().snapshot,
            write_project(testing::small_project(), JsonWriter::Style::compact));
}

TEST_F(AutosaveTest, TypingMakesOneEntryAndShowsSavedOnlyWhenItIs) {
  const auto tab = opened();
  for (const char* words : {"a", "ab", "abc"}) {
    tab->note(words);
    EXPECT_EQ(tab->said(), "Saving…");
    tab->wait(100);
  }
  EXPECT_TRUE(document().journal.empty());
  EXPECT_GT(tab->platform.frames, 0);
  tab->platform.now_ms += 300;
  tab->autosave.update();
  EXPECT_EQ(document().journal.size(), 1U);
  EXPECT_EQ(tab->said(), "Saving…") << "the store has not answered yet";
  tab->deliver();
  EXPECT_EQ(tab->said(), "Saved in this browser");
  EXPECT_EQ(tab->platform.emitted.back().first, "saved");
  tab->platform.frames = 0;
  tab->wait(1000);
  EXPECT_EQ(tab->platform.frames, 0) << "an idle page asks for no frames";
}

TEST_F(AutosaveTest, EndlessTypingIsSavedEveryTwoSeconds) {
  const auto tab = opened();
  for (int i = 0; i < 50; ++i) {
    tab->note(std::to_string(i));
    tab->wait(100);
  }
  EXPECT_GE(document().journal.size(), 2U);
}

TEST_F(AutosaveTest, OpeningThePageAgainGivesBackTheWork) {
  auto tab = opened();
  for (int i = 0; i < 5; ++i) {
    tab->note(std::to_string(i));
    tab->wait(300);
  }
  tab->session.undo();
  tab->wait(300);
  const Project last = tab->session.project();
  tab.reset();
  Tab again(store_);
  EXPECT_EQ(again.session.project(), last);
  EXPECT_EQ(again.said(), "Saved in this browser");
  again.note("more");
  again.wait(300);
  EXPECT_EQ(again.said(), "Saved in this browser");
  EXPECT_EQ(store_.documents.size(), 1U);
}

TEST_F(AutosaveTest, ClosingTheTabAtOnceLosesNothing) {
  auto tab = opened();
  tab->note("one");
  tab->platform.events.emplace_back(PageHidden{});
  for (const PlatformEvent& event : tab->platform.take_events()) tab->autosave.handle(event);
  tab->autosave.update();
  tab->note("two");  // while the first is still under way
  tab->hide();
  tab.reset();
  EXPECT_EQ(Tab(store_).kept(), "two");
}

TEST_F(AutosaveTest, WhatIsEditedInTheFrameThatHearsOfHidingIsWritten) {
  auto tab = opened();
  tab->autosave.handle(PageHidden{});
  tab->note("last");  // a field that is left since the tab is
  tab->autosave.update();
  tab.reset();
  EXPECT_EQ(Tab(store_).kept(), "last");
}

// The entry rests on a snapshot that the store then refuses: it must not be taken for the next one
// after what the store has.
TEST_F(AutosaveTest, NothingIsMissingBetweenWhatWasWritten) {
  auto tab = opened();
  tab->fill_journal();
  tab->note("in the snapshot");
  tab->platform.now_ms += 300;
  store_.failure = "quota";
  tab->autosave.update();
  store_.failure.clear();
  tab->note("in the entry");
  tab->hide();
  tab->deliver();
  tab->note("last");
  tab->wait(300);
  EXPECT_EQ(tab->said(), "Saved in this browser");
  EXPECT_EQ(store_.documents.size(), 1U) << "nobody else has written it";
  tab.reset();
  Tab again(store_);
  EXPECT_FALSE(again.autosave.recovery());
  EXPECT_EQ(again.kept(), "last");
}

TEST_F(AutosaveTest, ALongJournalBecomesASnapshot) {
  const auto tab = opened();
  for (std::size_t i = 0; i <= Autosave::kLongestJournal; ++i) {
    tab->note(std::to_string(i));
    tab->wait(300);
  }
  EXPECT_LT(document().journal.size(), 5U);
  EXPECT_EQ(tab->said(), "Saved in this browser");
  EXPECT_EQ(Tab(store_).session.project(), tab->session.project());
}

TEST_F(AutosaveTest, SaysWhatFailedAndTriesAgainWithTheNextEdit) {
  const struct {
    const char* code;
    const char* text;
  } kFailures[] = {{"quota", "Not saved: this browser's storage is full"},
                   {"unavailable", "Not saved: this browser keeps nothing for this page"},
                   {"strange", "Not saved: The store said strange."}};
  for (const auto& failure : kFailures) {
    store_ = {};
    const auto tab = opened();
    store_.failure = failure.code;
    tab->note("one");
    tab->wait(300);
    EXPECT_EQ(tab->said(), failure.text);
    EXPECT_FALSE(tab->autosave.state().advice.empty());
    EXPECT_EQ(tab->platform.announced.size(), 1U);
    const int writes = tab->platform.writes;
    tab->wait(5000);
    EXPECT_EQ(tab->platform.writes, writes) << "no storm of attempts";
    store_.failure.clear();
    tab->note("two");
    tab->wait(300);
    EXPECT_EQ(tab->said(), "Saved in this browser");
    EXPECT_EQ(Tab(store_).kept(), "two");
  }
}

TEST_F(AutosaveTest, APrivateWindowIsToldFromTheStart) {
  store_.failure = "unavailable";
  Tab tab(store_);
  EXPECT_EQ(tab.autosave.state().code, "unavailable");
  tab.note("one");
  tab.wait(300);
  EXPECT_EQ(tab.autosave.state().code, "unavailable");
  EXPECT_EQ(tab.platform.announced.size(), 1U);
}

TEST_F(AutosaveTest, AnotherTabKeepsTheDocumentUntilItLetsGo) {
  auto first = opened();
  store_.locked_elsewhere = store_.newest_first.front();
  Tab second(store_);
  EXPECT_EQ(second.session.project(), testing::small_project());
  EXPECT_EQ(second.said(), "Not saved: this project is open in another tab");
  second.note("waits");
  second.wait(5000);
  EXPECT_EQ(second.platform.writes, 0);
  store_.locked_elsewhere.clear();
  second.platform.events.emplace_back(StoreLock{store_.newest_first.front(), true});
  second.wait(300);
  EXPECT_EQ(second.said(), "Saved in this browser");
  EXPECT_EQ(Tab(store_).kept(), "waits");
}

// As the page starts: with the sample, and what was open last in its place. It keeps waiting for
// the project, so that it may save once the other tab is closed.
TEST_F(AutosaveTest, APageThatStartsDoesNotGiveUpWhatItOpened) {
  opened().reset();
  const std::string id = store_.newest_first.front();
  for (const bool sample_first : {true, false}) {
    FakePlatform platform(store_);
    Session session;
    Autosave autosave(session, platform);
    if (sample_first) autosave.open_sample(Project());
    autosave.start();
    if (!sample_first) autosave.open_sample(Project());
    while (!platform.events.empty()) {
      for (const PlatformEvent& event : platform.take_events()) autosave.handle(event);
      autosave.update();
    }
    EXPECT_EQ(session.project(), testing::small_project());
    EXPECT_EQ(platform.closed, std::vector<std::string>());
  }
}

TEST_F(AutosaveTest, AnotherTabThatWroteItInWholeMeanwhileIsNotOverwritten) {
  auto first = opened();
  first->fill_journal();
  const std::string id = store_.newest_first.front();
  store_.locked_elsewhere = id;
  Tab second(store_);
  second.note("second");
  store_.locked_elsewhere.clear();
  first->note("first");
  first->wait(300);
  ASSERT_TRUE(document().journal.empty()) << "it is a snapshot";
  first.reset();
  second.platform.now_ms += 7;
  second.platform.events.emplace_back(StoreLock{id, true});
  second.wait(300);
  EXPECT_EQ(second.said(), "Saved in this browser");
  EXPECT_EQ(Tab(store_).kept(), "second");
  ASSERT_EQ(store_.documents.size(), 2U);
  EXPECT_NE(store_.documents[id].snapshot.find("first"), std::string::npos);
}

TEST_F(AutosaveTest, GoesOnInACopy) {
  auto first = opened();
  store_.locked_elsewhere = store_.newest_first.front();
  Tab second(store_);
  second.note("mine");
  second.platform.now_ms = 77;
  second.autosave.save_as_copy();
  second.deliver();
  EXPECT_EQ(second.said(), "Saved in this browser");
  EXPECT_EQ(store_.documents.size(), 2U);
  EXPECT_EQ(Tab(store_).kept(), "mine");
}

TEST_F(AutosaveTest, AChangeInAnotherTabMakesACopyAndLosesNeither) {
  const auto tab = opened();
  document().journal.emplace_back(
      R"({"label":"theirs","changes":[{"id":"project","note":"theirs"}]})");
  ++document().revision;
  const std::string theirs = store_.newest_first.front();
  tab->platform.now_ms = 5;
  tab->note("mine");
  tab->wait(300);
  EXPECT_EQ(tab->said(), "Saved in this browser");
  ASSERT_EQ(store_.documents.size(), 2U);
  EXPECT_EQ(store_.documents[theirs].journal.size(), 1U);
  EXPECT_EQ(tab->session.take_notices().size(), 1U);
  EXPECT_EQ(Tab(store_).kept(), "mine");
}

// Whoever closes the page, or opens yet another project, before it was written, loses nothing.
TEST_F(AutosaveTest, AProjectThatWasJustOpenedIsNotLost) {
  for (const bool hidden : {true, false}) {
    store_ = {};
    Tab tab(store_);
    tab.session.open_project(testing::small_project());
    EXPECT_EQ(tab.autosave.state().kind, SaveState::Kind::saving);
    if (hidden) tab.hide();
    if (!hidden) tab.session.open_project(Project());
    tab.deliver();
    ASSERT_EQ(store_.documents.size(), 1U);
    EXPECT_EQ(Tab(store_).session.project(), testing::small_project());
  }
}

TEST_F(AutosaveTest, OpeningAnotherProjectSavesTheOneBefore) {
  const auto tab = opened();
  tab->note("before");
  tab->platform.now_ms += 10;
  tab->session.open_project(Project());
  tab->deliver();
  EXPECT_EQ(store_.documents.size(), 1U) << "first it is shown";
  tab->wait(Autosave::kQuietMs);
  EXPECT_EQ(store_.documents.size(), 2U);
  const std::string before = store_.newest_first.back();
  EXPECT_EQ(store_.documents[before].journal.size(), 1U);
  EXPECT_EQ(Tab(store_).session.project(), Project());
}

TEST_F(AutosaveTest, ABrokenJournalIsOfferedNotOpened) {
  break_journal();
  Tab again(store_);
  EXPECT_EQ(again.session.project(), Project());
  ASSERT_TRUE(again.autosave.recovery());
  EXPECT_NE(again.autosave.recovery()->message.find("1 of 3 steps"), std::string::npos)
      << again.autosave.recovery()->message;
  again.autosave.open_recovered();
  again.deliver();
  EXPECT_EQ(again.kept(), "one");
  EXPECT_EQ(again.said(), "Saved in this browser");
  EXPECT_TRUE(document().journal.empty());
  EXPECT_EQ(Tab(store_).kept(), "one");
}

// Nothing can be added to a journal that broke off: what follows would be lost with it.
TEST_F(AutosaveTest, WhatWasRecoveredIsWrittenInWholeBeforeAnythingIsAdded) {
  for (const bool refused : {true, false}) {
    SCOPED_TRACE(refused ? "the store refuses it first" : "another tab has it first");
    store_ = {};
    break_journal();
    const std::string id = store_.newest_first.front();
    if (refused) store_.failure = "quota";
    if (!refused) store_.locked_elsewhere = id;
    Tab again(store_);
    again.autosave.open_recovered();
    again.deliver();
    EXPECT_EQ(again.autosave.state().code, refused ? "quota" : "locked");
    store_.failure.clear();
    store_.locked_elsewhere.clear();
    if (!refused) again.platform.events.emplace_back(StoreLock{id, true});
    again.note("after");
    again.wait(300);
    EXPECT_EQ(again.said(), "Saved in this browser");
    Tab third(store_);
    EXPECT_FALSE(third.autosave.recovery());
    EXPECT_EQ(third.kept(), "after");
  }
}

TEST_F(AutosaveTest, WhatIsLeftAfterACrashStaysInTheStore) {
  (void)opened();
  document().snapshot.resize(100);
  const std::string broken = document().snapshot;
  Tab tab(store_);
  ASSERT_TRUE(tab.autosave.recovery());
  EXPECT_FALSE(tab.autosave.recovery()->project);
  tab.autosave.leave_recovered();
  tab.platform.now_ms = 9;
  tab.note("new");
  tab.wait(300);
  EXPECT_EQ(store_.documents.size(), 2U);
  EXPECT_EQ(store_.documents[store_.newest_first.back()].snapshot, broken);
}

TEST_F(AutosaveTest, EditsBeforeTheStoreAnswersAreNotReplaced) {
  opened().reset();
  FakePlatform platform(store_);
  platform.env.today = "2017-07-08";
  Session session;
  Autosave autosave(session, platform);
  autosave.start();
  ASSERT_TRUE(
      session.edit("Ask",
                   [](Draft& draft) {
                     return add_issue(draft, {"Why?", "", {}}).status();
                   })
          .ok());
  const Project mine = session.project();
  for (int i = 0; i < 4; ++i) {
    for (const PlatformEvent& event : platform.take_events()) autosave.handle(event);
    platform.now_ms += 300;
    autosave.update();
  }
  EXPECT_EQ(session.project(), mine);
  EXPECT_EQ(store_.documents.size(), 2U);
}

// Random edits, waits, failures and closings: what showed as saved is there when the page is opened
// again.
TEST_F(AutosaveTest, WhatShowsAsSavedIsSaved) {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    store_ = {};
    testing::Random random(seed);
    Tab tab(store_);
    tab.session.open_project(testing::random_project(random, 10));
    tab.deliver();
    for (int i = 0; i < 40; ++i) {
      store_.failure = random.one_in(6) ? "quota" : "";
      const std::string name = tab.edit_at_random(random);
      if (random.one_in(5)) tab.session.undo();
      if (random.one_in(3)) tab.hide();
      tab.wait(random.below(700));
      if (tab.autosave.state().kind != SaveState::Kind::saved) continue;
      EXPECT_EQ(Tab(store_).session.project(), tab.session.project()) << "after " << name;
    }
  }
}

}  // namespace
}  // namespace counterpoint
