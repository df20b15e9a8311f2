// Signs by which a line of a story is known. Proven by tests/core/format/story_clues_test.cpp.
#include "core/format/story_clues.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "core/text/abbreviations.h"
#include "core/text/chars.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// Bytes. Longer paragraphs are the story's, and are not looked through.
constexpr std::size_t kLongestNotice = 220;
constexpr std::size_t kLongestCaption = 1000;

std::string_view strip(std::string_view line) {
  const auto edge = [](char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '*' || c == '_';
  };
  while (!line.empty() && edge(line.front())) line.remove_prefix(1);
  while (!line.empty() && edge(line.back())) line.remove_suffix(1);
  return line;
}

bool begins(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

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
    const bool short_form = word.size() <= 4 && begins(kMonths[i], word.substr(0, 3)) &&
                            (word.size() == 3 || word == "sept");
    if (word == kMonths[i] || short_form || (word.size() == 4 && begins(kMonths[i], word)))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

struct Moment {
  int year = 0, month = 0, day = 0, hour = -1, minute = 0;
};

int days_in(int year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

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
    return word == day || (word.size() >= 3 && word.size() <= 5 && begins(day, word));
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

// A date and perhaps a time, with nothing but zones and weekdays around it.
std::optional<std::string> whole_date(std::vector<std::string> p) {
  std::size_t at = 0;
  while (at < p.size() && is_weekday(p[at])) ++at;
  Moment m;
  if (!read_date(p, at, m)) return std::nullopt;
  read_time(p, at, m);
  if (m.hour >= 0) skip_offset(p, at);
  const std::size_t rest = p.size() - at;
  const bool zone = rest == 0 || (rest <= 2 && p[at].size() <= 4 && !is_number(p[at]));
  return zone ? to_iso(m) : std::nullopt;
}

constexpr std::array<std::string_view, 14> kAgencies = {"associated press",
                                                        "the associated press",
                                                        "ap",
                                                        "reuters",
                                                        "reuters staff",
                                                        "afp",
                                                        "agence france-presse",
                                                        "tass",
                                                        "interfax",
                                                        "ria novosti",
                                                        "dpa",
                                                        "bloomberg",
                                                        "xinhua",
                                                        "upi"};

// Words of a byline that are not capitalised: "By Jane Doe and John Roe of the foreign desk",
// "Von Anna Meier und Karl von der Au".
bool is_byline_filler(std::string_view word) {
  static constexpr std::array<std::string_view, 33> kFillers = {
      "and",      "of",     "the",    "de",      "von",
      "van",      "for",    "in",     "with",    "at",
      "desk",     "news",   "staff",  "sample",  "correspondent",
      "reporter", "editor", "writer", "writers", "special",
      "und",      "der",    "den",    "zu",      "da",
      "di",       "du",     "la",     "le",      "el",
      "al",       "bin",    "ter"};
  return std::find(kFillers.begin(), kFillers.end(), word) != kFillers.end();
}

bool is_small(char32_t c) { return is_letter(c) && !is_upper(c); }

// One to ten words, the first of them capitalised and the others too or usual in bylines.
bool is_capitalised_name(std::string_view name) {
  std::size_t words = 0;
  while (!name.empty()) {
    const std::size_t blank = std::min(name.find_first_of(" ,"), name.size());
    const std::string_view word = name.substr(0, blank);
    name.remove_prefix(std::min(blank + 1, name.size()));
    if (word.empty()) continue;
    if (is_small(decode_at(word, 0).code_point) && (words == 0 || !is_byline_filler(word)))
      return false;
    ++words;
  }
  return words >= 1 && words <= 10;
}

// "Dr", "JR", "M" and "Ch", which go on after their points.
bool is_short_for_name(std::string_view word) {
  if (word.empty()) return false;
  const std::size_t second = next_boundary(word, 0);
  if (second == word.size()) return true;
  const bool two_letters = next_boundary(word, second) == word.size();
  const bool name = is_upper(decode_at(word, 0).code_point);
  if (two_letters && name && abbreviation(word) == Abbreviation::none) return true;
  std::string usual = fold_case(word);  // as it is written where not all is in capitals
  usual.front() = word.front();
  return usual == "Jr" || usual == "Sr" || abbreviation(usual) == Abbreviation::title;
}

// "J. Smith" and "Dr. Jane Doe Jr." go on after their points; "Jane Doe. She is" does not.
bool has_sentence_end(std::string_view name) {
  for (std::size_t at = name.find('.'); at != std::string_view::npos; at = name.find('.', at + 1)) {
    if (at + 1 < name.size() && name[at + 1] != ' ') continue;  // "Cleveland.com"
    std::string_view word = name.substr(0, at);
    word.remove_prefix(word.find_last_of(" .-") + 1);  // npos + 1 is 0
    if (!is_short_for_name(word)) return true;
  }
  return false;
}

// German titles begin with "Von", too, and their nouns with capitals: "Von Mäusen und Menschen". So
// each person has a first name here.
bool are_full_names(std::string_view names) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(" und "), names.size());
    const std::string_view name = names.substr(0, std::min(end, names.find(',')));
    if (name.find(' ') == std::string_view::npos) return false;
    names.remove_prefix(std::min(end + 5, names.size()));
  }
  return true;
}

