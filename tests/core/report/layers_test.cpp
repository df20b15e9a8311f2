// Layouts of graphs in layers: fixed, in the direction of the edges, with few crossings.
#include "core/report/layers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace counterpoint {
namespace {

using Edges = std::vector<LayerEdge>;

Edges random_edges(std::mt19937& random, std::size_t nodes, std::size_t count, bool cycles) {
  Edges edges;
  while (edges.size() < count) {
    std::size_t a = random() % nodes;
    std::size_t b = random() % nodes;
    if (a == b) continue;
    if (!cycles && a > b) std::swap(a, b);
    edges.push_back({a, b});
  }
  return edges;
}

std::map<std::size_t, std::vector<std::size_t>> by_layer(const Layered& graph) {
  std::map<std::size_t, std::vector<std::size_t>> layers;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) layers[graph.nodes[i].layer].push_back(i);
  return layers;
}

using Segment = std::pair<std::size_t, std::size_t>;  // from a layer to the next

std::vector<Segment> segments_of(const Layered& graph) {
  std::vector<Segment> segments;
  for (const std::vector<std::size_t>& path : graph.paths) {
    for (std::size_t i = 1; i < path.size(); ++i) {
      Segment segment{path[i - 1], path[i]};
      if (graph.nodes[segment.first].layer > graph.nodes[segment.second].layer) {
        std::swap(segment.first, segment.second);
      }
      segments.push_back(segment);
    }
  }
  return segments;
}

// By the definition, from the places.
template <class Place>
std::size_t crossings_of(const Layered& graph, const std::vector<Segment>& segments,
                         Place&& place) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      const auto [a, b] = segments[i];
      const auto [c, d] = segments[k];
      if (graph.nodes[a].layer != graph.nodes[c].layer) continue;
      found += (place(a) - place(c)) * (place(b) - place(d)) < 0 ? 1 : 0;
    }
  }
  return found;
}

// The fewest of all orders; for small graphs.
std::size_t fewest_crossings(const Layered& graph) {
  std::map<std::size_t, std::vector<std::size_t>> layers = by_layer(graph);
  const std::vector<Segment> segments = segments_of(graph);
  std::vector<double> at(graph.nodes.size(), 0);
  std::size_t best = segments.size() * segments.size();
  const auto search = [&](const auto& self, std::size_t layer) -> void {
    if (best == 0) return;
    if (layer == layers.size()) {
      best = std::min(best, crossings_of(graph, segments, [&](std::size_t n) { return at[n]; }));
      return;
    }
    std::vector<std::size_t> order = layers[layer];
    std::sort(order.begin(), order.end());
    do {
      for (std::size_t i = 0; i < order.size(); ++i) at[order[i]] = static_cast<double>(i);
      self(self, layer + 1);
    } while (std::next_permutation(order.begin(), order.end()));
  };
  search(search, 0);
  return best;
}

void expect_sound(const Layered& graph, std::size_t nodes, const Edges& edges) {
  ASSERT_EQ(graph.paths.size(), edges.size());
  for (std::size_t e = 0; e < edges.size(); ++e) {
    const std::vector<std::size_t>& path = graph.paths[e];
    EXPECT_EQ(path.front(), edges[e].from);
    EXPECT_EQ(path.back(), edges[e].to);
    for (std::size_t i = 1; i < path.size(); ++i) {
      const auto from = static_cast<long>(graph.nodes[path[i - 1]].layer);
      const auto to = static_cast<long>(graph.nodes[path[i]].layer);
      EXPECT_EQ(to - from, graph.turned[e] ? -1 : 1);
    }
    for (std::size_t i = 1; i + 1 < path.size(); ++i) EXPECT_TRUE(graph.nodes[path[i]].bend);
  }
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    EXPECT_EQ(graph.nodes[i].bend, i >= nodes);
    EXPECT_GE(graph.nodes[i].place, 0);
    EXPECT_LE(graph.nodes[i].place, graph.breadth);
  }
  for (auto& [layer, order] : by_layer(graph)) {
    std::vector<std::size_t> sorted = order;
    std::sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
      return graph.nodes[a].place < graph.nodes[b].place;
    });
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      const Layered::Node& a = graph.nodes[sorted[i - 1]];
      const Layered::Node& b = graph.nodes[sorted[i]];
      EXPECT_GE(b.place - a.place + 1e-9, a.bend || b.bend ? 0.5 : 1.0);
    }
  }
  const auto place = [&](std::size_t node) { return graph.nodes[node].place; };
  EXPECT_EQ(graph.crossings, crossings_of(graph, segments_of(graph), place));
  EXPECT_LE(graph.crossings, graph.crossings_before);
}

