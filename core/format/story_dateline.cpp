// Datelines. Proven by tests/core/format/story_dateline_test.cpp.
#include "core/format/story_dateline.h"

#include <algorithm>
#include <array>

#include "core/format/date_pieces.h"
#include "core/format/known_places.h"
#include "core/format/story_clues.h"
#include "core/format/story_dates.h"
#include "core/format/story_line.h"
#include "core/text/chars.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

constexpr std::size_t kLongestSearch =
    std::size_t{64} * 1024;                   // bytes of a story that are looked through
constexpr std::size_t kLongestDateline = 90;  // bytes
constexpr std::ptrdiff_t kLongestPlace = 4;   // words; more are a heading in capitals

// Words in capitals that stand before a dash and are no place: "EXCLUSIVE", "MORNING BRIEFING",
// "BLACK FRIDAY". Before a country some are: "LIVE OAK, Fla."
bool is_no_place(std::string_view words, bool has_country = false) {
  static constexpr std::array<std::string_view, 22> kFirst = {
      "breaking",   "exclusive", "update",    "updated", "corrected", "analysis",
      "opinion",    "explainer", "factbox",   "live",    "watch",     "video",
      "photos",     "file",      "morning",   "evening", "news",      "congress",
      "parliament", "senate",    "bundestag", "brexit"};
  static constexpr std::array<std::string_view, 21> kAnywhere = {
      "briefing", "newsletter", "digest",   "roundup", "recap",     "preview", "review",
      "diary",    "agenda",     "calendar", "ahead",   "headlines", "today",   "tonight",
      "tomorrow", "week",       "weekend",  "weekly",  "daily",     "things",  "takeaways"};
  const auto is_in = [](const auto& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" :", at), words.size());
    const std::string word = fold_case(words.substr(at, end - at));
    if (is_in(kAnywhere, word) || (word.size() > 5 && is_weekday(word))) return true;
    if (at == 0 && is_in(kFirst, word) && (!has_country || end == words.size())) return true;
    at = end + 1;
  }
  return false;
}

// With a small letter of a script that has capitals, in a word that is all small: not "eBay".
bool begins_small(std::string_view words) {
  const std::string_view word = words.substr(0, words.find(' '));
  const char first = word.empty() ? ' ' : word.front();
  return first >= 'a' && first <= 'z' && word == fold_case(word);
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(decode_at(text, at).code_point))
    at += decode_at(text, at).length;
  return at;
}

std::size_t skip_spaces_before(std::string_view text, std::size_t at) {
  while (at > 0 && is_space(decode_before(text, at).code_point))
    at -= decode_before(text, at).length;
  return at;
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

// How many bytes at `at` are these words, in whatever case; 0 where they are others.
std::size_t length_of(std::string_view words, std::string_view text, std::size_t at) {
  const std::size_t start = at;
  for (std::size_t k = 0; k < words.size();) {
    const Decoded wanted = decode_at(words, k);
    const Decoded found = decode_at(text, at);
    if (found.length == 0 || to_lower(found.code_point) != to_lower(wanted.code_point)) return 0;
    k += wanted.length;
    at += found.length;
  }
  return at - start;
}

// A word of place before it: "in Charlotte on Friday", "aus Hamburg".
bool stands_at_a_place(std::string_view text, std::size_t start) {
  static constexpr std::array<std::string_view, 12> kBefore = {
      "in", "from", "to", "near", "at", "of", "outside", "around", "aus", "nach", "bei", "von"};
  const std::size_t end = skip_spaces_before(text, start);
  std::size_t at = end;
  while (at > 0 && is_letter(decode_before(text, at).code_point))
    at -= decode_before(text, at).length;
  const std::string word = fold_case(text.substr(at, end - at));
  return end < start && std::find(kBefore.begin(), kBefore.end(), word) != kBefore.end();
}

// Before another name: "the Charlotte Observer".
bool is_of_longer_name(std::string_view text, std::size_t end) {
  return end + 1 < text.size() && text[end] == ' ' && is_upper(decode_at(text, end + 1).code_point);
}

// As a place, at least as often as otherwise, and nowhere as a word, without a capital. People are
// named behind such words, too ("of Trump"), but seldom.
bool is_named_in(std::string_view story, std::string_view place) {
  story = story.substr(0, kLongestSearch);
  std::size_t as_place = 0;
  std::size_t otherwise = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < story.size(); at = next_boundary(story, at)) {
    const bool begins = !in_word;
    in_word = is_letter(decode_at(story, at).code_point);
    const std::size_t length = begins && in_word ? length_of(place, story, at) : 0;
    if (length == 0 || is_letter(decode_at(story, at + length).code_point)) continue;
    const std::string_view found = story.substr(at, length);
    if (found == fold_case(found)) return false;
    if (found == place || is_of_longer_name(story, at + length)) continue;
    ++(stands_at_a_place(story, at) ? as_place : otherwise);
  }
  return as_place > 0 && as_place >= otherwise;
}

