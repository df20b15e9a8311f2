// What is an address of the web, and what only looks like one.
#include "core/text/web_address.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

TEST(WebAddress, SchemesAreKnownInAnyCase) {
  const std::pair<const char*, std::size_t> cases[] = {
      {"http://example.org", 7},
      {"https://example.org", 8},
      {"HTTPS://EXAMPLE.ORG", 8},
      {"Http://example.org", 7},
      {"http://", 7},
      {"https://", 8},
      {"http:/example.org", 0},
      {"https:example.org", 0},
      {"httpx://example.org", 0},
      {"http", 0},
      {"ftp://example.org", 0},
      {"javascript:alert(1)", 0},
      {" https://example.org", 0},
      {"", 0},
  };
  for (const auto& [address, length] : cases) EXPECT_EQ(web_scheme(address), length) << address;
}

}  // namespace
}  // namespace counterpoint
