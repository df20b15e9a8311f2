// Sourcing, seen: audit, chain, who speaks for whom, timeline; beside the story, into which all of
// it jumps. Proven by tests/ui/sourcing_view_test.cpp and tests/browser/sourcing.test.mjs.
#pragma once

#include "web/ui/audit_charts.h"
#include "web/ui/chain_view.h"
#include "web/ui/timeline_view.h"
#include "web/ui/voices_view.h"

namespace counterpoint::ui {

class SourcingView {
 public:
  void draw(Ui& ui, Rect area, Session& session, ViewState& view);

 private:
  bool head(Ui& ui, Rect line, Session& session, ViewState& view);
  void scopes(Ui& ui, Rect line);

  AuditCharts audit_;
  ChainView chain_;
  VoicesView voices_;
  TimelineView timeline_;
  Scroll audit_scroll_, chain_scroll_, timeline_scroll_;
  ClaimId shown_;
  bool whole_project_ = true;
};

}  // namespace counterpoint::ui
