// First guesses from words. Proven by tests/core/suggest/guesses_test.cpp.
#include "core/suggest/guesses.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/suggest/features.h"
#include "core/suggest/identity_names.h"
#include "core/suggest/lexicon.h"

namespace counterpoint {
namespace {

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\n,:;"), text.size());
    if (end > 0) words.push_back(lower_case(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool is_one_of(const std::string& word, const std::unordered_set<std::string_view>& words) {
  return words.count(word) > 0;
}

bool is_doubt(const std::string& word) {
  static const std::unordered_set<std::string_view> words = {
      "claim",   "claims",   "claimed",   "claiming",   "allege",   "alleges",
      "alleged", "alleging", "purported", "maintained", "insisted", "insists"};
  return is_one_of(word, words);
}

bool is_document(const std::string& word) {
  static const std::unordered_set<std::string_view> words = {
      "report",   "study",      "survey",   "poll", "letter",  "statement",
      "document", "indictment", "filing",   "memo", "email",   "post",
      "tweet",    "transcript", "lawsuit",  "law",  "article", "analysis",
      "book",     "results",    "findings", "data", "figures"};
  return is_one_of(word, words);
}

CueClass class_of(CueKind kind) {
  switch (kind) {
    case CueKind::say:
      return CueClass::neutral;
    case CueKind::admit:
      return CueClass::admission;
    case CueKind::deny:
      return CueClass::denial;
    case CueKind::show:
      return CueClass::factive;
    case CueKind::demand:
      return CueClass::demand;
    default:
      return CueClass::unset;
  }
}

}  // namespace

CueClass guess_cue_class(std::string_view cue) {
  CueClass found = CueClass::unset;
  for (const std::string& word : words_in(cue)) {
    if (word == "according") return CueClass::according_to;
    if (is_doubt(word)) return CueClass::doubt;
    const CueClass one = class_of(cue_kind(hash_text(word)));
    if (found == CueClass::unset) found = one;
  }
  return found;
}

SpeakerType guess_speaker_type(std::string_view name) {
  const std::vector<std::string> words = words_in(name);
  if (words.empty()) return SpeakerType::person;
  const bool phrase = name.front() >= 'a' && name.front() <= 'z';
  const bool article = words.front() == "the" || words.front() == "a" || words.front() == "an";
  const auto end = std::find_if(words.begin() + 1, words.end(), [](const std::string& word) {
    return word == "of" || word == "for" || word == "by" || word == "from" || word == "in";
  });
  const std::string& head = *(end - 1);
  if (is_document(head)) return SpeakerType::document;
  if (names_people(head) && (phrase || words.size() > 1)) return SpeakerType::unnamed;
  const bool thing = names_a_thing(head) || name_word(head) == NameWord::organisation;
  if (thing) return SpeakerType::organisation;
  if (article && words.size() > 1 && name_word(words[1]) != NameWord::title) {
    const bool capital = name.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3) != std::string::npos;
    return capital ? SpeakerType::organisation : SpeakerType::unnamed;
  }
  return article ? SpeakerType::unnamed : SpeakerType::person;
}

}  // namespace counterpoint
