// A project as JSON, part by part: for who must not keep others waiting until all of it is written.
// Proven by tests/core/format/project_writing_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "core/format/entity_write.h"
#include "core/format/json_writer.h"
#include "core/model/project.h"

namespace counterpoint {

// What write_project (project_json.h) gives, in as many steps as one likes.
class ProjectWriting {
 public:
  ProjectWriting(Project project, JsonWriter::Style style);
  ProjectWriting(const ProjectWriting&) = delete;
  ProjectWriting& operator=(const ProjectWriting&) = delete;

  static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

  // Writes up to `things` more: articles (however long), speakers, claims and so on. True once all
  // is written.
  bool step(std::size_t things);

  // Makes room, for who takes all of it at once.
  void reserve(std::size_t bytes) { out_.reserve(bytes); }

  // What was written since the last part.
  std::string take_part() { return out_.take_part(); }

  // The whole text, or what follows the last part, once step() said that it is written. Only once.
  std::string take() { return out_.take(); }

 private:
  void begin();
  void end();
  template <class T>
  bool write_some(std::string_view name, std::size_t& things);

  const Project project_;
  JsonWriter out_;
  EntityWriter entities_{out_, project_, EntityWriter::Detail::full};
  unsigned tables_ = 0;     // that are written
  bool in_table_ = false;   // the next one has begun
  std::uint32_t last_ = 0;  // id of the last thing that was written of it
  bool ended_ = false;
};

}  // namespace counterpoint
