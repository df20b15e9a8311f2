// The order of nodes within layers, and where they stand in it.
// Proven by tests/core/report/layers_test.cpp.
#include "core/report/layer_order.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace counterpoint {
namespace {

constexpr int kSweeps = 24;
constexpr int kPatience = 8;  // sweeps without a gain
constexpr int kSwapRounds = 8;
constexpr std::size_t kSmall = 120;  // nodes: more first orders are tried of such a graph
constexpr int kStarts = 3, kStartsOfSmall = 16;
constexpr int kPlacingSweeps = 12;

// Pairs (a, b) with a before b in the sequence and a > b.
std::size_t inversions(const std::vector<std::size_t>& sequence, std::size_t top) {
  std::vector<std::size_t> tree(top + 2, 0);
  std::size_t found = 0, seen = 0;
  for (const std::size_t value : sequence) {
    std::size_t up_to = 0;  // how many seen are at most `value`
    for (std::size_t i = value + 1; i > 0; i &= i - 1) up_to += tree[i];
    found += seen - up_to;
    for (std::size_t i = value + 1; i < tree.size(); i += i & (~i + 1)) ++tree[i];
    ++seen;
  }
  return found;
}

// The places nearest to the wished ones, by least squares, that keep the order and the distances:
// pools neighbours that would come too near and gives them their weighted mean.
std::vector<double> nearest(const std::vector<double>& wishes, const std::vector<double>& weights,
                            const std::vector<double>& offsets) {
  struct Pool {
    double mean, weight;
    std::size_t size;
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    Pool pool{wishes[i] - offsets[i], weights[i], 1};
    while (!pools.empty() && pools.back().mean > pool.mean) {
      const Pool& last = pools.back();
      const double weight = last.weight + pool.weight;
      pool.mean = (last.mean * last.weight + pool.mean * pool.weight) / weight;
      pool.weight = weight;
      pool.size += last.size;
      pools.pop_back();
    }
    pools.push_back(pool);
  }
  std::vector<double> places;
  for (const Pool& pool : pools) {
    for (std::size_t i = 0; i < pool.size; ++i) {
      places.push_back(pool.mean + offsets[places.size()]);
    }
  }
  return places;
}

double distance(bool bend_a, bool bend_b) {
  return bend_a && bend_b ? 0.5 : bend_a || bend_b ? 0.8 : 1.0;
}

}  // namespace

void LayerOrder::add(std::size_t layer) {
  if (layers_.size() <= layer) layers_.resize(layer + 1);
  at_.push_back(layers_[layer].size());
  layers_[layer].push_back(layer_of_.size());
  layer_of_.push_back(layer);
  above_.emplace_back();
  below_.emplace_back();
}

void LayerOrder::join(std::size_t above, std::size_t below) {
  below_[above].push_back(below);
  above_[below].push_back(above);
}

void LayerOrder::number() {
  for (const std::vector<std::size_t>& layer : layers_) {
    for (std::size_t i = 0; i < layer.size(); ++i) at_[layer[i]] = i;
  }
}

std::size_t LayerOrder::crossings_above(std::size_t layer) const {
  std::vector<std::size_t> ends;
  for (const std::size_t node : layers_[layer - 1]) {
    std::vector<std::size_t> own;
    for (const std::size_t other : below_[node]) own.push_back(at_[other]);
    std::sort(own.begin(), own.end());
    ends.insert(ends.end(), own.begin(), own.end());
  }
  return inversions(ends, layers_[layer].size());
}

std::size_t LayerOrder::crossings() const {
  std::size_t all = 0;
  for (std::size_t layer = 1; layer < layers_.size(); ++layer) all += crossings_above(layer);
  return all;
}

// How often the edges of two nodes of one layer cross while `left` stands left.
std::size_t LayerOrder::crossings_of(std::size_t left, std::size_t right) const {
  std::size_t found = 0;
  for (const Layers* joined : {&above_, &below_}) {
    for (const std::size_t a : (*joined)[left]) {
      for (const std::size_t b : (*joined)[right]) found += at_[a] > at_[b] ? 1 : 0;
    }
  }
  return found;
}

double LayerOrder::wish(std::size_t node, const std::vector<std::size_t>& joined,
                        bool by_median) const {
  if (joined.empty()) return static_cast<double>(at_[node]);
  std::vector<std::size_t> places;
  places.reserve(joined.size());
  for (const std::size_t other : joined) places.push_back(at_[other]);
  std::sort(places.begin(), places.end());
  if (by_median) {
    const std::size_t middle = places.size() / 2;
    const std::size_t other = places.size() % 2 == 1 ? middle : middle - 1;
    return static_cast<double>(places[middle] + places[other]) / 2;
  }
  double sum = 0;
  for (const std::size_t place : places) sum += static_cast<double>(place);
  return sum / static_cast<double>(places.size());
}

