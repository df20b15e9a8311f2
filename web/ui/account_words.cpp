// Words and signs of the account matrix. Proven by tests/ui/accounts_view_test.cpp.
#include "web/ui/account_words.h"

#include <algorithm>

#include "web/ui/widgets.h"

namespace counterpoint::ui {

std::string stance_words(Stance stance) {
  switch (stance) {
    case Stance::asserts:
      return "Asserts";
    case Stance::denies:
      return "Denies";
    case Stance::accepts:
      return "Accepts";
    case Stance::declines:
      return "Declines to say";
    case Stance::silent:
      return "Silent";
    case Stance::not_reported:
      return "Not reported";
  }
  return {};
}

std::string stance_help(Stance stance) {
  switch (stance) {
    case Stance::asserts:
      return "Says that it is so";
    case Stance::denies:
      return "Says that it is not so";
    case Stance::accepts:
      return "Takes another's word for it";
    case Stance::declines:
      return "Was asked, and would not say";
    case Stance::silent:
      return "Spoke of the matter, but not of this";
    case Stance::not_reported:
      return "The stories do not say that they were asked";
  }
  return {};
}

std::string divergence_words(DivergenceType type) {
  switch (type) {
    case DivergenceType::contradicts:
      return "Contradicts";
    case DivergenceType::stronger_or_weaker:
      return "Stronger or weaker";
    case DivergenceType::omits:
      return "Omits";
    case DivergenceType::different_actor:
      return "Different actor";
    case DivergenceType::different_number_or_date:
      return "Different number or date";
    case DivergenceType::reframes:
      return "Reframes";
    case DivergenceType::different_measure:
      return "Both true, different measure";
  }
  return {};
}

std::string state_words(DivergenceState state) {
  switch (state) {
    case DivergenceState::open:
      return "Open";
    case DivergenceState::explained:
      return "Explained";
    case DivergenceState::withdrawn:
      return "Withdrawn";
  }
  return {};
}

namespace {

std::ptrdiff_t count_open(const Project& project, const std::vector<DivergenceId>& ids) {
  return std::count_if(ids.begin(), ids.end(), [&](DivergenceId id) {
    return project.find(id)->state == DivergenceState::open;
  });
}

}  // namespace

std::string divergences_in_words(const Project& project, const std::vector<DivergenceId>& ids) {
  if (ids.empty()) return {};
  if (ids.size() == 1) {
    const Divergence& only = *project.find(ids.front());
    return divergence_words(only.type) + " · " + state_words(only.state);
  }
  const std::ptrdiff_t open = count_open(project, ids);
  return std::to_string(ids.size()) + " divergences · " +
         (open == 0 ? "none open" : std::to_string(open) + " open");
}

bool any_open(const Project& project, const std::vector<DivergenceId>& ids) {
  return count_open(project, ids) > 0;
}

void draw_stance(Ui& ui, Stance stance, ImVec2 c, float size, ImU32 colour) {
  ImDrawList& list = ui.list();
  const float r = size / 2;
  switch (stance) {
    case Stance::asserts:
      list.AddCircleFilled(c, r, colour);
      break;
    case Stance::denies:
      list.AddLine({c.x - r * 0.8F, c.y - r * 0.8F}, {c.x + r * 0.8F, c.y + r * 0.8F}, colour, 2);
      list.AddLine({c.x + r * 0.8F, c.y - r * 0.8F}, {c.x - r * 0.8F, c.y + r * 0.8F}, colour, 2);
      break;
    case Stance::accepts:
      draw_icon(ui, Icon::check, c, size * 1.4F, colour);
      break;
    case Stance::declines:
      list.AddCircle(c, r, colour, 0, 1.5F);
      list.AddLine({c.x - r * 0.7F, c.y + r * 0.7F}, {c.x + r * 0.7F, c.y - r * 0.7F}, colour,
                   1.5F);
      break;
    case Stance::silent:
      list.AddCircle(c, r, colour, 0, 1.5F);
      break;
    case Stance::not_reported:
      list.AddLine({c.x - r, c.y}, {c.x - r * 0.3F, c.y}, colour, 1.5F);
      list.AddLine({c.x + r * 0.3F, c.y}, {c.x + r, c.y}, colour, 1.5F);
      break;
  }
}

}  // namespace counterpoint::ui
