// The page's JavaScript API: messages in, edits of the session and answers out. web/js/api.js wraps
// it as window.counterpoint. Proven by tests/app/api_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/format/api_message.h"
#include "core/suggest/types.h"
#include "web/app/session.h"
#include "web/platform/semantics.h"

namespace counterpoint {

// What the API needs of those who show the project.
class ApiView {
 public:
  virtual ~ApiView() = default;

  // Of the open article, in CSS pixels of the viewport. Words that are scrolled out of sight have
  // rectangles, outside of the view; those of a story that is not on the screen have none.
  virtual std::vector<Rect> rects(ArticleId article, Span words) = 0;
  virtual void reveal(ArticleId article, std::uint32_t offset) = 0;
  // None where something else is to be seen, beside the story or above it.
  virtual std::optional<std::uint32_t> offset_at(double x, double y) = 0;
  virtual double scroll_top() = 0;
  virtual void scroll_to(double y) = 0;
  virtual double scroll_height() = 0;

  // What the page proposes for an article; null while it is being read, which begins here where it
  // waits to be asked for.
  virtual const std::vector<Suggestion>* suggestions(ArticleId article) = 0;

  // What is on the screen, as assistive technology has it.
  virtual const std::vector<UiNode>& nodes() = 0;
};

class Api {
 public:
  // Both outlive it.
  Api(Session& session, ApiView& view) : session_(session), view_(view) {}

  // Answers a message (see core/format/api_message.h). Edits are made before it returns.
  std::string call(std::string_view message, const api::Attachments& attached = {});

 private:
  std::string answer(const api::OpenStory& call);
  std::string answer(const api::OpenProject& call);
  std::string answer(const api::GetProject&);
  std::string answer(const api::GetClaims&);
  std::string answer(const api::GetSuggestions&);
  std::string answer(const api::GetState&);
  std::string answer(const api::Mark& call);
  std::string answer(const api::Update& call);
  std::string answer(const api::Remove& call);
  std::string answer(const api::Undo&);
  std::string answer(const api::Redo&);
  std::string answer(const api::Rects& call);
  std::string answer(const api::Reveal& call);
  std::string answer(const api::OffsetAt& call);
  std::string answer(const api::ScrollTo& call);
  std::string answer(const api::Find& call);

  Session& session_;
  ApiView& view_;
};

}  // namespace counterpoint
