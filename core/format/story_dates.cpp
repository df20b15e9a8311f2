// Dates as stories print them. Proven by tests/core/format/story_dates_test.cpp.
#include "core/format/story_dates.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>
#include <vector>

#include "core/format/date_pieces.h"
#include "core/format/story_line.h"
#include "core/text/chars.h"
#include "core/text/dates.h"

namespace counterpoint {
namespace {

constexpr std::size_t kLongestTopLine = 240;  // bytes; longer ones are the story's

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

// Reads a time from `at` on: "11:22am", "at 11:22", "T11:22", "um 11:22". Leaves `at` behind it.
void read_time(const std::vector<std::string>& p, std::size_t& at, Moment& m) {
  std::size_t i = at;
  while (i < p.size() &&
         (p[i] == "at" || p[i] == "um" || p[i] == "t" || p[i] == "|" || p[i] == "-"))
    ++i;
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
bool take_day(const std::vector<std::string>& p, std::size_t& at, Moment& m) {
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

// All from `at` on are the letters of a zone: "Z", "ET", "E.T.", "CEST"; and "Uhr".
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
  if (!take_day(p, at, m)) return std::nullopt;
  read_time(p, at, m);
  if (m.hour >= 0) skip_offset(p, at);
  while (m.hour < 0 && at < p.size() && is_weekday(p[at])) ++at;
  if (m.hour >= 0 && is_zone(p, at)) return to_iso(m);
  return at == p.size() ? to_iso(m) : std::nullopt;
}

// A day of a month with or without its year.
bool is_day(const std::vector<std::string>& p, std::size_t at) {
  const std::size_t left = p.size() - at;
  if (left < 2 || left > 3 || (left == 3 && (!is_number(p[at + 2]) || p[at + 2].size() != 4)))
    return false;
  const auto number = [](const std::string& piece) { return is_number(piece) && piece.size() < 3; };
  return (month_of(p[at]) != 0 && number(p[at + 1])) || (number(p[at]) && month_of(p[at + 1]) != 0);
}

// What stands before a date.
bool is_date_label(const std::string& word) {
  static constexpr std::array<std::string_view, 14> kLabels = {
      "posted", "published", "updated",        "modified",     "date",    "last", "first",
      "on",     "created",   "veröffentlicht", "aktualisiert", "zuletzt", "am",   "stand"};
  return std::find(kLabels.begin(), kLabels.end(), word) != kLabels.end();
}

// "Updated 2 hours ago": of a date that cannot be known.
bool is_vague_date(std::string_view part) {
  static constexpr std::array<std::string_view, 6> kVerbs = {
      "posted", "published", "updated", "modified", "veröffentlicht", "aktualisiert"};
  if (part.size() > 40) return false;
  const std::vector<std::string> p = date_pieces(part);
  return !p.empty() && std::find(kVerbs.begin(), kVerbs.end(), p.front()) != kVerbs.end() &&
         std::any_of(p.begin(), p.end(), is_number);
}

// Takes a date off a line whose parts are divided, from its end or its front, and all of a line
// that is one. False if there is none.
bool take_date(std::string_view& line, std::vector<DateLine>& dates) {
  const auto take = [&](std::string_view part, std::string_view rest) {
    std::optional<DateLine> date = parse_date_line(part);
    if (!date && (rest.empty() || !is_vague_date(part))) return false;
    if (date) dates.push_back(std::move(*date));
    line = rest;
    return true;
  };
  if (take(line, {})) return true;
  for (const std::string_view divider : {"|", "•", "·"}) {
    for (std::size_t at = line.find(divider); at != std::string_view::npos;
         at = line.find(divider, at + 1)) {
      const std::string_view before = line.substr(0, at);
      const std::string_view after = line.substr(at + divider.size());
      if (take(after, before) || take(before, after)) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<std::string> parse_date(std::string_view line) {
  if (line.size() > 60) return std::nullopt;
  return whole_date(date_pieces(strip(line)));
}

std::optional<std::string> read_date(std::string_view given) {
  const std::string_view date = strip_blanks(given);
  return date.empty() || is_iso_date(date) ? std::string(date) : parse_date(date);
}

std::optional<DateLine> parse_date_line(std::string_view line) {
  line = strip(line);
  if (line.size() > 80) return std::nullopt;
  std::vector<std::string> p = date_pieces(line);
  bool updated = false;
  std::size_t at = 0;
  while (at < p.size() && (p[at] == ":" || is_date_label(p[at]))) {
    updated |= p[at] == "updated" || p[at] == "modified" || p[at] == "aktualisiert";
    ++at;
  }
  p.erase(p.begin(), p.begin() + static_cast<std::ptrdiff_t>(at));
  std::optional<std::string> date = whole_date(std::move(p));
  if (!date) return std::nullopt;
  return DateLine{std::move(*date), updated};
}

TopLine take_dates(std::string_view line) {
  TopLine top;
  std::string_view rest = strip(line);
  if (rest.size() > kLongestTopLine) return {{}, std::string(rest)};
  while (!rest.empty() && take_date(rest, top.dates)) rest = strip(rest);
  top.words = rest;
  return top;
}

CutDate cut_date(std::string& words, bool needs_comma) {
  for (std::size_t at = 0; at != std::string::npos; at = words.find(' ', at + 1)) {
    std::vector<std::string> rest = date_pieces(std::string_view(words).substr(at));
    std::size_t weekdays = 0;
    while (weekdays < rest.size() && is_weekday(rest[weekdays])) ++weekdays;
    const bool has_day = is_day(rest, weekdays);
    if (!has_day && (weekdays == 0 || weekdays < rest.size())) continue;
    // "BLACK FRIDAY", "SUPER TUESDAY, March 5", "The Sun": part of a name.
    const bool after_comma = at > 0 && words[at - 1] == ',';
    const bool whole = at == 0 && has_day;
    if ((needs_comma || weekdays > 0) && !after_comma && !whole) continue;
    words.resize(at == 0 ? 0 : words.find_last_not_of(" ,", at) + 1);
    // "MOSCOW. July 7": the point is not of the place, as it is in "D.C." and "PORTLAND, Ore."
    if (!words.empty() && words.find_first_of(".,") == words.size() - 1) words.pop_back();
    return {whole_date(std::move(rest)).value_or(""), has_day};
  }
  return {};
}

}  // namespace counterpoint
