// A student's work beside its key: what agrees, what differs, what was missed, each a jump to its
// words. Proven by tests/ui/comparison_panel_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "web/app/comparing.h"
#include "web/ui/ui.h"
#include "web/ui/view_state.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

class ComparisonPanel {
 public:
  explicit ComparisonPanel(Comparing& comparing) : comparing_(comparing) {}

  // Asks for the file. True when it should close.
  bool draw_dialog(Ui& ui);
  // A file that came while the dialog is open.
  void take_file(Session& session, ViewState& view, std::string_view bytes);

  void draw(Ui& ui, Rect area, Session& session, ViewState& view);

 private:
  enum class Part { heading, claim, cell, divergence };
  struct Line {
    Part part = Part::heading;
    std::size_t at = 0;  // in its list of the comparison
    Agreement agreement = Agreement::same;
    std::string title, words, about;
  };

  float draw_asking(Ui& ui, ImVec2 at, float width);
  void put_in_lines(const Session& session, const Comparison& all);
  Line claim_line(const Project& key, const Project& work, const ClaimComparison& claim) const;
  Line cell_line(const Project& key, const Project& work, const CellComparison& cell) const;
  Line divergence_line(const Project& key, const Project& work,
                       const DivergenceComparison& one) const;
  void draw_line(Ui& ui, Rect place, Session& session, ViewState& view, const Comparison& all,
                 const Line& line, std::size_t number);
  void jump(Session& session, ViewState& view, const Comparison& all, const Line& line);
  void jump_to_claim(Session& session, ViewState& view, const ClaimComparison& claim);
  void download(Ui& ui, Session& session, const Comparison& all);

  Comparing& comparing_;
  Comparing::File asked_ = Comparing::File::key;
  std::string failure_;
  bool only_different_ = true;
  std::vector<Line> lines_;
  const Comparison* lines_for_ = nullptr;
  std::uint64_t revision_ = 0;
  bool lines_different_ = true;
  Scroll scroll_, dialog_scroll_;
};

}  // namespace counterpoint::ui
