// JSON as it is written. Proven by tests/core/format/json_writer_test.cpp.
#include "core/format/json_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "core/text/utf8.h"

namespace counterpoint {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kMeanings = "\"\\\b\f\n\r\t";
  constexpr std::string_view kLetters = "\"\\bfnrt";
  const std::size_t at = kMeanings.find(c);
  if (at != std::string_view::npos) {
    out += '\\';
    out += kLetters[at];
    return;
  }
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

// The end of the string or word that begins at `at` in compact JSON.
std::size_t token_end(std::string_view json, std::size_t at) {
  if (json[at] != '"') return std::min(json.find_first_of(",:]}", at), json.size());
  for (++at; at < json.size() && json[at] != '"'; ++at) {
    if (json[at] == '\\') ++at;
  }
  return std::min(at + 1, json.size());
}

}  // namespace

void JsonWriter::name(std::string_view name) {
  before_value();
  quote(name);
  after_name();
}

void JsonWriter::spelled_name(std::string_view quoted) {
  before_value();
  out_ += quoted;
  after_name();
}

void JsonWriter::after_name() {
  out_ += style_ == Style::pretty ? ": " : ":";
  after_name_ = true;
}

void JsonWriter::text(std::string_view text) {
  before_value();
  quote(text);
}

void JsonWriter::number(std::uint64_t number) { word(std::to_string(number)); }

void JsonWriter::decimal(double number) {
  if (!std::isfinite(number)) return null();
  char digits[64];
  std::snprintf(digits, sizeof digits, "%.3f", number);
  std::string_view shown(digits);
  if (shown.find('.') != std::string_view::npos) {
    while (shown.back() == '0') shown.remove_suffix(1);
    if (shown.back() == '.') shown.remove_suffix(1);
  }
  word(shown == "-0" ? "0" : shown);
}

void JsonWriter::json(std::string_view compact) {
  for (std::size_t at = 0; at < compact.size();) {
    const char c = compact[at];
    if (c == '{' || c == '[') begin(c);
    if (c == '}' || c == ']') end(c);
    if (std::string_view("{[}],:").find(c) != std::string_view::npos) {
      ++at;
      continue;
    }
    const std::size_t stop = token_end(compact, at);
    word(compact.substr(at, stop - at));
    at = stop;
    if (at < compact.size() && compact[at] == ':') after_name();
  }
}

void JsonWriter::member(std::string_view name, std::string_view text) {
  this->name(name);
  this->text(text);
}

void JsonWriter::member_number(std::string_view name, std::uint64_t number) {
  this->name(name);
  this->number(number);
}

void JsonWriter::member_truth(std::string_view name, bool value) {
  this->name(name);
  truth(value);
}

std::string JsonWriter::take() {
  if (style_ == Style::pretty) out_ += '\n';
  return std::move(out_);
}

void JsonWriter::begin(char bracket) {
  before_value();
  out_ += bracket;
  has_parts_.push_back(false);
}

void JsonWriter::end(char bracket) {
  const bool had_parts = has_parts_.back();
  has_parts_.pop_back();
  if (had_parts) line();
  out_ += bracket;
}

void JsonWriter::word(std::string_view word) {
  before_value();
  out_ += word;
}

void JsonWriter::before_value() {
  if (after_name_ || has_parts_.empty()) {
    after_name_ = false;
    return;
  }
  if (has_parts_.back()) out_ += ',';
  has_parts_.back() = true;
  line();
}

void JsonWriter::line() {
  if (style_ == Style::compact) return;
  out_ += '\n';
  out_.append(2 * has_parts_.size(), ' ');
}

void JsonWriter::quote(std::string_view text) {
  out_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_plain(text[at])) ++at;
    out_ += text.substr(begin, at - begin);
    if (at == text.size()) break;
    const Decoded next = decode_at(text, at);
    if (next.code_point < 0x80) {
      append_escaped(out_, text[at]);
    } else {
      append_utf8(out_, next.code_point);
    }
    at += next.length;
  }
  out_ += '"';
}

}  // namespace counterpoint
