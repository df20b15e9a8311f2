// Any bytes as a project file: reading never crashes, and what it accepts is valid and comes back
// the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/format/project_json.h"
#include "core/model/validity.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace counterpoint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Result<Project> project = read_project(bytes);
  if (!project.ok()) {
    if (project.status().message.empty()) std::abort();
    return 0;
  }
  if (!check(project.value()).ok()) std::abort();
  const std::string written = write_project(project.value());
  const Result<Project> again = read_project(written);
  if (!again.ok() || !(again.value() == project.value())) std::abort();
  if (write_project(again.value()) != written) std::abort();
  return 0;
}
