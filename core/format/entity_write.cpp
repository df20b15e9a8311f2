// How each thing of a project is written as JSON. Proven by
// tests/core/format/project_json_test.cpp.
#include "core/format/entity_write.h"

#include <algorithm>

#include "core/format/fields.h"
#include "core/format/json.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

constexpr int kContext =
    32;  // code points before and after a quote: as in the W3C's TextQuoteSelector examples

std::string_view words_before(std::string_view text, std::size_t offset) {
  std::size_t begin = offset;
  for (int i = 0; i < kContext; ++i) begin = previous_boundary(text, begin);
  return text.substr(begin, offset - begin);
}

std::string_view words_after(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  for (int i = 0; i < kContext; ++i) end = next_boundary(text, end);
  return text.substr(offset, end - offset);
}

}  // namespace

void EntityWriter::begin(EntityId id) {
  out_.begin_object();
  out_.member("id", to_string(id));
}

void EntityWriter::optional_text(std::string_view name, std::string_view text) {
  if (!text.empty()) out_.member(name, text);
}

void EntityWriter::texts(std::string_view name, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  out_.name(name);
  out_.begin_array();
  for (const std::string& text : texts) out_.text(text);
  out_.end_array();
}

void EntityWriter::unknown_members(const Unknown& unknown,
                                   std::initializer_list<std::string_view> nested) {
  if (!unknown.json) return;
  const Result<JsonDocument> document = JsonDocument::parse(*unknown.json);
  if (!document.ok() || !document->root().is(JsonKind::object)) return;
  document->root().each_member([&](JsonValue key, JsonValue value) {
    if (std::find(nested.begin(), nested.end(), key.text()) == nested.end()) {
      out_.spelled_name(key.raw());
      out_.json(value.raw());
    }
    return true;
  });
}

void EntityWriter::nested_members(const Unknown& unknown, std::string_view name) {
  unknown_members(nested(unknown, name));
}

void EntityWriter::quote_members(const Article* article, Span span) {
  if (article == nullptr) return;  // valid projects have it
  const Text& text = *article->text;
  out_.member_number("start", text.offsets().code_points(span.start));
  out_.member_number("end", text.offsets().code_points(span.end));
  out_.member("exact", text.slice(span));
  if (detail_ == Detail::brief) return;
  optional_text("prefix", words_before(text.bytes(), span.start));
  optional_text("suffix", words_after(text.bytes(), span.end));
}

void EntityWriter::write(const ProjectInfo& info) {
  optional_text("title", info.title);
  optional_text("note", info.note);
}

void EntityWriter::write(std::uint32_t id, const Article& article, bool with_text) {
  begin(ArticleId{id});
  optional_text("title", article.title);
  optional_text("publisher", article.publisher);
  optional_text("byline", article.byline);
  optional_text("dateline", article.dateline);
  optional_text("published", article.published);
  optional_text("updated", article.updated);
  optional_text("url", article.url);
  optional_text("language", article.language);
  out_.member("sha256", article.text->sha256());
  if (with_text) out_.member("text", article.text->bytes());
  out_.name("blocks");
  out_.begin_array();
  for (const Block& block : article.blocks) {
    out_.begin_object();
    out_.member("kind", to_string(block.kind));
    out_.member_number("start", article.text->offsets().code_points(block.span.start));
    out_.member_number("end", article.text->offsets().code_points(block.span.end));
    unknown_members(block.unknown);
    out_.end_object();
  }
  out_.end_array();
  unknown_members(article.unknown);
  out_.end_object();
}

void EntityWriter::write(std::uint32_t id, const Speaker& speaker) {
  begin(SpeakerId{id});
  out_.member("name", speaker.name);
  out_.member("type", to_string(speaker.type));
  optional_text("role", speaker.role);
  optional_text("affiliation", speaker.affiliation);
  optional_text("side", speaker.side);
  if (speaker.order != 0) out_.member_number("order", speaker.order);
  texts("aliases", speaker.aliases);
  out_.member("tag", speaker.tag);
  out_.member_number("colour", static_cast<std::uint64_t>(std::max(speaker.colour, 0)));
  optional_text("wikidata", speaker.wikidata);
  if (speaker.gender != RecordedGender::unset) out_.member("gender", to_string(speaker.gender));
  places("mentions", speaker.mentions);
  optional_text("note", speaker.note);
  unknown_members(speaker.unknown);
  out_.end_object();
}

