// Names of languages. Proven by tests/core/text/language_tag_test.cpp.
#pragma once

#include <string_view>

namespace counterpoint {

// Whether it is formed as BCP 47 (RFC 5646) wants: a language of two to eight letters, or "x" or
// "i" for private and old ones, then parts of one to eight letters and digits, the last of two at
// least but after "x": "en", "pt-BR", "zh-Hant-TW", "de-1996". The case does not count. Whether
// such a language exists is not looked at.
bool is_language_tag(std::string_view tag);

}  // namespace counterpoint
