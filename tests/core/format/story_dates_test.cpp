// Dates as stories print them. Each is a table: add a line to add a case.
#include "core/format/story_dates.h"

#include <gtest/gtest.h>

#include <tuple>

namespace counterpoint {
namespace {

using Pair = std::pair<const char*, const char*>;

TEST(StoryDates, WhatIsGivenIsReadAsADateOfAnyLength) {
  const std::pair<const char*, std::optional<std::string>> cases[] = {
      {"2017", "2017"}, {" 2017-07 ", "2017-07"},    {"7 July 2017", "2017-07-07"},
      {" ", ""},        {"yesterday", std::nullopt}, {"2017-07-07T25:99", std::nullopt},
  };
  for (const auto& [given, date] : cases) EXPECT_EQ(read_date(given), date) << given;
}

TEST(StoryDates, AreRead) {
  const Pair cases[] = {
      {"July 07, 2017", "2017-07-07"},
      {"July 7, 2017 11:22am", "2017-07-07T11:22"},
      {"July 7, 2017, 12:05 a.m. EST", "2017-07-07T00:05"},
      {"Friday, July 7th, 2017 at 1:30 pm", "2017-07-07T13:30"},
      {"7 July 2017", "2017-07-07"},
      {"7 Jul 2017 23:59", "2017-07-07T23:59"},
      {"Sept. 5, 2017", "2017-09-05"},
      {"2017-07-07", "2017-07-07"},
      {"2017-07-07T11:22:33Z", "2017-07-07T11:22"},
      {"2017-07-07T11:22:33.123Z", "2017-07-07T11:22"},
      {"2017-07-07T11:22:33.123456+00:00", "2017-07-07T11:22"},
      {"2017-07-07T11:22:33+02:00", "2017-07-07T11:22"},
      {"2017-07-07T11:22-0500", "2017-07-07T11:22"},
      {"2017-07-07+02:00", ""},
      {"2017-07-07T11:22 CEST", "2017-07-07T11:22"},
      {"July 7, 2017 11:22am E.T.", "2017-07-07T11:22"},
      {"July 7, 2017, Friday", "2017-07-07"},
      {"2017-07-07 oops", ""},
      {"2017-07-07/08", ""},
      {"2017-07-07T14", ""},
      {"2017-07-07T9999", ""},
      {"2017-07-07T14:30 or later", ""},
      {"7. Juli 2017", "2017-07-07"},
      {"7. März 2017", "2017-03-07"},
      {"07. Dez. 2017, 14:30 Uhr", "2017-12-07T14:30"},
      {"Freitag, 7. Juli 2017 um 14:30 Uhr", "2017-07-07T14:30"},
      {"7. Juli\u00A02017", "2017-07-07"},
      {"Fr., 7. Juli 2017", "2017-07-07"},
      {"Thurs., July 6, 2017", "2017-07-06"},
      {"Mit, 5. Juli 2017", ""},
      {"30. Februar 2017", ""},
      {"7. Juli", ""},
      {"Feb 29, 2016", "2016-02-29"},
      {"Feb 29, 2017", ""},
      {"July 32, 2017", ""},
      {"July 7", ""},
      {"In July 2017 the two met", ""},
      {"no date", ""},
      {"", ""},
  };
  for (const auto& [line, date] : cases) EXPECT_EQ(parse_date(line).value_or(""), date) << line;
}

TEST(StoryDates, StandInLinesOfTheirOwn) {
  ASSERT_TRUE(parse_date_line("Posted July 07, 2017"));
  EXPECT_FALSE(parse_date_line("Published: 7 July 2017")->updated);
  EXPECT_TRUE(parse_date_line("Last updated July 7, 2017 11:22am")->updated);
  EXPECT_EQ(parse_date_line("Updated July 7, 2017 11:22am")->date, "2017-07-07T11:22");
  EXPECT_EQ(parse_date_line("Veröffentlicht am 7. Juli 2017")->date, "2017-07-07");
  EXPECT_TRUE(parse_date_line("Zuletzt aktualisiert: 7. Juli 2017")->updated);
  EXPECT_FALSE(parse_date_line("On July 7, 2017 the two presidents met in Hamburg"));
}

TEST(StoryDates, AreTakenOffDividedLines) {
  const struct {
    const char* line;
    const char* words;
    const char* published;
    const char* updated;
  } kCases[] = {
      {"By Jane Doe, Staff Writer | Updated July 7, 2017", "By Jane Doe, Staff Writer", "",
       "2017-07-07"},
      {"Staff Writer | Updated July 7, 2017", "Staff Writer", "", "2017-07-07"},
      {"By Jane Doe | July 6, 2017 | Updated July 7, 2017 | 11:22am", "By Jane Doe", "2017-07-06",
       "2017-07-07T11:22"},
      {"July 7, 2017 • By Jane Doe", "By Jane Doe", "2017-07-07", ""},
      {"By Jane Doe · Published: 7 July 2017", "By Jane Doe", "2017-07-07", ""},
      {"By Jane Doe | Updated 2 hours ago", "By Jane Doe", "", ""},
      {"Updated July 7, 2017 | 11:22am", "", "", "2017-07-07T11:22"},
      {"Updated 2 hours ago", "Updated 2 hours ago", "", ""},
      {"By Jane Doe | Reuters", "By Jane Doe | Reuters", "", ""},
      {"On July 7, 2017 they met", "On July 7, 2017 they met", "", ""},
      {" | ", "|", "", ""},
      {"", "", "", ""},
  };
  for (const auto& c : kCases) {
    const TopLine top = take_dates(c.line);
    std::string published, updated;
    for (const DateLine& date : top.dates) (date.updated ? updated : published) = date.date;
    EXPECT_EQ(top.words, c.words) << c.line;
    EXPECT_EQ(published, c.published) << c.line;
    EXPECT_EQ(updated, c.updated) << c.line;
  }
}

TEST(StoryDates, AreCutOffAnAgencyOnlyBehindAComma) {
  const std::tuple<const char*, const char*, bool> cases[] = {
      {"Reuters, July 7", "Reuters", true},
      {"Reuters, Friday", "Reuters", false},
      {"July 7", "", true},
      {"The Sun", "The Sun", false},
      {"Baltimore Sun", "Baltimore Sun", false},
      {"MIT", "MIT", false},
      {"Radio 4 May", "Radio 4 May", false},
  };
  for (const auto& [words, rest, has_day] : cases) {
    std::string left = words;
    EXPECT_EQ(cut_date(left, true).has_day, has_day) << words;
    EXPECT_EQ(left, rest) << words;
  }
}

TEST(StoryDates, AreCutOffTheEndOfWords) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"HAMBURG, July 7", "HAMBURG", ""},
      {"HAMBURG, July 7, 2017", "HAMBURG", "2017-07-07"},
      {"Reuters, Friday, 7 July 2017", "Reuters", "2017-07-07"},
      {"WASHINGTON, D.C., Jan. 3, 2018", "WASHINGTON, D.C.", "2018-01-03"},
      {"MOSCOW. July 7", "MOSCOW", ""},
      {"July 7", "", ""},
      {"HAMBURG, Thurs.", "HAMBURG", ""},
      {"HAMBURG, Fr., 7. Juli 2017", "HAMBURG", "2017-07-07"},
      {"HAMBURG, Fr", "HAMBURG, Fr", ""},
      {"SUPER TUESDAY, March 5, 2024", "SUPER TUESDAY", "2024-03-05"},
      {"BLACK FRIDAY", "BLACK FRIDAY", ""},
      {"HAMBURG, Mit", "HAMBURG, Mit", ""},
      {"Friday", "Friday", ""},
      {"HAMBURG, July", "HAMBURG, July", ""},
      {"Room 7", "Room 7", ""},
      {"", "", ""},
  };
  for (const auto& [words, rest, date] : cases) {
    std::string left = words;
    EXPECT_EQ(cut_date(left).iso, date) << words;
    EXPECT_EQ(left, rest) << words;
  }
}

}  // namespace
}  // namespace counterpoint
