// What is known about a story, its blocks with their kinds, and the proof of its text.
// Proven by tests/ui/story_details_test.cpp.
#pragma once

#include "web/app/session.h"
#include "web/ui/form.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

class StoryDetails {
 public:
  void draw(Ui& ui, Rect area, Session& session, ViewState& view);

 private:
  void switcher(Form& form, Session& session);
  void details(Form& form, Session& session, ArticleId id);
  void blocks(Form& form, Session& session, ViewState& view, ArticleId id, Rect seen);
  void proof(Form& form, const Article& article);
  void remove(Form& form, Session& session, ArticleId id);

  FormState form_;
  Scroll scroll_;
  ArticleId shown_;
};

}  // namespace counterpoint::ui
