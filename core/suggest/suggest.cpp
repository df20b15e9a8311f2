// The whole way from a text to suggestions. Proven by tests/core/suggest/suggest_test.cpp.
#include "core/suggest/suggest.h"

#include <utility>

#include "core/suggest/attributions.h"
#include "core/suggest/identity.h"
#include "core/suggest/quotations.h"
#include "core/suggest/rules.h"
#include "core/suggest/tokens.h"

namespace counterpoint {
namespace {

using Entry = ParagraphCache::Entry;

// One paragraph by itself; offsets count from its start.
Entry read_alone(std::string_view words, bool heading, const Models& models, Finders finders) {
  Entry entry;
  entry.analysis.text = words;
  add_paragraph(entry.analysis, {0, static_cast<std::uint32_t>(words.size())}, heading);
  read_paragraph(models, entry.analysis);
  if (finders != Finders::rules) {
    entry.suggestions =
        find_attributions(models, entry.analysis, entry.analysis.paragraphs.front());
  }
  entry.analysis.text = {};
  return entry;
}

struct Shift {
  std::uint32_t bytes = 0;
  std::uint32_t tokens = 0;

  Span operator()(Span span) const { return {span.start + bytes, span.end + bytes}; }
  Range operator()(Range range) const { return {range.first + tokens, range.last + tokens}; }
  std::int32_t operator()(std::int32_t token) const {
    return token < 0 ? token : token + static_cast<std::int32_t>(tokens);
  }
};

void append(Reading& reading, const Entry& entry, Span place) {
  Analysis& all = reading.analysis;
  const Shift shift{place.start, static_cast<std::uint32_t>(all.tokens.size())};
  Paragraph paragraph = entry.analysis.paragraphs.front();
  const auto sentences = static_cast<std::uint32_t>(all.sentences.size());
  const auto quotations = static_cast<std::uint32_t>(all.quotations.size());
  paragraph.span = place;
  paragraph.tokens = shift(paragraph.tokens);
  paragraph.sentences = {paragraph.sentences.first + sentences,
                         paragraph.sentences.last + sentences};
  paragraph.quotations = {paragraph.quotations.first + quotations,
                          paragraph.quotations.last + quotations};
  all.paragraphs.push_back(paragraph);
  for (Token token : entry.analysis.tokens) {
    token.span = shift(token.span);
    token.head = shift(token.head);
    all.tokens.push_back(token);
  }
  for (const Range& sentence : entry.analysis.sentences) all.sentences.push_back(shift(sentence));
  for (Quotation quotation : entry.analysis.quotations) {
    quotation.span = shift(quotation.span);
    quotation.tokens = shift(quotation.tokens);
    all.quotations.push_back(quotation);
  }
  for (Suggestion found : entry.suggestions) {
    if (found.source) found.source = shift(*found.source);
    if (found.cue) found.cue = shift(*found.cue);
    for (Span& part : found.content) part = shift(part);
    found.cue_token = shift(found.cue_token);
    found.source_token = shift(found.source_token);
    reading.suggestions.push_back(std::move(found));
  }
}

Reading read(ReadingJob job) {
  while (!job.done()) job.step();
  return job.finish();
}

}  // namespace

ReadingJob::ReadingJob(std::string_view text, std::vector<Paragraph> paragraphs,
                       const Models& models, ParagraphCache* cache, Finders finders)
    : paragraphs_(std::move(paragraphs)), models_(models), cache_(cache), finders_(finders) {
  reading_.analysis.text = text;
}

double ReadingJob::progress() const {
  if (done()) return 1;
  return static_cast<double>(paragraphs_[next_].span.start) /
         static_cast<double>(reading_.analysis.text.size());
}

void ReadingJob::step() {
  if (done()) return;
  const Paragraph& paragraph = paragraphs_[next_++];
  const std::string_view words = slice(reading_.analysis.text, paragraph.span);
  if (cache_ == nullptr) {
    return append(reading_, read_alone(words, paragraph.heading, models_, finders_),
                  paragraph.span);
  }
  const std::string key = (paragraph.heading ? "h" : "b") + std::string(words);
  auto known = fresh_.entries.find(key);
  if (known == fresh_.entries.end()) {
    const auto old = cache_->entries.find(key);
    Entry entry = old != cache_->entries.end()
                      ? old->second
                      : read_alone(words, paragraph.heading, models_, finders_);
    known = fresh_.entries.emplace(key, std::move(entry)).first;
  }
  append(reading_, known->second, paragraph.span);
}

Reading ReadingJob::finish() {
  if (cache_ != nullptr) *cache_ = std::move(fresh_);
  join_quotations(reading_.analysis);
  if (finders_ != Finders::model) apply_rules(reading_.analysis, reading_.suggestions);
  name_speakers(reading_.analysis, reading_.suggestions);
  return std::move(reading_);
}

Reading suggest(const Article& article, const Models& models, ParagraphCache* cache) {
  return read(ReadingJob(article.text->bytes(), paragraphs_of(article), models, cache));
}

std::vector<Suggestion> shown_unasked(std::vector<Suggestion> found) {
  std::erase_if(found, [](const Suggestion& one) { return one.score < kShownScore; });
  return found;
}

Reading suggest(std::string_view text, const Models& models, ParagraphCache* cache,
                Finders finders) {
  return read(ReadingJob(text, paragraphs_of(text), models, cache, finders));
}

}  // namespace counterpoint
