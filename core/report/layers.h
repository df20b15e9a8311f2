// A directed graph laid out in layers, after Sugiyama, Tagawa and Toda (1981): edges that close a
// cycle are turned round, each node goes into the layer after the last of those that point at it,
// long edges get a bend in every layer that they pass, crossings are reduced by sweeps over the
// layers (barycentres and medians by turns, then swaps of neighbours), and last the nodes are moved
// towards those that they are joined to. Proven by tests/core/report/layers_test.cpp.
#pragma once

#include <cstddef>
#include <vector>

namespace counterpoint {

struct LayerEdge {
  std::size_t from = 0, to = 0;  // of different nodes; an edge from a node to itself is left out
};

struct Layered {
  struct Node {
    std::size_t layer = 0;
    double place = 0;   // across the layer: 0 and up, neighbours that are nodes at least 1 apart
    bool bend = false;  // of a long edge, not a node of the caller's
  };
  std::vector<Node> nodes;                      // the caller's first, by their numbers
  std::vector<std::vector<std::size_t>> paths;  // of each edge, from its `from` to its `to`
  std::vector<bool> turned;                     // of each edge: it runs against the layers
  std::size_t layers = 0;
  double breadth = 0;                // the largest place
  std::size_t crossings = 0;         // of the paths, between neighbouring layers
  std::size_t crossings_before = 0;  // in the order of the nodes' numbers
};

// The same for the same input, always. O(sweeps * paths * log paths), with at most 24 sweeps for
// each of 3 first orders, of 16 for small graphs; edges must name nodes under `nodes`.
Layered lay_out(std::size_t nodes, const std::vector<LayerEdge>& edges);

}  // namespace counterpoint
