// The order of nodes within layers, and where they stand in it. Edges join neighbouring layers
// only. Proven by tests/core/report/layers_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace counterpoint {

class LayerOrder {
 public:
  // Nodes are numbered as they are added; at first they stand in their layer in that order.
  void add(std::size_t layer);
  void join(std::size_t above, std::size_t below);  // layers that follow one another

  std::size_t crossings() const;

  // Never leaves more crossings than there were.
  void reduce_crossings();

  // A place across the layer for each node, from 0 up: those in one layer at least 1 apart, where
  // bends are among them a little less, and else near to what they are joined to.
  std::vector<double> places(const std::vector<bool>& bends) const;

 private:
  using Layers = std::vector<std::vector<std::size_t>>;

  void number();
  void sweep(bool down, bool by_median, bool turn_ties);
  void swap_neighbours();
  void depth_first();
  void shuffle(std::uint32_t seed);
  void improve();
  std::size_t crossings_above(std::size_t layer) const;
  std::size_t crossings_of(std::size_t left, std::size_t right) const;
  double wish(std::size_t node, const std::vector<std::size_t>& joined, bool by_median) const;

  Layers layers_;
  std::vector<std::size_t> layer_of_, at_;  // of each node
  Layers above_, below_;                    // what each node is joined to
};

}  // namespace counterpoint
