// A project as JSON. Proven by tests/core/format/project_json_test.cpp.
#include <algorithm>
#include <cstdint>

#include "core/format/entity_write.h"
#include "core/format/project_json.h"

namespace counterpoint {
namespace {

// As large as the first ones are on the average.
template <class T>
std::size_t likely_size(const Project& project, JsonWriter::Style style) {
  constexpr std::size_t kEnough = 100;
  const Table<T>& table = project.table<T>();
  JsonWriter out(style);
  EntityWriter entities(out, project, EntityWriter::Detail::full);
  std::size_t written = 0;
  out.begin_array();
  table.for_each([&](std::uint32_t id, const T& value) {
    if (written < kEnough) entities.write(id, value), ++written;
  });
  out.end_array();
  if (written == 0) return 0;
  constexpr std::uint64_t kMost = 64U << 20;  // a long note among them must not ask for too much
  const std::uint64_t guess = std::uint64_t{out.take().size()} * table.size() / written;
  return static_cast<std::size_t>(std::min(guess, kMost));
}

// A guess that spares the result its moves while it grows, and memory that it will not need.
std::size_t likely_size(const Project& project, JsonWriter::Style style) {
  std::size_t size = 10'000 + likely_size<Claim>(project, style) +
                     likely_size<Speaker>(project, style) + likely_size<Position>(project, style) +
                     likely_size<Divergence>(project, style);
  project.articles().for_each([&](std::uint32_t, const Article& article) {
    size += article.text->size() + 100 * article.blocks.size();
  });
  return size + size / 16;
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
  return write_project(project, JsonWriter::Style::pretty);
}

std::string write_project(const Project& project, JsonWriter::Style style) {
  JsonWriter out(style);
  out.reserve(likely_size(project, style));
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
