// The finder of quotations. Proven by tests/core/suggest/quotations_test.cpp.
#include "core/suggest/quotations.h"

#include <algorithm>
#include <optional>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

enum class Side { either, opens, closes };

struct Mark {
  bool single = false;
  Side side = Side::either;
};

bool is_word_near(char32_t c) { return c != 0 && (is_letter(c) || is_digit(c)); }

// A straight mark opens where nothing but a blank, a bracket or a dash stands before it.
Side side_by_neighbours(std::string_view text, Span span) {
  const char32_t before = decode_before(text, span.start).code_point;
  const char32_t after = decode_at(text, span.end).code_point;
  const bool free_before = before == 0 || is_space(before) || before == '(' || before == '[' ||
                           is_dash(before) || before == U'“' || before == U'‘' || before == '"';
  const bool free_after = after == 0 || is_space(after);
  if (free_before && !free_after) return Side::opens;
  if (!free_before && (free_after || !is_word_near(after))) return Side::closes;
  return Side::either;
}

Mark mark_of(std::string_view text, Span span) {
  const std::string_view word = slice(text, span);
  if (word == "“") return {false, Side::either};  // also closes what „ opened
  if (word == "„" || word == "«" || word == "‟") return {false, Side::opens};
  if (word == "``") return {false, Side::opens};
  if (word == "”" || word == "»") return {false, Side::closes};
  if (word == "\"" || word == "''") return {false, side_by_neighbours(text, span)};
  if (word == "‘" || word == "‚" || word == "‹") return {true, Side::opens};
  const Side side = side_by_neighbours(text, span);
  if (word == "’" || word == "›") return {true, side == Side::opens ? Side::either : Side::closes};
  return {true, side};
}

class Finder {
 public:
  explicit Finder(Analysis& analysis)
      : analysis_(analysis), paragraph_(analysis.paragraphs.back()) {}

  void run() {
    paragraph_.quotations.first = static_cast<std::uint32_t>(analysis_.quotations.size());
    for (std::uint32_t i = paragraph_.tokens.first; i < paragraph_.tokens.last; ++i) {
      if (analysis_.tokens[i].kind == TokenKind::quote) take(i);
    }
    if (open_) close_without_mark();
    auto& all = analysis_.quotations;
    std::sort(all.begin() + static_cast<std::ptrdiff_t>(paragraph_.quotations.first), all.end(),
              [](const Quotation& a, const Quotation& b) { return a.span < b.span; });
    paragraph_.quotations.last = static_cast<std::uint32_t>(all.size());
    analysis_.paragraphs.back() = paragraph_;
  }

 private:
  void take(std::uint32_t i) {
    const Mark mark = mark_of(analysis_.text, analysis_.tokens[i].span);
    if (mark.single) return take_single(i, mark.side);
    const bool german = open_ && analysis_.word(*open_) == "„";
    const bool curly = analysis_.word(i) == "“";
    Side side = curly ? (german ? Side::closes : Side::opens) : mark.side;
    if (side == Side::either) side = open_ ? Side::closes : Side::opens;
    if (side == Side::opens) {
      if (open_) {  // again an opening mark: the first one was never closed, or this one closes it
        if (!curly && mark.side == Side::either) return emit(*open_, i + 1, true, false);
        return;
      }
      open_ = i;
    } else if (open_) {
      emit(*open_, i + 1, true, false);
      open_.reset();
    }
  }

  void take_single(std::uint32_t i, Side side) {
    if (side == Side::opens) {
      if (!single_) single_ = i;
    } else if (single_ && side == Side::closes && i - *single_ < 80) {
      emit(*single_, i + 1, true, true);
      single_.reset();
    } else if (single_ && i - *single_ >= 80) {
      single_.reset();
    }
  }

  void close_without_mark() {
    std::uint32_t end = paragraph_.tokens.last;
    if (*open_ != paragraph_.tokens.first) {
      for (std::uint32_t s = paragraph_.sentences.first; s < paragraph_.sentences.last; ++s) {
        if (analysis_.sentences[s].contains(*open_)) end = analysis_.sentences[s].last;
      }
    }
    emit(*open_, end, false, false);
  }

  void emit(std::uint32_t first, std::uint32_t last, bool closed, bool single) {
    if (last <= first + 1) return;
    Quotation q;
    q.tokens = {first, last};
    q.span = {analysis_.tokens[first].span.start, analysis_.tokens[last - 1].span.end};
    q.closed = closed;
    q.single = single;
    analysis_.quotations.push_back(q);
  }

  Analysis& analysis_;
  Paragraph paragraph_;
  std::optional<std::uint32_t> open_;
  std::optional<std::uint32_t> single_;
};

}  // namespace

void add_quotations(Analysis& analysis) { Finder(analysis).run(); }

void join_quotations(Analysis& analysis) {
  for (std::size_t p = 1; p < analysis.paragraphs.size(); ++p) {
    const Range before = analysis.paragraphs[p - 1].quotations;
    const Paragraph& here = analysis.paragraphs[p];
    if (before.size() == 0 || here.quotations.size() == 0) continue;
    Quotation& first = analysis.quotations[here.quotations.first];
    bool open = false;
    for (std::uint32_t q = before.first; q < before.last; ++q) {
      open = open || (!analysis.quotations[q].closed &&
                      analysis.quotations[q].tokens.last == analysis.paragraphs[p - 1].tokens.last);
    }
    first.continues = open && !first.single && first.tokens.first == here.tokens.first;
  }
}

std::vector<std::int32_t> quotation_of_tokens(const Analysis& analysis,
                                              const Paragraph& paragraph) {
  std::vector<std::int32_t> inside(paragraph.tokens.size(), -1);
  for (std::uint32_t q = paragraph.quotations.first; q < paragraph.quotations.last; ++q) {
    const Quotation& quotation = analysis.quotations[q];
    if (quotation.single) continue;
    for (std::uint32_t i = quotation.tokens.first; i < quotation.tokens.last; ++i) {
      std::int32_t& slot = inside[i - paragraph.tokens.first];
      if (slot < 0) slot = static_cast<std::int32_t>(q);
    }
  }
  return inside;
}

}  // namespace counterpoint
