// The file assets/suggest/weights.bin, compiled in by cmake/embed_bytes.cmake: in native programs
// only; the page fetches it. Proven by tests/core/suggest/weights_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

std::string_view built_in_weights();

}  // namespace counterpoint
