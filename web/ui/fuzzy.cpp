// The best way to find the typed letters in a line, by dynamic programming over their pairs. Proven
// by tests/ui/fuzzy_test.cpp.
#include "web/ui/fuzzy.h"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace counterpoint::ui {
namespace {

constexpr int kNever = std::numeric_limits<int>::min() / 2;
constexpr int kLetter = 1, kFollows = 4, kBeginsWord = 6, kBeginsLine = 3;

int worth(std::string_view words, std::size_t at) {
  if (at == 0) return kLetter + kBeginsWord + kBeginsLine;
  return kLetter + (words[at - 1] == ' ' ? kBeginsWord : 0);
}

}  // namespace

std::optional<int> fuzzy_score(std::string_view words, std::string_view typed) {
  std::string letters(typed);
  std::erase(letters, ' ');
  if (letters.empty()) return 0;
  // ends[i]: the best score of the letters so far with the last of them at words[i].
  std::vector<int> ends(words.size(), kNever);
  for (std::size_t k = 0; k < letters.size(); ++k) {
    std::vector<int> next(words.size(), kNever);
    int best_before = k == 0 ? 0 : kNever;  // of all ends left of i
    for (std::size_t i = 0; i < words.size(); ++i) {
      const int joined = k > 0 && i > 0 ? ends[i - 1] + kFollows : kNever;
      if (words[i] == letters[k]) next[i] = std::max(best_before, joined) + worth(words, i);
      if (k > 0) best_before = std::max(best_before, ends[i]);
    }
    ends = std::move(next);
  }
  const int best = ends.empty() ? kNever : *std::max_element(ends.begin(), ends.end());
  if (best < 0) return std::nullopt;
  return best;
}

}  // namespace counterpoint::ui