void LayerOrder::sweep(bool down, bool by_median, bool turn_ties) {
  for (std::size_t step = 1; step < layers_.size(); ++step) {
    std::vector<std::size_t>& layer = layers_[down ? step : layers_.size() - 1 - step];
    std::vector<std::pair<double, std::size_t>> wishes;
    wishes.reserve(layer.size());
    if (turn_ties) std::reverse(layer.begin(), layer.end());
    for (const std::size_t node : layer) {
      wishes.emplace_back(wish(node, down ? above_[node] : below_[node], by_median), node);
    }
    std::stable_sort(wishes.begin(), wishes.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < layer.size(); ++i) {
      layer[i] = wishes[i].second;
      at_[layer[i]] = i;
    }
  }
}

void LayerOrder::swap_neighbours() {
  bool better = true;
  for (int round = 0; better && round < kSwapRounds; ++round) {
    better = false;
    for (std::vector<std::size_t>& layer : layers_) {
      for (std::size_t i = 1; i < layer.size(); ++i) {
        if (crossings_of(layer[i - 1], layer[i]) <= crossings_of(layer[i], layer[i - 1])) continue;
        std::swap(layer[i - 1], layer[i]);
        std::swap(at_[layer[i - 1]], at_[layer[i]]);
        better = true;
      }
    }
  }
}

// The order in which a search along the edges comes by: trees stand without crossings.
void LayerOrder::depth_first() {
  std::vector<bool> seen(layer_of_.size(), false);
  Layers order(layers_.size());
  for (std::size_t root = 0; root < layer_of_.size(); ++root) {
    std::vector<std::size_t> stack{root};
    while (!stack.empty()) {
      const std::size_t node = stack.back();
      stack.pop_back();
      if (seen[node]) continue;
      seen[node] = true;
      order[layer_of_[node]].push_back(node);
      for (const Layers* joined : {&above_, &below_}) {
        const std::vector<std::size_t>& next = (*joined)[node];
        stack.insert(stack.end(), next.rbegin(), next.rend());
      }
    }
  }
  layers_ = std::move(order);
  number();
}

// The same order for the same seed, everywhere.
void LayerOrder::shuffle(std::uint32_t seed) {
  for (std::vector<std::size_t>& layer : layers_) {
    for (std::size_t i = layer.size(); i > 1; --i) {
      seed = seed * 1664525U + 1013904223U;
      std::swap(layer[i - 1], layer[(seed >> 8) % i]);
    }
  }
}

// Sweeps up and down as long as it helps, and keeps the best order.
void LayerOrder::improve() {
  Layers best = layers_;
  std::size_t fewest = crossings();
  for (int i = 0, waited = 0; i < kSweeps && waited < kPatience && fewest > 0; ++i, ++waited) {
    sweep(i % 2 == 0, i % 4 >= 2, i % 8 >= 4);
    swap_neighbours();
    const std::size_t now = crossings();
    if (now >= fewest) continue;
    fewest = now;
    best = layers_;
    waited = 0;
  }
  layers_ = std::move(best);
  number();
}

void LayerOrder::reduce_crossings() {
  const Layers given = layers_;
  Layers best = layers_;
  std::size_t fewest = crossings();
  const int starts = layer_of_.size() <= kSmall ? kStartsOfSmall : kStarts;
  for (int start = 0; start < starts && fewest > 0; ++start) {
    layers_ = given;
    if (start == 1) {
      for (std::vector<std::size_t>& layer : layers_) std::reverse(layer.begin(), layer.end());
    }
    if (start > 2) shuffle(static_cast<std::uint32_t>(start));
    number();
    if (start == 0) depth_first();
    improve();
    const std::size_t now = crossings();
    if (now >= fewest) continue;
    fewest = now;
    best = layers_;
  }
  layers_ = std::move(best);
  number();
}

std::vector<double> LayerOrder::places(const std::vector<bool>& bends) const {
  std::vector<double> places(layer_of_.size(), 0);
  for (std::size_t node = 0; node < places.size(); ++node) {
    places[node] = static_cast<double>(at_[node]);
  }
  for (int step = 0; step < kPlacingSweeps; ++step) {
    for (std::size_t i = 0; i < layers_.size(); ++i) {
      const std::vector<std::size_t>& layer = layers_[step % 2 == 0 ? i : layers_.size() - 1 - i];
      std::vector<double> wishes, weights, offsets;
      double offset = 0;
      for (std::size_t k = 0; k < layer.size(); ++k) {
        const std::size_t node = layer[k];
        if (k > 0) offset += distance(bends[layer[k - 1]], bends[node]);
        double sum = 0, count = 0;
        for (const Layers* joined : {&above_, &below_}) {
          for (const std::size_t other : (*joined)[node]) sum += places[other], ++count;
        }
        wishes.push_back(count > 0 ? sum / count : places[node]);
        weights.push_back(bends[node] ? 4 : 1 + count);
        offsets.push_back(offset);
      }
      const std::vector<double> found = nearest(wishes, weights, offsets);
      for (std::size_t k = 0; k < layer.size(); ++k) places[layer[k]] = found[k];
    }
  }
  if (places.empty()) return places;
  const double least = *std::min_element(places.begin(), places.end());
  for (double& place : places) place -= least;
  return places;
}

}  // namespace counterpoint
