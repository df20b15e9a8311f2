// Builds the index of a JsonDocument. Proven by tests/core/format/json_test.cpp.
#include "core/format/json_index.h"

#include <algorithm>
#include <iterator>

#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// Bytes of a text that are counted as they are passed.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, std::size_t* count) : at_(at), count_(count) {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*count_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* count_;
};

// "line 3, column 14": both from 1, columns in characters.
std::string place_of(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return "line " + std::to_string(lines + 1) + ", column " +
         std::to_string(count_code_points(before.substr(line_start)) + 1);
}

// What the library says is wrong, without its codes and places: "unexpected end of input; expected
// '}'".
std::string_view reason(std::string_view what) {
  const std::size_t dash = what.find(" - ");
  if (dash != std::string_view::npos) what.remove_prefix(dash + 3);
  return what;
}

bool lies_between(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == ',' || c == ':';
}

constexpr std::size_t kFewNames = 16;  // up to here comparing all pairs is faster than sorting

}  // namespace

Result<JsonDocument> JsonIndexer::run() {
  if (text().size() > JsonDocument::kMaxBytes) {
    return Status{"json-too-large",
                  "The file is larger than 512 MiB, which is more than can be opened.", ""};
  }
  const std::size_t mark = text().substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  end_ = mark;
  if (std::all_of(text().begin() + static_cast<std::ptrdiff_t>(mark), text().end(),
                  [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; })) {
    return Status{"json-empty", "The file is empty.", ""};
  }
  const std::size_t bad = first_invalid(text());
  if (bad != std::string_view::npos) {
    fail("invalid-utf8", "The file is not UTF-8 text", bad);
    return status_;
  }
  const char* begin = text().data();
  const bool read = nlohmann::json::sax_parse(
      CountingIterator(begin, &read_), CountingIterator(begin + text().size(), &read_), this);
  if (!read) return status_;
  document_.entries_.shrink_to_fit();
  return std::move(document_);
}

std::uint32_t JsonIndexer::add_entry() {
  while (lies_between(text()[end_])) ++end_;
  document_.entries_.push_back({static_cast<std::uint32_t>(end_), 0});
  return static_cast<std::uint32_t>(document_.entries_.size() - 1);
}

// A whole value or a name. To know that a number has ended the library reads one byte more.
bool JsonIndexer::scalar(bool is_number) {
  const std::uint32_t entry = add_entry();
  document_.entries_[entry].next = entry + 1;
  end_ = is_number ? std::min(text().find_first_of(",:]} \n\r\t", end_), text().size()) : read_;
  return true;
}

bool JsonIndexer::open() {
  if (stack_.size() == JsonDocument::kMaxDepth) {
    return fail("json-too-deep", "The JSON is nested more than 64 levels deep", read_ - 1);
  }
  stack_.push_back(add_entry());
  end_ = read_;
  return true;
}

void JsonIndexer::close() {
  document_.entries_[stack_.back()].next = static_cast<std::uint32_t>(document_.entries_.size());
  stack_.pop_back();
  end_ = read_;
}

bool JsonIndexer::end_array() {
  close();
  return true;
}

bool JsonIndexer::end_object() {
  if (!names_differ(stack_.back())) return false;
  close();
  return true;
}

bool JsonIndexer::names_differ(std::uint32_t object) {
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
      if (names_[i].text != names_[j].text) continue;
      return fail("json-duplicate-member",
                  "The member \"" + std::string(names_[i].text) + "\" stands twice in one object",
                  entries[names_[i].entry].offset);
    }
  }
  return true;
}

bool JsonIndexer::parse_error(std::size_t position, const std::string&,
                              const nlohmann::json::exception& error) {
  const std::string why(reason(error.what()));
  const bool at_end = why.rfind("unexpected end of input", 0) == 0 ||
                      why.find("missing closing quote") != std::string::npos;
  const std::size_t at = at_end ? text().size() : position > 0 ? position - 1 : 0;
  return fail("json-syntax",
              (at_end ? "The file ends too early: " : "This is not valid JSON: ") + why, at);
}

bool JsonIndexer::fail(std::string code, std::string what, std::size_t at) {
  std::string pointer;
  if (!stack_.empty()) pointer = document_.pointer_to(stack_.back());
  status_ = {std::move(code), what + " (" + place_of(text(), at) + ").", std::move(pointer)};
  return false;
}

}  // namespace counterpoint
