// Dates as projects hold them. Proven by tests/app/dates_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

// ISO 8601 as far as a claim or an article needs it: a year, a month, a day, or a day with hours
// and minutes: "2017", "2017-07", "2017-07-07", "2017-07-07T14:30". Days are checked against the
// length of their month.
bool is_iso_date(std::string_view text);

}  // namespace counterpoint
