// Bytes to text. Proven by tests/core/format/decode_test.cpp.
#include "core/format/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// Windows-1252, 0x80 to 0x9F (WHATWG Encoding Standard): the rest is Latin-1.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    const bool special = value >= 0x80 && value < 0xA0;
    append_utf8(text, special ? kWindows1252[value - 0x80U] : char32_t{value});
  }
  return text;
}

// Nothing if a surrogate stands alone or a byte is left over.
std::optional<std::string> from_utf16(std::string_view bytes, bool little) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]);
    const auto b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? a | (b << 8) : (a << 8) | b);
  };
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    char32_t c = unit(at);
    if (c >= 0xDC00 && c <= 0xDFFF) return std::nullopt;
    if (c >= 0xD800 && c <= 0xDBFF) {
      at += 2;
      if (at >= bytes.size()) return std::nullopt;
      const char32_t low = unit(at);
      if (low < 0xDC00 || low > 0xDFFF) return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
    }
    append_utf8(text, c);
  }
  return text;
}

// UTF-16 without a mark: western text has a zero in nearly every second byte, always on the same
// side.
std::optional<Encoding> utf16_by_zeros(std::string_view bytes) {
  const std::size_t length = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
  if (length < 4) return std::nullopt;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t at = 0; at < length; ++at) {
    if (bytes[at] == 0) ++(at % 2 == 0 ? even : odd);
  }
  const std::size_t most = length / 2 * 7 / 10;
  if (odd > most && even == 0) return Encoding::utf16_le;
  if (even > most && odd == 0) return Encoding::utf16_be;
  return std::nullopt;
}

// Zeros, or more than a few control characters: no text.
bool looks_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 65536);
  std::size_t controls = 0;
  for (const char byte : sample) {
    const auto value = static_cast<unsigned char>(byte);
    if (value == 0) return true;
    const bool plain =
        value >= 0x20 || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f';
    if (!plain) ++controls;
  }
  return controls * 100 > sample.size();
}

// Brings all line ends to \n; true if there was anything to do.
bool unify_line_ends(std::string& text) {
  if (text.find('\r') == std::string::npos) return false;
  std::string unified;
  unified.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      unified += text[at];
      continue;
    }
    unified += '\n';
    if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
  }
  text = std::move(unified);
  return true;
}

struct Guess {
  Encoding encoding = Encoding::utf8;
  bool certain = true;
};

std::optional<Guess> guess(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return Guess{Encoding::utf8, true};
  if (bytes.starts_with("\xFF\xFE")) return Guess{Encoding::utf16_le, true};
  if (bytes.starts_with("\xFE\xFF")) return Guess{Encoding::utf16_be, true};
  if (const auto utf16 = utf16_by_zeros(bytes)) return Guess{*utf16, true};
  if (looks_binary(bytes)) return std::nullopt;
  if (is_valid_utf8(bytes)) return Guess{Encoding::utf8, true};
  return Guess{Encoding::windows_1252, false};
}

std::optional<std::string> decode_as(std::string_view bytes, Encoding encoding) {
  std::optional<std::string> text;
  switch (encoding) {
    case Encoding::utf8:
      if (is_valid_utf8(bytes)) text = std::string(bytes);
      break;
    case Encoding::utf16_le:
    case Encoding::utf16_be:
      text = from_utf16(bytes, encoding == Encoding::utf16_le);
      break;
    case Encoding::windows_1252:
      return from_windows_1252(bytes);
  }
  if (text && text->starts_with("\xEF\xBB\xBF")) text->erase(0, 3);
  return text;
}

}  // namespace

std::string_view to_string(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf16_le:
      return "UTF-16 (little-endian)";
    case Encoding::utf16_be:
      return "UTF-16 (big-endian)";
    case Encoding::windows_1252:
      return "Windows-1252";
  }
  return {};
}

Result<DecodedFile> decode_file(std::string_view bytes, std::optional<Encoding> encoding) {
  if (bytes.empty()) return Status{"empty-file", "The file is empty.", {}};
  if (bytes.size() > kMaxStoryBytes) {
    return Status{"file-too-large",
                  "The file has " + std::to_string(bytes.size() >> 20) +
                      " MB. Stories of up to 32 MB can be brought in: cut the file into parts.",
                  {}};
  }
  const std::optional<Guess> guessed = encoding ? Guess{*encoding, true} : guess(bytes);
  if (!guessed) {
    return Status{
        "binary-file",
        "This is not a text file. Text, Markdown, HTML and Counterpoint projects can be opened.",
        {}};
  }
  std::optional<std::string> text = decode_as(bytes, guessed->encoding);
  if (!text) {
    return Status{"wrong-encoding",
                  "The file is not valid " + std::string(to_string(guessed->encoding)) +
                      ". Choose another encoding.",
                  {}};
  }
  DecodedFile file{std::move(*text), guessed->encoding, guessed->certain, {}};
  std::erase(file.text, '\0');
  if (file.encoding != Encoding::utf8) {
    file.notes.push_back("Read as " + std::string(to_string(file.encoding)) +
                         " and kept as UTF-8.");
  }
  if (unify_line_ends(file.text)) file.notes.emplace_back("Line ends were brought to one form.");
  if (is_blank(file.text)) return Status{"empty-file", "The file has no words.", {}};
  return file;
}

}  // namespace counterpoint
