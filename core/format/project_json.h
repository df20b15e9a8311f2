// Counterpoint's own file format, version 1: a project as JSON and back. Every member is described
// in assets/project.schema.json. Proven by tests/core/format/project_json_test.cpp and the laws in
// tests/core/edit/laws_test.cpp; measured by tests/bench/project_json_bench.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/format/json_writer.h"
#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

inline constexpr std::string_view kProjectFormat = "counterpoint-project";
inline constexpr std::uint32_t kProjectVersion = 1;

// Ids in files have at most nine digits, so that there is always a next one.
inline constexpr std::uint32_t kMaxFileId = 999'999'999;

// The same project gives the same bytes: ids ascend, members have a fixed order, two blanks a
// level unless the style is compact. What is empty, false or unset is left out. Offsets count
// Unicode code points of the article's text; each span carries the words that it quotes, and up to
// 32 characters before and after them.
std::string write_project(const Project& project, JsonWriter::Style style);
std::string write_project(const Project& project);  // for people: pretty

// Reads what write_project writes, with members in any order and unknown ones kept. Checks all of
// it before it gives anything: syntax, types, words, ids, references, spans, quotes, the text's
// SHA-256, and check(project). A failure's subject is the JSON pointer of the place:
// "/claims/3/content/0/exact". Codes: those of JsonDocument::parse and of check(Project), and
// "not-a-project", "newer-version", "bad-version", "wrong-type", "missing-member", "unknown-word",
// "bad-id", "duplicate-id", "bad-number", "quote-mismatch", "text-mismatch".
Result<Project> read_project(std::string_view bytes);

}  // namespace counterpoint
