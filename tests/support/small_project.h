// A small project with one of everything, for tests that need to know what stands where.
#pragma once

#include "core/model/project.h"

namespace counterpoint::testing {

// Two stories on one meeting: a1 and a2. Speakers s1 (the reporter), s2 Tillerson, s3 Putin, s4
// Lavrov. Claim c1 is Putin's denial as Tillerson told it, c2 the acceptance as Lavrov told it.
// Issue i1 has the positions p1 (s3 denies, by c1) and p2 (s4 accepts, by c2), and the divergence
// d1 between them, with pivots.
Project small_project();

}  // namespace counterpoint::testing
