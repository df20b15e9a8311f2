// Addresses of the web. Proven by tests/core/text/web_address_test.cpp.
#include "core/text/web_address.h"

#include <string>

#include "core/text/fold.h"

namespace counterpoint {

std::size_t web_scheme(std::string_view address) {
  constexpr std::string_view kSecure = "https://", kPlain = "http://";
  const std::string front = fold_case(address.substr(0, kSecure.size()));
  if (front == kSecure) return kSecure.size();
  return std::string_view(front).starts_with(kPlain) ? kPlain.size() : 0;
}

}  // namespace counterpoint
