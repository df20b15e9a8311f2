// From what a user brings in (a file, a paste) to a story or a project that can be taken, or to
// what is wrong with it. The open project is not touched before the user has said so.
// Proven by tests/app/importing_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/format/decode.h"
#include "core/format/story.h"
#include "core/model/project.h"
#include "web/app/session.h"
#include "web/platform/platform.h"

namespace counterpoint {

// What came in. Holds a story, or a project, or what went wrong, or (as it is made) nothing.
struct Import {
  std::string name;  // of the file; empty for a paste
  std::optional<Article> story;
  std::optional<Project> project;
  Status failure;
  std::string why;                   // its message, without what could not be taken
  std::vector<std::string> notes;    // what was found, changed and left out, for people
  std::optional<Encoding> doubtful;  // the story was read as this, and only a person can tell
  bool decoded_from_bytes = false;   // so that another encoding can be tried

  bool empty() const { return !story && !project && failure.ok(); }
};

// Reads a file by its name and its content: a project, a web page, Markdown, plain text. With an
// encoding it is read as that, and nothing is in doubt.
Import import_file(const FileOpened& file, std::optional<Encoding> encoding = std::nullopt);

// Rich text becomes a story with its parts; plain text may be a project's JSON.
Import import_paste(const Pasted& paste);

// The host would not read the file at all.
Import import_refusal(const FileRefused& refused);

// A line of the text from which a person can tell whether the encoding is right: the first one that
// is not plain ASCII, or nothing.
std::string telling_line(std::string_view text);

// --- What the user then puts right ---

// In words, what is wrong with what stands for a date or for the link; empty when nothing is, and
// for all other details. A story is not taken with it.
std::string detail_problem(const Article& story, std::string Article::*detail);
bool has_problem(const Article& story);

// What can be read is put as projects hold it: "7 July 2017" as 2017-07-07.
void settle_detail(Article& story, std::string Article::*detail);

// --- What the user then chooses ---

// One undo step; the story comes to the front.
Status add_story(Session& session, Article story);

// In place of what is open: a project that holds this story alone, under its title.
void start_project(Session& session, Article story);
// The same for whatever `fill` writes. A refusal leaves what is open, and is the caller's to tell.
Status start_project(Session& session, std::string title, const Session::Edit& fill);

inline constexpr std::string_view kImportAccept =
    ".txt,.text,.md,.markdown,.html,.htm,.json,text/plain,text/markdown,text/html,"
    "application/json";

}  // namespace counterpoint
