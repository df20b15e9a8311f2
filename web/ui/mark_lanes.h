// Which lane each mark's underline takes, so that marks that overlap stay apart.
// Proven by tests/ui/mark_lanes_test.cpp.
#pragma once

#include <vector>

#include "core/model/mark_index.h"

namespace counterpoint::ui {

// One lane for each mark, counted from 0, the lane next to the words. Marks that share a byte never
// share a lane, and each takes the lowest lane that is free where it begins (greedy interval
// colouring, which needs no more lanes than marks overlap at any one place). `marks` are in the
// order of the index.
std::vector<int> lanes_of(const std::vector<Mark>& marks);

}  // namespace counterpoint::ui
