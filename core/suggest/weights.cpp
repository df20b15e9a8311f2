// Tables of weights and their bytes. Proven by tests/core/suggest/weights_test.cpp.
#include "core/suggest/weights.h"

#include "core/suggest/built_in_weights.h"

namespace counterpoint {
namespace {

constexpr std::uint32_t kMaxCells = 1u << 26;

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

std::string Weights::write() const {
  std::string gaps;
  std::string values;
  std::uint32_t count = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (cells_[i] == 0) continue;
    put_number(gaps, static_cast<std::uint32_t>(i - last));
    values += static_cast<char>(cells_[i]);
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
  const std::uint32_t classes = take_number(bytes);
  const std::uint32_t rows = take_number(bytes);
  const std::uint32_t count = take_number(bytes);
  const std::uint32_t gap_bytes = take_number(bytes);
  if (!is_power_of_two(rows) || classes == 0 || classes > kMaxCells / rows) return {};
  if (gap_bytes > bytes.size() || count > bytes.size() - gap_bytes) return {};
  std::string_view gaps = bytes.substr(0, gap_bytes);
  const std::string_view values = bytes.substr(gap_bytes, count);
  bytes.remove_prefix(std::size_t{gap_bytes} + count);
  Weights weights(classes, rows);
  std::size_t at = 0;
  for (const char value : values) {
    at += take_number(gaps);
    if (at >= weights.cells_.size()) return {};
    weights.cells_[at] = static_cast<std::int8_t>(value);
  }
  return weights;
}

Models read_models(std::string_view bytes) {
  Models models;
  for (Weights* table : {&models.clusters, &models.tagger, &models.moves, &models.labels,
                         &models.cues, &models.roles}) {
    *table = Weights::read(bytes);
  }
  return models;
}

std::string write_models(const Models& models) {
  std::string bytes;
  for (const Weights* table : {&models.clusters, &models.tagger, &models.moves, &models.labels,
                               &models.cues, &models.roles}) {
    bytes += table->write();
  }
  return bytes;
}

const Models& built_in_models() {
  static const Models models = read_models(built_in_weights());
  return models;
}

}  // namespace counterpoint
