// The text of an article. Proven by tests/core/text/text_test.cpp.
#include "core/text/text.h"

#include "core/text/sha256.h"
#include "core/text/utf8.h"

namespace counterpoint {

Result<TextPtr> Text::make(std::string bytes) {
  if (bytes.size() > kMaxTextBytes) {
    return Status{"text-too-large", "The text is larger than 1 GiB. Bring in a part of it.", ""};
  }
  const std::size_t bad = first_invalid(bytes);
  if (bad != std::string::npos) {
    return Status{"invalid-utf8",
                  "The text is not valid UTF-8 at byte " + std::to_string(bad) + ".",
                  std::to_string(bad)};
  }
  return TextPtr(std::make_shared<const Text>(Key{}, std::move(bytes)));
}

Text::Text(Key, std::string bytes) : bytes_(std::move(bytes)), offsets_(bytes_) {}

const std::string& Text::sha256() const {
  if (sha256_.empty()) sha256_ = sha256_hex(bytes_);
  return sha256_;
}

}  // namespace counterpoint
