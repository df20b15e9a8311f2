// The words of a sentence as a list of switches: choosing the words that clash without a pointer.
// Proven by tests/ui/divergence_cards_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "core/model/project.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

// The words of a span of text, blanks and signs left out.
std::vector<Span> words_in(std::string_view text, Span span);

class PivotWords {
 public:
  DivergenceId divergence;
  bool first_side = false;

  // The list stands beside `anchor` from the next frame on.
  void open(Ui& ui, Rect anchor, DivergenceId id, bool first, Place sentence);

  // Draws the list while it is open. Gives the word that was pressed.
  std::optional<Place> draw(Ui& ui, const Project& project);

 private:
  Place sentence_;
};

}  // namespace counterpoint::ui
