// Which document of the browser's store the open project is kept in. Proven by
// tests/app/autosave_test.cpp.
#include <algorithm>
#include <utility>

#include "core/format/journal.h"
#include "core/format/project_json.h"
#include "web/app/autosave.h"

namespace counterpoint {

void Autosave::start() {
  starting_ = true;
  platform_.store_list();
}

void Autosave::open_sample(Project project) {
  leave_document();
  adopt(std::move(project), {});
}

std::vector<StoredDocument> Autosave::stored() const {
  std::vector<StoredDocument> others = stored_;
  std::erase_if(others, [&](const StoredDocument& one) { return one.id == document_.id; });
  return others;
}

void Autosave::open_stored(const std::string& id) {
  leave_document();
  starting_ = true;
  platform_.store_open(id);
}

void Autosave::save_as_copy() {
  take_back();
  if (!document_.id.empty()) platform_.store_close(document_.id);
  stalled_ = false;
  begin_document();
  flush();
}

// Writes what is pending where it belongs; the document is then no longer ours, but a failure is
// still told.
void Autosave::leave_document() {
  if (document_.locked && !pending_.empty()) {
    save_as_copy();
  } else {
    flush();
  }
  if (!document_.id.empty()) platform_.store_close(document_.id);
  for (const Write& write : writes_) left_.push_back(write.token);
  writes_.clear();
  drop_snapshot();
  pending_ = {};
  fresh_ = false;
  document_ = {};
  if (!starting_) platform_.store_list();  // it is one of the others now
}

// A name that no other document has, in this tab or another: by day, by the microsecond, by count.
void Autosave::begin_document() {
  const std::string when = platform_.environment().today + "-" +
                           std::to_string(static_cast<std::uint64_t>(platform_.time_ms() * 1000)) +
                           "-";
  document_ = {};
  do {
    document_.id = when + std::to_string(++documents_begun_);
  } while (std::find(known_ids_.begin(), known_ids_.end(), document_.id) != known_ids_.end());
}

void Autosave::adopt(Project project, Document document) {
  adopting_ = true;
  session_.open_project(std::move(project));
  adopting_ = false;
  shadow_ = session_.project();
  pending_ = {};
  writes_.clear();
  drop_snapshot();
  document_ = std::move(document);
  stalled_ = false;
  show_progress();
}

// --- What the store has
// --------------------------------------------------------------------------------

void Autosave::on(const StoreListed& listed) {
  if (!listed.code.empty()) {
    if (std::exchange(starting_, false)) failed(listed.code, listed.message);
    return;
  }
  stored_ = listed.documents;
  for (const StoredDocument& stored : stored_) known_ids_.push_back(stored.id);
  if (!starting_) return;
  starting_ = !listed.documents.empty();
  if (starting_) platform_.store_open(listed.documents.front().id);
}

// Opens what was stored, unless it does not fit together or the user has begun something in the
// meantime.
void Autosave::on(const StoreOpened& opened) {
  if (!starting_) {  // nobody waits for it any more; what is open stays ours
    if (opened.id != document_.id) platform_.store_close(opened.id);
    return;
  }
  starting_ = false;
  if (!opened.code.empty()) return failed(opened.code, opened.message);
  Result<Project> snapshot = read_project(opened.snapshot);
  if (!snapshot.ok()) return offer(opened, snapshot.status().message, std::nullopt);
  Replayed replayed = replay_journal(snapshot.value(), opened.journal);
  if (!replayed.stopped.ok()) {
    const std::string read = std::to_string(replayed.entries) + " of " +
                             std::to_string(opened.journal.size()) +
                             " steps since it was last written in whole could be read back.";
    return offer(opened, read + " " + replayed.stopped.message, std::move(replayed.project));
  }
  Document document{
      opened.id, true, false, opened.revision, opened.journal.size(), 0, opened.snapshot.size()};
  for (const std::string& entry : opened.journal) document.journal_bytes += entry.size();
  // The next page begins with it, though nobody edits it. Where it would anyway, nothing is
  // written.
  if (stored_.empty() || stored_.front().id != opened.id) platform_.store_opened_last(opened.id);
  adopt(std::move(replayed.project), std::move(document));
}

void Autosave::on(const StoreLock& lock) {
  if (recovery_ && lock.id == recovered_.id) recovered_.locked = !lock.held;
  if (lock.id != document_.id) return;
  document_.locked = !lock.held;
  if (document_.locked && snapshot_) take_back();
  if (lock.held) stalled_ = false;  // what had to wait can go now
  show_progress();
}

// --- After a crash
// ---------------------------------------------------------------------------------------

void Autosave::offer(const StoreOpened& opened, std::string message,
                     std::optional<Project> project) {
  recovered_ = {opened.id, false, false, opened.revision, 0, 0, 0};
  recovery_ =
      Recovery{project ? project->info().title : "", std::move(message), std::move(project)};
  platform_.request_frames(1);
}

// The store is to have what could be read, in whole: nothing can be added to a journal that broke
// off.
void Autosave::open_recovered() {
  if (!recovery_ || !recovery_->project) return;
  Project project = std::move(*recovery_->project);
  recovery_.reset();
  leave_document();
  adopt(std::move(project), std::exchange(recovered_, {}));
  fresh_ = true;
  flush();
  show_progress();
}

void Autosave::leave_recovered() {
  if (!recovery_) return;
  recovery_.reset();
  platform_.store_close(std::exchange(recovered_, {}).id);
}

}  // namespace counterpoint
