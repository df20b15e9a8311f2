// How one claim came to the reader, stop by stop, and what else carries the same.
// Proven by tests/core/report/chain_diagram_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/model/chain.h"
#include "core/model/project.h"

namespace counterpoint {

// One who speaks. The first stop of a diagram is the story's own reporter.
struct ChainStop {
  bool story = false;
  SpeakerId speaker;  // 0 for the story without a link of its own, and for one not named
  Span source, cue;   // as in the link; empty where it has none
  CueClass cue_class = CueClass::unset;
};

struct ChainDiagram {
  // The reporter, then who told him, ..., then who is said to have asserted it. Neighbouring links
  // of one speaker are one stop.
  std::vector<ChainStop> stops;
  std::size_t depth = 0;    // of hearsay: how many stand between the asserter and the reporter
  bool attributed = false;  // somebody is said to have asserted it
  bool first_hand = false;
  std::vector<ClaimId> others;  // further claims behind the positions that this one backs
  std::size_t routes = 0;       // by which these and this one came, different ones
  std::size_t independent = 0;  // of them, as core/model/chain.h has it
  bool single_source = false;   // hearsay from one relay alone
};

ChainDiagram chain_diagram(const Project& project, ClaimId claim);

// "The story": its byline, else its publisher, else its title.
std::string reporter_name(const Project& project, ArticleId article);

}  // namespace counterpoint
