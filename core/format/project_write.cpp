// A project as JSON. Proven by tests/core/format/project_json_test.cpp and
// project_writing_test.cpp.
#include <algorithm>
#include <cstdint>
#include <utility>

#include "core/format/project_json.h"
#include "core/format/project_writing.h"

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

}  // namespace

ProjectWriting::ProjectWriting(Project project, JsonWriter::Style style)
    : project_(std::move(project)), out_(style) {
  begin();
}

void ProjectWriting::begin() {
  const ProjectInfo& info = project_.info();
  out_.begin_object();
  out_.member("format", kProjectFormat);
  out_.member_number("version", kProjectVersion);
  out_.name("project");
  out_.begin_object();
  entities_.write(info);
  entities_.nested_members(info.unknown, "project");
  out_.end_object();
}

void ProjectWriting::end() {
  entities_.unknown_members(project_.info().unknown, {"project"});
  out_.end_object();
}

bool ProjectWriting::step(std::size_t things) {
  const auto next_table = [&] {
    switch (tables_) {
      case 0:
        return write_some<Article>("articles", things);
      case 1:
        return write_some<Speaker>("speakers", things);
      case 2:
        return write_some<Claim>("claims", things);
      case 3:
        return write_some<Issue>("issues", things);
      case 4:
        return write_some<Position>("positions", things);
      default:
        return write_some<Divergence>("divergences", things);
    }
  };
  for (; tables_ < 6; ++tables_) {
    if (!next_table()) return false;
  }
  if (!ended_) end();
  return ended_ = true;
}

// Takes what it writes from `things`. True once the table is written.
template <class T>
bool ProjectWriting::write_some(std::string_view name, std::size_t& things) {
  const Table<T>& table = project_.table<T>();
  if (!in_table_) {
    out_.name(name);
    out_.begin_array();
    in_table_ = true;
  }
  for (std::uint32_t id = table.next(last_); id != 0; id = table.next(last_)) {
    if (things == 0) return false;
    --things;
    entities_.write(id, *table.find(id));
    last_ = id;
  }
  out_.end_array();
  in_table_ = false;
  last_ = 0;
  return true;
}

std::string write_project(const Project& project) {
  return write_project(project, JsonWriter::Style::pretty);
}

std::string write_project(const Project& project, JsonWriter::Style style) {
  ProjectWriting writing(project, style);
  writing.reserve(likely_size(project, style));
  writing.step(ProjectWriting::kAll);
  return writing.take();
}

}  // namespace counterpoint
