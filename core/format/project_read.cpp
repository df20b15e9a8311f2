// A project from JSON. Proven by tests/core/format/project_json_test.cpp and
// project_json_bad_input_test.cpp.
#include <utility>

#include "core/format/entity_read.h"
#include "core/format/project_json.h"
#include "core/model/validity.h"

namespace counterpoint {
namespace {

struct ListName {
  EntityKind kind;
  std::string_view name;
};

constexpr ListName kLists[] = {
    {EntityKind::article, "articles"},   {EntityKind::speaker, "speakers"},
    {EntityKind::claim, "claims"},       {EntityKind::issue, "issues"},
    {EntityKind::position, "positions"}, {EntityKind::divergence, "divergences"},
};

std::string_view list_of(EntityKind kind) {
  for (const ListName& list : kLists) {
    if (list.kind == kind) return list.name;
  }
  return "project";
}

class ProjectReader {
 public:
  explicit ProjectReader(const JsonDocument& document)
      : root_(document.root()), fields_(reading_, root_) {}

  Result<Project> run() {
    check_format();
    if (reading_.ok()) read_all();
    if (!reading_.ok()) return reading_.status;
    Status status = check(project_);
    if (!status.ok()) return located(std::move(status));
    return std::move(project_);
  }

 private:
  void check_format();
  void check_version();
  void read_all();
  void read_info();

  // Reads the list of things of type T; `read` is the EntityReader's function for one.
  template <class T, class Read>
  void read_list(Read&& read) {
    EntityReader entities(reading_, project_);
    each_in(fields_, list_of(kind_of<T>), [&](JsonValue value) {
      Fields fields(reading_, value);
      const std::uint32_t id = fields.require_id<kind_of<T>>("id").value;
      if (reading_.ok() && project_.table<T>().find(id) != nullptr) fail_twin(fields);
      auto entity = std::make_shared<const T>(read(entities, fields));
      if (reading_.ok()) project_.set<T>(id, std::move(entity));
    });
  }

  void fail_twin(Fields& fields) {
    const JsonValue id = *fields.find("id");
    reading_.fail(id, "duplicate-id", "Two things in this file have the id " + id.text() + ".");
  }

  // The status of a check, whose subject is a path like "c12/content/0", with the pointer into the
  // file instead.
  Status located(Status status) const;

  JsonReading reading_;
  JsonValue root_;
  Fields fields_;
  Project project_;
};

void ProjectReader::check_format() {
  if (!root_.is(JsonKind::object)) {
    reading_.status = {};  // in place of the plain "wrong-type"
    return reading_.fail(
        root_, "not-a-project",
        "This JSON file is not a Counterpoint project: it should be an object that "
        "begins with \"format\": \"counterpoint-project\".");
  }
  const std::optional<JsonValue> format = fields_.find("format");
  if (!format) {
    return reading_.fail(
        root_, "not-a-project",
        "This JSON file is not a Counterpoint project: it has no member \"format\". "
        "It may have been made by another program.");
  }
  if (!format->is(JsonKind::string) || format->text() != kProjectFormat) {
    return reading_.fail(*format, "not-a-project",
                         "This JSON file is not a Counterpoint project: its \"format\" is not "
                         "\"counterpoint-project\".");
  }
  check_version();
}

void ProjectReader::check_version() {
  const std::optional<JsonValue> version = fields_.require("version", JsonKind::number);
  if (!version) return;
  const std::uint32_t number = version->natural().value_or(0);
  if (number == kProjectVersion) return;
  if (number == 0) {
    return reading_.fail(*version, "bad-version",
                         "The format version is not a whole number from 1 up.");
  }
  reading_.fail(*version, "newer-version",
                "This file was made by a newer Counterpoint (format version " +
                    std::to_string(number) +
                    "). This one reads version 1: open the file with a newer Counterpoint.");
}

// Articles come first, wherever they stand in the file: all spans need their texts.
void ProjectReader::read_all() {
  read_list<Article>([](EntityReader& from, Fields& fields) { return from.article(fields); });
  read_list<Speaker>([](EntityReader& from, Fields& fields) { return from.speaker(fields); });
  read_list<Claim>([](EntityReader& from, Fields& fields) { return from.claim(fields); });
  read_list<Issue>([](EntityReader& from, Fields& fields) { return from.issue(fields); });
  read_list<Position>([](EntityReader& from, Fields& fields) { return from.position(fields); });
  read_list<Divergence>([](EntityReader& from, Fields& fields) { return from.divergence(fields); });
  if (reading_.ok()) read_info();
}

void ProjectReader::read_info() {
  ProjectInfo info;
  Unknown inner;
  if (const std::optional<JsonValue> object = fields_.find("project", JsonKind::object)) {
    Fields own(reading_, *object);
    info.title = own.text("title");
    info.note = own.text("note");
    inner = own.rest();
  }
  info.unknown = fields_.rest({{"project", inner}});
  project_.set<ProjectInfo>(1, std::make_shared<const ProjectInfo>(std::move(info)));
}

Status ProjectReader::located(Status status) const {
  const std::size_t slash = status.subject.find('/');
  const std::string name = status.subject.substr(0, slash);
  const std::string path = slash == std::string::npos ? "" : status.subject.substr(slash);
  const std::optional<EntityId> id = parse_entity_id(name);
  const std::optional<JsonValue> list =
      id ? member(root_, list_of(id->kind)) : std::optional<JsonValue>();
  if (!list) return status;
  list->each_element([&](JsonValue element) {
    if (member(element, "id")->text() != name) return true;
    status.subject = element.pointer() + path;
    return false;
  });
  return status;
}

// A story, a picture, a web page: anything that nobody meant as JSON gets no lecture on commas.
bool looks_like_json(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first == std::string_view::npos || bytes[first] == '{' || bytes[first] == '[';
}

}  // namespace

Result<Project> read_project(std::string_view bytes) {
  if (!looks_like_json(bytes)) {
    return Status{
        "not-a-project",
        "This file is not a Counterpoint project: it is not a JSON object. To annotate it, open "
        "it as a story.",
        ""};
  }
  const Result<JsonDocument> document = JsonDocument::parse(bytes);
  if (!document.ok()) return document.status();
  return ProjectReader(document.value()).run();
}

}  // namespace counterpoint
