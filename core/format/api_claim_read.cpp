// Reading words and claims of calls. Proven by tests/core/format/api_message_test.cpp.
#include "core/format/api_claim_read.h"

#include <algorithm>

#include "core/format/story_dates.h"

namespace counterpoint::api {
namespace {

// A link is the one that was there if it has the same words, or none and the same speaker.
bool is_same(const Link& link, const Attribution& had) {
  const bool same_words =
      link.source.value_or(Span{}) == had.source && link.cue.value_or(Span{}) == had.cue;
  const SpeakerId speaker = link.speaker ? link.speaker->id : SpeakerId{};
  return same_words && (!had.source.empty() || !had.cue.empty() || speaker == had.speaker);
}

// What a file says besides of the quote or the link for which `is_it` is true.
template <class T, class Predicate>
Unknown unknown_of(const std::vector<T>& had, Predicate&& is_it) {
  const auto found = std::find_if(had.begin(), had.end(), is_it);
  return found == had.end() ? Unknown{} : found->unknown;
}

}  // namespace

std::string date_of(Fields& fields, std::string_view name) {
  const std::optional<JsonValue> value = fields.find(name, JsonKind::string);
  const std::string given = value ? value->text() : std::string();
  std::optional<std::string> date = read_date(given);
  if (!date) {
    fields.reading().fail(*value, "bad-date", "\"" + shown(given) + "\" is not " + kDateForm);
  }
  return date.value_or("");
}

const Article* ClaimReader::article(ArticleId id, JsonValue at) {
  const Article* found = project_.find(id);
  if (found == nullptr) {
    reading_.fail(
        at, "no-article",
        id ? "There is no article " + to_string(EntityId(id)) + "." : "There is no article open.");
  }
  return found;
}

std::uint32_t ClaimReader::offset(const Article& article, JsonValue value) {
  const OffsetMap& map = article.text->offsets();
  const std::optional<std::uint32_t> number = value.natural();
  if (!number || *number > map.total_code_points()) {
    reading_.fail(value, "span-outside-text",
                  "Expected an offset from 0 to " + std::to_string(map.total_code_points()) + ".");
    return 0;
  }
  return map.byte_of_code_point(*number);
}

Words ClaimReader::words(JsonValue object, ArticleId open) {
  Fields fields(reading_, object);
  const Words words = this->words(fields, open);
  fields.expect_no_rest();
  return words;
}

Words ClaimReader::some_words(JsonValue object, ArticleId open) {
  Fields fields(reading_, object);
  const Words words = some_words(fields, open);
  fields.expect_no_rest();
  return words;
}

Words ClaimReader::words(Fields& fields, ArticleId open) {
  Words words{open, {}};
  if (fields.find("article")) words.article = fields.id<EntityKind::article>("article");
  if (reading_.ok()) words.span = span(fields, words.article);
  return words;
}

Words ClaimReader::some_words(Fields& fields, ArticleId open) {
  const Words words = this->words(fields, open);
  if (reading_.ok() && words.span.empty()) {
    reading_.fail(fields.object(), "empty-span",
                  "The span has no words: it ends at " + std::string(fields.find("end")->raw()) +
                      ", where it starts.");
  }
  return words;
}

Span ClaimReader::span(Fields& fields, ArticleId id) {
  const std::optional<JsonValue> start = fields.require("start", JsonKind::number);
  const std::optional<JsonValue> end = fields.require("end", JsonKind::number);
  const Article* in = article(id, fields.object());
  if (!start || !end || in == nullptr) return {};
  const Span span{offset(*in, *start), offset(*in, *end)};
  if (reading_.ok() && span.end < span.start) {
    reading_.fail(*end, "reversed-span",
                  "The span ends at " + std::string(end->raw()) + ", before its start at " +
                      std::string(start->raw()) + ".");
  }
  const std::optional<JsonValue> exact = fields.find("exact", JsonKind::string);
  if (reading_.ok() && exact && exact->text() != in->text->slice(span)) {
    reading_.fail(*exact, "quote-mismatch",
                  "The words that stand there are others: \"" +
                      std::string(in->text->slice(span).substr(0, 80)) + "\".");
  }
  for (const char* context : {"prefix", "suffix"}) fields.find(context);  // as claims() gives them
  return span;
}

// Of a claim, which lies in this article.
Span ClaimReader::part(Fields& fields, ArticleId article) {
  const Words words = some_words(fields, article);
  if (words.article != article) {
    reading_.fail(fields.object(), "other-article",
                  "All words of a claim lie in one article, which is " +
                      to_string(EntityId(article)) + " here.");
  }
  return words.span;
}

std::vector<Quote> ClaimReader::content(JsonValue list, ArticleId article, const Claim& had) {
  std::vector<Quote> content;
  if (!reading_.expect(list, JsonKind::array)) return content;
  list.each_element([&](JsonValue one) {
    Fields fields(reading_, one);
    const Span span = part(fields, article);
    Unknown unknown =
        unknown_of(had.content, [&](const Quote& quote) { return quote.span == span; });
    fields.expect_no_rest(unknown);
    content.push_back({span, std::move(unknown)});
    return reading_.ok();
  });
  if (content.empty()) {
    reading_.fail(list, "no-content", "A claim needs at least one span of words.");
  }
  return content;
}

std::optional<Span> ClaimReader::optional_part(Fields& fields, std::string_view name,
                                               ArticleId article, std::optional<Fields>& given) {
  const std::optional<JsonValue> value = fields.find(name);
  if (!value) return std::nullopt;
  if (value->is(JsonKind::null)) return Span{};
  return part(given.emplace(reading_, *value), article);
}

void ClaimReader::LinkWords::expect_no_rest(const Unknown& had) {
  if (source) source->expect_no_rest(nested(had, "source"));
  if (cue) cue->expect_no_rest(nested(had, "cue"));
}

SpeakerRef ClaimReader::speaker(JsonValue value) {
  if (value.is(JsonKind::null) || !reading_.expect(value, JsonKind::string)) return {};
  const std::string text = value.text();
  const std::optional<EntityId> id = parse_entity_id(text);
  const SpeakerId speaker = id ? id->as<EntityKind::speaker>() : SpeakerId{};
  if (project_.find(speaker) != nullptr) return {speaker, {}};
  return {{}, text};
}

std::optional<Link> ClaimReader::link(Fields& fields, ArticleId article, LinkWords& words) {
  Link link;
  if (const std::optional<JsonValue> value = fields.find("speaker")) link.speaker = speaker(*value);
  link.source = optional_part(fields, "source", article, words.source);
  link.cue = optional_part(fields, "cue", article, words.cue);
  if (fields.find("cueClass")) link.cue_class = fields.word("cueClass", CueClass::unset);
  if (!link.speaker && !link.source && !link.cue && !link.cue_class) return std::nullopt;
  return link;
}

Link ClaimReader::chain_link(JsonValue value, ArticleId article, const Claim& had) {
  Fields fields(reading_, value);
  LinkWords words;
  Link link = this->link(fields, article, words).value_or(Link{});
  link.unknown =
      unknown_of(had.chain, [&](const Attribution& other) { return is_same(link, other); });
  words.expect_no_rest(link.unknown);
  fields.expect_no_rest(link.unknown);
  return link;
}

void ClaimReader::expect_same(Fields& fields, std::string_view name, EntityId id) {
  const std::optional<JsonValue> value = fields.find(name, JsonKind::string);
  if (!value || value->text() == to_string(id)) return;
  reading_.fail(*value, "fixed-member",
                "The \"" + std::string(name) + "\" of a claim cannot be changed: it is " +
                    to_string(id) + ".");
}

ClaimDetails ClaimReader::details(JsonValue object, ArticleId article, ClaimId claim) {
  ClaimDetails details;
  Fields fields(reading_, object);
  const Claim* there = project_.find(claim);
  const Claim had = there != nullptr ? *there : Claim{};
  if (claim) {
    expect_same(fields, "id", claim);
    expect_same(fields, "article", article);
  }
  if (const auto list = fields.find("content")) details.content = content(*list, article, had);
  if (fields.find("chain")) {
    details.chain.emplace();
    each_in(fields, "chain",
            [&](JsonValue one) { details.chain->push_back(chain_link(one, article, had)); });
  }
  LinkWords words;
  details.innermost = link(fields, article, words);
  words.expect_no_rest({});
  if (fields.find("kind")) details.kind = fields.word("kind", ClaimKind::indirect);
  if (fields.find("unsure")) details.unsure = fields.truth("unsure");
  if (fields.find("note")) details.note = fields.text("note");
  if (fields.find("date")) details.date = date_of(fields, "date");
  if (fields.find("tags")) details.tags = fields.texts("tags");
  fields.expect_no_rest(had.unknown);
  return details;
}

}  // namespace counterpoint::api
