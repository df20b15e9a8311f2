// openStory of the JavaScript API. Proven by tests/app/api_story_test.cpp.
#include "web/app/api_story.h"

#include <utility>

#include "core/edit/commands.h"
#include "core/format/story.h"
#include "web/app/claim_edits.h"
#include "web/app/importing.h"

namespace counterpoint {
namespace {

// What the caller says is so, whatever the text seems to say.
void take_over(std::string& found, const std::string& given) {
  if (!given.empty()) found = given;
}

void take_over(Article& found, const Article& given) {
  take_over(found.title, given.title);
  take_over(found.publisher, given.publisher);
  take_over(found.byline, given.byline);
  take_over(found.dateline, given.dateline);
  take_over(found.published, given.published);
  take_over(found.updated, given.updated);
  take_over(found.url, given.url);
  take_over(found.language, given.language);
}

Result<Article> article_of(const api::OpenStory& call) {
  Import import = import_paste(Pasted{std::string(call.text), call.html});
  const std::string given = call.html.empty() ? "/args/0/text" : "/args/0/html";
  if (!import.failure.ok()) {
    return Status{import.failure.code, import.why, given};
  }
  if (!import.story) {
    return Status{"empty-story", kNoWords, given};
  }
  take_over(*import.story, call.details);
  return std::move(*import.story);
}

// The claims of a call, in an article that the project has.
class StoryMarks {
 public:
  StoryMarks(Draft& draft, ArticleId article, const api::OpenStory& call)
      : draft_(draft), article_(article), call_(call), text_(draft.project().find(article)->text) {}

  Status add() {
    Status status = add_speakers();
    std::vector<Claim> claims;
    claims.reserve(call_.claims.size());
    for (const api::StoryClaim& given : call_.claims) {
      if (!status.ok()) return status;
      status = place(given, claims);
    }
    return status.ok() ? mark_claims(draft_, std::move(claims)) : status;
  }

 private:
  Status add_speakers() {
    speakers_.emplace_back();  // nobody
    for (const std::string& name : call_.speakers) {
      const Result<SpeakerId> speaker = speaker_or_nobody(draft_, name);
      if (!speaker.ok()) return speaker.status();
      speakers_.push_back(speaker.value());
    }
    return {};
  }

  Status place(const api::StoryClaim& given, std::vector<Claim>& claims) {
    const OffsetMap& offsets = text_->offsets();
    if (given.start >= given.end || given.end > offsets.total_code_points()) {
      return {"span-outside-text",
              "A claim needs a start before its end, and both within the " +
                  std::to_string(offsets.total_code_points()) + " characters of the text.",
              "/args/0/claims/" + std::to_string(claims.size())};
    }
    Claim& claim = claims.emplace_back();
    claim.article = article_;
    claim.kind = given.kind;
    claim.content.push_back(
        {{offsets.byte_of_code_point(given.start), offsets.byte_of_code_point(given.end)}, {}});
    const SpeakerId speaker = speakers_[given.speaker];
    if (speaker) claim.chain.emplace_back().speaker = speaker;
    return {};
  }

  Draft& draft_;
  ArticleId article_;
  const api::OpenStory& call_;
  TextPtr text_;
  std::vector<SpeakerId> speakers_;
};

}  // namespace

Status bring_in(Session& session, const api::OpenStory& call) {
  const Result<Article> article = article_of(call);
  if (!article.ok()) return article.status();
  ArticleId id;
  const Session::Edit fill = [&](Draft& draft) {
    const Result<ArticleId> added = add_article(draft, article.value());
    if (!added.ok()) return added.status();
    id = added.value();
    return StoryMarks(draft, id, call).add();
  };
  Status status = call.alone ? start_project(session, article.value().title, fill)
                             : session.try_edit("Add story", fill);
  if (status.ok()) session.open_article(id);
  return status;
}

}  // namespace counterpoint
