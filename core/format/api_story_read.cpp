// Reading openStory. Proven by tests/core/format/api_message_test.cpp.
#include "core/format/api_story_read.h"

#include <array>
#include <cstring>

#include "core/format/api_claim_read.h"
#include "core/format/story.h"
#include "core/text/language_tag.h"
#include "core/text/web_address.h"

namespace counterpoint::api {
namespace {

class StoryReader {
 public:
  StoryReader(JsonReading& reading, JsonValue object, const Attachments& attached)
      : reading_(reading), fields_(reading, object), attached_(attached) {}

  OpenStory read();

 private:
  std::string_view attachment(std::size_t index) const {
    return index < attached_.size() ? attached_[index] : std::string_view();
  }
  std::string web_address(std::string_view name);
  std::string language(std::string_view name);
  void claims(OpenStory& story);
  void fail_kind(std::size_t claim);

  JsonReading& reading_;
  Fields fields_;
  const Attachments& attached_;
};

OpenStory StoryReader::read() {
  OpenStory story;
  story.text = attachment(0);
  story.html = fields_.text("html");
  story.alone = fields_.truth("alone");
  const std::optional<JsonValue> text = fields_.find("text"), html = fields_.find("html");
  if (!story.text.empty() && !story.html.empty()) {
    reading_.fail(*html, "text-and-html",
                  "A story is given as \"text\" or as \"html\", and not as both.");
  } else if (story.text.empty() && story.html.empty() && (html || text)) {
    reading_.fail(html ? *html : *text, "empty-story", kNoWords);
  } else if (story.text.empty() && story.html.empty()) {
    reading_.fail(fields_.object(), "missing-member", "A story needs a \"text\" or an \"html\".");
  }
  Article& details = story.details;
  details.title = fields_.text("title");
  details.publisher = fields_.text("publisher");
  details.byline = fields_.text("byline");
  details.dateline = fields_.text("dateline");
  details.published = date_of(fields_, "published");
  details.updated = date_of(fields_, "updated");
  details.url = web_address("url");
  details.language = language("language");
  claims(story);
  return story;
}

std::string StoryReader::web_address(std::string_view name) {
  const std::optional<JsonValue> value = fields_.find(name, JsonKind::string);
  const std::string given = value ? value->text() : std::string();
  std::optional<std::string> address = read_web_address(given);
  if (!address) {
    reading_.fail(*value, "bad-url", "\"" + shown(given) + "\" is not " + kWebAddressForm);
  }
  return address.value_or("");
}

std::string StoryReader::language(std::string_view name) {
  const std::optional<JsonValue> value = fields_.find(name, JsonKind::string);
  std::string given = value ? value->text() : std::string();
  if (given.empty() || is_language_tag(given)) return given;
  reading_.fail(*value, "bad-language",
                "\"" + shown(given) +
                    "\" is not the tag of a language. It is written as en, pt-BR or zh-Hant.");
  return {};
}

void StoryReader::claims(OpenStory& story) {
  std::vector<std::optional<ClaimKind>> kinds;
  for (const std::string& kind : fields_.texts("kinds"))
    kinds.push_back(parse_enum<ClaimKind>(kind));
  story.speakers = fields_.texts("speakers");
  const std::string_view rows = attachment(1);
  std::array<std::uint32_t, 4> row;
  story.claims.reserve(rows.size() / sizeof row);
  for (std::size_t at = 0; at + sizeof row <= rows.size(); at += sizeof row) {
    std::memcpy(row.data(), rows.data() + at, sizeof row);
    if (row[2] >= kinds.size() || row[3] > story.speakers.size()) {
      return reading_.fail(fields_.object(), "bad-number",
                           "A claim's kind or speaker is not listed.");
    }
    if (!kinds[row[2]]) return fail_kind(story.claims.size());
    story.claims.push_back({row[0], row[1], *kinds[row[2]], row[3]});
  }
}

// Told of the claim, which is what the caller gave, and not of the list of kinds.
void StoryReader::fail_kind(std::size_t claim) {
  if (!reading_.ok()) return;
  reading_.status = {"unknown-word", "A claim is 'direct', 'indirect', 'mixed' or 'unattributed'.",
                     "/args/0/claims/" + std::to_string(claim) + "/kind"};
}

}  // namespace

OpenStory read_story(JsonReading& reading, JsonValue object, const Attachments& attached) {
  return StoryReader(reading, object, attached).read();
}

}  // namespace counterpoint::api
