// Who speaks for whom: the chains of many claims as one graph, in layers.
// Proven by tests/core/report/voices_test.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "core/model/project.h"
#include "core/report/layers.h"

namespace counterpoint {

// At most so many speakers are laid out: those in most claims.
inline constexpr std::size_t kMostVoices = 240;
// And at most so many edges, the strongest.
inline constexpr std::size_t kMostLines = 1000;

struct VoiceFilter {
  ArticleId article;      // 0: all stories
  SpeakerId about;        // only ways through this speaker; 0: all
  std::size_t least = 1;  // claims that an edge must carry
  std::size_t crowd = 0;  // raises `least` as far as leaves at most so many voices; 0: does not
  std::vector<ClaimId> claims;  // only these, sorted; empty: all
  bool operator==(const VoiceFilter&) const = default;
};

// A story, where every way begins, or a speaker; both 0 for all who are not named.
struct Voice {
  ArticleId story;
  SpeakerId speaker;
  std::size_t asserts = 0;  // claims of which it is the innermost link
  std::size_t relays = 0;   // claims that it passes on
};

// `from` lets `to` speak: what `to` says comes to the reader through it.
struct VoiceEdge {
  std::size_t from = 0, to = 0;
  std::vector<ClaimId> claims;  // in order of their ids, each once
};

struct VoiceGraph {
  std::vector<Voice> voices;  // stories first, then speakers by id
  std::vector<VoiceEdge> edges;
  std::size_t left_out = 0;  // speakers beyond kMostVoices
  std::size_t least = 1;     // claims that each edge carries at least
  std::size_t weaker = 0;    // edges left out for carrying fewer, or as beyond kMostLines
  Layered layout;            // of voices and edges, by their numbers
};

VoiceGraph voice_graph(const Project& project, const VoiceFilter& filter = {});

}  // namespace counterpoint
