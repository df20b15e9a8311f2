// The calls of the page's JavaScript API as messages: {"call": "mark", "args": [{"start": 3, "end":
// 9}, {...}]}, and the answers to them: {"value": ...} or {"error": {"code", "message",
// "pointer"}}. Offsets are Unicode code points outside and bytes inside. Proven by
// tests/core/format/api_message_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/format/json_writer.h"
#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint::api {

// Words of one article: {"start", "end"} and, unless the open article is meant, "article": "a2".
// With "exact" the words are compared with those of the text.
struct Words {
  ArticleId article;
  Span span;
};

// A speaker by id ("s3") or, where none has the name, to be made: "Rex Tillerson".
struct SpeakerRef {
  SpeakerId id;
  std::string name;
};

// A link of a chain. What is absent stays as it is, or empty in a new link.
struct Link {
  std::optional<SpeakerRef> speaker;  // null in the message takes the speaker away
  std::optional<Span> source, cue;    // null takes the words away
  std::optional<CueClass> cue_class;
  Unknown unknown;  // of the link that stood there, where this is the same one
};

// What mark() and update() may say about a claim. What is absent stays as it is.
struct ClaimDetails {
  std::optional<std::vector<Quote>> content;
  std::optional<std::vector<Link>> chain;  // replaces the chain, outermost link first
  std::optional<Link> innermost;  // "speaker", "source", "cue", "cueClass" beside the others
  std::optional<ClaimKind> kind;
  std::optional<bool> unsure;
  std::optional<std::string> note, date;
  std::optional<std::vector<std::string>> tags;
};

// Long texts and lists of numbers go beside a message, as bytes: in it they would be written and
// read twice. They must outlive what is read from them.
using Attachments = std::vector<std::string_view>;

// A claim of a story that comes in with what is marked in it.
struct StoryClaim {
  std::uint32_t start = 0, end = 0;  // code points
  ClaimKind kind = ClaimKind::indirect;
  std::uint32_t speaker = 0;  // place in OpenStory::speakers, from 1; 0 for nobody
};

// {"html", "title", "publisher", ..., "alone", "kinds": ["direct"], "speakers": ["Rex Tillerson"]}.
// Attached: the text, where there is no HTML, and the claims. Each claim is four numbers of 32
// bits, little endian: start, end, its kind's place in "kinds" from 0, and its speaker's in
// "speakers".
struct OpenStory {
  std::string_view text;
  std::string html;
  Article details;     // without a text
  bool alone = false;  // in place of what is open
  std::vector<StoryClaim> claims;
  std::vector<std::string> speakers;
};
struct OpenProject {  // attached: the file's bytes
  std::string_view file;
};
struct GetProject {};      // "project"
struct GetClaims {};       // "claims"
struct GetSuggestions {};  // "suggestions" of the open article, as ./dev suggest writes them
struct GetState {};  // "state": what is hovered and selected, and how far the article is scrolled
struct Mark {        // [words, details]
  Words words;
  ClaimDetails details;
};
struct Update {  // ["c12", details]
  ClaimId claim;
  ClaimDetails details;
};
struct Remove {  // ["c12"], or the id of anything else
  EntityId thing;
};
struct Undo {};
struct Redo {};
struct Rects {  // [words]
  Words words;
};
struct Reveal {  // [offset], in the open article
  ArticleId article;
  std::uint32_t offset = 0;
};
struct OffsetAt {  // [x, y]
  double x = 0, y = 0;
};
struct ScrollTo {  // [y]
  double y = 0;
};
struct Find {  // [{"role", "name"}], either may be absent
  std::string role, name;
};

using Call =
    std::variant<OpenStory, OpenProject, GetProject, GetClaims, GetSuggestions, GetState, Mark,
                 Update, Remove, Undo, Redo, Rects, Reveal, OffsetAt, ScrollTo, Find>;

// Offsets are looked up in the texts of `project`; `open` is the article that is meant when none is
// named. Besides the codes of JsonDocument::parse and of files: "unknown-call", "no-article",
// "no-such-thing".
Result<Call> read_call(std::string_view message, const Attachments& attached,
                       const Project& project, ArticleId open);

// --- Answers
// -------------------------------------------------------------------------------------------

std::string error(const Status& status);

// {"value": true}
std::string done();

// {"value": ...}, where `write` writes the value.
template <class Write>
std::string value(Write&& write) {
  JsonWriter out(JsonWriter::Style::compact);
  out.begin_object();
  out.name("value");
  write(out);
  out.end_object();
  return out.take();
}

std::string text(std::string_view text);

// All claims, each as in the project file.
std::string claims(const Project& project);

}  // namespace counterpoint::api
