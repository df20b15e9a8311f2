// What stays the browser's. Proven by tests/ui/key_map_test.cpp.
#include "web/platform/reserved_keys.h"

#include <algorithm>
#include <iterator>

namespace counterpoint {
namespace {

constexpr std::string_view kChords[] = {"Tab",    "Shift+Tab",    "F5",     "F11",    "F12",
                                        "Ctrl+r", "Ctrl+Shift+R", "Ctrl+t", "Ctrl+n", "Ctrl+w",
                                        "Ctrl+l", "Ctrl++",       "Ctrl+-", "Ctrl+=", "Ctrl+0",
                                        "Ctrl+c", "Ctrl+x",       "Ctrl+v", "Ctrl+p"};

}  // namespace

bool belongs_to_browser(std::string_view chord) {
  return std::find(std::begin(kChords), std::end(kChords), chord) != std::end(kChords);
}

}  // namespace counterpoint
