// Members of a file that this version does not know. Proven by
// tests/core/format/project_json_test.cpp.
#pragma once

#include <memory>
#include <string>

namespace counterpoint {

// The text of a JSON object; null when there are none. They are carried along so that a newer
// program's file survives a visit here.
struct Unknown {
  std::shared_ptr<const std::string> json;

  friend bool operator==(const Unknown& a, const Unknown& b) {
    return a.json == b.json || (a.json && b.json && *a.json == *b.json);
  }
};

}  // namespace counterpoint
