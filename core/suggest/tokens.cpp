// The tokeniser. Proven by tests/core/suggest/tokens_test.cpp and fuzz/tokens_fuzz.cpp.
#include "core/suggest/tokens.h"

#include <algorithm>
#include <array>

#include "core/text/abbreviations.h"
#include "core/text/boundaries.h"
#include "core/text/chars.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’' || c == U'ʼ'; }
bool is_word_char(char32_t c) {
  return c != 0 && (is_letter(c) || is_digit(c) || is_mark(c)) && !is_apostrophe(c);
}
bool is_double_quote(char32_t c) {
  return c == '"' || c == U'“' || c == U'”' || c == U'„' || c == U'«' || c == U'»' || c == U'‟';
}
bool is_single_quote(char32_t c) {
  return is_apostrophe(c) || c == U'‘' || c == '`' || c == U'‚' || c == U'‹' || c == U'›';
}

class Tokeniser {
 public:
  Tokeniser(std::string_view text, Span within) : text_(slice(text, within)), base_(within.start) {}

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      const Decoded c = decode_at(text_, at_);
      if (is_space(c.code_point)) {
        at_ += c.length;
      } else if (is_word_char(c.code_point)) {
        word();
      } else {
        sign(c);
      }
    }
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t at) const { return decode_at(text_, at).code_point; }

  void emit(std::size_t start, std::size_t end, TokenKind kind) {
    Token token;
    token.span = {base_ + static_cast<std::uint32_t>(start),
                  base_ + static_cast<std::uint32_t>(end)};
    token.kind = kind;
    tokens_.push_back(token);
  }

  // Whether the sign at `at`, with word characters before it, belongs inside of the word.
  bool joins(std::size_t at, const Decoded& sign, bool digit_before) const {
    const char32_t next = peek(at + sign.length);
    const char32_t c = sign.code_point;
    if (!is_word_char(next)) return false;
    if (c == '.') return true;
    if (c == ',' || c == ':') return digit_before && is_digit(next);
    return c == '&' || c == '@' || c == '_' || c == '-' || c == U'‑' || is_apostrophe(c);
  }

  void word() {
    const std::size_t start = at_;
    std::size_t end = start;
    char32_t last = 0;
    for (Decoded c = decode_at(text_, end); c.length > 0; c = decode_at(text_, end)) {
      if (!is_word_char(c.code_point) && !joins(end, c, is_digit(last))) break;
      last = c.code_point;
      end += c.length;
    }
    if (peek(end) == '.' && keeps_point(text_.substr(start, end - start))) ++end;
    at_ = end;
    split_clitics(start, end);
  }

  bool keeps_point(std::string_view word) const {
    if (word.size() == 1) return word[0] != 'I' && is_upper(static_cast<unsigned char>(word[0]));
    if (word.size() < 2 || word.find('.') == std::string_view::npos) {
      return !word.empty() && abbreviation(word) != Abbreviation::none &&
             !is_digit(static_cast<unsigned char>(word[0]));
    }
    return word.size() <= 8 && word[word.size() - 2] == '.';  // "U.S", "p.m", "Ph.D"
  }

  // "don't" is "do", "n't"; "Trump's" is "Trump", "'s"; "cannot" is "can", "not".
  void split_clitics(std::size_t start, std::size_t end) {
    const std::string_view word = text_.substr(start, end - start);
    const std::size_t cut = start + clitic_at(word);
    const bool number = is_digit(peek(start));
    emit(start, cut, number ? TokenKind::number : TokenKind::word);
    if (cut < end) emit(cut, end, TokenKind::word);
  }

  static std::size_t clitic_at(std::string_view word) {
    const std::string low = fold_case(word);
    if (low == "cannot") return 3;
    for (const std::string_view tail : {"n't", "n’t", "'s", "’s", "'re", "’re", "'ve", "’ve", "'ll",
                                        "’ll", "'d", "’d", "'m", "’m"}) {
      if (low.size() == word.size() && low.size() > tail.size() &&
          std::string_view(low).substr(low.size() - tail.size()) == tail) {
        return word.size() - tail.size();
      }
    }
    return word.size();
  }

  // A clitic that stands after a bracket or a quotation: "(Trump)'s".
  std::size_t clitic_length(std::size_t at) const {
    for (const std::string_view tail : {"'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll"}) {
      if (text_.substr(at, tail.size()) == tail && !is_word_char(peek(at + tail.size()))) {
        return tail.size();
      }
    }
    return 0;
  }

  void sign(const Decoded& c) {
    const std::size_t start = at_;
    if (const std::size_t length = is_apostrophe(c.code_point) ? clitic_length(start) : 0) {
      if (start > 0 && !is_space(decode_before(text_, start).code_point)) {
        at_ += length;
        return emit(start, at_, TokenKind::word);
      }
    }
    at_ += c.length;
    if (c.code_point == '\'' || c.code_point == '`') {
      if (peek(at_) == c.code_point) ++at_;  // '' and `` are double marks
      return emit(start, at_, TokenKind::quote);
    }
    if (is_double_quote(c.code_point) || is_single_quote(c.code_point)) {
      return emit(start, at_, TokenKind::quote);
    }
    if ((c.code_point == '#' || c.code_point == '@') && is_word_char(peek(at_))) {
      return handle(start);
    }
    if (c.code_point == '.' || c.code_point == '-' || c.code_point == '*') {
      while (peek(at_) == c.code_point) at_ += c.length;  // "..." and "--"
    }
    emit(start, at_, TokenKind::sign);
  }

  void handle(std::size_t start) {  // "#Brexit", "@nytimes"
    while (is_word_char(peek(at_)) || peek(at_) == '_') at_ = next_boundary(text_, at_);
    emit(start, at_, TokenKind::word);
  }

  std::string_view text_;
  std::uint32_t base_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

