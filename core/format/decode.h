// Bytes of a file or a paste to text: which encoding, and is that certain. Proven by
// tests/core/format/decode_test.cpp and fuzz/decode_fuzz.cpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/status.h"

namespace counterpoint {

inline constexpr std::size_t kMaxStoryBytes = std::size_t{32} << 20;

enum class Encoding { utf8, utf16_le, utf16_be, windows_1252 };
std::string_view to_string(Encoding encoding);  // "UTF-8", for people

struct DecodedFile {
  std::string text;  // valid UTF-8, lines ended by \n, no byte order mark
  Encoding encoding = Encoding::utf8;
  bool certain = true;             // false: a guess that the user should confirm
  std::vector<std::string> notes;  // what was changed, for people
};

// Decodes `bytes` as the encoding that they are in, or as `encoding` if the user has said which.
// Codes: "empty-file", "file-too-large", "binary-file", and "wrong-encoding" when the bytes are not
// what the user said.
Result<DecodedFile> decode_file(std::string_view bytes,
                                std::optional<Encoding> encoding = std::nullopt);

}  // namespace counterpoint
