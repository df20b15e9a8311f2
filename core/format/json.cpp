// JSON as it is read. Proven by tests/core/format/json_test.cpp.
#include "core/format/json.h"

#include <algorithm>
#include <charconv>

#include "core/format/json_index.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

std::size_t string_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  while (text[at] != '"') at += text[at] == '\\' ? 2 : 1;
  return at + 1;
}

std::size_t container_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  std::size_t open = 0;
  do {
    const char c = text[at];
    if (c == '{' || c == '[') ++open;
    if (c == '}' || c == ']') --open;
    at = c == '"' ? string_end(text, at) : at + 1;
  } while (open > 0);
  return at;
}

std::size_t word_end(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find_first_of(",:]} \n\r\t", begin);
  return end == std::string_view::npos ? text.size() : end;
}

bool is_json_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

unsigned unit_at(std::string_view text, std::size_t at) {
  unsigned unit = 0;
  std::from_chars(text.data() + at, text.data() + at + 4, unit, 16);
  return unit;
}

// Appends what the escape at `at` stands for; returns where it ends. The parser has checked it.
std::size_t append_unescaped(std::string& out, std::string_view body, std::size_t at) {
  constexpr std::string_view kLetters = "bfnrt";
  constexpr std::string_view kMeanings = "\b\f\n\r\t";
  const char c = body[at + 1];
  if (c != 'u') {
    const std::size_t letter = kLetters.find(c);
    out += letter == std::string_view::npos ? c : kMeanings[letter];
    return at + 2;
  }
  const unsigned unit = unit_at(body, at + 2);
  if (unit < 0xD800 || unit > 0xDFFF) {
    append_utf8(out, unit);
    return at + 6;
  }
  append_utf8(out, 0x10000 + ((unit - 0xD800) << 10) + (unit_at(body, at + 8) - 0xDC00));
  return at + 12;
}

// RFC 6901 writes "~" as "~0" and "/" as "~1".
void append_pointer_part(std::string& pointer, std::string_view name) {
  pointer += '/';
  for (const char c : name) {
    if (c == '~' || c == '/') {
      pointer += c == '~' ? "~0" : "~1";
    } else {
      pointer += c;
    }
  }
}

}  // namespace

Result<JsonDocument> JsonDocument::parse(std::string_view text) { return JsonIndexer(text).run(); }

JsonValue JsonDocument::root() const { return {*this, 0}; }

std::string JsonDocument::pointer_to(std::uint32_t entry) const {
  std::string pointer;
  std::uint32_t at = 0;
  const auto holds = [&](std::uint32_t child) {
    return child <= entry && (entries_[child].next == 0 || entry < entries_[child].next);
  };
  while (at < entry) {
    const bool object = text_[entries_[at].offset] == '{';
    std::uint32_t child = at + 1;
    std::size_t index = 0;
    while (!holds(object ? child + 1 : child) && !(object && child == entry)) {
      child = entries_[object ? child + 1 : child].next;
      ++index;
    }
    append_pointer_part(pointer, object ? JsonValue(*this, child).text() : std::to_string(index));
    if (object && child == entry) break;
    at = object ? child + 1 : child;
  }
  return pointer;
}

JsonKind JsonValue::kind() const {
  switch (document_->text_[offset()]) {
    case '{':
      return JsonKind::object;
    case '[':
      return JsonKind::array;
    case '"':
      return JsonKind::string;
    case 't':
    case 'f':
      return JsonKind::boolean;
    case 'n':
      return JsonKind::null;
    default:
      return JsonKind::number;
  }
}

std::string_view JsonValue::raw() const {
  const std::string_view text = document_->text_;
  const char first = text[offset()];
  std::size_t end = 0;
  if (first == '"') {
    end = string_end(text, offset());
  } else if (first == '{' || first == '[') {
    end = container_end(text, offset());
  } else {
    end = word_end(text, offset());
  }
  return text.substr(offset(), end - offset());
}

std::string_view JsonValue::text(std::string& scratch) const {
  const std::string_view all = document_->text_;
  const std::size_t begin = offset() + 1;
  const std::string_view body = all.substr(begin, string_end(all, offset()) - 1 - begin);
  std::size_t at = body.find('\\');
  if (at == std::string_view::npos) return body;
  scratch.assign(body.substr(0, at));
  while (at < body.size()) {
    at = append_unescaped(scratch, body, at);
    const std::size_t next = std::min(body.find('\\', at), body.size());
    scratch += body.substr(at, next - at);
    at = next;
  }
  return scratch;
}

std::string JsonValue::text() const {
  std::string scratch;
  const std::string_view view = text(scratch);
  return view.data() == scratch.data() ? std::move(scratch) : std::string(view);
}

std::optional<std::uint32_t> JsonValue::natural() const {
  if (kind() != JsonKind::number) return std::nullopt;
  const std::string_view digits = raw();
  std::uint32_t value = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || stop != digits.data() + digits.size()) return std::nullopt;
  return value;
}

bool JsonValue::truth() const { return document_->text_[offset()] == 't'; }

std::optional<JsonValue> member(JsonValue object, std::string_view name) {
  std::optional<JsonValue> found;
  std::string scratch;
  object.each_member([&](JsonValue key, JsonValue value) {
    if (key.text(scratch) == name) found = value;
    return !found;
  });
  return found;
}

std::string compact(JsonValue value) {
  std::string out;
  bool in_string = false;
  const std::string_view raw = value.raw();
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const char c = raw[at];
    if (c == '"') in_string = !in_string;
    if (in_string || !is_json_blank(c)) out += c;
    if (in_string && c == '\\') out += raw[++at];
  }
  return out;
}

}  // namespace counterpoint
