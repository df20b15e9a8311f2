// How the chosen claim came to the reader, as a diagram: the story, who told it, who is said to
// have said it, each link with its words. Proven by tests/ui/sourcing_view_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "core/report/chain_diagram.h"
#include "web/ui/voices_graph.h"

namespace counterpoint::ui {

class ChainView {
 public:
  // Of the chosen claim; without one, claims to choose from. Draws from the top left, and returns
  // the height.
  float draw(Ui& ui, Session& session, ViewState& view, ImVec2 at, float width, ArticleId scope);

 private:
  struct Pen;

  void make(const Project& project, ArticleId scope, ClaimId claim);
  void summary(Pen& pen);
  void diagram(Pen& pen);
  void stop(Pen& pen, std::size_t number);
  void link(Pen& pen, std::size_t number);
  void content(Pen& pen);
  void others(Pen& pen);
  void nothing_chosen(Pen& pen);
  void claim_row(Pen& pen, const std::string& key, ClaimId id);

  ChartScope scope_;
  ClaimId claim_;
  ChainDiagram diagram_;
  VoicesGraph routes_;            // of all claims behind the same positions
  std::vector<ClaimId> deepest_;  // to choose from
};

}  // namespace counterpoint::ui
