// The JSON writer: its two layouts, and that what it writes is always JSON.
#include "core/format/json_writer.h"

#include <gtest/gtest.h>

#include <limits>

namespace counterpoint {
namespace {

void write_some(JsonWriter& out) {
  out.begin_object();
  out.member("name", "a\"\n\\\x01é");
  out.member_number("n", 7);
  out.name("list");
  out.begin_array();
  out.truth(true);
  out.null();
  out.begin_array();
  out.end_array();
  out.end_array();
  out.name("more");
  out.json(R"({"a b":[1.50,"x,\"{"],"c":{}})");
  out.end_object();
}

TEST(JsonWriter, Pretty) {
  JsonWriter out;
  write_some(out);
  EXPECT_EQ(out.take(), R"({
  "name": "a\"\n\\\u0001é",
  "n": 7,
  "list": [
    true,
    null,
    []
  ],
  "more": {
    "a b": [
      1.50,
      "x,\"{"
    ],
    "c": {}
  }
}
)");
}

TEST(JsonWriter, Compact) {
  JsonWriter out(JsonWriter::Style::compact);
  write_some(out);
  EXPECT_EQ(out.take(),
            "{\"name\":\"a\\\"\\n\\\\\\u0001é\",\"n\":7,\"list\":[true,null,[]],"
            "\"more\":{\"a b\":[1.50,\"x,\\\"{\"],\"c\":{}}}");
}

TEST(JsonWriter, ReplacesWhatIsNotUtf8) {
  JsonWriter out(JsonWriter::Style::compact);
  out.text("a\xff\xc3");
  EXPECT_EQ(out.take(), "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(JsonWriter, Decimals) {
  const struct {
    double number;
    const char* json;
  } kCases[] = {{0, "0"},
                {1.5, "1.5"},
                {-2.25, "-2.25"},
                {100, "100"},
                {1.0 / 3, "0.333"},
                {-0.0001, "0"},
                {std::numeric_limits<double>::infinity(), "null"}};
  for (const auto& c : kCases) {
    JsonWriter out(JsonWriter::Style::compact);
    out.decimal(c.number);
    EXPECT_EQ(out.take(), c.json);
  }
}

}  // namespace
}  // namespace counterpoint
