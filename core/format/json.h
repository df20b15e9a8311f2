// JSON as it is read: a flat index over the bytes, checked in full before anybody looks at it.
// nlohmann_json reads it. Proven by tests/core/format/json_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/status.h"

namespace counterpoint {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

class JsonValue;

// The index has one entry of eight bytes for each value and each member's name: where it begins,
// and the entry that follows it with all that it holds. Nothing is copied: a string is decoded when
// somebody asks for it, and a number keeps its digits. So a file costs its own size and little
// more, and errors can name their place.
class JsonDocument {
 public:
  static constexpr std::size_t kMaxBytes = std::size_t{512} << 20;
  static constexpr std::size_t kMaxDepth = 64;

  // Refuses, with the line and column in the message and a JSON pointer as subject: "json-empty",
  // "json-syntax", "json-too-deep", "json-too-large", "json-duplicate-member", "invalid-utf8". A
  // byte order mark is passed over. `text` must outlive the document and its values.
  static Result<JsonDocument> parse(std::string_view text);

  JsonValue root() const;

  // The pointer (RFC 6901) to an entry of the index: "/claims/3/content/0". O(siblings on the way).
  std::string pointer_to(std::uint32_t entry) const;

 private:
  friend class JsonIndexer;
  friend class JsonValue;

  struct Entry {
    std::uint32_t offset = 0;
    std::uint32_t next = 0;  // 0 while it is still open
  };

  std::string_view text_;
  std::vector<Entry> entries_;
};

// A value in a document, as cheap as a pointer.
class JsonValue {
 public:
  JsonValue(const JsonDocument& document, std::uint32_t entry)
      : document_(&document), entry_(entry) {}

  JsonKind kind() const;
  bool is(JsonKind kind) const { return this->kind() == kind; }

  // The value as it stands in the text.
  std::string_view raw() const;
  std::string pointer() const { return document_->pointer_to(entry_); }

  // A string's text; `scratch` holds it where it had to be decoded. Only for strings.
  std::string_view text(std::string& scratch) const;
  std::string text() const;

  // A whole number from 0 to 2^32 - 1, if it is one and written as one.
  std::optional<std::uint32_t> natural() const;
  bool truth() const;  // only for booleans

  // Calls f(JsonValue) for each element of an array until it returns false.
  template <class F>
  void each_element(F&& f) const {
    const std::uint32_t end = next();
    for (std::uint32_t at = entry_ + 1; at < end; at = document_->entries_[at].next) {
      if (!f(JsonValue(*document_, at))) return;
    }
  }

  // Calls f(name, value), both JsonValue, for each member of an object until it returns false.
  template <class F>
  void each_member(F&& f) const {
    const std::uint32_t end = next();
    for (std::uint32_t at = entry_ + 1; at < end; at = document_->entries_[at + 1].next) {
      if (!f(JsonValue(*document_, at), JsonValue(*document_, at + 1))) return;
    }
  }

  // How many entries of the index it takes: at least the number of things in it.
  std::uint32_t weight() const { return next() - entry_; }

 private:
  std::uint32_t next() const { return document_->entries_[entry_].next; }
  std::uint32_t offset() const { return document_->entries_[entry_].offset; }

  const JsonDocument* document_;
  std::uint32_t entry_;
};

// The member of an object with this name, if there is one.
std::optional<JsonValue> member(JsonValue object, std::string_view name);

// The same value without blanks between its parts; strings and numbers keep their spelling.
std::string compact(JsonValue value);

}  // namespace counterpoint
