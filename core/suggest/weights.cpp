// Tables of weights and their bytes. Proven by tests/core/suggest/weights_test.cpp.
#include "core/suggest/weights.h"

#include <array>
#include <utility>

#include "core/suggest/frame.h"
#include "core/suggest/parser.h"

namespace counterpoint {
namespace {

constexpr std::uint32_t kMaxCells = 1u << 26;
constexpr std::uint64_t kZeros = 0x8080808080808080;  // eight weights of 0, with kBias

void put_number(std::string& out, std::uint32_t n) {  // 7 bits a byte, low ones first
  for (; n >= 0x80; n >>= 7) out += static_cast<char>(n | 0x80);
  out += static_cast<char>(n);
}

std::uint32_t take_number(std::string_view& bytes) {
  std::uint32_t n = 0;
  for (unsigned shift = 0; !bytes.empty() && shift < 32; shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    n |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
    if (byte < 0x80) break;
  }
  return n;
}

bool is_power_of_two(std::uint32_t n) { return n != 0 && (n & (n - 1)) == 0; }

}  // namespace

Weights::Weights(std::uint32_t classes, std::uint32_t rows)
    : classes_(classes), mask_(rows - 1), width_((classes + 7) / 8), blocks_((rows + 31) / 32) {
  words_.assign(width_, kZeros);
}

Weights::Weights(std::uint32_t classes, std::uint32_t rows, const std::vector<std::int8_t>& cells)
    : Weights(classes, rows) {
  std::size_t at = 0;
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (std::uint32_t c = 0; c < classes; ++c, ++at) {
      if (cells[at] != 0) append(row, c, cells[at]);
    }
  }
}

void Weights::append(std::uint32_t row, std::uint32_t klass, std::int8_t weight) {
  Block& block = blocks_[row / 32];
  const std::uint32_t bit = 1u << row % 32;
  if ((block.filled & bit) == 0) {
    if (block.filled == 0) block.first = static_cast<std::uint32_t>(words_.size() / width_);
    block.filled |= bit;
    words_.insert(words_.end(), width_, kZeros);
  }
  std::uint64_t& word = words_[words_.size() - width_ + klass / 8];
  word ^= std::uint64_t{static_cast<std::uint8_t>(weight)} << klass % 8 * 8;
}

std::vector<std::int8_t> Weights::cells() const {
  std::vector<std::int8_t> cells;
  for (std::uint32_t row = 0; !empty() && row < rows(); ++row) {
    for (std::uint32_t c = 0; c < classes_; ++c) {
      cells.push_back(static_cast<std::int8_t>(weight(row, c)));
    }
  }
  return cells;
}

std::string Weights::write() const {
  std::string gaps;
  std::string values;
  std::uint32_t count = 0;
  std::size_t last = 0;
  const std::vector<std::int8_t> all = cells();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == 0) continue;
    put_number(gaps, static_cast<std::uint32_t>(i - last));
    values += static_cast<char>(all[i]);
    last = i;
    ++count;
  }
  std::string out;
  put_number(out, classes_);
  put_number(out, empty() ? 0 : rows());
  put_number(out, count);
  put_number(out, static_cast<std::uint32_t>(gaps.size()));
  return out + gaps + values;
}

Weights Weights::read(std::string_view& bytes) {
  WeightsReader reader(bytes);
  while (!reader.done()) reader.step(kMaxCells);
  return reader.finish();
}

WeightsReader::WeightsReader(std::string_view& bytes) {
  const std::uint32_t classes = take_number(bytes);
  const std::uint32_t rows = take_number(bytes);
  const std::uint32_t count = take_number(bytes);
  const std::uint32_t gap_bytes = take_number(bytes);
  if (!is_power_of_two(rows) || classes == 0 || classes > kMaxCells / rows) return;
  if (gap_bytes > bytes.size() || count > bytes.size() - gap_bytes) return;
  gaps_ = bytes.substr(0, gap_bytes);
  values_ = bytes.substr(gap_bytes, count);
  bytes.remove_prefix(std::size_t{gap_bytes} + count);
  weights_ = Weights(classes, rows);
}

void WeightsReader::step(std::size_t weights) {
  const std::uint32_t classes = weights_.classes();
  for (; weights > 0 && !values_.empty(); --weights) {
    const std::uint32_t gap = take_number(gaps_);
    const std::uint32_t past = class_ + gap;  // both are below kMaxCells
    if ((gap == 0 && !first_) || gap >= kMaxCells || values_.front() == 0) return stop();
    first_ = false;
    class_ = past % classes;
    row_ += past / classes;
    if (row_ >= weights_.rows()) return stop();
    weights_.append(row_, class_, static_cast<std::int8_t>(values_.front()));
    values_.remove_prefix(1);
  }
}

void WeightsReader::stop() {
  weights_ = {};
  values_ = {};
  gaps_ = {};
}

Weights WeightsReader::finish() {
  if (!gaps_.empty()) stop();  // more places than weights
  return std::move(weights_);
}

namespace {

template <class M>  // in the order of the file
auto tables_of(M& models) {
  return std::array{&models.clusters, &models.tagger, &models.moves,
                    &models.labels,   &models.cues,   &models.roles};
}

}  // namespace

Models read_models(std::string_view bytes) {
  Models models;
  for (Weights* table : tables_of(models)) *table = Weights::read(bytes);
  return models;
}

ModelReader::ModelReader(std::string bytes) : bytes_(std::move(bytes)), reader_(left_) {}

void ModelReader::step() {
  constexpr std::size_t kWeights = 20'000;
  if (done()) return;
  reader_.step(kWeights);
  if (!reader_.done()) return;
  *tables_of(models_)[table_++] = reader_.finish();
  if (!done()) reader_ = WeightsReader(left_);
}

std::optional<Models> ModelReader::finish() {
  const bool whole = left_.empty() && models_.clusters.classes() == 1 &&
                     models_.tagger.classes() == kTags && models_.moves.classes() == kMoves &&
                     models_.labels.classes() == kRelations && models_.cues.classes() == 1 &&
                     models_.roles.classes() == kRoles;
  if (!whole) return std::nullopt;
  return std::move(models_);
}

std::string write_models(const Models& models) {
  std::string bytes;
  for (const Weights* table : tables_of(models)) bytes += table->write();
  return bytes;
}

}  // namespace counterpoint
