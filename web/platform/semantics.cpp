// What the interface shows, as assistive technology and tests see it. Proven by
// tests/ui/semantics_test.cpp.
#include "web/platform/semantics.h"

#include <algorithm>

namespace counterpoint {

const char* to_string(Role role) {
  switch (role) {
    case Role::alert:
      return "alert";
    case Role::article:
      return "article";
    case Role::banner:
      return "banner";
    case Role::button:
      return "button";
    case Role::checkbox:
      return "checkbox";
    case Role::combobox:
      return "combobox";
    case Role::complementary:
      return "complementary";
    case Role::dialog:
      return "dialog";
    case Role::group:
      return "group";
    case Role::heading:
      return "heading";
    case Role::link:
      return "link";
    case Role::list:
      return "list";
    case Role::list_item:
      return "listitem";
    case Role::listbox:
      return "listbox";
    case Role::main:
      return "main";
    case Role::menu:
      return "menu";
    case Role::menu_item:
      return "menuitem";
    case Role::navigation:
      return "navigation";
    case Role::option:
      return "option";
    case Role::progress:
      return "progressbar";
    case Role::region:
      return "region";
    case Role::row:
      return "row";
    case Role::status:
      return "status";
    case Role::tab:
      return "tab";
    case Role::tab_list:
      return "tablist";
    case Role::tab_panel:
      return "tabpanel";
    case Role::text:
      return "text";
    case Role::textbox:
      return "textbox";
    case Role::toolbar:
      return "toolbar";
    case Role::grid:
      return "grid";
    case Role::grid_cell:
      return "gridcell";
    case Role::column_header:
      return "columnheader";
    case Role::row_header:
      return "rowheader";
  }
  return "";
}

const UiNode* Semantics::find(Role role, const std::string& name) const {
  const auto at = std::find_if(nodes_.begin(), nodes_.end(), [&](const UiNode& node) {
    return node.role == role && node.name == name;
  });
  return at == nodes_.end() ? nullptr : &*at;
}

const UiNode* Semantics::find(const std::string& key) const {
  const auto at = std::find_if(nodes_.begin(), nodes_.end(),
                               [&](const UiNode& node) { return node.key == key; });
  return at == nodes_.end() ? nullptr : &*at;
}

}  // namespace counterpoint
