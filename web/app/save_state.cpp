// Whether the user's work is safe, in words. Proven by tests/app/autosave_test.cpp.
#include "web/app/save_state.h"

namespace counterpoint {
namespace {

struct Failure {
  const char* code;
  const char* text;
  const char* advice;
};

constexpr Failure kFailures[] = {
    {"quota", "Not saved: this browser's storage is full",
     "Export the project as a file, then free some space."},
    {"unavailable", "Not saved: this browser keeps nothing for this page",
     "It may be a private window. Export the project as a file before you close the tab."},
    {"locked", "Not saved: this project is open in another tab",
     "Close the other tab, or go on here in a copy."},
};

}  // namespace

SaveState saving_state() { return {SaveState::Kind::saving, "", "Saving…", ""}; }

SaveState saved_state() { return {SaveState::Kind::saved, "", "Saved in this browser", ""}; }

SaveState failed_state(const std::string& code, const std::string& message) {
  for (const Failure& known : kFailures) {
    if (code == known.code) return {SaveState::Kind::failed, code, known.text, known.advice};
  }
  return {SaveState::Kind::failed, code, "Not saved: " + (message.empty() ? code : message),
          "Export the project as a file before you close the tab."};
}

}  // namespace counterpoint
