// A column of labelled controls whose values live in the project: what the inspector and its
// neighbours are made of. Proven by tests/ui/form_test.cpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "web/app/session.h"
#include "web/ui/widgets.h"

namespace counterpoint::ui {

// What is typed and cannot be taken yet ("a speaker needs a name"), or not as it stands there, kept
// until the field is left.
struct FormState {
  std::string held_field, held_value;
};

struct FormField {
  std::string placeholder;
  int lines = 1;
  bool serif = false;
  // What is wrong with a value, in words for the user; empty when nothing is. Such a value is not
  // given out, and the field says why.
  std::function<std::string(const std::string&)> problem;
  // A value without a problem as it is given out. The field shows it so once it is left.
  std::function<std::string(const std::string&)> kept;
};

class Form {
 public:
  Form(Ui& ui, Session& session, FormState& state, ImVec2 at, float width)
      : ui_(ui), session_(session), state_(state), x_(at.x), top_(at.y), y_(at.y), width_(width) {}

  Ui& ui() { return ui_; }
  float height() const { return y_ - top_; }
  float width() const { return width_; }

  // The next stretch of the column; without a height, as tall as a control.
  Rect row(float height = 0, float gap = kGap);
  void skip(float height) { y_ += height; }

  // Moves what follows to the right, until taken back with the negative of it.
  void indent(float by) {
    x_ += by;
    width_ -= by;
  }

  void heading(const std::string& key, const std::string& words);
  void note(const std::string& key, const std::string& words);

  // A field under its name. Gives the value when the user changed it and it can be taken. When the
  // user leaves the field, typing that follows is another undo step.
  std::optional<std::string> field(const std::string& key, const std::string& name,
                                   const std::string& value, const FormField& options = {});

  // Under a field, what is wrong with what stands in it.
  void problem(const std::string& key, const std::string& words);

  // A button under its name that opens a list. Gives the index picked.
  std::optional<int> chooser(const std::string& key, const std::string& name,
                             const std::vector<std::string>& words, int chosen);

  // Words one by one, each with a button that takes it away, and a field for another. `typed` is
  // what stands in that field.
  struct Chips {
    std::string added;  // trimmed by whoever takes it
    int removed = -1;
  };
  Chips chips(const std::string& key, const std::string& names, const std::string& new_name,
              const std::vector<std::string>& words, std::string& typed,
              const std::string& placeholder);

 private:
  void name_above(const std::string& words);

  Ui& ui_;
  Session& session_;
  FormState& state_;
  float x_, top_, y_, width_;
};

// A button that shows the chosen words and opens a list of all; `name` is what is chosen. Gives the
// index picked.
std::optional<int> choose_from(Ui& ui, const std::string& key, Rect rect, const std::string& name,
                               const std::vector<std::string>& words, int chosen);

// A button without words; `name` is its name and tooltip.
bool icon_button(Ui& ui, const std::string& key, Rect rect, Icon icon, const std::string& name,
                 bool disabled = false);

// Of a date that the user types, and that is kept as projects hold it.
FormField date_field(std::string placeholder);

// Words on a tinted ground that ask for attention. Draws from the top of `at`; returns the height.
enum class BannerTone { hint, warning, error };
float banner(Ui& ui, const std::string& key, ImVec2 at, float width, BannerTone tone,
             const std::string& words);

// "Different number or date" for "different-number-or-date": how enumerations are shown.
std::string display_word(std::string_view word);

// display_word of all values of an enumeration, in order.
template <class E>
std::vector<std::string> display_words() {
  std::vector<std::string> words;
  for (const E value : all_values<E>()) words.push_back(display_word(to_string(value)));
  return words;
}

}  // namespace counterpoint::ui
