// The words of a sentence as a list of switches. Proven by tests/ui/divergence_cards_test.cpp.
#include "web/ui/pivot_words.h"

#include <algorithm>

#include "core/text/boundaries.h"

namespace counterpoint::ui {
namespace {

constexpr float kHeight = 380;

bool is_word(std::string_view words) {
  return std::any_of(words.begin(), words.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace

std::vector<Span> words_in(std::string_view text, Span span) {
  std::vector<Span> words;
  for (std::uint32_t at = span.start; at < span.end;) {
    const Span word = intersection(word_at(text, at), span);
    if (!word.empty() && is_word(slice(text, word))) words.push_back(word);
    at = std::max(at + 1, word.end);
  }
  return words;
}

void PivotWords::open(Ui& ui, Rect anchor, DivergenceId id, bool first, Place sentence) {
  divergence = id;
  first_side = first;
  sentence_ = sentence;
  ui.open_popover("pivot-words", anchor);
}

std::optional<Place> PivotWords::draw(Ui& ui, const Project& project) {
  const Divergence* now = project.find(divergence);
  const Article* article = project.find(sentence_.article);
  if (now == nullptr || article == nullptr) return std::nullopt;
  Rect inner;
  const float tall = std::min(kHeight, popover_room(ui));
  if (!begin_popover(ui, "pivot-words", 280, tall, inner)) return std::nullopt;
  label(ui, "pivot-words/title", cut_top(inner, 24, 6), chrome(kTextType, Weight::semibold),
        ui.theme().ink, "Words that clash", 3);
  const std::string_view text = article->text->bytes();
  const std::vector<Span> words = words_in(text, sentence_.span);
  const std::vector<Place>& pivots = first_side ? now->a.pivots : now->b.pivots;
  std::optional<Place> pressed;
  const float height = ui.control_height();
  scroll_area(ui, "pivot-words/list", inner, ui.popover_scroll(), [&](ImVec2 at, float width) {
    Column column({at.x, at.y, width - 14, 0}, 0);
    for (const Span word : words) {
      const bool chosen = std::any_of(pivots.begin(), pivots.end(), [&](const Place& pivot) {
        return pivot.article == sentence_.article && pivot.span.overlaps(word);
      });
      const std::string key = "pivot-words/" + std::to_string(word.start);
      if (checkbox(ui, key, column.row(height), std::string(slice(text, word)), chosen)) {
        pressed = Place{sentence_.article, word, {}};
      }
    }
    return height * static_cast<float>(words.size());
  });
  end_popover(ui);
  return pressed;
}

}  // namespace counterpoint::ui
