// The weights of the linear models: small whole numbers by feature and class, so that every
// platform comes to the same result. Proven by tests/core/suggest/weights_test.cpp.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/suggest/features.h"

namespace counterpoint {

// A table of rows, one weight a class. A feature's row is where its hash falls; features that share
// a row share its weights. Nine rows of ten are empty, and what a look-up costs is waiting for
// memory: so blocks of bits tell which rows hold anything, and only those are kept, after one of
// zeros that stands for all others. No look-up branches.
//
// A kept row is words of eight bytes, a byte for each class, with kBias added so that none is
// negative: Scores adds four of them at once.
class Weights {
 public:
  static constexpr std::uint32_t kBias = 128;

  Weights() = default;
  // Of all cells, row by row, empty ones too. `rows` is a power of two.
  Weights(std::uint32_t classes, std::uint32_t rows, const std::vector<std::int8_t>& cells);

  std::uint32_t classes() const { return classes_; }
  std::uint32_t rows() const { return mask_ + 1; }
  bool empty() const { return classes_ == 0; }
  std::vector<std::int8_t> cells() const;  // as the constructor takes them

  // The kept row of a feature. The table is not empty.
  const std::uint64_t* row(std::uint32_t feature) const {
    const std::uint32_t at = feature & mask_;
    const Block block = blocks_[at / 32];
    const std::uint32_t bit = 1u << at % 32;
    const auto above = static_cast<std::uint32_t>(std::popcount(block.filled & (bit - 1)));
    return words_.data() +
           ((block.filled & bit) != 0 ? block.first + above : 0) * std::size_t{width_};
  }

  // The weight of a feature for one class.
  std::int32_t weight(std::uint32_t feature, std::uint32_t klass = 0) const {
    const std::uint64_t byte = row(feature)[klass / 8] >> klass % 8 * 8 & 0xFF;
    return static_cast<std::int32_t>(byte) - static_cast<std::int32_t>(kBias);
  }

  // The table as bytes: number of classes, number of rows, then the weights that are not zero with
  // the gaps between them. Reading takes what it needs off the front of `bytes`; an empty table
  // means that they were not made by write().
  std::string write() const;
  static Weights read(std::string_view& bytes);

 private:
  struct Block {               // of 32 rows
    std::uint32_t filled = 0;  // a bit for each
    std::uint32_t first = 0;   // the kept row of the first filled one
  };

  Weights(std::uint32_t classes, std::uint32_t rows);
  // In order of the cells; not zero.
  void append(std::uint32_t row, std::uint32_t klass, std::int8_t weight);
  friend class WeightsReader;

  std::uint32_t classes_ = 0;
  std::uint32_t mask_ = 0;
  std::uint32_t width_ = 0;  // words to a row
  std::vector<Block> blocks_;
  std::vector<std::uint64_t> words_;
};

// A table on its way out of its bytes, some weights at a time.
class WeightsReader {
 public:
  // Takes what it needs off the front of `bytes`, and views it.
  explicit WeightsReader(std::string_view& bytes);

  bool done() const { return values_.empty(); }
  void step(std::size_t weights);  // so many more, at most
  Weights finish();                // once done; an empty table if the bytes were broken

 private:
  void stop();  // they are

  Weights weights_;
  std::string_view gaps_, values_;  // what is not read yet
  std::uint32_t row_ = 0;
  std::uint32_t class_ = 0;
  bool first_ = true;
};

// The sums of the weights of up to 256 features, for each class of a table.
template <std::uint32_t kClasses>
class Scores {
 public:
  void add(const Weights& weights, FeatureSpan features) {
    for (const std::uint32_t f : features) {
      const std::uint64_t* row = weights.row(f);
      for (std::uint32_t k = 0; k < kWords; ++k) {
        even_[k] += row[k] & kLanes;
        odd_[k] += row[k] >> 8 & kLanes;
      }
    }
    added_ += static_cast<std::uint32_t>(features.size());
  }

  std::int32_t operator[](std::size_t klass) const {
    const std::uint64_t lanes = (klass % 2 == 0 ? even_ : odd_)[klass / 8];
    const auto sum = static_cast<std::uint32_t>(lanes >> klass / 2 % 4 * 16 & 0xFFFF);
    return static_cast<std::int32_t>(sum - added_ * Weights::kBias);
  }

 private:
  static constexpr std::uint32_t kWords = (kClasses + 7) / 8;
  static constexpr std::uint64_t kLanes = 0x00FF00FF00FF00FF;
  std::array<std::uint64_t, kWords> even_{}, odd_{};  // of the classes 0, 2, .. and 1, 3, ..
  std::uint32_t added_ = 0;
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

// Of a file that came over the net, in slices, so that a page can draw between them.
class ModelReader {
 public:
  explicit ModelReader(std::string bytes);
  ModelReader(const ModelReader&) = delete;
  ModelReader& operator=(const ModelReader&) = delete;

  bool done() const { return table_ == kTables; }
  void step();  // about a millisecond in a browser
  // Once done: nothing unless every table is there, has the classes that its reader needs, and
  // nothing is left over.
  std::optional<Models> finish();

 private:
  static constexpr std::size_t kTables = 6;

  const std::string bytes_;
  std::string_view left_ = bytes_;
  WeightsReader reader_;  // of the table at hand
  std::size_t table_ = 0;
  Models models_;
};

// The models that are compiled into native programs from assets/suggest/weights.bin; read once.
const Models& built_in_models();

}  // namespace counterpoint
