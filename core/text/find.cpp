// Words looked for, by the method of Knuth, Morris and Pratt over folded characters. Proven by
// tests/core/text/find_test.cpp.
#include "core/text/find.h"

#include <array>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

// A character as it is compared.
char32_t folded(char32_t c, bool match_case) {
  if (is_space(c)) return U' ';
  if (c == U'“' || c == U'”' || c == U'„') return U'"';
  if (c == U'‘' || c == U'’' || c == U'‚') return U'\'';
  return match_case ? c : to_lower(c);
}

struct Character {
  char32_t folded = 0;
  Span span;  // of a run of blanks, all of it
};

// For each byte, whether a character that is compared as `wanted` may begin with it. What is not
// ASCII may be compared as anything.
using Beginnings = std::array<bool, 256>;

Beginnings beginnings_of(char32_t wanted, bool match_case) {
  Beginnings beginnings{};
  for (unsigned byte = 0; byte < beginnings.size(); ++byte) {
    beginnings[byte] = byte >= 0x80 || folded(byte, match_case) == wanted;
  }
  return beginnings;
}

// Hands out the characters of a text one by one, a run of blanks as one.
class Characters {
 public:
  Characters(std::string_view text, bool match_case) : text_(text), match_case_(match_case) {}

  bool next(Character& out) {
    if (at_ >= text_.size()) return false;
    const Decoded first = decode_at(text_, at_);
    out = {folded(first.code_point, match_case_), {at_, at_ + first.length}};
    at_ += first.length;
    while (out.folded == U' ' && at_ < text_.size()) {
      const Decoded more = decode_at(text_, at_);
      if (!is_space(more.code_point)) break;
      at_ += more.length;
      out.span.end = at_;
    }
    return true;
  }

  // On to one that may begin so. Most of a text is passed over here.
  void skip_to(const Beginnings& beginnings) {
    while (at_ < text_.size() && !beginnings[static_cast<unsigned char>(text_[at_])]) ++at_;
  }

 private:
  std::string_view text_;
  bool match_case_;
  std::uint32_t at_ = 0;
};

std::u32string folded_all(std::string_view text, bool match_case) {
  std::u32string all;
  Characters characters(text, match_case);
  for (Character one; characters.next(one);) all += one.folded;
  return all;
}

// For each prefix, how long its longest border is.
std::vector<std::size_t> borders_of(const std::u32string& wanted) {
  std::vector<std::size_t> borders(wanted.size(), 0);
  for (std::size_t i = 1, k = 0; i < wanted.size(); ++i) {
    while (k > 0 && wanted[i] != wanted[k]) k = borders[k - 1];
    if (wanted[i] == wanted[k]) ++k;
    borders[i] = k;
  }
  return borders;
}

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

bool stands_alone(std::string_view text, Span span) {
  const char32_t before = decode_before(text, span.start).code_point;
  const char32_t after = span.end < text.size() ? decode_at(text, span.end).code_point : 0;
  return !is_word_character(before) && !is_word_character(after);
}

}  // namespace

std::vector<Span> find_all(std::string_view text, std::string_view wanted,
                           const FindOptions& options) {
  std::vector<Span> found;
  if (is_blank(wanted)) return found;
  const std::u32string pattern = folded_all(wanted, options.match_case);
  const std::vector<std::size_t> borders = borders_of(pattern);
  const Beginnings beginnings = beginnings_of(pattern.front(), options.match_case);
  std::vector<Span> last(pattern.size());  // of the last characters, in a ring
  std::size_t matched = 0;
  std::size_t seen = 0;
  Characters characters(text, options.match_case);
  const auto next = [&](Character& one) {
    if (matched == 0) characters.skip_to(beginnings);
    return characters.next(one);
  };
  for (Character one; next(one); ++seen) {
    last[seen % pattern.size()] = one.span;
    while (matched > 0 && one.folded != pattern[matched]) matched = borders[matched - 1];
    if (one.folded == pattern[matched]) ++matched;
    if (matched < pattern.size()) continue;
    const Span span{last[(seen + 1) % pattern.size()].start, one.span.end};
    const bool counts = !options.whole_words || stands_alone(text, span);
    if (counts) found.push_back(span);
    matched = counts ? 0 : borders[matched - 1];
  }
  return found;
}

}  // namespace counterpoint