TEST(Layers, OfNothing) {
  const Layered graph = lay_out(0, {});
  EXPECT_EQ(graph.layers, 0u);
  EXPECT_EQ(lay_out(2, {}).layers, 1u);
  EXPECT_EQ(lay_out(1, {{0, 0}}).paths.front(), std::vector<std::size_t>{0});
}

TEST(Layers, FollowTheEdges) {
  const Edges edges = {{0, 1}, {1, 2}, {0, 2}};
  const Layered graph = lay_out(3, edges);
  EXPECT_EQ(graph.nodes[0].layer, 0u);
  EXPECT_EQ(graph.nodes[1].layer, 1u);
  EXPECT_EQ(graph.nodes[2].layer, 2u);
  EXPECT_EQ(graph.paths[2], (std::vector<std::size_t>{0, 3, 2})) << "a bend beside the second";
  expect_sound(graph, 3, edges);
}

TEST(Layers, TakeTheCrossOut) {
  const Edges edges = {{0, 3}, {1, 2}};
  const Layered graph = lay_out(4, edges);
  EXPECT_EQ(graph.crossings_before, 1u);
  EXPECT_EQ(graph.crossings, 0u);
  expect_sound(graph, 4, edges);
}

TEST(Layers, TurnWhatClosesACycle) {
  const Edges edges = {{0, 1}, {1, 2}, {2, 0}, {3, 0}};
  const Layered graph = lay_out(4, edges);
  EXPECT_EQ(std::count(graph.turned.begin(), graph.turned.end(), true), 1);
  EXPECT_TRUE(graph.turned[2]) << "3 leads into the cycle at 0";
  expect_sound(graph, 4, edges);
}

TEST(Layers, TreesHaveNoCrossings) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::size_t nodes = 2 + random() % 60;
    std::vector<std::size_t> names(nodes);
    for (std::size_t i = 0; i < nodes; ++i) names[i] = i;
    std::shuffle(names.begin() + 1, names.end(), random);
    Edges edges;
    for (std::size_t i = 1; i < nodes; ++i) edges.push_back({names[random() % i], names[i]});
    const Layered graph = lay_out(nodes, edges);
    EXPECT_EQ(graph.crossings, 0u);
    expect_sound(graph, nodes, edges);
  }
}

TEST(Layers, SmallGraphsThatCanDoWithoutCrossingsHaveNone) {
  int planar = 0;
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::size_t nodes = 4 + random() % 4;
    const Edges edges = random_edges(random, nodes, nodes - 1 + random() % 2, false);
    const Layered graph = lay_out(nodes, edges);
    expect_sound(graph, nodes, edges);
    if (fewest_crossings(graph) > 0) continue;
    ++planar;
    EXPECT_EQ(graph.crossings, 0u);
  }
  EXPECT_GT(planar, 100);
}

TEST(Layers, AnyGraphIsSoundAndComesOutTheSame) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const std::size_t nodes = 2 + random() % 30;
    const Edges edges = random_edges(random, nodes, random() % 50, true);
    const Layered graph = lay_out(nodes, edges);
    expect_sound(graph, nodes, edges);
    const Layered again = lay_out(nodes, edges);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
      EXPECT_EQ(graph.nodes[i].place, again.nodes[i].place);
      EXPECT_EQ(graph.nodes[i].layer, again.nodes[i].layer);
    }
    EXPECT_EQ(graph.paths, again.paths);
  }
}

TEST(Layers, TwoHundredNodesHaveFarFewerCrossings) {
  std::mt19937 random(7);
  const Layered graph = lay_out(200, random_edges(random, 200, 300, true));
  EXPECT_LT(graph.crossings * 4, graph.crossings_before);
}

}  // namespace
}  // namespace counterpoint
