// A small project that tests of views work on: two speakers, one claim with a chain of two links.
#pragma once

#include <string_view>

#include "core/model/project.h"

namespace counterpoint {

// Where `words` first occur in the article's text. Fails the test when they do not.
Span span_of(const Project& project, ArticleId article, std::string_view words);

struct Hamburg {
  Project project;
  ArticleId article;
  SpeakerId tillerson, putin;
  ClaimId denial;  // "denied such involvement", told by Tillerson, asserted by Putin
};

Hamburg hamburg();

}  // namespace counterpoint
