// Cards beside the text, one for each claim in view, level with its words and never over one
// another. Proven by tests/ui/margin_cards_test.cpp.
#pragma once

#include <vector>

#include "web/app/claim_query.h"
#include "web/app/session.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

struct MarginCard {
  ClaimId claim;
  float wanted = 0;  // y of the claim's first line
  float y = 0;       // where the card stands
};

// Gives each card its y: as near to what it wants as the card above it lets, in order, `height` and
// `gap` apart.
void place_cards(std::vector<MarginCard>& cards, float height, float gap);

// Draws the cards in `area`, which is as high as the view, under a line with the filter. True if
// the pointer is over one.
bool draw_margin_cards(Ui& ui, Session& session, ViewState& state, std::vector<MarginCard> cards,
                       const ClaimSieve& sieve, Rect area);

// "Tillerson, quoting Putin" and the like, from the outermost link to the innermost.
std::string chain_words(const Project& project, const Claim& claim);

}  // namespace counterpoint::ui
