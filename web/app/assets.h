// The files of assets/ that are part of the program. Made by cmake/embed.cmake.
// Proven by tests/app/samples_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

// The bytes of a file by its path in assets/: "stories/hamburg-moscow.txt". Empty for others.
std::string_view asset(std::string_view name);

}  // namespace counterpoint
