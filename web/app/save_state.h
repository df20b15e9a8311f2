// Whether the user's work is safe, in words for the status bar. Proven by
// tests/app/autosave_test.cpp.
#pragma once

#include <string>

namespace counterpoint {

struct SaveState {
  enum class Kind {
    nothing,  // there is nothing of the user's to save
    saving,
    saved,
    failed,
  };
  Kind kind = Kind::nothing;
  std::string code;    // "quota", "unavailable", "locked", ... when it failed
  std::string text;    // "Saved in this browser"
  std::string advice;  // what to do about a failure
  bool operator==(const SaveState&) const = default;
};

SaveState saving_state();
SaveState saved_state();
// For the codes of StoreReply; `message` is what the store said, for codes that are not known here.
SaveState failed_state(const std::string& code, const std::string& message);

}  // namespace counterpoint
