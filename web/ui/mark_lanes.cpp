// Lanes of underlines. Proven by tests/ui/mark_lanes_test.cpp.
#include "web/ui/mark_lanes.h"

#include <algorithm>

namespace counterpoint::ui {

std::vector<int> lanes_of(const std::vector<Mark>& marks) {
  std::vector<int> lanes;
  lanes.reserve(marks.size());
  std::vector<std::uint32_t> ends;  // of the last mark in each lane
  for (const Mark& mark : marks) {
    const auto free = std::find_if(ends.begin(), ends.end(),
                                   [&](std::uint32_t end) { return end <= mark.span.start; });
    lanes.push_back(static_cast<int>(free - ends.begin()));
    if (free == ends.end()) {
      ends.push_back(mark.span.end);
    } else {
      *free = mark.span.end;
    }
  }
  return lanes;
}

}  // namespace counterpoint::ui
