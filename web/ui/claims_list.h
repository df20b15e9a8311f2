// The claims of the open article in order of the text, with filters and counts. However many there
// are, only those on the screen are drawn. Proven by tests/ui/claims_list_test.cpp.
#pragma once

#include <optional>

#include "web/app/claim_query.h"
#include "web/app/session.h"
#include "web/ui/view_state.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

class ClaimsList {
 public:
  // `suggested` is how many claims the page proposes, for who has marked none yet.
  void draw(Ui& ui, Rect area, Session& session, ViewState& view, std::size_t suggested = 0);

 private:
  void refresh(const Session& session, const ViewState& view);
  void follow_choice(const Session& session, float height);
  void head(Ui& ui, Rect row, ViewState& view);
  float filters(Ui& ui, Rect area, const Project& project, ClaimFilter& filter);
  void speaker_filter(Ui& ui, Rect place, const Project& project, ClaimFilter& filter);
  void issue_filter(Ui& ui, Rect place, const Project& project, ClaimFilter& filter);
  void kind_filter(Ui& ui, Rect place, ClaimFilter& filter);
  void tag_filter(Ui& ui, Rect place, ClaimFilter& filter);
  bool filters_scroll(const Ui& ui, const ViewState& view) const;
  void rows(Ui& ui, Rect area, Session& session, ViewState& view);
  bool claim_row(Ui& ui, Rect place, Session& session, ViewState& view, ClaimId id);
  void nothing(Ui& ui, Rect area, ViewState& view, std::size_t suggested) const;

  Scroll scroll_;
  ClaimListing listing_;
  EntityId followed_;    // the choice that the list last scrolled to
  bool hovers_ = false;  // a row of this list has lit a claim

  // What listing_ was made for. A copy of a project is cheap, and comparing it with itself too.
  std::optional<Project> seen_;
  ArticleId seen_article_;
  ClaimFilter seen_filter_;
  std::uint64_t seen_revision_ = 0;
};

}  // namespace counterpoint::ui
