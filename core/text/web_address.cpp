// Addresses of the web. Proven by tests/core/text/web_address_test.cpp.
#include "core/text/web_address.h"

#include <algorithm>
#include <string>

#include "core/text/chars.h"

namespace counterpoint {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool begins(std::string_view address, std::string_view scheme) {
  return address.size() >= scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), address.begin(),
                    [](char wanted, char given) { return lower(given) == wanted; });
}

bool is_web_address(std::string_view text) {
  const std::size_t scheme = web_scheme(text);
  const bool blank =
      std::any_of(text.begin(), text.end(), [](unsigned char c) { return c <= ' ' || c == 0x7F; });
  const bool host = text.size() > scheme && text.find_first_of("/?#", scheme) != scheme;
  return scheme > 0 && host && !blank;
}

}  // namespace

std::size_t web_scheme(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (begins(address, scheme)) return scheme.size();
  }
  return 0;
}

std::optional<std::string> read_web_address(std::string_view given) {
  const std::string_view address = strip_blanks(given);
  if (!address.empty() && !is_web_address(address)) return std::nullopt;
  return std::string(address);
}

}  // namespace counterpoint
