// Bytes to text: what each encoding becomes, and what is refused with which words.
#include "core/format/decode.h"

#include <gtest/gtest.h>

#include "core/text/utf8.h"
#include "tests/support/random_text.h"

namespace counterpoint {
namespace {

using namespace std::string_literals;

// ASCII as UTF-16.
std::string wide(const std::string& text, bool little) {
  std::string out;
  for (const char c : text) {
    out += little ? c : '\0';
    out += little ? '\0' : c;
  }
  return out;
}

struct Case {
  const char* what;
  std::string bytes;
  std::string text;
  Encoding encoding;
  bool certain;
};

TEST(Decode, FindsTheEncoding) {
  const Case cases[] = {
      {"UTF-8", "caf\xC3\xA9", "café", Encoding::utf8, true},
      {"UTF-8 with a mark",
       "\xEF\xBB\xBF"
       "caf\xC3\xA9",
       "café", Encoding::utf8, true},
      {"UTF-16 LE with a mark",
       "\xFF\xFE"
       "h\0i\0\x3D\xD8\x00\xDE"s,
       "hi😀", Encoding::utf16_le, true},
      {"UTF-16 BE with a mark", "\xFE\xFF\0h\0i"s, "hi", Encoding::utf16_be, true},
      {"UTF-16 LE by its zeros", wide("Hello Hamburg", true), "Hello Hamburg", Encoding::utf16_le,
       true},
      {"UTF-16 BE by its zeros", wide("Hello Hamburg", false), "Hello Hamburg", Encoding::utf16_be,
       true},
      {"Windows-1252",
       "\x93"
       "caf\xE9\x94 \x97 \x80"
       "5",
       "“café” — €5", Encoding::windows_1252, false},
      {"tabs and form feeds", "a\tb\fc", "a\tb\fc", Encoding::utf8, true},
  };
  for (const Case& c : cases) {
    const Result<DecodedFile> file = decode_file(c.bytes);
    ASSERT_TRUE(file.ok()) << c.what << ": " << file.status().message;
    EXPECT_EQ(file->text, c.text) << c.what;
    EXPECT_EQ(file->encoding, c.encoding) << c.what;
    EXPECT_EQ(file->certain, c.certain) << c.what;
  }
}

TEST(Decode, TakesTheEncodingThatTheUserNames) {
  const Result<DecodedFile> file = decode_file("caf\xC3\xA9", Encoding::windows_1252);
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file->text, "cafÃ©");
  EXPECT_TRUE(file->certain);
}

TEST(Decode, BringsLineEndsToOneFormAndSaysSo) {
  const Result<DecodedFile> file = decode_file("one\r\ntwo\rthree\n\r\n");
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file->text, "one\ntwo\nthree\n\n");
  EXPECT_EQ(file->notes.size(), 1U);
  EXPECT_TRUE(decode_file("one\ntwo")->notes.empty());
}

struct Refusal {
  std::string bytes;
  std::optional<Encoding> encoding;
  const char* code;
};

TEST(Decode, RefusesWhatIsNoText) {
  const Refusal cases[] = {
      {"", std::nullopt, "empty-file"},
      {" \r\n\t", std::nullopt, "empty-file"},
      {"\xEF\xBB\xBF", std::nullopt, "empty-file"},
      {"PK\3\4\0\0\0\0zip"s, std::nullopt, "binary-file"},
      {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, std::nullopt, "binary-file"},
      {std::string(50, '\1') + "words", std::nullopt, "binary-file"},
      {"caf\xE9", Encoding::utf8, "wrong-encoding"},
      {"abc", Encoding::utf16_le, "wrong-encoding"},
      {"\xFF\xFE\x3D\xD8"s, std::nullopt, "wrong-encoding"},
      {std::string(kMaxStoryBytes + 1, 'a'), std::nullopt, "file-too-large"},
  };
  for (const Refusal& c : cases) {
    const Result<DecodedFile> file = decode_file(c.bytes, c.encoding);
    ASSERT_FALSE(file.ok()) << c.bytes.substr(0, 20);
    EXPECT_EQ(file.status().code, c.code) << c.bytes.substr(0, 20);
    EXPECT_FALSE(file.status().message.empty());
  }
}

TEST(DecodeLaw, WhatIsTakenIsUtf8) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::string bytes = testing::random_bytes(random, seed % 60);
    for (const auto encoding :
         {std::optional<Encoding>(), std::optional(Encoding::utf8),
          std::optional(Encoding::utf16_le), std::optional(Encoding::utf16_be),
          std::optional(Encoding::windows_1252)}) {
      const Result<DecodedFile> file = decode_file(bytes, encoding);
      if (!file.ok()) continue;
      EXPECT_TRUE(is_valid_utf8(file->text));
      EXPECT_EQ(file->text.find_first_of("\r\0"s), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace counterpoint
