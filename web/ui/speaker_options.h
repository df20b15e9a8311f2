// The speakers of a project as a picker offers them. Proven by tests/ui/claim_inspector_test.cpp
// and tests/ui/article_view_test.cpp.
#pragma once

#include <vector>

#include "core/model/project.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

struct SpeakerOptions {
  std::vector<PickerOption> shown;
  std::vector<SpeakerId> ids;  // what each of them stands for
};

// All speakers, by id, with what the story calls them.
SpeakerOptions speaker_options(const Project& project);

}  // namespace counterpoint::ui
