// Reading JSON objects member by member. Proven by
// tests/core/format/project_json_bad_input_test.cpp.
#include "core/format/fields.h"

#include <algorithm>
#include <utility>

#include "core/format/project_json.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

std::string_view name_of(JsonKind kind) {
  switch (kind) {
    case JsonKind::null:
      return "null";
    case JsonKind::boolean:
      return "true or false";
    case JsonKind::number:
      return "a number";
    case JsonKind::string:
      return "a text in quotes";
    case JsonKind::array:
      return "a list";
    case JsonKind::object:
      return "an object";
  }
  return "";
}

void append_member(std::string& json, std::string_view name, std::string_view value) {
  json += json.empty() ? '{' : ',';
  json += name;
  json += ':';
  json += value;
}

// `f` of the members of what a file had besides.
template <class F>
auto with_members(const Unknown& unknown, F&& f) -> decltype(f(std::declval<JsonValue>())) {
  if (!unknown.json) return {};
  const Result<JsonDocument> document = JsonDocument::parse(*unknown.json);
  if (!document.ok() || !document->root().is(JsonKind::object)) return {};
  return f(document->root());
}

}  // namespace

Unknown nested(const Unknown& unknown, std::string_view name) {
  return with_members(unknown, [&](JsonValue members) -> Unknown {
    const std::optional<JsonValue> object = member(members, name);
    if (!object || !object->is(JsonKind::object)) return {};
    return {std::make_shared<const std::string>(object->raw())};
  });
}

std::string shown(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  if (text.size() <= kLongest) return std::string(text);
  return std::string(text.substr(0, floor_boundary(text, kLongest))) + "…";
}

void JsonReading::fail(JsonValue at, std::string code, std::string message) {
  if (ok()) status = {std::move(code), std::move(message), at.pointer()};
}

bool JsonReading::expect(JsonValue value, JsonKind kind) {
  if (value.is(kind)) return true;
  fail(value, "wrong-type",
       "Expected " + std::string(name_of(kind)) + ", but this is " +
           std::string(name_of(value.kind())) + ".");
  return false;
}

EntityId JsonReading::any_id(JsonValue value) {
  if (!expect(value, JsonKind::string)) return {};
  const std::string text = value.text();
  const std::optional<EntityId> id = parse_entity_id(text);
  if (id && id->value <= kMaxFileId) return *id;
  fail(value, "bad-id", "\"" + shown(text) + "\" is not an id. Ids look like \"c12\".");
  return {};
}

std::uint32_t JsonReading::id(JsonValue value, EntityKind kind) {
  const EntityId id = any_id(value);
  if (!id || id.kind == kind) return id.value;
  fail(value, "bad-id",
       "\"" + to_string(id) +
           "\" is the id of another kind of thing: here stands one of a kind \"" +
           std::string(noun(kind)) + "\", like \"" + to_string(EntityId(kind, 1)) + "\".");
  return 0;
}

Fields::Fields(JsonReading& reading, JsonValue object) : reading_(reading), object_(object) {
  if (!reading_.expect(object, JsonKind::object)) return;
  object.each_member([&](JsonValue name, JsonValue value) {
    members_.push_back({name, value, false});
    return true;
  });
}

std::optional<JsonValue> Fields::find(std::string_view name) {
  std::string scratch;
  for (Member& member : members_) {
    if (member.name.text(scratch) != name) continue;
    member.known = true;
    return member.value;
  }
  return std::nullopt;
}

std::optional<JsonValue> Fields::find(std::string_view name, JsonKind kind) {
  std::optional<JsonValue> value = find(name);
  if (value && !reading_.expect(*value, kind)) return std::nullopt;
  return value;
}

std::optional<JsonValue> Fields::require(std::string_view name, JsonKind kind) {
  if (!find(name)) {
    reading_.fail(object_, "missing-member",
                  "The member \"" + std::string(name) + "\" is missing.");
  }
  return find(name, kind);
}

std::string Fields::text(std::string_view name) {
  const std::optional<JsonValue> value = find(name, JsonKind::string);
  return value ? value->text() : std::string();
}

std::string Fields::require_text(std::string_view name) {
  require(name, JsonKind::string);
  return text(name);
}

std::vector<std::string> Fields::texts(std::string_view name) {
  std::vector<std::string> texts;
  each_in(*this, name, [&](JsonValue element) {
    if (reading_.expect(element, JsonKind::string)) texts.push_back(element.text());
  });
  return texts;
}

bool Fields::truth(std::string_view name) {
  const std::optional<JsonValue> value = find(name, JsonKind::boolean);
  return value && value->truth();
}

std::optional<std::uint32_t> Fields::natural(std::string_view name) {
  const std::optional<JsonValue> value = find(name, JsonKind::number);
  if (!value) return std::nullopt;
  const std::optional<std::uint32_t> number = value->natural();
  if (!number) reading_.fail(*value, "bad-number", "Expected a whole number from 0 up.");
  return number;
}

std::uint32_t Fields::require_natural(std::string_view name) {
  require(name, JsonKind::number);
  return natural(name).value_or(0);
}

void Fields::expect_no_rest(const Unknown& had) {
  for (const Member& member : members_) {
    if (member.known) continue;
    const std::string name = member.name.text();
    const bool given_back = with_members(
        had, [&](JsonValue members) { return counterpoint::member(members, name).has_value(); });
    if (given_back) continue;
    return reading_.fail(member.value, "unknown-member",
                         "The member \"" + shown(name) + "\" is not known here.");
  }
}

Unknown Fields::rest() const { return rest({}); }

Unknown Fields::rest(const std::vector<std::pair<std::string_view, Unknown>>& nested) const {
  std::string json;
  for (const auto& [name, unknown] : nested) {
    if (unknown.json) append_member(json, "\"" + std::string(name) + "\"", *unknown.json);
  }
  for (const Member& member : members_) {
    if (!member.known) append_member(json, member.name.raw(), compact(member.value));
  }
  if (json.empty()) return {};
  return {std::make_shared<const std::string>(json + '}')};
}

void Fields::fail_word(JsonValue value) {
  reading_.fail(value, "unknown-word",
                "The word \"" + shown(value.text()) + "\" is not known here.");
}

}  // namespace counterpoint
