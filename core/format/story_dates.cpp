// Dates as stories print them. Proven by tests/core/format/story_dates_test.cpp.
#include "core/format/story_dates.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "core/format/story_line.h"
#include "core/text/dates.h"
#include "core/text/fold.h"

namespace counterpoint {
namespace {

// Letters and digits as words; "11:22am" as "11", "22", "am".
std::vector<std::string> pieces(std::string_view line) {
  std::vector<std::string> out;
  const auto kind = [](char c) {
    if (c >= '0' && c <= '9') return 1;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 2 : 0;
  };
  for (std::size_t at = 0; at < line.size(); ++at) {
    const int now = kind(line[at]);
    if (now == 0) {
      if (line[at] != ' ' && line[at] != ',' && line[at] != '.') out.emplace_back(1, line[at]);
      continue;
    }
    const bool joins = at > 0 && kind(line[at - 1]) == now;
    if (joins) {
      out.back() += line[at];
    } else {
      out.emplace_back(1, line[at]);
    }
  }
  for (std::string& piece : out) piece = fold_case(piece);
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
  return 0;
}

struct Moment {
  int year = 0, month = 0, day = 0, hour = -1, minute = 0;
};

std::optional<std::string> to_iso(const Moment& m) {
  if (m.year < 1000 || m.month < 1 || m.month > 12) return std::nullopt;
  if (m.day < 1 || m.day > days_in(m.year, m.month)) return std::nullopt;
  char buffer[40];
  if (m.hour < 0) {
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", m.year, m.month, m.day);
  } else {
    if (m.hour > 23 || m.minute > 59) return std::nullopt;
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02dT%02d:%02d", m.year, m.month, m.day, m.hour,
                  m.minute);
  }
  return std::string(buffer);
}

bool is_weekday(const std::string& word) {
  static constexpr std::array<std::string_view, 7> kDays = {
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  return std::any_of(kDays.begin(), kDays.end(), [&](std::string_view day) {
    return word == day || (word.size() >= 3 && word.size() <= 5 && day.starts_with(word));
  });
}

// Reads a time from `at` on: "11:22am", "at 11:22", "T11:22". Leaves `at` behind it.
void read_time(const std::vector<std::string>& p, std::size_t& at, Moment& m) {
  std::size_t i = at;
  while (i < p.size() && (p[i] == "at" || p[i] == "t" || p[i] == "|" || p[i] == "-")) ++i;
  if (i + 2 >= p.size() || !is_number(p[i]) || p[i + 1] != ":" || !is_number(p[i + 2])) return;
  m.hour = std::stoi(p[i]);
  m.minute = std::stoi(p[i + 2]);
  i += 3;
  if (i + 1 < p.size() && p[i] == ":" && is_number(p[i + 1])) {
    i += 2;
    if (i < p.size() && all_digits(p[i])) ++i;  // of a second
  }
  if (i < p.size() && (p[i] == "am" || p[i] == "pm" || p[i] == "a" || p[i] == "p")) {
    m.hour = m.hour % 12 + (p[i].front() == 'p' ? 12 : 0);
    i += p[i].size() == 1 && i + 1 < p.size() && p[i + 1] == "m" ? 2 : 1;
  }
  at = i;
}

// Reads a date from `at` on. False if there is none.
bool read_date(const std::vector<std::string>& p, std::size_t& at, Moment& m) {
  const std::size_t left = p.size() - at;
  if (left >= 5 && is_number(p[at]) && p[at].size() == 4 && p[at + 1] == "-" &&
      is_number(p[at + 2]) && p[at + 3] == "-" && is_number(p[at + 4])) {
    m = {std::stoi(p[at]), std::stoi(p[at + 2]), std::stoi(p[at + 4])};
    at += 5;
    return true;
  }
  if (left >= 3 && month_of(p[at]) != 0 && is_number(p[at + 1])) {
    const std::size_t suffix =
        p[at + 2] == "th" || p[at + 2] == "st" || p[at + 2] == "nd" || p[at + 2] == "rd" ? 1 : 0;
    if (at + 2 + suffix >= p.size() || p[at + 2 + suffix].size() != 4 ||
        !is_number(p[at + 2 + suffix]))
      return false;
    m = {std::stoi(p[at + 2 + suffix]), month_of(p[at]), std::stoi(p[at + 1])};
    at += 3 + suffix;
    return true;
  }
  if (left >= 3 && is_number(p[at]) && month_of(p[at + 1]) != 0 && is_number(p[at + 2]) &&
      p[at + 2].size() == 4) {
    m = {std::stoi(p[at + 2]), month_of(p[at + 1]), std::stoi(p[at])};
    at += 3;
    return true;
  }
  return false;
}

// A zone in numbers from `at` on: "+02:00", "-0500".
void skip_offset(const std::vector<std::string>& p, std::size_t& at) {
  if (at + 1 >= p.size() || (p[at] != "+" && p[at] != "-") || !is_number(p[at + 1])) return;
  at += 2;
  if (at + 1 < p.size() && p[at] == ":" && is_number(p[at + 1])) at += 2;
}

// All from `at` on are the letters of a zone: "Z", "ET", "E.T.", "CEST".
bool is_zone(const std::vector<std::string>& p, std::size_t at) {
  std::size_t letters = 0;
  for (; at < p.size(); ++at) {
    if (p[at].front() < 'a' || p[at].front() > 'z') return false;
    letters += p[at].size();
  }
  return letters > 0 && letters <= 5;
}

// A date and perhaps a time, with nothing but zones and weekdays around it.
std::optional<std::string> whole_date(std::vector<std::string> p) {
  std::size_t at = 0;
  while (at < p.size() && is_weekday(p[at])) ++at;
  Moment m;
  if (!read_date(p, at, m)) return std::nullopt;
  read_time(p, at, m);
  if (m.hour >= 0) skip_offset(p, at);
  while (m.hour < 0 && at < p.size() && is_weekday(p[at])) ++at;
  if (m.hour >= 0 && is_zone(p, at)) return to_iso(m);
  return at == p.size() ? to_iso(m) : std::nullopt;
}

// A day with or without its year, a weekday, or both.
bool is_day(const std::vector<std::string>& p) {
  std::size_t at = 0;
  while (at < p.size() && is_weekday(p[at])) ++at;
  const std::size_t left = p.size() - at;
  if (left == 0) return at > 0;
  if (left < 2 || left > 3 || (left == 3 && (!is_number(p[at + 2]) || p[at + 2].size() != 4)))
    return false;
  const auto number = [](const std::string& piece) { return is_number(piece) && piece.size() < 3; };
  return (month_of(p[at]) != 0 && number(p[at + 1])) || (number(p[at]) && month_of(p[at + 1]) != 0);
}

}  // namespace

std::optional<std::string> parse_date(std::string_view line) {
  if (line.size() > 60) return std::nullopt;
  return whole_date(pieces(strip(line)));
}

std::optional<DateLine> parse_date_line(std::string_view line) {
  line = strip(line);
  if (line.size() > 80) return std::nullopt;
  std::vector<std::string> p = pieces(line);
  static constexpr std::array<std::string_view, 9> kLabels = {
      "posted", "published", "updated", "modified", "date", "last", "first", "on", "created"};
  bool updated = false;
  std::size_t at = 0;
  while (at < p.size() &&
         (p[at] == ":" || std::find(kLabels.begin(), kLabels.end(), p[at]) != kLabels.end())) {
    updated |= p[at] == "updated" || p[at] == "modified";
    ++at;
  }
  p.erase(p.begin(), p.begin() + static_cast<std::ptrdiff_t>(at));
  std::optional<std::string> date = whole_date(std::move(p));
  if (!date) return std::nullopt;
  return DateLine{std::move(*date), updated};
}

std::string cut_date(std::string& words) {
  for (std::size_t at = 0; at != std::string::npos; at = words.find(' ', at + 1)) {
    std::vector<std::string> rest = pieces(std::string_view(words).substr(at));
    if (!is_day(rest)) continue;
    words.resize(at == 0 ? 0 : words.find_last_not_of(" ,", at) + 1);
    // "MOSCOW. July 7": the point is not of the place, as it is in "D.C." and "PORTLAND, Ore."
    if (!words.empty() && words.find_first_of(".,") == words.size() - 1) words.pop_back();
    return whole_date(std::move(rest)).value_or("");
  }
  return {};
}

}  // namespace counterpoint
