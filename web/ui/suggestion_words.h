// A suggestion in words. Proven by tests/ui/suggestions_panel_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/suggest/types.h"
#include "core/text/article.h"

namespace counterpoint::ui {

std::string percent(double score);
// Its content on one line, cut where it is longer than a card holds.
std::string content_of(const Article& article, const Suggestion& one);
std::string who_of(const Suggestion& one);
// "told", by "Secretary of State Rex Tillerson"
std::string evidence_of(const Article& article, const Suggestion& one);
// As sentences.
std::string reasons_of(const std::vector<std::string>& reasons);

}  // namespace counterpoint::ui
