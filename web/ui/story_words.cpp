// Words that the whole interface says in one way. Proven by the tests of the views.
#include "web/ui/story_words.h"

namespace counterpoint::ui {

std::string title_of(const Article& article) {
  return article.title.empty() ? "Untitled story" : article.title;
}

std::string grouped(std::size_t count) {
  std::string digits = std::to_string(count);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string in_words(std::size_t count, const char* one, const char* many) {
  return grouped(count) + " " + (count == 1 ? one : many);
}

}  // namespace counterpoint::ui
