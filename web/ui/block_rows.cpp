// The parts of a story, a line for each. Proven by tests/ui/story_details_test.cpp.
#include "web/ui/block_rows.h"

#include "core/text/utf8.h"

namespace counterpoint::ui {
namespace {

constexpr std::size_t kShownBytes = 160;  // more than a line holds
constexpr float kNear = 400;              // CSS pixels beyond the screen, for Tab to reach

std::vector<std::string> kind_words() {
  std::vector<std::string> words;
  for (const BlockKind kind : kAllBlockKinds) words.push_back(display_word(to_string(kind)));
  return words;
}

std::string beginning(std::string_view words) {
  if (words.size() > kShownBytes) words = words.substr(0, floor_boundary(words, kShownBytes));
  std::string line(words);
  for (char& c : line) {
    if (c == '\n') c = ' ';
  }
  return line;
}

}  // namespace

BlockAnswer block_rows(Form& form, const std::string& key, const std::vector<Block>& blocks,
                       std::string_view text, Rect seen) {
  Ui& ui = form.ui();
  BlockAnswer answer;
  const std::vector<std::string> kinds = kind_words();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    Rect line = form.row(0, 4);
    if (line.bottom() < seen.y - kNear || line.y > seen.bottom() + kNear) continue;
    const std::string row_key = key + "/" + std::to_string(i);
    const auto picked =
        choose_from(ui, row_key + "/kind", cut_right(line, 124, 8),
                    "Kind of part " + std::to_string(i + 1), kinds, static_cast<int>(block.kind));
    if (picked) {
      answer = {static_cast<int>(i), kAllBlockKinds[static_cast<std::size_t>(*picked)]};
    }
    const std::string words = beginning(slice(text, block.span));
    if (row(ui, row_key, line, words).pressed) answer = {static_cast<int>(i), std::nullopt};
    const bool quiet = block.kind == BlockKind::boilerplate;
    const Weight weight = block.kind == BlockKind::headline ? Weight::semibold : Weight::regular;
    draw_words(ui, inset(line, 4, 0), serif(kQuoteType, weight),
               quiet ? ui.theme().muted : ui.theme().ink, words);
  }
  return answer;
}

}  // namespace counterpoint::ui
