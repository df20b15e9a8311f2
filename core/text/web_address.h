// Addresses of the web, as stories and files carry them. Proven by
// tests/core/text/web_address_test.cpp.
#pragma once

#include <cstddef>
#include <string_view>

namespace counterpoint {

// The length in bytes of "http://" or "https://" at the front of an address, 0 without either. As
// in browsers the case of its letters does not count. Whether a host follows is not looked at.
std::size_t web_scheme(std::string_view address);

}  // namespace counterpoint
