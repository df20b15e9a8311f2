// Features as numbers: what a word looks like, and how several such values become one feature.
// Proven by tests/core/suggest/weights_test.cpp.
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "core/suggest/types.h"
#include "core/text/mix.h"

namespace counterpoint {

// The looks of one word, each part hashed.
struct WordForm {
  std::uint32_t lower = 0;  // without case
  std::uint32_t suffix1 = 0, suffix2 = 0, suffix3 = 0, prefix2 = 0;
  std::uint32_t shape = 0;    // "Xx", "X", "d", "x-"
  std::uint32_t cluster = 0;  // of words used alike; 0 for none
  bool capital = false;
};

WordForm word_form(std::string_view word);

class Weights;
// With the clusters of words that `clusters` holds (Models::clusters).
std::vector<WordForm> word_forms(const Weights& clusters, const Analysis& analysis, Range tokens);

// One feature: the number of its template and the values that it joins, of which the first ones
// may be joined before. Never 0.
constexpr std::uint32_t begin_feature(std::uint32_t kind) { return mix(0x811C9DC5u, kind); }
constexpr std::uint32_t end_feature(std::uint32_t begun,
                                    std::initializer_list<std::uint32_t> values) {
  std::uint32_t h = begun;
  for (const std::uint32_t value : values) h = mix(h, value);
  h ^= h >> 13;
  h *= 0x85EBCA6Bu;
  h ^= h >> 16;
  return h == 0 ? 1 : h;
}
constexpr std::uint32_t feature(std::uint32_t kind, std::initializer_list<std::uint32_t> values) {
  return end_feature(begin_feature(kind), values);
}

std::uint32_t hash_text(std::string_view text);

// What is seen at one place: up to 64 features.
class Features {
 public:
  void add(std::uint32_t kind, std::initializer_list<std::uint32_t> values) {
    end(begin_feature(kind), values);
  }
  void end(std::uint32_t begun, std::initializer_list<std::uint32_t> values) {
    assert(size_ < numbers_.size());
    numbers_[size_++] = end_feature(begun, values);
  }
  void clear() { size_ = 0; }

  operator std::span<const std::uint32_t>() const { return {numbers_.data(), size_}; }

 private:
  std::array<std::uint32_t, 64> numbers_;  // no memory of its own: it is filled for every word
  std::size_t size_ = 0;
};
using FeatureSpan = std::span<const std::uint32_t>;

}  // namespace counterpoint
