// Dates as pieces. Proven by tests/core/format/story_dates_test.cpp.
#include "core/format/date_pieces.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// German names that begin otherwise than the English ones, or like a longer one.
int german_month_of(const std::string& word) {
  static constexpr std::array<std::pair<std::string_view, int>, 13> kMonths = {{{"januar", 1},
                                                                                {"jänner", 1},
                                                                                {"februar", 2},
                                                                                {"märz", 3},
                                                                                {"mär", 3},
                                                                                {"mrz", 3},
                                                                                {"mai", 5},
                                                                                {"juni", 6},
                                                                                {"juli", 7},
                                                                                {"oktober", 10},
                                                                                {"okt", 10},
                                                                                {"dezember", 12},
                                                                                {"dez", 12}}};
  for (const auto& [name, month] : kMonths) {
    if (word == name) return month;
  }
  return 0;
}

}  // namespace

std::vector<std::string> date_pieces(std::string_view line) {
  enum Kind { sign, digit, letter, between };
  std::vector<std::string> out;
  Kind before = between;
  for (std::size_t at = 0; at < line.size();) {
    const Decoded c = decode_at(line, at);
    const bool passed_over = is_space(c.code_point) || c.code_point == ',' || c.code_point == '.';
    const Kind now = passed_over               ? between
                     : is_digit(c.code_point)  ? digit
                     : is_letter(c.code_point) ? letter
                                               : sign;
    if (now == sign || (now != between && now != before)) out.emplace_back();
    if (now != between) append_utf8(out.back(), to_lower(c.code_point));
    if (c.code_point == '.' && before == letter && is_weekday(out.back() + '.')) out.back() += '.';
    before = now;
    at += c.length;
  }
  return out;
}

bool all_digits(const std::string& piece) {
  return std::all_of(piece.begin(), piece.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_number(const std::string& piece) {
  return !piece.empty() && piece.size() <= 4 && all_digits(piece);
}

int month_of(const std::string& word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    const bool short_form = word.size() <= 4 && kMonths[i].starts_with(word.substr(0, 3)) &&
                            (word.size() == 3 || word == "sept");
    if (word == kMonths[i] || short_form || (word.size() == 4 && kMonths[i].starts_with(word)))
      return static_cast<int>(i) + 1;
  }
  return german_month_of(word);
}

bool is_weekday(const std::string& word) {
  static constexpr std::array<std::string_view, 32> kDays = {
      "monday",   "tuesday",  "wednesday",  "thursday", "friday",  "saturday",  "sunday",  "montag",
      "dienstag", "mittwoch", "donnerstag", "freitag",  "samstag", "sonnabend", "sonntag", "mon",
      "tue",      "tues",     "wed",        "thu",      "thur",    "thurs",     "fri",     "sat",
      "sun",      "mo.",      "di.",        "mi.",      "do.",     "fr.",       "sa.",     "so."};
  return std::find(kDays.begin(), kDays.end(), word) != kDays.end();
}

}  // namespace counterpoint
