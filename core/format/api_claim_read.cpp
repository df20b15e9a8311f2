// Reading words and claims of calls. Proven by tests/core/format/api_message_test.cpp.
#include "core/format/api_claim_read.h"

namespace counterpoint::api {

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
  Words words{open, {}};
  if (fields.find("article")) words.article = fields.id<EntityKind::article>("article");
  if (reading_.ok()) words.span = span(object, words.article);
  return words;
}

Span ClaimReader::span(JsonValue value, ArticleId id) {
  Fields fields(reading_, value);
  const std::optional<JsonValue> start = fields.require("start", JsonKind::number);
  const std::optional<JsonValue> end = fields.require("end", JsonKind::number);
  const Article* in = article(id, value);
  if (!start || !end || in == nullptr) return {};
  const Span span{offset(*in, *start), offset(*in, *end)};
  const std::optional<JsonValue> exact = fields.find("exact", JsonKind::string);
  if (reading_.ok() && exact && exact->text() != in->text->slice(span)) {
    reading_.fail(*exact, "quote-mismatch",
                  "The words that stand there are others: \"" +
                      std::string(in->text->slice(span).substr(0, 80)) + "\".");
  }
  return span;
}

std::optional<Span> ClaimReader::optional_span(Fields& fields, std::string_view name,
                                               ArticleId article) {
  const std::optional<JsonValue> value = fields.find(name);
  if (!value) return std::nullopt;
  if (value->is(JsonKind::null)) return Span{};
  return span(*value, article);
}

SpeakerRef ClaimReader::speaker(JsonValue value) {
  if (value.is(JsonKind::null) || !reading_.expect(value, JsonKind::string)) return {};
  const std::string text = value.text();
  const std::optional<EntityId> id = parse_entity_id(text);
  const SpeakerId speaker = id ? id->as<EntityKind::speaker>() : SpeakerId{};
  if (project_.find(speaker) != nullptr) return {speaker, {}};
  return {{}, text};
}

std::optional<Link> ClaimReader::link(Fields& fields, ArticleId article) {
  Link link;
  if (const std::optional<JsonValue> value = fields.find("speaker")) link.speaker = speaker(*value);
  link.source = optional_span(fields, "source", article);
  link.cue = optional_span(fields, "cue", article);
  if (fields.find("cueClass")) link.cue_class = fields.word("cueClass", CueClass::unset);
  if (!link.speaker && !link.source && !link.cue && !link.cue_class) return std::nullopt;
  return link;
}

ClaimDetails ClaimReader::details(JsonValue object, ArticleId article) {
  ClaimDetails details;
  Fields fields(reading_, object);
  if (fields.find("content")) {
    details.content.emplace();
    each_in(fields, "content",
            [&](JsonValue part) { details.content->push_back(span(part, article)); });
  }
  if (fields.find("chain")) {
    details.chain.emplace();
    each_in(fields, "chain", [&](JsonValue part) {
      Fields own(reading_, part);
      details.chain->push_back(link(own, article).value_or(Link{}));
    });
  }
  details.innermost = link(fields, article);
  if (fields.find("kind")) details.kind = fields.word("kind", ClaimKind::indirect);
  if (fields.find("unsure")) details.unsure = fields.truth("unsure");
  if (fields.find("note")) details.note = fields.text("note");
  if (fields.find("date")) details.date = fields.text("date");
  if (fields.find("tags")) details.tags = fields.texts("tags");
  return details;
}

}  // namespace counterpoint::api
