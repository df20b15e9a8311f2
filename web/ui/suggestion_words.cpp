// A suggestion in words. Proven by tests/ui/suggestions_panel_test.cpp.
#include "web/ui/suggestion_words.h"

#include <cmath>

#include "core/text/utf8.h"

namespace counterpoint::ui {
namespace {

constexpr std::size_t kShown = 400;  // bytes of a suggestion's words: more than its lines hold

std::string sentence(std::string words) {
  if (words.empty()) return words;
  if (words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  if (words.back() != '.') words += '.';
  return words;
}

}  // namespace

std::string percent(double score) { return std::to_string(std::lround(score * 100)) + " %"; }

std::string content_of(const Article& article, const Suggestion& one) {
  std::string words;
  for (const Span& part : one.content) {
    words += (words.empty() ? "" : " … ") + std::string(article.text->slice(part));
  }
  if (words.size() > kShown) words.resize(floor_boundary(words, kShown));
  for (char& c : words) {
    if (c == '\n') c = ' ';
  }
  return words;
}

std::string who_of(const Suggestion& one) {
  return one.speaker.empty() ? "Nobody named" : one.speaker;
}

std::string evidence_of(const Article& article, const Suggestion& one) {
  std::string words;
  if (one.cue) words = "“" + std::string(article.text->slice(*one.cue)) + "”";
  if (one.source) {
    words += (words.empty() ? "Source: “" : ", by “") +
             std::string(article.text->slice(*one.source)) + "”";
  }
  return words;
}

std::string reasons_of(const std::vector<std::string>& reasons) {
  std::string words;
  for (const std::string& reason : reasons) words += (words.empty() ? "" : " ") + sentence(reason);
  return words;
}

}  // namespace counterpoint::ui
