// Reading the calls of the page's JavaScript API. Proven by
// tests/core/format/api_message_test.cpp.
#include <cstdlib>
#include <utility>

#include "core/edit/write.h"
#include "core/format/api_claim_read.h"
#include "core/format/api_message.h"
#include "core/format/api_story_read.h"
#include "core/format/fields.h"

namespace counterpoint::api {
namespace {

class CallReader {
 public:
  CallReader(JsonReading& reading, const Project& project, ArticleId open, JsonValue args,
             const Attachments& attached)
      : reading_(reading),
        project_(project),
        open_(open),
        args_(args),
        attached_(attached),
        claims_(reading, project) {}

  Call read(JsonValue name);

 private:
  std::optional<JsonValue> argument(std::size_t index);
  std::optional<JsonValue> require_argument(std::size_t index, JsonKind kind);
  double number_argument(std::size_t index);
  std::string_view attachment(std::size_t index) const;
  void expect_there(EntityId thing, const std::optional<JsonValue>& named);

  Words words();
  ClaimDetails details(ArticleId article, ClaimId claim = {});
  OpenStory story();
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
  ClaimReader claims_;
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

void CallReader::expect_there(EntityId thing, const std::optional<JsonValue>& named) {
  if (!reading_.ok() || project_.has(thing)) return;
  Status status = missing(thing);
  reading_.fail(*named, std::move(status.code), std::move(status.message));
}

Words CallReader::words() {
  const std::optional<JsonValue> value = require_argument(0, JsonKind::object);
  return value ? claims_.words(*value, open_) : Words{};
}

ClaimDetails CallReader::details(ArticleId article, ClaimId claim) {
  const std::optional<JsonValue> value = argument(1);
  if (!value || !reading_.expect(*value, JsonKind::object)) return {};
  return claims_.details(*value, article, claim);
}

// --- Calls
// -------------------------------------------------------------------------------------------------

OpenStory CallReader::story() {
  const std::optional<JsonValue> value = require_argument(0, JsonKind::object);
  return value ? read_story(reading_, *value, attached_) : OpenStory{};
}

Mark CallReader::mark() {
  Mark mark;
  const std::optional<JsonValue> words = require_argument(0, JsonKind::object);
  if (words) mark.words = claims_.some_words(*words, open_);
  if (reading_.ok()) mark.details = details(mark.words.article);
  return mark;
}

Update CallReader::update() {
  Update update;
  const std::optional<JsonValue> id = require_argument(0, JsonKind::string);
  if (id) update.claim.value = reading_.id(*id, EntityKind::claim);
  expect_there(update.claim, id);
  if (reading_.ok()) update.details = details(project_.find(update.claim)->article, update.claim);
  return update;
}

Remove CallReader::remove() {
  const std::optional<JsonValue> id = require_argument(0, JsonKind::string);
  const EntityId thing = id ? reading_.any_id(*id) : EntityId{};
  expect_there(thing, id);
  return {thing};
}

Reveal CallReader::reveal() {
  Reveal reveal{open_, 0};
  const std::optional<JsonValue> value = require_argument(0, JsonKind::number);
  const Article* in = value ? claims_.article(open_, *value) : nullptr;
  if (in != nullptr) reveal.offset = claims_.offset(*in, *value);
  return reveal;
}

Find CallReader::find() {
  Find find;
  const std::optional<JsonValue> value = argument(0);
  if (!value) return find;
  Fields fields(reading_, *value);
  find.role = fields.text("role");
  find.name = fields.text("name");
  fields.expect_no_rest();
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
