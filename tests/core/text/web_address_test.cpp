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

TEST(WebAddress, NamesAHostAndHasNoBlanks) {
  for (const char* good : {"", "http://example.org", "HTTPS://example.org/a?b=ü#c"})
    EXPECT_EQ(read_web_address(good), good);
  EXPECT_EQ(read_web_address(" https://example.org\n"), "https://example.org");
  EXPECT_EQ(read_web_address(" "), "");
  for (const char* bad : {"javascript:alert(1)", "www.example.org", "https://", "https:///a",
                          "https://example.org/a b"})
    EXPECT_EQ(read_web_address(bad), std::nullopt) << bad;
}

}  // namespace
}  // namespace counterpoint
