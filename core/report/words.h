// What all reports share: words for people, counts of words, and how a chain is told.
// Proven by tests/core/report/tables_test.cpp and html_report_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/model/project.h"

namespace counterpoint {

// "not-reported" as "Not reported".
std::string plain_words(std::string_view file_word);

// The project's title, else that of its first story, else "Untitled project".
std::string report_title(const Project& project);

// "Rex Tillerson"; for 0 "not named".
std::string speaker_name(const Project& project, SpeakerId id);

// The speaker of a claim, of a position, or of a claim behind an account; 0 if none.
SpeakerId account_speaker(const Project& project, EntityId account);

// The links of a chain in one line: "Rex Tillerson (said) → Vladimir Putin (denied)".
std::string chain_words(const Project& project, const Claim& claim);

// "first-hand", "first-hand, and via Sergey Lavrov", "via Rex Tillerson · single source"; empty
// where no claims stand behind it.
std::string sourcing_text(const Project& project, const Position& position);

// How many runs of characters between blanks there are.
std::size_t count_words(std::string_view text);

}  // namespace counterpoint
