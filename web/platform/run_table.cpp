// Finds a run of text by its style and words. Proven by tests/ui/run_table_test.cpp.
#include "web/platform/run_table.h"

namespace counterpoint {
namespace {

// FNV-1a.
std::uint32_t hash_of(std::uint32_t style, std::string_view words) {
  std::uint32_t hash = 2166136261U ^ style;
  for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15);
}

}  // namespace

std::string_view RunTable::words(std::uint32_t run) const {
  return std::string_view(words_).substr(entries_[run].start, entries_[run].length);
}

// The slot that holds the run, or the empty one where it belongs.
std::size_t RunTable::slot_of(std::uint32_t hash, std::uint32_t style, std::string_view run) const {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    if (slots_[at] == 0) return at;
    const Entry& entry = entries_[slots_[at] - 1];
    if (entry.hash == hash && entry.style == style && words(slots_[at] - 1) == run) return at;
  }
}

std::uint32_t RunTable::find(std::uint32_t style, std::string_view run) const {
  if (slots_.empty()) return kNone;
  return slots_[slot_of(hash_of(style, run), style, run)] - 1;  // 0 - 1 is kNone
}

std::uint32_t RunTable::add(std::uint32_t style, std::string_view run) {
  if (entries_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t hash = hash_of(style, run);
  const auto number = static_cast<std::uint32_t>(entries_.size());
  slots_[slot_of(hash, style, run)] = number + 1;
  entries_.push_back({hash, style, static_cast<std::uint32_t>(words_.size()),
                      static_cast<std::uint32_t>(run.size())});
  words_ += run;
  return number;
}

void RunTable::grow() {
  slots_.assign(slots_.empty() ? 1024 : slots_.size() * 2, 0);
  for (std::uint32_t number = 0; number < entries_.size(); ++number) {
    const Entry& entry = entries_[number];
    slots_[slot_of(entry.hash, entry.style, words(number))] = number + 1;
  }
}

void RunTable::clear() {
  entries_.clear();
  slots_.clear();
  words_.clear();
}

}  // namespace counterpoint
