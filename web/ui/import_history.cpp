// What stood in the import dialog before. Proven by tests/ui/import_history_test.cpp.
#include "web/ui/import_history.h"

#include <algorithm>
#include <array>
#include <utility>

namespace counterpoint::ui {
namespace {

// Bytes that come or go at once, from which on nobody typed them.
constexpr std::size_t kPaste = 40;

constexpr std::array kDetails = {&Article::title,    &Article::publisher, &Article::byline,
                                 &Article::dateline, &Article::published, &Article::updated,
                                 &Article::url};

std::string_view words_of(const Article& story, std::size_t block) {
  return slice(story.text->bytes(), story.blocks[block].span);
}

// Which block of `after` the one of `before` is: counted from the start or, where blocks have come
// or gone before it, from the end.
std::optional<std::size_t> same_block(const Article& before, std::size_t block,
                                      const Article& after) {
  const std::size_t last = after.blocks.size();
  const std::size_t behind = before.blocks.size() - block;
  const auto same = [&](std::size_t at) { return words_of(after, at) == words_of(before, block); };
  if (block < last && same(block)) return block;
  if (behind <= last && same(last - behind)) return last - behind;
  if (last == before.blocks.size()) return block;  // its own words have changed
  return std::nullopt;
}

}  // namespace

std::size_t ImportState::bytes() const {
  std::size_t sum = pasted.size();
  if (file) sum += file->bytes.size() + file->html_story.size();
  if (import.story) {  // which shares its text with what was read
    sum += import.story->text->size() + 2 * import.story->blocks.size() * sizeof(Block);
  }
  if (import.project) {
    import.project->articles().for_each(
        [&](std::uint32_t, const Article& article) { sum += article.text->size();
  });
}
return sum;
}  // namespace counterpoint::ui

void ImportState::hold(Import read) {
  import = std::move(read);
  as_read = import.story;
  corrected = false;
}

void carry_over(const ImportState& before, ImportState& after) {
  if (!before.import.story || !before.as_read || !after.import.story) return;
  const Article& right = *before.import.story;
  Article& story = *after.import.story;
  for (const auto detail : kDetails) {
    if (right.*detail != (*before.as_read).*detail) story.*detail = right.*detail;
  }
  for (std::size_t i = 0; i < right.blocks.size(); ++i) {
    if (right.blocks[i].kind == before.as_read->blocks[i].kind) continue;
    if (const auto at = same_block(right, i, story)) story.blocks[*at].kind = right.blocks[i].kind;
  }
}

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
  return gone == 0 && !before.empty() ? ImportStep::added : ImportStep::removed;
}

std::string ImportHistory::Step::words() const {
  return (step == ImportStep::added ? "This was added to " : "This stands in place of ") +
         state.title() + ".";
}

void ImportHistory::push(ImportState before, ImportStep step) {
  future_.clear();
  if (before.is_failure()) return;
  const bool goes_on = step == ImportStep::typed && !past_.empty() && past_.back().step == step;
  if (goes_on && !before.corrected) return;
  past_.push_back({std::move(before), step});
  while (is_too_much()) past_.erase(past_.begin());
}

bool ImportHistory::is_too_much() const {
  std::size_t sum = 0;
  for (const Step& step : past_) sum += step.state.bytes();
  return past_.size() > kMost || (sum > kMostBytes && past_.size() > 1);
}

std::optional<std::size_t> ImportHistory::paste_at() const {
  for (std::size_t i = past_.size(); i-- > 0;) {
    if (past_[i].step != ImportStep::typed && !past_[i].state.is_empty()) return i;
  }
  return std::nullopt;
}

const ImportHistory::Step* ImportHistory::last_paste() const {
  const std::optional<std::size_t> at = paste_at();
  return at ? &past_[*at] : nullptr;
}

std::optional<ImportState> ImportHistory::undo(ImportState& here) {
  const bool skipped = !past_.empty() && past_.back().step == ImportStep::skipped;
  if (!skipped) return move(past_, future_, here), std::nullopt;
  future_.clear();  // it was of what waits again
  ImportState waits = std::exchange(here, std::move(past_.back().state));
  past_.pop_back();
  return waits;
}

std::optional<ImportState> ImportHistory::undo_paste(ImportState& here) {
  const std::optional<std::size_t> at = paste_at();
  if (!at) return std::nullopt;
  if (past_[*at].step == ImportStep::skipped) {  // what waits again does so as it is now
    past_.erase(past_.begin() + static_cast<std::ptrdiff_t>(*at) + 1, past_.end());
  }
  while (past_.size() > *at + 1) undo(here);
  return undo(here);
}

std::vector<ImportState> ImportHistory::take_replaced() {
  std::vector<ImportState> replaced;
  Steps left;
  std::size_t begin = 0;  // in `left`, of the steps of one story
  for (Step& one : past_) {
    const bool ends = one.step != ImportStep::typed && one.step != ImportStep::added;
    if (one.step == ImportStep::replaced && !one.state.is_empty()) {
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(begin), left.end());
      replaced.insert(replaced.begin(), std::move(one.state));
      continue;
    }
    left.push_back(std::move(one));
    if (ends) begin = left.size();
  }
  past_ = std::move(left);
  return replaced;
}

void ImportHistory::move(Steps& from, Steps& to, ImportState& here) {
  if (from.empty()) return;
  Step next = std::move(from.back());
  from.pop_back();
  std::swap(next.state, here);
  if (!next.state.is_failure()) to.push_back(std::move(next));
}

}  // namespace counterpoint::ui
