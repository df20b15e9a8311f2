// Regular expressions in a text, as PCRE2 has them. Proven by tests/core/text/pattern_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "core/text/find.h"
#include "core/text/span.h"
#include "core/text/status.h"

namespace counterpoint {

// Where the pattern matches, from the left, without overlaps; sorted. Matches of nothing but blanks
// are left out. Perl's syntax; \w, \b and case are Unicode's, "." stays within a paragraph, ^ and $
// are its ends. Nothing for an empty pattern. Both are valid UTF-8.
//
// Errors: "bad-pattern" with what is wrong and where; "slow-pattern" for one whose work would grow
// beyond all measure. The work is at most about 30 steps a byte and some millions.
Result<std::vector<Span>> find_pattern(std::string_view text, std::string_view pattern,
                                       const FindOptions& options = {});

}  // namespace counterpoint
