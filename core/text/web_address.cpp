// Addresses of the web. Proven by tests/core/text/web_address_test.cpp.
#include "core/text/web_address.h"

#include <algorithm>

namespace counterpoint {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins(std::string_view address, std::string_view scheme) {
  return address.size() >= scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), address.begin(),
                    [](char wanted, char given) { return lower(given) == wanted; });
}

}  // namespace

std::size_t web_scheme(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (begins(address, scheme)) return scheme.size();
  }
  return 0;
}

}  // namespace counterpoint
