// Who speaks for whom. Proven by tests/core/report/voices_test.cpp.
#include "core/report/voices.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "core/model/chain.h"

namespace counterpoint {
namespace {

// Stories come before speakers.
using Key = std::pair<SpeakerId, ArticleId>;
constexpr SpeakerId kStory{};  // with an article

struct Way {
  ClaimId claim;
  std::vector<Key> stops;
};

bool key_before(const Key& a, const Key& b) {
  return std::pair(!a.second, a) < std::pair(!b.second, b);
}

std::vector<Way> ways_of(const Project& project, const VoiceFilter& filter) {
  std::vector<Way> ways;
  project.claims().for_each([&](std::uint32_t number, const Claim& claim) {
    if (filter.article && claim.article != filter.article) return;
    const std::vector<ClaimId>& only = filter.claims;
    if (!only.empty() && !std::binary_search(only.begin(), only.end(), ClaimId{number})) return;
    const Route route = route_of(project, claim);
    Way way{ClaimId{number}, {{kStory, claim.article}}};
    for (const SpeakerId relay : route.relays) way.stops.emplace_back(relay, ArticleId{});
    if (route.attributed) way.stops.emplace_back(route.asserter, ArticleId{});
    const auto about = std::find(way.stops.begin(), way.stops.end(), Key(filter.about, {}));
    if (filter.about && about == way.stops.end()) return;
    ways.push_back(std::move(way));
  });
  return ways;
}

// The speakers that stand in most claims, when there are too many.
std::set<Key> kept_of(const std::vector<Way>& ways, std::size_t& left_out) {
  std::map<Key, std::size_t> uses;
  for (const Way& way : ways) {
    for (const Key& stop : way.stops) ++uses[stop];
  }
  std::vector<std::pair<std::size_t, Key>> speakers;
  std::set<Key> kept;
  for (const auto& [key, count] : uses) {
    if (key.second) {
      kept.insert(key);
    } else {
      speakers.emplace_back(count, key);
    }
  }
  std::stable_sort(speakers.begin(), speakers.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  left_out = speakers.size() - std::min(speakers.size(), kMostVoices);
  speakers.resize(speakers.size() - left_out);
  for (const auto& [count, key] : speakers) kept.insert(key);
  return kept;
}

using Edges = std::map<std::pair<Key, Key>, std::vector<ClaimId>>;

Edges edges_of(const std::vector<Way>& ways, const std::set<Key>& kept) {
  Edges edges;
  for (const Way& way : ways) {
    for (std::size_t i = 1; i < way.stops.size(); ++i) {
      const auto pair = std::pair(way.stops[i - 1], way.stops[i]);
      if (kept.count(pair.first) == 0 || kept.count(pair.second) == 0) continue;
      std::vector<ClaimId>& claims = edges[pair];
      if (claims.empty() || claims.back() != way.claim) claims.push_back(way.claim);
    }
  }
  return edges;
}

std::size_t voices_in(const Edges& edges, std::size_t least) {
  std::set<Key> voices;
  for (const auto& [pair, claims] : edges) {
    if (claims.size() >= least) voices.insert({pair.first, pair.second});
  }
  return voices.size();
}

// Drops what is too weak, and gives how many edges that were.
std::size_t thin_out(Edges& edges, const VoiceFilter& filter, std::size_t& least) {
  least = std::max<std::size_t>(1, filter.least);
  if (filter.crowd > 0) {
    std::size_t most = 1;
    for (const auto& [pair, claims] : edges) most = std::max(most, claims.size());
    while (least < most && voices_in(edges, least) > filter.crowd) ++least;
  }
  std::vector<std::size_t> weights;
  for (const auto& [pair, claims] : edges) weights.push_back(claims.size());
  if (weights.size() > kMostLines) {
    const auto last = weights.begin() + static_cast<std::ptrdiff_t>(kMostLines);
    std::nth_element(weights.begin(), last, weights.end(), std::greater<>());
    least = std::max(least, voices_in(edges, *last + 1) > 0 ? *last + 1 : *last);
  }
  std::size_t dropped =
      std::erase_if(edges, [&](const auto& edge) { return edge.second.size() < least; });
  while (edges.size() > kMostLines) {  // all of one weight
    edges.erase(std::prev(edges.end()));
    ++dropped;
  }
  return dropped;
}

void count(const std::vector<Way>& ways, const std::map<Key, std::size_t>& numbers,
           std::vector<Voice>& voices) {
  for (const Way& way : ways) {
    for (std::size_t i = 0; i < way.stops.size(); ++i) {
      const auto at = numbers.find(way.stops[i]);
      if (at == numbers.end()) continue;
      Voice& voice = voices[at->second];
      ++(i + 1 == way.stops.size() ? voice.asserts : voice.relays);
    }
  }
}

}  // namespace

VoiceGraph voice_graph(const Project& project, const VoiceFilter& filter) {
  VoiceGraph graph;
  const std::vector<Way> ways = ways_of(project, filter);
  Edges edges = edges_of(ways, kept_of(ways, graph.left_out));
  graph.weaker = thin_out(edges, filter, graph.least);
  std::vector<Key> keys;
  for (const auto& [pair, claims] : edges) {
    keys.push_back(pair.first);
    keys.push_back(pair.second);
  }
  std::sort(keys.begin(), keys.end(), key_before);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  std::map<Key, std::size_t> numbers;
  for (const Key& key : keys) {
    numbers.emplace(key, graph.voices.size());
    graph.voices.push_back({key.second, key.first, 0, 0});
  }
  count(ways, numbers, graph.voices);
  std::vector<LayerEdge> lines;
  for (auto& [pair, claims] : edges) {
    graph.edges.push_back({numbers[pair.first], numbers[pair.second], std::move(claims)});
    lines.push_back({graph.edges.back().from, graph.edges.back().to});
  }
  graph.layout = lay_out(graph.voices.size(), lines);
  return graph;
}

}  // namespace counterpoint
