// SHA-256 (FIPS 180-4): the proof that an annotated text is still the same text.
// Proven by tests/core/text/sha256_test.cpp with the vectors of NIST.
#pragma once

#include <string>
#include <string_view>

namespace counterpoint {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace counterpoint
