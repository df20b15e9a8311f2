// What is copied from the story: words with their source, links to claims. Proven by
// tests/ui/copying_test.cpp.
#pragma once

#include "core/anchor/citation.h"
#include "web/app/session.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"

namespace counterpoint::ui {

// The selected words with their source, else the chosen claim's; empty where there is neither.
Citation citation_of(const Session& session, const ViewState& state);

// Offers for Ctrl+C what citation_of gives; made anew only when something has changed.
class CopyOffer {
 public:
  void update(Ui& ui, const Session& session, const ViewState& state);

 private:
  TextSelection selection_;
  std::uint64_t revision_ = 0;
};

// Puts the selected words, or the chosen claim's, on the clipboard.
void copy_citation(Ui& ui, Session& session, const ViewState& state);

// The menu of a claim, opened by `button` of the inspector.
inline constexpr const char* kClaimMenu = "claim/menu";
void claim_menu(Ui& ui, Session& session, ClaimId id);

}  // namespace counterpoint::ui
