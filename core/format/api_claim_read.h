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
  // Of a claim that is there, if one is named. It may be given back whole, as claims() gives it:
  // what a file says of it, its quotes and its links besides is known there, and stays.
  ClaimDetails details(JsonValue object, ArticleId article, ClaimId claim = {});

 private:
  // The words of a link, as they are given. Whether they hold too much is to be asked when the link
  // is known.
  struct LinkWords {
    std::optional<Fields> source, cue;
    void expect_no_rest(const Unknown& had);  // of the link
  };

  Words words(Fields& fields, ArticleId open);
  Words some_words(Fields& fields, ArticleId open);
  Span span(Fields& fields, ArticleId article);
  Span part(Fields& fields, ArticleId article);
  std::vector<Quote> content(JsonValue list, ArticleId article, const Claim& had);
  std::optional<Span> optional_part(Fields& fields, std::string_view name, ArticleId article,
                                    std::optional<Fields>& given);
  SpeakerRef speaker(JsonValue value);
  std::optional<Link> link(Fields& fields, ArticleId article, LinkWords& words);
  Link chain_link(JsonValue value, ArticleId article, const Claim& had);
  void expect_same(Fields& fields, std::string_view name, EntityId id);

  JsonReading& reading_;
  const Project& project_;
};

}  // namespace counterpoint::api
