// Dates as projects hold them. Proven by tests/core/text/dates_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

// A point in time as far as it is known. What is not known is 0, and -1 for the minutes.
struct PartialDate {
  int year = 0;
  int month = 0;    // 1 to 12
  int day = 0;      // 1 to 31
  int minute = -1;  // of the day
  bool operator==(const PartialDate&) const = default;
};

// Of a month, 1 to 12 (proleptic Gregorian).
int days_in(int year, int month);

// ISO 8601 as far as a claim or an article needs it: a year, a month, a day, or a day with hours
// and minutes: "2017", "2017-07", "2017-07-07", "2017-07-07T14:30". Days are checked against the
// length of their month.
std::optional<PartialDate> parse_iso_date(std::string_view text);
bool is_iso_date(std::string_view text);

// "7 July 2017", "July 2017", "2017"; without the time of the day.
std::string day_in_words(const PartialDate& date);

// Days since 1 January of the year 0 (proleptic Gregorian); a month or a year counts as its first
// day.
long day_number(const PartialDate& date);

}  // namespace counterpoint
