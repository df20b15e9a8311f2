// The sheet of keys: what each does, found by its words, and given another chord. Proven by
// tests/ui/key_sheet_test.cpp.
#pragma once

#include <string>

#include "core/text/status.h"
#include "web/ui/keys.h"
#include "web/ui/ui.h"

namespace counterpoint::ui {

class KeySheet {
 public:
  // Takes Escape for itself while a key is being changed.
  void draw(Ui& ui, Rect area);
  void enter(Ui& ui) const;  // a key has opened it: what is typed next is looked for
  void leave(Ui& ui);        // without a change

 private:
  void head(Ui& ui, Rect line);
  void listen(Ui& ui);
  bool fits(const Key& first) const;
  void draw_row(Ui& ui, Column& column, const Key& key);
  void draw_chord(Ui& ui, Rect& line, const Key& key);
  void draw_change(Ui& ui, Column& column, const Key& key);
  void change(Ui& ui, const Key& key);
  void bind(Ui& ui);

  std::string looked_for_;
  std::string changing_;  // name of the row that waits for a key
  std::string pressed_;   // what the user pressed for it, while something speaks against it
  Status against_;
  Scroll scroll_;
};

}  // namespace counterpoint::ui
