// Reading the calls of the page's JavaScript API. Proven by
// tests/core/format/api_message_test.cpp.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "core/format/api_message.h"
#include "core/format/fields.h"
#include "core/format/story_dates.h"
#include "core/text/dates.h"
#include "core/text/web_address.h"

namespace counterpoint::api {
namespace {

class CallReader {
 public:
  CallReader(JsonReading& reading, const Project& project, ArticleId open, JsonValue args,
             const Attachments& attached)
      : reading_(reading), project_(project), open_(open), args_(args), attached_(attached) {}

  Call read(JsonValue name);

 private:
  std::optional<JsonValue> argument(std::size_t index);
  std::optional<JsonValue> require_argument(std::size_t index, JsonKind kind);
  double number_argument(std::size_t index);
  std::string_view attachment(std::size_t index) const;

  const Article* article(ArticleId id, JsonValue at);
  std::uint32_t offset(const Article& article, JsonValue value);
  Words words();
  Span span(JsonValue value, ArticleId article);
  std::optional<Span> optional_span(Fields& fields, std::string_view name, ArticleId article);
  SpeakerRef speaker(JsonValue value);
  std::optional<Link> link(Fields& fields, ArticleId article);
  ClaimDetails details(std::size_t index, ArticleId article);
  OpenStory story();
  std::string date(Fields& fields, std::string_view name);
  std::string web_address(Fields& fields, std::string_view name);
  void story_claims(Fields& fields, OpenStory& story);
  void fail_kind(std::size_t claim);
  Mark mark();
  Update update();
  Remove remove();
  Reveal reveal();
  Find find();