// Each of "HAMBURG / BERLIN".
bool are_places(std::string_view names, std::string_view story) {
  for (;;) {
    const std::size_t end = std::min(names.find('/'), names.size());
    const std::string_view name = strip(names.substr(0, end));
    if (!is_known_place(name) && (is_no_place(name) || !is_named_in(story, name))) return false;
    if (end == names.size()) return true;
    names.remove_prefix(end + 1);
  }
}

// Begins with words in capitals: "HAMBURG, Germany", "WASHINGTON".
bool begins_in_capitals(std::string_view words) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < words.size();) {
    const Decoded c = decode_at(words, i);
    if (!is_upper(c.code_point) && c.code_point != ' ' && c.code_point != '.' &&
        c.code_point != '-' && !is_apostrophe(c.code_point))
      break;
    if (is_upper(c.code_point)) ++capitals;
    i += c.length;
  }
  return capitals >= 3;
}

// What follows its comma is a name, too, and no sentence: "NATO, the alliance". `has_credit`: an
// agency or a day of a month stands behind it.
bool is_place(std::string_view words, bool has_credit, std::string_view story) {
  const std::size_t comma = std::min(words.find(','), words.size());
  const std::string_view first = words.substr(0, comma);
  const bool small =
      std::any_of(first.begin(), first.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!begins_in_capitals(words) || small) return false;
  if (std::count(first.begin(), first.end(), ' ') >= kLongestPlace) return false;
  if (comma < words.size())
    return !is_no_place(first, true) && is_capitalised_name(words.substr(comma + 1));
  return has_credit ? !is_no_place(first) : are_places(first, story);
}

// The sign behind a dateline, with the blanks around it: where its place ends, and its story
// begins.
struct Sign {
  std::size_t at = std::string_view::npos;
  std::size_t end = 0;
  bool glued = false;  // without blanks
};

// Between blanks, of whatever kind: some keep words on one line (U+00A0). Only "—" may do without.
Sign find_sign(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kSigns = {">>", "--", "—", "–", "-", "|", "_"};
  for (std::size_t at = 0; at < std::min(text.size(), kLongestDateline); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("/.") && skip_spaces(text, at + 2) > at + 2)  // of "/TASS/. "
      return {at + 1, skip_spaces(text, at + 2), false};
    for (const std::string_view sign : kSigns) {
      if (!rest.starts_with(sign)) continue;
      const std::size_t start = skip_spaces_before(text, at);
      const std::size_t end = skip_spaces(text, at + sign.size());
      const bool between = start < at && end > at + sign.size();
      if (between || sign == "—") return {start, end, start == at && end == at + sign.size()};
    }
  }
  return {};
}

std::string with_plain_blanks(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const Decoded c = decode_at(words, at);
    out += is_space(c.code_point) ? " " : words.substr(at, c.length);
    at += c.length;
  }
  return out;
}

}  // namespace

Dateline parse_dateline(std::string_view paragraph, std::string_view story) {
  const Sign sign = find_sign(paragraph);
  if (sign.at == std::string_view::npos || sign.at < 3) return {};
  const std::string_view head = paragraph.substr(0, sign.at);
  // Without blanks it also ends the labels of newsletters: "FAREWELL—The hall closes".
  if (sign.glued && head.find_first_of(",(") == std::string_view::npos) return {};
  Dateline dateline{sign.end, with_plain_blanks(strip(head)), {}, {}};
  dateline.agency = cut_agency(dateline.place);
  CutDate date = cut_date(dateline.place);
  const CutDate credited = cut_date(dateline.agency, true);
  if (date.iso.empty()) date.iso = credited.iso;
  dateline.date = date.iso;
  const bool has_credit = !dateline.agency.empty() || date.has_day || credited.has_day;
  if (is_agency(dateline.agency) && is_capitalised_name(dateline.place)) return dateline;
  // The story begins behind it. In "IBM, Microsoft and Apple - three of them - agreed" a sentence
  // goes on.
  const std::string_view behind = paragraph.substr(dateline.length);
  const bool goes_on = !behind.empty() && begins_small(behind);
  return !goes_on && is_place(dateline.place, has_credit, story) ? dateline : Dateline{};
}

}  // namespace counterpoint
