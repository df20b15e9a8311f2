// From what a user brings in to a story or a project. Proven by tests/app/importing_test.cpp.
#include "web/app/importing.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/edit/commands.h"
#include "core/format/fields.h"
#include "core/format/project_json.h"
#include "core/format/story_dates.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "core/text/web_address.h"

namespace counterpoint {
namespace {

constexpr std::size_t kTellingBytes = 120;  // of a line that is shown

// A detail that is not any words. What it holds is read as its reader does, which gives nothing
// for what it cannot read.
struct CheckedDetail {
  std::string Article::*detail;
  std::optional<std::string> (*read)(std::string_view given);
  const char* form;  // ends "… is not "
};

constexpr std::array<CheckedDetail, 3> kChecked = {{
    {&Article::published, read_date, kDateForm},
    {&Article::updated, read_date, kDateForm},
    {&Article::url, read_web_address, kWebAddressForm},
}};

const CheckedDetail* find_checked(std::string Article::*detail) {
  const auto found =
      std::find_if(kChecked.begin(), kChecked.end(),
                   [&](const CheckedDetail& checked) { return checked.detail == detail; });
  return found == kChecked.end() ? nullptr : &*found;
}

// As the story is taken: a field may still have the focus.
void settle_details(Article& story) {
  for (const CheckedDetail& checked : kChecked) settle_detail(story, checked.detail);
}

// A JSON object, as far as its first byte says; a byte order mark and blanks may stand before it.
bool looks_like_json(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.substr(0, kMark.size()) == kMark) text.remove_prefix(kMark.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

bool is_json(const FileOpened& file) {
  const std::string name = fold_case(file.name);
  return name.ends_with(".json") || file.mime == "application/json" ||
         (looks_like_json(file.bytes) && file.bytes.find(kProjectFormat) != std::string::npos);
}

bool is_markdown(const FileOpened& file) {
  const std::string name = fold_case(file.name);
  return name.ends_with(".md") || name.ends_with(".markdown") || file.mime == "text/markdown";
}

std::string file_words(const std::string& name) {
  return name.empty() ? std::string("What was pasted") : "The file “" + name + "”";
}

// The failure with the file's name in front and, for JSON, the place in it.
Status told(const std::string& name, Status status) {
  status.message = file_words(name) + " could not be taken. " + status.message;
  if (!status.subject.empty() && status.subject.front() == '/') {
    status.message += " The place in the file: " + status.subject;
  }
  return status;
}

Import failed(const std::string& name, const Status& status) {
  Import import;
  import.name = name;
  import.failure = told(name, status);
  import.why = status.message;
  return import;
}

Import from_draft(const std::string& name, Result<StoryDraft> draft) {
  if (!draft.ok()) return failed(name, draft.status());
  Import import;
  import.name = name;
  import.story = std::move(draft.value().article);
  import.notes = std::move(draft.value().notes);
  return import;
}

Import from_json(const std::string& name, std::string_view bytes) {
  Result<Project> project = read_project(bytes);
  if (!project.ok()) return failed(name, project.status());
  Import import;
  import.name = name;
  import.project = std::move(project).value();
  return import;
}

Import from_html(const std::string& name, std::string_view blocks) {
  const Result<HtmlStory> story = read_html_story(blocks);
  if (!story.ok()) return failed(name, story.status());
  return from_draft(name, story_from_html(story.value()));
}

Import from_bytes(const FileOpened& file, std::optional<Encoding> encoding) {
  const Result<DecodedFile> decoded = decode_file(file.bytes, encoding);
  if (!decoded.ok()) return failed(file.name, decoded.status());
  const std::string& text = decoded.value().text;
  Import import =
      from_draft(file.name, is_markdown(file) ? story_from_markdown(text) : story_from_text(text));
  const std::vector<std::string>& notes = decoded.value().notes;
  import.notes.insert(import.notes.begin(), notes.begin(), notes.end());
  import.decoded_from_bytes = true;
  if (!decoded.value().certain && import.story) import.doubtful = decoded.value().encoding;
  return import;
}

}  // namespace

Import import_file(const FileOpened& file, std::optional<Encoding> encoding) {
  if (!file.html_story.empty()) return from_html(file.name, file.html_story);
  if (is_json(file)) return from_json(file.name, file.bytes);
  return from_bytes(file, encoding);
}

Import import_paste(const Pasted& paste) {
  if (looks_like_json(paste.text) && paste.text.find(kProjectFormat) != std::string::npos) {
    return from_json({}, paste.text);
  }
  if (!paste.html_story.empty()) {
    Import rich = from_html({}, paste.html_story);
    if (rich.failure.ok() || paste.text.empty()) return rich;
  }
  return from_draft({}, story_from_text(paste.text));
}

Import import_refusal(const FileRefused& refused) {
  return failed(refused.name, {"file-refused", refused.message, refused.name});
}

std::string telling_line(std::string_view text) {
  const auto at = std::find_if(text.begin(), text.end(),
                               [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (at == text.end()) return {};
  const auto offset = static_cast<std::size_t>(at - text.begin());
  const std::size_t line = offset == 0 ? 0 : text.rfind('\n', offset - 1) + 1;
  const std::size_t near = offset - std::min(offset - line, kTellingBytes / 3);
  const std::size_t start = floor_boundary(text, near);
  std::string_view shown = text.substr(
      start, floor_boundary(text, std::min(text.size(), start + kTellingBytes)) - start);
  return std::string(shown.substr(0, shown.find('\n')));
}

std::string detail_problem(const Article& story, std::string Article::*detail) {
  const CheckedDetail* checked = find_checked(detail);
  if (checked == nullptr || checked->read(story.*detail)) return {};
  return "“" + shown(story.*detail) + "” is not " + checked->form +
         " Put it right, or empty the field.";
}

bool has_problem(const Article& story) {
  return std::any_of(kChecked.begin(), kChecked.end(), [&](const CheckedDetail& checked) {
    return !checked.read(story.*checked.detail);
  });
}

void settle_detail(Article& story, std::string Article::*detail) {
  const CheckedDetail* checked = find_checked(detail);
  if (checked == nullptr) return;
  if (auto read = checked->read(story.*detail)) story.*detail = std::move(*read);
}

Status add_story(Session& session, Article story) {
  settle_details(story);
  ArticleId id;
  Status status = session.edit("Add story", [&](Draft& draft) {
    const Result<ArticleId> added = add_article(draft, std::move(story));
    if (added.ok()) id = added.value();
    return added.status();
  });
  if (status.ok()) {
    session.open_article(id);
    session.choose({});  // what stands open is of another story
  }
  return status;
}

void start_project(Session& session, Article story) {
  settle_details(story);
  const std::string title = story.title;
  const Status status = start_project(
      session, title, [&](Draft& draft) { return add_article(draft, std::move(story)).status(); });
  if (!status.ok()) session.notify({Notice::Kind::error, status.message, false});
}

Status start_project(Session& session, std::string title, const Session::Edit& fill) {
  Draft draft{Project()};
  ProjectInfo info;
  info.title = std::move(title);
  Status status = set_project_info(draft, std::move(info));
  if (status.ok()) status = fill(draft);
  if (status.ok()) session.open_project(draft.project());
  return status;
}

}  // namespace counterpoint
