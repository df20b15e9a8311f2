// What suggestions are made of: tokens with their place in the sentence, what was found in a text,
// and the suggestions themselves. Plain values; every offset is a byte of the whole text.
// Proven by tests/core/suggest/tokens_test.cpp and suggest_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/entities.h"
#include "core/suggest/tags.h"
#include "core/text/span.h"

namespace counterpoint {

enum class TokenKind : std::uint8_t { word, number, sign, quote };

// A word, number, sign or clitic ("n't", "'s"), cut as in the English Universal Dependencies,
// but with hyphens inside of words.
struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  Tag tag = Tag::other;                 // Penn part of speech: Tag::vbd
  Relation relation = Relation::other;  // to the head: Relation::nsubj
  std::int32_t head = -1;               // index of the governing token in its Analysis; -1 for none
};

// Half-open [first, last) of indexes.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool contains(std::uint32_t i) const { return first <= i && i < last; }
  std::uint32_t size() const { return last - first; }
  bool operator==(const Range&) const = default;
};

// Words in quotation marks, in one paragraph. A quotation over several paragraphs is one of these
// for each, the later ones with `continues`.
struct Quotation {
  Span span;               // with its marks
  Range tokens;            // with its marks
  bool closed = true;      // the closing mark is there
  bool continues = false;  // goes on with the quotation of the paragraph before
  bool single = false;     // in single marks, or inside of another quotation
};

struct Paragraph {
  Span span;
  Range tokens;
  Range sentences;
  Range quotations;
  bool heading = false;  // headline or subheading
};

// A text, read. Tokens, sentences, quotations and paragraphs are sorted by place.
struct Analysis {
  std::string_view text;  // outlives the analysis
  std::vector<Token> tokens;
  std::vector<Range> sentences;  // of tokens; none crosses a paragraph
  std::vector<Quotation> quotations;
  std::vector<Paragraph> paragraphs;

  std::string_view word(std::size_t token) const { return slice(text, tokens[token].span); }
};

// "Source cue content": somebody is said to have said, written, thought or denied something.
struct Suggestion {
  std::optional<Span> source;  // "Secretary of State Rex Tillerson"; none: nobody is named
  std::optional<Span> cue;     // "told"
  std::vector<Span> content;   // sorted, not empty
  ClaimKind kind = ClaimKind::indirect;
  std::int32_t cue_token = -1;       // the head word of the cue, index into Analysis::tokens
  std::int32_t source_token = -1;    // the head word of the source
  std::string speaker;               // who the source is, by name; filled in by name_speakers
  std::string runner_up;             // the second candidate where the first is not sure
  std::string rule;                  // stable id: "quotation", "cue"
  double score = 0;                  // 0 .. 1
  std::vector<std::string> reasons;  // sentences for people, strongest first
};

}  // namespace counterpoint
