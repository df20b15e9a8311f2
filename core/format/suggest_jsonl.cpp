// Lines of JSON for ./dev suggest. Proven by tests/core/format/suggest_jsonl_test.cpp.
#include "core/format/suggest_jsonl.h"

#include <nlohmann/json.hpp>

#include "core/text/offset_map.h"
#include "core/text/utf8.h"

namespace counterpoint {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const OffsetMap& offsets, const std::optional<Span>& span) {
  if (!span) return nullptr;
  return {offsets.code_points(span->start), offsets.code_points(span->end)};
}

const char* kind_name(ClaimKind kind) {
  return kind == ClaimKind::direct ? "direct" : kind == ClaimKind::mixed ? "mixed" : "indirect";
}

Json to_json(const OffsetMap& offsets, const Suggestion& suggestion) {
  Json out;
  out["source"] = to_json(offsets, suggestion.source);
  out["cue"] = to_json(offsets, suggestion.cue);
  out["content"] = Json::array();
  for (const Span& part : suggestion.content) out["content"].push_back(to_json(offsets, part));
  out["kind"] = kind_name(suggestion.kind);
  out["speaker"] = suggestion.speaker;
  if (!suggestion.runner_up.empty()) out["runner_up"] = suggestion.runner_up;
  out["rule"] = suggestion.rule;
  out["score"] = suggestion.score;
  out["reasons"] = suggestion.reasons;
  return out;
}

}  // namespace

Result<SuggestDocument> read_suggest_line(std::string_view line) {
  if (!is_valid_utf8(line)) {
    return Status{"invalid-utf8", "The line is not valid UTF-8; save the file as UTF-8.", ""};
  }
  const Json json = Json::parse(line, nullptr, false);
  if (json.is_discarded()) {
    return Status{"not-json", "The line is not JSON.", std::string(line.substr(0, 40))};
  }
  const bool is_document = json.is_object() && json.contains("id") && json["id"].is_string() &&
                           json.contains("text") && json["text"].is_string();
  if (!is_document) {
    return Status{"not-a-document", "The line needs an \"id\" and a \"text\", both strings.",
                  std::string(line.substr(0, 40))};
  }
  SuggestDocument document{json["id"].get<std::string>(), json["text"].get<std::string>()};
  if (!is_valid_utf8(document.text)) {
    return Status{"invalid-utf8", "The text is not valid Unicode.", document.id};
  }
  return document;
}

std::string write_suggest_line(const SuggestDocument& document,
                               const std::vector<Suggestion>& suggestions) {
  const OffsetMap offsets(document.text);
  Json out;
  out["id"] = document.id;
  out["attributions"] = Json::array();
  for (const Suggestion& suggestion : suggestions) {
    out["attributions"].push_back(to_json(offsets, suggestion));
  }
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace counterpoint
