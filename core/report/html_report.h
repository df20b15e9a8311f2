// The report: a project as one HTML file without script, to be read on a screen, a phone and paper.
// Proven by tests/core/report/html_report_test.cpp and tests/browser/report.test.mjs.
#pragma once

#include <string>
#include <string_view>

#include "core/model/project.h"

namespace counterpoint {

// Each story with its marks, its claims with their chains, and its sourcing; the account matrix;
// the divergences with their pivots in context. The same project gives the same bytes. The text of
// each story stands whole and in order in its own element; what the report adds in between
// (speakers' letters) is drawn by the style sheet.
std::string html_report(const Project& project);

// Text as HTML shows it, in elements and in attributes.
std::string escape_html(std::string_view text);

// One story's text with its marks: what stands inside of its element.
std::string story_html(const Project& project, ArticleId article);

}  // namespace counterpoint
