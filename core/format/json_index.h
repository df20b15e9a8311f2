// Builds the index of a JsonDocument while nlohmann_json reads the text: the library knows the
// grammar, this keeps where each value stands. Proven by tests/core/format/json_test.cpp and
// tests/fuzz/project_json_fuzz.cpp.
#pragma once

#include <cstddef>
#include <deque>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/format/json.h"

namespace counterpoint {

// A handler for nlohmann::json::sax_parse. The library does not tell where a value begins, but it
// reads byte by byte, so it is counted how far it has come: a value begins at the first byte after
// the last one's end that is no blank, comma or colon.
class JsonIndexer final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit JsonIndexer(std::string_view text) { document_.text_ = text; }

  Result<JsonDocument> run();

  bool null() override { return scalar(false); }
  bool boolean(bool) override { return scalar(false); }
  bool number_integer(number_integer_t) override { return scalar(true); }
  bool number_unsigned(number_unsigned_t) override { return scalar(true); }
  bool number_float(number_float_t, const string_t&) override { return scalar(true); }
  bool string(string_t&) override { return scalar(false); }
  bool binary(binary_t&) override { return false; }  // not in JSON text
  bool start_object(std::size_t) override { return open(); }
  bool key(string_t&) override { return scalar(false); }
  bool end_object() override;
  bool start_array(std::size_t) override { return open(); }
  bool end_array() override;
  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::json::exception& error) override;

 private:
  struct Name {
    std::string_view text;
    std::uint32_t entry = 0;
  };

  bool scalar(bool is_number);
  bool open();
  void close();
  bool names_differ(std::uint32_t object);
  std::uint32_t add_entry();
  bool fail(std::string code, std::string what, std::size_t at);
  std::string_view text() const { return document_.text_; }

  JsonDocument document_;
  std::size_t read_ = 0;              // bytes that the library has taken
  std::size_t end_ = 0;               // of the last value, name or bracket
  std::vector<std::uint32_t> stack_;  // the containers that are open
  std::vector<Name> names_;           // of the object that is being closed
  std::deque<std::string> decoded_;   // those of them that were spelled with escapes
  Status status_;
};

}  // namespace counterpoint