// The length of what a byline begins with: "By ", "By: ", "Von "; 0 without it.
std::size_t byline_prefix(std::string_view line) {
  const std::string folded = fold_case(line.substr(0, 5));
  for (const std::string_view prefix : {"by: ", "by ", "von: ", "von "}) {
    if (begins(folded, prefix)) return prefix.size();
  }
  return 0;
}

// Words in capitals that stand before a dash and are no place.
bool is_label(std::string_view words) {
  static constexpr std::array<std::string_view, 14> kLabels = {
      "breaking",  "exclusive", "update", "updated", "corrected", "analysis", "opinion",
      "explainer", "factbox",   "live",   "watch",   "video",     "photos",   "file"};
  const std::string first = fold_case(words.substr(0, words.find_first_of(" :,")));
  return std::find(kLabels.begin(), kLabels.end(), first) != kLabels.end();
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

// Takes a date off the end: "HAMBURG, July 7", "WASHINGTON, D.C., Jan. 3, 2018". In ISO 8601 where
// it is a whole one.
std::string cut_date(std::string& words) {
  for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 1)) {
    std::vector<std::string> rest = pieces(std::string_view(words).substr(at));
    if (!is_day(rest)) continue;
    words.resize(words.find_last_not_of(" ,", at) + 1);
    // "MOSCOW. July 7": the point is not of the place, as it is in "D.C." and "PORTLAND, Ore."
    if (!words.empty() && words.find_first_of(".,") == words.size() - 1) words.pop_back();
    return whole_date(std::move(rest)).value_or("");
  }
  return {};
}

// Takes an agency off the end: "(Reuters)", "/TASS/".
std::string cut_agency(std::string& words) {
  const char last = words.empty() ? ' ' : words.back();
  if (last != ')' && last != '/') return {};
  const std::size_t open = words.find(last == ')' ? " (" : " /");
  if (open == std::string::npos || open + 3 > words.size()) return {};
  std::string agency = words.substr(open + 2, words.size() - open - 3);
  words.resize(open);
  return agency;
}

