// Addresses of the web, as stories and files carry them. Proven by
// tests/core/text/web_address_test.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace counterpoint {

// The length in bytes of "http://" or "https://" at the front of an address, 0 without either. As
// in browsers the case of its letters does not count. Whether a host follows is not looked at.
std::size_t web_scheme(std::string_view address);

// An address that can be opened from the page and written into its exports, without the blanks
// around it; of blanks "". Nothing when it is none.
std::optional<std::string> read_web_address(std::string_view given);

// "“www” is not …"
inline constexpr char kWebAddressForm[] =
    "a web address. A web address begins with https://, names a site and has no blanks: "
    "https://example.org/story.";

}  // namespace counterpoint
