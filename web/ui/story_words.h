// Words that the whole interface says in one way. Proven by the tests of the views.
#pragma once

#include <cstddef>
#include <string>

#include "core/text/article.h"

namespace counterpoint::ui {

// "Untitled story" where it has none.
std::string title_of(const Article& article);

std::string grouped(std::size_t count);  // "20,000"

// "1 story", "3,000 stories".
std::string in_words(std::size_t count, const char* one, const char* many);

}  // namespace counterpoint::ui