// A place begins with a word in capitals: "HAMBURG, Germany", "WASHINGTON". What follows its comma
// is a name, too, and no sentence: "NATO, the alliance".
bool is_place_in_capitals(std::string_view place) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < place.size();) {
    const Decoded c = decode_at(place, i);
    if (!is_upper(c.code_point) && c.code_point != ' ' && c.code_point != '.' &&
        c.code_point != '-')
      break;
    if (is_upper(c.code_point)) ++capitals;
    i += c.length;
  }
  const std::size_t comma = std::min(place.find(','), place.size());
  const std::string_view first = place.substr(0, comma);
  const bool small =
      std::any_of(first.begin(), first.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return capitals >= 3 && !small && !is_label(first) &&
         (comma == place.size() || is_capitalised_name(place.substr(comma + 1)));
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

bool is_agency(std::string_view line) {
  const std::string folded = fold_case(strip(line));
  return std::find(kAgencies.begin(), kAgencies.end(), folded) != kAgencies.end();
}

std::optional<std::string> parse_byline(std::string_view line) {
  line = strip(line);
  if (line.empty() || line.size() > 120) return std::nullopt;
  if (is_agency(line)) return std::string(line);
  const std::size_t prefix = byline_prefix(line);
  if (prefix == 0) return std::nullopt;
  const std::string_view name = strip(line.substr(prefix));
  if (is_agency(name)) return std::string(name);
  if (name.empty() || has_sentence_end(name) || !is_capitalised_name(name)) return std::nullopt;
  if (name.back() == '!' || name.back() == '?') return std::nullopt;
  const bool german = line.front() == 'V' || line.front() == 'v';
  if (german && !are_full_names(name)) return std::nullopt;
  return std::string(name);
}

Dateline parse_dateline(std::string_view paragraph) {
  static constexpr std::array<std::string_view, 9> kSigns = {" >> ", " — ", " – ", " -- ", " - ",
                                                             " | ",  " _ ", "—",   "/. "};
  const std::string_view head = paragraph.substr(0, 90);
  std::size_t at = std::string_view::npos;
  std::size_t length = 0;
  for (const std::string_view sign : kSigns) {
    const std::size_t found = head.find(sign);
    if (found < at) {
      at = found;
      length = sign.size();
    }
  }
  if (at == std::string_view::npos || at < 3) return {};
  // The story begins behind it. In "IBM, Microsoft and Apple - three of them - agreed" a sentence
  // goes on.
  const std::string_view story = paragraph.substr(at + length);
  if (!story.empty() && is_small(decode_at(story, 0).code_point)) return {};
  const std::size_t end = head[at] == '/' ? at + 1 : at;  // of "/TASS/. "
  Dateline dateline{at + length, std::string(strip(head.substr(0, end))), {}, {}};
  dateline.agency = cut_agency(dateline.place);
  dateline.date = cut_date(dateline.place);
  if (dateline.date.empty()) dateline.date = cut_date(dateline.agency);
  const bool known = is_agency(dateline.agency) && is_capitalised_name(dateline.place);
  return known || is_place_in_capitals(dateline.place) ? dateline : Dateline{};
}

bool is_boilerplate(std::string_view line) {
  line = strip(line);
  if (line.size() > kLongestNotice) return false;
  // Whole invitations: seldom the beginning of a paragraph of a story.
  static constexpr std::array<std::string_view, 21> kInvitations = {
      "get the latest news",
      "sign up",
      "[sign up]",
      "subscribe",
      "read more",
      "read next",
      "related:",
      "share this",
      "follow us",
      "click here",
      "all rights reserved",
      "©",
      "(c) ",
      "download our app",
      "support our journalism",
      "continue reading",
      "this material may not be published",
      "skip to",
      "log in to",
      "sign in to",
      "we use cookies"};
  // Words that also begin sentences: "Comments by Lavrov suggested ..." is the story's.
  static constexpr std::array<std::string_view, 14> kLabels = {
      "advertisement", "related stories", "copyright ", "top news", "breaking news",
      "most read",     "more from",       "newsletter", "comments", "log in",
      "sign in",       "cookie",          "join our",   "get our"};
  static constexpr std::array<std::string_view, 6> kHas = {
      "by email",  "all rights reserved", "newsletter",
      "[sign up]", "terms of service",    "privacy policy"};
  const std::string folded = fold_case(line);
  const auto starts = [&](std::string_view b) { return begins(folded, b); };
  const auto has = [&](std::string_view h) { return folded.find(h) != std::string::npos; };
  if (std::any_of(kInvitations.begin(), kInvitations.end(), starts)) return true;
  const bool sentence = !line.empty() && line.back() == '.' && !has("rights reserved");
  if (sentence) return false;
  return (line.size() < 80 && std::any_of(kLabels.begin(), kLabels.end(), starts)) ||
         (line.size() < 140 && std::any_of(kHas.begin(), kHas.end(), has));
}

bool is_caption(std::string_view line) {
  line = strip(line);
  if (line.size() > kLongestCaption) return false;
  static constexpr std::array<std::string_view, 9> kBegins = {
      "photo:",    "photo by", "image:",  "file -", "file –",
      "pictured:", "caption:", "credit:", "video:"};
  const std::string beginning = fold_case(line.substr(0, floor_boundary(line, 16)));
  if (std::any_of(kBegins.begin(), kBegins.end(),
                  [&](std::string_view b) { return begins(beginning, b); }))
    return true;
  if (line.find_first_of("(/") == std::string_view::npos) return false;  // as most are
  const std::string folded = fold_case(line);
  return folded.find("(ap photo") != std::string::npos ||
         folded.find("/getty images") != std::string::npos ||
         folded.find("(photo by") != std::string::npos;
}

}  // namespace counterpoint
