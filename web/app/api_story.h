// openStory of the JavaScript API: a story comes in as if it had been dropped on the page, with
// what is already marked in it. Proven by tests/app/api_story_test.cpp.
#pragma once

#include "core/format/api_message.h"
#include "web/app/session.h"

namespace counterpoint {

// One undo step; with `alone` a project of its own, in place of what is open. All or nothing: codes
// are those of importing and of check(Project), "empty-story", and "span-outside-text" with the
// JSON pointer of the claim as subject.
Status bring_in(Session& session, const api::OpenStory& call);

}  // namespace counterpoint
