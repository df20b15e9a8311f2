// The checker behind JsonDocument::parse. Proven by tests/core/format/json_test.cpp.
#include "core/format/json_parser.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace counterpoint {
namespace {

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
  if (is_digit_char(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The four hexadecimal digits at `at`, or nothing.
std::optional<unsigned> hex4(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return std::nullopt;
  unsigned value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const int digit = hex_value(text[i]);
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(digit);
  }
  return value;
}

// "line 3, column 14": both from 1, columns in characters.
std::string place_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return "line " + std::to_string(lines + 1) + ", column " +
         std::to_string(count_code_points(before.substr(line_start)) + 1);
}

constexpr std::size_t kFewNames = 16;  // up to here comparing all pairs is faster than sorting

bool is_plain(char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20; }

}  // namespace

Result<JsonDocument> JsonParser::run() {
  if (text().size() > JsonDocument::kMaxBytes) {
    return Status{"json-too-large",
                  "The file is larger than 512 MiB, which is more than can be opened.", ""};
  }
  if (text().substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
  skip_blanks();
  if (at_ == text().size()) return Status{"json-empty", "The file is empty.", ""};
  if (!parse_document()) return status_;
  document_.entries_.shrink_to_fit();
  return std::move(document_);
}

bool JsonParser::parse_document() {
  const std::size_t bad = first_invalid(text());
  if (bad != std::string_view::npos) {
    at_ = bad;
    return fail("invalid-utf8", "The file is not UTF-8 text");
  }
  if (!parse_value()) return false;
  for (bool done = stack_.empty(); !done;) {
    if (!parse_after_value(done)) return false;
  }
  skip_blanks();
  return at_ == text().size() || fail("json-syntax", "Something follows after the end of the JSON");
}

// Reads a whole scalar, or begins a container together with its first value.
bool JsonParser::parse_value() {
  skip_blanks();
  switch (peek()) {
    case '{':
      return open(true);
    case '[':
      return open(false);
    case '"': {
      const std::uint32_t entry = add_entry();
      if (!parse_string()) return false;
      document_.entries_[entry].next = entry + 1;
      return true;
    }
    case 't':
      return parse_word("true");
    case 'f':
      return parse_word("false");
    case 'n':
      return parse_word("null");
    default:
      return parse_number();
  }
}

bool JsonParser::open(bool object) {
  if (stack_.size() == JsonDocument::kMaxDepth) {
    return fail("json-too-deep", "The JSON is nested more than 64 levels deep");
  }
  stack_.push_back({add_entry(), object});
  ++at_;
  skip_blanks();
  if (peek() == (object ? '}' : ']')) return close();
  return parse_first_of_container();
}

// Containers nest without recursion of their own: each level is one turn of parse_value, bounded by
// kMaxDepth.
bool JsonParser::parse_first_of_container() {
  if (stack_.back().object && !parse_name()) return false;
  return parse_value();
}

// After a value inside of a container: a comma and the next value, or the end of the container.
bool JsonParser::parse_after_value(bool& done) {
  skip_blanks();
  const bool object = stack_.back().object;
  if (peek() == ',') {
    ++at_;
    if (object && !parse_name()) return false;
    return parse_value();
  }
  if (peek() != (object ? '}' : ']')) return unexpected(object ? "',' or '}'" : "',' or ']'");
  if (!close()) return false;
  done = stack_.empty();
  return true;
}

bool JsonParser::close() {
  const Open container = stack_.back();
  if (container.object && !names_differ(container.entry)) return false;
  ++at_;
  document_.entries_[container.entry].next = static_cast<std::uint32_t>(document_.entries_.size());
  stack_.pop_back();
  return true;
}

bool JsonParser::parse_name() {
  skip_blanks();
  if (peek() != '"') return unexpected("a member's name in quotes");
  const std::uint32_t entry = add_entry();
  if (!parse_string()) return false;
  document_.entries_[entry].next = entry + 1;
  skip_blanks();
  if (peek() != ':') return unexpected("':'");
  ++at_;
  return true;
}

bool JsonParser::parse_string() {
  std::size_t at = at_ + 1;
  for (;;) {
    while (at < text().size() && is_plain(text()[at])) ++at;
    if (at >= text().size()) {
      at_ = at;
      return unexpected("the end of a string");
    }
    if (text()[at] == '"') break;
    if (text()[at] != '\\') {
      at_ = at;
      return fail("json-syntax", "A string has a control character that is not escaped");
    }
    if (!parse_escape(at)) return false;
  }
  at_ = at + 1;
  return true;
}

bool JsonParser::parse_escape(std::size_t& at) {
  const char c = at + 1 < text().size() ? text()[at + 1] : '\0';
  if (std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos && c != '\0') {
    at += 2;
    return true;
  }
  const std::optional<unsigned> unit = c == 'u' ? hex4(text(), at + 2) : std::nullopt;
  if (!unit) {
    at_ = at;
    return fail("json-syntax", "A string has an escape that JSON does not know");
  }
  if (*unit >= 0xD800 && *unit <= 0xDFFF) return parse_surrogate_pair(at, *unit);
  at += 6;
  return true;
}

bool JsonParser::parse_surrogate_pair(std::size_t& at, unsigned high) {
  const bool follows = text().substr(at + 6, 2) == "\\u";
  const std::optional<unsigned> low = follows ? hex4(text(), at + 8) : std::nullopt;
  if (high <= 0xDBFF && low && *low >= 0xDC00 && *low <= 0xDFFF) {
    at += 12;
    return true;
  }
  at_ = at;
  return fail("json-syntax", "A string has half of a surrogate pair");
}

bool JsonParser::parse_number() {
  std::size_t at = at_;
  const auto next_is = [&](char c) { return at < text().size() && text()[at] == c; };
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < text().size() && is_digit_char(text()[at])) ++at;
    return at > begin;
  };
  if (next_is('-')) ++at;
  if (next_is('0')) {
    ++at;
  } else if (!digits()) {
    return unexpected("a value");
  }
  if (next_is('.')) {
    ++at;
    if (!digits()) return unexpected("digits after the decimal point");
  }
  if (next_is('e') || next_is('E')) {
    ++at;
    if (next_is('+') || next_is('-')) ++at;
    if (!digits()) return unexpected("digits in the exponent");
  }
  finish_scalar(at);
  return true;
}

