// Documents in, attributions out, a line of JSON each; offsets in code points.
// Proven by tests/core/format/suggest_jsonl_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "core/suggest/types.h"
#include "core/text/status.h"

namespace counterpoint {

struct SuggestDocument {
  std::string id;
  std::string text;  // valid UTF-8
};

// {"id": "...", "text": "..."}; other members are passed over. Refuses with "not-json",
// "not-a-document" and "invalid-utf8".
Result<SuggestDocument> read_suggest_line(std::string_view line);

// {"id", "attributions": [{source, cue, content, kind, speaker, rule, score, reasons}]}
std::string write_suggest_line(const SuggestDocument& document,
                               const std::vector<Suggestion>& suggestions);

}  // namespace counterpoint
