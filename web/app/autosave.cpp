// Steps on their way into the browser's store. Proven by tests/app/autosave_test.cpp.
#include "web/app/autosave.h"

#include <algorithm>
#include <utility>

#include "core/format/journal.h"
#include "core/format/json_writer.h"

namespace counterpoint {
namespace {

std::string title_of(const Project& project) {
  std::string title = project.info().title;
  project.articles().for_each([&](std::uint32_t, const Article& article) {
    if (title.empty()) title = article.title;
  });
  return title.empty() ? "Untitled project" : title;
}

std::string error_json(const SaveState& state) {
  JsonWriter out(JsonWriter::Style::compact);
  out.begin_object();
  out.member("code", state.code);
  out.member("message", state.text + ". " + state.advice);
  out.end_object();
  return out.take();
}

}  // namespace

Autosave::Autosave(Session& session, Platform& platform, std::size_t slice)
    : session_(session), platform_(platform), slice_(slice), shadow_(session.project()) {
  session_.listen([this](const Transaction& step) { heard(step); });
}

bool Autosave::handle(const PlatformEvent& event) {
  if (const auto* reply = std::get_if<StoreReply>(&event)) return on(*reply), true;
  if (const auto* listed = std::get_if<StoreListed>(&event)) return on(*listed), true;
  if (const auto* opened = std::get_if<StoreOpened>(&event)) return on(*opened), true;
  if (const auto* lock = std::get_if<StoreLock>(&event)) return on(*lock), true;
  if (std::get_if<PageHidden>(&event) != nullptr) return hidden_ = true;
  return false;
}

// --- Steps
// -----------------------------------------------------------------------------------------

// An empty step means that another project was opened: what was pending belongs to the one before.
void Autosave::heard(const Transaction& step) {
  if (adopting_) return;
  starting_ = false;
  stalled_ = false;
  if (!step.empty()) return add_pending(step);
  leave_document();
  shadow_ = session_.project();
  begin_document();
  fresh_ = true;  // written once it is on the screen
  first_ms_ = last_ms_ = platform_.time_ms();
  platform_.request_frames(1);
  show_progress();
}

void Autosave::add_pending(const Transaction& step) {
  last_ms_ = platform_.time_ms();
  if (pending_.empty() && !fresh_) first_ms_ = last_ms_;
  pending_ = pending_.empty() ? step : compose(pending_, step);
  shadow_ = session_.project();
  if (document_.id.empty()) begin_document();
  platform_.request_frames(1);
  show_progress();
}

void Autosave::update() {
  if (std::exchange(hidden_, false)) return flush();
  if (background()) return platform_.request_background();
  if ((pending_.empty() && !fresh_) || stalled_ || document_.locked) return;
  if (!writes_.empty()) return;  // its reply brings the next frame
  const double due = std::min(last_ms_ + kQuietMs, first_ms_ + kLongestMs);
  const double now = platform_.time_ms();
  if (now < due) return platform_.wake_in(due - now);
  write_due();
  if (snapshot_) platform_.request_background();  // not in the frame that it falls due in
  show_progress();
}

bool Autosave::background() { return snapshot_ && go_on_with_snapshot(slice_); }

// --- Writes
// ----------------------------------------------------------------------------------------

void Autosave::flush() {
  if (document_.id.empty() || document_.locked) return;
  if (snapshot_) go_on_with_snapshot(ProjectWriting::kAll);
  write_due();
  if (snapshot_) go_on_with_snapshot(ProjectWriting::kAll);
  show_progress();
}

// Writes what is pending, or begins the snapshot that has it.
void Autosave::write_due() {
  fresh_ = false;
  const bool creating = std::any_of(writes_.begin(), writes_.end(),
                                    [](const Write& write) { return write.snapshot; });
  const bool due = !document_.exists || (!pending_.empty() && needs_snapshot());
  if (due && !creating) {
    begin_snapshot();
  } else if (!pending_.empty()) {
    write_entry();
  }
}

void Autosave::begin_snapshot() {
  snapshot_.reset(new Snapshot{
      {shadow_, JsonWriter::Style::compact}, title_of(shadow_), 0, std::exchange(pending_, {})});
}

// Up to `things` more of it, which the store gets at once: nowhere here does all of it stand. True
// while there is more to do.
bool Autosave::go_on_with_snapshot(std::size_t things) {
  const bool more = !snapshot_->writing.step(things);
  const std::string part = snapshot_->writing.take_part();
  snapshot_->bytes += part.size();
  platform_.store_part(part);
  if (more) return true;
  const std::unique_ptr<Snapshot> done = std::move(snapshot_);
  const std::uint64_t expected = expected_revision();
  writes_.push_back({next_token_++, true, done->bytes, std::move(done->steps)});
  platform_.store_snapshot(writes_.back().token, document_.id, expected, done->title);
  return false;
}

void Autosave::drop_snapshot() {
  if (snapshot_) platform_.store_drop_parts();
  snapshot_.reset();
}

void Autosave::write_entry() {
  const std::string entry = write_journal_entry(pending_, shadow_);
  const std::uint64_t expected = expected_revision();
  writes_.push_back({next_token_++, false, entry.size(), std::exchange(pending_, {})});
  platform_.store_append(writes_.back().token, document_.id, expected, entry);
}

bool Autosave::needs_snapshot() const {
  return document_.journal_entries >= kLongestJournal ||
         document_.journal_bytes > std::max(kSmallestCompaction, document_.snapshot_bytes);
}

// Where the store will be once the writes under way have succeeded: each takes it one further.
std::uint64_t Autosave::expected_revision() const { return document_.revision + writes_.size(); }

void Autosave::on(const StoreReply& reply) {
  if (writes_.empty() || writes_.front().token != reply.token) return on_left(reply);
  if (!reply.code.empty()) return failed(reply.code, reply.message);
  const Write& done = writes_.front();
  if (done.snapshot) {
    document_.exists = true;
    document_.journal_entries = document_.journal_bytes = 0;
    document_.snapshot_bytes = done.bytes;
  } else {
    ++document_.journal_entries;
    document_.journal_bytes += done.bytes;
  }
  ++document_.revision;
  writes_.pop_front();
  show_progress();
}

// Replies to writes that were taken back, and that nobody waits for, end here too.
void Autosave::on_left(const StoreReply& reply) {
  if (std::erase(left_, reply.token) == 0 || reply.code.empty()) return;
  session_.notify({Notice::Kind::error,
                   "The last changes to the project that was open before could not be saved: " +
                       failed_state(reply.code, reply.message).text + ".",
                   false});
}

// What was under way is pending again. Later writes rest on a failed one and fail too; nobody waits
// for them.
void Autosave::take_back() {
  Transaction all;
  const auto add = [&](const Transaction& steps, bool snapshot) {
    all = all.empty() ? steps : compose(all, steps);
    fresh_ |= snapshot && !document_.exists;
  };
  for (const Write& write : writes_) add(write.steps, write.snapshot);
  if (snapshot_) add(snapshot_->steps, true);
  if (!all.empty()) pending_ = compose(all, pending_);
  writes_.clear();
  drop_snapshot();
}

void Autosave::failed(const std::string& code, const std::string& message) {
  take_back();
  if (code == "conflict") {
    session_.notify({Notice::Kind::warning,
                     "This project was changed in another tab. Your version goes on as a copy.",
                     false});
    return save_as_copy();
  }
  stalled_ = true;
  show(failed_state(code, message));
}

// --- The status bar
// ----------------------------------------------------------------------------------

void Autosave::show(SaveState state) {
  if (state == state_) return;
  state_ = std::move(state);
  platform_.request_frames(1);
  if (state_.kind == SaveState::Kind::saved) {
    told_failure_.clear();
    platform_.emit("saved", "{}");
  }
  if (state_.kind == SaveState::Kind::failed && state_.code != told_failure_) {
    told_failure_ = state_.code;
    platform_.emit("error", error_json(state_));
    platform_.announce(state_.text + ". " + state_.advice);
  }
}

void Autosave::show_progress() {
  if (document_.locked) return show(failed_state("locked", ""));
  if (stalled_) return;  // the failure stays in sight
  if (unsaved()) return show(saving_state());
  show(document_.exists ? saved_state() : SaveState{});
}

}  // namespace counterpoint
