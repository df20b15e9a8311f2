// Words looked for in a text. Proven by tests/core/text/find_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace counterpoint {

struct FindOptions {
  bool match_case = false;
  bool whole_words = false;  // no letter or digit beside the match
  bool operator==(const FindOptions&) const = default;
};

// Where `wanted` stands, from the left, without overlaps; sorted. Any run of blanks is like one
// blank, and curly quotation marks are like straight ones, so that what is typed finds what was
// typeset. Nothing for an empty or blank `wanted`. Both are valid UTF-8. O(n + m).
std::vector<Span> find_all(std::string_view text, std::string_view wanted,
                           const FindOptions& options = {});

}  // namespace counterpoint
