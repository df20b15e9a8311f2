// URL fragment text directives. Proven by tests/core/anchor/text_fragment_test.cpp.
#include "core/anchor/text_fragment.h"

#include <algorithm>

#include "core/text/boundaries.h"
#include "core/text/chars.h"
#include "core/text/utf8.h"
#include "core/text/web_address.h"

namespace counterpoint {
namespace {

constexpr std::size_t kWhole = 300;    // bytes up to which words are given in full
constexpr std::size_t kDistinct = 20;  // code points from which words can stand without context
constexpr int kEdgeWords = 4;          // at least, of the beginning and end of a long passage
constexpr int kMostWords = 12;         // of context

// As browsers compare: without case and blanks.
std::string squeeze(std::string_view text) {
  std::string squeezed;
  squeezed.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    if (!is_space(next.code_point)) append_utf8(squeezed, to_lower(next.code_point));
    at += next.length;
  }
  return squeezed;
}

// Words as a part of a directive: runs of blanks become one.
std::string collapse(std::string_view text) {
  std::string words;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded next = decode_at(text, at);
    if (is_space(next.code_point)) {
      blank = !words.empty();
    } else {
      if (blank) words += ' ';
      blank = false;
      words += text.substr(at, next.length);
    }
    at += next.length;
  }
  return words;
}

// Chooses how much is said, by looking at where else it would be found.
class Chooser {
 public:
  Chooser(const Article& article, Span span)
      : article_(article),
        text_(article.text->bytes()),
        span_(span),
        all_(squeeze(text_)),
        start_(squeeze(text_.substr(0, span.start)).size()),
        end_(start_ + squeeze(slice(text_, span)).size()) {}

  TextDirective choose() {
    const Block* first = block_at(article_, span_.start);
    const bool in_one = first != nullptr && span_.end <= first->span.end;
    start_words_ = end_words_ = span_;
    ranged_ = !in_one || span_.length() > kWhole;
    if (ranged_) take_edges();
    add_context();
    return {part(before_), part(start_words_), ranged_ ? part(end_words_) : "", part(after_)};
  }

 private:
  std::string part(Span span) const { return collapse(slice(text_, span)); }
  std::string sought(Span span) const { return squeeze(slice(text_, span)); }

  Span block_or_all(std::uint32_t byte) const {
    const Block* block = block_at(article_, byte);
    return block == nullptr ? article_.text->all() : block->span;
  }

  // A passage is its beginning and its end. The end is the first of its kind after the beginning.
  void take_edges() {
    const Span first = intersection(block_or_all(span_.start), span_);
    const Span last = intersection(block_or_all(span_.end - 1), span_);
    start_words_ = end_words_ = {};
    for (int words = kEdgeWords; words <= kMostWords; words += 2) {
      start_words_ = {first.start, forward(first.start, words, first.end)};
      // In one block the two do not meet: what is found for the end lies after the beginning.
      const std::uint32_t floor = std::max(last.start, start_words_.end);
      end_words_ = {backward(last.end, words, floor), last.end};
      const std::string end = sought(end_words_);
      const std::size_t from = start_ + sought(start_words_).size();
      if (all_.find(end, from) + end.size() == end_ && is_alone()) return;
    }
  }

  // The beginning, with its context, stands nowhere else.
  bool is_alone() const {
    const std::string before = sought(before_);
    std::string sign = before + sought(start_words_);
    if (!ranged_) sign += sought(after_);
    const std::size_t at = all_.find(sign);
    return at + before.size() == start_ && all_.find(sign, at + 1) == std::string::npos;
  }

  void add_context() {
    before_ = {span_.start, span_.start};
    after_ = {span_.end, span_.end};
    const bool is_short = count_code_points(slice(text_, span_)) < kDistinct;
    for (int words = is_short ? 2 : 0; words <= kMostWords; words += 2) {
      if (words > 0) widen(words);
      if (is_alone()) return;
    }
  }

  // So many words before, and after where no end is given. They lie in one block, which may be the
  // one before or after.
  void widen(int words) {
    const std::uint32_t before = blanks_before(span_.start);
    if (before > 0) {
      before_ = {backward(before, words, block_or_all(before - 1).start), before};
    }
    const std::uint32_t after = blanks_after(span_.end);
    if (!ranged_ && after < text_.size()) {
      after_ = {after, forward(after, words, block_or_all(after).end)};
    }
  }

  std::uint32_t blanks_before(std::uint32_t byte) const {
    for (;;) {
      const Decoded last = decode_before(text_, byte);
      if (last.length == 0 || !is_space(last.code_point)) return byte;
      byte -= last.length;
    }
  }

  std::uint32_t blanks_after(std::uint32_t byte) const {
    for (;;) {
      const Decoded next = decode_at(text_, byte);
      if (next.length == 0 || !is_space(next.code_point)) return byte;
      byte += next.length;
    }
  }

  // The end of the last of so many words from `byte` on, and the start of so many words before it.
  std::uint32_t forward(std::uint32_t byte, int words, std::uint32_t limit) const {
    std::uint32_t end = byte;
    while (words > 0 && end < limit) {
      const Span word = word_at(text_, end);
      if (word.end <= end) break;
      if (is_word(word)) --words;
      end = word.end;
    }
    return std::max(byte, blanks_before(std::min(end, limit)));
  }

  std::uint32_t backward(std::uint32_t byte, int words, std::uint32_t limit) const {
    std::uint32_t start = byte;
    while (words > 0 && start > limit) {
      const Span word = word_at(text_, start - decode_before(text_, start).length);
      if (word.start >= start) break;
      if (is_word(word)) --words;
      start = word.start;
    }
    return std::min(byte, blanks_after(std::max(start, limit)));
  }

  bool is_word(Span word) const {
    const char32_t first = decode_at(text_, word.start).code_point;
    return is_letter(first) || is_digit(first);
  }

  const Article& article_;
  std::string_view text_;
  Span span_;
  std::string all_;
  std::size_t start_, end_;  // of the span in all_
  bool ranged_ = false;
  Span start_words_, end_words_, before_, after_;
};

std::string encode(std::string_view words) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : words) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '_' || c == '~';
    if (plain) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
  }
  return encoded;
}

}  // namespace

TextDirective text_directive(const Article& article, Span span) {
  const Span words = trim(article.text->bytes(), snap_to_words(article.text->bytes(), span));
  if (words.empty()) return {};
  return Chooser(article, words).choose();
}

std::string to_string(const TextDirective& directive) {
  std::string words = "text=";
  if (!directive.prefix.empty()) words += encode(directive.prefix) + "-,";
  words += encode(directive.start);
  if (!directive.end.empty()) words += "," + encode(directive.end);
  if (!directive.suffix.empty()) words += ",-" + encode(directive.suffix);
  return words;
}

std::string link_to_words(const Article& article, const std::vector<Span>& spans) {
  std::string url = article.url;
  if (web_scheme(url) == 0) return {};
  if (const std::size_t old = url.find(":~:"); old != std::string::npos) url.resize(old);
  std::string directives;
  for (const Span span : spans) {
    const TextDirective directive = text_directive(article, span);
    if (directive.start.empty()) continue;
    directives += (directives.empty() ? ":~:" : "&") + to_string(directive);
  }
  if (directives.empty()) return url;
  if (url.find('#') == std::string::npos) url += '#';
  return url + directives;
}

}  // namespace counterpoint
