// The checker behind JsonDocument::parse: a loop with its own stack, so that no file can exhaust
// the program's. Proven by tests/core/format/json_test.cpp and tests/fuzz/project_json_fuzz.cpp.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/format/json.h"

namespace counterpoint {

class JsonParser {
 public:
  explicit JsonParser(std::string_view text) { document_.text_ = text; }

  Result<JsonDocument> run();

 private:
  struct Open {
    std::uint32_t entry = 0;
    bool object = false;
  };

  struct Name {
    std::string_view text;
    std::uint32_t entry = 0;
  };

  bool parse_document();
  bool parse_value();
  bool parse_after_value(bool& done);
  bool parse_first_of_container();
  bool parse_name();
  bool parse_string();
  bool parse_escape(std::size_t& at);
  bool parse_surrogate_pair(std::size_t& at, unsigned high);
  bool parse_number();
  bool parse_word(std::string_view word);
  bool open(bool object);
  bool close();
  bool names_differ(std::uint32_t object);
  bool fail_twin(const Name& twin);

  std::uint32_t add_entry();
  void finish_scalar(std::size_t end);
  void skip_blanks();
  char peek() const { return at_ < text().size() ? text()[at_] : '\0'; }
  std::string_view text() const { return document_.text_; }

  bool fail(std::string code, std::string what);
  bool unexpected(std::string_view wanted);

  JsonDocument document_;
  std::size_t at_ = 0;
  std::vector<Open> stack_;
  std::vector<Name> names_;          // of the object that is being closed
  std::deque<std::string> decoded_;  // those of them that were spelled with escapes
  Status status_;
};

}  // namespace counterpoint
