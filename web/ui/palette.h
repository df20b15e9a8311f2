// The palette of commands: all that can be done, found by a few letters, with its key. Proven by
// tests/ui/palette_test.cpp.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "web/ui/ui.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

// One thing that can be done.
struct Command {
  std::string id;
  std::string words;
  std::string key;  // name of its key; empty if it has none
  Icon icon = Icon::none;
  std::string why_not;        // why it cannot be done now, for people; empty if it can
  std::function<void()> run;  // empty: its key is pressed, for the view that knows what to do
};

// The commands that fit what was typed, by index, best first. With nothing typed those that can be
// done stand before those that cannot, the `recent` ones first.
std::vector<std::size_t> fitting(const std::vector<Command>& commands, const std::string& typed,
                                 const std::vector<std::string>& recent);

class Palette {
 public:
  void open(Ui& ui);
  // While it is open. What is chosen is done at once.
  void draw(Ui& ui, const std::vector<Command>& commands);
  bool is_open(const Ui& ui) const { return ui.popover_is_open(kKey); }

 private:
  static constexpr const char* kKey = "palette";
  void draw_list(Ui& ui, Rect area, const std::vector<Command>& commands,
                 const std::vector<std::size_t>& shown, std::optional<std::size_t>& chosen);
  void run(Ui& ui, const Command& command);

  std::string typed_;
  std::size_t at_ = 0;
  bool follows_ = false;  // the list shall show the row that the keys are at
  Scroll scroll_;
  std::vector<std::string> recent_;  // ids, the latest first
};

}  // namespace counterpoint::ui
