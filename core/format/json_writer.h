// JSON as it is written: straight into one string, always in the same layout.
// Proven by tests/core/format/json_writer_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace counterpoint {

class JsonWriter {
 public:
  // Pretty: two blanks a level, a member or element a line, "[]" and "{}" where there are none.
  // Compact: no blanks.
  enum class Style { pretty, compact };

  explicit JsonWriter(Style style = Style::pretty) : style_(style) {}

  void reserve(std::size_t bytes) { out_.reserve(bytes); }

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  // A member's name; its value comes next.
  void name(std::string_view name);
  void spelled_name(std::string_view quoted);  // in quotes and escaped already

  // What is not valid UTF-8 becomes the replacement character, so that the result always is.
  void text(std::string_view text);
  void number(std::uint64_t number);
  void decimal(double number);  // at most three decimals; not finite becomes null
  void truth(bool value) { word(value ? "true" : "false"); }
  void null() { word("null"); }

  // A value that is compact JSON already: laid out anew, its strings and numbers as they are
  // spelled.
  void json(std::string_view compact);

  // Shorthands for members.
  void member(std::string_view name, std::string_view text);
  void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }
  void member_number(std::string_view name, std::uint64_t number);
  void member_truth(std::string_view name, bool value);

  // The whole text, or what has not been taken. Pretty output ends with a line feed.
  std::string take();

  // What was written since the last one; the text goes on.
  std::string take_part() { return std::exchange(out_, {}); }

 private:
  void begin(char bracket);
  void end(char bracket);
  void word(std::string_view word);
  void before_value();
  void after_name();
  void line();
  void quote(std::string_view text);

  Style style_;
  std::string out_;
  std::vector<bool> has_parts_;  // for each open container
  bool after_name_ = false;
};

}  // namespace counterpoint
