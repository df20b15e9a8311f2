// One step of a hash over 32-bit numbers, the same on every platform.
// Proven by tests/core/suggest/weights_test.cpp and tests/ui/changed_boxes_test.cpp.
#pragma once

#include <cstdint>

namespace counterpoint {

constexpr std::uint32_t mix(std::uint32_t hash, std::uint32_t value) {
  hash = (hash ^ value) * 0x9E3779B1u;
  return hash ^ (hash >> 15);
}

}  // namespace counterpoint