bool JsonParser::parse_word(std::string_view word) {
  if (text().substr(at_, word.size()) != word) return unexpected("a value");
  finish_scalar(at_ + word.size());
  return true;
}

bool JsonParser::names_differ(std::uint32_t object) {
  names_.clear();
  decoded_.clear();
  const auto& entries = document_.entries_;
  for (std::uint32_t at = object + 1; at < entries.size(); at = entries[at + 1].next) {
    std::string scratch;
    std::string_view name = JsonValue(document_, at).text(scratch);
    if (!scratch.empty()) name = decoded_.emplace_back(std::move(scratch));
    names_.push_back({name, at});
  }
  if (names_.size() > kFewNames) {
    std::stable_sort(names_.begin(), names_.end(),
                     [](const Name& a, const Name& b) { return a.text < b.text; });
  }
  const std::size_t reach = names_.size() > kFewNames ? 1 : names_.size();
  for (std::size_t i = 1; i < names_.size(); ++i) {
    for (std::size_t j = i - std::min(i, reach); j < i; ++j) {
      if (names_[i].text == names_[j].text) return fail_twin(names_[i]);
    }
  }
  return true;
}

bool JsonParser::fail_twin(const Name& twin) {
  at_ = document_.entries_[twin.entry].offset;
  return fail("json-duplicate-member",
              "The member \"" + std::string(twin.text) + "\" stands twice in one object");
}

std::uint32_t JsonParser::add_entry() {
  document_.entries_.push_back({static_cast<std::uint32_t>(at_), 0});
  return static_cast<std::uint32_t>(document_.entries_.size() - 1);
}

void JsonParser::finish_scalar(std::size_t end) {
  const std::uint32_t entry = add_entry();
  document_.entries_[entry].next = entry + 1;
  at_ = end;
}

void JsonParser::skip_blanks() {
  while (at_ < text().size()) {
    const char c = text()[at_];
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') return;
    ++at_;
  }
}

bool JsonParser::fail(std::string code, std::string what) {
  std::string pointer;
  if (!stack_.empty()) pointer = document_.pointer_to(stack_.back().entry);
  status_ = {std::move(code), what + " (" + place_of(text(), at_) + ").", std::move(pointer)};
  return false;
}

bool JsonParser::unexpected(std::string_view wanted) {
  const std::string expected(wanted);
  return fail("json-syntax", at_ >= text().size()
                                 ? "The file ends too early: " + expected + " is missing"
                                 : "This is not valid JSON: expected " + expected);
}

}  // namespace counterpoint
