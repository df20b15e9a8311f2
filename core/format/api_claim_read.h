// The parts of a call that speak of words and claims: offsets, spans, dates, speakers, details.
// Proven by tests/core/format/api_message_test.cpp.
#pragma once

#include "core/format/api_message.h"
#include "core/format/fields.h"

namespace counterpoint::api {

// The member, as projects hold dates; "bad-date" when it is none.
std::string date_of(Fields& fields, std::string_view name);

// Offsets, in code points, are looked up in the articles of `project`, which outlives the reader.
// Failures go to `reading`, with the codes of fields.h and "no-article", "other-article",
// "span-outside-text", "reversed-span", "empty-span", "no-content", "quote-mismatch", "bad-date",
// "fixed-member"; what is given after one is not to be used.
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
  // The same, and not none.
  Words some_words(JsonValue object, ArticleId open);
  // Of a claim that is there, if one is named. It may be given back whole, as claims() gives it.
  ClaimDetails details(JsonValue object, ArticleId article, ClaimId claim = {});

 private:
  Span span(Fields& fields, ArticleId article);
  Span part(JsonValue value, ArticleId article);
  std::vector<Span> content(JsonValue list, ArticleId article);
  std::optional<Span> optional_part(Fields& fields, std::string_view name, ArticleId article);
  SpeakerRef speaker(JsonValue value);
  std::optional<Link> link(Fields& fields, ArticleId article);
  void expect_same(Fields& fields, std::string_view name, EntityId id);

  JsonReading& reading_;
  const Project& project_;
};

}  // namespace counterpoint::api
