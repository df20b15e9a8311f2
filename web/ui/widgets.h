// The controls of the interface. Each draws itself into a rectangle, has a stable key, and is told
// to assistive technology with role, name and state. Proven by tests/ui/widgets_test.cpp.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "web/ui/ui.h"

namespace counterpoint::ui {

// --- Words
// -------------------------------------------------------------------------------------------------------

enum class Align { left, centre, right };

// The longest beginning of `words`, which are wider than `width`, that fits with an ellipsis, to
// within half a thin letter. Blanks and stops before the ellipsis go.
std::string shortened(Typesetter& type, const TextStyle& style, std::string_view words,
                      float width);

// One line of words, cut with an ellipsis where it is too long, centred upon the rectangle's
// height. Not told.
void draw_words(Ui& ui, Rect rect, const TextStyle& style, ImU32 colour, std::string_view words,
                Align align = Align::left);

// The same, told as text or, with a level, as a heading.
void label(Ui& ui, const std::string& key, Rect rect, const TextStyle& style, ImU32 colour,
           const std::string& words, int heading_level = 0, Align align = Align::left);

// Words set in lines from the top of a column; the last of `max_lines` (0: all) ends in an
// ellipsis. Returns the height. With draw = false it only measures.
float paragraph(Ui& ui, ImVec2 at, float width, const TextStyle& style, float line_height,
                ImU32 colour, std::string_view words, int max_lines = 0, bool draw = true);

// --- Shapes
// ------------------------------------------------------------------------------------------------------

void fill(Ui& ui, Rect rect, ImU32 colour, float radius = 0);
void frame(Ui& ui, Rect rect, ImU32 colour, float radius = 0, float thickness = 1);
void rule(Ui& ui, float x0, float x1, float y, ImU32 colour);
void shadow(Ui& ui, Rect rect, float radius);  // around what lies above the page

enum class Icon {
  none,
  undo,
  redo,
  plus,
  close,
  search,
  menu,
  sun,
  moon,
  download,
  upload,
  copy,
  trash,
  chevron_down,
  chevron_right,
  chevron_left,
  up,
  down,
  link,
  quote,
  check,
  warning,
  more,
  story,
  grid,
  person,
  help,
  list,
  pencil,
  chart,
};
void draw_icon(Ui& ui, Icon icon, ImVec2 centre, float size, ImU32 colour);

// A speaker's letter tag: a small filled box in the speaker's colour. Returns its width.
float draw_tag(Ui& ui, ImVec2 left_centre, const Speaker* speaker, float size = 11);

// --- Controls
// ----------------------------------------------------------------------------------------------------

enum class ButtonLook { plain, primary, quiet, danger };
struct ButtonOptions {
  ButtonLook look = ButtonLook::plain;
  Icon icon = Icon::none;
  bool disabled = false;
  bool checkable = false;  // a switch: shows and tells `checked`
  bool checked = false;
  bool expandable = false;
  bool expanded = false;
  bool words = true;     // false: the icon alone; the label is still the name
  std::string name;      // for assistive technology, where the words alone do not tell
  std::string shortcut;  // name of its key, shown in the tooltip
  std::string tooltip;
  Align align = Align::centre;
  Role role = Role::button;
};
bool button(Ui& ui, const std::string& key, Rect rect, const std::string& words,
            const ButtonOptions& options = {});
// The width that a button needs for its words.
float button_width(Ui& ui, const std::string& words, const ButtonOptions& options = {});

bool checkbox(Ui& ui, const std::string& key, Rect rect, const std::string& words, bool checked);

// One of several. Returns the index pressed, or -1.
int segmented(Ui& ui, const std::string& key, Rect rect, const std::string& name,
              const std::vector<std::string>& words, int chosen);

struct FieldOptions {
  std::string placeholder;
  bool multiline = false;
  bool serif = false;
  float font_size = 14;
  bool bare = false;      // no box around it
  bool has_list = false;  // a combobox: told with whether its list is open, and the option it is at
  bool list_open = false;
  std::string at_option;  // key
  std::string list;       // key of the open list
};
struct FieldState {
  bool changed = false;
  bool entered = false;  // Enter (in several lines: Ctrl+Enter)
  bool escaped = false;
  bool up = false, down = false;
  bool tabbed = false;  // the Tab key, which also leaves it
  bool left = false;    // lost the focus
  bool focused = false;
};
// A field for text. `value` becomes what the user typed.
FieldState text_field(Ui& ui, const std::string& key, Rect rect, const std::string& name,
                      std::string& value, const FieldOptions& options = {});

// A row of a list or menu, across the whole rectangle.
struct RowOptions {
  Role role = Role::list_item;
  bool selected = false;
  bool disabled = false;
  std::string description;
  std::string parent;  // key of the node that it is in
};
ItemState row(Ui& ui, const std::string& key, Rect rect, const std::string& name,
              const RowOptions& options = {});

// --- Places
// ------------------------------------------------------------------------------------------------------

// Draws inside `rect` with its content moved up by scroll.offset. `body` gets the top left corner
// and the width of the content and returns its height. Wheel and dragging the bar scroll.
void scroll_area(Ui& ui, const std::string& key, Rect rect, Scroll& scroll,
                 const std::function<float(ImVec2, float)>& body);

// A box beside its anchor that closes on Escape, on a click elsewhere, or by ui.close_popover().
// Between begin (which gives the inner rectangle) and end its content is drawn; begin says false
// while it is closed. In a narrow window it is a sheet at the bottom. Where the window, or `most`,
// leaves less than its height, what is inside scrolls.
bool begin_popover(Ui& ui, const std::string& key, float width, float height, Rect& inner,
                   float most = 4000);
void end_popover(Ui& ui);
float popover_room(const Ui& ui);  // the height that a window leaves to one

// A dialog over everything, while it is drawn. Says true when the user wants it closed (Escape, its
// cross). `body` draws the inside.
bool dialog(Ui& ui, const std::string& key, const std::string& title, float width, float height,
            const std::function<void(Rect)>& body);

struct MenuEntry {
  std::string key, words;
  std::string shortcut;  // name of its key
  Icon icon = Icon::none;
  bool disabled = false;
  bool rule_before = false;
};
// The rows of a menu in an open popover. Returns the index pressed, or -1; closes the popover then.
int menu(Ui& ui, const std::string& key, const std::vector<MenuEntry>& entries, float width = 250);

// A field with a list beside it (picker.cpp): type to filter, arrows and Enter or Tab, or a click.
// What matches whole stands first, then what begins so, then what holds it.
struct PickerState {
  std::string typed;
  int at = 0;
  bool open = false;
  Scroll scroll;  // of the list, where the window is too low for it
};
struct PickerOption {
  std::string words;
  std::string note;
  const Speaker* speaker = nullptr;  // shows its tag
};
struct Picked {
  int index = -1;       // an option, or
  bool is_new = false;  // the typed words, which are no option
  std::string words;
};
// `shown` is what stands in the field while the user is not typing. Without `create` new words are
// not offered.
std::optional<Picked> picker(Ui& ui, const std::string& key, Rect rect, const std::string& name,
                             const std::string& shown, PickerState& state,
                             const std::vector<PickerOption>& options,
                             const std::string& placeholder, bool create = true);

}  // namespace counterpoint::ui
