// What the interface shows, as assistive technology and tests see it: one node for each thing on
// the screen. Proven by tests/ui/semantics_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace counterpoint {

// CSS pixels of the viewport.
struct Rect {
  float x = 0, y = 0, width = 0, height = 0;

  float right() const { return x + width; }
  float bottom() const { return y + height; }
  bool contains(float px, float py) const {
    return px >= x && px < right() && py >= y && py < bottom();
  }
  bool intersects(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
  bool operator==(const Rect&) const = default;
};

// The ARIA roles that we use; to_string gives ARIA's word.
enum class Role {
  alert,
  article,
  banner,
  button,
  checkbox,
  combobox,
  complementary,
  dialog,
  group,
  heading,
  link,
  list,
  list_item,
  listbox,
  main,
  menu,
  menu_item,
  navigation,
  option,
  progress,
  region,
  row,
  status,
  tab,
  tab_list,
  tab_panel,
  text,  // static words that belong to nothing else
  textbox,
  toolbar,
  grid,
  grid_cell,
  column_header,
  row_header,
};
const char* to_string(Role role);

struct UiNode {
  std::string key;  // stable over frames: "claim/12/note"
  Role role = Role::text;
  std::string name;
  std::string value;        // of a text box, or what a control says beside its name
  std::string description;  // a tooltip's words
  std::string parent;       // key of the node that it is in, which comes before it; may be empty
  std::string active;       // key of the option that a list or a field points at
  std::string controls;     // key of the list that a field has opened
  bool disabled = false;
  bool checkable =
      false;  // then `checked` is announced (aria-checked, or aria-pressed for a button)
  bool checked = false;
  bool selected = false;
  bool expandable = false;
  bool expanded = false;
  bool focusable = false;
  bool modal = false;      // of a dialog or popup: what is behind it is out of reach
  bool draggable = false;  // a finger that begins on it drags at once instead of scrolling
  int level = 0;           // of a heading
  Rect rect;

  bool operator==(const UiNode&) const = default;
};

// The nodes of one frame, in the order of drawing, which is the order of reading and of Tab.
class Semantics {
 public:
  void begin_frame() { nodes_.clear(); }
  void add(UiNode node) { nodes_.push_back(std::move(node)); }
  const std::vector<UiNode>& nodes() const { return nodes_; }

  // The first node of this role whose name is `name`; null if there is none.
  const UiNode* find(Role role, const std::string& name) const;
  const UiNode* find(const std::string& key) const;

 private:
  std::vector<UiNode> nodes_;
};

}  // namespace counterpoint
