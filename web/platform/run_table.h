// Finds a run of text by its style and words in constant time, without a string per run.
// Proven by tests/ui/run_table_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace counterpoint {

class RunTable {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // The run's number, counted from 0 in the order of adding; or kNone.
  std::uint32_t find(std::uint32_t style, std::string_view words) const;

  // Adds a run that is not there yet.
  std::uint32_t add(std::uint32_t style, std::string_view words);

  std::string_view words(std::uint32_t run) const;
  std::uint32_t style(std::uint32_t run) const { return entries_[run].style; }
  std::size_t size() const { return entries_.size(); }
  void clear();

 private:
  struct Entry {
    std::uint32_t hash, style, start, length;
  };

  std::size_t slot_of(std::uint32_t hash, std::uint32_t style, std::string_view words) const;
  void grow();

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // entry number + 1, or 0; a power of two of them
  std::string words_;
};

}  // namespace counterpoint
