// How much memory the program has taken from the heap, for benchmarks. Linking this replaces
// operator new.
#pragma once

#include <cstddef>

namespace counterpoint::testing {

std::size_t allocated_bytes();
std::size_t peak_bytes();  // the most since reset_peak()
void reset_peak();

}  // namespace counterpoint::testing
