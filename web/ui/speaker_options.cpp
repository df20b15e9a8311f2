// The speakers of a project as a picker offers them. Proven by tests/ui/claim_inspector_test.cpp
// and tests/ui/article_view_test.cpp.
#include "web/ui/speaker_options.h"

namespace counterpoint::ui {

SpeakerOptions speaker_options(const Project& project) {
  SpeakerOptions options;
  project.speakers().for_each([&](std::uint32_t id, const Speaker& speaker) {
    options.ids.push_back({id});
    options.shown.push_back(
        {speaker.name, speaker.role.empty() ? speaker.affiliation : speaker.role, &speaker});
  });
  return options;
}

}  // namespace counterpoint::ui
