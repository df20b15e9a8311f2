// The project as tables for other programs: CSV (RFC 4180) of claims, positions and divergences,
// and the account matrix in Markdown. Proven by tests/core/report/tables_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "core/model/project.h"

namespace counterpoint {

// One field: in quotation marks where it holds a comma, a quotation mark or a line end. A field
// that a spreadsheet would take for a formula (it begins with = + - @ tab or CR) gets an apostrophe
// in front.
std::string csv_field(std::string_view text);

// Lines end with CR LF; the first one names the columns. Offsets count code points.
std::string claims_csv(const Project& project);
std::string positions_csv(const Project& project);
std::string divergences_csv(const Project& project);

// A table with speakers in rows and questions in columns; signs that Markdown would read are
// escaped.
std::string matrix_markdown(const Project& project);

}  // namespace counterpoint
