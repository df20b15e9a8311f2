// Writes JSON for the page's own JavaScript: no reading, no documents (core/format does those).
// Proven by tests/ui/mirror_changes_test.cpp.
#pragma once

#include <string>
#include <string_view>

namespace counterpoint {

// Appends to a string. Commas are put where they belong; what is opened must be closed.
class JsonText {
 public:
  JsonText& open(char bracket);  // '{' or '['
  JsonText& close(char bracket);
  JsonText& key(std::string_view name);
  JsonText& string(std::string_view value);
  JsonText& number(double value);
  JsonText& boolean(bool value);

  JsonText& field(std::string_view name, std::string_view value) { return key(name).string(value); }
  JsonText& field(std::string_view name, double value) { return key(name).number(value); }
  // Left out unless it is there.
  JsonText& if_any(std::string_view name, std::string_view value);
  JsonText& if_set(std::string_view name, bool value);

  const std::string& text() const { return text_; }

 private:
  void comma();

  std::string text_;
  bool first_ = true;
};

}  // namespace counterpoint
