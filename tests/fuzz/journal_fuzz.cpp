// Any bytes as a journal entry on an empty project: reading never crashes, and what it accepts can
// be applied.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/format/journal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace counterpoint;
  const Project before;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Result<Transaction> step = read_journal_entry(bytes, before);
  if (step.ok() && !apply(before, step.value()).ok()) std::abort();
  return 0;
}
