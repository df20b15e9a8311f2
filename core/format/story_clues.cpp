// Signs by which a line of a story is known. Proven by tests/core/format/story_clues_test.cpp.
#include "core/format/story_clues.h"

#include <algorithm>
#include <array>

#include "core/format/story_line.h"
#include "core/text/abbreviations.h"
#include "core/text/chars.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// Bytes. Longer paragraphs are the story's, and are not looked through.
constexpr std::size_t kLongestNotice = 220;
constexpr std::size_t kLongestCaption = 1000;

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
    if (folded.starts_with(prefix)) return prefix.size();
  }
  return 0;
}

}  // namespace

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

bool is_job(std::string_view line) {
  static constexpr std::array<std::string_view, 8> kJobs = {"writer", "reporter",  "correspondent",
                                                            "editor", "columnist", "contributor",
                                                            "staff",  "bureau"};
  if (line.size() > 60 || !is_capitalised_name(line)) return false;
  const std::string_view last = line.substr(line.find_last_of(' ') + 1);  // npos + 1 is 0
  const std::string job = fold_case(last);
  return job != last && std::find(kJobs.begin(), kJobs.end(), job) != kJobs.end();
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
  const auto starts = [&](std::string_view b) { return folded.starts_with(b); };
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
                  [&](std::string_view b) { return beginning.starts_with(b); }))
    return true;
  const auto has = [&](char c) { return line.find(c) != std::string_view::npos; };
  if (!has('(') && !has('/')) return false;  // as most are
  const std::string folded = fold_case(line);
  return folded.find("(ap photo") != std::string::npos ||
         folded.find("/getty images") != std::string::npos ||
         folded.find("(photo by") != std::string::npos;
}

}  // namespace counterpoint
