// Dates as projects hold them.
#include "web/app/dates.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

TEST(Dates, KnowsYearsMonthsDaysAndTimes) {
  for (const char* date : {"2017", "2017-07", "2017-07-07", "2016-02-29", "2000-02-29",
                           "2017-07-07T00:00", "2017-07-07T23:59"}) {
    EXPECT_TRUE(is_iso_date(date)) << date;
  }
}

TEST(Dates, RefusesEverythingElse) {
  for (const char* date :
       {"", "17", "2017-", "2017-7-7", "2017-13", "2017-00", "2017-02-29", "1900-02-29",
        "2017-07-32", "2017-07-07T", "2017-07-07T24:00", "2017-07-07T10:60", "2017-07-07 10:00",
        "7 July 2017", "2017-07-07T10:00Z"}) {
    EXPECT_FALSE(is_iso_date(date)) << date;
  }
}

}  // namespace
}  // namespace counterpoint
