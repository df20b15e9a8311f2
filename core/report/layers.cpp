// A directed graph laid out in layers: what layer, in what order.
// Proven by tests/core/report/layers_test.cpp.
#include "core/report/layers.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/report/layer_order.h"

namespace counterpoint {
namespace {

using Adjacency = std::vector<std::vector<std::size_t>>;

// Turns round every edge that leads back to a node from which the search came: what is left has no
// cycle. The search begins at nodes that nothing points at.
class CycleBreaker {
 public:
  CycleBreaker(std::size_t nodes, const std::vector<LayerEdge>& edges)
      : edges_(edges), out_(nodes), state_(nodes, State::fresh), turned_(edges.size(), false) {
    std::vector<std::size_t> in(nodes, 0);
    for (std::size_t e = 0; e < edges.size(); ++e) {
      if (edges[e].from == edges[e].to) continue;
      out_[edges[e].from].push_back(e);
      ++in[edges[e].to];
    }
    for (std::size_t node = 0; node < nodes; ++node) {
      if (in[node] == 0) visit(node);
    }
    for (std::size_t node = 0; node < nodes; ++node) visit(node);
  }

  std::vector<bool> turned() && { return std::move(turned_); }

 private:
  enum class State { fresh, open, done };

  void visit(std::size_t root) {
    if (state_[root] != State::fresh) return;
    std::vector<std::pair<std::size_t, std::size_t>> stack{{root, 0}};
    state_[root] = State::open;
    while (!stack.empty()) {
      auto& [node, next] = stack.back();
      if (next == out_[node].size()) {
        state_[node] = State::done;
        stack.pop_back();
        continue;
      }
      const std::size_t edge = out_[node][next++];
      const std::size_t to = edges_[edge].to;
      if (state_[to] == State::open) turned_[edge] = true;
      if (state_[to] != State::fresh) continue;
      state_[to] = State::open;
      stack.emplace_back(to, 0);
    }
  }

  const std::vector<LayerEdge>& edges_;
  Adjacency out_;
  std::vector<State> state_;
  std::vector<bool> turned_;
};

// Along the layers.
LayerEdge straight(LayerEdge edge, bool turned) {
  if (turned) std::swap(edge.from, edge.to);
  return edge;
}

// The length of the longest way to each node.
std::vector<std::size_t> layers_of(std::size_t nodes, const std::vector<LayerEdge>& edges,
                                   const std::vector<bool>& turned) {
  Adjacency out(nodes);
  std::vector<std::size_t> in(nodes, 0), layer(nodes, 0), ready;
  for (std::size_t e = 0; e < edges.size(); ++e) {
    const LayerEdge edge = straight(edges[e], turned[e]);
    if (edge.from == edge.to) continue;
    out[edge.from].push_back(edge.to);
    ++in[edge.to];
  }
  for (std::size_t node = 0; node < nodes; ++node) {
    if (in[node] == 0) ready.push_back(node);
  }
  for (std::size_t i = 0; i < ready.size(); ++i) {
    for (const std::size_t to : out[ready[i]]) {
      layer[to] = std::max(layer[to], layer[ready[i]] + 1);
      if (--in[to] == 0) ready.push_back(to);
    }
  }
  return layer;
}

// Lays an edge's path, with a new bend in every layer between its ends.
std::vector<std::size_t> lay_path(Layered& graph, LayerOrder& order, LayerEdge edge) {
  std::vector<std::size_t> path{edge.from};
  for (std::size_t layer = graph.nodes[edge.from].layer + 1; layer < graph.nodes[edge.to].layer;
       ++layer) {
    path.push_back(graph.nodes.size());
    graph.nodes.push_back({layer, 0, true});
    order.add(layer);
  }
  path.push_back(edge.to);
  for (std::size_t i = 1; i < path.size(); ++i) order.join(path[i - 1], path[i]);
  return path;
}

}  // namespace

Layered lay_out(std::size_t nodes, const std::vector<LayerEdge>& edges) {
  Layered graph;
  graph.turned = CycleBreaker(nodes, edges).turned();
  LayerOrder order;
  for (const std::size_t layer : layers_of(nodes, edges, graph.turned)) {
    graph.nodes.push_back({layer, 0, false});
    order.add(layer);
    graph.layers = std::max(graph.layers, layer + 1);
  }
  for (std::size_t e = 0; e < edges.size(); ++e) {
    const bool turned = graph.turned[e];
    std::vector<std::size_t> path{edges[e].from};
    if (edges[e].from != edges[e].to) path = lay_path(graph, order, straight(edges[e], turned));
    if (turned) std::reverse(path.begin(), path.end());
    graph.paths.push_back(std::move(path));
  }
  graph.crossings_before = order.crossings();
  order.reduce_crossings();
  graph.crossings = order.crossings();
  std::vector<bool> bends;
  for (const Layered::Node& node : graph.nodes) bends.push_back(node.bend);
  const std::vector<double> places = order.places(bends);
  for (std::size_t node = 0; node < places.size(); ++node) {
    graph.nodes[node].place = places[node];
    graph.breadth = std::max(graph.breadth, places[node]);
  }
  return graph;
}

}  // namespace counterpoint
