// The projects that come with the program. Proven by tests/app/samples_test.cpp.
#include "web/app/samples.h"

#include "core/edit/commands.h"
#include "core/format/project_json.h"
#include "core/format/story.h"
#include "web/app/assets.h"

namespace counterpoint {

Result<Project> sample_project() {
  Result<StoryDraft> story = story_from_text(asset("stories/hamburg-washington.txt"));
  if (!story.ok()) return story.status();
  Draft draft{Project()};
  Status status = set_project_info(draft, ProjectInfo{"Hamburg, 7 July 2017", {}, {}});
  if (status.ok()) status = add_article(draft, std::move(story.value().article)).status();
  if (!status.ok()) return status;
  return draft.project();
}

Result<Project> example_project() { return read_project(asset("example.counterpoint.json")); }

}  // namespace counterpoint
