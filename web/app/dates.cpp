// Dates as projects hold them. Proven by tests/app/dates_test.cpp.
#include "web/app/dates.h"

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

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

bool is_time(std::string_view text) {
  const int hour = take_number(text, 2);
  if (hour < 0 || hour > 23 || !take(text, ':')) return false;
  const int minute = take_number(text, 2);
  return minute >= 0 && minute < 60 && text.empty();
}

}  // namespace

bool is_iso_date(std::string_view text) {
  const int year = take_number(text, 4);
  if (year < 0) return false;
  if (text.empty()) return true;
  if (!take(text, '-')) return false;
  const int month = take_number(text, 2);
  if (month < 1 || month > 12) return false;
  if (text.empty()) return true;
  if (!take(text, '-')) return false;
  const int day = take_number(text, 2);
  if (day < 1 || day > days_in(year, month)) return false;
  return text.empty() || (take(text, 'T') && is_time(text));
}

}  // namespace counterpoint
