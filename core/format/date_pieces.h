// What dates are made of: numbers, months, weekdays, in English and German. Used by story_dates.
// Proven by tests/core/format/story_dates_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

// Letters and digits as words, in lower case; signs but points and commas alone: "11:22am" is "11",
// ":", "22", "am". The German days of two letters keep their point: "Fr." is one, "fr" a word.
std::vector<std::string> date_pieces(std::string_view line);

bool all_digits(const std::string& piece);
bool is_number(const std::string& piece);  // of one to four digits

// 1 to 12 for a month's name, or its first three letters; 0 for other words.
int month_of(const std::string& piece);
// A whole name or an abbreviation that is in use: "thurs", "fr.", and not each beginning: not
// "mit".
bool is_weekday(const std::string& piece);

}  // namespace counterpoint
