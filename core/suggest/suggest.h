// The whole way from a text to suggestions: tokens, parts of speech, relations, quotations,
// attributions, speakers. Proven by tests/core/suggest/suggest_test.cpp; measured by
// tests/bench/suggest_bench.cpp.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/suggest/types.h"
#include "core/suggest/weights.h"
#include "core/text/article.h"

namespace counterpoint {

// What is shown unasked has at least this score: below it are quotations that nobody is named for
// and attributions without a source.
inline constexpr double kShownScore = 0.5;

// Suggestions are sorted by the start of their content.
struct Reading {
  Analysis analysis;  // views the text that was read
  std::vector<Suggestion> suggestions;
};

// Which stages find attributions: the learned ones, the rules on signs, or both, so that each can
// be measured by itself. Tokens, quotations and names are found in every case.
enum class Finders { both, model, rules };

// What was found in the paragraphs of a text, by their words. Given to the next reading, only
// paragraphs that changed are read again. Holds what the last reading held.
struct ParagraphCache {
  struct Entry {
    Analysis analysis;  // offsets and indexes count from the paragraph's start; its text is gone
    std::vector<Suggestion> suggestions;
  };
  std::unordered_map<std::string, Entry> entries;
};

// Reads a text in slices, so that a page can draw between them. The text is valid UTF-8 and
// outlives both the job and its reading. Linear in the length: paragraphs are read one by one, each
// in the same way whatever stands around it.
class ReadingJob {
 public:
  ReadingJob(std::string_view text, std::vector<Paragraph> paragraphs, const Models& models,
             ParagraphCache* cache = nullptr, Finders finders = Finders::both);

  bool done() const { return next_ == paragraphs_.size(); }
  double progress() const;  // 0 .. 1, by bytes
  void step();              // reads one paragraph
  // Once done: rules over the whole text, and who the sources are.
  Reading finish();

 private:
  std::vector<Paragraph> paragraphs_;
  std::size_t next_ = 0;
  const Models& models_;
  ParagraphCache* cache_;
  Finders finders_;
  ParagraphCache fresh_;
  Reading reading_;
};

// All at once: a story, or a text with a paragraph a line.
Reading suggest(const Article& article, const Models& models, ParagraphCache* cache = nullptr);
Reading suggest(std::string_view text, const Models& models, ParagraphCache* cache = nullptr,
                Finders finders = Finders::both);

// The same by the models that are compiled into native programs (core/suggest/built_in).
Reading suggest(const Article& article, ParagraphCache* cache = nullptr);
Reading suggest(std::string_view text);

// Those with at least kShownScore.
std::vector<Suggestion> shown_unasked(std::vector<Suggestion> found);

}  // namespace counterpoint
