// Writes JSON for the page's own JavaScript. Proven by tests/ui/mirror_changes_test.cpp.
#include "web/platform/json_text.h"

#include <cmath>
#include <cstdio>

namespace counterpoint {

void JsonText::comma() {
  if (!first_) text_ += ',';
  first_ = false;
}

JsonText& JsonText::open(char bracket) {
  comma();
  text_ += bracket;
  first_ = true;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  text_ += bracket;
  first_ = false;
  return *this;
}

JsonText& JsonText::key(std::string_view name) {
  string(name);
  text_ += ':';
  first_ = true;
  return *this;
}

JsonText& JsonText::string(std::string_view value) {
  comma();
  text_ += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      text_ += '\\';
      text_ += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      text_ += escape;
    } else {
      text_ += c;
    }
  }
  text_ += '"';
  return *this;
}

JsonText& JsonText::number(double value) {
  comma();
  char digits[32];
  if (value == std::floor(value) && std::fabs(value) < 1e15) {
    std::snprintf(digits, sizeof digits, "%.0f", value);
  } else {
    std::snprintf(digits, sizeof digits, "%.3f", std::isfinite(value) ? value : 0.0);
  }
  text_ += digits;
  return *this;
}

JsonText& JsonText::boolean(bool value) {
  comma();
  text_ += value ? "true" : "false";
  return *this;
}

JsonText& JsonText::if_any(std::string_view name, std::string_view value) {
  return value.empty() ? *this : field(name, value);
}

JsonText& JsonText::if_set(std::string_view name, bool value) {
  return value ? key(name).boolean(true) : *this;
}

}  // namespace counterpoint
