// Names of languages. Proven by tests/core/text/language_tag_test.cpp.
#include "core/text/language_tag.h"

#include <algorithm>

namespace counterpoint {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_part(std::string_view part) {
  return !part.empty() && part.size() <= 8 &&
         std::all_of(part.begin(), part.end(), is_letter_or_digit);
}

bool has_digit(std::string_view part) {
  return std::any_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_private_or_old(std::string_view part) {
  return part == "x" || part == "X" || part == "i" || part == "I";
}

}  // namespace

bool is_language_tag(std::string_view tag) {
  std::string_view part = tag.substr(0, tag.find('-'));
  const bool alone = part.size() == tag.size();
  if (!is_part(part) || has_digit(part)) return false;
  if (part.size() == 1 && (alone || !is_private_or_old(part))) return false;
  bool is_private = part == "x" || part == "X";
  while (part.size() < tag.size()) {
    tag.remove_prefix(part.size() + 1);
    part = tag.substr(0, tag.find('-'));
    if (!is_part(part)) return false;
    const bool is_last = part.size() == tag.size();
    if (part.size() == 1 && is_last && !is_private) return false;
    is_private |= part == "x" || part == "X";
  }
  return true;
}

}  // namespace counterpoint
