// Keeps the open project in the browser's store, so that closing the tab at any moment loses
// nothing that showed as saved. Proven by tests/app/autosave_test.cpp.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/edit/transaction.h"
#include "core/format/project_writing.h"
#include "core/model/project.h"
#include "web/app/save_state.h"
#include "web/app/session.h"
#include "web/platform/platform.h"

namespace counterpoint {

// What a crash left that does not fit together: nothing of it is opened, or thrown away, until the
// user says so.
struct Recovery {
  std::string title;
  std::string message;             // what could be read, what not, and why
  std::optional<Project> project;  // as far as it could be read
};

// Each step goes to the document's journal 300 ms after the last one (typing makes one entry, not
// thirty), at latest 2 s after the first. When the journal has grown longer than the project, it is
// replaced by a snapshot, which is put together in slices: a long one takes longer than a frame. A
// step that failed to be written waits with those after it, and is tried again with the next one.
class Autosave {
 public:
  static constexpr double kQuietMs = 300;
  static constexpr double kLongestMs = 2000;
  static constexpr std::size_t kLongestJournal = 400;                          // entries
  static constexpr std::size_t kSmallestCompaction = std::size_t{256} * 1024;  // bytes of journal
  static constexpr std::size_t kSlice = 1000;                                  // some milliseconds

  // Both outlive it. Listens to the session from now on. `slice`: how many things of a snapshot are
  // written in one go.
  Autosave(Session& session, Platform& platform, std::size_t slice = kSlice);
  Autosave(const Autosave&) = delete;
  Autosave& operator=(const Autosave&) = delete;

  // Opens the project that was open last, if there is one.
  void start();

  // Opens a project that is not the user's (the sample, an example): saved only once it is edited.
  void open_sample(Project project);

  // Takes the events that are about the store, and PageHidden; true if it was one of its own.
  bool handle(const PlatformEvent& event);

  // Once a frame, after its edits: writes what is due, all of it when the page was hidden, and asks
  // for frames while something is not yet.
  void update();

  // While the page rests: goes on with what is being put together. True while there is more to do.
  bool background();

  // The documents of the store but the open one, newest first, as far as they are known.
  std::vector<StoredDocument> stored() const;
  // Opens one of them in place of what is open, which stays in the store.
  void open_stored(const std::string& id);

  // Writes what is pending without waiting.
  void flush();

  const SaveState& state() const { return state_; }
  // The store does not have all of the user's work (yet).
  bool unsaved() const { return fresh_ || snapshot_ || !pending_.empty() || !writes_.empty(); }

  // Goes on in a document of its own, for instance when another tab has this one.
  void save_as_copy();

  // The store has not yet said what was open last: what stands there may still be replaced.
  bool starting() const { return starting_; }

  const std::optional<Recovery>& recovery() const { return recovery_; }
  void open_recovered();
  void leave_recovered();  // stays in the store as it is

 private:
  // A write that is under way. Replies come in the order of the writes.
  struct Write {
    std::uint32_t token = 0;
    bool snapshot = false;
    std::size_t bytes = 0;
    Transaction steps;  // what it makes safe
  };
  // A snapshot that is being put together, while later steps wait.
  struct Snapshot {
    ProjectWriting writing;
    std::string title;
    std::size_t bytes = 0;  // that the store has got of it
    Transaction steps;      // what it makes safe
  };
  // The document in the store that the open project is kept in.
  struct Document {
    std::string id;              // empty for a sample that nobody has touched
    bool exists = false;         // the store has it, with a journal that can be added to
    bool locked = false;         // another tab has it
    std::uint64_t revision = 0;  // in the store, as far as it has answered
    std::size_t journal_entries = 0, journal_bytes = 0, snapshot_bytes = 0;  // as well
  };

  // autosave.cpp: steps and writes
  void heard(const Transaction& step);
  void add_pending(const Transaction& step);
  void begin_snapshot();
  bool go_on_with_snapshot(std::size_t things);
  void drop_snapshot();
  void write_entry();
  void write_due();
  bool needs_snapshot() const;
  std::uint64_t expected_revision() const;
  void on(const StoreReply& reply);
  void on_left(const StoreReply& reply);
  void take_back();
  void failed(const std::string& code, const std::string& message);
  void show(SaveState state);
  void show_progress();

  // autosave_open.cpp: which document
  void leave_document();
  void begin_document();
  void adopt(Project project, Document document);
  void on(const StoreListed& listed);
  void on(const StoreOpened& opened);
  void on(const StoreLock& lock);
  void offer(const StoreOpened& opened, std::string message, std::optional<Project> project);

  Session& session_;
  Platform& platform_;
  const std::size_t slice_;
  Document document_;
  Project shadow_;  // the session's project as last heard of: where pending_ leads to
  Transaction pending_;
  bool fresh_ = false;                 // the store is to have all of it, and has not yet
  double first_ms_ = 0, last_ms_ = 0;  // when the pending steps came
  std::unique_ptr<Snapshot> snapshot_;
  std::deque<Write> writes_;
  std::vector<std::uint32_t> left_;  // writes under way for documents that are no longer open
  std::uint32_t next_token_ = 1;
  std::uint32_t documents_begun_ = 0;
  std::vector<std::string> known_ids_;
  std::vector<StoredDocument> stored_;
  bool starting_ = false;  // the store has not yet said what it has
  bool adopting_ = false;  // the session is being given a project from here
  bool hidden_ = false;    // the page was: what this frame edits is to be written, too
  bool stalled_ = false;   // the last write failed, and nothing has changed since
  SaveState state_;
  std::string told_failure_;  // its code, so that it is announced once
  std::optional<Recovery> recovery_;
  Document recovered_;
};

}  // namespace counterpoint
