// Dates as projects hold them. Proven by tests/core/text/dates_test.cpp.
#include "core/text/dates.h"

#include <array>

namespace counterpoint {
namespace {

// The number that so many digits at the front spell, or -1; they are taken off.
int take_number(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return -1;
  int number = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    number = number * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return number;
}

bool take(std::string_view& text, char sign) {
  if (text.empty() || text.front() != sign) return false;
  text.remove_prefix(1);
  return true;
}

// Minutes of the day that "14:30" spells, or -1.
int minutes_of(std::string_view text) {
  const int hour = take_number(text, 2);
  if (hour < 0 || hour > 23 || !take(text, ':')) return -1;
  const int minute = take_number(text, 2);
  return minute >= 0 && minute < 60 && text.empty() ? hour * 60 + minute : -1;
}

}  // namespace

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

std::optional<PartialDate> parse_iso_date(std::string_view text) {
  PartialDate date;
  date.year = take_number(text, 4);
  if (date.year < 0) return std::nullopt;
  if (text.empty()) return date;
  if (!take(text, '-')) return std::nullopt;
  date.month = take_number(text, 2);
  if (date.month < 1 || date.month > 12) return std::nullopt;
  if (text.empty()) return date;
  if (!take(text, '-')) return std::nullopt;
  date.day = take_number(text, 2);
  if (date.day < 1 || date.day > days_in(date.year, date.month)) return std::nullopt;
  if (text.empty()) return date;
  if (take(text, 'T')) date.minute = minutes_of(text);
  return date.minute < 0 ? std::nullopt : std::optional(date);
}

bool is_iso_date(std::string_view text) { return parse_iso_date(text).has_value(); }

std::string day_in_words(const PartialDate& date) {
  constexpr std::array<const char*, 12> kMonths = {"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
  std::string words = std::to_string(date.year);
  if (date.month > 0) words = kMonths[static_cast<std::size_t>(date.month - 1)] + (" " + words);
  return date.day > 0 ? std::to_string(date.day) + " " + words : words;
}

long day_number(const PartialDate& date) {
  const long year = date.year;
  long days = year * 365 + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
  for (int month = 1; month < date.month; ++month) days += days_in(date.year, month);
  return days + (date.day > 0 ? date.day - 1 : 0);
}

}  // namespace counterpoint
