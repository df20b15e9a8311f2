// Words and signs of the account matrix, the same in the grid, the cards and the inspector.
#pragma once

#include <string>
#include <vector>

#include "core/model/matrix.h"
#include "web/ui/ui.h"

namespace counterpoint::ui {

std::string stance_words(Stance stance);            // "Declines to say"
std::string stance_help(Stance stance);             // how it differs from its neighbours
std::string divergence_words(DivergenceType type);  // "Different number or date"
std::string state_words(DivergenceState state);

// What a question's head says of where its accounts part: "Contradicts · Open" for one divergence,
// "3 divergences · 2 open" for more; empty for none.
std::string divergences_in_words(const Project& project, const std::vector<DivergenceId>& ids);
bool any_open(const Project& project, const std::vector<DivergenceId>& ids);

// A sign for each stance that differs in shape: tick, cross, hook, dash, empty circle, dotted
// circle.
void draw_stance(Ui& ui, Stance stance, ImVec2 centre, float size, ImU32 colour);

}  // namespace counterpoint::ui
