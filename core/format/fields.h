// Reading JSON objects member by member, with the first failure remembered: shared by the project
// file, the journal and the JavaScript API. Proven by
// tests/core/format/project_json_bad_input_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/format/json.h"
#include "core/model/entities.h"
#include "core/text/status.h"

namespace counterpoint {

// As much of what was read as stands in a message.
std::string shown(std::string_view text);

// The unknown members of the known object of this name, where `unknown` holds them under it.
Unknown nested(const Unknown& unknown, std::string_view name);

// What all parts of one reading share. After the first failure accessors give defaults, so that
// readers need not look after each member: they stop at the ends of lists, and nobody uses what
// they gave.
struct JsonReading {
  Status status;

  bool ok() const { return status.ok(); }
  void fail(JsonValue at, std::string code, std::string message);

  // Fails, and gives false, when the value is of another kind.
  bool expect(JsonValue value, JsonKind kind);
  // An id like "c12" of this kind, or 0 after a failure.
  std::uint32_t id(JsonValue value, EntityKind kind);
  // An id of any kind.
  EntityId any_id(JsonValue value);
};

// The members of one object. Those that nobody asked for are its unknown ones.
class Fields {
 public:
  Fields(JsonReading& reading, JsonValue object);

  JsonReading& reading() { return reading_; }
  JsonValue object() const { return object_; }

  // The member, if there is one; fails when it is of another kind.
  std::optional<JsonValue> find(std::string_view name, JsonKind kind);
  // The same, and fails where there is none.
  std::optional<JsonValue> require(std::string_view name, JsonKind kind);
  // The member as it is.
  std::optional<JsonValue> find(std::string_view name);

  std::string text(std::string_view name);  // "" where there is none
  std::string require_text(std::string_view name);
  std::vector<std::string> texts(std::string_view name);
  bool truth(std::string_view name);  // false where there is none
  std::optional<std::uint32_t> natural(std::string_view name);
  std::uint32_t require_natural(std::string_view name);

  // A word of an enumeration; `parse` is parse_enum<E> or its like.
  template <class E, class Parse>
  E word(std::string_view name, E fallback, Parse&& parse) {
    const std::optional<JsonValue> value = find(name, JsonKind::string);
    if (!value) return fallback;
    const std::optional<E> known = parse(value->text());
    if (!known) fail_word(*value);
    return known.value_or(fallback);
  }
  template <class E>
  E word(std::string_view name, E fallback) {
    return word<E>(name, fallback, parse_enum<E>);
  }
  template <class E>
  E require_word(std::string_view name) {
    require(name, JsonKind::string);
    return word<E>(name, E{});
  }

  template <EntityKind K>
  Id<K> id(std::string_view name) {  // 0 where there is none
    const std::optional<JsonValue> value = find(name, JsonKind::string);
    return Id<K>{value ? reading_.id(*value, K) : 0};
  }
  template <EntityKind K>
  Id<K> require_id(std::string_view name) {
    require(name, JsonKind::string);
    return id<K>(name);
  }

  // Fails where there is a member that nobody asked for: it may be another one, misspelt. Those
  // that `had` has are no failure: they came from a file, and are given back.
  void expect_no_rest(const Unknown& had = {});

  // What nobody asked for, as compact JSON. With `nested`, the unknown members of known objects
  // stand in it under these objects' names.
  Unknown rest() const;
  Unknown rest(const std::vector<std::pair<std::string_view, Unknown>>& nested) const;

 private:
  struct Member {
    JsonValue name;
    JsonValue value;
    bool known;
  };

  void fail_word(JsonValue value);

  JsonReading& reading_;
  JsonValue object_;
  std::vector<Member> members_;
};

// Calls read(JsonValue) for each element of the list `name`, if there is one, until something
// fails.
template <class Read>
void each_in(Fields& fields, std::string_view name, Read&& read) {
  const std::optional<JsonValue> list = fields.find(name, JsonKind::array);
  if (!list) return;
  list->each_element([&](JsonValue element) {
    read(element);
    return fields.reading().ok();
  });
}

}  // namespace counterpoint