bool is_heading(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::subheading;
}

bool is_read(BlockKind kind) {
  return kind != BlockKind::byline && kind != BlockKind::dateline && kind != BlockKind::boilerplate;
}

}  // namespace

std::vector<Token> tokenise(std::string_view text, Span within) {
  return Tokeniser(text, within).run();
}

void add_paragraph(Analysis& analysis, Span span, bool heading) {
  Paragraph paragraph;
  paragraph.span = span;
  paragraph.heading = heading;
  paragraph.tokens.first = static_cast<std::uint32_t>(analysis.tokens.size());
  paragraph.sentences.first = static_cast<std::uint32_t>(analysis.sentences.size());
  const std::vector<Token> tokens = tokenise(analysis.text, span);
  analysis.tokens.insert(analysis.tokens.end(), tokens.begin(), tokens.end());
  paragraph.tokens.last = static_cast<std::uint32_t>(analysis.tokens.size());
  std::uint32_t next = paragraph.tokens.first;
  for (const Span& sentence : sentences(analysis.text, span)) {
    Range range{next, next};
    while (next < paragraph.tokens.last && analysis.tokens[next].span.start < sentence.end) ++next;
    range.last = next;
    if (range.size() > 0) analysis.sentences.push_back(range);
  }
  if (next < paragraph.tokens.last) analysis.sentences.push_back({next, paragraph.tokens.last});
  paragraph.sentences.last = static_cast<std::uint32_t>(analysis.sentences.size());
  analysis.paragraphs.push_back(paragraph);
}

bool ends_sentence(std::string_view line) {
  constexpr std::string_view kClosing = "”";
  for (;;) {
    line = line.substr(0, line.find_last_not_of(" \t\r\"'") + 1);
    const bool closed =
        line.size() >= kClosing.size() && line.substr(line.size() - kClosing.size()) == kClosing;
    if (!closed) break;
    line.remove_suffix(kClosing.size());
  }
  return !line.empty() && line.back() == '.';
}

// What was pasted without breaks is read in pieces that end with sentences, so that no step of the
// reading takes long.
void add_in_pieces(std::string_view text, Paragraph paragraph, std::vector<Paragraph>& found) {
  constexpr std::uint32_t kLong = 8'000;  // bytes
  Span rest = paragraph.span;
  while (rest.length() > kLong) {
    const auto end = static_cast<std::uint32_t>(floor_boundary(text, rest.start + kLong));
    const std::vector<Span> whole = sentences(text, {rest.start, end});
    if (whole.size() < 2) break;  // no sentence ends there
    paragraph.span = {rest.start, whole.back().start};
    found.push_back(paragraph);
    rest.start = whole.back().start;
  }
  paragraph.span = rest;
  found.push_back(paragraph);
}

std::vector<Paragraph> paragraphs_of(const Article& article) {
  std::vector<Paragraph> found;
  for (const Block& block : article.blocks) {
    if (!is_read(block.kind)) continue;
    Paragraph paragraph;
    paragraph.span = block.span;
    paragraph.heading = is_heading(block.kind);
    add_in_pieces(article.text->bytes(), paragraph, found);
  }
  return found;
}

std::vector<Paragraph> paragraphs_of(std::string_view text) {
  constexpr std::size_t kLongHeading = 160;
  std::vector<Paragraph> found;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (!is_blank(text.substr(start, end - start))) {
      Paragraph paragraph;
      paragraph.span = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
      paragraph.heading = found.empty() && end - start < kLongHeading &&
                          !ends_sentence(slice(text, paragraph.span));
      add_in_pieces(text, paragraph, found);
    }
    start = end + 1;
  }
  return found;
}

}  // namespace counterpoint
