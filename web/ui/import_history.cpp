// What stood in the import dialog before. Proven by tests/ui/import_history_test.cpp.
#include "web/ui/import_history.h"

#include <algorithm>
#include <utility>

namespace counterpoint::ui {
namespace {

// Bytes that come or go at once, from which on nobody typed them.
constexpr std::size_t kPaste = 40;

}  // namespace

std::string ImportState::title() const {
  std::string title;
  if (import.story) title = import.story->title;
  if (import.project) title = import.project->info().title;
  if (title.empty()) title = import.name;
  return title.empty() ? "what was here" : "“" + title + "”";
}

ImportStep step_between(const std::string& before, const std::string& after) {
  const auto front = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto same = static_cast<std::size_t>(front.first - before.begin());
  const std::size_t most = std::min(before.size(), after.size()) - same;
  std::size_t end = 0;
  while (end < most && before[before.size() - 1 - end] == after[after.size() - 1 - end]) ++end;
  const std::size_t gone = before.size() - same - end;
  const std::size_t come = after.size() - same - end;
  if (gone + come < kPaste) return ImportStep::typed;
  return gone == 0 && !before.empty() ? ImportStep::added : ImportStep::replaced;
}

std::string ImportHistory::Step::words() const {
  return (step == ImportStep::added ? "This was added to " : "This stands in place of ") +
         state.title() + ".";
}

void ImportHistory::push(ImportState before, ImportStep step) {
  future_.clear();
  if (before.is_failure()) return;
  const bool goes_on = step == ImportStep::typed && !past_.empty() && past_.back().step == step;
  if (goes_on) return;
  if (past_.size() == kMost) past_.erase(past_.begin());
  past_.push_back({std::move(before), step});
}

const ImportHistory::Step* ImportHistory::last_paste() const {
  const auto found = std::find_if(past_.rbegin(), past_.rend(), [](const Step& s) {
    return s.step != ImportStep::typed && !s.state.is_empty();
  });
  return found == past_.rend() ? nullptr : &*found;
}

void ImportHistory::undo_paste(ImportState& here) {
  const Step* last = last_paste();
  if (last == nullptr) return;
  for (auto steps = &past_.back() - last + 1; steps > 0; --steps) undo(here);
}

void ImportHistory::move(Steps& from, Steps& to, ImportState& here) {
  if (from.empty()) return;
  Step next = std::move(from.back());
  from.pop_back();
  std::swap(next.state, here);
  if (!next.state.is_failure()) to.push_back(std::move(next));
}

}  // namespace counterpoint::ui
