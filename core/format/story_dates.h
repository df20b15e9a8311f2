// Dates as stories print them, in a line of their own or in a dateline. Proven by
// tests/core/format/story_dates_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

// A date, with its time if it has one, as ISO 8601: "July 07, 2017", "7 July 2017", "7. Juli 2017",
// "2017-07-07", "July 7, 2017 11:22am" as "2017-07-07T11:22". Nothing when the line is no date, or
// one such as "7/8/2017", whose day nobody can know.
std::optional<std::string> parse_date(std::string_view line);

// What people and pages give as a date, as projects hold it: ISO 8601 of any length, or a date as
// it is printed. Nothing when it is none; what is blank is "".
std::optional<std::string> read_date(std::string_view given);

// "“soon” is not …"
inline constexpr char kDateForm[] =
    "a date. A date is written as 2017, 2017-07, 2017-07-07 or 2017-07-07T14:30, or in words "
    "as 7 July 2017.";

// A line that is only a date, with what it is the date of.
struct DateLine {
  std::string date;
  bool updated = false;
};
std::optional<DateLine> parse_date_line(std::string_view line);

// A line at the top of a story without its dates: "By Jane Doe | Updated July 7, 2017". What is
// said of a date that cannot be known ("Updated 2 hours ago") is left out as well.
struct TopLine {
  std::vector<DateLine> dates;
  std::string words;  // empty where it says nothing else
};
TopLine take_dates(std::string_view line);

// What was taken off the end of words.
struct CutDate {
  std::string iso;       // of a whole date
  bool has_day = false;  // of a month, with a year or without: not a weekday alone
};

// Takes a date off the end: "HAMBURG, July 7", "WASHINGTON, D.C., Jan. 3, 2018". A weekday counts
// only behind a comma: not in "BLACK FRIDAY". With `needs_comma`, so does every date, or it is all
// of the words.
CutDate cut_date(std::string& words, bool needs_comma = false);

}  // namespace counterpoint
