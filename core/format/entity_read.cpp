// How each thing of a project is read from JSON. Proven by tests/core/format/project_json_test.cpp.
#include "core/format/entity_read.h"

#include "core/text/dates.h"

namespace counterpoint {
namespace {

// Files from before dates were checked may say "last week". Their words go on in the note.
void keep_as_note_unless_date(Claim& claim) {
  if (claim.date.empty() || is_iso_date(claim.date)) return;
  claim.note += (claim.note.empty() ? "When it was said: " : "\nWhen it was said: ") + claim.date;
  claim.date.clear();
}

}  // namespace

// --- Spans and quotes
// ---------------------------------------------------------------------------------

Span EntityReader::offsets(Fields& fields, const Text& text) {
  const std::uint32_t start = fields.require_natural("start");
  const std::uint32_t end = fields.require_natural("end");
  if (!reading_.ok()) return {};
  const std::uint32_t length = text.offsets().total_code_points();
  if (end > length) {
    reading_.fail(*fields.find("end"), "span-outside-text",
                  "The span ends at character " + std::to_string(end) + ", but the text has only " +
                      std::to_string(length) + ".");
  } else if (start >= end) {
    reading_.fail(*fields.find("start"), "empty-span", "The span ends where it begins, or before.");
  }
  return {text.offsets().byte_of_code_point(start), text.offsets().byte_of_code_point(end)};
}

Span EntityReader::quote(Fields& fields, const Article& article) {
  const Text& text = *article.text;
  const Span span = offsets(fields, text);
  const std::optional<JsonValue> exact = fields.require("exact", JsonKind::string);
  if (!reading_.ok()) return {};
  std::string scratch;
  if (exact->text(scratch) != text.slice(span)) {
    reading_.fail(*exact, "quote-mismatch",
                  "The quoted words are not those that stand at this place of the article's text.");
  }
  check_context(fields, text, span);
  return span;
}

void EntityReader::check_context(Fields& fields, const Text& text, Span span) {
  std::string scratch;
  const std::string_view bytes = text.bytes();
  const auto wrong = [&](JsonValue value) {
    reading_.fail(value, "quote-mismatch",
                  "The words around this quote are not those of the article's text.");
  };
  const std::optional<JsonValue> prefix = fields.find("prefix", JsonKind::string);
  if (prefix && !bytes.substr(0, span.start).ends_with(prefix->text(scratch))) wrong(*prefix);
  const std::optional<JsonValue> suffix = fields.find("suffix", JsonKind::string);
  if (suffix && !bytes.substr(span.end).starts_with(suffix->text(scratch))) wrong(*suffix);
}

const Article* EntityReader::article_of(Fields& fields, ArticleId id) {
  const Article* article = project_.find(id);
  if (article == nullptr && reading_.ok()) {
    reading_.fail(*fields.find("article"), "dangling-reference",
                  "There is no article " + to_string(EntityId(id)) + " in this project.");
  }
  return article;
}

std::vector<Place> EntityReader::places(Fields& fields, std::string_view name) {
  std::vector<Place> places;
  each_in(fields, name, [&](JsonValue element) {
    Fields own(reading_, element);
    Place place;
    place.article = own.require_id<EntityKind::article>("article");
    const Article* article = article_of(own, place.article);
    if (article == nullptr) return;
    place.span = quote(own, *article);
    place.unknown = own.rest();
    places.push_back(std::move(place));
  });
  return places;
}

// --- Articles
// ------------------------------------------------------------------------------------------

TextPtr EntityReader::article_text(Fields& fields, const TextPtr& known) {
  const std::string sum = fields.require_text("sha256");
  if (known && sum == known->sha256() && !fields.find("text")) return known;
  Result<TextPtr> text = Text::make(fields.require_text("text"));
  if (!reading_.ok()) return nullptr;
  if (!text.ok()) {
    reading_.fail(*fields.find("text"), text.status().code, text.status().message);
    return nullptr;
  }
  if (text.value()->sha256() != sum) {
    reading_.fail(*fields.find("sha256"), "text-mismatch",
                  "The article's text is not the one that was annotated: its SHA-256 differs.");
  }
  return std::move(text.value());
}

Block EntityReader::block(JsonValue value, const TextPtr& text) {
  Fields fields(reading_, value);
  Block block;
  fields.require("kind", JsonKind::string);
  block.kind = fields.word<BlockKind>("kind", BlockKind::body, parse_block_kind);
  block.span = offsets(fields, *text);
  block.unknown = fields.rest();
  return block;
}

Article EntityReader::article(Fields& fields, const TextPtr& known) {
  Article article;
  article.text = article_text(fields, known);
  if (!article.text) return article;
  article.title = fields.text("title");
  article.publisher = fields.text("publisher");
  article.byline = fields.text("byline");
  article.dateline = fields.text("dateline");
  article.published = fields.text("published");
  article.updated = fields.text("updated");
  article.url = fields.text("url");
  article.language = fields.text("language");
  fields.require("blocks", JsonKind::array);
  each_in(fields, "blocks",
          [&](JsonValue value) { article.blocks.push_back(block(value, article.text)); });
  article.unknown = fields.rest();
  return article;
}

// --- Speakers and claims
// ---------------------------------------------------------------------------------

Speaker EntityReader::speaker(Fields& fields) {
  Speaker speaker;
  speaker.name = fields.require_text("name");
  speaker.type = fields.word("type", SpeakerType::person);
  speaker.role = fields.text("role");
  speaker.affiliation = fields.text("affiliation");
  speaker.side = fields.text("side");
  speaker.order = fields.natural("order").value_or(0);
  speaker.aliases = fields.texts("aliases");
  speaker.tag = fields.require_text("tag");
  const std::uint32_t colour = fields.natural("colour").value_or(0);
  speaker.colour = colour < kSpeakerColours ? static_cast<int>(colour) : kSpeakerColours;
  speaker.wikidata = fields.text("wikidata");
  speaker.gender = fields.word("gender", RecordedGender::unset);
  speaker.mentions = places(fields, "mentions");
  speaker.note = fields.text("note");
  speaker.unknown = fields.rest();
  return speaker;
}

Span EntityReader::link_words(Fields& fields, std::string_view name, const Article& article,
                              Unknown& unknown) {
  const std::optional<JsonValue> value = fields.find(name, JsonKind::object);
  if (!value) return {};
  Fields own(reading_, *value);
  const Span span = quote(own, article);
  unknown = own.rest();
  return span;
}

Attribution EntityReader::link(JsonValue value, const Article& article) {
  Fields fields(reading_, value);
  Attribution link;
  link.speaker = fields.id<EntityKind::speaker>("speaker");
  Unknown source, cue;
  link.source = link_words(fields, "source", article, source);
  link.cue = link_words(fields, "cue", article, cue);
  link.cue_class = fields.word("cueClass", CueClass::unset);
  link.unknown = fields.rest({{"source", source}, {"cue", cue}});
  return link;
}

Claim EntityReader::claim(Fields& fields) {
  Claim claim;
  claim.article = fields.require_id<EntityKind::article>("article");
  const Article* article = article_of(fields, claim.article);
  fields.require("content", JsonKind::array);
  if (article == nullptr) return claim;
  each_in(fields, "content", [&](JsonValue value) {
    Fields own(reading_, value);
    const Span span = quote(own, *article);
    claim.content.push_back({span, own.rest()});
  });
  each_in(fields, "chain", [&](JsonValue value) { claim.chain.push_back(link(value, *article)); });
  claim.kind = fields.require_word<ClaimKind>("kind");
  claim.unsure = fields.truth("unsure");
  claim.date = fields.text("date");
  claim.tags = fields.texts("tags");
  claim.note = fields.text("note");
  keep_as_note_unless_date(claim);
  claim.unknown = fields.rest();
  return claim;
}

// --- Issues, positions, divergences
// ------------------------------------------------------------------------

Issue EntityReader::issue(Fields& fields) {
  Issue issue;
  issue.question = fields.require_text("question");
  issue.note = fields.text("note");
  issue.order = fields.natural("order").value_or(0);
  issue.unknown = fields.rest();
  return issue;
}

Position EntityReader::position(Fields& fields) {
  Position position;
  position.issue = fields.require_id<EntityKind::issue>("issue");
  position.speaker = fields.require_id<EntityKind::speaker>("speaker");
  position.stance = fields.require_word<Stance>("stance");
  each_in(fields, "claims", [&](JsonValue value) {
    position.claims.push_back(ClaimId{reading_.id(value, EntityKind::claim)});
  });
  position.note = fields.text("note");
  position.unknown = fields.rest();
  return position;
}

DivergenceSide EntityReader::side(Fields& fields, std::string_view name) {
  DivergenceSide side;
  const std::optional<JsonValue> value = fields.require(name, JsonKind::object);
  if (!value) return side;
  Fields own(reading_, *value);
  const std::optional<JsonValue> account = own.require("account", JsonKind::string);
  if (account) side.account = reading_.any_id(*account);
  side.pivots = places(own, "pivots");
  side.unknown = own.rest();
  return side;
}

Divergence EntityReader::divergence(Fields& fields) {
  Divergence divergence;
  divergence.issue = fields.require_id<EntityKind::issue>("issue");
  divergence.type = fields.require_word<DivergenceType>("type");
  divergence.state = fields.word("state", DivergenceState::open);
  divergence.a = side(fields, "a");
  divergence.b = side(fields, "b");
  divergence.note = fields.text("note");
  divergence.unknown = fields.rest();
  return divergence;
}

}  // namespace counterpoint
