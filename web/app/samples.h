// The projects that come with the program. Proven by tests/app/samples_test.cpp.
#pragma once

#include "core/model/project.h"
#include "core/text/status.h"

namespace counterpoint {

// One story, ready to annotate.
Result<Project> sample_project();

// Two stories on the same meeting, annotated: speakers, chains, the account matrix and its
// divergences.
Result<Project> example_project();

}  // namespace counterpoint
