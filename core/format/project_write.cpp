// A project as JSON. Proven by tests/core/format/project_json_test.cpp.
#include "core/format/entity_write.h"
#include "core/format/project_json.h"

namespace counterpoint {
namespace {

// A guess that spares the result most of its moves while it grows: texts, and the usual size of the
// rest.
std::size_t likely_size(const Project& project) {
  constexpr std::size_t kClaim = 900;
  constexpr std::size_t kOther = 400;
  std::size_t size = kClaim * project.claims().size() +
                     kOther * (project.speakers().size() + project.positions().size() +
                               project.divergences().size());
  project.articles().for_each([&](std::uint32_t, const Article& article) {
    size += article.text->size() + 100 * article.blocks.size();
  });
  return size + size / 8;
}

template <class T>
void write_table(JsonWriter& out, EntityWriter& entities, const Project& project,
                 std::string_view name) {
  out.name(name);
  out.begin_array();
  project.table<T>().for_each([&](std::uint32_t id, const T& value) { entities.write(id, value); });
  out.end_array();
}

void write_info(JsonWriter& out, EntityWriter& entities, const ProjectInfo& info) {
  out.name("project");
  out.begin_object();
  entities.write(info);
  entities.nested_members(info.unknown, "project");
  out.end_object();
}

}  // namespace

std::string write_project(const Project& project) {
  JsonWriter out;
  out.reserve(likely_size(project));
  EntityWriter entities(out, project, EntityWriter::Detail::full);
  out.begin_object();
  out.member("format", kProjectFormat);
  out.member_number("version", kProjectVersion);
  write_info(out, entities, project.info());
  write_table<Article>(out, entities, project, "articles");
  write_table<Speaker>(out, entities, project, "speakers");
  write_table<Claim>(out, entities, project, "claims");
  write_table<Issue>(out, entities, project, "issues");
  write_table<Position>(out, entities, project, "positions");
  write_table<Divergence>(out, entities, project, "divergences");
  entities.unknown_members(project.info().unknown, {"project"});
  out.end_object();
  return out.take();
}

}  // namespace counterpoint
