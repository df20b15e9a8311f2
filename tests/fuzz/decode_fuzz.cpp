// Any bytes as a file, as each encoding: what is taken is valid UTF-8 with one form of line ends.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "core/format/decode.h"
#include "core/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace counterpoint;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto encoding :
       {std::optional<Encoding>(), std::optional(Encoding::utf8), std::optional(Encoding::utf16_le),
        std::optional(Encoding::utf16_be), std::optional(Encoding::windows_1252)}) {
    const Result<DecodedFile> file = decode_file(bytes, encoding);
    if (!file.ok()) continue;
    if (!is_valid_utf8(file->text) || file->text.find('\r') != std::string::npos) std::abort();
  }
  return 0;
}
