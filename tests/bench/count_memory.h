// How much memory a benchmark has taken from the heap, by counting in operator new and delete. It
// defines them, so include it in the one source of a benchmark and nowhere else.
#pragma once

#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> now{0};
std::atomic<std::size_t> peak{0};

void* take(std::size_t bytes) {
  void* block = std::malloc(bytes);
  if (block == nullptr) std::abort();
  now += malloc_usable_size(block);
  peak = std::max(peak.load(), now.load());
  return block;
}

void give_back(void* block) {
  if (block == nullptr) return;
  now -= malloc_usable_size(block);
  std::free(block);
}

}  // namespace

void* operator new(std::size_t bytes) { return take(bytes); }
void* operator new[](std::size_t bytes) { return take(bytes); }
void operator delete(void* block) noexcept { give_back(block); }
void operator delete[](void* block) noexcept { give_back(block); }
void operator delete(void* block, std::size_t) noexcept { give_back(block); }
void operator delete[](void* block, std::size_t) noexcept { give_back(block); }

namespace counterpoint::testing {

inline std::size_t allocated_bytes() { return now; }
inline std::size_t peak_bytes() { return peak; }  // the most since reset_peak()
inline void reset_peak() { peak = now.load(); }

}  // namespace counterpoint::testing
