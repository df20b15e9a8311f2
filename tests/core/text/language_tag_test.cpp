// What is formed as the name of a language is.
#include "core/text/language_tag.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

TEST(LanguageTag, IsKnownByItsForm) {
  for (const char* tag :
       {"en", "EN-us", "pt-BR", "haw", "zh-Hant-TW", "es-419", "de-1996", "sl-rozaj-biske-1994",
        "en-a-bbb-x-a-ccc", "x-whatever", "x-a", "i-klingon", "en-x-a", "abcdefgh"}) {
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  }
  for (const char* tag : {"",          " ",
                          "e",         "x",
                          "i",         "9",
                          "e1",        "en_US",
                          "en-",       "-en",
                          "en--US",    "en US",
                          "en-US ",    "German language",
                          "abcdefghi", "en-abcdefghi",
                          "en-a",      "q-en",
                          "français",  "<b>"}) {
    EXPECT_FALSE(is_language_tag(tag)) << tag;
  }
}

}  // namespace
}  // namespace counterpoint
