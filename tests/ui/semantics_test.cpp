// What is on the screen, as assistive technology hears it.
#include "web/platform/semantics.h"

#include <gtest/gtest.h>

namespace counterpoint {
namespace {

UiNode node(std::string key, Role role, std::string name) {
  UiNode made;
  made.key = std::move(key);
  made.role = role;
  made.name = std::move(name);
  return made;
}

TEST(Semantics, FindsNodesByRoleAndNameAndByKey) {
  Semantics semantics;
  semantics.add(node("a", Role::button, "Mark"));
  semantics.add(node("b", Role::heading, "Mark"));
  semantics.add(node("c", Role::button, "Mark"));
  EXPECT_EQ(semantics.find(Role::button, "Mark")->key, "a") << "the first in reading order";
  EXPECT_EQ(semantics.find(Role::heading, "Mark")->key, "b");
  EXPECT_EQ(semantics.find("c")->role, Role::button);
  EXPECT_EQ(semantics.find("d"), nullptr);
  EXPECT_EQ(semantics.find(Role::link, "Mark"), nullptr);
  semantics.begin_frame();
  EXPECT_TRUE(semantics.nodes().empty());
}

TEST(Semantics, RolesAreArias) {
  EXPECT_STREQ(to_string(Role::list_item), "listitem");
  EXPECT_STREQ(to_string(Role::grid_cell), "gridcell");
  EXPECT_STREQ(to_string(Role::column_header), "columnheader");
  EXPECT_STREQ(to_string(Role::menu_item), "menuitem");
}

TEST(Rect, HoldsItsLeftAndTopEdgesAlone) {
  const Rect rect{10, 20, 30, 40};
  EXPECT_TRUE(rect.contains(10, 20));
  EXPECT_TRUE(rect.contains(39.9F, 59.9F));
  EXPECT_FALSE(rect.contains(40, 30));
  EXPECT_FALSE(rect.contains(20, 60));
}

}  // namespace
}  // namespace counterpoint
