// The parts of a call that speak of words and claims: offsets, spans, speakers, details.
// Proven by tests/core/format/api_message_test.cpp.
#pragma once

#include "core/format/api_message.h"
#include "core/format/fields.h"

namespace counterpoint::api {

// Offsets, in code points, are looked up in the articles of `project`, which outlives the reader.
// Failures go to `reading`, with the codes of fields.h and "no-article", "span-outside-text",
// "quote-mismatch"; what is given after one is not to be used.
class ClaimReader {
 public:
  ClaimReader(JsonReading& reading, const Project& project)
      : reading_(reading), project_(project) {}

  // The article, or a failure that is told of `at`.
  const Article* article(ArticleId id, JsonValue at);
  // In bytes.
  std::uint32_t offset(const Article& article, JsonValue value);
  // Of the open article, unless the object names another.
  Words words(JsonValue object, ArticleId open);
  ClaimDetails details(JsonValue object, ArticleId article);

 private:
  Span span(JsonValue value, ArticleId article);
  std::optional<Span> optional_span(Fields& fields, std::string_view name, ArticleId article);
  SpeakerRef speaker(JsonValue value);
  std::optional<Link> link(Fields& fields, ArticleId article);

  JsonReading& reading_;
  const Project& project_;
};

}  // namespace counterpoint::api
