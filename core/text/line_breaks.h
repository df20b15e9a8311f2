// Where a line of text may end: UAX #14, by libunibreak. Proven by
// tests/core/text/line_breaks_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace counterpoint {

// The byte offsets in `text` at which a line may end, ascending; the last one is text.size(). A
// line feed inside the text counts as a blank: blocks are re-wrapped, so the line ends of a
// hard-wrapped file do not show. `language` is a BCP 47 tag or empty. Empty text has none. O(n).
std::vector<std::uint32_t> line_breaks(std::string_view text, std::string_view language = {});

}  // namespace counterpoint
