// What was said when, day by day, as far as claims carry dates; and the claims that do not.
// Proven by tests/ui/sourcing_view_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/timeline.h"
#include "web/ui/form.h"
#include "web/ui/sourcing_parts.h"

namespace counterpoint::ui {

class TimelineView {
 public:
  // Of one story, or with 0 of all. Draws from the top left, and returns the height.
  float draw(Ui& ui, Session& session, ViewState& view, ImVec2 at, float width, ArticleId scope);

  // How far down the list shall be scrolled, once, after a day was pressed.
  std::optional<float> take_scroll() { return std::exchange(scroll_to_, std::nullopt); }

 private:
  struct Pen;

  void headline(Pen& pen);
  void date_of_chosen(Pen& pen);
  void scale(Pen& pen);
  void day(Pen& pen, std::size_t number);
  void gap(Pen& pen, std::size_t number);
  void published(Pen& pen, ArticleId id);
  void claim(Pen& pen, ClaimId id);
  void undated(Pen& pen);

  ChartScope scope_;
  Timeline timeline_;
  ClaimCycle cycle_;
  FormState form_;
  std::optional<std::size_t> wanted_day_;
  std::optional<float> scroll_to_;
};

}  // namespace counterpoint::ui
