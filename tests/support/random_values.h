// Random values for commands: mostly valid, now and then wrong in one way or another.
#pragma once

#include <string>

#include "core/edit/commands.h"
#include "tests/support/random_project.h"

namespace counterpoint::testing {

std::string random_text(Random& random);  // may be empty
Unknown random_unknown(Random& random);   // mostly none
Place random_place(Random& random, const Project& project);
Speaker random_speaker(Random& random, const Project& project);
Claim random_claim(Random& random, const Project& project);
Position random_position(Random& random, const Project& project);
Divergence random_divergence(Random& random, const Project& project);

}  // namespace counterpoint::testing
