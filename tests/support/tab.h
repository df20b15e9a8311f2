// The page as autosave sees it, on a store in memory.
#pragma once

#include <string>

#include "core/edit/commands.h"
#include "tests/support/fake_platform.h"
#include "tests/support/random_project.h"
#include "web/app/autosave.h"
#include "web/app/session.h"

namespace counterpoint::testing {

// One tab: close it by letting it go, open the page again by making another on the same store.
struct Tab {
  explicit Tab(FakeStore& store, std::size_t slice = Autosave::kSlice)
      : platform(store), autosave(session, platform, slice) {
    platform.env.today = "2017-07-07";
    autosave.start();
    deliver();
  }

  // Hands the store's answers to autosave until there are no more, and lets the page rest.
  void deliver() {
    do {
      hear();
    } while (rests && autosave.background());
    if (!platform.events.empty()) deliver();
  }
  void hear() {
    while (!platform.events.empty()) {
      for (const PlatformEvent& event : platform.take_events()) autosave.handle(event);
      autosave.update();
    }
  }

  void wait(double ms) {
    platform.now_ms += ms;
    autosave.update();
    deliver();
  }

  void note(const std::string& words) {
    (void)session.edit(
        "Edit note",
        [&](Draft& draft) {
          ProjectInfo info = draft.project().info();
          info.note = words;
          return set_project_info(draft, info);
        },
        "note");
  }

  // Returns the command's name, whether or not it could be done.
  std::string edit_at_random(Random& random) {
    std::string name;
    Draft draft(session.project());
    if (random_command(random, draft, name).ok()) {
      (void)session.edit(name, [&](Draft& own) { return own = std::move(draft), Status{}; });
    }
    return name;
  }

  // As many entries as a journal may have.
  void fill_journal() {
    for (std::size_t i = 0; i < Autosave::kLongestJournal; ++i) {
      note(std::to_string(i));
      wait(300);
    }
  }

  void hide() {
    autosave.handle(PageHidden{});
    autosave.update();
  }

  const std::string& said() const { return autosave.state().text; }
  const std::string& kept() const { return session.project().info().note; }

  FakePlatform platform;
  Session session;
  Autosave autosave;
  bool rests = true;
};

}  // namespace counterpoint::testing
