// Regular expressions, by PCRE2. Its own limits count anew from each place where a match could
// begin, so that they do not bound the whole; here each step of a match is counted, through the
// callouts that it makes before each item of the pattern. Proven by
// tests/core/text/pattern_test.cpp.
#include "core/text/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "core/text/chars.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

constexpr std::uint64_t kSteps = 4'000'000;  // a tenth of a second in a browser, about
constexpr std::uint64_t kStepsPerByte = 30;
constexpr std::uint32_t kMostHeap = 64 * 1024;  // KiB, of what a match may remember
constexpr std::size_t kMostPattern = 2000;      // bytes

template <auto free>
struct Free {
  template <class T>
  void operator()(T* held) const {
    free(held);
  }
};
using Code = std::unique_ptr<pcre2_code, Free<pcre2_code_free>>;
using Match = std::unique_ptr<pcre2_match_data, Free<pcre2_match_data_free>>;
using Context = std::unique_ptr<pcre2_match_context, Free<pcre2_match_context_free>>;

PCRE2_SPTR units(std::string_view text) { return reinterpret_cast<PCRE2_SPTR>(text.data()); }

std::string message_of(int error) {
  std::array<PCRE2_UCHAR, 200> buffer{};
  pcre2_get_error_message(error, buffer.data(), buffer.size());
  return reinterpret_cast<const char*>(buffer.data());
}

Status bad_pattern(std::string_view pattern, int error, std::size_t offset) {
  std::size_t characters = 0;
  for (const char c : pattern.substr(0, offset)) characters += (c & 0xC0) != 0x80;
  return {"bad-pattern",
          "The pattern is wrong after character " + std::to_string(characters) + ": " +
              message_of(error) + ".",
          std::string(pattern)};
}

// Without its short cuts to where a match may begin: for a letter in either case they look through
// all that is left of the text at each match, for the case that does not come.
Result<Code> compile_as_is(std::string_view pattern, bool match_case) {
  std::uint32_t flags =
      PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C | PCRE2_AUTO_CALLOUT;
  if (!match_case) flags |= PCRE2_CASELESS | PCRE2_NO_START_OPTIMIZE;
  int error = 0;
  PCRE2_SIZE offset = 0;
  Code code(pcre2_compile(units(pattern), pattern.size(), flags, &error, &offset, nullptr));
  if (!code) return bad_pattern(pattern, error, offset);
  return code;
}

Result<Code> compile(std::string_view pattern, const FindOptions& options) {
  if (pattern.size() > kMostPattern) {
    return Status{"bad-pattern", "The pattern is longer than 2,000 letters. Shorten it.", {}};
  }
  Result<Code> alone = compile_as_is(pattern, options.match_case);  // for what is wrong with it
  if (!alone.ok() || !options.whole_words) return alone;
  constexpr const char* kBeside = "[\\pL\\p{Nd}\\pM])";
  const std::string whole =
      std::string("(?<!") + kBeside + "(?:" + std::string(pattern) + ")(?!" + kBeside;
  return compile_as_is(whole, options.match_case);
}

// What may still be done, and where the last step was.
struct Budget {
  std::uint64_t left = 0;
  std::size_t at = 0;
};

int count_step(pcre2_callout_block* step, void* data) {
  Budget& budget = *static_cast<Budget*>(data);
  const std::size_t moved = step->current_position > budget.at ? step->current_position - budget.at
                                                               : budget.at - step->current_position;
  budget.at = step->current_position;
  const std::uint64_t cost = 1 + moved / 16;  // one item can pass over many characters
  if (cost > budget.left) return PCRE2_ERROR_MATCHLIMIT;
  budget.left -= cost;
  return 0;
}

Status slow_pattern(std::string_view pattern) {
  return {"slow-pattern",
          "This pattern takes too long here. Say more exactly what it repeats, as in [^,]+ for .+",
          std::string(pattern)};
}

}  // namespace

Result<std::vector<Span>> find_pattern(std::string_view text, std::string_view pattern,
                                       const FindOptions& options) {
  std::vector<Span> found;
  if (pattern.empty()) return found;
  Result<Code> code = compile(pattern, options);
  if (!code.ok()) return code.status();
  const Match match(pcre2_match_data_create_from_pattern(code->get(), nullptr));
  const Context context(pcre2_match_context_create(nullptr));
  Budget budget{kSteps + kStepsPerByte * text.size(), 0};
  pcre2_set_callout(context.get(), count_step, &budget);
  pcre2_set_heap_limit(context.get(), kMostHeap);
  std::size_t from = 0;
  while (from < text.size()) {
    const int matched =
        pcre2_match(code->get(), units(text), text.size(), from,
                    PCRE2_NOTEMPTY | PCRE2_NO_UTF_CHECK, match.get(), context.get());
    if (matched == PCRE2_ERROR_NOMATCH) break;
    if (matched < 0) return slow_pattern(pattern);
    const PCRE2_SIZE* ends = pcre2_get_ovector_pointer(match.get());
    const PCRE2_SIZE start = std::max(ends[0], from), end = ends[1];  // \K moves the start
    if (start < end && !is_blank(text.substr(start, end - start))) {
      found.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    }
    from = end > from ? end : from + decode_at(text, static_cast<std::uint32_t>(from)).length;
  }
  return found;
}

}  // namespace counterpoint