void EntityWriter::write(std::uint32_t id, const Claim& claim) {
  begin(ClaimId{id});
  out_.member("article", to_string(EntityId(claim.article)));
  out_.member("kind", to_string(claim.kind));
  out_.name("content");
  out_.begin_array();
  for (const Quote& quote : claim.content) write_quote(claim.article, quote);
  out_.end_array();
  if (!claim.chain.empty()) {
    out_.name("chain");
    out_.begin_array();
    for (const Attribution& link : claim.chain) write_link(claim.article, link);
    out_.end_array();
  }
  if (claim.unsure) out_.member_truth("unsure", true);
  optional_text("date", claim.date);
  texts("tags", claim.tags);
  optional_text("note", claim.note);
  unknown_members(claim.unknown);
  out_.end_object();
}

void EntityWriter::write_quote(ArticleId article, const Quote& quote) {
  out_.begin_object();
  quote_members(project_.find(article), quote.span);
  unknown_members(quote.unknown);
  out_.end_object();
}

void EntityWriter::write_link(ArticleId article_id, const Attribution& link) {
  const Article* article = project_.find(article_id);
  out_.begin_object();
  if (link.speaker) out_.member("speaker", to_string(EntityId(link.speaker)));
  link_words(article, "source", link.source, link.unknown);
  link_words(article, "cue", link.cue, link.unknown);
  if (link.cue_class != CueClass::unset) out_.member("cueClass", to_string(link.cue_class));
  unknown_members(link.unknown, {"source", "cue"});
  out_.end_object();
}

void EntityWriter::link_words(const Article* article, std::string_view name, Span span,
                              const Unknown& unknown) {
  if (span.empty()) return;
  out_.name(name);
  out_.begin_object();
  quote_members(article, span);
  nested_members(unknown, name);
  out_.end_object();
}

void EntityWriter::places(std::string_view name, const std::vector<Place>& places) {
  if (places.empty()) return;
  out_.name(name);
  out_.begin_array();
  for (const Place& place : places) {
    out_.begin_object();
    out_.member("article", to_string(EntityId(place.article)));
    quote_members(project_.find(place.article), place.span);
    unknown_members(place.unknown);
    out_.end_object();
  }
  out_.end_array();
}

void EntityWriter::write(std::uint32_t id, const Issue& issue) {
  begin(IssueId{id});
  out_.member("question", issue.question);
  optional_text("note", issue.note);
  if (issue.order != 0) out_.member_number("order", issue.order);
  unknown_members(issue.unknown);
  out_.end_object();
}

void EntityWriter::write(std::uint32_t id, const Position& position) {
  begin(PositionId{id});
  out_.member("issue", to_string(EntityId(position.issue)));
  out_.member("speaker", to_string(EntityId(position.speaker)));
  out_.member("stance", to_string(position.stance));
  if (!position.claims.empty()) {
    out_.name("claims");
    out_.begin_array();
    for (const ClaimId claim : position.claims) out_.text(to_string(EntityId(claim)));
    out_.end_array();
  }
  optional_text("note", position.note);
  unknown_members(position.unknown);
  out_.end_object();
}

void EntityWriter::side(std::string_view name, const DivergenceSide& side) {
  out_.name(name);
  out_.begin_object();
  out_.member("account", to_string(side.account));
  places("pivots", side.pivots);
  unknown_members(side.unknown);
  out_.end_object();
}

void EntityWriter::write(std::uint32_t id, const Divergence& divergence) {
  begin(DivergenceId{id});
  out_.member("issue", to_string(EntityId(divergence.issue)));
  out_.member("type", to_string(divergence.type));
  out_.member("state", to_string(divergence.state));
  side("a", divergence.a);
  side("b", divergence.b);
  optional_text("note", divergence.note);
  unknown_members(divergence.unknown);
  out_.end_object();
}

}  // namespace counterpoint
