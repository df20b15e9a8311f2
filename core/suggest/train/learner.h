// Learning of linear models: averaged perceptron and stochastic gradient (AdaGrad) over the hashed
// rows that Weights has, and the way to whole numbers. Part of counterpoint_train only.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/suggest/weights.h"

namespace counterpoint {

class Learner {
 public:
  Learner(std::uint32_t classes, std::uint32_t rows)
      : classes_(classes),
        mask_(rows - 1),
        w_(std::size_t{classes} * rows),
        sum_(w_.size()),
        seen_(rows) {}

  // Keeps the `most` weights that matter most: large ones of frequent features. The others become
  // and stay 0; learning can go on with those that are left.
  void prune(std::size_t most) {
    std::vector<std::pair<float, std::size_t>> order;
    for (std::size_t i = 0; i < w_.size(); ++i) {
      if (w_[i] == 0) continue;
      const auto seen = static_cast<float>(seen_[i / classes_]);
      order.emplace_back(-std::fabs(w_[i]) * std::sqrt(seen), i);
    }
    if (order.size() > most) {
      std::nth_element(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most),
                       order.end());
      order.resize(most);
    }
    std::vector<float> left(w_.size());
    kept_.assign(w_.size(), false);
    for (const auto& [value, i] : order) {
      left[i] = w_[i];
      kept_[i] = true;
    }
    w_ = std::move(left);
  }
  void forget_steps() {  // before a second run of the perceptron over pruned weights
    std::fill(sum_.begin(), sum_.end(), 0.0f);
    step_ = 1;
  }

  // A feature may only get weights when it occurs often enough in the training data.
  void count(FeatureSpan features) {
    for (const std::uint32_t f : features) ++seen_[f & mask_];
  }
  bool knows(std::uint32_t f) const { return seen_[f & mask_] >= least_; }
  void set_least(std::uint32_t least) { least_ = least; }

  void scores(FeatureSpan features, float* out) const {
    for (const std::uint32_t f : features) {
      const float* row = &w_[std::size_t{f & mask_} * classes_];
      for (std::uint32_t c = 0; c < classes_; ++c) out[c] += row[c];
    }
  }

  // Perceptron: adds `by` for one class. `sum_` holds the weights times the step they came in.
  void bump(FeatureSpan features, std::uint32_t klass, float by) {
    for (const std::uint32_t f : features) {
      if (!knows(f)) continue;
      const std::size_t cell = std::size_t{f & mask_} * classes_ + klass;
      if (!kept_.empty() && !kept_[cell]) continue;
      w_[cell] += by;
      sum_[cell] += by * static_cast<float>(step_);
    }
  }
  void tick() { ++step_; }
  void average() {
    for (std::size_t i = 0; i < w_.size(); ++i) w_[i] -= sum_[i] / static_cast<float>(step_);
  }

  // AdaGrad: goes against the gradient of one class; `sum_` holds the squares. L1 by truncation.
  void descend(FeatureSpan features, std::uint32_t klass, float gradient, float rate, float l1) {
    for (const std::uint32_t f : features) {
      if (!knows(f)) continue;
      const std::size_t cell = std::size_t{f & mask_} * classes_ + klass;
      if (!kept_.empty() && !kept_[cell]) continue;
      sum_[cell] += gradient * gradient;
      const float step = rate / std::sqrt(sum_[cell] + 1e-2f);
      const float moved = w_[cell] - step * gradient;
      const float cut = step * l1;
      w_[cell] = moved > cut ? moved - cut : moved < -cut ? moved + cut : 0;
    }
  }

  // Whole numbers: `scale` steps to 1. What is under `floor` steps becomes 0.
  Weights quantise(float scale, float floor = 0.5f) const {
    std::vector<std::int8_t> cells(w_.size());
    for (std::size_t i = 0; i < w_.size(); ++i) {
      const float v = w_[i] * scale;
      if (std::fabs(v) < floor) continue;
      const float r = std::round(v);
      cells[i] = static_cast<std::int8_t>(r > 127 ? 127 : r < -127 ? -127 : r);
    }
    return Weights(classes_, mask_ + 1, cells);
  }
  float spread() const {  // the root mean square of the weights that are not zero
    double sum = 0;
    std::size_t n = 1;
    for (const float v : w_) {
      if (v != 0) {
        sum += double{v} * v;
        ++n;
      }
    }
    return static_cast<float>(std::sqrt(sum / static_cast<double>(n)));
  }

 private:
  std::uint32_t classes_, mask_;
  std::vector<float> w_, sum_;
  std::vector<std::uint32_t> seen_;
  std::vector<bool> kept_;  // empty: all
  std::uint32_t least_ = 3;
  std::uint64_t step_ = 1;
};

}  // namespace counterpoint
