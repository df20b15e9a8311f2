// Steps as bytes. Proven by tests/core/format/journal_test.cpp.
#include "core/format/journal.h"

#include <algorithm>
#include <utility>

#include "core/format/entity_read.h"
#include "core/format/entity_write.h"
#include "core/format/project_json.h"
#include "core/model/validity.h"

namespace counterpoint {
namespace {

// --- Writing
// -------------------------------------------------------------------------------------------

template <class T>
void write_after(JsonWriter&, EntityWriter& entities, const ChangeOf<T>& change) {
  entities.write(change.id, *change.after);
}

void write_after(JsonWriter&, EntityWriter& entities, const ChangeOf<Article>& change) {
  const bool new_text =
      !change.before || change.before->text->sha256() != change.after->text->sha256();
  entities.write(change.id, *change.after, new_text);
}

void write_after(JsonWriter& out, EntityWriter& entities, const ChangeOf<ProjectInfo>& change) {
  out.begin_object();
  out.member("id", to_string(EntityId(EntityKind::info, 1)));
  entities.write(*change.after);
  if (change.after->unknown.json) {
    out.name("unknown");
    out.json(*change.after->unknown.json);
  }
  out.end_object();
}

void write_gone(JsonWriter& out, EntityId id) {
  out.begin_object();
  out.member("id", to_string(id));
  out.member_truth("gone", true);
  out.end_object();
}

// --- Reading
// -------------------------------------------------------------------------------------------

class EntryReader {
 public:
  explicit EntryReader(const Project& before) : next_(before) {}

  Result<Transaction> run(JsonValue root);

 private:
  void read_change(JsonValue value);
  void read_change(Fields& fields, EntityId id);

  template <class T, class Read>
  void read_one(Fields& fields, std::uint32_t id, Read&& read);

  ProjectInfo info(Fields& fields);
  Article article(Fields& fields, std::uint32_t id);

  JsonReading reading_;
  Project next_;  // as far as the entry has been read: later changes may need its articles
  Transaction step_;
};

Result<Transaction> EntryReader::run(JsonValue root) {
  Fields fields(reading_, root);
  step_.label = fields.text("label");
  fields.require("changes", JsonKind::array);
  each_in(fields, "changes", [&](JsonValue value) { read_change(value); });
  if (!reading_.ok()) return reading_.status;
  for (const Change& change : step_.changes) {
    const EntityId id = id_of(change);
    Status status = next_.has(id) ? check(next_, id) : Status{};
    if (!status.ok()) return status;
  }
  return std::move(step_);
}

void EntryReader::read_change(JsonValue value) {
  Fields fields(reading_, value);
  const std::optional<JsonValue> name = fields.require("id", JsonKind::string);
  if (!name) return;
  const EntityId info(EntityKind::info, 1);
  const EntityId id = name->text() == to_string(info) ? info : reading_.any_id(*name);
  if (id) read_change(fields, id);
}

void EntryReader::read_change(Fields& fields, EntityId id) {
  EntityReader from(reading_, next_);
  switch (id.kind) {
    case EntityKind::info:
      return read_one<ProjectInfo>(fields, id.value, [&] { return info(fields); });
    case EntityKind::article:
      return read_one<Article>(fields, id.value, [&] { return article(fields, id.value); });
    case EntityKind::speaker:
      return read_one<Speaker>(fields, id.value, [&] { return from.speaker(fields); });
    case EntityKind::claim:
      return read_one<Claim>(fields, id.value, [&] { return from.claim(fields); });
    case EntityKind::issue:
      return read_one<Issue>(fields, id.value, [&] { return from.issue(fields); });
    case EntityKind::position:
      return read_one<Position>(fields, id.value, [&] { return from.position(fields); });
    case EntityKind::divergence:
      return read_one<Divergence>(fields, id.value, [&] { return from.divergence(fields); });
  }
}

template <class T, class Read>
void EntryReader::read_one(Fields& fields, std::uint32_t id, Read&& read) {
  const bool gone = fields.truth("gone") && kind_of<T> != EntityKind::info;
  ChangeOf<T> change{id, next_.table<T>().get(id), nullptr};
  if (!gone) change.after = std::make_shared<const T>(read());
  if (!reading_.ok()) return;
  next_.set<T>(id, change.after);
  step_.changes.push_back(std::move(change));
}

ProjectInfo EntryReader::info(Fields& fields) {
  ProjectInfo info;
  info.title = fields.text("title");
  info.note = fields.text("note");
  if (const std::optional<JsonValue> unknown = fields.find("unknown", JsonKind::object)) {
    info.unknown.json = std::make_shared<const std::string>(compact(*unknown));
  }
  return info;
}

Article EntryReader::article(Fields& fields, std::uint32_t id) {
  const Article* known = next_.find(ArticleId{id});
  return EntityReader(reading_, next_).article(fields, known != nullptr ? known->text : nullptr);
}

// Makes the entries one after the other until one cannot be made, or leads to a project that
// `accept` refuses.
template <class Accept>
Replayed replay(const Project& snapshot, const std::vector<std::string>& entries, Accept&& accept) {
  Replayed result{snapshot, 0, {}, {}};
  for (const std::string& entry : entries) {
    Result<Transaction> step = read_journal_entry(entry, result.project);
    Result<Project> next =
        step.ok() ? apply(result.project, step.value()) : Result<Project>(step.status());
    result.stopped = next.ok() ? accept(next.value()) : next.status();
    if (!result.stopped.ok()) break;
    result.project = std::move(next.value());
    result.last_label = step.value().label;
    ++result.entries;
  }
  return result;
}

}  // namespace

std::string write_journal_entry(const Transaction& step, const Project& after) {
  JsonWriter out(JsonWriter::Style::compact);
  EntityWriter entities(out, after, EntityWriter::Detail::brief);
  std::vector<const Change*> changes;
  for (const Change& change : step.changes) changes.push_back(&change);
  std::stable_sort(changes.begin(), changes.end(),  // articles before what quotes them
                   [](const Change* a, const Change* b) { return id_of(*a) < id_of(*b); });
  out.begin_object();
  out.member("label", step.label);
  out.name("changes");
  out.begin_array();
  for (const Change* change : changes) {
    const EntityId id = id_of(*change);
    std::visit(
        [&](const auto& c) { c.after ? write_after(out, entities, c) : write_gone(out, id); },
        *change);
  }
  out.end_array();
  out.end_object();
  return out.take();
}

Result<Transaction> read_journal_entry(std::string_view entry, const Project& before) {
  const Result<JsonDocument> document = JsonDocument::parse(entry);
  if (!document.ok()) return document.status();
  return EntryReader(before).run(document->root());
}

// The whole project is checked once, at the end. Only when that fails each step is, to find the
// last good one.
Replayed replay_journal(const Project& snapshot, const std::vector<std::string>& entries) {
  Replayed quick = replay(snapshot, entries, [](const Project&) { return Status{}; });
  if (check(quick.project).ok()) return quick;
  return replay(snapshot, entries, [](const Project& project) { return check(project); });
}

}  // namespace counterpoint
