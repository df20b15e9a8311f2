// Dates as projects hold them.
#include "core/text/dates.h"

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

TEST(Dates, AreTakenApart) {
  EXPECT_EQ(parse_iso_date("2017"), (PartialDate{2017, 0, 0, -1}));
  EXPECT_EQ(parse_iso_date("2017-07"), (PartialDate{2017, 7, 0, -1}));
  EXPECT_EQ(parse_iso_date("2017-07-08T14:30"), (PartialDate{2017, 7, 8, 870}));
}

TEST(Dates, InWords) {
  EXPECT_EQ(day_in_words(*parse_iso_date("2017")), "2017");
  EXPECT_EQ(day_in_words(*parse_iso_date("2017-12")), "December 2017");
  EXPECT_EQ(day_in_words(*parse_iso_date("2017-07-08T14:30")), "8 July 2017");
}

TEST(Dates, DaysAreCounted) {
  const auto days = [](const char* from, const char* to) {
    return day_number(*parse_iso_date(to)) - day_number(*parse_iso_date(from));
  };
  EXPECT_EQ(days("2017-07-07", "2017-07-08"), 1);
  EXPECT_EQ(days("2016-02-28", "2016-03-01"), 2);
  EXPECT_EQ(days("1900-02-28", "1900-03-01"), 1);
  EXPECT_EQ(days("1999-12-31", "2000-01-01"), 1);
  EXPECT_EQ(days("2000-12-31", "2001-01-01"), 1);
  EXPECT_EQ(days("1970-01-01", "2017-07-07"), 17354);
  EXPECT_EQ(days("2017", "2018"), 365);
}

}  // namespace
}  // namespace counterpoint
