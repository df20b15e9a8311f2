// The weights of the linear models: small whole numbers by feature and class, so that every
// platform comes to the same result. Proven by tests/core/suggest/weights_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/suggest/features.h"

namespace counterpoint {

// A table of rows, one weight a class. A feature's row is where its hash falls; features that share
// a row share its weights.
class Weights {
 public:
  Weights() = default;
  Weights(std::uint32_t classes, std::uint32_t rows)  // rows: a power of two
      : classes_(classes), mask_(rows - 1), cells_(std::size_t{classes} * rows) {}

  std::uint32_t classes() const { return classes_; }
  std::uint32_t rows() const { return mask_ + 1; }
  bool empty() const { return cells_.empty(); }

  const std::int8_t* row(std::uint32_t feature) const {
    return cells_.data() + std::size_t{feature & mask_} * classes_;
  }
  std::vector<std::int8_t>& cells() { return cells_; }

  // Adds the weights of a feature to `scores`, which has a place for each class.
  void add(std::uint32_t feature, std::int32_t* scores) const {
    const std::int8_t* weights = row(feature);
    for (std::uint32_t c = 0; c < classes_; ++c) scores[c] += weights[c];
  }

  // The table as bytes: number of classes, number of rows, then the weights that are not zero with
  // the gaps between them. Reading takes what it needs off the front of `bytes`; an empty table
  // means that they were not made by write().
  std::string write() const;
  static Weights read(std::string_view& bytes);

 private:
  std::uint32_t classes_ = 0;
  std::uint32_t mask_ = 0;
  std::vector<std::int8_t> cells_;
};

// All models. Empty tables where the bytes are not a file of weights.
struct Models {
  Weights clusters;  // one class: the cluster of a word, by its hash
  Weights tagger;    // a class for each Tag
  Weights moves;     // of the parser: shift, left, right
  Weights labels;    // a class for each Relation
  Weights cues;      // one class: is the word the head of a cue
  Weights roles;     // a class for each Role (frame.h)
};

Models read_models(std::string_view bytes);
std::string write_models(const Models& models);

// The models that are compiled in from assets/suggest/weights.bin; read once.
const Models& built_in_models();

}  // namespace counterpoint
