// What a selection means: without stray signs, in whole sentences.
// Proven by tests/core/text/boundaries_test.cpp.
#include <algorithm>
#include <array>
#include <utility>

#include "core/text/boundaries.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// Which sign opens what. Straight marks and those that languages use both ways open and close.
constexpr std::array<std::pair<char32_t, char32_t>, 15> kPairs = {{{'(', ')'},
                                                                   {'[', ']'},
                                                                   {'{', '}'},
                                                                   {'"', '"'},
                                                                   {U'“', U'”'},
                                                                   {U'‘', U'’'},
                                                                   {U'„', U'“'},
                                                                   {U'„', U'”'},
                                                                   {U'‚', U'‘'},
                                                                   {U'«', U'»'},
                                                                   {U'»', U'«'},
                                                                   {U'‹', U'›'},
                                                                   {U'「', U'」'},
                                                                   {U'『', U'』'},
                                                                   {U'《', U'》'}}};

bool is_paired(char32_t c) {
  return c == '\'' || std::any_of(kPairs.begin(), kPairs.end(),
                                  [&](const auto& p) { return p.first == c || p.second == c; });
}

bool stray(char32_t c) { return is_space(c) || c == ',' || c == ';' || c == ':' || is_dash(c); }

bool are_partners(char32_t open, char32_t close) {
  return (open == '\'' && close == '\'') ||
         std::find(kPairs.begin(), kPairs.end(), std::pair(open, close)) != kPairs.end();
}

// True when `sign` at one end of the words finds its partner in the rest of them.
bool has_partner(std::string_view rest, char32_t sign, bool at_start) {
  for (std::size_t at = 0; at < rest.size();) {
    const Decoded c = decode_at(rest, at);
    const bool apostrophe = (c.code_point == '\'' || c.code_point == U'’') && at > 0 &&
                            is_letter(decode_before(rest, at).code_point) &&
                            is_letter(decode_at(rest, at + c.length).code_point);
    if (!apostrophe &&
        (at_start ? are_partners(sign, c.code_point) : are_partners(c.code_point, sign))) {
      return true;
    }
    at += c.length;
  }
  return false;
}

bool drops_first(std::string_view words) {
  const Decoded first = decode_at(words, 0);
  const std::string_view rest = words.substr(first.length);
  const char32_t next = decode_at(rest, 0).code_point;
  const char32_t c = first.code_point;
  if ((is_dash(c) || c == '.') && is_digit(next)) return false;  // -5, .5
  if (stray(c) || c == '.') return c != '.' || next != '.';      // an ellipsis stays
  if (!is_paired(c)) return false;
  const bool apostrophe = c == U'’' && (is_letter(next) || is_digit(next));  // ’90s
  return !apostrophe && !has_partner(rest, c, true);
}

bool drops_last(std::string_view words) {
  const Decoded last = decode_before(words, words.size());
  const std::string_view rest = words.substr(0, words.size() - last.length);
  const char32_t c = last.code_point;
  if (stray(c)) return true;
  if (!is_paired(c)) return false;
  const bool plural =
      (c == '\'' || c == U'’') && !rest.empty() && (rest.back() == 's' || rest.back() == 'S');
  return !plural && !has_partner(rest, c, false);
}

}  // namespace

Span trim(std::string_view text, Span span) {
  span.end = std::min(span.end, static_cast<std::uint32_t>(text.size()));
  while (!span.empty()) {
    if (drops_first(slice(text, span))) {
      span.start += decode_at(text, span.start).length;
    } else if (drops_last(slice(text, span))) {
      span.end -= decode_before(text, span.end).length;
    } else {
      break;
    }
  }
  return span.empty() ? Span{span.end, span.end} : span;
}

Span snap_to_sentences(const Article& article, Span span) {
  if (span.empty()) return span;
  const Span first = sentence_at(article, span.start);
  const auto last_byte =
      static_cast<std::uint32_t>(previous_boundary(article.text->bytes(), span.end));
  const Span last = sentence_at(article, last_byte);
  return hull(span, hull(first.empty() ? span : first, last.empty() ? span : last));
}

}  // namespace counterpoint
