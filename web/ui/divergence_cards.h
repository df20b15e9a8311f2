// Divergences as cards: two accounts side by side, sentence by sentence as they run, with the words
// that clash. Proven by tests/ui/divergence_cards_test.cpp.
#pragma once

#include <array>
#include <vector>

#include "web/app/session.h"
#include "web/ui/pivot_words.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

// The pivots after a click on a word: a word that is in one is taken out of it, one that touches
// others joins them. `text` is that of the word's article.
void toggle_pivot(std::vector<Place>& pivots, Place word, std::string_view text);

class DivergenceCards {
 public:
  // Draws all divergences from `at` down and returns the height.
  float draw(Ui& ui, ImVec2 at, float width, Session& session, ViewState& view);

 private:
  float draw_card(Ui& ui, ImVec2 at, float width, Session& session, ViewState& view,
                  DivergenceId id);
  float draw_side(Ui& ui, ImVec2 at, float width, Session& session, ViewState& view,
                  DivergenceId id, bool first);
  float draw_sentence(Ui& ui, ImVec2 at, float width, Session& session, DivergenceId id, bool first,
                      ClaimId claim);
  void draw_foot(Ui& ui, Rect row, Session& session, DivergenceId id);
  void draw_type_menu(Ui& ui, Session& session);
  void draw_pivot_words(Ui& ui, Session& session);

  void join_pivots(Ui& ui, float from, float to) const;

  // Where the pivots of the card that is being drawn stand, of each side: what a line joins.
  std::array<std::vector<Rect>, 2> pivots_;
  DivergenceId typed_;  // whose type menu is open
  PivotWords words_;
};

}  // namespace counterpoint::ui