  JsonReading& reading_;
  const Project& project_;
  ArticleId open_;
  JsonValue args_;
  const Attachments& attached_;
};

Call CallReader::read(JsonValue name) {
  const std::string call = name.text();
  if (call == "openStory") return story();
  if (call == "openProject") return OpenProject{attachment(0)};
  if (call == "project") return GetProject{};
  if (call == "claims") return GetClaims{};
  if (call == "suggestions") return GetSuggestions{};
  if (call == "state") return GetState{};
  if (call == "mark") return mark();
  if (call == "update") return update();
  if (call == "remove") return remove();
  if (call == "undo") return Undo{};
  if (call == "redo") return Redo{};
  if (call == "rects") return Rects{words()};
  if (call == "reveal") return reveal();
  if (call == "scrollTo") return ScrollTo{number_argument(0)};
  if (call == "offsetAt") return OffsetAt{number_argument(0), number_argument(1)};
  if (call == "find") return find();
  reading_.fail(name, "unknown-call", "There is no call \"" + call + "\".");
  return Undo{};
}

// --- Arguments
// -----------------------------------------------------------------------------------------

std::optional<JsonValue> CallReader::argument(std::size_t index) {
  std::optional<JsonValue> found;
  args_.each_element([&](JsonValue value) {
    if (index-- == 0) found = value;
    return !found;
  });
  if (found && found->is(JsonKind::null)) return std::nullopt;  // undefined arrives as null
  return found;
}

std::optional<JsonValue> CallReader::require_argument(std::size_t index, JsonKind kind) {
  const std::optional<JsonValue> value = argument(index);
  if (!value) {
    reading_.fail(args_, "missing-member",
                  "Argument " + std::to_string(index + 1) + " is missing.");
  }
  if (value && !reading_.expect(*value, kind)) return std::nullopt;
  return value;
}

double CallReader::number_argument(std::size_t index) {
  const std::optional<JsonValue> value = require_argument(index, JsonKind::number);
  return value ? std::strtod(std::string(value->raw()).c_str(), nullptr) : 0;
}

std::string_view CallReader::attachment(std::size_t index) const {
  return index < attached_.size() ? attached_[index] : std::string_view();
}

// --- Words
// -----------------------------------------------------------------------------------------------

const Article* CallReader::article(ArticleId id, JsonValue at) {
  const Article* found = project_.find(id);
  if (found == nullptr) {
    reading_.fail(
        at, "no-article",
        id ? "There is no article " + to_string(EntityId(id)) + "." : "There is no article open.");
  }
  return found;
}

std::uint32_t CallReader::offset(const Article& article, JsonValue value) {
  const OffsetMap& map = article.text->offsets();
  const std::optional<std::uint32_t> number = value.natural();
  if (!number || *number > map.total_code_points()) {
    reading_.fail(value, "span-outside-text",
                  "Expected an offset from 0 to " + std::to_string(map.total_code_points()) + ".");
    return 0;
  }
  return map.byte_of_code_point(*number);
}

Words CallReader::words() {
  const std::optional<JsonValue> value = require_argument(0, JsonKind::object);
  if (!value) return {};
  Fields fields(reading_, *value);
  Words words{open_, {}};
  if (fields.find("article")) words.article = fields.id<EntityKind::article>("article");
  if (reading_.ok()) words.span = span(*value, words.article);
  return words;
}

Span CallReader::span(JsonValue value, ArticleId id) {
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

std::optional<Span> CallReader::optional_span(Fields& fields, std::string_view name,
                                              ArticleId article) {
  const std::optional<JsonValue> value = fields.find(name);
  if (!value) return std::nullopt;
  if (value->is(JsonKind::null)) return Span{};
  return span(*value, article);
}

// --- Claims
// ------------------------------------------------------------------------------------------------

SpeakerRef CallReader::speaker(JsonValue value) {
  if (value.is(JsonKind::null) || !reading_.expect(value, JsonKind::string)) return {};
  const std::string text = value.text();
  const std::optional<EntityId> id = parse_entity_id(text);
  const SpeakerId speaker = id ? id->as<EntityKind::speaker>() : SpeakerId{};
  if (project_.find(speaker) != nullptr) return {speaker, {}};
  return {{}, text};
}

std::optional<Link> CallReader::link(Fields& fields, ArticleId article) {
  Link link;
  if (const std::optional<JsonValue> value = fields.find("speaker")) link.speaker = speaker(*value);
  link.source = optional_span(fields, "source", article);
  link.cue = optional_span(fields, "cue", article);
  if (fields.find("cueClass")) link.cue_class = fields.word("cueClass", CueClass::unset);
  if (!link.speaker && !link.source && !link.cue && !link.cue_class) return std::nullopt;
  return link;
}

ClaimDetails CallReader::details(std::size_t index, ArticleId article) {
  ClaimDetails details;
  const std::optional<JsonValue> value = argument(index);
  if (!value || !reading_.expect(*value, JsonKind::object)) return details;
  Fields fields(reading_, *value);
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

Mark CallReader::mark() {
  Mark mark;
  mark.words = words();
  mark.details = details(1, mark.words.article);
  return mark;
}

Update CallReader::update() {
  Update update;
  const std::optional<JsonValue> id = require_argument(0, JsonKind::string);
  if (id) update.claim.value = reading_.id(*id, EntityKind::claim);
  const Claim* claim = project_.find(update.claim);
  if (claim != nullptr) update.details = details(1, claim->article);
  return update;
}

Remove CallReader::remove() {
  const std::optional<JsonValue> id = require_argument(0, JsonKind::string);
  return {id ? reading_.any_id(*id) : EntityId{}};
}

// --- The rest
// ------------------------------------------------------------------------------------------------

OpenStory CallReader::story() {
  OpenStory story;
  const std::optional<JsonValue> value = require_argument(0, JsonKind::object);
  if (!value) return story;
  Fields fields(reading_, *value);
  story.text = attachment(0);
  story.html = fields.text("html");
  story.alone = fields.truth("alone");
  if (story.text.empty() && story.html.empty()) {
    reading_.fail(*value, "missing-member", "A story needs a \"text\" or an \"html\".");
  }
  Article& details = story.details;
  details.title = fields.text("title");
  details.publisher = fields.text("publisher");
  details.byline = fields.text("byline");
  details.dateline = fields.text("dateline");
  details.published = date(fields, "published");
  details.updated = date(fields, "updated");
  details.url = web_address(fields, "url");
  details.language = fields.text("language");
  story_claims(fields, story);
  return story;
}

// Read as the importer reads it: as a project holds it, with seconds and zone, or as printed.
std::string CallReader::date(Fields& fields, std::string_view name) {
  const std::optional<JsonValue> value = fields.find(name, JsonKind::string);
  std::string given = value ? value->text() : std::string();
  if (given.empty() || is_iso_date(given)) return given;
  std::optional<std::string> date = parse_date(given);
  if (!date) {
    reading_.fail(*value, "bad-date",
                  "\"" + shown(given) +
                      "\" is not a date. It is written as 2017, 2017-07, 2017-07-07 or "
                      "2017-07-07T14:30.");
  }
  return date.value_or("");
}

// One that can be opened from the page and written into its exports.
std::string CallReader::web_address(Fields& fields, std::string_view name) {
  const std::optional<JsonValue> value = fields.find(name, JsonKind::string);
  std::string given = value ? value->text() : std::string();
  if (given.empty()) return given;
  const std::size_t scheme = web_scheme(given);
  const bool blank = std::any_of(given.begin(), given.end(),
                                 [](unsigned char c) { return c <= ' ' || c == 0x7F; });
  const bool host = given.size() > scheme && given.find_first_of("/?#", scheme) != scheme;
  if (scheme > 0 && host && !blank) return given;
  reading_.fail(*value, "bad-url",
                "\"" + shown(given) +
                    "\" is not a web address. It begins with http:// or https://, names a host "
                    "and has no blanks.");
  return {};
}

void CallReader::story_claims(Fields& fields, OpenStory& story) {
  std::vector<std::optional<ClaimKind>> kinds;
  for (const std::string& kind : fields.texts("kinds"))
    kinds.push_back(parse_enum<ClaimKind>(kind));
  story.speakers = fields.texts("speakers");
  const std::string_view rows = attachment(1);
  std::array<std::uint32_t, 4> row;
  story.claims.reserve(rows.size() / sizeof row);
  for (std::size_t at = 0; at + sizeof row <= rows.size(); at += sizeof row) {
    std::memcpy(row.data(), rows.data() + at, sizeof row);
    if (row[2] >= kinds.size() || row[3] > story.speakers.size()) {
      return reading_.fail(fields.object(), "bad-number",
                           "A claim's kind or speaker is not listed.");
    }
    if (!kinds[row[2]]) return fail_kind(story.claims.size());
    story.claims.push_back({row[0], row[1], *kinds[row[2]], row[3]});
  }
}

// Told of the claim, which is what the caller gave, and not of the list of kinds.
void CallReader::fail_kind(std::size_t claim) {
  if (!reading_.ok()) return;
  reading_.status = {"unknown-word", "A claim is 'direct', 'indirect', 'mixed' or 'unattributed'.",
                     "/args/0/claims/" + std::to_string(claim) + "/kind"};
}

Reveal CallReader::reveal() {
  Reveal reveal{open_, 0};
  const std::optional<JsonValue> value = require_argument(0, JsonKind::number);
  const Article* in = value ? article(open_, *value) : nullptr;
  if (in != nullptr) reveal.offset = offset(*in, *value);
  return reveal;
}

Find CallReader::find() {
  Find find;
  const std::optional<JsonValue> value = argument(0);
  if (!value) return find;
  Fields fields(reading_, *value);
  find.role = fields.text("role");
  find.name = fields.text("name");
  return find;
}

}  // namespace

Result<Call> read_call(std::string_view message, const Attachments& attached,
                       const Project& project, ArticleId open) {
  const Result<JsonDocument> document = JsonDocument::parse(message);
  if (!document.ok()) return document.status();
  JsonReading reading;
  Fields fields(reading, document->root());
  const std::optional<JsonValue> name = fields.require("call", JsonKind::string);
  const std::optional<JsonValue> args = fields.require("args", JsonKind::array);
  if (!reading.ok()) return reading.status;
  Call call = CallReader(reading, project, open, *args, attached).read(*name);
  if (!reading.ok()) return reading.status;
  return call;
}

}  // namespace counterpoint::api
